"""The pytest plugin: one fixture, and nothing imported until it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from encodekit.sandbox.options import SandboxOptions
    from encodekit.testing import ThreadedSandbox

MARKER = "encodekit_sandbox(**options): how the fixture of that name behaves, such as chaos=0.1; see SandboxOptions"


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", MARKER)


@pytest.fixture
def encodekit_sandbox(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[ThreadedSandbox]:
    """A sandbox of its own for each test: every client that is built in the test finds it, and none sleeps."""
    from encodekit.testing import no_sleep, sandbox

    marker = request.node.get_closest_marker("encodekit_sandbox")
    options: SandboxOptions = marker.kwargs if marker else {}
    with sandbox(**options) as running, no_sleep(running.pace):
        for variable, value in running.environment.items():
            monkeypatch.setenv(variable, value)
        yield running
