"""Presets: what they say to FFmpeg, how they are changed, and how an unknown one is kept from the server."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit import errors
from encodekit.providers.openencoder import AudioOptions, FilterOptions, PresetOptions, VideoOptions
from encodekit.providers.openencoder.preset_options import preset_json
from tests.providers.openencoder.support import PRESET, answer, presets_answer, sent_json
from tests.support import Wire, each

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.providers.openencoder.support import EncoderDrive

NO_FILTER = {"denoise": "none", "deinterlace": "none"}


@each(
    ("options", "written"),
    [
        (PresetOptions(), {"video": {}, "audio": {}}),
        (
            PresetOptions(video=VideoOptions(codec="libx264", crf=23, preset="fast", fast_start=True)),
            {"video": {"codec": "libx264", "pass": "crf", "crf": 23, "preset": "fast", "faststart": True}},
        ),
        (
            PresetOptions(
                video=VideoOptions(bitrate=600_000, min_bitrate=1, max_bitrate=900_000, buffer_size=1_200_000)
            ),
            {"video": {"bitrate": "600000", "minrate": "1", "maxrate": "900000", "bufsize": "1200000"}},
        ),
        (
            PresetOptions(video=VideoOptions(height=360, scaling="lanczos")),
            {"video": {"size": "custom", "width": "-2", "height": "360", "scaling": "lanczos"}},
        ),
        (
            PresetOptions(video=VideoOptions(width=640)),
            {"video": {"size": "custom", "width": "640", "height": "-2"}},
        ),
        (
            PresetOptions(video=VideoOptions(fps=23.976, speed=2, pixel_format="yuv420p", tune="film")),
            {"video": {"frame_rate": "23.976", "speed": "0.5*PTS", "pixel_format": "yuv420p", "tune": "film"}},
        ),
        (
            PresetOptions(video=VideoOptions(codec="libx265", profile="main", level="4.0", codec_options="no-sao=1")),
            {"video": {"codec": "libx265", "profile": "main", "level": "4.0", "codec_options": "no-sao=1"}},
        ),
        (
            PresetOptions(
                audio=AudioOptions(codec="aac", channels=2, bitrate=128_000, sample_rate=48_000, volume_percent=50.5)
            ),
            {
                "audio": {
                    "codec": "aac",
                    "channel": "2",
                    "quality": "128000",
                    "sample_rate": "48000",
                    "volume": "50.5",
                }
            },
        ),
        (
            PresetOptions(
                filter=FilterOptions(
                    deband=True, deshake=True, deflicker=True, dejudder=True, denoise="light", deinterlace="frame"
                )
            ),
            {
                "filter": {
                    "deband": True,
                    "deshake": True,
                    "deflicker": True,
                    "dejudder": True,
                    "denoise": "light",
                    "deinterlace": "frame",
                }
            },
        ),
        (
            PresetOptions(filter=FilterOptions(brightness=0.1, contrast=2, saturation=0, gamma=1.5, audio_contrast=33)),
            {
                "filter": NO_FILTER
                | {
                    "brightness": "0.1",
                    "contrast": "2.0",
                    "saturation": "0.0",
                    "gamma": "1.5",
                    "acontrast": "33.0",
                }
            },
        ),
        (
            PresetOptions(start=1.5, stop=60),
            {"format": {"clip": True, "startTime": "1.5", "stopTime": "60"}},
        ),
        (PresetOptions(stop=1 / 3), {"format": {"clip": True, "stopTime": "0.333333"}}),
    ],
)
def test_options_are_written_as_the_worker_reads_them(options: PresetOptions, written: dict[str, Any]) -> None:
    expected = {"video": {}, "audio": {}, "filter": NO_FILTER} | written
    assert json.loads(preset_json(options)) == expected


@each(
    "make",
    [
        lambda: VideoOptions(crf=0),
        lambda: VideoOptions(crf=64),
        lambda: VideoOptions(crf=23.5),  # type: ignore[arg-type]
        lambda: VideoOptions(bitrate=0),
        lambda: VideoOptions(max_bitrate=-1),
        lambda: VideoOptions(fps=0),
        lambda: VideoOptions(fps=float("nan")),
        lambda: VideoOptions(speed=float("inf")),
        lambda: VideoOptions(width=0),
        lambda: VideoOptions(height=100_000),
        lambda: VideoOptions(scaling="lanczos"),
        lambda: VideoOptions(codec="libvpx-vp9", codec_options="x=1"),
        lambda: AudioOptions(channels=0),
        lambda: AudioOptions(bitrate=-5),
        lambda: AudioOptions(sample_rate=0),
        lambda: AudioOptions(volume_percent=-1),
        lambda: FilterOptions(denoise="much"),  # type: ignore[arg-type]
        lambda: FilterOptions(deinterlace=""),  # type: ignore[arg-type]
        lambda: FilterOptions(gamma=0),
        lambda: FilterOptions(saturation=4),
        lambda: PresetOptions(start=-1),
        lambda: PresetOptions(start=5, stop=5),
        lambda: PresetOptions(stop=0),
    ],
)
def test_options_that_the_worker_drops_or_fails_on_are_refused(make: Callable[[], object]) -> None:
    with pytest.raises(errors.InvalidInputError):
        make()


def test_numbers_are_allowed_within_their_bounds_and_refused_by_name_beyond_them() -> None:
    rates = [(VideoOptions, f"{name}bitrate", 1, 10**12, True) for name in ("", "min_", "max_")]
    bounds: list[tuple[Callable[..., object], str, float, float, bool]] = [
        *rates,
        (VideoOptions, "buffer_size", 1, 10**12, True),
        (VideoOptions, "crf", 1, 63, True),
        (VideoOptions, "fps", 0.001, 1000, False),
        (VideoOptions, "speed", 0.001, 1000, False),
        (VideoOptions, "width", 1, 32_768, True),
        (VideoOptions, "height", 1, 32_768, True),
        (AudioOptions, "channels", 1, 64, True),
        (AudioOptions, "bitrate", 1, 10**12, True),
        (AudioOptions, "sample_rate", 1, 10**7, True),
        (AudioOptions, "volume_percent", 0, 10**5, False),
        (FilterOptions, "brightness", -1, 1, False),
        (FilterOptions, "contrast", -1000, 1000, False),
        (FilterOptions, "saturation", 0, 3, False),
        (FilterOptions, "gamma", 0.1, 10, False),
        (FilterOptions, "audio_contrast", 0, 100, False),
        (PresetOptions, "start", 0, 10**9, False),
        (PresetOptions, "stop", 1, 10**9, False),
    ]
    for make, name, least, greatest, is_whole in bounds:
        for allowed in (least, greatest):
            make(**{name: allowed})
        for beyond in (least - 1.001, least - 2, greatest + 1, *([least + 0.5] if is_whole else [])):
            with pytest.raises(errors.InvalidInputError, match=rf"^{name} is "):
                make(**{name: beyond})


def test_the_parts_of_a_preset_are_objects() -> None:
    for name in ("format", "video", "audio", "filter"):
        assert preset_json(f'{{"{name}": null}}')
        with pytest.raises(errors.InvalidInputError, match=f"^{name} in the data"):
            preset_json(f'{{"{name}": 1}}')


def test_raw_arguments_and_json_are_taken_too() -> None:
    raw = ["-vf scale=-2:360", "-c:v libx264", "-y"]
    assert json.loads(preset_json(raw)) == {"raw": raw}
    assert json.loads(preset_json(tuple(raw))) == {"raw": raw}
    text = '{ "video" : {"codec": "libx264", "unknown": 1}, "raw": null }'
    assert preset_json(text) == text


@each(
    "data",
    [
        *("not json", "-c:v libx264", "[]", "null", '{"raw": "-y"}', '{"raw": [1]}', '{"video": "x"}', '{"x": NaN}'),
        *("[" * 100_000, "", [], [""], [1], {"raw": []}, None, b"{}", 5),
    ],
)
def test_data_that_breaks_the_worker_is_refused(data: Any, drive: EncoderDrive) -> None:
    with pytest.raises(errors.InvalidInputError):
        drive.client().presets.create("tiny", output="tiny.mp4", data=data)


def test_what_is_left_out_of_a_change_stays(drive: EncoderDrive) -> None:
    other = PRESET | {"id": 4, "name": "other"}
    wire = Wire(presets_answer(other, PRESET), answer(PRESET))
    drive.client(wire).presets.update(3, active=False)
    assert sent_json(wire.requests[1]) == {
        name: value for name, value in (PRESET | {"active": False}).items() if name != "id"
    }


def test_a_change_may_touch_everything_that_the_server_stores(drive: EncoderDrive) -> None:
    wire = Wire(presets_answer(PRESET), answer(PRESET))
    drive.client(wire).presets.update(3, name="tiny", description="the least", data=["-y"], active=True)
    assert sent_json(wire.requests[1]) == {
        "name": "tiny",
        "description": "the least",
        "data": '{"raw": ["-y"]}',
        "output": PRESET["output"],
        "active": True,
    }


def test_a_broken_preset_can_still_be_renamed(drive: EncoderDrive) -> None:
    broken = {"id": 3, "name": "broken", "description": "", "data": "<json data>", "active": True}
    wire = Wire(presets_answer(broken), answer(broken))
    drive.client(wire).presets.update(3, name="mended")
    assert sent_json(wire.requests[1]) == {
        "name": "mended",
        "description": "broken",
        "data": "<json data>",
        "output": "broken",
        "active": True,
    }


@each("call", [lambda presets: presets.get(9), lambda presets: presets.update(9, name="x")])
def test_an_unknown_preset_is_never_asked_for(call: Any, drive: EncoderDrive) -> None:
    wire = Wire(presets_answer(PRESET))
    with pytest.raises(errors.NotFoundError, match="no preset 9"):
        call(drive.client(wire).presets)
    assert wire.targets == ["GET /api/presets?page=1&count=100"]


def test_a_known_preset_is_read(drive: EncoderDrive) -> None:
    wire = Wire(presets_answer(PRESET), answer({"preset": PRESET, "status": 200}))
    assert drive.client(wire).presets.get(3).output == PRESET["output"]
    assert wire.targets[1] == "GET /api/presets/3"


def test_a_preset_taken_on_trust_is_asked_for_once(drive: EncoderDrive) -> None:
    wire = Wire(httpx.RemoteProtocolError("Server disconnected"))
    with pytest.raises(errors.ConnectionFailedError, match="a preset is unknown"):
        drive.client(wire).presets.get(9, verify=False)


def test_a_preset_is_found_by_its_name(drive: EncoderDrive) -> None:
    wire = Wire(presets_answer(PRESET | {"id": 5, "name": "other"}, PRESET))
    assert drive.client(wire).presets.find(PRESET["name"]).id == 3


def test_old_servers_answer_in_other_shapes(drive: EncoderDrive) -> None:
    bare = {name: value for name, value in PRESET.items() if name != "output"}
    wire = Wire(answer({"count": 1, "items": [bare]}), answer(bare, 200), answer(bare))
    client = drive.client(wire)
    assert [preset.id for preset in client.presets.list().all()] == [3]
    assert client.presets.create("small", output="o.mp4", data="{}").id == 3
    assert client.presets.get(3, verify=False).name == PRESET["name"]
