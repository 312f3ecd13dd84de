"""What a user sees when a source is none, or another than expected: each provider's client against the sandbox."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Protocol
from urllib.parse import quote

import pytest

from encodekit import ByteNite, Convertrilo, EncodekitError, OpenEncoder, TelestreamFlip
from encodekit._core.polling import PollSchedule
from encodekit.sandbox import Sandbox
from encodekit.sandbox.encoder import ffmpeg_path
from encodekit.sandbox.media import probe

SOON = PollSchedule(first=0.05, longest=0.1)
SOUND = ("-f", "lavfi", "-i", "sine=duration=0.5")
H264 = ("-c:v", "libx264", "-pix_fmt", "yuv420p")
UNICODE = "Grüße 世界 #1%.mp4"
MOVED, IN_A_CIRCLE, NOWHERE = "/moved.mp4", "/in-a-circle.mp4", "/nowhere.mp4"
SHAPES = {"odd.mkv": 161 / 121, "silent.mp4": 4 / 3, "portrait.mov": 3 / 4, UNICODE: 4 / 3, MOVED: 4 / 3}
SILENT = {"silent.mp4", UNICODE, MOVED}
NO_VIDEO = ("text.mp4", "empty.mp4", "sound.m4a")


def made(*options: str) -> None:
    subprocess.run([ffmpeg_path(), "-nostdin", "-loglevel", "error", *options], check=True)


def picture(size: str) -> tuple[str, ...]:
    return ("-f", "lavfi", "-i", f"testsrc=duration=0.5:size={size}:rate=10")


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sources")
    made(*picture("161x121"), *SOUND, "-c:v", "ffv1", "-pix_fmt", "yuv420p", "-c:a", "flac", str(folder / "odd.mkv"))
    made(*picture("160x120"), *H264, str(folder / "silent.mp4"))
    made(*picture("90x120"), *SOUND, *H264, str(folder / "portrait.mov"))
    made(*SOUND, str(folder / "sound.m4a"))
    shutil.copy(folder / "silent.mp4", folder / UNICODE)
    (folder / "text.mp4").write_text("This is no video.")
    (folder / "empty.mp4").touch()
    return folder


@pytest.fixture(scope="module")
def urls(sandbox: Sandbox, media: Path) -> Iterator[dict[str, str]]:
    """Where the sources are: by their names, and by the paths of a server that sends its callers elsewhere."""
    places = {MOVED: sandbox.publish(media / "silent.mp4"), IN_A_CIRCLE: IN_A_CIRCLE}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path in places:
                self.send_response(302)
                self.send_header("Location", places[self.path])
                self.end_headers()
            else:
                self.send_error(404)

        def log_message(self, *_arguments: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        elsewhere = {path: f"http://127.0.0.1:{server.server_port}{path}" for path in (*places, NOWHERE)}
        yield {path.name: sandbox.publish(path) for path in media.iterdir()} | elsewhere
        server.shutdown()


class Encode(Protocol):
    """Encodes the source at a URL; the output."""

    def __call__(self, url: str, output: Path) -> Path: ...


@pytest.fixture(params=["ByteNite", "Convertrilo", "TelestreamFlip"])
def encode(request: pytest.FixtureRequest, sandbox: Sandbox) -> Iterator[Encode]:
    with ExitStack() as stack:
        yield {"ByteNite": _bytenite, "Convertrilo": _convertrilo, "TelestreamFlip": _flip}[request.param](
            sandbox.environment, stack
        )


def _bytenite(environment: dict[str, str], stack: ExitStack) -> Encode:
    client = stack.enter_context(
        ByteNite(api_key=environment["BYTENITE_API_KEY"], base_url=environment["BYTENITE_BASE_URL"])
    )
    params = {"data": {"outputs": [{"output_params": {"aspect": {"resolution": {"height": "96p"}}}}]}}

    def encode(url: str, output: Path) -> Path:
        job = client.encode(url, params, name="Grüße 世界")
        job.wait(timeout=20, schedule=SOON)
        return job.download(output)

    return encode


def _convertrilo(environment: dict[str, str], stack: ExitStack) -> Encode:
    client = stack.enter_context(
        Convertrilo(api_key=environment["CONVERTRILO_API_KEY"], base_url=environment["CONVERTRILO_BASE_URL"])
    )

    def encode(url: str, output: Path) -> Path:
        job = client.encode(url, codec="h264", resolution="480p", fps=10)
        job.wait(timeout=20, schedule=SOON)
        return job.download(output)

    return encode


def _flip(environment: dict[str, str], stack: ExitStack) -> Encode:
    names: Any = {
        name: environment[f"TELESTREAM_FLIP_{name.upper()}"] for name in ("base_url", "api_key", "factory_id")
    }
    client = stack.enter_context(TelestreamFlip(**names))
    profile = client.profiles.create(preset_name="h264", height=96)

    def encode(url: str, output: Path) -> Path:
        job = client.encode(url, profiles=str(profile.id), path_format=":original-:id")
        job.wait(timeout=20, schedule=SOON)
        return job.download(output)

    return encode


@pytest.mark.parametrize("name", SHAPES)
def test_a_source_of_any_shape_and_name_is_encoded(
    encode: Encode, urls: dict[str, str], name: str, tmp_path: Path
) -> None:
    info = probe(encode(urls[name], tmp_path / "output.mp4"))
    assert info.width
    assert info.height in {96, 480}
    assert info.width % 2 == 0
    assert info.width / info.height == pytest.approx(SHAPES[name], rel=0.02)
    assert info.audio_codec == (None if name in SILENT else "aac")


@pytest.mark.parametrize("name", [*NO_VIDEO, IN_A_CIRCLE, NOWHERE])
def test_what_is_no_source_is_an_error_that_says_so(
    encode: Encode, urls: dict[str, str], name: str, tmp_path: Path
) -> None:
    with pytest.raises(EncodekitError) as caught:
        encode(urls[name], tmp_path / "output.mp4")
    said = str(caught.value)
    expected = ("video", "has no duration") if name in NO_VIDEO else ("404", "redirect", "Redirects")
    assert any(word in said for word in expected), said
    assert not (tmp_path / "output.mp4").exists()


def test_open_encoder_tells_only_that_a_source_failed(sandbox: Sandbox, media: Path) -> None:
    """Its worker leaves out what a source has not, so that sound alone is no error, as with the real one."""
    names: Any = {
        name: sandbox.environment[f"OPENENCODER_{name.upper()}"] for name in ("base_url", "username", "password")
    }
    inbound, outbound = sandbox.data / "s3/inbound", sandbox.data / "s3/outbound"
    shutil.copytree(media, inbound, dirs_exist_ok=True)
    data = '{"raw":["-vf scale=-2:96","-c:v libx264","-pix_fmt yuv420p","-y"]}'
    with OpenEncoder(**names) as client:
        client.presets.create(name="small", description="small", data=data, output="out.mp4", active=True)
        jobs = {
            path.name: client.encode(f"s3:///{quote(path.name)}", f"{quote(path.name)}/", preset="small")
            for path in media.iterdir()
        }
        for name, job in jobs.items():
            output = outbound / name / "out.mp4"
            if name in {"text.mp4", "empty.mp4"}:
                with pytest.raises(EncodekitError, match="look into the log"):
                    job.wait(timeout=20, schedule=SOON)
                assert not output.exists()
                continue
            job.wait(timeout=20, schedule=SOON)
            info = probe(output)
            shape = (info.width or 0) / info.height if info.height else None
            assert shape == (None if name == "sound.m4a" else pytest.approx(SHAPES[name], rel=0.02))
