"""The client: credentials, environment, options, views, closing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from encodekit import AsyncConvertrilo, Convertrilo, RetryPolicy, Timeouts, errors
from tests.support import API_KEY, BASE_URL, Awaited, Drive, Wire, each

BALANCE = httpx.Response(200, json={"available": 1})


def sent_to(drive: Drive, **arguments: Any) -> httpx.Request:
    wire = Wire(BALANCE)
    drive.client(wire, **arguments).tokens.balance()
    return wire.requests[0]


def test_a_key_and_a_token_travel_in_their_own_headers(drive: Drive) -> None:
    assert sent_to(drive, api_key="cvr_1234567").headers["x-api-key"] == "cvr_1234567"
    by_token = sent_to(drive, access_token="ey.canary").headers
    assert by_token["authorization"] == "Bearer ey.canary"
    assert "x-api-key" not in by_token


def test_the_key_and_the_address_may_come_from_the_environment(drive: Drive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONVERTRILO_API_KEY", "cvr_environment")
    monkeypatch.setenv("CONVERTRILO_BASE_URL", "https://environment.example/v9/")
    request = sent_to(drive, api_key=None, base_url=None)
    assert request.headers["x-api-key"] == "cvr_environment"
    assert str(request.url) == "https://environment.example/v9/tokens/balance"


def test_arguments_go_before_the_environment(drive: Drive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONVERTRILO_API_KEY", "cvr_environment")
    monkeypatch.setenv("CONVERTRILO_BASE_URL", "https://environment.example")
    request = sent_to(drive, access_token="ey.canary")
    assert request.headers["authorization"] == "Bearer ey.canary"
    assert "x-api-key" not in request.headers
    assert request.url.host == "api.example"


def test_without_a_word_it_talks_to_production(drive: Drive) -> None:
    assert sent_to(drive, base_url=None).url.host == "api.convertrilo.com"


def test_two_credentials_are_one_too_many(drive: Drive) -> None:
    with pytest.raises(errors.InvalidInputError, match="not both"):
        drive.client(api_key="cvr_1234567", access_token="ey.canary")


@each("value", ["cvr_canary\n", " cvr_canary", "cvr_can\u00e4ry"])
@each("name", ["api_key", "access_token"])
def test_a_credential_with_a_line_break_is_refused_unseen(drive: Drive, name: str, value: str) -> None:
    arguments: dict[str, Any] = {name: value}
    with pytest.raises(errors.InvalidInputError) as raised:
        drive.client(**arguments)
    assert "can" not in str(raised.value).replace("can travel", "")


@each("base_url", ["api.example.com", "ftp://api.example.com", "https://", "https://h?a=1"])
def test_an_address_that_is_none_is_refused_at_once(drive: Drive, base_url: str) -> None:
    with pytest.raises(errors.InvalidInputError, match="base_url"):
        drive.client(base_url=base_url)


def test_options_of_the_client_and_of_a_call_reach_the_wire(drive: Drive) -> None:
    wire = Wire(BALANCE, BALANCE)
    client = drive.client(wire, timeout=7.0, headers={"X-Client": "1"})
    client.tokens.balance()
    client.tokens.balance(timeout=Timeouts(read=2.0), headers={"X-Call": "2"})
    first, second = wire.requests
    assert first.extensions["timeout"]["read"] == 7.0
    assert "x-call" not in first.headers
    assert second.extensions["timeout"]["read"] == 2.0
    assert (second.headers["x-client"], second.headers["x-call"]) == ("1", "2")


@each("options", [{"timeout": -1}, {"retry": 3}, {"headers": {"X": 1}}, {"deadline": 0}])
def test_options_that_make_no_sense_are_refused_wherever_they_are_given(drive: Drive, options: dict[str, Any]) -> None:
    client = drive.client()
    target = client.target if drive.is_async else client
    calls: list[Callable[[], Any]] = [
        lambda: drive.client(**options),
        lambda: target.with_options(**options),
        lambda: client.tokens.balance(**options),
    ]
    for make in calls:
        with pytest.raises(errors.InvalidInputError):
            make()


def test_a_view_has_other_options_and_the_original_keeps_its_own(drive: Drive) -> None:
    wire = Wire(httpx.Response(503), httpx.Response(503), BALANCE)
    client = drive.client(wire)
    jobs = client.tokens
    view = client.with_options(retry=RetryPolicy(attempts=1))
    with pytest.raises(errors.ServerError):
        view.tokens.balance()
    assert len(wire.requests) == 1
    assert jobs.balance().available == 1
    assert len(wire.requests) == 3


def test_a_view_shares_the_connections(drive: Drive) -> None:
    client = drive.client()
    target = client.target if drive.is_async else client
    view = target.with_options(timeout=1.0)
    assert view._transport._http is target._transport._http
    assert view._transport is not target._transport


def test_a_group_outlives_the_name_of_its_client(drive: Drive) -> None:
    assert drive.client(Wire(BALANCE)).tokens.balance().available == 1


def test_after_closing_nothing_works_and_closing_again_is_no_error(drive: Drive) -> None:
    wire = Wire()
    client = drive.client(wire)
    job = client.job("job-1")
    view = (client.target if drive.is_async else client).with_options(timeout=1.0)
    client.close()
    client.close()
    calls: list[Callable[[], Any]] = [
        client.tokens.balance,
        job.status,
        job.wait,
        (Awaited(view) if drive.is_async else view).tokens.balance,
        lambda: client.encode(b"x", codec="h264", resolution="480p", fps=30),
    ]
    for make in calls:
        with pytest.raises(errors.ClientClosedError, match="closed"):
            make()


def test_a_with_block_closes_the_client_and_leaves_an_injected_one_open(drive: Drive) -> None:
    wire = Wire(BALANCE)
    with drive.client(wire) as client:
        client.tokens.balance()
    with pytest.raises(errors.ClientClosedError):
        client.tokens.balance()
    assert not wire.closed


def test_an_own_client_is_closed_too(drive: Drive) -> None:
    own = (AsyncConvertrilo if drive.is_async else Convertrilo)(API_KEY, base_url=BASE_URL)
    http: Any = own._transport._http
    (Awaited(own) if drive.is_async else own).close()  # type: ignore[union-attr]
    assert http.is_closed


def test_many_clients_share_one_tls_context() -> None:
    first, second = Convertrilo(API_KEY), Convertrilo(API_KEY)
    contexts = [client._transport._http._transport._pool._ssl_context for client in (first, second)]  # type: ignore[attr-defined]
    assert contexts[0] is contexts[1]
    first.close()
    second.close()


def test_an_event_loop_is_not_needed_to_make_a_client() -> None:
    assert AsyncConvertrilo(API_KEY).jobs is not None
