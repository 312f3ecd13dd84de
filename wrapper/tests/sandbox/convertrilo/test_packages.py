from __future__ import annotations

from typing import TYPE_CHECKING, Any

import av
import pytest

from encodekit.sandbox.media import probe

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sandbox.conftest import StandIn

pytestmark = pytest.mark.anyio

URL = "http://127.0.0.1:9/clip.mp4"
RENDITIONS = [{"height": 360, "videoBitrate": "300k", "audioBitrate": "64k"}, {"height": 480}]


def wanted(**hls: Any) -> dict[str, Any]:
    return {"sourceUrl": URL, "resolution": "480p", "fps": 10, "jobMode": "hls", "packageType": "hls", "hls": hls}


async def test_a_package_has_a_playlist_for_each_rendition_and_its_pictures(stand_in: StandIn, clip: Path) -> None:
    stand_in.world.serve(URL, clip.read_bytes())
    thumbnails = {"enabled": True, "intervalSec": 2, "width": 96}
    body = wanted(renditions=RENDITIONS, poster=True, posterAtSec=0.5, thumbnails=thumbnails, gopSeconds=1)
    answer = await stand_in.post("/ondemand/encode", body)
    assert (answer["packageType"], answer["playbackUrl"], answer["outputFilename"]) == ("hls", None, None)
    job_id = answer["jobId"]
    await stand_in.ended(job_id)
    status = await stand_in.get(f"/ondemand/status/{job_id}")
    assert (status["status"], status["downloadUrl"], status["encoder"]) == ("success", None, "libx264")
    assert status["outputProbe"]["height"] == 480
    assert [each["height"] for each in status["hlsPackage"]["renditions"]] == [360, 480]
    folder = stand_in.services.storage.path(f"out/{job_id}")
    assert sorted(path.name for path in folder.iterdir()) == [
        *("360p.m3u8", "360p_00000.ts", "480p.m3u8", "480p_00000.ts"),
        *("master.m3u8", "poster.jpg", "thumbnail_00001.jpg"),
    ]
    assert status["playbackUrl"] == f"http://sandbox.test/storage/out/{job_id}/master.m3u8"
    assert "RESOLUTION=640x480" in (await stand_in.storage.get(status["playbackUrl"])).text
    with av.open(str(folder / "master.m3u8")) as played:
        assert sum(1 for _ in played.decode(video=0)) == 10
    assert probe(folder / "360p_00000.ts").audio_codec == "aac"


async def test_a_package_needs_no_settings_and_does_not_grow_beyond_its_resolution(
    stand_in: StandIn, clip: Path
) -> None:
    stand_in.world.serve(URL, clip.read_bytes())
    body = {"sourceUrl": URL, "resolution": "480p", "fps": 10, "jobMode": "hls"}
    job_id = (await stand_in.post("/ondemand/encode", body))["jobId"]
    await stand_in.ended(job_id)
    shown = (await stand_in.get(f"/ondemand/status/{job_id}"))["hlsPackage"]
    assert [each["height"] for each in shown["renditions"]] == [360, 480]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"hls": {"subtitleWebvttUrl": URL}}, ["hls", "subtitleWebvttUrl"]),
        ({"hls": {"privatePlayback": True}}, ["hls", "privatePlayback"]),
        ({"hls": {"renditions": [{"height": 360}, {"height": 360}]}}, ["hls", "renditions"]),
        ({"hls": {"renditions": [{"height": 360}, {"height": 480, "videoBitrate": "0k"}]}}, ["hls", "renditions"]),
        ({"outputS3": {"bucket": "b", "key": "k"}}, ["outputS3"]),
        ({"jobMode": "encode"}, ["jobMode"]),
    ],
)
async def test_what_no_package_has_is_refused(stand_in: StandIn, change: dict[str, Any], place: list[str]) -> None:
    response = await stand_in.client.post("/ondemand/encode", json=wanted() | change)
    assert (response.status_code, response.json()["code"]) == (400, "invalid_body")
    assert response.json()["issues"][0]["path"] == place


async def test_a_short_source_without_that_sound_makes_a_package_too(stand_in: StandIn, clip: Path) -> None:
    stand_in.world.serve(URL, clip.read_bytes())
    body = wanted(audioTrackIndex=3, poster=True, posterAtSec=60, renditions=RENDITIONS)
    job_id = (await stand_in.post("/ondemand/encode", body))["jobId"]
    assert (await stand_in.ended(job_id)).status == "success"
    folder = stand_in.services.storage.path(f"out/{job_id}")
    assert probe(folder / "360p_00000.ts").audio_codec is None
    assert (folder / "poster.jpg").read_bytes().startswith(b"\xff\xd8\xff")
