"""What every test of the core and the facades can ask for."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

from tests.support import Clock, Drive

# The same examples in every run, however slow the machine: a failure is news about the code and nothing else.
settings.register_profile("project", deadline=None, derandomize=True, database=None)
settings.load_profile("project")


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
    for name in os.environ:
        if name.startswith(("BYTENITE_", "CONVERTRILO_", "OPENENCODER_", "TELESTREAM_")):
            monkeypatch.delenv(name)
