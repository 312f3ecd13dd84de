"""Whose connections a call goes over: views, closing, event loops, clients that are given."""

from __future__ import annotations

import anyio
import httpx
import pytest

from encodekit import errors
from encodekit._core.options import Options, RetryPolicy
from tests.core.example import GET, OK, PROVIDER, ok, transport
from tests.support import BASE_URL, Awaited, Clock, Drive, Wire


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


def test_a_client_of_the_wrong_kind_is_refused_at_once(drive: Drive) -> None:
    wrong = httpx.Client(transport=Wire()) if drive.is_async else httpx.AsyncClient(transport=Wire())
    with pytest.raises(errors.InvalidInputError, match="http_client"):
        drive.twin("_core._sync.transport", "Transport")(
            PROVIDER, base_url=BASE_URL, credential=None, options=Options(), http_client=wrong
        )
