"""A tiny clip, and a sandbox within the test's own loop."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from encodekit.sandbox.encoder import ffmpeg_path
from encodekit.testing import async_sandbox

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from encodekit.testing import InProcessSandbox


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One second of 160x120 at 10 fps, without sound."""
    path = tmp_path_factory.mktemp("media") / "clip.mp4"
    source = ("-f", "lavfi", "-i", "testsrc=duration=1:size=160x120:rate=10")
    command = [ffmpeg_path(), "-nostdin", "-loglevel", "error", *source, "-pix_fmt", "yuv420p", str(path)]
    subprocess.run(command, check=True)
    return path


@pytest.fixture
async def sandbox(anyio_backend: str) -> AsyncIterator[InProcessSandbox]:
    async with async_sandbox() as running:
        yield running
