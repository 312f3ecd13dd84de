"""The client as a whole: its two kinds are alike, documented, and light."""

from __future__ import annotations

import inspect
from typing import Any

import httpx
import pytest

import encodekit.providers.bytenite as package
from encodekit.errors import ClientClosedError
from encodekit.providers.bytenite._async.accounts import AsyncAuth, AsyncWallet
from encodekit.providers.bytenite._async.client import AsyncByteNite
from encodekit.providers.bytenite._async.job import AsyncJob
from encodekit.providers.bytenite._async.jobs import AsyncJobs
from encodekit.providers.bytenite._async.later import AsyncLater
from encodekit.providers.bytenite._sync.accounts import Auth, Wallet
from encodekit.providers.bytenite._sync.client import ByteNite
from encodekit.providers.bytenite._sync.job import Job
from encodekit.providers.bytenite._sync.jobs import Jobs
from encodekit.providers.bytenite._sync.later import Later
from tests.providers.bytenite.support import TOKEN, Kind, Server, example
from tests.support import each

TWINS = [
    (AsyncByteNite, ByteNite),
    (AsyncAuth, Auth),
    (AsyncWallet, Wallet),
    (AsyncJobs, Jobs),
    (AsyncJob, Job),
    (AsyncLater, Later),
]


def public(cls: type) -> dict[str, Any]:
    return {name: value for name, value in vars(cls).items() if not name.startswith("_")}


def wanted(function: Any) -> list[tuple[str, Any, Any]]:
    parameters = inspect.signature(function).parameters.values()
    return [(parameter.name, parameter.kind, parameter.default) for parameter in parameters]


@each(("asynchronous", "synchronous"), TWINS)
def test_both_kinds_have_the_same_methods(asynchronous: type, synchronous: type) -> None:
    names = {{"aclose": "close"}.get(name, name): value for name, value in public(asynchronous).items()}
    assert names.keys() == public(synchronous).keys()
    for name, value in names.items():
        if inspect.isfunction(value):
            assert wanted(value) == wanted(public(synchronous)[name])


def test_every_public_name_says_what_it_is() -> None:
    values = [getattr(package, name) for name in package.__all__]
    classes = [value for value in values if inspect.isclass(value)] + [cls for pair in TWINS for cls in pair]
    assert len(classes) == len(package.__all__) + 2 * len(TWINS)
    for cls in classes:
        members = [value for value in public(cls).values() if inspect.isfunction(value) or isinstance(value, property)]
        for member in [cls, *members]:
            assert inspect.getdoc(member), member


def test_an_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError):
        package.Nothing  # noqa: B018


def test_options_make_a_view_and_leave_the_client_alone(kind: Kind, server: Server) -> None:
    server.routes["GET /v1/auth/user"] = example("get_user")
    client = kind.client(server, timeout=9.0)
    client.auth.get_user(headers={"X-Call": "1"})
    client.with_options(timeout=2.0).auth.get_user()
    client.auth.get_user()
    timeouts = [request.extensions["timeout"]["read"] for request in server.requests]
    assert timeouts == [9.0, 2.0, 9.0]
    assert [request.headers.get("X-Call") for request in server.requests] == ["1", None, None]


def test_a_closed_client_says_so_and_a_given_one_stays_open(kind: Kind, server: Server) -> None:
    with kind.client(server) as client:
        http: httpx.Client | httpx.AsyncClient = getattr(client, "target", client)._transport._http
    with pytest.raises(ClientClosedError):
        client.auth.get_user()
    client.close()  # once more
    assert not http.is_closed


def test_no_client_shows_its_credential(kind: Kind) -> None:
    client = kind.client()
    held = getattr(client, "target", client)._transport._credential
    assert TOKEN not in f"{client!r} {held!r} {client.jobs!r}"
