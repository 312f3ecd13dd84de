from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from encodekit.errors import InvalidInputError, MissingDependencyError
from encodekit.sandbox import Sandbox
from encodekit.sandbox.media import probe

if TYPE_CHECKING:
    import asyncio

SETTINGS = {"codec": "h264", "resolution": "480p", "fps": 10}
ENDED = {"success", "failed", "canceled"}


def ended(client: httpx.Client, job_id: str) -> dict[str, object]:
    """The status of a job, once it has ended."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        status: dict[str, object] = client.get(f"/jobs/{job_id}/status").json()
        if status["status"] in ENDED:
            return status
    raise AssertionError(f"job {job_id} did not end")


def test_a_file_that_is_uploaded_comes_back_encoded(client: httpx.Client, clip: Path, tmp_path: Path) -> None:
    job = client.post("/jobs", json=SETTINGS).json()
    assert httpx.put(job["upload"]["url"], content=clip.read_bytes()).status_code == 200
    assert client.post(f"/jobs/{job['jobId']}/confirm").json() == {"ok": True}
    status = ended(client, job["jobId"])
    assert (status["status"], status["pct"], status["encoder"]) == ("success", 100, "libx264")
    output = tmp_path / "output.mp4"
    output.write_bytes(httpx.get(str(status["downloadUrl"])).content)
    info = probe(output)
    assert (info.video_codec, info.width, info.height, info.fps) == ("h264", 640, 480, 10.0)


def test_a_local_file_that_is_published_can_be_encoded_by_url(
    sandbox: Sandbox, client: httpx.Client, clip: Path
) -> None:
    body = SETTINGS | {"sourceUrl": sandbox.publish(clip), "confirm": True, "codec": "av1", "container": "webm"}
    job = client.post("/jobs", json=body).json()
    assert job["status"] == "queued"
    status = ended(client, job["jobId"])
    assert (status["status"], status["ingest"]) == ("success", "url")
    assert httpx.get(job["output"]["publicUrl"]).headers["content-type"] == "video/webm"


def test_the_api_itself_is_no_source(sandbox: Sandbox, client: httpx.Client) -> None:
    response = client.post("/ondemand/encode", json={"sourceUrl": f"{sandbox.convertrilo_url}/public/jobs/x/status"})
    assert (response.status_code, response.json()["code"]) == (400, "url_host_blocked")


def test_it_starts_within_a_second_and_leaves_nothing() -> None:
    started = time.monotonic()
    with Sandbox(api_key="cvr_mine") as sandbox:
        assert time.monotonic() - started < 1.0
        folder = sandbox.data
        answer = httpx.get(f"{sandbox.convertrilo_url}/tokens/balance", headers={"X-API-Key": "cvr_mine"})
        assert answer.status_code == 200
        assert folder.is_dir()
    assert not folder.exists()
    with pytest.raises(httpx.ConnectError):
        httpx.get(sandbox.url)


@pytest.mark.anyio
async def test_it_is_an_async_context_too() -> None:
    async with Sandbox() as sandbox, httpx.AsyncClient() as client:
        url = f"{sandbox.convertrilo_url}/tokens/balance"
        assert (await client.get(url, headers={"X-API-Key": sandbox.api_key})).status_code == 200


def test_a_folder_that_is_given_is_kept(tmp_path: Path) -> None:
    with Sandbox(data=tmp_path / "kept") as sandbox:
        assert sandbox.data == tmp_path / "kept"
    assert (tmp_path / "kept").is_dir()


def test_a_state_that_is_given_brings_everything_back(tmp_path: Path, clip: Path) -> None:
    state = tmp_path / "dev.db"
    with Sandbox(state=state, password="changed-horse", encode=False) as first:
        assert first.data == tmp_path / "dev.db.files"
        headers = {"X-API-Key": first.api_key}
        with httpx.Client(base_url=first.convertrilo_url, headers=headers, timeout=20) as client:
            job_id = client.post("/jobs", json=SETTINGS | {"sourceUrl": first.publish(clip), "confirm": True}).json()[
                "jobId"
            ]
            status = ended(client, job_id)
        with pytest.raises(InvalidInputError, match=r"dev\.db is in use by another sandbox"):
            Sandbox(state=state).start()
    with Sandbox(state=state) as second:
        assert (second.api_key, second.password) == (first.api_key, "changed-horse")
        with httpx.Client(base_url=second.convertrilo_url, headers=headers) as client:
            again = client.get(f"/jobs/{job_id}/status").json()
        assert httpx.get(again["output"]["publicUrl"]).status_code == 200
        assert (again["status"], again["finishedAt"]) == ("success", status["finishedAt"])
    assert second.data.is_dir()


def test_an_exception_in_the_context_stops_it_too() -> None:
    with pytest.raises(ZeroDivisionError), Sandbox() as sandbox:
        raise ZeroDivisionError
    assert not sandbox.data.exists()


def test_two_do_not_run_at_once_in_one_object(sandbox: Sandbox) -> None:
    with pytest.raises(RuntimeError, match="running already"):
        sandbox.start()


def test_a_port_that_is_taken_is_an_error_that_leaves_nothing(sandbox: Sandbox) -> None:
    other = Sandbox(port=int(sandbox.url.rpartition(":")[2]))
    with pytest.raises(InvalidInputError, match="in use"):
        other.start()
    assert other.data == Path()


def test_publishing_needs_a_server(clip: Path) -> None:
    with pytest.raises(RuntimeError, match="not running"):
        Sandbox().publish(clip)


def test_nothing_secret_is_in_its_repr(sandbox: Sandbox) -> None:
    assert repr(sandbox) == f"<Sandbox {sandbox.url}>"


def test_stopping_kills_what_still_encodes(clip: Path, processes: list[asyncio.subprocess.Process]) -> None:
    with Sandbox() as sandbox:
        headers = {"X-API-Key": sandbox.api_key}
        slow = SETTINGS | {"codec": "h265", "resolution": "4320p", "fps": 240, "preset": "slow"}
        with httpx.Client(base_url=sandbox.convertrilo_url, headers=headers, timeout=20) as client:
            client.post("/jobs", json=slow | {"sourceUrl": sandbox.publish(clip), "confirm": True})
            while not processes:
                client.get("/tokens/balance")
    assert [process.returncode for process in processes] == [-signal.SIGKILL]
    assert not sandbox.data.exists()


def test_importing_it_loads_nothing_heavy() -> None:
    code = (
        "import sys, encodekit.sandbox; "
        "print(sorted({'starlette', 'uvicorn', 'av', 'httpx', 'jsonschema_rs'} & set(sys.modules)))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_a_missing_extra_is_one_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    import encodekit.sandbox as package

    monkeypatch.delitem(package.__dict__, "Sandbox", raising=False)
    for name in [name for name in sys.modules if name.startswith("encodekit.sandbox.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    with pytest.raises(MissingDependencyError, match=r"pip install 'encodekit\[sandbox\]'"):
        _ = package.Sandbox


def test_an_unknown_name_is_an_attribute_error() -> None:
    import encodekit.sandbox as package

    with pytest.raises(AttributeError, match="nonsense"):
        _ = package.nonsense


def test_the_program_serves_until_it_is_stopped(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "encodekit.sandbox", "--data", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout
        try:
            exported: dict[str, str] = {}
            while not {"CONVERTRILO_BASE_URL", "CONVERTRILO_API_KEY"} <= exported.keys():
                name, _, value = program.stdout.readline().removeprefix("export ").strip().partition("=")
                exported[name] = value
            headers = {"X-API-Key": exported["CONVERTRILO_API_KEY"]}
            answer = httpx.get(f"{exported['CONVERTRILO_BASE_URL']}/tokens/balance", headers=headers)
        finally:
            program.send_signal(signal.SIGTERM)
    assert (answer.status_code, program.returncode) == (200, 0)
