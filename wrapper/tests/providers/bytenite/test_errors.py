"""Whatever comes back is a result or one of the library's errors."""

from __future__ import annotations

import json
import pickle
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from encodekit import errors
from encodekit.errors import EncodekitError, RequestError
from encodekit.providers.bytenite import S3Storage, UrlSource
from tests.providers.bytenite.support import JOB_ID, Kind, Server, everything, example
from tests.support import Clock, each

if TYPE_CHECKING:
    from collections.abc import Callable

JOB = f"GET /v1/customer/jobs/{JOB_ID}"
RUN = f"POST /v1/customer/jobs/run/{JOB_ID}"

CLASSES = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    402: errors.InsufficientFundsError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    418: errors.UnexpectedStatusError,
    429: errors.RateLimitedError,
    302: errors.UnexpectedStatusError,
    500: errors.ServerError,
    503: errors.ServerError,
    520: errors.ServerError,
}
BODIES: dict[str, dict[str, Any]] = {
    "rpc_status": {"json": {"code": 9, "message": "job is not completed yet", "details": []}},
    "generic": {"json": {"ok": False, "message": "Request failed", "error": {"code": 9, "message": "not completed"}}},
    "html": {"text": "<html>502</html>", "headers": {"content-type": "text/html"}},
    "empty": {},
    "list": {"json": [1]},
    "odd_members": {"json": {"code": "x", "message": 5, "error": "no", "details": {}, "requestId": 7}},
}


@each("status", CLASSES)
@each("shape", BODIES)
def test_a_status_has_one_class_whatever_the_body(status: int, shape: str, kind: Kind, server: Server) -> None:
    server.routes[JOB] = httpx.Response(status, **BODIES[shape])
    with pytest.raises(RequestError) as caught:
        kind.client(server).jobs.get(JOB_ID)
    error = caught.value
    assert type(error) is CLASSES[status]
    assert (error.provider, error.operation, error.method, error.status) == ("bytenite", "get_job", "GET", status)
    assert error.url.endswith(JOB_ID)
    assert error.code == ("9" if shape in {"rpc_status", "generic"} else None)
    assert "completed" in error.message or f"status {status}" in error.message
    assert len(str(error).splitlines()) <= 3
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), copy.code, copy.body) == (type(error), error.code, error.body)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (404, errors.NotFoundError),
        (401, errors.AuthenticationError),
        (402, errors.InsufficientFundsError),
        (503, errors.ServerError),
        (5, errors.NotFoundError),
        (9, errors.BadRequestError),
        (16, errors.AuthenticationError),
        (8, errors.RateLimitedError),
        (2, errors.UnexpectedStatusError),
        (200, errors.UnexpectedStatusError),
        (None, errors.UnexpectedStatusError),
    ],
)
def test_a_refusal_inside_a_good_answer_is_raised(
    code: int | None, expected: type[RequestError], kind: Kind, server: Server
) -> None:
    refusal = {"ok": False, "requestId": "xyz-123", "message": "Request failed", "error": {"code": code}}
    server.routes[RUN] = httpx.Response(200, json=refusal)
    with pytest.raises(errors.StatusError, match="Request failed") as caught:
        kind.client(server).jobs.run(JOB_ID)
    error = caught.value
    assert (type(error), error.status, error.request_id) == (expected, 200, "xyz-123")
    assert len(server.requests) == 1


def test_the_vendors_own_example_of_a_refusal_is_readable(kind: Kind, server: Server) -> None:
    server.routes[RUN] = example("run_job", "refused")
    with pytest.raises(errors.NotFoundError, match=r"Request failed: Not Found: The requested resource was not found"):
        kind.client(server).jobs.run(JOB_ID)


@each("body", [{"ok": False}, {"error": {"description": "no"}}, {"ok": True, "error": {"code": 3}}])
def test_a_refusal_may_be_short(body: dict[str, Any], kind: Kind, server: Server) -> None:
    server.routes[RUN] = httpx.Response(200, json=body)
    with pytest.raises(errors.StatusError):
        kind.client(server).jobs.run(JOB_ID)


@each("content", [b"", b"  ", b'{"ok":true,"requestId":"","message":"","error":null}', b"{}"])
def test_an_action_may_answer_little(content: bytes, kind: Kind, server: Server) -> None:
    server.routes[RUN] = httpx.Response(200, content=content)
    assert bool(kind.client(server).jobs.run(JOB_ID).ok) is (b"true" in content)


def test_a_run_that_may_have_arrived_is_not_sent_again(kind: Kind, server: Server) -> None:
    server.routes[RUN] = httpx.ReadTimeout("slow")
    with pytest.raises(errors.RequestTimeoutError):
        kind.client(server).jobs.run(JOB_ID)
    server.routes[RUN] = httpx.Response(503)
    with pytest.raises(errors.ServerError):
        kind.client(server).jobs.run(JOB_ID)
    assert len(server.requests) == 2


def test_what_only_sets_or_reads_is_sent_again(kind: Kind, server: Server, clock: Clock) -> None:
    route = f"POST /v1/customer/jobs/datasource/{JOB_ID}"
    server.routes = {
        route: [httpx.Response(503), httpx.Response(200, json=example("set_job_data_source"))],
        JOB: [httpx.ConnectError("down"), httpx.Response(200, json=example("get_job"))],
        "POST /v1/customer/logs": [httpx.ReadTimeout("slow"), httpx.Response(200, json=example("get_logs"))],
    }
    client = kind.client(server)
    client.jobs.set_data_source(JOB_ID, UrlSource("https://h.example/a.mp4"))
    client.jobs.get(JOB_ID)
    client.later.get_logs()
    assert len(server.requests) == 6
    assert len(clock.waits) == 3


def test_creating_is_sent_again_only_with_an_id_of_ones_own(kind: Kind, server: Server) -> None:
    create = "POST /v1/customer/jobs"
    server.routes[create] = httpx.Response(503)
    with pytest.raises(errors.ServerError):
        kind.client(server).jobs.create("Example job")
    assert len(server.requests) == 1
    server.routes[create] = [httpx.Response(503), httpx.Response(200, json=example("create_job"))]
    kind.client(server).jobs.create("Example job", job_id=JOB_ID)
    assert len(server.requests) == 3


SECRET = "bn-canary-secret-half"
STORAGE = S3Storage(bucket="videos", access_key="bn-canary-public-half", secret_key=SECRET)
ECHO = {
    "dataSourceDescriptor": "url",
    "params": {
        "url": "https://h.example/a.mp4?sig=bn-canary-signature",
        "password": "bn-canary-password",
        "secretKey": SECRET,
        "secret_key": SECRET,
        "accessKey": "bn-canary-public-half",
        "tempUrl": "https://storage.example/u?sig=bn-canary-signature",
    },
}


def test_no_error_repeats_what_the_answer_repeats(kind: Kind, server: Server) -> None:
    route = f"POST /v1/customer/jobs/datasource/{JOB_ID}"
    for answer in (
        httpx.Response(400, json={"code": 3, "message": f"bad: {json.dumps(STORAGE.to_json())} {SECRET}"}),
        httpx.Response(400, json={"code": 3, "message": "bad", "details": [ECHO]}),
        httpx.Response(200, json={"job": {"id": "no-uuid", "state": "x", "dataSource": ECHO}}),
        httpx.Response(200, json={"job": {"id": JOB_ID, "state": "x", "dataSource": ECHO, "numChunks": "many"}}),
        httpx.Response(200, text=json.dumps({"job": {"dataSource": ECHO}})[:-40]),
    ):
        server.routes[route] = answer
        with pytest.raises(RequestError) as caught:
            kind.client(server).jobs.set_data_source(JOB_ID, STORAGE)
        error = caught.value
        shown = f"{error} {error!r} {error.body} {vars(error)} {pickle.loads(pickle.dumps(error)).__dict__}"
        assert "canary" not in shown


def test_no_job_shows_what_the_answer_repeats(kind: Kind, server: Server) -> None:
    members = {"state": "JOB_STATE_FAILED", "dataSource": ECHO, "errorMessage": json.dumps(ECHO)}
    server.routes[JOB] = {"job": {"id": JOB_ID, **members}}
    client = kind.client(server)
    job = client.jobs.get(JOB_ID)
    assert "canary" not in f"{job!r} {job.raw}"
    with pytest.raises(errors.JobFailedError) as caught:
        client.job(JOB_ID).wait()
    assert "canary" not in f"{caught.value!r} {pickle.dumps(caught.value)!r}"


CALLS: list[Callable[[Any], Any]] = [
    lambda client: client.auth.create_access_token("key"),
    lambda client: client.auth.get_user(),
    lambda client: client.wallet.get_balance(),
    lambda client: client.jobs.get(JOB_ID),
    lambda client: client.job(JOB_ID).status(),
    lambda client: client.jobs.results(JOB_ID),
    lambda client: client.jobs.estimate(JOB_ID),
    lambda client: client.jobs.run(JOB_ID),
    lambda client: client.jobs.complete_upload(JOB_ID),
    lambda client: everything(client.jobs.list(limit=5)),
    lambda client: everything(client.later.list_transactions(limit=5)),
    lambda client: everything(client.later.stream_events()),
    lambda client: client.later.test_data_source(UrlSource("https://h.example/a.mp4")),
    lambda client: client.later.check_login_skip(),
    lambda client: client.later.list_secrets(),
]
OPERATION_IDS = ["create_access_token", "get_user", "get_wallet_balance", "get_job", "get_job_results", "list_jobs"]
EXAMPLES = [example(operation_id) for operation_id in OPERATION_IDS] + [
    example(operation_id)
    for operation_id in ("get_job_estimation", "run_job", "list_transactions", "stream_events", "test_data_source")
]

ODD = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["1", "-1", "9" * 30]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """An example in which one member has another value, is gone, or has company; maybe cut short."""
    answer = json.loads(json.dumps(draw(st.sampled_from(EXAMPLES))))
    place = answer
    while isinstance(place, (dict, list)) and place:
        key = draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
        below = place[key]
        if isinstance(below, (dict, list)) and below and draw(st.booleans()):
            place = below
            continue
        if draw(st.booleans()):
            place[key] = draw(ODD)
        elif isinstance(place, dict):
            del place[key]
            place[draw(st.text(max_size=5))] = draw(ODD)
        break
    content = json.dumps(answer).encode()
    return content[: draw(st.integers(0, len(content)))] if draw(st.integers(0, 9)) == 0 else content


@settings(max_examples=60, deadline=None)
@given(content=mutated() | st.binary(max_size=60), status=st.sampled_from([200, 200, 200, 201, 400, 500]))
def test_any_bytes_are_a_result_or_an_error_of_the_library(content: bytes, status: int) -> None:
    class Anything(Server):
        def _answer(self, request: httpx.Request) -> httpx.Response:
            return httpx.Response(status, content=content)

    client = Kind(is_async=False, clock=Clock()).client(Anything())
    for call in CALLS:
        try:
            call(client)
        except EncodekitError:
            continue


@each(("depth", "status"), [(50, 200), (600, 200), (2000, 200), (50, 400), (2000, 400)])
def test_deep_nesting_is_a_result_or_an_error(depth: int, status: int, kind: Kind, server: Server) -> None:
    nested = '{"a":' * depth + "1" + "}" * depth
    job = f'{{"id":"{JOB_ID}","state":"JOB_STATE_NEW","more":{nested}}}'
    server.routes[JOB] = httpx.Response(status, text=f'{{"job":{job},"details":[{nested}]}}')
    try:
        found = kind.client(server).jobs.get(JOB_ID).id
    except (errors.ResponseDecodingError, errors.BadRequestError) as error:
        found = error.operation
    assert found in {JOB_ID, "get_job"}
