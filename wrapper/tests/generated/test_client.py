"""The two client classes: time limits, secrets, and copies with other settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

if TYPE_CHECKING:
    from tests.generated.conftest import Probe


@pytest.mark.parametrize("kind", ["get_httpx_client", "get_async_httpx_client"])
def test_every_phase_of_a_request_has_a_time_limit_by_default(probe: Probe, kind: str) -> None:
    limits = getattr(probe.client(), kind)().timeout.as_dict()
    assert limits.keys() == {"connect", "read", "write", "pool"}
    assert all(limits.values())


def test_no_time_limit_is_kept_only_when_asked_for(probe: Probe) -> None:
    assert probe.client(timeout=None).get_httpx_client().timeout == httpx.Timeout(None)


def test_repr_shows_no_credential(probe: Probe) -> None:
    client = probe.client(
        headers={"X-Api-Key": "canary-header"},
        cookies={"session": "canary-cookie"},
        httpx_args={"auth": ("user", "canary-password")},
    )
    client.get_httpx_client()
    assert "probe.example" in repr(client)
    assert "canary" not in repr(client) + repr(client.get_httpx_client())


def test_the_credential_is_sent_but_not_written_into_the_dict_of_the_caller(probe: Probe) -> None:
    headers = {"X-Extra": "1"}
    client = probe.client(headers=headers)
    assert client.get_httpx_client().headers["Authorization"] == "Bearer canary-token"
    assert client.get_async_httpx_client().headers["Authorization"] == "Bearer canary-token"
    assert headers == {"X-Extra": "1"}


def test_with_headers_leaves_the_original_alone(probe: Probe) -> None:
    original = probe.client()
    live, live_async = original.get_httpx_client(), original.get_async_httpx_client()
    changed = original.with_headers({"X-Extra": "1"})
    assert changed.get_httpx_client().headers["X-Extra"] == "1"
    assert "X-Extra" not in live.headers
    assert "X-Extra" not in live_async.headers


def test_with_cookies_leaves_the_original_alone(probe: Probe) -> None:
    original = probe.client()
    live, live_async = original.get_httpx_client(), original.get_async_httpx_client()
    changed = original.with_cookies({"session": "1"})
    assert changed.get_httpx_client().cookies["session"] == "1"
    assert "session" not in live.cookies
    assert "session" not in live_async.cookies


def test_with_timeout_leaves_the_original_alone(probe: Probe) -> None:
    original = probe.client()
    live, live_async = original.get_httpx_client(), original.get_async_httpx_client()
    changed = original.with_timeout(httpx.Timeout(1.5))
    assert changed.get_httpx_client().timeout == httpx.Timeout(1.5)
    assert live.timeout == live_async.timeout
    assert live.timeout != httpx.Timeout(1.5)
