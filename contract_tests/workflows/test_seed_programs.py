"""The programs that the providers themselves publish run against the sandbox, and what they make can be played.

They stand in seed_programs/ as they were published, but for base URLs, credentials and the names of files.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import Any

import av
import httpx
import pytest

from encodekit.sandbox import Sandbox
from encodekit.sandbox.encoder import ffmpeg_path
from encodekit_contract.mock.prism import node

PROGRAMS = Path(__file__).parent / "seed_programs"
PROGRAM_SECONDS = 30
TEMPLATE = {
    "data": {
        "output_template": "{{.job_name}}",
        "outputs": [{"output_type": "mp4", "output_params": {"aspect": {"resolution": {"height": "480p"}}}}],
    }
}


@pytest.fixture(scope="module", autouse=True)
def documents_are_kept(sandbox: Sandbox) -> Iterator[None]:
    yield
    state = sandbox.app.state
    apis = (state.bytenite, state.convertrilo, state.openencoder, state.telestream.legacy)
    assert [violation for api in apis for violation in api.contract.violations] == []


@dataclass(frozen=True)
class Played:
    """What a player finds in a file that it plays from the beginning to the end."""

    codec: str
    width: int
    height: int
    frames: int
    seconds: float
    sound: str | None


def played(path: Path) -> Played:
    with av.open(str(path)) as media:
        video = media.streams.video[0]
        frames = list(media.decode(video))
        end = max(frame.time + 1 / float(video.average_rate or 1) for frame in frames)
        sound = media.streams.audio[0].codec.canonical_name if media.streams.audio else None
        return Played(video.codec.canonical_name, video.width, video.height, len(frames), end, sound)


@pytest.fixture(scope="module")
def tiny_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Half a second of 160x120 at 10 fps with sound."""
    path = tmp_path_factory.mktemp("media") / "clip.mp4"
    command = [
        *(ffmpeg_path(), "-nostdin", "-loglevel", "error", "-f", "lavfi", "-i", "testsrc=d=0.5:s=160x120:r=10"),
        *("-f", "lavfi", "-i", "sine=d=0.5", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac", str(path)),
    ]
    subprocess.run(command, check=True)
    return path


def run(program: str, **environment: str) -> list[str]:
    """Run a program as its reader would; the lines that it prints."""
    interpreter = node() if program.endswith(".ts") else sys.executable
    ended = subprocess.run(
        [interpreter, str(PROGRAMS / program)],
        env={**os.environ, **environment, "NO_PROXY": "127.0.0.1"},
        check=False,
        capture_output=True,
        text=True,
        timeout=PROGRAM_SECONDS,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout.splitlines()


def shown_by(program: str, **environment: str) -> dict[str, Any]:
    """What a program says in JSON at its end."""
    shown: dict[str, Any] = json.loads(run(program, **environment)[-1])
    return shown


def fetched(url: str, path: Path) -> Played:
    response = httpx.get(url)
    assert response.status_code == 200, response.text
    path.write_bytes(response.content)
    return played(path)


def test_bytenite_readme(sandbox: Sandbox, tiny_clip: Path, tmp_path: Path) -> None:
    base_url, key = (sandbox.environment[f"BYTENITE_{name}"] for name in ("BASE_URL", "API_KEY"))
    token = httpx.post(f"{base_url}/v1/auth/access_token", json={"apiKey": key}).json()["token"]
    shown = shown_by(
        "bytenite/readme.py",
        BYTENITE_BASE_URL=base_url,
        BYTENITE_ACCESS_TOKEN=token,
        SOURCE_URL=sandbox.publish(tiny_clip),
    )
    assert shown["user"]["user"]["email"] == sandbox.email
    assert shown["balance"]["totalBalance"].isdecimal()
    files = {result["name"]: fetched(result["link"], tmp_path / "output.mp4") for result in shown["results"]}
    assert {name: (file.codec, file.width, file.height, file.sound) for name, file in files.items()} == {
        "out_0/Example_job_480p.mp4": ("vp9", 640, 480, "aac"),
        "out_1/Example_job_720p.mp4": ("h264", 960, 720, "aac"),
    }
    assert [file.seconds for file in files.values()] == pytest.approx([0.5, 0.5], abs=0.1)


def test_bytenite_guide(sandbox: Sandbox, tiny_clip: Path, tmp_path: Path) -> None:
    template = tmp_path / "template.json"
    template.write_text(json.dumps(TEMPLATE))
    shown = shown_by(
        "bytenite/guide.py",
        **{name: value for name, value in sandbox.environment.items() if name.startswith("BYTENITE_")},
        SOURCE_URL=sandbox.publish(tiny_clip),
        TEMPLATE_PATH=str(template),
    )
    assert shown["status"] == "JOB_STATE_COMPLETE"
    file = fetched(shown["link"], tmp_path / "output.mp4")
    assert (file.codec, file.width, file.height, file.frames, file.sound) == ("h264", 640, 480, 5, "aac")


def test_openencoder_api(sandbox: Sandbox, tiny_clip: Path) -> None:
    source = sandbox.data / "s3" / "inbound" / "src" / "tears-of-steel-2s.mp4"
    source.parent.mkdir(parents=True)
    source.write_bytes(tiny_clip.read_bytes())
    environment = {name: value for name, value in sandbox.environment.items() if name.startswith("OPENENCODER_")}
    _allow_machines(environment)
    shown = shown_by(
        "openencoder/api.py",
        **environment,
        SOURCE="s3:///src/tears-of-steel-2s.mp4",
        DESTINATION="s3:///dst/tears-of-steel-2s/",
    )
    assert shown["register"] == {"message": "user created", "user": "foo@bar.com"}
    assert shown["guest"] == {"message": "unauthorized"}
    assert shown["created"] == {"message": "Job created", "status": 200}
    assert shown["POST /api/jobs"] == 201
    assert shown["listed"]["count"] == 1
    assert shown["got"]["job"] == shown["listed"]["items"][0] | shown["got"]["job"]
    assert shown["ended"] == ["completed", "cancelled", "completed"]
    assert shown["cancel"] == shown["restart"] == {"status": 200}
    assert shown["machine"] == [{"id": shown["machines"][0]["id"], "provider": "digitalocean"}]
    assert shown["machines"][0]["region"] == "San Francisco 1"
    assert shown["deleted"] == {"machine": shown["machine"][0]}
    assert shown["all_deleted"] == {"deleted": True}
    assert [region["slug"] for region in shown["regions"]] == ["sfo1"]
    assert {"slug", "price_hourly"} <= shown["sizes"][0].keys()
    assert "'Output' failed on the 'required' tag" in shown["refused"]["error"]
    assert shown["presets"]["count"] == 6
    assert shown["preset"]["preset"] == shown["updated"]
    file = played(sandbox.data / "s3/outbound/dst/tears-of-steel-2s/h264_baseline_360p_600.mp4")
    assert (file.codec, file.width, file.height, file.frames, file.sound) == ("h264", 480, 360, 5, "aac")


def _allow_machines(environment: dict[str, str]) -> None:
    """What whoever installs a server has done before: the token of DigitalOcean and the region are set."""
    with httpx.Client(base_url=environment["OPENENCODER_BASE_URL"]) as http:
        credentials = {name: environment[f"OPENENCODER_{name.upper()}"] for name in ("username", "password")}
        token = http.post("/api/login", json=credentials).json()["token"]
        http.headers["Authorization"] = f"Bearer {token}"
        settings = {item["name"]: item["value"] for item in http.get("/api/settings").json()["settings"]}
        settings |= {"DIGITAL_OCEAN_ACCESS_TOKEN": "dop_v1_x", "DIGITAL_OCEAN_REGION": "sfo1"}
        assert http.put("/api/settings", json=settings).status_code == 200


def test_telestream_readme(sandbox: Sandbox, tiny_clip: Path, tmp_path: Path) -> None:
    address = httpx.URL(sandbox.url)
    names = {
        name: sandbox.environment[f"TELESTREAM_FLIP_LEGACY_{name}"]
        for name in ("ACCESS_KEY", "SECRET_KEY", "FACTORY_ID")
    }
    shown = shown_by(
        "telestream/readme.py",
        **{f"TELESTREAM_{name}": value for name, value in names.items()},
        TELESTREAM_API_HOST=address.host,
        TELESTREAM_API_PORT=str(address.port),
        SOURCE_URL=sandbox.publish(tiny_clip),
        CLIP=str(tiny_clip),
    )
    factory = shown["factory"]
    assert (factory["name"], factory["upload_original_video"]) == ("new-name", True)
    assert shown["notifications"]["delay"] == 13
    assert shown["notifications"]["send_video_payload"] is True
    assert (shown["video"]["width"], shown["video"]["duration"]) == (160, pytest.approx(500, abs=50))
    assert shown["metadata"]["image_width"] == 160
    assert (shown["profile"]["name"], shown["profile"]["fps"]) == ("new_name", 60)
    assert shown["names"] == [True, "h264"]
    assert shown["ends"] == [{"canceled": True}, {"retried": True}, {"deleted": True}]
    assert shown["deletes"] == [{"deleted": True}] * 4
    assert (shown["videos"], shown["profiles"], shown["error"]) == (2, 1, 404)
    common = ["access_key", "factory_id", "signature", "timestamp"]
    assert shown["signed"] == [common, sorted([*common, "some_params"])]
    assert shown["uploaded"][0] == "uploaded"
    sizes = {"by_url": (160, 120), "by_file": (160, 120), "custom": (320, 240), "uploaded": (160, 120)}
    outputs = {**shown, "uploaded": shown["uploaded"][1]}
    for name, size in sizes.items():
        ((key,),) = outputs[name]
        file = fetched(factory["url"] + key, tmp_path / f"{name}.mp4")
        assert (file.codec, file.width, file.height, file.frames, file.sound) == ("h264", *size, 5, "aac")


class Receiver:
    """The program that receives webhooks, which runs until it is told to end."""

    def __init__(self, process: subprocess.Popen[str], url: str) -> None:
        self._process = process
        self.url = url

    def messages(self, count: int) -> list[str]:
        """The next messages that it has found to be genuine, as it prints them: over several lines."""
        assert self._process.stdout
        found: list[str] = []
        while len(found) < count or not found[-1].endswith("}\n"):
            line = self._process.stdout.readline()
            assert line, "The receiver has ended."
            if line.startswith("Verified Convertrilo webhook"):
                found.append(line)
            else:
                found[-1] += line
        return found


@pytest.fixture
def receiver(sandbox: Sandbox) -> Iterator[Receiver]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}/webhooks/convertrilo"
    with httpx.Client(base_url=sandbox.convertrilo_url, headers={"X-API-Key": sandbox.api_key}) as http:
        webhook = http.post("/webhooks", json={"url": url, "events": ["job.completed", "job.failed"]}).json()
        environment = {"CONVERTRILO_WEBHOOK_SECRET": webhook["secret"], "PORT": str(port)}
        with subprocess.Popen(
            [node(), str(PROGRAMS / "convertrilo/webhook-receiver-hmac.ts")],
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        ) as process:
            # The whole group, for what is started may start another; and in any case some time, for it reads for ever.
            end = Timer(PROGRAM_SECONDS, os.killpg, (process.pid, signal.SIGKILL))
            end.start()
            try:
                assert process.stdout
                assert process.stdout.readline().startswith("Webhook receiver listening")
                yield Receiver(process, url)
            finally:
                end.cancel()
                if process.poll() is None:
                    os.killpg(process.pid, signal.SIGKILL)
                http.delete(f"/webhooks/{webhook['id']}")


def test_convertrilo_readme_and_webhook_receiver(
    sandbox: Sandbox, tiny_clip: Path, tmp_path: Path, receiver: Receiver
) -> None:
    source = sandbox.data / "s3" / "source" / "clip-1.mp4"
    source.parent.mkdir(parents=True)
    source.write_bytes(tiny_clip.read_bytes())
    shown = shown_by(
        "convertrilo/readme.ts",
        CONVERTRILO_API_URL=sandbox.convertrilo_url,
        CONVERTRILO_API_KEY=sandbox.api_key,
        CLIP=str(tiny_clip),
    )
    assert shown["first"] == shown["again"]
    assert [job["status"] for job in shown["jobs"]] == ["success", "success"]
    assert [job["externalId"] for job in shown["jobs"]] == ["upload-123", "batch-42:clip-1"]
    assert shown["jobs"][0]["metadata"] == {"customerId": "cus_123"}
    for job in shown["jobs"]:
        file = fetched(job["downloadUrl"], tmp_path / "output.mp4")
        assert (file.codec, file.width, file.height, file.frames, file.sound) == ("h264", 1440, 1080, 15, "aac")
    told = receiver.messages(2)
    assert all("event: 'job.completed'" in text and "status: 'success'" in text for text in told)
    assert {"upload-123" in text for text in told} == {True, False}
    wrong = httpx.post(receiver.url, content=b"{}", headers={"X-Webhook-Signature": "00"})
    assert (wrong.status_code, wrong.text) == (401, "Invalid signature")


def test_convertrilo_idempotency(sandbox: Sandbox, tiny_clip: Path) -> None:
    source = sandbox.data / "s3" / "customer-source-bucket" / "incoming" / "clip-1.mp4"
    source.parent.mkdir(parents=True)
    source.write_bytes(tiny_clip.read_bytes())
    environment = {"CONVERTRILO_API_URL": sandbox.convertrilo_url, "CONVERTRILO_API_KEY": sandbox.api_key}
    first, second = run("convertrilo/idempotency.ts", **environment)
    assert first.startswith("Created or replayed job ")
    assert second == "Created or replayed bulk response with 1 job(s)"
