"""What every lane does with Prism: send a case, ask for an answer, say what went wrong so that it can be replayed."""

from __future__ import annotations

from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from encodekit_contract.documents import JSON_TYPE
from encodekit_contract.driver.cases import Case, cases
from encodekit_contract.driver.recorder import Recorder, with_credentials
from encodekit_contract.ledger import shown
from encodekit_contract.mock.prism import CRASH_HEADER, NOT_COMPILED_HEADER
from encodekit_contract.oracle.facets import ABSENT, PRESENT
from encodekit_contract.oracle.judge import message_errors
from encodekit_contract.oracle.prism_view import MISREADINGS
from encodekit_contract.oracle.variations import variations_of
from encodekit_contract.oracle.wire import ABSENT as NOTHING
from encodekit_contract.oracle.wire import Message, WireError, read
from encodekit_contract.report.evidence import Evidence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import httpx

    from encodekit_contract.documents import Answer, Operation


class Judged(NamedTuple):
    """A case, what it says in the operation's terms, if it can be read, and why the document refuses it."""

    case: Case
    message: Message | None
    errors: list[str]


@contextmanager
def examined(
    operation: Operation, response: httpx.Response, case: str = "", answer: Answer | None = None
) -> Iterator[None]:
    """Whatever fails inside is told with this exchange, so that it can be replayed, and stands in the report."""
    try:
        yield
    except Exception as error:  # of any kind: it is passed on
        error.add_note(Evidence(operation, response, case, answer))
        raise


@contextmanager
def each_examined() -> Iterator[Callable[..., AbstractContextManager[None]]]:
    """Gives an `examined` after whose failures one goes on; the first failure of each status is raised at the end."""
    failures: dict[str, Exception] = {}

    @contextmanager
    def examine(operation: Operation, response: httpx.Response, case: str, answer: Answer) -> Iterator[None]:
        try:
            with examined(operation, response, case, answer):
                yield
        except Exception as error:  # of any kind: it is passed on
            failures.setdefault(answer.status, error)

    yield examine
    if len(failures) > 1:
        raise ExceptionGroup("statuses", [*failures.values()])
    for failure in failures.values():
        raise failure


def is_accepted(response: httpx.Response) -> bool:
    """Prism's verdict on a request; an answer under the guard's mark is none, and fails."""
    for header in (CRASH_HEADER, NOT_COMPILED_HEADER):
        assert header not in response.headers, f"{header}: {response.headers[header]}"
    if response.is_success:
        return True
    found = response.headers.get("sl-violations", "")
    # What Prism makes up keeps no pattern, and then it refuses itself.
    assert '"location":["response"' not in found, f"the answer needs an example that keeps the document: {found}"
    return False


def send(recorder: Recorder, operation: Operation, case: Case, **prefer: str | int) -> httpx.Response:
    """Send a case as it is, with credentials, and ask Prism for a certain answer."""
    recorder.extra_headers = preference(**prefer)
    return recorder.handle_request(with_credentials(case.request, operation.credentials[0]))


def preference(**prefer: str | int) -> dict[str, str]:
    """The header that chooses Prism's answer: `code`, and `example` or `dynamic` and `seed`."""
    return {"prefer": ", ".join(f"{key}={value}" for key, value in prefer.items())} if prefer else {}


# The tests of an operation run in a row, and few operations' cases fit into the memory that a run may take.
@lru_cache(maxsize=2)
def judged(operation: Operation) -> tuple[Judged, ...]:
    """Every case of an operation, judged by the document."""
    return tuple(judge(operation, case) for case in cases(operation))


def judge(operation: Operation, case: Case) -> Judged:
    """What the document says of a case."""
    try:
        message = read(operation, case.request)
    except WireError as error:
        return Judged(case, None, [str(error)])
    return Judged(case, message, message_errors(operation, message))


def valid(operation: Operation) -> list[tuple[Case, Message]]:
    """The positive cases that the document allows indeed, and what each says: not every pattern is kept by them all."""
    found = [
        (case, message) for case, message, errors in judged(operation) if case.is_positive and message and not errors
    ]
    assert found, f"{operation.id}: no case is valid"
    return found


def valid_cases(operation: Operation) -> tuple[Case, ...]:
    """The cases that the document allows indeed."""
    return tuple(case for case, _ in valid(operation))


@lru_cache(maxsize=2)
def messages(operation: Operation) -> tuple[tuple[str, Message], ...]:
    """What a client is told, with a label: each valid case, and a variation for each facet that none of them shows."""
    found = [(case.label, message) for case, message in valid(operation)]
    seen = {facet for _, message in found for facet in shown(operation, message)}
    for label, message in variations(operation, read(operation, sample(operation).request)):
        new = set(shown(operation, message)) - seen
        if new and not message_errors(operation, message):
            seen |= new
            found.append((label, message))
    return tuple(found)


def variations(operation: Operation, message: Message) -> Iterator[tuple[str, Message]]:
    """The same request with one thing changed: a parameter, or a field of a body that has every field at first."""
    made_up = variations_of(operation.document, "request")
    for parameter in operation.parameters:
        key = (parameter.location, parameter.name)
        others = {name: value for name, value in message.parameters.items() if name != key}
        label = f"{parameter.location} {parameter.name}"
        yield f"{label} {ABSENT}", replace(message, parameters=others)
        value = message.value(parameter)
        value = made_up.full(parameter.schema) if value is NOTHING else value
        yield f"{label} {PRESENT}", replace(message, parameters={**others, key: value})
        for place, facet, new in made_up.of(parameter.schema, value):
            yield f"{label} {place} {facet}", replace(message, parameters={**others, key: new})
    for content in operation.bodies:
        full = made_up.full(content.schema)
        is_structured = content.is_form or content.media_type == JSON_TYPE
        body = full if is_structured else b"x"
        whole = replace(message, body=body, media_type=content.media_type)
        yield f"{content.media_type} with everything", whole
        for place, facet, new in made_up.of(content.schema, full) if is_structured else ():
            yield f"{place} {facet}", replace(whole, body=new)


@lru_cache(maxsize=2)
def sample(operation: Operation) -> Case:
    """A valid case that Prism does not misread either."""
    for case, message in valid(operation):
        if not any(message_errors(operation, misread(operation, message)) for misread in MISREADINGS.values()):
            return case
    raise AssertionError(f"{operation.id}: Prism misreads every valid case")
