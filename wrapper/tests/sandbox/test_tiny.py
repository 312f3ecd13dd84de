from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from encodekit.sandbox.encoder import EncodeError, Encoder, Rendition
from encodekit.sandbox.hls import probe_segments, segment_options
from encodekit.sandbox.media import probe
from encodekit.sandbox.tiny import form_of

if TYPE_CHECKING:
    import asyncio
    from pathlib import Path

pytestmark = pytest.mark.anyio


async def run(encoder: Encoder, source: Path, output: Path, *options: str, beside: str = "") -> list[float]:
    progress: list[float] = []
    await encoder.run(source, output, options, duration_seconds=1.0, on_progress=progress.append, beside=beside)
    return progress


async def encode(encoder: Encoder, source: Path, output: Path, rendition: Rendition) -> None:
    ignore: Any = lambda _: None  # noqa: E731
    await encoder.encode(source, output, rendition, duration_seconds=1.0, on_start=ignore, on_progress=ignore)


@pytest.mark.parametrize(
    ("options", "form"),
    [
        (["-vf", "scale=-2:90", "-vcodec", "libx264", "-an", "-f", "mp4"], ["-c:v", "libx264", "-an", "-f", "mp4"]),
        (["-c:v", "mpeg4", "-c:a", "copy", "-c:v", "libx264"], ["-c:v", "libx264"]),
        (["-c:v", "mjpeg", "-f", "image2", "thumb_%d.jpg", "-c:v", "libx265"], ["-c:v", "libx265"]),
    ],
)
def test_only_what_decides_the_form_of_the_last_output_is_kept(options: list[str], form: list[str]) -> None:
    assert form_of(options) == form


async def test_a_tiny_file_has_the_form_that_was_asked_for_and_is_made_once(
    clip: Path, tmp_path: Path, processes: list[asyncio.subprocess.Process]
) -> None:
    encoder, output = Encoder(tmp_path / "scratch", encode=False), tmp_path / "out" / "output.mov"
    await encode(encoder, clip, output, Rendition("h265", "mov", height=4320, passes=2, video_bitrate=90_000))
    info = probe(output)
    assert (info.container, info.video_codec, info.audio_codec) == ("mov", "h265", "aac")
    assert info.size_bytes < 10_000
    await encode(encoder, clip, tmp_path / "another.mov", Rendition("h265", "mov"))
    assert (tmp_path / "another.mov").read_bytes() == output.read_bytes()
    assert len(processes) == 1


@pytest.mark.parametrize("name", ["sound.mp3", "picture.jpg", "stream.ts"])
async def test_the_name_decides_where_the_options_do_not(clip: Path, tmp_path: Path, name: str) -> None:
    encoder = Encoder(tmp_path / "scratch", encode=False)
    assert await run(encoder, clip, tmp_path / name, *(["-vn"] if name == "sound.mp3" else [])) == [1.0]
    info = None if name == "picture.jpg" else probe(tmp_path / name)
    assert info is None or info.container == name.rpartition(".")[2].replace("ts", "mpegts")
    assert (tmp_path / name).stat().st_size > 0


async def test_several_files_are_made_of_the_beginning_of_the_source(clip: Path, tmp_path: Path) -> None:
    encoder, playlist = Encoder(tmp_path / "scratch", encode=False), tmp_path / "out" / "a.m3u8"
    pictures = ["-ss", "0.9", "-map", "0:V:0", "-frames:v", "1", "-update", "1", "poster.jpg"]
    cut = ["-t", "30", "-c:v", "libx264", *segment_options("a", 6)]
    await run(encoder, clip, playlist, *pictures, *cut, beside="*")
    info = probe_segments(playlist)
    assert (info.video_codec, info.width) == ("h264", 160)
    assert info.duration_seconds == pytest.approx(0.1, abs=0.05)
    assert sorted(path.name for path in playlist.parent.iterdir()) == ["a.m3u8", "a_00000.ts", "poster.jpg"]


async def test_what_cannot_be_encoded_fails_all_the_same(tmp_path: Path, clip: Path) -> None:
    encoder, broken = Encoder(tmp_path / "scratch", encode=False), tmp_path / "broken"
    broken.write_bytes(b"no video" * 999)
    with pytest.raises(EncodeError, match="broken cannot be read as media"):
        await run(encoder, broken, tmp_path / "output.mp4")
    with pytest.raises(EncodeError, match="webm cannot hold h264"):
        await encode(encoder, clip, tmp_path / "output.webm", Rendition("h264", "webm"))
