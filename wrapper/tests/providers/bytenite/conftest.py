"""What the tests of ByteNite's facade can ask for."""

from __future__ import annotations

import pytest

from tests.providers.bytenite.support import Kind, Server
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
    for name in ("BYTENITE_API_KEY", "BYTENITE_ACCESS_TOKEN", "BYTENITE_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
