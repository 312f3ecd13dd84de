"""Sending calls: retries as seen on the wire, failures as our errors, options, closing."""

from __future__ import annotations

import gc
import json
import logging
import pickle
import ssl
import weakref
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anyio
import certifi
import httpx
import pytest

from encodekit import errors
from encodekit._core.auth import HeaderCredential
from encodekit._core.http import Call, Provider, failure_error, shared_tls_context
from encodekit._core.options import Options, RetryPolicy
from encodekit._core.pacing import Deadline
from tests.support import API_KEY, BASE_URL, Awaited, Chunks, Clock, Drive, NeverReachedError, Wire, each

if TYPE_CHECKING:
    from collections.abc import Iterator

    from encodekit._core.hooks import Attempt

SIGNED = "https://bucket.example/in/clip.mp4?X-Amz-Signature=canary-signature"


def provider_error(status: int, payload: dict[str, Any] | None) -> errors.StatusError:
    body = payload or {}
    if body.get("code") == "in_progress":
        return errors.IdempotencyInProgressError("The first one still runs.")
    return errors.class_for_status(status)(str(body.get("message", "No."))).about(code=body.get("code"))


CREDENTIAL = HeaderCredential("X-API-Key", API_KEY)
PROVIDER = Provider(name="example", error=provider_error, credential_hint="pass a key.")
GET = Call(operation="get_it", method="get", url="/it")
POST = Call(operation="make_it", method="post", url="/it", arguments={"json": {"a": 1}})
KEYED = Call(
    operation="make_it",
    method="post",
    url="/it",
    arguments={"json": {"a": 1}, "headers": {"Idempotency-Key": "key-1"}},
    repeatable=True,
)
OK = httpx.codes.OK


def ok() -> httpx.Response:
    return httpx.Response(200, json={"ok": True})


def transport(drive: Drive, wire: Wire, *, credential: HeaderCredential | None = CREDENTIAL, **options: Any) -> Any:
    made = drive.twin("_core._sync.transport", "Transport")(
        PROVIDER,
        base_url=BASE_URL,
        credential=credential,
        options=Options().merged(options),  # type: ignore[arg-type]
        http_client=drive.http_client(wire),
        pace=drive.clock.pace,
    )
    return Awaited(made) if drive.is_async else made


def test_a_good_answer_comes_back_after_one_attempt(drive: Drive) -> None:
    wire = Wire(ok())
    assert transport(drive, wire).send(GET, {}).json() == {"ok": True}
    [request] = wire.requests
    assert (request.method, str(request.url)) == ("GET", f"{BASE_URL}/it")
    assert request.headers["x-api-key"] == API_KEY
    assert drive.clock.waits == []


@pytest.mark.parametrize("call", [GET, KEYED, Call(operation="put_it", method="PUT", url="/it")])
@pytest.mark.parametrize("failure", [httpx.ReadError("reset"), httpx.ReadTimeout("late"), httpx.Response(503)])
def test_what_may_be_repeated_is_sent_again(drive: Drive, call: Call, failure: Any) -> None:
    wire = Wire(failure, failure, ok())
    assert transport(drive, wire).send(call, {}).status_code == OK
    assert len(wire.requests) == 3
    assert drive.clock.waits == [0.5, 1.0]
    assert len(set(wire.bodies)) == 1


@each("method", ["post", "patch"])
@each("failure", [httpx.ReadError("reset"), httpx.ReadTimeout("late"), httpx.Response(503)])
def test_a_post_without_a_key_that_was_sent_is_not_sent_again(drive: Drive, method: str, failure: Any) -> None:
    wire = Wire(failure)
    with pytest.raises(errors.RequestError) as raised:
        transport(drive, wire).send(Call(operation="make_it", method=method, url="/it"), {})
    assert raised.value.attempts == len(wire.requests) == 1


@each(
    "failure",
    [
        NeverReachedError(httpx.ConnectError("refused")),
        NeverReachedError(httpx.ConnectTimeout("late")),
        NeverReachedError(httpx.PoolTimeout("busy")),
        httpx.Response(429),
    ],
)
def test_a_post_without_a_key_that_had_no_effect_is_sent_again(drive: Drive, failure: Any) -> None:
    wire = Wire(failure, ok())
    assert transport(drive, wire).send(POST, {}).status_code == OK
    assert wire.bodies[-1] == b'{"a":1}'


def test_a_keyed_post_has_the_same_key_and_body_on_every_attempt(drive: Drive) -> None:
    wire = Wire(httpx.Response(500), httpx.ReadError("reset"), httpx.Response(409, json={"code": "in_progress"}), ok())
    transport(drive, wire).send(KEYED, {})
    assert [request.headers["idempotency-key"] for request in wire.requests] == ["key-1"] * 4
    assert set(wire.bodies) == {b'{"a":1}'}


def test_attempts_end_with_the_policy_and_the_error_counts_them(drive: Drive) -> None:
    wire = Wire(*[httpx.Response(503)] * 3)
    with pytest.raises(errors.ServerError) as raised:
        transport(drive, wire).send(GET, {"retry": RetryPolicy(attempts=3)})
    assert raised.value.attempts == len(wire.requests) == 3
    assert "after 3 attempts" in str(raised.value)


def test_retry_after_is_obeyed(drive: Drive) -> None:
    wire = Wire(httpx.Response(429, headers={"Retry-After": "7"}), ok())
    transport(drive, wire).send(GET, {})
    assert drive.clock.waits == [7.0]


def test_a_retry_after_beyond_the_policy_is_raised_at_once(drive: Drive) -> None:
    wire = Wire(httpx.Response(429, headers={"Retry-After": "3600"}))
    with pytest.raises(errors.RateLimitedError) as raised:
        transport(drive, wire).send(GET, {})
    assert (raised.value.retry_after, drive.clock.waits) == (3600.0, [])


def test_the_defaults_reach_the_wire(drive: Drive) -> None:
    wire = Wire(ok())
    transport(drive, wire).send(GET, {})
    limits = wire.requests[0].extensions["timeout"]
    assert limits.keys() == {"connect", "read", "write", "pool"}
    assert None not in limits.values()


@each(
    ("failure", "expected"),
    [
        (httpx.ConnectTimeout("x"), errors.RequestTimeoutError),
        (httpx.ReadTimeout("x"), errors.RequestTimeoutError),
        (httpx.WriteTimeout("x"), errors.RequestTimeoutError),
        (httpx.PoolTimeout("x"), errors.RequestTimeoutError),
        (httpx.TimeoutException("x"), errors.RequestTimeoutError),
        (httpx.ConnectError("x"), errors.ConnectionFailedError),
        (httpx.ReadError("x"), errors.ConnectionFailedError),
        (httpx.WriteError("x"), errors.ConnectionFailedError),
        (httpx.CloseError("x"), errors.ConnectionFailedError),
        (httpx.NetworkError("x"), errors.ConnectionFailedError),
        (httpx.LocalProtocolError("x"), errors.ConnectionFailedError),
        (httpx.RemoteProtocolError("x"), errors.ConnectionFailedError),
        (httpx.ProtocolError("x"), errors.ConnectionFailedError),
        (httpx.ProxyError("x"), errors.ConnectionFailedError),
        (httpx.UnsupportedProtocol("x"), errors.ConnectionFailedError),
        (httpx.TransportError("x"), errors.ConnectionFailedError),
        (httpx.StreamConsumed(), errors.ConnectionFailedError),
        (httpx.StreamClosed(), errors.ConnectionFailedError),
        (httpx.ResponseNotRead(), errors.ConnectionFailedError),
        (httpx.RequestNotRead(), errors.ConnectionFailedError),
        (httpx.DecodingError("x"), errors.ResponseDecodingError),
        (httpx.TooManyRedirects("x"), errors.ResponseDecodingError),
        (httpx.InvalidURL("x"), errors.ResponseDecodingError),
    ],
)
def test_every_failure_of_httpx_is_one_of_our_errors(failure: Exception, expected: type[errors.RequestError]) -> None:
    assert type(failure_error(failure)) is expected


def test_no_failure_of_httpx_is_forgotten() -> None:
    def below(cls: type[Exception]) -> set[type[Exception]]:
        return {cls}.union(*(below(child) for child in cls.__subclasses__()))

    raised_by_us = {httpx.HTTPError, httpx.RequestError, httpx.HTTPStatusError}
    failures = below(httpx.HTTPError) | below(httpx.StreamError) | below(httpx.InvalidURL)
    public = {cls for cls in failures if cls.__module__ == "httpx"} - raised_by_us - {httpx.StreamError}
    unmapped = [cls for cls in public if failure_error(cls.__new__(cls)) is None]
    assert not unmapped


def test_a_bug_is_not_dressed_up() -> None:
    assert failure_error(ZeroDivisionError()) is None


@each(
    ("failure", "phase"),
    [
        (httpx.ConnectTimeout("x"), "connect"),
        (httpx.ReadTimeout("x"), "read"),
        (httpx.WriteTimeout("x"), "write"),
        (httpx.PoolTimeout("x"), "pool"),
    ],
)
def test_a_timeout_says_while_doing_what(drive: Drive, failure: Exception, phase: str) -> None:
    with pytest.raises(errors.RequestTimeoutError) as raised:
        transport(drive, Wire(failure)).send(GET, {"retry": RetryPolicy(attempts=1)})
    assert raised.value.phase == phase
    assert raised.value.__cause__ is failure


def test_an_error_knows_all_about_its_request(drive: Drive) -> None:
    wire = Wire(
        httpx.Response(
            418, json={"code": "teapot", "message": "Tea."}, headers={"X-Request-Id": "req-1", "Retry-After": "9"}
        )
    )
    with pytest.raises(errors.UnexpectedStatusError) as raised:
        transport(drive, wire).send(GET, {})
    error = raised.value
    assert (error.provider, error.operation, error.method, error.url) == ("example", "get_it", "GET", f"{BASE_URL}/it")
    assert (error.status, error.code, error.request_id, error.retry_after) == (418, "teapot", "req-1", 9.0)
    assert json.loads(error.body) == {"code": "teapot", "message": "Tea."}
    assert error.message == "Tea."
    assert vars(pickle.loads(pickle.dumps(error))) == vars(error)


@each("status", [301, 302, 304, 307, 308])
def test_a_redirect_is_not_followed(drive: Drive, status: int) -> None:
    wire = Wire(httpx.Response(status, headers={"Location": "https://elsewhere.example/"}))
    with pytest.raises(errors.UnexpectedStatusError):
        transport(drive, wire).send(GET, {})
    assert len(wire.requests) == 1


@each(
    "answer",
    [
        httpx.Response(500, content=b""),
        httpx.Response(500, content=b"<html>Bad gateway</html>", headers={"Content-Type": "text/html"}),
        httpx.Response(500, content=b"\xff\xfe\x00", headers={"Content-Type": "application/json"}),
        httpx.Response(500, content=b"[" * 100_000, headers={"Content-Type": "application/json"}),
        httpx.Response(500, content=b'{"message": ' + b"9" * 5000 + b"}"),
        httpx.Response(500, json=["a", "list"]),
        httpx.Response(500, json=None),
        *[
            httpx.Response(500, content=b"\x80abc", headers={"Content-Type": f"text/html; charset={charset}"})
            for charset in ("hex", "base64", "zlib", "rot13", "undefined", "idna", "unknown-8bit", "utf-16", "\x00")
        ],
        httpx.Response(500, content=b"not gzip", headers={"Content-Type": "text/html; charset=punycode"}),
    ],
)
def test_no_body_of_an_error_breaks_the_error(drive: Drive, answer: httpx.Response) -> None:
    with pytest.raises(errors.ServerError) as raised:
        transport(drive, Wire(answer)).send(GET, {"retry": RetryPolicy(attempts=1)})
    assert raised.value.status == 500
    assert isinstance(raised.value.body, str)


def test_a_body_that_cannot_be_unpacked_is_a_decoding_error(drive: Drive) -> None:
    def answer(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, stream=Chunks(b"not gzip"), headers={"Content-Encoding": "gzip"})

    with pytest.raises(errors.ResponseDecodingError):
        transport(drive, Wire(answer)).send(GET, {})


@each(
    "arguments",
    [
        {"json": {"when": object()}},
        {"json": {"score": float("nan")}},
        {"json": {"name": "\ud800"}},
        {"params": {"token": "\ud800"}},
    ],
)
def test_what_cannot_be_written_down_is_refused_before_it_is_sent(drive: Drive, arguments: dict[str, Any]) -> None:
    wire = Wire()
    with pytest.raises(errors.InvalidInputError):
        transport(drive, wire).send(Call(operation="make_it", method="POST", url="/it", arguments=arguments), {})
    assert wire.requests == []


def test_a_call_without_credential_says_how_to_give_one(drive: Drive) -> None:
    with pytest.raises(errors.InvalidInputError, match=r"get_it needs a credential: pass a key"):
        transport(drive, Wire(), credential=None).send(GET, {})


def test_headers_are_added_and_those_of_the_call_win(drive: Drive) -> None:
    wire = Wire(ok())
    sender = transport(drive, wire, headers={"X-Client": "1", "idempotency-key": "client's"})
    sender.send(KEYED, {"headers": {"X-Call": "2"}})
    headers = wire.requests[0].headers
    assert (headers["x-client"], headers["x-call"]) == ("1", "2")
    assert headers.get_list("idempotency-key") == ["key-1"]


def test_another_host_gets_neither_the_credential_nor_the_clients_headers(drive: Drive) -> None:
    wire = Wire(ok())
    sender = transport(drive, wire, headers={"X-Gateway-Token": "canary"})
    sender.send(Call(operation="upload", method="PUT", url=SIGNED, authenticated=False), {})
    [request] = wire.requests
    assert str(request.url) == SIGNED
    assert "x-api-key" not in request.headers
    assert "x-gateway-token" not in request.headers


def test_a_view_has_its_own_options_over_the_same_connections(drive: Drive) -> None:
    wire = Wire(httpx.Response(503), httpx.Response(503), ok())
    original = transport(drive, wire)
    target = original.target if drive.is_async else original
    view = target.view({"retry": RetryPolicy(attempts=1)})
    assert view is not target
    assert view._http is target._http
    with pytest.raises(errors.ServerError):
        (Awaited(view) if drive.is_async else view).send(GET, {})
    assert len(wire.requests) == 1
    assert original.send(GET, {}).status_code == OK


def test_after_closing_every_view_refuses_to_send(drive: Drive) -> None:
    wire = Wire()
    original = transport(drive, wire)
    target = original.target if drive.is_async else original
    view = target.view({})
    original.close()
    original.close()
    for one in (target, view):
        with pytest.raises(errors.ClientClosedError):
            (Awaited(one) if drive.is_async else one).send(GET, {})
    assert not wire.closed, "an injected client stays open"


def test_an_injected_client_that_is_closed_is_named(drive: Drive) -> None:
    http_client = drive.http_client(Wire())
    sender = drive.twin("_core._sync.transport", "Transport")(
        PROVIDER, base_url=BASE_URL, credential=None, options=Options(), http_client=http_client
    )
    (Awaited(http_client) if drive.is_async else http_client).close()
    with pytest.raises(errors.ClientClosedError, match="http_client"):
        (Awaited(sender) if drive.is_async else sender).send(GET, {})


def test_an_own_client_is_closed_with_the_transport(drive: Drive) -> None:
    made = drive.twin("_core._sync.transport", "Transport")(
        PROVIDER, base_url=BASE_URL, credential=None, options=Options()
    )
    (Awaited(made) if drive.is_async else made).close()
    assert made._http.is_closed


def test_an_own_client_belongs_to_one_event_loop_and_says_so_before_it_sends(clock: Clock) -> None:
    drive, wire = Drive(is_async=True, clock=clock), Wire(ok(), ok())
    client = transport(drive, wire).target
    client._owned = True
    view = client.view({"timeout": 1.0})

    async def twice() -> None:
        await client.send(GET, {})
        await view.send(GET, {})

    anyio.run(twice)
    for other in (client, view):
        with pytest.raises(errors.InvalidInputError, match="another event loop"):
            anyio.run(other.send, GET, {})
    assert len(wire.requests) == 2


def test_a_stream_that_is_not_read_to_its_end_is_closed(drive: Drive) -> None:
    made = transport(drive, Wire(lambda _request: httpx.Response(200, stream=Chunks(b"one", b"two"))))
    attempt = (GET, Options(), Deadline(None, drive.clock.pace), 1)

    async def look_async() -> bool:
        async with made.target.stream(*attempt) as response:
            pass
        return bool(response.is_closed)

    def look() -> bool:
        with made.stream(*attempt) as response:
            pass
        return bool(response.is_closed)

    assert anyio.run(look_async) if drive.is_async else look()


def test_a_client_of_the_wrong_kind_is_refused_at_once(drive: Drive) -> None:
    wrong = httpx.Client(transport=Wire()) if drive.is_async else httpx.AsyncClient(transport=Wire())
    with pytest.raises(errors.InvalidInputError, match="http_client"):
        drive.twin("_core._sync.transport", "Transport")(
            PROVIDER, base_url=BASE_URL, credential=None, options=Options(), http_client=wrong
        )


@pytest.fixture
def fresh_tls_context() -> Iterator[None]:
    shared_tls_context.cache_clear()
    yield
    shared_tls_context.cache_clear()


@pytest.mark.usefixtures("fresh_tls_context")
def test_all_clients_share_one_tls_context_that_checks_whom_it_talks_to(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
    context = shared_tls_context()
    assert shared_tls_context() is context
    assert (context.check_hostname, context.verify_mode) == (True, ssl.CERT_REQUIRED)
    assert context.cert_store_stats()["x509_ca"] == Path(certifi.where()).read_text().count("BEGIN CERTIFICATE")


@pytest.mark.usefixtures("fresh_tls_context")
def test_the_authorities_of_a_company_are_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Path(certifi.where()).read_text().partition("-----END CERTIFICATE-----")
    file = tmp_path / "company.pem"
    file.write_text(first[0] + first[1])
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    assert shared_tls_context().cert_store_stats()["x509_ca"] == 1


@pytest.mark.usefixtures("fresh_tls_context")
def test_a_folder_of_authorities_is_trusted_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trusted: dict[str, str | None] = {}
    monkeypatch.setattr(ssl, "create_default_context", trusted.update)
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    shared_tls_context()
    assert trusted == {"cafile": None, "capath": str(tmp_path)}


def test_hooks_see_every_attempt(drive: Drive) -> None:
    from encodekit import Hook

    class Watcher(Hook):
        def __init__(self) -> None:
            self.seen: list[tuple[str, int, int | None, str | None, float | None]] = []

        def attempt_started(self, attempt: Attempt) -> None:
            self.seen.append(("started", attempt.number, attempt.status, None, attempt.seconds))

        def attempt_ended(self, attempt: Attempt) -> None:
            name = type(attempt.error).__name__ if attempt.error else None
            self.seen.append(("ended", attempt.number, attempt.status, name, attempt.seconds))

    def slow(_request: httpx.Request) -> httpx.Response:
        drive.clock.seconds += 2.0
        return httpx.Response(503)

    watcher = Watcher()
    transport(drive, Wire(slow, httpx.ReadError("reset"), ok()), hooks=[watcher]).send(GET, {})
    assert watcher.seen == [
        ("started", 1, None, None, None),
        ("ended", 1, 503, "ServerError", 2.0),
        ("started", 2, None, None, None),
        ("ended", 2, None, "ConnectionFailedError", 0.0),
        ("started", 3, None, None, None),
        ("ended", 3, 200, None, 0.0),
    ]


def test_the_log_shows_attempts_and_no_secret(drive: Drive, caplog: pytest.LogCaptureFixture) -> None:
    wire = Wire(httpx.Response(503), ok())
    with caplog.at_level(logging.DEBUG):
        transport(drive, wire).send(Call(operation="download", method="GET", url=SIGNED, authenticated=False), {})
    lines = [record.getMessage() for record in caplog.records if record.name == "encodekit.http"]
    shown = SIGNED.replace("canary-signature", "REDACTED")
    assert lines == [f"GET {shown}, attempt 1: 503", f"GET {shown}, attempt 2: 200"]
    assert "canary" not in caplog.text


def test_the_log_of_httpx_is_left_alone_outside_our_calls(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO), httpx.Client(transport=Wire(ok())) as client:
        client.get("https://other.example/?visible=yes")
    assert "visible=yes" in caplog.text


def test_what_the_provider_says_of_the_credential_is_not_repeated(drive: Drive) -> None:
    payload = {"message": f"Key {API_KEY} is unknown.", "echo": {"X-API-Key": API_KEY}}
    with pytest.raises(errors.AuthenticationError) as raised:
        transport(drive, Wire(httpx.Response(401, json=payload))).send(GET, {})
    assert API_KEY not in f"{raised.value!r} {raised.value} {vars(raised.value)} {raised.value.args}"


@pytest.mark.anyio
async def test_a_canceled_call_is_not_sent_again(clock: Clock) -> None:
    import anyio

    scope = anyio.CancelScope()

    async def answer(_request: httpx.Request) -> httpx.Response:
        scope.cancel()
        await anyio.sleep_forever()
        raise AssertionError

    requests: list[httpx.Request] = []

    async def count(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return await answer(request)

    sender = Drive(is_async=True, clock=clock).twin("_core._sync.transport", "Transport")(
        PROVIDER,
        base_url=BASE_URL,
        credential=None,
        options=Options(),
        http_client=httpx.AsyncClient(transport=httpx.MockTransport(count)),
    )
    with scope:
        await sender.send(Call(operation="get_it", method="GET", url="/it", authenticated=False), {})
    assert scope.cancelled_caught
    assert len(requests) == 1


def test_what_was_sent_is_freed_with_the_answer_and_not_by_the_next_collection(drive: Drive) -> None:
    sent = list[weakref.ref[httpx.Request]]()

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(weakref.ref(request))
        return httpx.Response(200, stream=Chunks(b"{}"))

    http_client = (httpx.AsyncClient if drive.is_async else httpx.Client)(transport=httpx.MockTransport(answer))
    gc.disable()
    try:
        drive.client(http_client=http_client).jobs.status("job-1")
        assert [reference() for reference in sent] == [None]
    finally:
        gc.enable()
