"""What a user sees when the server dies: only a process of its own can."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from encodekit import ByteNite, Convertrilo, RetryPolicy
from encodekit.errors import ConnectionFailedError
from encodekit.testing import no_sleep


@contextmanager
def server(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], dict[str, str]]]:
    """A sandbox in a process of its own, and what it has printed for a shell."""
    command = [sys.executable, "-m", "encodekit.sandbox", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            exported: dict[str, str] = {}
            while "ENCODEKIT_SANDBOX_CONTROL_TOKEN" not in exported:
                line = process.stdout.readline()
                assert line, "the sandbox ended before it had said all"
                if line.startswith("export "):
                    name, _, value = line.removeprefix("export ").strip().partition("=")
                    exported[name] = value
            yield process, exported
        finally:
            process.terminate()


def control(exported: dict[str, str], fault: dict[str, object]) -> None:
    """Ask for a fault by the control API."""
    headers = {"Authorization": f"Bearer {exported['ENCODEKIT_SANDBOX_CONTROL_TOKEN']}"}
    answer = httpx.post(f"{exported['ENCODEKIT_SANDBOX_URL']}/_control/faults", json=fault, headers=headers)
    assert answer.status_code == 201, answer.text


def test_a_server_that_dies_in_mid_upload_is_one_error_and_no_object(
    clip: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with server("--data", str(tmp_path)) as (process, exported), no_sleep():
        for name, value in exported.items():
            monkeypatch.setenv(name, value)
        control(exported, {"method": "PUT", "path": "/storage/*", "kill": True})
        with Convertrilo() as client, pytest.raises(ConnectionFailedError) as raised:
            client.encode(clip.read_bytes() * 100, codec="h264", resolution="480p", fps=25)
        assert process.wait(timeout=10) == -signal.SIGKILL
    assert (raised.value.operation, raised.value.attempts) == ("upload", 4)
    assert [path for path in (tmp_path / "objects").rglob("*") if path.is_file() and path.suffix != ".part"] == []


def test_a_create_is_sent_once_to_a_server_that_dies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with server("--data", str(tmp_path)) as (process, exported), no_sleep():
        for name, value in exported.items():
            monkeypatch.setenv(name, value)
        with ByteNite(retry=RetryPolicy(attempts=4)) as client:
            client.wallet.get_balance()
            control(exported, {"method": "POST", "path": "/bytenite/*", "kill": True})
            with pytest.raises(ConnectionFailedError) as raised:
                client.jobs.create(name="clip")
        assert process.wait(timeout=10) == -signal.SIGKILL
    assert raised.value.attempts == 1


def test_chaos_of_a_server_is_repeated_by_its_seed(clip: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with server("--chaos", "0.3", "--chaos-seed", "11") as (_, exported), no_sleep():
        for name, value in exported.items():
            monkeypatch.setenv(name, value)
        with Convertrilo() as client:
            job = client.encode(clip, codec="h264", resolution="480p", fps=25)
            job.wait()
            job.download(tmp_path / "out.mp4")
        headers = {"Authorization": f"Bearer {os.environ['ENCODEKIT_SANDBOX_CONTROL_TOKEN']}"}
        hits = httpx.get(f"{os.environ['ENCODEKIT_SANDBOX_URL']}/_control/hits", headers=headers).json()
    assert hits
    assert {hit["fault"] for hit in hits} == {None}
    assert [path.name for path in tmp_path.iterdir()] == ["out.mp4"]
