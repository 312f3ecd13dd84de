"""What the tests of Telestream's facades can ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.providers.telestream.support import Kind, Server

if TYPE_CHECKING:
    from tests.support import Clock


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest, clock: Clock) -> Kind:
    return Kind(request.param == "async", clock)


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of this machine plays into a test."""
    for document in ("FLIP", "FLIP_LEGACY", "NOTIFICATIONS"):
        for setting in ("API_KEY", "ACCESS_KEY", "SECRET_KEY", "FACTORY_ID", "BASE_URL"):
            monkeypatch.delenv(f"TELESTREAM_{document}_{setting}", raising=False)
