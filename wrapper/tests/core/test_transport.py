"""Sending calls: retries as seen on the wire, defaults, headers, and what becomes of an answer."""

from __future__ import annotations

import gc
import weakref
from typing import Any

import anyio
import httpx
import pytest

from encodekit import errors
from encodekit._core.http import Call
from encodekit._core.options import Options, RetryPolicy
from encodekit._core.pacing import Deadline
from tests.core.example import GET, KEYED, OK, POST, PROVIDER, SIGNED, ok, transport
from tests.support import API_KEY, BASE_URL, Chunks, Clock, Drive, NeverReachedError, Wire, each


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
