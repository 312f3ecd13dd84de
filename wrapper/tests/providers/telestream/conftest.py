"""What the tests of Telestream's facades can ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.providers.telestream.support import DATA, Kind, Server

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support import Clock


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest, clock: Clock) -> Kind:
    return Kind(request.param == "async", clock)


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "clip.mp4"
    path.write_bytes(DATA)
    return path
