from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from encodekit.sandbox.encoder import ffmpeg_path
from encodekit.sandbox.media import MediaError, probe
from tests.sandbox.conftest import run_ffmpeg

if TYPE_CHECKING:
    from pathlib import Path


def remuxed(clip: Path, target: Path, *options: str) -> Path:
    command = [ffmpeg_path(), "-nostdin", "-loglevel", "error", "-i", str(clip), "-c", "copy", *options, str(target)]
    subprocess.run(command, check=True)
    return target


def test_probe_tells_what_a_clip_holds(clip: Path) -> None:
    info = probe(clip)
    assert (info.container, info.video_codec, info.audio_codec) == ("mp4", "h264", "aac")
    assert (info.width, info.height, info.fps) == (160, 120, 10.0)
    assert info.duration_seconds == pytest.approx(1.0, abs=0.1)
    assert info.size_bytes == clip.stat().st_size


@pytest.mark.parametrize("container", ["mov", "mkv"])
def test_probe_tells_the_members_of_a_family_apart(clip: Path, tmp_path: Path, container: str) -> None:
    assert probe(remuxed(clip, tmp_path / f"clip.{container}")).container == container


def test_probe_measures_a_clip_that_does_not_tell_its_duration(clip: Path, tmp_path: Path) -> None:
    live = remuxed(clip, tmp_path / "live.mkv", "-live", "1")
    assert probe(live).duration_seconds == pytest.approx(1.0, abs=0.1)


def test_probe_tells_of_sound_that_there_is_no_picture(sound: Path) -> None:
    info = probe(sound)
    assert (info.video_codec, info.width, info.height, info.fps) == (None, None, None, None)
    assert info.audio_codec == "aac"


def test_probe_tells_the_size_that_is_shown(clip: Path, tmp_path: Path) -> None:
    turned = tmp_path / "phone.mp4"
    run_ffmpeg("-display_rotation", "90", "-i", str(clip), "-c", "copy", str(turned))
    assert (probe(turned).width, probe(turned).height) == (120, 160)


def test_the_cover_of_a_recording_is_no_video(sound: Path, tmp_path: Path) -> None:
    album = tmp_path / "album.m4a"
    picture = ("-f", "lavfi", "-i", "color=size=64x64:duration=0.1", "-frames:v", "1", "-c:v", "mjpeg")
    options = ("-map", "0", "-map", "1", "-disposition:v:0", "attached_pic", "-c:a", "copy")
    run_ffmpeg("-i", str(sound), *picture[:4], *options, *picture[4:], str(album))
    assert (probe(album).video_codec, probe(album).audio_codec) == (None, "aac")


@pytest.mark.parametrize("content", [b"", b"this is no video\n" * 99, b"\0" * 4096])
def test_what_is_no_media_raises_one_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.mp4"
    path.write_bytes(content)
    with pytest.raises(MediaError, match=r"broken\.mp4 cannot be read as media"):
        probe(path)


def test_half_a_clip_raises_the_same_error(clip: Path, tmp_path: Path) -> None:
    path = tmp_path / "half.mp4"
    path.write_bytes(clip.read_bytes()[:900])
    with pytest.raises(MediaError, match=r"half\.mp4"):
        probe(path)


def test_a_missing_file_raises_the_same_error(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match=r"none\.mp4"):
        probe(tmp_path / "none.mp4")


def test_a_playlist_opens_no_other_file(clip: Path, tmp_path: Path) -> None:
    segment = remuxed(clip, tmp_path / "segment.ts", "-f", "mpegts")
    playlist = tmp_path / "playlist.mp4"
    playlist.write_text(f"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{segment}\n#EXT-X-ENDLIST\n")
    with pytest.raises(MediaError):
        probe(playlist)
