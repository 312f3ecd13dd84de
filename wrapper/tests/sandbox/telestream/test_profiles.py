from __future__ import annotations

import asyncio
import struct
from typing import TYPE_CHECKING, Any

import pytest

from encodekit.sandbox.encoder import Encoder
from encodekit.sandbox.media import MediaInfo, probe
from encodekit.sandbox.telestream.command import command_options
from encodekit.sandbox.telestream.errors import ApiError
from encodekit.sandbox.telestream.profiles import PRESETS, checked, complete, options, picture_frames, picture_options

if TYPE_CHECKING:
    from pathlib import Path

INFO = MediaInfo("mp4", "h264", 1920, 800, 25.0, 100.0, "aac", 10**6)
SIZE = {"width": 640, "height": 480}
SCALE = "scale=640:480:force_original_aspect_ratio"
PAD = "pad=640:480:(ow-iw)/2:(oh-ih)/2,setsar=1"
MAGIC = {".jpg": b"\xff\xd8\xff", ".png": b"\x89PNG"}
START = "ffmpeg -i $input_file$"


def option(settings: dict[str, Any], name: str) -> str | None:
    made = options(complete(checked({"preset_name": "h264", **settings})), INFO)
    return made[made.index(name) + 1] if name in made else None


@pytest.mark.parametrize(
    ("settings", "filters"),
    [
        ({}, "scale=trunc(iw/2)*2:trunc(ih/2)*2"),
        ({"width": 641}, "scale=640:-2"),
        ({"height": 480, "fps": 29.97}, "scale=-2:480,fps=29.97"),
        ({"height": 720, "upscale": False}, "scale=-2:720"),
        ({"height": 1080, "upscale": False}, "scale=trunc(iw/2)*2:trunc(ih/2)*2"),
        (SIZE, f"{SCALE}=decrease:force_divisible_by=2,{PAD}"),
        (SIZE | {"aspect_mode": "constrain"}, f"{SCALE}=decrease:force_divisible_by=2"),
        (
            SIZE | {"aspect_mode": "fill (crop)"},
            f"{SCALE}=increase:force_divisible_by=2,crop=640:480,setsar=1",
        ),
        (SIZE | {"aspect_mode": "stretch"}, "scale=640:480,setsar=1"),
        (SIZE | {"aspect_mode": "center"}, rf"crop=min(iw\,640):min(ih\,480),{PAD}"),
        (SIZE | {"aspect_mode": "preserve", "deinterlace": "double_fps"}, "yadif=1,scale=trunc(iw/2)*2:trunc(ih/2)*2"),
        (
            {"width": 3840, "height": 2160, "aspect_mode": "pad"},
            "scale=1920:800:force_original_aspect_ratio=decrease:force_divisible_by=2,"
            "pad=3840:2160:(ow-iw)/2:(oh-ih)/2,setsar=1",
        ),
    ],
)
def test_sizes_become_filters(settings: dict[str, Any], filters: str) -> None:
    assert option(settings, "-vf") == filters


@pytest.mark.parametrize(
    ("settings", "name", "value"),
    [
        ({"video_bitrate": 500_000}, "-b:v", "500000"),
        ({"video_bitrate": 500_000, "max_rate": 600_000}, "-bufsize", "1200000"),
        ({"video_bitrate": 500_000, "cbr": True}, "-maxrate", "500000"),
        ({"h264_crf": 0}, "-crf", "0"),
        ({"h264_crf": 18, "video_bitrate": 500_000}, "-crf", None),
        ({"keyframe_interval": 50}, "-g", "50"),
        ({"keyframe_rate": 0.5}, "-force_key_frames", "expr:gte(t,n_forced/0.5)"),
        ({"preset_name": "h264.baseline"}, "-profile:v", "baseline"),
        ({"h264_profile": "main"}, "-profile:v", "main"),
        ({"h264_level": "3.1"}, "-level", "3.1"),
        ({"codec_preset": "slow"}, "-preset", "slow"),
        ({"x264_options": "bframes=2:ref=3"}, "-x264-params", "bframes=2:ref=3"),
        ({"preset_name": "h265", "x265_options": "crf=20"}, "-x265-params", "crf=20"),
        ({"pixel_format": "yuv444p"}, "-pix_fmt", "yuv444p"),
        ({"aspect_ratio": "16/9"}, "-aspect", "16:9"),
        ({"audio_codec": "libfdk_aac", "audio_bitrate": 96_000}, "-c:a", "aac"),
        ({"audio_bitrate": 96_000}, "-b:a", "96000"),
        ({"audio_sample_rate": 48_000}, "-ar", "48000"),
        ({"audio_channels": 1}, "-ac", "1"),
        ({"mute_audio_tracks": True}, "-c:a", None),
        ({"preset_name": "prores422"}, "-b:a", None),
        ({"preset_name": "webm.vp9"}, "-ar", None),
        ({"clip_offset": "00:01:00"}, "-ss", "60.0"),
        ({"clip_offset": "10", "clip_length": "00:00:05"}, "-to", "15.0"),
        ({"clip_length": "90", "clip_end": "00:00:20.5"}, "-to", "20.5"),
    ],
)
def test_settings_become_options(settings: dict[str, Any], name: str, value: str | None) -> None:
    assert option(settings, name) == value


@pytest.mark.parametrize(
    ("settings", "frames"),
    [
        ({"frame_count": 4}, [312, 937, 1562, 2187]),
        ({"preset_name": "quick_one_thumbnail"}, [1250]),
        ({"frame_offsets": "2s, 250f,999s"}, [50, 250]),
        ({"frame_interval": "30s"}, [0, 750, 1500, 2250]),
        ({"frame_interval": "1000f", "clip_offset": "10"}, [250, 1250, 2250]),
        ({"frame_count": 2, "clip_offset": "10", "clip_length": "20"}, [375, 625]),
    ],
)
def test_pictures_are_taken_from_frames(settings: dict[str, Any], frames: list[int]) -> None:
    assert picture_frames(checked({"preset_name": "h264", **settings}), INFO) == frames


def test_sound_has_no_pictures() -> None:
    assert picture_options(complete({"preset_name": "mp3"}), INFO, "stem") == []


def test_what_asks_for_nothing_is_left_out() -> None:
    settings = {"encryption": False, "two_pass": "false", "fps": None, "bumpers": [], "stack": ""}
    assert checked(settings) == {}


@pytest.mark.parametrize(
    "settings",
    [{"two_pass": "true"}, {"encryption": True}, {"fps": True}, {"fps": 0}, {"bumpers": ["a"]}, {"unknown": 1}],
)
def test_what_cannot_be_kept_is_refused(settings: dict[str, Any]) -> None:
    with pytest.raises(ApiError):
        checked(settings)


def made_of(command: str) -> list[str]:
    return command_options({"command": command, **SIZE, "audio_bitrate": 64_000}, ["scale=1:1"])


@pytest.mark.parametrize(
    ("command", "made"),
    [
        (
            f"{START} -f mp4 -b 128k $resolution_and_padding$ -y $output_file",
            ["-f", "mp4", "-b:v", "128k", "-vf", "scale=1:1"],
        ),
        (
            "ffmpeg -y -i $input_file$ -vcodec h264 -acodec libfaac -b:v 1100k -vf scale=854:480 $output_file$",
            ["-c:v", "libx264", "-c:a", "aac", "-b:v", "1100k", "-vf", "scale=854:480"],
        ),
        (f"{START} -ab $audio_bitrate$k -s $width$x$height$ $output_file$", ["-b:a", "64k", "-s", "640x480"]),
        (f"{START} -an -t 00:00:05 $output_file$", ["-an", "-t", "00:00:05"]),
    ],
)
def test_a_command_becomes_options(command: str, made: list[str]) -> None:
    assert made_of(command) == made


@pytest.mark.parametrize(
    "command",
    [
        "",
        "rm -rf /",
        "ffmpeg -i /etc/passwd $output_file$",
        "ffmpeg -i $input_file$ /tmp/out.mp4",
        f"{START} -i http://127.0.0.1/a.mp4 $output_file$",
        f"{START} -y /tmp/other.mp4 $output_file$",
        f"{START} $output_file$\nflvtool2 -U $output_file$",
        f"{START} $output_file$ && ls",
        f"{START} -filter_complex [0:v]null $output_file$",
        f"{START} -vf movie=/etc/passwd $output_file$",
        f"{START} -vf scale=1:1,subtitles=/etc/passwd $output_file$",
        f"{START} -attach /etc/passwd $output_file$",
        f"{START} -f tee $output_file$",
        f"{START} -f $output_file$",
        f"{START} -ar $audio_sample_rate$ $output_file$",
        f"{START} -b:v '128k $output_file$",
        "ffmpeg -protocol_whitelist all -i $input_file$ $output_file$",
    ],
)
def test_a_command_can_do_nothing_else(command: str) -> None:
    with pytest.raises(ApiError):
        made_of(command)


@pytest.mark.anyio
async def test_every_preset_makes_what_it_says(clip: Path, tmp_path: Path) -> None:
    encoder, info = Encoder(tmp_path / "scratch"), probe(clip)

    async def encode(name: str) -> None:
        settings = complete({"preset_name": name, "width": 64, "height": 64, "frame_count": 2})
        output = tmp_path / f"{name}{settings['extname']}"
        made = [*picture_options(settings, info, name), *options(settings, info)]
        await encoder.run(clip, output, made, duration_seconds=1.0, on_progress=lambda _: None, beside=f"{name}_[12].*")
        preset = PRESETS[name]
        if output.suffix in MAGIC:
            assert output.read_bytes().startswith(MAGIC[output.suffix])
        else:
            found = probe(output)
            assert (found.width, bool(found.audio_codec)) == (64 if preset.video else None, bool(preset.audio))
        pictures = sorted(path.name for path in tmp_path.glob(f"{name}_*"))
        suffix = ".png" if name == "png" else ".jpg"
        assert pictures == ([f"{name}_1{suffix}", f"{name}_2{suffix}"] if preset.video else [])

    await asyncio.gather(*(encode(name) for name, preset in PRESETS.items() if preset.extname != ".m3u8"))
    assert struct.unpack(">II", (tmp_path / "png_1.png").read_bytes()[16:24]) == (64, 64)
