from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from encodekit.sandbox.media import probe
from encodekit.sandbox.telestream import jobs
from tests.sandbox.conftest import all_turns
from tests.sandbox.telestream.conftest import API_KEY, CLIP_URL, FACTORY_ID, eventually, ok, refusal

if TYPE_CHECKING:
    import asyncio
    from pathlib import Path

    from tests.sandbox.telestream.conftest import StandIn

pytestmark = pytest.mark.anyio

MONTH_SECONDS = 30 * 24 * 3600
MOMENT = "2026/01/01 00:00:00 +0000"


async def test_a_video_is_imported_and_encoded_with_all_profiles(stand_in: StandIn, clip: Path, tmp_path: Path) -> None:
    video = await stand_in.video(clip, payload="order-42")
    assert (video["status"], video["duration"], video["encodings_count"]) == ("success", 1, 1)
    assert 10_000 < video["video_bitrate"] < 200_000
    encodings = await stand_in.encodings(video, screenshots="true")
    encoding = encodings[0]
    assert encoding == {
        "id": encoding["id"],
        "video_id": video["id"],
        "profile_id": encoding["profile_id"],
        "profile_name": "h264",
        "status": "success",
        "encoding_progress": 99,
        "encoding_time": 0,
        "started_encoding_at": MOMENT,
        "extname": ".mp4",
        "path": encoding["id"],
        "mime_type": "video/mp4",
        "files": [f"{encoding['id']}.mp4"],
        "screenshots": [f"{encoding['id']}_{number}.jpg" for number in range(1, 8)],
        "file_size": encoding["file_size"],
        "video_codec": "h264",
        "video_bitrate": encoding["video_bitrate"],
        "audio_codec": "aac",
        "audio_bitrate": encoding["audio_bitrate"],
        "audio_channels": 1,
        "audio_sample_rate": 44100,
        "width": 160,
        "height": 120,
        "fps": 10.0,
        "duration": 1,
        "created_at": MOMENT,
        "updated_at": MOMENT,
    }
    answer = ok(await stand_in.flip("GET", f"/encodings/{encoding['id']}/signed-url.json", expires="60.0"))
    download = await stand_in.http.get(answer["signed_url"])
    output = tmp_path / "output.mp4"
    output.write_bytes(download.content)
    assert probe(output).size_bytes == encoding["file_size"]
    stand_in.clock.advance(61)
    assert (await stand_in.http.get(answer["signed_url"])).status_code == 403
    answer = ok(await stand_in.flip("GET", f"/encodings/{encoding['id']}/signed-urls.json"))
    assert [(await stand_in.http.get(url)).status_code for url in answer["signed_urls"]] == [200]
    answer = ok(await stand_in.flip("GET", f"/videos/{video['id']}/signed-url.json"))
    assert (await stand_in.http.get(answer["signed_url"])).content == clip.read_bytes()
    assert ok(await stand_in.flip("GET", f"/videos/{video['id']}/metadata.json"))["duration"] == "1.00 s"


async def test_lists_are_pages_in_envelopes(stand_in: StandIn, clip: Path) -> None:
    first, second = [(await stand_in.video(clip, profiles="none"))["id"] for _ in range(2)]
    page = ok(await stand_in.flip("GET", "/videos.json", page=2, per_page=1))
    assert page["videos"][0]["id"] == second
    assert (page["page"], page["per_page"], page["total"]) == (2, 1, 2)
    ok(await stand_in.flip("POST", "/encodings.json", {"video_id": first, "profile_name": "h264"}))
    await stand_in.settled()
    assert ok(await stand_in.flip("GET", "/encodings/count.json")) == {"total": 1}
    wanted = {"video_id": first, "status": "success", "profile_name": "h264"}
    assert ok(await stand_in.flip("GET", "/encodings.json", **wanted))["total"] == 1
    assert ok(await stand_in.flip("GET", "/encodings.json", video_id=second))["total"] == 0
    assert ok(await stand_in.flip("GET", "/profiles/h264/encodings.json"))["total"] == 1
    assert ok(await stand_in.flip("GET", "/workflows.json")) == {
        "workflows": [],
        "page": 1,
        "per_page": 100,
        "total": 0,
    }


async def test_what_waits_is_queued(stand_in: StandIn, clip: Path) -> None:
    url = stand_in.world.serve(CLIP_URL, clip.read_bytes())
    async with all_turns(stand_in.services.queue._turn):
        video = ok(await stand_in.flip("POST", "/videos.json", {"source_url": url}), 201)
        assert video["encodings_count"] == 0
        encodings = stand_in.provider.account.factories[FACTORY_ID].encodings
        await eventually(lambda: encodings)
        queued = ok(await stand_in.flip("GET", "/videos/queued.json"))["videos"]
        assert [(found["id"], found["status"]) for found in queued] == [(video["id"], "success")]
    await stand_in.settled()
    assert ok(await stand_in.flip("GET", "/videos/queued.json"))["total"] == 0


async def test_a_video_is_canceled_with_its_encodings(stand_in: StandIn, clip: Path) -> None:
    url = stand_in.world.serve(CLIP_URL, clip.read_bytes())
    async with all_turns(stand_in.services.queue._turn):
        path = f"/videos/{ok(await stand_in.flip('POST', '/videos.json', {'source_url': url}), 201)['id']}"
        await eventually(lambda: stand_in.provider.account.factories[FACTORY_ID].encodings)
        assert ok(await stand_in.flip("POST", f"{path}/cancel.json")) == {"canceled": True}
    assert ok(await stand_in.flip("POST", f"{path}/cancel.json")) == {"canceled": False}
    assert ok(await stand_in.flip("GET", f"{path}.json"))["status"] == "success"
    assert ok(await stand_in.flip("GET", f"{path}/encodings.json"))["encodings"][0]["status"] == "canceled"
    early = ok(await stand_in.flip("POST", "/videos.json", {"source_url": url}), 201)
    assert ok(await stand_in.flip("POST", f"/videos/{early['id']}/cancel.json")) == {"canceled": True}
    await stand_in.settled()
    assert ok(await stand_in.flip("GET", f"/videos/{early['id']}.json"))["status"] == "canceled"


async def test_a_video_is_submitted_again(stand_in: StandIn, clip: Path) -> None:
    video = await stand_in.video(clip)
    body = {"video_id": video["id"]}
    response = await stand_in.flip("POST", "/videos/resubmit.json", body)
    assert (response.status_code, response.content) == (200, b"")
    assert (await stand_in.encodings(video))[0]["status"] == "processing"
    await stand_in.settled()
    assert (await stand_in.encodings(video))[0]["status"] == "success"
    failed = await stand_in.flip("POST", "/videos.json", {"source_url": "http://127.0.0.1:9/gone.mp4"})
    await stand_in.settled()
    response = await stand_in.flip("POST", "/videos/resubmit.json", {"video_id": failed.json()["id"]})
    assert refusal(response) == (400, "BadRequest")
    wanted = {"video_id": failed.json()["id"], "profile_name": "h264"}
    assert refusal(await stand_in.flip("POST", "/encodings.json", wanted)) == (400, "BadRequest")


async def test_an_encoding_gets_another_profile(stand_in: StandIn, clip: Path) -> None:
    ok(await stand_in.flip("POST", "/profiles.json", {"preset_name": "mp3"}))
    video = await stand_in.video(clip, profiles="h264")
    path = f"/encodings/{(await stand_in.encodings(video))[0]['id']}"
    changed = ok(await stand_in.flip("PUT", f"{path}.json", {"profile_name": "mp3"}))
    assert (changed["profile_name"], changed["status"], changed["files"]) == ("mp3", "processing", [])
    await stand_in.settled()
    encoding = ok(await stand_in.flip("GET", f"{path}.json", screenshots="true"))
    assert (encoding["status"], encoding["audio_codec"], encoding["screenshots"]) == ("success", "mp3", [])
    assert refusal(await stand_in.flip("PUT", f"{path}.json", {})) == (400, "BadRequest")


async def test_encodings_can_be_changed_for_30_days(stand_in: StandIn, clip: Path) -> None:
    video = await stand_in.video(clip)
    encoding = (await stand_in.encodings(video))[0]["id"]
    stand_in.clock.advance(MONTH_SECONDS + 1)
    too_old = (400, "BadRequest")
    wanted = {"video_id": video["id"], "profile_name": "h264"}
    assert refusal(await stand_in.flip("POST", "/encodings.json", wanted)) == too_old
    assert refusal(await stand_in.flip("PUT", f"/encodings/{encoding}.json", {"profile_name": "h264"})) == too_old
    assert refusal(await stand_in.flip("POST", f"/encodings/{encoding}/cancel.json")) == too_old
    assert refusal(await stand_in.flip("DELETE", f"/encodings/{encoding}.json")) == too_old
    # The legacy API has no such rule.
    assert ok(await stand_in.legacy("POST", f"/encodings/{encoding}/cancel.json")) == {"canceled": False}


async def test_what_ended_well_is_not_retried(stand_in: StandIn, clip: Path) -> None:
    encoding = (await stand_in.encodings(await stand_in.video(clip)))[0]["id"]
    assert ok(await stand_in.flip("POST", f"/encodings/{encoding}/retry.json")) == {"retried": False}
    assert ok(await stand_in.flip("DELETE", f"/encodings/{encoding}.json")) == {"deleted": True}


async def test_an_encoding_that_fails_tells_why(stand_in: StandIn, sound: Path) -> None:
    encoding = (await stand_in.encodings(await stand_in.video(sound)))[0]
    assert (encoding["status"], encoding["error_class"]) == ("fail", "EncodingError")
    assert str(stand_in.services.data) not in encoding["error_message"]
    log = await stand_in.http.get(encoding["logfile_url"])
    assert log.text.strip() == encoding["error_message"]
    for path in ("signed-url", "signed-urls"):
        response = await stand_in.flip("GET", f"/encodings/{encoding['id']}/{path}.json")
        assert response.status_code == (404 if path == "signed-url" else 200)


async def test_thumbnails_are_the_outputs_of_their_preset(stand_in: StandIn, clip: Path) -> None:
    ok(await stand_in.flip("POST", "/profiles.json", {"preset_name": "jpeg", "frame_count": 2, "width": 80}))
    encoding = (await stand_in.encodings(await stand_in.video(clip, profiles="jpeg"), screenshots="true"))[0]
    name = encoding["id"]
    assert (encoding["status"], encoding["mime_type"]) == ("success", "image/jpeg")
    assert encoding["files"] == [f"{name}.jpg", f"{name}_1.jpg", f"{name}_2.jpg"]
    answer = ok(await stand_in.flip("GET", f"/encodings/{name}/signed-urls.json"))
    for url in answer["signed_urls"]:
        assert (await stand_in.http.get(url)).content.startswith(b"\xff\xd8\xff")


async def test_a_path_that_leads_out_fails_the_encoding(stand_in: StandIn, clip: Path) -> None:
    ok(await stand_in.flip("PATCH", f"/factories/{FACTORY_ID}.json", {"outputs_path_format": "../:id"}))
    encoding = (await stand_in.encodings(await stand_in.video(clip)))[0]
    assert (encoding["status"], encoding["error_class"]) == ("fail", "CommandInvalid")


async def test_a_bug_fails_what_it_happens_to(
    stand_in: StandIn, clip: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    video = await stand_in.video(clip, profiles="none")
    monkeypatch.setattr(jobs, "options", lambda *_: 1 / 0)
    ok(await stand_in.flip("POST", "/encodings.json", {"video_id": video["id"], "profile_name": "h264"}))
    await stand_in.settled()
    encoding = (await stand_in.encodings(video))[0]
    assert (encoding["error_class"], encoding["error_message"]) == ("UnexpectedError", "Internal error")
    monkeypatch.setattr(jobs, "probe", lambda *_: 1 / 0)
    assert (await stand_in.video(clip))["error_class"] == "UnexpectedError"
    assert [record.levelname for record in caplog.records] == ["ERROR", "ERROR"]


async def test_deleting_a_video_kills_its_encoder_and_leaves_nothing(
    stand_in: StandIn, clip: Path, processes: list[asyncio.subprocess.Process], monkeypatch: pytest.MonkeyPatch
) -> None:
    endless = ["-f", "lavfi", "-i", "testsrc=size=64x64", "-map", "1:v", "-f", "mp4"]
    monkeypatch.setattr(jobs, "options", lambda *_: endless)
    url = stand_in.world.serve(CLIP_URL, clip.read_bytes())
    video = ok(await stand_in.flip("POST", "/videos.json", {"source_url": url}), 201)
    await eventually(lambda: processes)
    assert ok(await stand_in.flip("DELETE", f"/videos/{video['id']}.json")) == {"deleted": True}
    await stand_in.settled()
    assert processes[0].returncode == -signal.SIGKILL
    assert not [path for path in stand_in.services.data.rglob("*") if path.is_file()]
    assert refusal(await stand_in.flip("GET", f"/videos/{video['id']}.json")) == (404, "RecordNotFound")


async def test_deleting_a_factory_ends_all_its_work(stand_in: StandIn, clip: Path) -> None:
    ok(
        await stand_in.flip(
            "PATCH", f"/factories/{FACTORY_ID}.json", {"input_bucket_name": "in", "input_bucket_watch": True}
        )
    )
    ok(await stand_in.flip("POST", f"/factories/{FACTORY_ID}/sync.json", {"sync": "true"}))
    await stand_in.video(clip)
    assert stand_in.clock.sleeping == 1
    assert ok(await stand_in.legacy("DELETE", f"/factories/{FACTORY_ID}.json")) == {"deleted": True}
    await eventually(lambda: stand_in.clock.sleeping == 0)
    assert not [path for path in stand_in.services.data.rglob("*") if path.is_file()]


async def test_links_that_cannot_be_are_refused(stand_in: StandIn, clip: Path) -> None:
    video = await stand_in.video(clip)
    path = f"/encodings/{(await stand_in.encodings(video))[0]['id']}/signed-url.json"
    for expires in (0, -1, 10**10):
        assert refusal(await stand_in.flip("GET", path, expires=expires)) == (400, "BadRequest")
    ok(await stand_in.flip("DELETE", f"/videos/{video['id']}/source.json"))
    response = await stand_in.flip("GET", f"/videos/{video['id']}/signed-url.json")
    assert refusal(response) == (404, "RecordNotFound")


async def test_factories_have_storage_that_is_shown_on_demand(stand_in: StandIn) -> None:
    body = {
        "name": "films",
        "storage_provider": 0,
        "output_bucket_name": "films-out",
        "aws_secret_key": "s3cr3t",
        "input_bucket_recursive": True,
        "input_bucket_sync_every_n_min": 5,
    }
    factory = ok(await stand_in.flip("POST", "/factories.json", body), 201)
    assert "s3cr3t" not in repr(stand_in.provider.account.factories)
    assert not {"storage_provider", "aws_secret_key"} & factory.keys()
    assert (factory["input_bucket_recursive"], factory["input_bucket_sync_every_n_min"]) == ("true", "5")
    path = f"/factories/{factory['id']}.json"
    assert ok(await stand_in.flip("GET", path, with_storage_provider="true"))["storage_provider"] == 0
    changed = ok(await stand_in.flip("PATCH", path, {"outputs_path_format": ":video_id/:id"}))
    assert (changed["name"], changed["outputs_path_format"]) == ("films", ":video_id/:id")
    assert ok(await stand_in.flip("GET", "/factories.json"))["total"] == 2
    assert ok(await stand_in.legacy("GET", path))["s3_videos_bucket"] == "films-out"
    for wrong in ({"storage_provider": 9}, {"input_bucket_name": "a/../b"}, {"films": 1}):
        assert refusal(await stand_in.flip("PATCH", path, wrong)) == (400, "BadRequest")
    gone = await stand_in.flip("GET", "/factories/gone.json")
    assert refusal(gone) == (404, "RecordNotFound")


async def test_outputs_of_a_private_factory_need_a_signed_url(stand_in: StandIn, clip: Path) -> None:
    ok(await stand_in.flip("PATCH", f"/factories/{FACTORY_ID}.json", {"acl": "private"}))
    encoding = (await stand_in.encodings(await stand_in.video(clip)))[0]
    factory = ok(await stand_in.legacy("GET", f"/factories/{FACTORY_ID}.json"))
    assert factory["s3_private_access"]
    assert (await stand_in.http.get(factory["url"] + encoding["files"][0])).status_code == 403
    answer = ok(await stand_in.flip("GET", f"/encodings/{encoding['id']}/signed-url.json"))
    assert (await stand_in.http.get(answer["signed_url"])).status_code == 200


async def test_new_files_of_the_input_bucket_become_videos(stand_in: StandIn, clip: Path) -> None:
    path = f"/factories/{FACTORY_ID}"
    assert refusal(await stand_in.flip("POST", f"{path}/sync.json", {"sync": "true"})) == (400, "BadRequest")
    settings = {"input_bucket_name": "in", "input_bucket_watch": True, "input_bucket_file_pattern": "*.mp4"}
    ok(await stand_in.flip("PATCH", f"{path}.json", settings))

    def put(*keys: str) -> None:
        for key in keys:
            file = stand_in.services.s3.path("in", key)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(clip.read_bytes())

    put("a.mp4", "notes.txt", "deep/b.mp4")
    assert ok(await stand_in.flip("POST", f"{path}/sync.json", {"sync": "true"})) == {"syncing": "starting"}
    await stand_in.settled()
    assert ok(await stand_in.flip("POST", f"{path}/sync.json", {"sync": "true"})) == {"syncing": "already_started"}
    put("c.mp4")
    stand_in.clock.advance(300)
    await stand_in.settled()
    names = [video["original_filename"] for video in ok(await stand_in.flip("GET", "/videos.json"))["videos"]]
    assert names == ["a.mp4", "c.mp4"]
    ok(await stand_in.flip("POST", f"{path}/sync.json", {"sync": "false"}))
    await eventually(lambda: not stand_in.clock.sleeping)


async def test_profiles_are_made_changed_copied_and_deleted(stand_in: StandIn) -> None:
    profile = ok(await stand_in.flip("POST", "/profiles.json", {"preset_name": "webm", "fps": 12, "width": 320}))
    path = f"/profiles/{profile['id']}"
    assert (profile["name"], profile["extname"], profile["width"]) == ("webm", ".webm", 320)
    changed = ok(await stand_in.flip("PUT", f"{path}.json", {"name": "small", "preset_name": "h264", "fps": None}))
    assert (changed["name"], changed["extname"], changed["title"]) == ("small", ".mp4", "H264 (MP4)")
    assert changed["width"] == 320
    assert "fps" not in changed
    factory = ok(await stand_in.flip("POST", "/factories.json", {"name": "films"}), 201)["id"]
    copy = {"dest_factory_id": factory, "profile_name": "small_copy"}
    assert ok(await stand_in.flip("POST", f"{path}/copy.json", copy))["name"] == "small_copy"
    profiles = ok(await stand_in.flip("GET", "/profiles.json", factory_id=factory))["profiles"]
    names = [found["name"] for found in profiles]
    assert names == ["h264", "small_copy"]
    assert ok(await stand_in.flip("GET", "/profiles/small.json", expand="true"))["keyframe_interval"] == 250
    assert ok(await stand_in.flip("DELETE", f"{path}.json")) == {"deleted": True}
    assert refusal(await stand_in.flip("DELETE", f"{path}.json")) == (404, "RecordNotFound")


@pytest.mark.parametrize(
    "settings",
    [
        {"preset_name": "dash.variant"},
        {"preset_name": "h264", "encryption": True},
        {"preset_name": "h264", "watermark_url": "http://127.0.0.1:9/logo.png"},
        {"preset_name": "h264", "x264_options": "stats=/etc/passwd"},
        {"preset_name": "h264", "width": 1},
        {"preset_name": "h264", "extname": ".exe"},
        {"preset_name": "h264", "name": "none"},
        {"preset_name": "h264", "name": "a,b"},
        {"preset_name": "jpeg", "frame_count": 1, "frame_interval": "1s"},
    ],
)
async def test_what_the_sandbox_cannot_encode_is_refused(stand_in: StandIn, settings: dict[str, object]) -> None:
    assert refusal(await stand_in.flip("POST", "/profiles.json", settings)) == (400, "BadRequest")


@pytest.mark.parametrize(
    "wanted",
    [{"extra_variables": {"a": "b"}}, {"starting_timecode": "01:00:00:00"}, {"store_id": "s"}, {"clip_offset": "soon"}],
)
async def test_what_the_sandbox_cannot_do_with_a_video_is_refused(stand_in: StandIn, wanted: dict[str, object]) -> None:
    response = await stand_in.flip("POST", "/videos.json", {"source_url": CLIP_URL, **wanted})
    assert refusal(response) == (400, "BadRequest")
    assert refusal(await stand_in.flip("POST", "/videos.json", {})) == (400, "BadRequest")


async def test_a_part_of_a_video_is_encoded_and_further_files_are_fetched(stand_in: StandIn, clip: Path) -> None:
    subtitles = stand_in.world.serve("http://127.0.0.1:9/en.srt", b"1\n")
    video = await stand_in.video(clip, clip_offset="00:00:00.5", subtitle_files=[subtitles], extra_files={"x": []})
    encoding = (await stand_in.encodings(video, screenshots="true"))[0]
    info = stand_in.provider.account.factories[FACTORY_ID].encodings[encoding["id"]].info
    assert info
    assert info.duration_seconds == pytest.approx(0.5, abs=0.1)
    assert 3 <= len(encoding["screenshots"]) <= 7
    extra = stand_in.provider.account.factories[FACTORY_ID].videos[video["id"]].extra_files
    assert [path.read_bytes() for path in extra] == [b"1\n"]
    failed = await stand_in.video(clip, extra_files={"subtitles": ["http://127.0.0.1:9/gone.srt"]})
    assert (failed["status"], failed["error_class"]) == ("fail", "DownloadFailed")
    ok(await stand_in.flip("DELETE", f"/videos/{video['id']}.json"))
    assert not extra[0].exists()


async def test_a_work_order_becomes_a_video(stand_in: StandIn, clip: Path) -> None:
    url, query = "/telestream_flip/workorders.json", {"factory_id": FACTORY_ID}
    headers = {"X-Api-Key": API_KEY}
    content = {"file": ("a.mp4", clip.read_bytes())}
    response = await stand_in.http.post(url, params=query, headers=headers, files=content, data={"profile_id": "h264"})
    assert (response.status_code, response.content) == (200, b"")
    response = await stand_in.http.post(url, params=query, headers=headers, files=content, data={"profile_id": "x"})
    assert refusal(response) == (400, "BadRequest")
    await stand_in.settled()
    videos = ok(await stand_in.flip("GET", "/videos.json"))["videos"]
    assert [(video["original_filename"], video["encodings_count"]) for video in videos] == [("a.mp4", 1)]


async def test_a_key_is_needed_and_may_be_limited_to_factories(stand_in: StandIn) -> None:
    for key in ("", "tcs_wrong"):
        assert refusal(await stand_in.flip("GET", "/videos.json", key=key)) == (401, "NotAuthorized")
    stand_in.provider.account.keys["tcs_limited"] = frozenset({"another"})
    assert ok(await stand_in.flip("GET", "/factories.json", key="tcs_limited"))["total"] == 0
    response = await stand_in.flip("GET", f"/factories/{FACTORY_ID}.json", key="tcs_limited")
    assert refusal(response) == (403, "Forbidden")
    # Where the document has no 403, it is a bad request.
    assert refusal(await stand_in.flip("GET", "/videos.json", key="tcs_limited")) == (400, "BadRequest")


async def test_settings_of_notifications_are_replaced_as_a_whole(stand_in: StandIn) -> None:
    never_set = {
        "url": "null",
        "delay": 0,
        "send_video_payload": False,
        "events": {
            "video_created": False,
            "video_encoded": False,
            "encoding_progress": False,
            "encoding_completed": False,
        },
    }
    assert ok(await stand_in.flip("GET", "/notifications.json")) == never_set
    body = never_set | {"url": "http://127.0.0.1:9/hook", "delay": 3}
    assert ok(await stand_in.flip("PUT", "/notifications.json", body)) == body
    assert refusal(await stand_in.flip("PUT", "/notifications.json", {"delay": 3})) == (400, "BadRequest")
    assert refusal(await stand_in.flip("PUT", "/notifications.json", body | {"url": "ftp://x"})) == (400, "BadRequest")
