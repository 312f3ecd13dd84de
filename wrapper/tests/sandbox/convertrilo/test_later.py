"""What came after 0.0.12: policies, file names, deletion of files, and what the account saves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from encodekit.sandbox.media import probe

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sandbox.conftest import StandIn

pytestmark = pytest.mark.anyio

URL = "http://127.0.0.1:9/media/my%20clip.mp4?signature=1"
UNKNOWN = "550e8400-e29b-41d4-a716-446655440000"
PRESET = {
    "codec": "h264",
    "resolution": "1080p",
    "fps": 30,
    "preset": "fast",
    "bitrateTier": "medium",
    "passes": 1,
    "policy": "gpu_first",
    "container": "mp4",
    "quality": "better",
    "optimize": "none",
    "vmafTarget": 93,
    "audioPolicy": "transcode-aac",
    "frameRatePolicy": "force",
    "scalePolicy": "no-upscale",
}
KEY_FILE = {"client_email": "sandbox@example.com", "project_id": "p-1", "private_key": "s3cr3t"}


async def encoded(stand_in: StandIn, clip: Path, **settings: Any) -> dict[str, Any]:
    """The status of a job that has ended."""
    job_id = await stand_in.uploaded(clip, **settings)
    await stand_in.post(f"/jobs/{job_id}/confirm")
    await stand_in.ended(job_id)
    status: dict[str, Any] = await stand_in.get(f"/jobs/{job_id}/status")
    return status


async def saved(stand_in: StandIn, path: str, body: dict[str, Any]) -> Any:
    response = await stand_in.client.post(path, json=body)
    assert response.status_code == 201, response.text
    return response.json()


@pytest.mark.parametrize(
    ("policy", "height"), [(None, 480), ("allow-upscale", 480), ("no-upscale", 120), ("downscale-only", 120)]
)
async def test_a_small_source_is_enlarged_unless_the_policy_forbids_it(
    stand_in: StandIn, clip: Path, policy: str | None, height: int
) -> None:
    status = await encoded(stand_in, clip, **({"scalePolicy": policy} if policy else {}))
    assert (status["sourceProbe"]["height"], status["outputProbe"]["height"]) == (120, height)


@pytest.mark.parametrize(
    ("policy", "asked", "fps"),
    [("force", 20, 20), ("cap", 20, 10), ("cap", 5, 5), ("preserve", 20, 10), ("preserve", 5, 10)],
)
async def test_the_frame_rate_follows_its_policy(
    stand_in: StandIn, clip: Path, policy: str, asked: int, fps: int
) -> None:
    status = await encoded(stand_in, clip, frameRatePolicy=policy, fps=asked)
    assert status["outputProbe"]["fps"] == fps


@pytest.mark.parametrize(
    ("policy", "container", "audio"),
    [
        ("transcode-aac", "mp4", "aac"),
        ("copy", "mp4", "aac"),
        ("auto", "mp4", "aac"),
        ("auto", "webm", "opus"),
        ("strip", "mp4", None),
    ],
)
async def test_the_sound_follows_its_policy(
    stand_in: StandIn, clip: Path, policy: str, container: str, audio: str | None
) -> None:
    codec = "av1" if container == "webm" else "h264"
    status = await encoded(stand_in, clip, audioPolicy=policy, container=container, codec=codec)
    assert status["outputProbe"].get("audioCodec") == audio


async def test_sound_that_the_container_cannot_hold_is_not_copied(stand_in: StandIn, clip: Path) -> None:
    status = await encoded(stand_in, clip, audioPolicy="copy", container="webm", codec="av1")
    assert status["status"] == "failed"
    assert "ffmpeg ended" in status["failureMessage"]


async def test_policies_may_still_change_when_a_job_is_approved_or_confirmed(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.uploaded(clip)
    await stand_in.post(f"/jobs/{job_id}/approve-unified", {"scalePolicy": "no-upscale", "frameRatePolicy": "force"})
    await stand_in.post(f"/jobs/{job_id}/confirm", {"audioPolicy": "strip"})
    await stand_in.ended(job_id)
    output = (await stand_in.get(f"/jobs/{job_id}/status"))["outputProbe"]
    assert (output["height"], "audioCodec" in output) == (120, False)


async def test_policies_that_are_none_are_refused(stand_in: StandIn) -> None:
    body = {"codec": "h264", "resolution": "480p", "fps": 10}
    for name in ("audioPolicy", "frameRatePolicy", "scalePolicy"):
        assert await stand_in.refusal("POST", "/jobs", body | {name: "maybe"}) == (400, "invalid_body")


async def test_vmaf_takes_and_costs_one_pass(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.uploaded(clip)
    settings = {"passes": 2, "optimize": "vmaf", "vmafTarget": 80}
    estimate = (await stand_in.post(f"/jobs/{job_id}/approve-unified", settings))["estimate"]
    assert (estimate["requestedPasses"], estimate["effectivePasses"], estimate["perMinuteNeu"]) == (2, 1, 0.5)
    estimate = (await stand_in.post(f"/jobs/{job_id}/approve-unified", {"optimize": "none"}))["estimate"]
    assert (estimate["requestedPasses"], estimate["effectivePasses"], estimate["perMinuteNeu"]) == (2, 2, 1.0)


async def test_the_output_is_named_after_the_source(stand_in: StandIn, clip: Path) -> None:
    job = await stand_in.post(
        "/jobs", {"codec": "h264", "resolution": "480p", "fps": 10, "originalFilename": "My film.mov"}
    )
    assert (job["sourceFilename"], job["outputFilename"]) == ("My film.mov", "My film.mp4")
    url = stand_in.world.serve(URL, clip.read_bytes())
    job = await stand_in.post("/ondemand/encode", {"sourceUrl": url, "resolution": "480p", "container": "mkv"})
    assert (job["sourceFilename"], job["outputFilename"]) == ("my clip.mp4", "my clip.mkv")
    await stand_in.ended(job["jobId"])


async def test_the_files_of_an_ended_job_can_be_deleted(stand_in: StandIn, clip: Path) -> None:
    status = await encoded(stand_in, clip)
    path, link = f"/jobs/{status['id']}", status["downloadUrl"]
    balance = await stand_in.get("/tokens/balance")
    answer = (await stand_in.client.delete(path)).json()
    assert answer == {"ok": True, "jobId": status["id"], "objectsDeleted": 2, "jobRetained": True}
    assert (await stand_in.storage.get(link)).status_code == 404
    assert (await stand_in.storage.get(status["output"]["publicUrl"])).status_code == 404
    kept = await stand_in.get(f"{path}/status")
    assert kept == status | {"downloadUrl": None, "output": None}
    assert (await stand_in.client.delete(path)).json()["objectsDeleted"] == 0
    assert await stand_in.get("/tokens/balance") == balance


async def test_the_files_of_an_active_job_stay(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.uploaded(clip)
    assert await stand_in.refusal("DELETE", f"/jobs/{job_id}") == (409, "job_active")
    await stand_in.post(f"/jobs/{job_id}/confirm")
    assert await stand_in.refusal("DELETE", f"/jobs/{job_id}") == (409, "job_active")
    await stand_in.post(f"/jobs/{job_id}/cancel")
    assert (await stand_in.client.delete(f"/jobs/{job_id}")).json()["objectsDeleted"] == 1
    assert await stand_in.refusal("DELETE", f"/jobs/{UNKNOWN}") == (404, "not_found")


async def test_what_belongs_to_the_customer_is_not_deleted(stand_in: StandIn, clip: Path) -> None:
    source = stand_in.services.s3.path("media", "clip.mp4")
    source.parent.mkdir(parents=True)
    source.write_bytes(clip.read_bytes())
    body = {"codec": "h264", "resolution": "480p", "fps": 10, "sourceS3": {"bucket": "media", "key": "clip.mp4"}}
    job_id = (await stand_in.post("/jobs", body | {"confirm": True}))["jobId"]
    await stand_in.ended(job_id)
    assert (await stand_in.client.delete(f"/jobs/{job_id}")).json()["objectsDeleted"] == 1
    assert probe(source).height == 120


async def test_a_single_file_may_be_asked_for_by_its_mode(stand_in: StandIn, clip: Path) -> None:
    url = stand_in.world.serve(URL, clip.read_bytes())
    job = await stand_in.post("/ondemand/encode", {"sourceUrl": url, "jobMode": "encode", "resolution": "480p"})
    assert (await stand_in.ended(job["jobId"])).status == "success"


async def test_presets_are_kept_changed_and_forgotten(stand_in: StandIn) -> None:
    made = await saved(stand_in, "/encode-presets", {"name": "web", "settings": PRESET})
    moment = "2026-01-01T00:00:00.000Z"
    rest = {"settings": PRESET, "createdAt": moment, "updatedAt": moment}
    assert made == {"id": made["id"], "name": "web", **rest}
    other = await saved(stand_in, "/encode-presets", {"name": "web", "settings": PRESET})
    assert await stand_in.get("/encode-presets") == {"presets": [made, other]}
    stand_in.clock.advance(60)
    path = f"/encode-presets/{made['id']}"
    changed = (await stand_in.client.patch(path, json={"settings": PRESET | {"codec": "av1"}})).json()
    assert (changed["name"], changed["settings"]["codec"], changed["updatedAt"]) == (
        "web",
        "av1",
        "2026-01-01T00:01:00.000Z",
    )
    assert await stand_in.refusal("PATCH", path, {}) == (400, "no_updates_provided")
    assert await stand_in.refusal("PATCH", path, {"settings": {"codec": "av1"}}) == (400, "invalid_body")
    assert (await stand_in.client.delete(path)).json() == {"ok": True}
    assert await stand_in.refusal("DELETE", path) == (404, "not_found")
    assert await stand_in.refusal("PATCH", path, {"name": "x"}) == (404, "not_found")
    assert await stand_in.get("/encode-presets") == {"presets": [other]}


@pytest.mark.parametrize("name", PRESET)
async def test_a_preset_needs_each_setting(stand_in: StandIn, name: str) -> None:
    settings = {key: value for key, value in PRESET.items() if key != name}
    body = {"name": "web", "settings": settings}
    assert await stand_in.refusal("POST", "/encode-presets", body) == (400, "invalid_body")


@pytest.mark.parametrize(
    "config",
    [
        {"type": "cdn", "outputExpiry": 3600},
        {"type": "s3", "credentialId": UNKNOWN, "keyPrefix": "encoded/"},
        {"type": "google-drive", "folderId": "folder-1", "fileNameTemplate": "{name}"},
    ],
)
async def test_destinations_are_kept_changed_and_forgotten(stand_in: StandIn, config: dict[str, Any]) -> None:
    made = await saved(stand_in, "/output-destinations", {"name": "there", "config": config})
    assert (made["destinationType"], made["config"]) == (config["type"], config)
    path = f"/output-destinations/{made['id']}"
    renamed = (await stand_in.client.patch(path, json={"name": "elsewhere"})).json()
    assert renamed == made | {"name": "elsewhere"}
    moved = (await stand_in.client.patch(path, json={"config": {"type": "cdn"}})).json()
    assert (moved["destinationType"], moved["config"]) == ("cdn", {"type": "cdn"})
    assert await stand_in.get("/output-destinations") == {"destinations": [moved]}
    assert (await stand_in.client.delete(path)).json() == {"ok": True}
    assert await stand_in.get("/output-destinations") == {"destinations": []}


@pytest.mark.parametrize("config", [{"type": "ftp"}, {"type": "s3"}, {"type": "google-drive"}, {}])
async def test_a_destination_is_one_of_three_kinds(stand_in: StandIn, config: dict[str, Any]) -> None:
    body = {"name": "there", "config": config}
    assert await stand_in.refusal("POST", "/output-destinations", body) == (400, "invalid_body")


@pytest.mark.parametrize("content", [KEY_FILE, json.dumps(KEY_FILE)])
async def test_a_service_account_is_kept_without_its_key(stand_in: StandIn, content: Any) -> None:
    path = "/ondemand/credentials/google-drive"
    made = await saved(stand_in, path, {"name": "drive", "serviceAccount": content})
    assert made == {
        "id": made["id"],
        "name": "drive",
        "clientEmail": "sandbox@example.com",
        "projectId": "p-1",
        "createdAt": "2026-01-01T00:00:00.000Z",
    }
    assert await stand_in.get(path) == {"credentials": [made]}
    assert "s3cr3t" not in repr(stand_in.provider.account.drive_credentials.all())
    assert (await stand_in.client.delete(f"{path}/{made['id']}")).json() == {"ok": True}
    assert await stand_in.refusal("DELETE", f"{path}/{made['id']}") == (404, "not_found")


@pytest.mark.parametrize("content", ["", "{", "[1]", "[" * 100_000, "{}", {}, {"client_email": 5}])
async def test_what_is_no_key_file_is_refused(stand_in: StandIn, content: Any) -> None:
    body = {"name": "drive", "serviceAccount": content}
    assert await stand_in.refusal("POST", "/ondemand/credentials/google-drive", body) == (400, "invalid_body")


async def test_a_folder_is_read_with_a_saved_service_account(stand_in: StandIn, clip: Path) -> None:
    for name in ("a.mp4", "b.mp4", "c.mp4"):
        file = stand_in.services.drive.path("folder-1", name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(clip.read_bytes())
    made = await saved(stand_in, "/ondemand/credentials/google-drive", {"name": "drive", "serviceAccount": KEY_FILE})
    place = {"folderId": "folder-1", "credentialId": made["id"]}
    body = {"sourceGoogleDrive": place, "resolution": "480p", "fps": 10, "maxFiles": 2}
    body |= {"outputDestination": "google-drive", "outputGoogleDrive": place | {"folderId": "folder-2"}}
    jobs = (await stand_in.post("/ondemand/ingest/folder", body))["jobs"]
    assert [job["fileName"] for job in jobs] == ["a.mp4", "b.mp4"]
    for job in jobs:
        await stand_in.ended(job["jobId"])
    assert stand_in.services.drive.list_keys("folder-2") == ["a.mp4", "b.mp4"]


async def test_an_unknown_service_account_opens_nothing(stand_in: StandIn) -> None:
    place = {"folderId": "folder-1", "credentialId": UNKNOWN}
    refusal = (401, "google_drive_not_connected")
    assert await stand_in.refusal("POST", "/ondemand/ingest/folder", {"sourceGoogleDrive": place}) == refusal
    encode = {"sourceUrl": "http://127.0.0.1:9/clip.mp4", "outputGoogleDrive": place}
    assert await stand_in.refusal("POST", "/ondemand/encode", encode) == refusal
    destination = {"name": "there", "config": {"type": "google-drive", **place}}
    assert await stand_in.refusal("POST", "/output-destinations", destination) == refusal


async def test_files_picked_in_the_dashboard_need_a_dashboard(stand_in: StandIn) -> None:
    body = {"sourceGoogleDriveFiles": [{"fileId": "1", "fileName": "a.mp4"}]}
    assert await stand_in.refusal("POST", "/ondemand/ingest/folder", body) == (401, "google_drive_not_connected")


async def test_saved_credentials_have_a_scope_of_their_own(stand_in: StandIn) -> None:
    key = stand_in.provider.account.credentials.add_key("ci", ("jobs:create",))
    path, headers = "/ondemand/credentials/google-drive", {"X-API-Key": key}
    refused = await stand_in.anonymous.get(path, headers=headers)
    assert (refused.status_code, refused.json()["requiredScope"]) == (403, "credentials:manage")
    assert (await stand_in.anonymous.get("/encode-presets", headers=headers)).status_code == 200
