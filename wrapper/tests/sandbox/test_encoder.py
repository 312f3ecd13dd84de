from __future__ import annotations

import asyncio
import itertools
from pathlib import Path
from typing import Any

import pytest

from encodekit.sandbox.encoder import (
    ENCODERS,
    SPEED_OPTIONS,
    Codec,
    EncodeError,
    Encoder,
    Rendition,
    Speed,
    available_encoders,
    commands,
    encoder_for,
    progress_seconds,
    refusal,
)
from encodekit.sandbox.media import MediaInfo, probe

pytestmark = pytest.mark.anyio

SOURCE, OUTPUT = Path("/data/in/source"), Path("/scratch/output.mp4")


def options(rendition: Rendition, encoder: str = "libx264") -> dict[str, str]:
    """The options of a one-pass command by name; the last of a name wins, as it does for ffmpeg."""
    (command,) = commands(rendition, encoder, SOURCE, OUTPUT)
    return dict(itertools.pairwise(command))


def test_the_source_can_make_ffmpeg_open_nothing_else() -> None:
    (command,) = commands(Rendition("h264"), "libx264", SOURCE, OUTPUT)
    given = options(Rendition("h264"))
    assert command.index("-format_whitelist") < command.index("-i")
    assert (given["-i"], given["-protocol_whitelist"]) == ("file:/data/in/source", "file")
    assert not {"hls", "concat", "dash", "image2"} & set(given["-format_whitelist"].split(","))


@pytest.mark.parametrize(
    ("size", "scale"),
    [
        ({"height": 720}, "scale=-2:720"),
        ({"width": 640}, "scale=640:-2"),
        (
            {"width": 640, "height": 480},
            "scale=640:480:force_original_aspect_ratio=decrease:force_divisible_by=2",
        ),
        ({}, "scale=trunc(iw/2)*2:trunc(ih/2)*2"),
    ],
)
def test_the_picture_is_scaled_but_never_distorted(size: dict[str, int], scale: str) -> None:
    assert options(Rendition("h264", **size))["-vf"] == scale  # type: ignore[arg-type]


def test_the_frame_rate_is_changed_only_when_one_is_given() -> None:
    assert options(Rendition("h264", height=480, fps=29.97))["-vf"] == "scale=-2:480,fps=29.97"


def test_a_bitrate_is_kept_and_otherwise_a_quality() -> None:
    given = options(Rendition("h264", video_bitrate=1_000_000))
    assert (given["-b:v"], given["-maxrate"], given["-bufsize"]) == ("1000000", "1500000", "2000000")
    assert "-b:v" not in options(Rendition("h264", crf=21))
    assert options(Rendition("h264", crf=21))["-crf"] == "21"
    assert "-maxrate" not in options(Rendition("av1", video_bitrate=1_000_000), "libsvtav1")


@pytest.mark.parametrize("encoder", SPEED_OPTIONS)
def test_each_speed_is_another_for_each_encoder(encoder: str) -> None:
    speeds: tuple[Speed, ...] = ("fast", "standard", "slow")
    given = {str(commands(Rendition("h264", speed=speed), encoder, SOURCE, OUTPUT)) for speed in speeds}
    assert len(given) == 3


def test_two_passes_share_their_statistics_and_only_the_second_writes() -> None:
    first, second = commands(Rendition("h264", passes=2, video_bitrate=500_000), "libx264", SOURCE, OUTPUT)
    assert (first[first.index("-pass") + 1], second[second.index("-pass") + 1]) == ("1", "2")
    assert (first[-2], second[-1]) == ("null", f"file:{OUTPUT}")
    first, second = commands(Rendition("h265", passes=2, video_bitrate=9), "libx265", SOURCE, OUTPUT)
    assert ("pass=1" in first, "pass=2" in second) == (True, True)


def test_a_second_pass_is_left_out_where_it_is_of_no_use() -> None:
    assert len(commands(Rendition("av1", passes=2, video_bitrate=9), "libsvtav1", SOURCE, OUTPUT)) == 1
    assert len(commands(Rendition("h265", passes=2, crf=30), "libx265", SOURCE, OUTPUT)) == 1


def test_each_container_gets_the_sound_that_it_holds() -> None:
    assert options(Rendition("av1", "webm"), "libsvtav1")["-c:a"] == "libopus"
    assert options(Rendition("h264", "mkv"))["-c:a"] == "aac"
    assert options(Rendition("h265", "mov"), "libx265")["-tag:v"] == "hvc1"


@pytest.mark.parametrize(("codec", "container"), [("h264", "webm"), ("h265", "webm"), ("av1", "mov")])
def test_a_codec_that_the_container_cannot_hold_is_refused(codec: Codec, container: Any) -> None:
    reason = refusal(Rendition(codec, container))
    assert reason
    assert reason.startswith(f"The container {container} cannot hold {codec}")
    assert refusal(Rendition(codec, "mkv")) is None


@pytest.mark.parametrize(
    ("line", "seconds"),
    [
        (b"out_time_us=1500000\n", 1.5),
        (b"out_time_us=N/A\n", None),
        (b"out_time_us=-40\n", None),
        (b"out_time_ms=1500000\n", None),
        (b"progress=end\n", None),
        (b"\xff\n", None),
    ],
)
def test_progress_is_read_from_one_kind_of_line(line: bytes, seconds: float | None) -> None:
    assert progress_seconds(line) == seconds


def test_the_ffmpeg_at_hand_encodes_every_codec() -> None:
    assert {codec: encoder_for(codec) in names for codec, names in ENCODERS.items()} == dict.fromkeys(ENCODERS, True)


def test_a_codec_without_encoder_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("encodekit.sandbox.encoder.available_encoders", lambda: available_encoders() - {"libx265"})
    with pytest.raises(EncodeError, match="cannot encode h265"):
        encoder_for("h265")


class Watch:
    """Hears what the encoder tells."""

    def __init__(self) -> None:
        self.started = asyncio.Event()
        self.encoder = ""
        self.progress: list[float] = []

    def start(self, encoder: str) -> None:
        self.encoder = encoder
        self.started.set()


async def encode(encoder: Encoder, source: Path, output: Path, rendition: Rendition, watch: Watch) -> None:
    await encoder.encode(
        source, output, rendition, duration_seconds=1.0, on_start=watch.start, on_progress=watch.progress.append
    )


def left_in(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("rendition", "expected"),
    [
        (Rendition("h264", "mp4", height=90, fps=5, video_bitrate=80_000), ("mp4", "h264", "aac", 120, 90, 5.0)),
        (Rendition("h265", "mov", width=80, crf=30, passes=2), ("mov", "h265", "aac", 80, 60, 10.0)),
        (Rendition("av1", "webm", height=120, video_bitrate=90_000), ("webm", "av1", "opus", 160, 120, 10.0)),
        (Rendition("h264", "mkv", passes=2, video_bitrate=90_000), ("mkv", "h264", "aac", 160, 120, 10.0)),
    ],
)
async def test_what_is_asked_for_is_what_the_file_holds(
    clip: Path, tmp_path: Path, rendition: Rendition, expected: tuple[Any, ...]
) -> None:
    watch, output = Watch(), tmp_path / "out" / f"output.{rendition.container}"
    await encode(Encoder(tmp_path / "scratch"), clip, output, rendition, watch)
    info: MediaInfo = probe(output)
    got = (info.container, info.video_codec, info.audio_codec, info.width, info.height, info.fps)
    assert got == expected
    assert watch.encoder == encoder_for(rendition.codec)
    assert watch.progress == sorted(watch.progress)
    assert watch.progress[-1] == pytest.approx(1.0, abs=0.1)
    assert left_in(tmp_path / "scratch") == []


async def test_a_portrait_source_stays_portrait(clip: Path, tmp_path: Path) -> None:
    encoder, upright = Encoder(tmp_path / "scratch"), tmp_path / "upright.mp4"
    await encode(encoder, clip, upright, Rendition("h264", width=60, height=120), Watch())
    await encode(encoder, upright, tmp_path / "small.mp4", Rendition("h264", height=30), Watch())
    info = probe(tmp_path / "small.mp4")
    assert (probe(upright).width, probe(upright).height) == (60, 46)
    assert (info.width, info.height) == (40, 30)


async def test_the_reason_of_a_failure_is_told_without_our_paths(tmp_path: Path) -> None:
    source = tmp_path / "in" / "broken"
    source.parent.mkdir()
    source.write_bytes(b"no video" * 999)
    with pytest.raises(EncodeError, match="Invalid data") as caught:
        await encode(Encoder(tmp_path / "scratch"), source, tmp_path / "output.mp4", Rendition("h264"), Watch())
    assert str(tmp_path) not in str(caught.value)
    assert left_in(tmp_path) == ["broken"]


async def test_a_source_without_picture_fails(sound: Path, tmp_path: Path) -> None:
    with pytest.raises(EncodeError, match="matches no streams"):
        await encode(Encoder(tmp_path / "scratch"), sound, tmp_path / "output.mp4", Rendition("h264"), Watch())


SLOW = Rendition("h265", height=4320, speed="slow", passes=2, video_bitrate=90_000_000)


async def test_cancelling_kills_ffmpeg_and_leaves_nothing(
    clip: Path, tmp_path: Path, processes: list[asyncio.subprocess.Process]
) -> None:
    encoder, watch = Encoder(tmp_path / "scratch"), Watch()
    task = asyncio.create_task(encode(encoder, clip, tmp_path / "output.mp4", SLOW, watch))
    await watch.started.wait()
    while not processes:  # noqa: ASYNC110  (it is there after a few turns of the loop)
        await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert [process.returncode for process in processes] == [-9]
    assert left_in(tmp_path) == []
