"""Credentials: on every attempt, renewed when needed, never shown."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from encodekit import errors
from encodekit._core.auth import Credential, HeaderCredential, SigningCredential, Token, TokenCredential, TokenRequest
from encodekit._core.http import Call, Provider
from encodekit._core.options import Options
from tests.support import BASE_URL, Awaited, Drive, Wire, each

PROVIDER = Provider(
    name="example", error=lambda status, _body: errors.class_for_status(status)("No."), credential_hint=""
)
GET = Call(operation="get_it", method="GET", url="/it")
ANYBODY = HeaderCredential("X-API-Key", "canary")


def sender(drive: Drive, wire: Wire, credential: Credential | None = None) -> Any:
    made = drive.twin("_core._sync.transport", "Transport")(
        PROVIDER,
        base_url=BASE_URL,
        credential=credential or ANYBODY,
        options=Options(),
        http_client=drive.http_client(wire),
        pace=drive.clock.pace,
    )
    return Awaited(made) if drive.is_async else made


def tokens(drive: Drive) -> TokenCredential:
    def read(response: httpx.Response) -> Token:
        if not response.is_success:
            raise errors.AuthenticationError("The API key was refused.").about(status=response.status_code)
        return Token(value=response.json()["token"], expires_at=drive.clock.pace.now() + 60)

    return TokenCredential(
        exchange=lambda _present: TokenRequest(method="POST", url=f"{BASE_URL}/token", json={"key": "canary-key"}),
        read=read,
        header=lambda token: f"Bearer {token}",
        now=drive.clock.pace.now,
        secrets={"canary-key"},
    )


def granted(number: int) -> httpx.Response:
    return httpx.Response(200, json={"token": f"canary-token-{number}"})


@each("value", ["canary\n", " canary", "canar\u00e9", "can\0ary", None])
def test_a_credential_that_cannot_travel_in_a_header_is_refused_unseen(value: Any) -> None:
    with pytest.raises(errors.InvalidInputError) as raised:
        HeaderCredential("X-API-Key", value)
    assert "canar" not in str(raised.value)


def test_no_repr_shows_a_credential(drive: Drive) -> None:
    shown = [
        HeaderCredential("X-API-Key", "canary"),
        SigningCredential(lambda _method, url, _body: url, {"canary"}),
        tokens(drive),
        Token(value="canary", expires_at=0),
        TokenRequest(method="POST", url=f"{BASE_URL}/token", json={"key": "canary"}, headers={"X": "canary"}),
    ]
    assert "canary" not in repr(shown)


def test_every_attempt_is_signed_anew_with_its_own_time(drive: Drive) -> None:
    def sign(method: str, url: str, body: bytes) -> str:
        return f"{url}?t={drive.clock.seconds:g}&m={method}&n={len(body)}"

    wire = Wire(httpx.Response(503), httpx.Response(200))
    post = Call(operation="make_it", method="PUT", url="/it", arguments={"json": {"a": 1}})
    sender(drive, wire, SigningCredential(sign, {"canary"})).send(post, {})
    assert wire.targets == ["PUT /it?t=0&m=PUT&n=7", "PUT /it?t=0.5&m=PUT&n=7"]


def test_a_token_is_got_once_and_kept(drive: Drive) -> None:
    wire = Wire(granted(1), httpx.Response(200), httpx.Response(200))
    client = sender(drive, wire, tokens(drive))
    client.send(GET, {})
    client.send(GET, {})
    assert wire.targets == ["POST /token", "GET /it", "GET /it"]
    assert {request.headers["authorization"] for request in wire.requests[1:]} == {"Bearer canary-token-1"}


def test_a_token_is_replaced_when_its_time_is_over(drive: Drive) -> None:
    wire = Wire(granted(1), httpx.Response(200), granted(2), httpx.Response(200))
    client = sender(drive, wire, tokens(drive))
    client.send(GET, {})
    drive.clock.seconds += 60
    client.send(GET, {})
    assert wire.requests[-1].headers["authorization"] == "Bearer canary-token-2"


def test_a_token_that_is_refused_is_replaced_once(drive: Drive) -> None:
    wire = Wire(granted(1), httpx.Response(401), granted(2), httpx.Response(200))
    assert sender(drive, wire, tokens(drive)).send(GET, {}).status_code == 200
    assert wire.requests[-1].headers["authorization"] == "Bearer canary-token-2"


def test_a_new_token_that_is_refused_too_is_the_end(drive: Drive) -> None:
    wire = Wire(granted(1), httpx.Response(401), granted(2), httpx.Response(401, text="canary-token-2 is no good"))
    with pytest.raises(errors.AuthenticationError) as raised:
        sender(drive, wire, tokens(drive)).send(GET, {})
    assert "canary" not in f"{raised.value} {vars(raised.value)}"


def test_a_key_that_is_refused_is_our_error(drive: Drive) -> None:
    with pytest.raises(errors.AuthenticationError, match="key was refused") as raised:
        sender(drive, Wire(httpx.Response(401)), tokens(drive)).send(GET, {})
    assert (raised.value.provider, raised.value.operation) == ("example", "get_it")


def test_the_exchange_has_the_headers_of_its_call_too_which_a_gateway_may_want(drive: Drive) -> None:
    wire = Wire(granted(1), httpx.Response(401), granted(2), httpx.Response(200))
    sender(drive, wire, tokens(drive)).send(GET, {"headers": {"X-Gateway": "canary", "Content-Type": "text/odd"}})
    assert {request.headers["x-gateway"] for request in wire.requests} == {"canary"}


def test_the_exchange_has_the_time_limits_of_its_call(drive: Drive) -> None:
    wire = Wire(granted(1), httpx.Response(200))
    sender(drive, wire, tokens(drive)).send(GET, {"timeout": 3.0})
    assert [request.extensions["timeout"]["read"] for request in wire.requests] == [3.0, 3.0]
