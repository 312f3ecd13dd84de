"""The sandbox keeps the documents: schemathesis asks it, call after call and along the links between the calls.

The documents have no links of their own, so schemathesis infers them: the `id` of a webhook goes into the path of the
next request. It finds none to some jobs, and to what no link leads, such as a balance, it never comes. So at the end of
each sequence some of that is asked, and something of MADE is made and led through all operations below its path. A step
is wrong when it ends in a status, media type, header or body that is not documented, in a server's error, in the
acceptance of what the document forbids, or when what was deleted is still there.

Switched off, and why:

- `unsupported_method`, `allow_header_conformance`: documents do not say what another method is answered; the sandbox's
  own tests do, and the real Open Encoder shows its web page.
- `ignored_auth`: it takes no answer but 401 and 403 for a refusal, and Telestream's legacy API answers an unsigned
  request with 400. The lane `raw` and the sandbox's own tests ask for credentials.
- `object_level_authorization`: it needs two accounts, and the sandbox has one.

For `positive_data_acceptance` the status 400 is allowed: rules between fields (no update without a change, exactly one
of a file and a URL) are the provider's, and no document says them. So is 410, which Convertrilo's document gives for
the places in Dropbox that it still describes. How many steps succeeded is therefore counted.
"""

from __future__ import annotations

import re
import socket
import threading
import time
import warnings
from collections import Counter, deque
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import reduce
from itertools import cycle, islice
from operator import getitem
from pathlib import Path
from typing import Any

import httpx
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from requests import PreparedRequest
from schemathesis.generation import GenerationMode
from schemathesis.generation.stateful.state_machine import APIStateMachine, StepInput, StepOutput
from starlette.applications import Starlette
from starlette.routing import Mount

from encodekit.providers.telestream_flip_legacy.auth import Signer
from encodekit.sandbox.app import create_app
from encodekit.sandbox.openencoder import OpenEncoder
from encodekit.sandbox.server import _Server
from encodekit_contract.documents import Document
from encodekit_contract.driver.drawing import draws
from encodekit_contract.driver.seed import SEED

from .chance import seeded

SEQUENCES = 10
STEPS = 8
# How much of what no link leads to is asked after each of them.
OTHERS = 3
# By document and operation that makes something: the way to its id in the answer, and the paths that take it.
MADE: dict[str, dict[str, tuple[tuple[str, ...], str]]] = {
    "convertrilo": {
        "create_job": (("jobId",), r"/jobs/\{(job_id)\}.*"),
        "create_on_demand_job": (("jobId",), r"/ondemand/.*\{(job_id)\}"),
        "create_public_job": (("jobId",), r"/public/jobs/\{(job_id)\}.*"),
        "create_webhook": (("id",), r"/webhooks/\{(webhook_id)\}.*"),
    },
    "openencoder": {"create_job": (("job", "id"), r"/api/jobs/\{(job_id)\}.*")},
}
# Of each operation, positive and negative ones.
CASES = 3
SWITCHED_OFF = ("unsupported_method", "allow_header_conformance", "ignored_auth", "object_level_authorization")
# Not asked: what takes the credentials or the account away that all else needs, and a stream that never ends.
SPARED = {
    "bytenite": {"revoke_api_key", "sign_out", "stream_events"},
    "convertrilo": {"revoke_api_key"},
    "telestream_flip_legacy": {"delete_factory"},
}

Authorize = Callable[[PreparedRequest], PreparedRequest]


@dataclass
class Tally:
    """What the sequences did."""

    sequences: int = 0
    statuses: Counter[int] = field(default_factory=Counter[int])
    operations: Counter[str] = field(default_factory=Counter[str])
    links: Counter[str] = field(default_factory=Counter[str])

    def count(self, case: Any, response: Any) -> None:
        self.statuses[response.status_code] += 1
        self.operations[case.operation.label] += 1

    @property
    def steps(self) -> int:
        return self.statuses.total()

    @property
    def successes(self) -> int:
        return sum(count for status, count in self.statuses.items() if status < 400)

    def __str__(self) -> str:
        return (
            f"{self.sequences} sequences, {self.steps} steps over {len(self.operations)} operations, {self.successes} "
            f"successful, {self.links.total()} along {len(self.links)} links, statuses {dict(self.statuses)}"
        )


@contextmanager
def served(name: str, data: Path) -> Iterator[Starlette]:
    """A sandbox that reaches nobody; Open Encoder's is the one that keeps to the document, not to the real server."""
    listener = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    app = create_app(data, base_url=url, transport=httpx.MockTransport(lambda _: httpx.Response(404)))
    if name == "openencoder":
        user, password = (app.state.environment[f"OPENENCODER_{key}"] for key in ("USERNAME", "PASSWORD"))
        app.state.openencoder = OpenEncoder(app.state.services, username=user, password=password, mended=True)
        app.router.routes.insert(0, Mount("/openencoder", app=app.state.openencoder.contract.app()))
    server = _Server(app, app.state.services.faults)
    thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
    thread.start()
    try:
        assert server.ready.wait(10)
        yield app
    finally:
        server.should_exit = True
        thread.join(10)


def credentials(name: str, environment: dict[str, str]) -> Authorize:
    """What gives a request the credentials of the account."""
    known = {key.removeprefix(f"{name.upper()}_"): value for key, value in environment.items()}
    base_url = known["BASE_URL"]

    def with_header(header: str, value: str) -> Authorize:
        def authorize(request: PreparedRequest) -> PreparedRequest:
            request.headers[header] = value
            return request

        return authorize

    def sign(request: PreparedRequest) -> PreparedRequest:
        request.prepare_url(str(request.url), {"factory_id": known["FACTORY_ID"]})
        signer = Signer(
            access_key=known["ACCESS_KEY"], secret_key=known["SECRET_KEY"], base_url=base_url, now=time.time
        )
        is_json = str(request.headers.get("content-type", "")).startswith("application/json")
        body: Any = request.body or b"" if is_json else b""
        content = body.encode() if isinstance(body, str) else body
        request.url = signer.sign_url(str(request.method), str(request.url), content)
        return request

    def token(path: str, body: dict[str, str]) -> str:
        answer = httpx.post(f"{base_url}{path}", json=body, trust_env=False).raise_for_status().json()
        return str(answer["token"])

    if name == "bytenite":
        return with_header("Authorization", token("/v1/auth/access_token", {"apiKey": known["API_KEY"]}))
    if name == "openencoder":
        account = {"username": known["USERNAME"], "password": known["PASSWORD"]}
        return with_header("Authorization", f"Bearer {token('/api/login', account)}")
    return sign if name == "telestream_flip_legacy" else with_header("X-API-Key", known["API_KEY"])


def schema_of(document: Document, environment: dict[str, str]) -> Any:
    """The document as schemathesis reads it, with the profile of this file."""
    name = document.name
    schema = schemathesis.openapi.from_dict(document.source.data).exclude(
        operation_id=sorted(SPARED.get(name, ())) or ["none"]
    )
    schema.config.update(base_url=environment[f"{name.upper()}_BASE_URL"])
    schema.config.seed = SEED
    schema.config.generation.update(with_security_parameters=False)
    checks = schema.config.checks
    for check in SWITCHED_OFF:
        getattr(checks, check).enabled = False
    checks.positive_data_acceptance.expected_statuses += ["400", "410"]
    schema.config.phases.coverage.unexpected_methods = set()
    return schema


class Others:
    """What links do not lead to, a little at a time.

    Args:
        document: The document.
        schema: The same as schemathesis reads it.
        linked: What follows links, by method and path.
    """

    def __init__(self, document: Document, schema: Any, linked: Collection[str]) -> None:
        operations = [result.ok() for result in schema.get_all_operations()]
        by_id = {item.definition.raw["operationId"]: item for item in operations}
        made: list[tuple[Any, tuple[str, ...], deque[Any]]] = [
            (
                by_id[name],
                way,
                deque((item, found[1]) for item in operations if (found := re.fullmatch(path, item.path))),
            )
            for name, (way, path) in MADE.get(document.name, {}).items()
        ]
        led = {item.label for maker, _, below in made for item in (maker, *(item for item, _ in below))}
        known = led.union(linked)
        self._alone = cycle([item for item in operations if item.label not in known])
        self._made = cycle(made)
        self._turn = 0

    def ask(self, ask: Callable[[Any], Any]) -> None:
        """Ask for some of what stands alone, and for everything that can be asked of something new."""
        self._turn += 1
        for operation in islice(self._alone, OTHERS):
            ask(self._case(operation))
        for maker, way, below in islice(self._made, 1):
            answer = ask(self._case(maker))
            for operation, parameter in below:
                told = {parameter: reduce(getitem, way, answer.json())} if answer.status_code < 400 else {}
                ask(self._case(operation, path_parameters=told))
            # Another one comes first the next time: what comes late may meet what was deleted.
            below.rotate()

    def _case(self, operation: Any, **known: Any) -> Any:
        """Another case in each turn."""
        cases = [*draws(operation.as_strategy(**known), CASES)]
        return cases[self._turn % len(cases)]


def machine_of(document: Document, environment: dict[str, str], tally: Tally) -> type[APIStateMachine]:
    """The sequences of a document's operations, over HTTP, as schemathesis makes them."""
    authorize = credentials(document.name, environment)
    factory_id = environment.get(f"{document.name.upper()}_FACTORY_ID")
    schema = schema_of(document, environment)
    base = schema.as_state_machine()
    others = Others(document, schema, base._transitions.operations)

    class Sequence(base):  # type: ignore[misc, valid-type]
        def setup(self) -> None:
            tally.sequences += 1

        def teardown(self) -> None:
            others.ask(self.ask)
            super().teardown()

        def ask(self, case: Any) -> Any:
            self.before_call(case)
            answer = case.call_and_validate(auth=authorize)
            tally.count(case, answer)
            return answer

        def before_call(self, case: Any) -> None:
            # Anything below a factory that does not exist is refused, and nothing would be learned.
            if "factory_id" in (case.query or {}) and case.meta.generation.mode.is_positive:
                case.query["factory_id"] = factory_id

        def get_call_kwargs(self, case: Any) -> dict[str, Any]:  # noqa: ARG002
            return {"auth": authorize}

        def step(self, input: StepInput) -> StepOutput:  # noqa: A002  (its name there)
            if input.transition:
                tally.links[input.transition.id] += 1
            output: StepOutput = super().step(input)
            tally.count(input.case, output.response)
            return output

    return Sequence


def run(machine: type[APIStateMachine]) -> None:
    profile = settings(
        backend="repeatable",
        database=None,
        deadline=None,
        derandomize=True,
        max_examples=SEQUENCES,
        phases=[Phase.generate],
        stateful_step_count=STEPS,
        suppress_health_check=list(HealthCheck),
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        seeded(machine).run(settings=profile)


def violations(app: Starlette) -> list[str]:
    """What the sandbox itself found wrong with its answers."""
    telestream = app.state.telestream
    stand_ins = (app.state.bytenite, app.state.convertrilo, app.state.openencoder)
    apis = (*stand_ins, telestream.flip, telestream.legacy, telestream.notifications)
    return [violation for api in apis for violation in api.contract.violations]


def test_the_sandbox_keeps_its_document_along_sequences(document: Document, tmp_path: Path) -> None:
    tally = Tally()
    with served(document.name, tmp_path) as app:
        run(machine_of(document, app.state.environment, tally))
        assert violations(app) == []
    print(tally)
    assert tally.sequences >= SEQUENCES
    assert tally.links, "no step followed a link"
    assert tally.successes > tally.steps / 4, str(tally)


def test_the_sandbox_keeps_its_document_call_by_call(document: Document, tmp_path: Path) -> None:
    """Of each operation a few of the systematic cases: without a story before it, but all operations are reached."""
    statuses: Counter[int] = Counter()
    with served(document.name, tmp_path) as app, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        environment = app.state.environment
        schema, authorize = schema_of(document, environment), credentials(document.name, environment)
        factory_id = environment.get(f"{document.name.upper()}_FACTORY_ID")
        for operation in (result.ok() for result in schema.get_all_operations()):
            config = schema.config.generation_for(operation=operation)
            for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
                cases = schema.iter_coverage_cases(operation, generation_modes=[mode], generation_config=config)
                for case in islice(cases, CASES):
                    if mode.is_positive and "factory_id" in (case.query or {}):
                        case.query["factory_id"] = factory_id
                    statuses[case.call_and_validate(auth=authorize).status_code] += 1
        assert violations(app) == []
    print(document.name, statuses.total(), dict(statuses))
    assert statuses.keys() & {200, 201, 204}
