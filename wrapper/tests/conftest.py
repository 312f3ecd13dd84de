"""What every test of the core and the facades can ask for."""

from __future__ import annotations

import pytest

from tests.support import Clock, Drive


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=["sync", "async"])
def drive(request: pytest.FixtureRequest, clock: Clock) -> Drive:
    return Drive(request.param == "async", clock)


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of this machine plays into a test."""
    for name in ("CONVERTRILO_API_KEY", "CONVERTRILO_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
