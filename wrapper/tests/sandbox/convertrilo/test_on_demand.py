from __future__ import annotations

import asyncio
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from encodekit.sandbox.media import probe

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sandbox.conftest import StandIn

pytestmark = pytest.mark.anyio

SETTINGS = {"codec": "h264", "resolution": "480p", "fps": 10}
URL = "http://127.0.0.1:9/clip.mp4"
PROBED = {"durationSec": 1.0, "codec": "h264", "fps": 10.0, "audioCodec": "aac", "container": "mp4"}
UNKNOWN = "550e8400-e29b-41d4-a716-446655440000"


@pytest.fixture
def source(stand_in: StandIn, clip: Path) -> dict[str, Any]:
    return {**SETTINGS, "sourceUrl": stand_in.world.serve(URL, clip.read_bytes())}


def put(folder: Path, clip: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(clip, path)


async def test_one_call_probes_pays_and_queues(stand_in: StandIn, source: dict[str, Any]) -> None:
    body = source | {"externalId": "v-1", "metadata": {"k": "v"}, "outputExpiry": 3600}
    job = await stand_in.post("/ondemand/encode", body)
    job_id = job["jobId"]
    assert job == {
        "jobId": job_id,
        "externalId": "v-1",
        "metadata": {"k": "v"},
        "sourceFilename": "clip.mp4",
        "outputFilename": "clip.mp4",
        "status": "queued",
        "estimatedDuration": 1,
        "pricing": {
            "basePerMinute": 0.5,
            "onDemandPerMinute": 0.75,
            "multiplier": 1.5,
            "totalNeu": 0.0125,
            "reserved": 0.0125,
            "requestedPasses": 1,
            "effectivePasses": 1,
        },
        "statusUrl": f"/ondemand/status/{job_id}",
        "webhook": None,
    }
    await stand_in.ended(job_id)
    stand_in.clock.advance(600)
    status = await stand_in.get(job["statusUrl"])
    assert (await stand_in.storage.get(status.pop("downloadUrl"))).status_code == 200
    moment = "2026-01-01T00:00:00.000Z"
    assert status == {
        "jobId": job_id,
        "externalId": "v-1",
        "metadata": {"k": "v"},
        "sourceFilename": "clip.mp4",
        "outputFilename": "clip.mp4",
        "status": "success",
        "sourceProbe": {**PROBED, "width": 160, "height": 120},
        "outputProbe": {**PROBED, "width": 640, "height": 480},
        "progress": 100,
        "encoder": "libx264",
        "expiresIn": 3000,
        "destination": {"type": "cdn"},
        "createdAt": moment,
        "startedAt": moment,
        "finishedAt": moment,
        "failureMessage": None,
    }
    assert (await stand_in.get("/tokens/balance"))["available"] == 99.9875
    stand_in.clock.advance(3000)
    status = await stand_in.get(job["statusUrl"])
    assert (status["downloadUrl"], status["expiresIn"]) == (None, 0)


async def test_high_priority_costs_twice(stand_in: StandIn, source: dict[str, Any]) -> None:
    job = await stand_in.post("/ondemand/encode", source | {"priority": "high"})
    assert (job["pricing"]["multiplier"], job["pricing"]["onDemandPerMinute"]) == (2.0, 1.0)
    await stand_in.ended(job["jobId"])


async def test_the_output_goes_to_the_bucket_that_is_named(stand_in: StandIn, source: dict[str, Any]) -> None:
    output = {"bucket": "results", "key": "a/film.mp4", "secretAccessKey": "s3cr3t"}
    job = await stand_in.post("/ondemand/encode", source | {"outputS3": output})
    await stand_in.ended(job["jobId"])
    status = await stand_in.get(f"/ondemand/status/{job['jobId']}")
    assert status["destination"] == {"type": "s3", "bucket": "results", "key": "a/film.mp4"}
    assert (status["status"], status["downloadUrl"], status["expiresIn"]) == ("success", None, None)
    assert probe(stand_in.services.s3.path("results", "a/film.mp4")).height == 480


async def test_the_output_goes_to_the_drive_folder_that_is_named(stand_in: StandIn, source: dict[str, Any]) -> None:
    drive = {"folderId": "F1", "fileName": "film.mp4", "accessToken": "t"}
    job = await stand_in.post("/ondemand/encode", source | {"outputGoogleDrive": drive})
    await stand_in.ended(job["jobId"])
    status = await stand_in.get(f"/ondemand/status/{job['jobId']}")
    assert status["destination"] == {"type": "google-drive", "folderId": "F1", "fileName": "film.mp4"}
    assert stand_in.services.drive.path("F1", "film.mp4").is_file()


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"sourceUrl": "http://127.0.0.1:9/none"}, (400, "probe_failed")),
        ({"sourceUrl": "http://a..b/"}, (400, "host_not_resolvable")),
        ({"outputDropbox": {"path": "/a"}}, (410, "deprecated_dropbox")),
        ({"resolution": "4320p"}, (400, "invalid_body")),
        ({"outputExpiry": 60}, (400, "invalid_body")),
        ({"outputS3": {"bucket": "..", "key": "k"}}, (400, "invalid_request")),
        ({"outputS3": {"bucket": "b", "key": "k"}, "outputGoogleDrive": {"folderId": "F"}}, (400, "invalid_request")),
        ({"webhook": "ftp://127.0.0.1/"}, (400, "invalid_url")),
    ],
)
async def test_what_cannot_be_done_is_refused_and_costs_nothing(
    stand_in: StandIn, source: dict[str, Any], change: dict[str, Any], refusal: tuple[int, str]
) -> None:
    assert await stand_in.refusal("POST", "/ondemand/encode", source | change) == refusal
    assert (await stand_in.get("/tokens/balance"))["reserved"] == 0


async def test_too_few_tokens_are_402(stand_in: StandIn, source: dict[str, Any]) -> None:
    stand_in.provider.account.wallet.available = 0
    assert await stand_in.refusal("POST", "/ondemand/encode", source) == (402, "insufficient_tokens")


async def test_canceling_tells_what_was_freed(stand_in: StandIn, source: dict[str, Any]) -> None:
    job = await stand_in.post("/ondemand/encode", source | {"resolution": "2160p", "preset": "slow"})
    task = stand_in.job(job["jobId"]).task
    assert task
    response = await stand_in.client.delete(f"/ondemand/{job['jobId']}")
    assert response.json() == {"ok": True, "released": job["pricing"]["reserved"]}
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (await stand_in.get(job["statusUrl"]))["status"] == "canceled"


async def test_the_two_apis_do_not_see_each_others_jobs(stand_in: StandIn, source: dict[str, Any]) -> None:
    two_step = (await stand_in.post("/jobs", SETTINGS))["jobId"]
    on_demand = (await stand_in.post("/ondemand/encode", source))["jobId"]
    assert await stand_in.refusal("GET", f"/ondemand/status/{two_step}") == (404, "not_found")
    assert await stand_in.refusal("DELETE", f"/ondemand/{two_step}") == (404, "not_found")
    assert await stand_in.refusal("GET", f"/jobs/{on_demand}/status") == (404, "not_found")
    assert await stand_in.refusal("GET", f"/ondemand/status/{UNKNOWN}") == (404, "not_found")
    assert await stand_in.refusal("GET", "/ondemand/status/no-uuid") == (400, "invalid_request")
    await stand_in.ended(on_demand)


async def test_the_same_key_and_body_give_the_same_on_demand_job(stand_in: StandIn, source: dict[str, Any]) -> None:
    headers = {"Idempotency-Key": "k1"}
    first = await stand_in.post("/ondemand/encode", source, headers=headers)
    assert await stand_in.post("/ondemand/encode", source, headers=headers) == first
    await stand_in.ended(first["jobId"])


async def test_a_folder_becomes_one_job_for_each_video(stand_in: StandIn, clip: Path) -> None:
    put(stand_in.services.s3.root / "media", clip, "in/b.mp4", "in/a.MOV", "in/notes.txt", "else/c.mp4")
    body = {
        **SETTINGS,
        "externalIdPrefix": "batch",
        "metadata": {"k": 1},
        "sourceS3": {"bucket": "media", "prefix": "in/"},
        "outputDestination": "s3",
        "outputS3": {"bucket": "results"},
        "container": "mkv",
    }
    answer = await stand_in.post("/ondemand/ingest/folder", body)
    assert answer["message"] == "Queued 2 jobs"
    assert [(job["externalId"], job["fileName"]) for job in answer["jobs"]] == [
        ("batch:a.MOV", "a.MOV"),
        ("batch:b.mp4", "b.mp4"),
    ]
    for job in answer["jobs"]:
        assert (await stand_in.ended(job["jobId"])).metadata == {"k": 1}
    assert stand_in.services.s3.list_keys("results") == ["outputs/a.mkv", "outputs/b.mkv"]


async def test_a_drive_folder_is_read_with_a_token_only(stand_in: StandIn, clip: Path) -> None:
    put(stand_in.services.drive.root / "F1", clip, "a.mp4")
    drive = {"folderId": "F1"}
    refusal = await stand_in.refusal("POST", "/ondemand/ingest/folder", SETTINGS | {"sourceGoogleDrive": drive})
    assert refusal == (401, "google_drive_not_connected")
    body = {
        **SETTINGS,
        "sourceGoogleDrive": drive | {"accessToken": "t"},
        "outputDestination": "google-drive",
        "outputGoogleDrive": {"folderId": "F2"},
    }
    (job,) = (await stand_in.post("/ondemand/ingest/folder", body))["jobs"]
    assert job["externalId"] is None
    await stand_in.ended(job["jobId"])
    assert stand_in.services.drive.list_keys("F2") == ["a.mp4"]


@pytest.mark.parametrize(
    ("body", "refusal"),
    [
        ({}, (400, "invalid_request")),
        ({"sourceS3": {"bucket": "media"}, "sourceGoogleDrive": {"folderId": "F"}}, (400, "invalid_request")),
        ({"sourceS3": {"bucket": "media", "prefix": "none/"}}, (404, "no_video_files_found")),
        ({"sourceS3": {"bucket": ".."}}, (400, "invalid_request")),
        ({"sourceS3": {"bucket": "media"}, "outputDestination": "s3"}, (400, "invalid_request")),
        ({"sourceDropbox": {"path": "/a"}}, (410, "deprecated_dropbox")),
        ({"sourceS3": {"bucket": "media"}, "outputDropbox": {"path": "/a"}}, (410, "deprecated_dropbox")),
        ({"sourceS3": {"bucket": "broken"}}, (400, "probe_failed")),
    ],
)
async def test_a_folder_that_cannot_be_taken_whole_is_refused_whole(
    stand_in: StandIn, clip: Path, body: dict[str, Any], refusal: tuple[int, str]
) -> None:
    put(stand_in.services.s3.root, clip, "media/a.mp4", "broken/a.mp4")
    (stand_in.services.s3.root / "broken" / "b.mp4").write_bytes(b"no video")
    assert await stand_in.refusal("POST", "/ondemand/ingest/folder", body) == refusal
    assert stand_in.provider.account.jobs._jobs == {}
    assert (await stand_in.get("/tokens/balance"))["reserved"] == 0
