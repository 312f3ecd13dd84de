"""The command line and the demo: every failure is one message and a status, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from encodekit.sandbox import Sandbox
from encodekit.sandbox.media import probe

ROOT = Path(__file__).parents[2]


def run(*command: str, key: str = "", url: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "CONVERTRILO_API_KEY": key, "CONVERTRILO_BASE_URL": url, "COLUMNS": "200"}
    return subprocess.run(
        [sys.executable, *command], capture_output=True, text=True, check=False, env=environment, cwd=ROOT, timeout=60
    )


def encodekit(sandbox: Sandbox, *arguments: str, key: str | None = None) -> subprocess.CompletedProcess[str]:
    program = "from encodekit.cli import main; main()"
    key = sandbox.api_key if key is None else key
    return run("-c", program, *arguments, key=key, url=sandbox.convertrilo_url)


def assert_one_error(result: subprocess.CompletedProcess[str], says: str) -> None:
    assert result.returncode != 0
    assert "Traceback" not in result.stderr + result.stdout
    assert result.stderr.count("error:") == 1
    assert says in result.stderr


def test_encode_writes_the_file(sandbox: Sandbox, clip: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.mp4"
    result = encodekit(sandbox, "encode", str(clip), str(target), "--resolution", "480p")
    assert (result.returncode, result.stderr) == (0, "")
    assert probe(target).height == 480
    job_id = result.stdout.rpartition("(job ")[2].strip().rstrip(")")
    assert "succeeded  100 %" in encodekit(sandbox, "status", job_id).stdout
    again = encodekit(sandbox, "download", job_id, str(target))
    assert_one_error(again, "overwrite=True")
    assert encodekit(sandbox, "download", job_id, str(target), "--overwrite").returncode == 0
    assert encodekit(sandbox, "cancel", job_id).returncode == 0


def test_a_missing_file_is_one_error(sandbox: Sandbox, tmp_path: Path) -> None:
    assert_one_error(encodekit(sandbox, "encode", "nowhere.mp4", str(tmp_path / "out.mp4")), "no file at 'nowhere.mp4'")


def test_a_wrong_key_is_one_error(sandbox: Sandbox, clip: Path, tmp_path: Path) -> None:
    result = encodekit(sandbox, "encode", str(clip), str(tmp_path / "out.mp4"), key="cvr_wrong_key")
    assert_one_error(result, "status 401")
    assert "cvr_wrong_key" not in result.stderr + result.stdout


def test_no_key_is_one_error_that_says_what_to_do(sandbox: Sandbox, clip: Path, tmp_path: Path) -> None:
    result = encodekit(sandbox, "encode", str(clip), str(tmp_path / "out.mp4"), key="")
    assert_one_error(result, "CONVERTRILO_API_KEY")


def test_a_job_that_fails_is_one_error_and_leaves_no_file(sandbox: Sandbox, clip: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.webm"
    result = encodekit(sandbox, "encode", str(clip), str(target), "--container", "webm", "--resolution", "480p")
    assert_one_error(result, "failed")
    assert list(tmp_path.iterdir()) == []


def test_a_truncated_source_is_one_error(sandbox: Sandbox, clip: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(clip.read_bytes()[:2000])
    result = encodekit(sandbox, "encode", str(broken), str(tmp_path / "out.mp4"))
    assert_one_error(result, "error:")
    assert [path.name for path in tmp_path.iterdir()] == ["broken.mp4"]


def test_a_server_that_is_not_there_is_one_error(clip: Path, tmp_path: Path) -> None:
    program = "from encodekit.cli import main; main()"
    command = ("-c", program, "encode", str(clip), str(tmp_path / "out.mp4"))
    assert_one_error(run(*command, key="cvr_any_key", url="http://127.0.0.1:9"), "connection failed")


def test_the_demo_refuses_a_missing_input_with_one_error(tmp_path: Path) -> None:
    assert_one_error(run("tools/demo.py", "--input", str(tmp_path / "nowhere.mp4")), "There is no file")


def test_the_demo_refuses_a_broken_input_with_one_error(tmp_path: Path) -> None:
    source = tmp_path / "broken.mp4"
    source.write_bytes(b"no video")
    assert_one_error(run("tools/demo.py", "--input", str(source)), "error:")
