"""The API key is exchanged for a token when one is needed, and only then."""

from __future__ import annotations

import pickle
import threading
from typing import Any

import anyio
import httpx
import pytest

from encodekit.errors import (
    AuthenticationError,
    InvalidInputError,
    PermissionDeniedError,
    RequestError,
    ResponseDecodingError,
    ServerError,
)
from encodekit.providers.bytenite import AsyncByteNite, ByteNite
from tests.providers.bytenite.support import API_KEY, BASE_URL, TOKEN, Kind, Server, example, http_client
from tests.support import Clock, each

EXCHANGE, USER = "POST /v1/auth/access_token", "GET /v1/auth/user"
REFUSED = httpx.Response(401, json={"code": 16, "message": "unauthenticated", "details": []})


def token(number: int = 1, expires_in: object = "3600") -> dict[str, Any]:
    return {"token": f"{TOKEN}-{number}", "expiresIn": expires_in, "scope": ""}


def test_the_key_is_exchanged_at_the_first_call_and_the_raw_token_is_sent(kind: Kind, server: Server) -> None:
    server.routes = {EXCHANGE: token(), USER: example("get_user")}
    client = kind.client(server, api_key=API_KEY)
    assert server.requests == []
    client.auth.get_user()
    client.auth.get_user()
    assert server.routes_called == [EXCHANGE, USER, USER]
    assert server.sent(EXCHANGE) == {"apiKey": API_KEY}
    assert server.authorizations == [None, f"{TOKEN}-1", f"{TOKEN}-1"]


@pytest.mark.parametrize(
    ("expires_in", "kept_seconds"),
    [("3600", 3540), (3600, 3540), ("100", 90), (None, 3540), ("", 3540)],
)
def test_a_token_is_replaced_shortly_before_it_expires(
    expires_in: object, kept_seconds: int, kind: Kind, server: Server, clock: Clock
) -> None:
    server.routes = {EXCHANGE: [token(1, expires_in), token(2, expires_in)], USER: example("get_user")}
    client = kind.client(server, api_key=API_KEY)
    client.auth.get_user()
    clock.seconds += kept_seconds - 1
    client.auth.get_user()
    clock.seconds += 1
    client.auth.get_user()
    assert server.authorizations == [None, f"{TOKEN}-1", f"{TOKEN}-1", None, f"{TOKEN}-2"]


def test_a_token_that_is_refused_is_replaced_once(kind: Kind, server: Server) -> None:
    server.routes = {EXCHANGE: [token(1), token(2)], USER: [REFUSED, httpx.Response(200, json=example("get_user"))]}
    kind.client(server, api_key=API_KEY).auth.get_user()
    assert server.authorizations == [None, f"{TOKEN}-1", None, f"{TOKEN}-2"]


def test_a_second_refusal_is_an_error(kind: Kind, server: Server) -> None:
    server.routes = {EXCHANGE: [token(1), token(2)], USER: REFUSED}
    with pytest.raises(AuthenticationError) as caught:
        kind.client(server, api_key=API_KEY).auth.get_user()
    assert (caught.value.code, caught.value.operation) == ("16", "get_user")
    assert len(server.requests) == 4


def test_views_share_the_token(kind: Kind, server: Server) -> None:
    server.routes = {EXCHANGE: token(), USER: example("get_user")}
    client = kind.client(server, api_key=API_KEY)
    client.auth.get_user()
    client.with_options(timeout=1.0).auth.get_user()
    assert server.routes_called == [EXCHANGE, USER, USER]


def test_many_tasks_make_one_exchange(server: Server, clock: Clock) -> None:
    server.routes = {EXCHANGE: token(), USER: example("get_user")}

    async def main() -> None:
        http = http_client(server, is_async=True)
        client = AsyncByteNite(API_KEY, base_url=BASE_URL, http_client=http, pace=clock.pace)
        async with anyio.create_task_group() as tasks:
            for _ in range(20):
                tasks.start_soon(client.auth.get_user)

    anyio.run(main)
    assert server.routes_called.count(EXCHANGE) == 1
    assert server.routes_called.count(USER) == 20


def test_many_threads_make_one_exchange(server: Server, clock: Clock) -> None:
    server.routes = {EXCHANGE: token(), USER: example("get_user")}
    client = ByteNite(API_KEY, base_url=BASE_URL, http_client=http_client(server, is_async=False), pace=clock.pace)
    threads = [threading.Thread(target=client.auth.get_user) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert server.routes_called.count(EXCHANGE) == 1
    assert server.routes_called.count(USER) == 10


@pytest.mark.parametrize(
    ("status", "expected"), [(400, RequestError), (401, AuthenticationError), (403, PermissionDeniedError)]
)
def test_a_key_that_is_refused_is_named_and_not_shown(
    status: int, expected: type[Exception], kind: Kind, server: Server
) -> None:
    server.routes[EXCHANGE] = httpx.Response(status, json={"code": 16, "message": f"no such key {API_KEY}"})
    with pytest.raises(expected, match="could not be exchanged") as caught:
        kind.client(server, api_key=API_KEY).auth.get_user()
    error = caught.value
    assert isinstance(error, RequestError)
    assert API_KEY not in f"{error} {error!r} {error.body} {pickle.loads(pickle.dumps(error)).__dict__}"
    assert server.routes_called == [EXCHANGE]


def test_an_exchange_that_fails_for_a_moment_is_repeated(kind: Kind, server: Server) -> None:
    server.routes = {EXCHANGE: [httpx.Response(503), httpx.Response(200, json=token())], USER: example("get_user")}
    kind.client(server, api_key=API_KEY).auth.get_user()
    assert server.routes_called == [EXCHANGE, EXCHANGE, USER]


def test_an_exchange_that_fails_for_good_is_a_server_error(kind: Kind, server: Server) -> None:
    server.routes[EXCHANGE] = httpx.Response(503)
    with pytest.raises(ServerError):
        kind.client(server, api_key=API_KEY).auth.get_user()


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(200, text="<html>"),
        httpx.Response(200),
        httpx.Response(200, json={}),
        httpx.Response(200, json={"token": ""}),
        httpx.Response(200, json={"token": None}),
        httpx.Response(200, json={"token": 5}),
        httpx.Response(200, json={"token": "bn-canary\nX-Evil: 1"}),
        httpx.Response(200, json={"token": "bn-canary-é"}),
        httpx.Response(200, json={"token": "bn-canary", "expiresIn": "soon"}),
        httpx.Response(200, json={"token": "bn-canary", "expiresIn": 10**30}),
        httpx.Response(200, json={"token": "bn-canary", "expiresIn": 1.5}),
    ],
    ids=lambda answer: answer.text[:40],
)
def test_an_answer_without_a_usable_token_is_a_decoding_error(answer: Any, kind: Kind, server: Server) -> None:
    server.routes[EXCHANGE] = answer
    with pytest.raises(ResponseDecodingError) as caught:
        kind.client(server, api_key=API_KEY).auth.get_user()
    assert "canary" not in str(caught.value)
    assert caught.value.body == ""
    with pytest.raises(ResponseDecodingError):
        kind.client(server).auth.create_access_token(API_KEY)


def test_a_ready_token_is_sent_as_it_is_and_not_renewed(kind: Kind, server: Server) -> None:
    server.routes[USER] = REFUSED
    with pytest.raises(AuthenticationError):
        kind.client(server, access_token=TOKEN).auth.get_user()
    assert server.authorizations == [TOKEN]


def test_key_token_and_address_come_from_the_environment(
    kind: Kind, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.routes = {EXCHANGE: token(), USER: example("get_user")}
    monkeypatch.setenv("BYTENITE_BASE_URL", "https://elsewhere.example/")
    monkeypatch.setenv("BYTENITE_ACCESS_TOKEN", TOKEN)
    kind.client(server, access_token=None, base_url=None).auth.get_user()
    monkeypatch.setenv("BYTENITE_API_KEY", API_KEY)
    kind.client(server, access_token=None, base_url=None).auth.get_user()
    assert server.routes_called == [USER, EXCHANGE, USER]
    assert {request.url.host for request in server.requests} == {"elsewhere.example"}


def test_what_is_given_goes_before_the_environment(kind: Kind, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    server.routes[USER] = example("get_user")
    monkeypatch.setenv("BYTENITE_API_KEY", API_KEY)
    kind.client(server, access_token=TOKEN).auth.get_user()
    assert server.routes_called == [USER]


def test_without_a_credential_nothing_is_sent(kind: Kind) -> None:
    with pytest.raises(InvalidInputError, match="BYTENITE_API_KEY"):
        kind.client(access_token=None).auth.get_user()


def test_a_token_can_be_made_without_a_credential(kind: Kind, server: Server) -> None:
    server.routes[EXCHANGE] = token()
    assert kind.client(server, access_token=None).auth.create_access_token(API_KEY).token == f"{TOKEN}-1"


@each(
    "arguments", [{"api_key": API_KEY, "access_token": TOKEN}, {"access_token": "two\nlines"}, {"base_url": "ftp://x"}]
)
def test_credentials_that_cannot_be_used_are_refused(arguments: dict[str, Any], kind: Kind) -> None:
    with pytest.raises(InvalidInputError):
        kind.client(**arguments)
