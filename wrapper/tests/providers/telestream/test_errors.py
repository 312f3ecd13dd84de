"""Every way in which Telestream says no, or says nothing that can be read."""

from __future__ import annotations

import json
import pickle
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from encodekit import errors
from encodekit._core.options import RetryPolicy
from encodekit.errors import EncodekitError, ResponseDecodingError
from encodekit.providers._telestream.mapping import status_error
from tests.providers.telestream.support import Kind, Server
from tests.providers.telestream.test_operations import CASES, TABLES
from tests.support import Clock, case, each

if TYPE_CHECKING:
    from collections.abc import Callable

ONCE = RetryPolicy(attempts=1)
STATUSES = {
    302: errors.UnexpectedStatusError,
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    402: errors.InsufficientFundsError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    410: errors.GoneError,
    413: errors.PayloadTooLargeError,
    417: errors.UnexpectedStatusError,
    422: errors.UnprocessableError,
    429: errors.RateLimitedError,
    500: errors.ServerError,
    502: errors.ServerError,
    503: errors.ServerError,
    520: errors.ServerError,
}
BODIES: dict[str, tuple[bytes, str | None, str | None]] = {
    "documented": (
        b'{"error": "RecordNotFound", "message": "Couldn\'t find Video"}',
        "RecordNotFound",
        "Couldn't find Video",
    ),
    "no message": (b'{"error": "RecordNotFound"}', "RecordNotFound", "RecordNotFound"),
    "no name": (b'{"message": "Something"}', None, "Something"),
    "other types": (b'{"error": {"a": 1}, "message": 5}', None, None),
    "an array": (b"[1]", None, None),
    "HTML": (b"<html><h1>502 Bad Gateway</h1></html>", None, None),
    "empty": (b"", None, None),
    "no text": (b"\xff\xfe\x00", None, None),
}
CALLS: dict[str, Callable[[Any], Any]] = {
    "legacy": lambda client: client.videos.find("v1"),
    "flip": lambda client: client.videos.find("v1"),
    "notifications": lambda client: client.subscriptions.find("v1"),
}
ROUTES = {"legacy": "GET /videos/v1.json", "flip": "GET /videos/v1.json", "notifications": "GET /subscriptions/v1"}


@each("status", STATUSES)
@each("facade", CALLS)
def test_an_error_status_has_one_class(clock: Clock, server: Server, facade: str, status: int) -> None:
    client = getattr(Kind(is_async=False, clock=clock), facade)(server, retry=ONCE)
    for name in BODIES:
        with case(name):
            check_error(client, server, facade, status, name)


def check_error(client: Any, server: Server, facade: str, status: int, body: str) -> None:
    content, code, message = BODIES[body]
    server.routes[ROUTES[facade]] = httpx.Response(status, content=content, headers={"x-request-id": "r-1"})
    with pytest.raises(EncodekitError) as caught:
        CALLS[facade](client)
    error: Any = caught.value
    assert type(error) is STATUSES[status]
    assert (error.status, error.code, error.request_id, error.attempts) == (status, code, "r-1", 1)
    assert error.message == (message or f"Telestream Cloud answered with status {status}.")
    assert error.method == "GET"
    assert len(str(error).splitlines()) <= 3
    assert pickle.loads(pickle.dumps(error)).code == code


@each("status", [200, 400, 401, 404])
@each(
    ("message", "hint"),
    [("Signatures expired", "clock of this machine"), ("Signatures do not match", "access key and the secret key")],
)
def test_a_refused_signature_comes_with_advice(status: int, message: str, hint: str) -> None:
    error = status_error(status, {"error": "NotAuthorized", "message": message})
    assert error.message.startswith(message)
    assert hint in error.message
    assert error.code == "NotAuthorized"


def test_a_refusal_with_a_good_status_is_never_tried_again(kind: Kind, server: Server) -> None:
    server.routes["GET /videos/v1.json"] = {"error": "InternalError", "message": "try later"}
    with pytest.raises(errors.ServerError):
        kind.flip(server).videos.find("v1")
    assert len(server.requests) == 1


def test_an_object_with_an_id_is_no_error_whatever_its_fields(kind: Kind, server: Server) -> None:
    server.routes["GET /videos/v1.json"] = {"id": "v1", "error": "a field of tomorrow"}
    video = kind.flip(server).videos.find("v1")
    assert video.details["error"] == "a field of tomorrow"


@each(
    ("failure", "expected"),
    [
        (httpx.ConnectError("refused"), errors.ConnectionFailedError),
        (httpx.ReadError("reset"), errors.ConnectionFailedError),
        (httpx.RemoteProtocolError("bad"), errors.ConnectionFailedError),
        (httpx.ConnectTimeout("slow"), errors.RequestTimeoutError),
        (httpx.ReadTimeout("slow"), errors.RequestTimeoutError),
    ],
)
@each("facade", CALLS)
def test_a_failure_of_the_wire_has_one_class(
    kind: Kind, server: Server, facade: str, failure: Exception, expected: type[Exception]
) -> None:
    server.routes[ROUTES[facade]] = failure
    with pytest.raises(expected) as caught:
        CALLS[facade](getattr(kind, facade)(server))
    error: Any = caught.value
    assert (type(error), error.attempts) == (expected, 4)


@each("facade", CALLS)
def test_what_cannot_be_read_is_a_decoding_error(kind: Kind, server: Server, facade: str) -> None:
    client = getattr(kind, facade)(server)
    for content in (
        b"",
        b"<html>It works</html>",
        b"[]",
        b"1",
        b'{"id":',
        b"\xff",
        b'{"id": 1',
        b'"text"',
        b"[" * 9999,
    ):
        server.routes[ROUTES[facade]] = httpx.Response(200, content=content, headers={"content-type": "text/html"})
        with case(content[:20]), pytest.raises(ResponseDecodingError) as caught:
            CALLS[facade](client)
        assert "text/html" in str(caught.value)
        assert caught.value.status == 200


def test_a_raw_answer_that_is_no_json_is_a_decoding_error(kind: Kind, server: Server) -> None:
    server.routes["GET /videos.json"] = httpx.Response(200, text="<html>")
    with pytest.raises(ResponseDecodingError):
        kind.legacy(server).get("/videos.json")


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=4,
)


def mutated(value: Any, draw: Any) -> Any:
    """The value with some of its parts replaced, left out, or added."""
    if isinstance(value, dict):
        kept = {key: mutated(item, draw) for key, item in value.items() if draw(st.integers(0, 5))}
        return kept | draw(st.just({}) | st.dictionaries(st.text(max_size=4), VALUES, max_size=1))
    if isinstance(value, list):
        return [mutated(item, draw) for item in value] * draw(st.integers(0, 2))
    return value if draw(st.integers(0, 3)) else draw(VALUES)


@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_any_answer_gives_a_result_or_an_error_of_ours(data: st.DataObject) -> None:
    name, operation = data.draw(st.sampled_from(CASES))
    facade, table = TABLES[name]
    case = table[operation]
    answer = json.loads(case.answer.content or "{}") if isinstance(case.answer, httpx.Response) else case.answer
    content = data.draw(st.binary(max_size=30) | st.just(json.dumps(mutated(answer, data.draw)).encode()))
    server = Server({case.request: httpx.Response(data.draw(st.sampled_from([200, 201])), content=content)})
    try:
        result = case.call(getattr(Kind(is_async=False, clock=Clock()), facade)(server))
    except EncodekitError:
        return
    for item in result if isinstance(result, list) else [result]:
        if hasattr(item, "details"):
            repr(item)
            assert isinstance(item.details, dict)


@settings(max_examples=60, deadline=None)
@given(
    video=st.dictionaries(st.sampled_from(["id", "status", "payload", "updated_at", "encodings_count"]), VALUES),
    encoding=st.dictionaries(st.sampled_from(["status", "encoding_progress", "error_class", "updated_at"]), VALUES),
)
def test_a_job_is_followed_through_any_answer(video: Any, encoding: Any) -> None:
    server = Server(
        {
            "GET /videos/v1.json": httpx.Response(200, content=json.dumps({"status": "success"} | video)),
            "GET /videos/v1/encodings.json": httpx.Response(200, content=json.dumps([encoding])),
        }
    )
    status = Kind(is_async=False, clock=Clock()).legacy(server).job("v1").status()
    assert status.percent is None or 0 <= status.percent <= 100
