from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from encodekit.sandbox.encoder import EncodeError
from encodekit.sandbox.media import probe
from encodekit.sandbox.openencoder.ffmpeg_options import UnreadableError, checked, extension, ffmpeg_options
from encodekit.sandbox.openencoder.presets import Presets
from encodekit.sandbox.openencoder.provider import document
from encodekit.sandbox.store import Store
from tests.sandbox.openencoder.conftest import eventually

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sandbox.openencoder.conftest import StandIn

BODY = {"name": "mine", "description": "x", "data": "not json", "output": "o.mp4", "active": False}
NO_FILTER = {"denoise": "none", "deinterlace": "none"}
NAMED: dict[str, Any] = {
    "format": {"container": "mp4", "clip": True, "startTime": "0.2", "stopTime": "00:00:00.8"},
    "video": {
        "codec": "libx264",
        "preset": "ultrafast",
        "pass": "crf",
        "crf": 30,
        "bitrate": "0",
        "faststart": True,
        "pixel_format": "yuv420p",
        "frame_rate": "5",
        "tune": "none",
        "profile": "baseline",
        "level": "3.0",
        "size": "custom",
        "width": "80",
        "height": "60",
        "scaling": "lanczos",
        "codec_options": "keyint=10:ref=1",
        "speed": "1.0*PTS",
    },
    "audio": {"codec": "aac", "channel": "1", "quality": "32k", "sample_rate": "22050", "volume": "50"},
    "filter": {
        "deband": True,
        "deflicker": True,
        "denoise": "light",
        "deinterlace": "frame",
        "contrast": "1.1",
        "brightness": "0.1",
        "saturation": "0.5",
        "gamma": "0",
        "acontrast": "40",
    },
}


def options(data: Any) -> list[str]:
    return ffmpeg_options(document(), data if isinstance(data, str) else json.dumps(data))


def named(**members: Any) -> list[str]:
    return options({"filter": NO_FILTER} | members)


@pytest.mark.anyio
async def test_five_presets_come_with_the_server(stand_in: StandIn) -> None:
    page = await stand_in.ok("GET", "/presets")
    assert (page["count"], [preset["id"] for preset in page["presets"]]) == (5, [5, 4, 3, 2, 1])
    assert page["presets"][0]["output"] == "webm_vp9_3000_720.webm"
    first = await stand_in.ok("GET", "/presets/1")
    assert (first["status"], first["preset"]["name"]) == (200, "h264_baseline_360p_600")
    assert (await stand_in.ok("GET", "/presets", params={"page": "2", "count": "4"}))["presets"] == [first["preset"]]
    assert (await stand_in.ok("GET", "/presets", params={"page": "99"}))["presets"] == []
    assert (await stand_in.ok("GET", "/presets", params={"count": "abc"}))["presets"] == []


def test_ffmpeg_is_run_with_every_preset_that_comes_with_the_server() -> None:
    for preset in Presets(Store()).newest_first():
        assert "-y" in options(preset.data)
        assert extension(preset.output) in {".mp4", ".webm"}


@pytest.mark.anyio
async def test_a_preset_is_stored_unread(stand_in: StandIn) -> None:
    answer = await stand_in.ok("POST", "/presets", BODY, status=201)
    assert answer == {"preset": {"id": 6, **BODY}, "status": 201}


@pytest.mark.anyio
async def test_an_update_answers_the_new_output_and_keeps_the_old_one(stand_in: StandIn) -> None:
    changed = BODY | {"name": "other", "output": "x" * 200}
    assert await stand_in.ok("PUT", "/presets/2", changed) == {"id": 2, **changed}
    saved = (await stand_in.ok("GET", "/presets/2"))["preset"]
    assert saved == {"id": 2, **changed, "output": "h264_main_480p_1000.mp4"}


@pytest.mark.anyio
async def test_presets_that_end_the_process(stand_in: StandIn) -> None:
    for preset_id in ("9", "0", "word"):
        assert await stand_in.ends("GET", f"/presets/{preset_id}")
        assert await stand_in.ends("PUT", f"/presets/{preset_id}", BODY)
    assert await stand_in.ends("POST", "/presets", BODY | {"name": "x" * 129})
    assert await stand_in.ends("POST", "/presets", BODY | {"output": "x" * 129})
    assert await stand_in.ends("PUT", "/presets/1", BODY | {"name": "x" * 129})
    for parameters in ({"page": "-1"}, {"page": "abc"}, {"count": "-1", "page": "2"}):
        assert await stand_in.ends("GET", "/presets", params=parameters)


@pytest.mark.anyio
async def test_named_options_make_what_they_say(stand_in: StandIn, clip: Path) -> None:
    await stand_in.create_preset(json.dumps(NAMED), "small.mkv")
    job_id = await stand_in.create_job(stand_in.put_source(clip), "mine")
    await stand_in.completed(job_id)
    info = probe(stand_in.provider.output_path(job_id))
    assert (info.container, info.video_codec, info.audio_codec) == ("mkv", "h264", "aac")
    assert (info.width, info.height, info.fps) == (80, 60, 5)
    assert info.duration_seconds == pytest.approx(0.6, abs=0.1)


@pytest.mark.anyio
async def test_raw_options_make_what_they_say(stand_in: StandIn, clip: Path) -> None:
    raw = ["-vf scale=64:48,hflip", "-c:v libvpx-vp9 -deadline realtime", "-b:v 50k", "-c:a libopus", "-f webm"]
    await stand_in.create_preset(json.dumps({"raw": raw, "video": {"codec": "ignored"}}), "small.webm")
    job_id = await stand_in.create_job(stand_in.put_source(clip), "mine")
    await stand_in.completed(job_id)
    info = probe(stand_in.provider.output_path(job_id))
    assert (info.container, info.video_codec, info.audio_codec, info.height) == ("webm", "vp9", "opus", 48)


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("data", "output"),
    [
        ('{"raw": ["-c:v libx264", "-filter_complex nullsrc"]}', "o.mp4"),
        ('{"video": {"codec": "libx264"}}', "o.mp4"),
        ('{"raw": ["-y"]}', "o.m3u8"),
        ('{"raw": ["-y"]}', "o"),
        ('{"raw": ["-c:v libx264", "-profile:v nonsense"]}', "o.mp4"),
    ],
    ids=["option that is not listed", "filters left out", "playlist", "no extension", "refused by ffmpeg"],
)
async def test_options_that_cannot_be_run_end_in_error(
    stand_in: StandIn, clip: Path, data: str, output: str, caplog: pytest.LogCaptureFixture
) -> None:
    await stand_in.create_preset(data, output)
    job_id = await stand_in.create_job(stand_in.put_source(clip), "mine")
    await stand_in.settled()
    job = (await stand_in.ok("GET", f"/jobs/{job_id}"))["job"]
    assert (job["status"], job["options"], job["progress"]) == ("error", data, 100)
    assert f"Job {job_id} failed" in caplog.text
    assert [*(stand_in.services.s3.root / "outbound").rglob("*")] == []


@pytest.mark.anyio
async def test_data_that_is_no_json_breaks_the_worker_off(stand_in: StandIn, clip: Path) -> None:
    await stand_in.create_preset("not json")
    job_id = await stand_in.create_job(stand_in.put_source(clip), "mine")
    await stand_in.until(job_id, "encoding")
    await eventually(lambda: stand_in.clock.sleeping)
    assert (await stand_in.ok("GET", f"/jobs/{job_id}/status"))["job_status"] == "encoding"


@pytest.mark.parametrize("data", ["not json", "", "[]", '{"raw": "-y"}', '{"video": {"crf": "23"}}', '{"raw": [1]}'])
def test_data_that_the_worker_cannot_read(data: str) -> None:
    with pytest.raises(UnreadableError):
        options(data)


def test_named_options_become_those_of_ffmpeg() -> None:
    assert options(NAMED) == [
        *("-ss", "0.2", "-to", "00:00:00.8", "-c:v", "libx264", "-preset", "ultrafast", "-crf", "30"),
        *("-movflags", "faststart", "-pix_fmt", "yuv420p", "-profile:v", "baseline", "-level", "3.0", "-r", "5"),
        *("-x264-params", "keyint=10:ref=1", "-vf"),
        "setpts=1.0*PTS,scale=80:60:flags=lanczos,deband,deflicker,removegrain=22,yadif=0:-1:0,"
        "eq=contrast=1.1:brightness=0.1:saturation=0.5",
        *("-c:a", "aac", "-rematrix_maxval", "1.0", "-ac", "1", "-b:a", "32k", "-ar", "22050"),
        *("-af", "volume=0.50,acontrast=0.40", "-y"),
    ]


def test_words_for_nothing_leave_an_option_out() -> None:
    video = {
        "codec": "",
        "preset": "none",
        "crf": 23,
        "bitrate": "0",
        "pixel_format": "auto",
        "frame_rate": "25",
        "speed": "auto",
        "tune": "none",
        "level": "none",
        "size": "source",
        "scaling": "auto",
        "codec_options": "ref=1",
    }
    audio = {"channel": "source", "quality": "auto", "sample_rate": "auto", "volume": "100"}
    assert named(video=video, audio=audio, format={"startTime": "1"}) == ["-y"]


@pytest.mark.parametrize(
    ("video", "graph"),
    [
        ({"size": "720"}, "scale=-1:720"),
        ({"size": "1280", "format": "widescreen", "scaling": "bicubic"}, "scale=1280:-1:flags=bicubic"),
        ({"size": "custom", "width": "-2", "height": "480"}, "scale=-2:480"),
    ],
)
def test_a_size_scales(video: dict[str, str], graph: str) -> None:
    assert named(video=video) == ["-vf", graph, "-y"]


def test_options_that_the_worker_writes_wrongly_fail() -> None:
    for broken in (
        {"filter": {"deinterlace": "", "denoise": "light"}},
        {"filter": NO_FILTER, "video": {"scaling": "lanczos"}},
        {"filter": NO_FILTER, "video": {"pass": "2"}},
        {"filter": NO_FILTER, "video": {"size": "custom"}},
    ):
        with pytest.raises(EncodeError):
            options(broken)


@pytest.mark.parametrize(
    "raw",
    [
        "-i /etc/passwd",
        "/etc/passwd",
        "-f segment",
        "-f tee",
        "-vf movie=/etc/passwd",
        "-vf scale=64:48,metadata=print:file=/tmp/x",
        "-vf deshake=filename=/tmp/x",
        "-vf scale=64:48[a];[a]hflip",
        "-vf drawtext=textfile=/etc/passwd",
        "-vf scale=/w=/etc/passwd:64",
        "-vf scale=99999:99999",
        "-vf setpts=print(1)*PTS",
        "-vf hflip,",
        "-x264opts stats=/tmp/x",
        "-x264opts ref=1:dump-yuv=/tmp/x",
        "-x265-params csv=/tmp/x",
        "-passlogfile /tmp/x",
        "-pass 1",
        "-c:v h264_nvenc",
        "-vpre /tmp/x",
        "-preset /tmp/x",
        "-r 999999",
        "-filter_script:v x",
        "-map 1:v",
        "-protocol_whitelist file,http",
        "-dump_attachment:t x",
        "-loglevel debug",
        "-c:v",
        "-b:v 1k; rm -rf x",
        "-y  -an",
        "-crf 23\n",
        "-b:v \u0661k",
    ],
)
def test_an_option_that_is_not_listed_is_refused(raw: str) -> None:
    with pytest.raises(EncodeError, match="does not run ffmpeg with the option"):
        options({"raw": [raw]})


@pytest.mark.parametrize(
    "raw",
    [
        "-c:v libx264 -crf 23 -g 48 -movflags +faststart -an",
        "-vf scale=trunc(iw/2)*2:trunc(ih/2)*2,fps=30000/1001,format=yuv420p,setsar=1",
        "-vf scale=1280:720:force_original_aspect_ratio=decrease,pad=1280:720:(ow-iw)/2:(oh-ih)/2:black",
        "-ss 00:01:02.5 -t 10 -map 0:v:0 -map 0:a? -map_metadata -1 -ac 2 -ar 48000",
        "-x265-params keyint=60:min-keyint=60:no-scenecut",
    ],
)
def test_listed_options_pass(raw: str) -> None:
    assert checked(raw.split(" ")) == raw.split(" ")
