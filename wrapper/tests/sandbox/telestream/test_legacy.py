from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from encodekit.sandbox.media import probe
from tests.sandbox.telestream.conftest import ACCESS_KEY, CLIP_URL, FACTORY_ID, LEGACY, ok, refusal, signed, standing_in

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

    from tests.sandbox.telestream.conftest import StandIn

pytestmark = pytest.mark.anyio

SEED_PROFILE = {
    "title": "My custom profile",
    "category": "desktop",
    "extname": "mp4",
    "width": 320,
    "height": 240,
    "command": "ffmpeg -i $input_file$ -f mp4 -b 128k $resolution_and_padding$ -y $output_file",
}
FILE_HEADER = b"Content-Disposition: form-data; name=file; filename=a"
MOMENT = "2026/01/01 00:00:00 +0000"


async def test_the_seeds_way_from_profile_to_playable_output(stand_in: StandIn, clip: Path, tmp_path: Path) -> None:
    profile = ok(await stand_in.legacy("POST", "/profiles.json", **SEED_PROFILE))
    assert (profile["extname"], profile["command"]) == (".mp4", SEED_PROFILE["command"])
    url = stand_in.world.serve(CLIP_URL, clip.read_bytes())
    video = ok(await stand_in.legacy("POST", "/videos.json", source_url=url, payload="order-42"))
    assert video == {
        "id": video["id"],
        "status": "processing",
        "original_filename": "clip.mp4",
        "extname": ".mp4",
        "mime_type": "video/mp4",
        "source_url": url,
        "payload": "order-42",
        "created_at": MOMENT,
        "updated_at": MOMENT,
    }
    await stand_in.settled()
    encodings = ok(await stand_in.legacy("GET", f"/videos/{video['id']}/encodings.json", screenshots="true"))
    assert [encoding["profile_name"] for encoding in encodings] == ["h264", "custom"]
    encoding = encodings[1]
    assert (encoding["status"], encoding["encoding_progress"]) == ("success", 99)
    assert encoding["files"] == [f"{encoding['id']}.mp4"]
    assert encoding["screenshots"] == [f"{encoding['id']}_{number}.jpg" for number in range(1, 8)]
    factory = ok(await stand_in.legacy("GET", f"/factories/{FACTORY_ID}.json"))
    for key in (*encoding["files"], encoding["screenshots"][6]):
        download = await stand_in.http.get(factory["url"] + key)
        assert download.status_code == 200
        (tmp_path / key).write_bytes(download.content)
    info = probe(tmp_path / encoding["files"][0])
    assert (info.video_codec, info.width, info.height, info.audio_codec) == ("h264", 320, 240, "aac")
    ok(await stand_in.legacy("DELETE", f"/videos/{video['id']}.json"))
    assert (await stand_in.http.get(factory["url"] + encoding["files"][0])).status_code == 404
    assert ok(await stand_in.legacy("DELETE", f"/profiles/{profile['id']}.json")) == {"deleted": True}


async def test_a_file_is_taken_as_a_form(stand_in: StandIn, clip: Path) -> None:
    content = clip.read_bytes()
    video = ok(await stand_in.legacy("POST", "/videos.json", ("movie.mp4", content), profiles="h264"))
    await stand_in.settled()
    video = ok(await stand_in.legacy("GET", f"/videos/{video['id']}.json"))
    assert (video["status"], video["file_size"], video["original_filename"]) == ("success", len(content), "movie.mp4")
    # Milliseconds and kbit/s.
    assert video["duration"] == pytest.approx(1000, abs=100)
    assert 10 < video["video_bitrate"] < 200
    assert not {"encodings_count", "source_url"} & video.keys()
    assert not [path for path in stand_in.services.data.iterdir() if path.is_file()]


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ('filename="Grüße 世界.mp4"', "Grüße 世界.mp4"),  # as browsers and httpx write it
        ("filename*=utf-8''Gr%C3%BC%C3%9Fe.mp4", "Grüße.mp4"),  # as requests does
        ('filename="../../etc/a.mp4"', "a.mp4"),
        ('filename="..\\\\a.mp4"', "a.mp4"),
    ],
)
async def test_a_file_keeps_its_name_and_nothing_of_its_folders(stand_in: StandIn, disposition: str, name: str) -> None:
    head = f"--x\r\nContent-Disposition: form-data; name=file; {disposition}\r\n\r\n".encode()
    body = head + b"a movie\r\n--x--\r\n"
    video = ok(await _form(stand_in, "multipart/form-data; boundary=x", body))
    assert video["original_filename"] == name


async def test_parameters_may_come_as_a_form_as_the_providers_ruby_clients_send_them(stand_in: StandIn) -> None:
    timestamp = stand_in.clock.now().isoformat()
    parameters = {
        "access_key": ACCESS_KEY,
        "factory_id": FACTORY_ID,
        "preset_name": "h264",
        "name": "größer",
        "fps": "30",
    }
    form = signed("POST", "/profiles.json", parameters, timestamp)
    headers = {"content-type": "application/x-www-form-urlencoded"}
    response = await stand_in.http.post(f"{LEGACY}/profiles.json", content=form, headers=headers)
    assert (ok(response)["name"], ok(response)["fps"]) == ("größer", 30)
    again = await stand_in.http.post(f"{LEGACY}/profiles.json", content=form, headers=headers)
    assert refusal(again) == (401, "NotAuthorized")
    changed = form.replace("fps=30", "fps=60")
    assert refusal(await stand_in.http.post(f"{LEGACY}/profiles.json", content=changed, headers=headers))[0] == 401
    too_large = await stand_in.http.post(f"{LEGACY}/profiles.json", content=b"a" * (1024**2 + 1), headers=headers)
    assert refusal(too_large) == (400, "BadRequest")


async def test_an_upload_of_nothing_is_no_video(stand_in: StandIn) -> None:
    video = ok(await stand_in.legacy("POST", "/videos.json", ("empty.mp4", b"")))
    await stand_in.settled()
    video = ok(await stand_in.legacy("GET", f"/videos/{video['id']}.json"))
    assert (video["status"], video["error_class"]) == ("fail", "FormatNotRecognised")


async def test_a_video_has_one_source(stand_in: StandIn, clip: Path) -> None:
    assert refusal(await stand_in.legacy("POST", "/videos.json")) == (400, "BadRequest")
    form = ("movie.mp4", clip.read_bytes())
    both = await stand_in.legacy("POST", "/videos.json", form, source_url=CLIP_URL)
    assert refusal(both) == (400, "BadRequest")
    assert not [path for path in stand_in.services.data.iterdir() if path.is_file()]


async def test_a_file_that_is_too_large_is_refused(tmp_path: Path, clip: Path) -> None:
    async with standing_in(tmp_path, max_bytes=10_000) as stand_in:
        too_large = (413, "FileSizeLimitExceeded")
        response = await stand_in.legacy("POST", "/videos.json", ("movie.mp4", clip.read_bytes()))
        assert refusal(response) == too_large
        session = {"file_name": "movie.mp4", "file_size": 10_001}
        assert refusal(await stand_in.legacy("POST", "/videos/upload.json", **session)) == too_large
        url = stand_in.world.serve(CLIP_URL, clip.read_bytes())
        ok(await stand_in.legacy("POST", "/videos.json", source_url=url))
        await stand_in.settled()
        video = ok(await stand_in.legacy("GET", "/videos.json"))[0]
        assert (video["status"], video["error_class"]) == ("fail", "DownloadFailed")
        assert not [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"--x",
        b"--x\r\nContent-Disposition: form-data; name=file; filename=a\r\n\r\nabc",
        b"--x\r\n" + b"a" * 70_000,
    ],
)
async def test_a_broken_form_is_refused(stand_in: StandIn, body: bytes) -> None:
    for content_type in ("multipart/form-data; boundary=x", "multipart/form-data"):
        response = await _form(stand_in, content_type, body)
        assert refusal(response) == (400, "BadRequest")
    assert not [path for path in stand_in.services.data.rglob("*") if path.is_file()]


async def _form(stand_in: StandIn, content_type: str, body: bytes) -> httpx.Response:
    stand_in.ticks += 1
    timestamp = stand_in.clock.now().replace(microsecond=stand_in.ticks).isoformat()
    query = signed("POST", "/videos.json", {"access_key": ACCESS_KEY, "factory_id": FACTORY_ID}, timestamp)
    return await stand_in.http.post(
        f"{LEGACY}/videos.json?{query}", content=body, headers={"content-type": content_type}
    )


async def test_another_content_type_is_refused(stand_in: StandIn) -> None:
    assert refusal(await _form(stand_in, "text/plain", b"movie")) == (400, "BadRequest")


async def test_lists_are_bare_arrays_in_pages(stand_in: StandIn, clip: Path) -> None:
    url = stand_in.world.serve(CLIP_URL, clip.read_bytes())
    ids = [ok(await stand_in.legacy("POST", "/videos.json", source_url=url, profiles="none"))["id"] for _ in range(3)]
    await stand_in.settled()
    pages = [ok(await stand_in.legacy("GET", "/videos.json", page=page, per_page=2)) for page in (1, 2, 3)]
    assert [[video["id"] for video in page] for page in pages] == [ids[:2], ids[2:], []]
    assert len(ok(await stand_in.legacy("GET", "/videos.json", status="success", page="1.0"))) == 3
    assert ok(await stand_in.legacy("GET", "/videos.json", status="fail")) == []
    assert ok(await stand_in.legacy("GET", "/encodings.json")) == []
    assert refusal(await stand_in.legacy("GET", "/videos.json", per_page=101)) == (400, "BadRequest")
    assert refusal(await stand_in.legacy("GET", "/videos.json", status="done")) == (400, "BadRequest")


async def test_factories_come_and_go_and_python_writes_true_its_own_way(stand_in: StandIn) -> None:
    secrets = {"aws_access_key": "AKIA", "aws_secret_key": "s3cr3t"}
    factory = ok(await stand_in.legacy("POST", "/factories.json", s3_videos_bucket="some_bucket", **secrets))
    assert factory == {
        "id": factory["id"],
        "name": "some_bucket",
        "s3_videos_bucket": "some_bucket",
        "s3_private_access": False,
        "upload_original_video": False,
        "url": f"http://sandbox.test/storage/out/telestream/{factory['id']}/",
        "created_at": MOMENT,
        "updated_at": MOMENT,
    }
    assert "s3cr3t" not in repr(stand_in.provider.account.factories)
    assert len(ok(await stand_in.legacy("GET", "/factories.json"))) == 2
    path = f"/factories/{factory['id']}.json"
    changed = ok(await stand_in.legacy("PUT", path, name="new-name", upload_original_video="True", priority=50))
    assert (changed["name"], changed["upload_original_video"]) == ("new-name", True)
    assert ok(await stand_in.legacy("DELETE", path)) == {"deleted": True}
    assert refusal(await stand_in.legacy("GET", path)) == (404, "RecordNotFound")
    assert refusal(await stand_in.legacy("GET", "/videos.json", factory_id="gone")) == (404, "RecordNotFound")
    assert refusal(await stand_in.legacy("POST", "/factories.json", s3_videos_bucket="..")) == (400, "BadRequest")


async def test_outputs_go_to_the_bucket_too(stand_in: StandIn, clip: Path) -> None:
    factory = ok(await stand_in.legacy("POST", "/factories.json", s3_videos_bucket="some_bucket"))["id"]
    video = ok(await stand_in.legacy("POST", "/videos.json", ("a.mp4", clip.read_bytes()), factory_id=factory))
    await stand_in.settled()
    encoding = ok(await stand_in.legacy("GET", "/encodings.json", factory_id=factory, video_id=video["id"]))[0]
    copied = stand_in.services.s3.path("some_bucket", encoding["files"][0])
    assert probe(copied).width == 160
    ok(await stand_in.legacy("DELETE", f"/encodings/{encoding['id']}.json", factory_id=factory))
    assert not copied.exists()


async def test_the_seeds_way_with_profiles(stand_in: StandIn) -> None:
    profile = ok(await stand_in.legacy("POST", "/profiles.json", preset_name="h264", name="h264_1", fps=45))
    assert (profile["title"], profile["extname"], profile["fps"]) == ("H264 (MP4)", ".mp4", 45)
    changed = {"name": "new_name", "fps": "60", "video_bitrate": 500}
    profile = ok(await stand_in.legacy("PUT", f"/profiles/{profile['id']}.json", **changed))
    assert (profile["name"], profile["fps"], profile["video_bitrate"]) == ("new_name", 60, 500)
    assert ok(await stand_in.legacy("GET", "/profiles/new_name.json")) == profile
    # 3.1 shows the same profile in its own units.
    current = ok(await stand_in.flip("GET", f"/profiles/{profile['id']}.json"))
    assert current["video_bitrate"] == 500_000
    assert [found["name"] for found in ok(await stand_in.legacy("GET", "/profiles.json"))] == ["h264", "new_name"]
    expanded = ok(await stand_in.legacy("GET", "/profiles.json", expand="true"))[0]
    assert (expanded["aspect_mode"], expanded["audio_bitrate"]) == ("letterbox", 128)
    taken = await stand_in.legacy("POST", "/profiles.json", preset_name="h264", name="new_name")
    assert refusal(taken) == (400, "BadRequest")
    assert refusal(await stand_in.legacy("GET", "/profiles/unknown.json")) == (404, "RecordNotFound")
    nothing = await stand_in.legacy("POST", "/profiles.json", name="nothing")
    assert refusal(nothing) == (400, "BadRequest")


async def test_path_formats_name_the_outputs(stand_in: StandIn, clip: Path) -> None:
    url = stand_in.world.serve(CLIP_URL, clip.read_bytes())
    wanted = {"source_url": url, "path_format": ":type/:date/:original/:profile-:resolution/:id"}
    video = ok(await stand_in.legacy("POST", "/videos.json", **wanted))
    await stand_in.settled()
    encoding = ok(await stand_in.legacy("GET", "/encodings.json"))[0]
    assert encoding["path"] == f"encodings/2026-01-01/clip/h264-160x120/{encoding['id']}"
    video = ok(await stand_in.legacy("GET", f"/videos/{video['id']}.json"))
    assert video["path"] == f"original/2026-01-01/clip/original-160x120/{video['id']}"
    made = ok(await stand_in.legacy("POST", "/profiles.json", preset_name="m4a", path_format=":original-:profile"))
    assert made["path_format"] == ":original-:profile"
    video = await stand_in.video(clip, profiles="m4a")
    assert (await stand_in.encodings(video))[0]["path"] == "clip-m4a"
    leading_out = await stand_in.legacy("POST", "/videos.json", source_url=url, path_format="../:id")
    assert refusal(leading_out) == (400, "BadRequest")


async def test_unknown_profiles_and_ids_are_not_found(stand_in: StandIn) -> None:
    response = await stand_in.legacy("POST", "/videos.json", source_url=CLIP_URL, profiles="h264,unknown")
    assert refusal(response) == (404, "RecordNotFound")
    for method, path in (("GET", "/videos/X.json"), ("GET", "/encodings/X.json"), ("DELETE", "/profiles/X.json")):
        response = await stand_in.legacy(method, path)
        assert response.json()["message"].endswith("with ID=X")
        assert refusal(response) == (404, "RecordNotFound")


async def test_an_encoding_is_made_canceled_retried_and_deleted(stand_in: StandIn, clip: Path) -> None:
    url = stand_in.world.serve(CLIP_URL, clip.read_bytes())
    video = ok(await stand_in.legacy("POST", "/videos.json", source_url=url, profiles="none"))["id"]
    await stand_in.settled()
    encoding = ok(await stand_in.legacy("POST", "/encodings.json", video_id=video, profile_name="h264"))
    path = f"/encodings/{encoding['id']}"
    assert (encoding["status"], encoding["started_encoding_at"], encoding["files"]) == ("processing", "", [])
    assert ok(await stand_in.legacy("POST", f"{path}/retry.json")) == {"retried": False}
    assert ok(await stand_in.legacy("POST", f"{path}/cancel.json")) == {"canceled": True}
    assert ok(await stand_in.legacy("POST", f"{path}/cancel.json")) == {"canceled": False}
    assert ok(await stand_in.legacy("GET", f"{path}.json"))["status"] == "canceled"
    assert ok(await stand_in.legacy("POST", f"{path}/retry.json")) == {"retried": True}
    await stand_in.settled()
    assert ok(await stand_in.legacy("GET", f"{path}.json"))["status"] == "success"
    assert ok(await stand_in.legacy("DELETE", f"{path}.json")) == {"deleted": True}
    assert refusal(await stand_in.legacy("GET", f"{path}.json")) == (404, "RecordNotFound")
    both = {"video_id": video, "profile_name": "h264", "profile_id": "x"}
    for wanted in (both, {"video_id": video}, {"profile_name": "h264"}):
        assert refusal(await stand_in.legacy("POST", "/encodings.json", **wanted)) == (400, "BadRequest")


async def test_a_source_that_is_gone_fails_the_next_encoding(stand_in: StandIn, clip: Path) -> None:
    video = (await stand_in.video(clip, profiles="none"))["id"]
    assert ok(await stand_in.legacy("GET", f"/videos/{video}/metadata.json"))["image_height"] == 120
    assert ok(await stand_in.legacy("DELETE", f"/videos/{video}/source.json")) == {"deleted": True}
    assert ok(await stand_in.legacy("DELETE", f"/videos/{video}/source.json")) == {"deleted": False}
    ok(await stand_in.legacy("POST", "/encodings.json", video_id=video, profile_name="h264"))
    await stand_in.settled()
    encoding = ok(await stand_in.legacy("GET", "/encodings.json", status="fail"))[0]
    assert encoding["error_class"] == "FileNotFound"


@pytest.mark.parametrize(("content", "error_class"), [(b"no video", "FormatNotRecognised"), (None, "DownloadFailed")])
async def test_a_failed_import_fails_what_waits_for_it(
    stand_in: StandIn, content: bytes | None, error_class: str
) -> None:
    if content is not None:
        stand_in.world.serve(CLIP_URL, content)
    video = ok(await stand_in.legacy("POST", "/videos.json", source_url=CLIP_URL))
    ok(await stand_in.legacy("POST", "/encodings.json", video_id=video["id"], profile_name="h264"))
    await stand_in.settled()
    video = ok(await stand_in.legacy("GET", f"/videos/{video['id']}.json"))
    assert (video["status"], video["error_class"]) == ("fail", error_class)
    assert refusal(await stand_in.legacy("GET", f"/videos/{video['id']}/metadata.json")) == (404, "RecordNotFound")
    encodings = ok(await stand_in.legacy("GET", "/encodings.json"))
    assert [(encoding["status"], encoding["error_class"]) for encoding in encodings] == [("fail", "VideoStatusInvalid")]


async def test_an_s3_url_is_a_local_folder(stand_in: StandIn, clip: Path) -> None:
    path = stand_in.services.s3.path("media", "in/clip.mp4")
    path.parent.mkdir(parents=True)
    path.write_bytes(clip.read_bytes())
    for url in ("s3://media/in/clip.mp4", "s3://media/gone.mp4", "s3://media/../../clip.mp4", "file:///etc/passwd"):
        ok(await stand_in.legacy("POST", "/videos.json", source_url=url, profiles="none"))
    await stand_in.settled()
    videos = ok(await stand_in.legacy("GET", "/videos.json"))
    assert [video["status"] for video in videos] == ["success", "fail", "fail", "fail"]


async def test_a_pipeline_encodes_an_output_again(stand_in: StandIn, clip: Path) -> None:
    ok(await stand_in.legacy("POST", "/profiles.json", preset_name="m4a"))
    url = stand_in.world.serve(CLIP_URL, clip.read_bytes())
    ok(await stand_in.legacy("POST", "/videos.json", source_url=url, pipeline='{"h264": {"m4a": {}}}'))
    await stand_in.settled()
    first, second = ok(await stand_in.flip("GET", "/encodings.json"))["encodings"]
    assert (first["profile_name"], first["status"]) == ("h264", "success")
    assert (second["profile_name"], second["status"]) == ("m4a", "success")
    assert second["parent_encoding_id"] == first["id"]
    again = await stand_in.flip("POST", "/videos/resubmit.json", {"video_id": first["video_id"]})
    assert again.status_code == 200
    ok(await stand_in.legacy("DELETE", f"/encodings/{first['id']}.json"))
    await stand_in.settled()
    second = ok(await stand_in.legacy("GET", f"/encodings/{second['id']}.json"))
    assert (second["status"], second["error_class"]) == ("fail", "VideoStatusInvalid")
    deep = '{"h264": ' * 9 + "{}" + "}" * 9
    for pipeline in ("{", "[]", '{"h264": 1}', deep):
        response = await stand_in.legacy("POST", "/videos.json", source_url=url, pipeline=pipeline)
        assert refusal(response) == (400, "BadRequest")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/videos.xml", (400, "BadRequest")),
        ("/films.json", (404, "RecordNotFound")),
        ("/videos", (400, "BadRequest")),
    ],
)
async def test_an_unknown_path_is_refused(stand_in: StandIn, path: str, expected: tuple[int, str]) -> None:
    assert refusal(await stand_in.legacy("GET", path)) == expected
    assert refusal(await stand_in.legacy("PATCH", "/videos.json")) == (405, "BadRequest")


async def test_a_bug_is_answered_in_the_providers_shape(stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(type(stand_in.provider.account), "factory")
    assert refusal(await stand_in.legacy("GET", "/videos.json")) == (500, "InternalError")
    assert stand_in.provider.legacy.contract.violations == ["list_videos failed"]
    stand_in.provider.legacy.contract.violations.clear()
