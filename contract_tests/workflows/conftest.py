"""A sandbox for the workflows, and clips that are quick to encode."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import imageio_ffmpeg
import pytest

from encodekit import Convertrilo
from encodekit._core.pacing import Pace
from encodekit.sandbox import Sandbox

from .chance import delayed_requests


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds of 320x180 at 25 fps with sound."""
    path = tmp_path_factory.mktemp("media") / "clip.mp4"
    command = [
        *(imageio_ffmpeg.get_ffmpeg_exe(), "-nostdin", "-loglevel", "error", "-y"),
        *("-f", "lavfi", "-i", "testsrc2=size=320x180:rate=25:duration=2", "-f", "lavfi", "-i", "sine=duration=2"),
        *("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac", str(path)),
    ]
    subprocess.run(command, check=True)
    return path


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture(scope="session", autouse=True)
def delays() -> Iterator[None]:
    """Late requests, where a run asks for them."""
    with delayed_requests():
        yield


@pytest.fixture(autouse=True)
def no_faults_left(sandbox: Sandbox) -> Iterator[None]:
    yield
    sandbox.faults.clear()


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[Convertrilo]:
    # No jitter, and retries at once: the sandbox is not a service that needs to be spared.
    pace = Pace(uniform=lambda low, _high: low)
    with Convertrilo(api_key=sandbox.api_key, base_url=sandbox.convertrilo_url, pace=pace) as running:
        yield running
