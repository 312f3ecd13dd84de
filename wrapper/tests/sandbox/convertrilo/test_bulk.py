from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sandbox.conftest import StandIn

pytestmark = pytest.mark.anyio

SETTINGS = {"codec": "h264", "resolution": "480p", "fps": 10}
URL = "http://127.0.0.1:9/clip.mp4"
UNREACHABLE = {**SETTINGS, "externalId": "bad", "sourceUrl": "http://127.0.0.1:9/none.mp4"}
UNKNOWN = "550e8400-e29b-41d4-a716-446655440000"


def job_by_url(stand_in: StandIn, clip: Path, name: str) -> dict[str, Any]:
    return {**SETTINGS, "externalId": name, "sourceUrl": stand_in.world.serve(URL, clip.read_bytes())}


async def test_a_job_that_is_refused_does_not_hold_up_the_others(stand_in: StandIn, clip: Path) -> None:
    jobs = [job_by_url(stand_in, clip, "a"), UNREACHABLE, job_by_url(stand_in, clip, "c")]
    answer = await stand_in.post("/jobs/bulk", {"jobs": jobs, "settings": {"confirm": True, "container": "mkv"}})
    first, bad, last = answer["jobs"]
    assert (first["index"], first["externalId"], first["status"], first["estimate"]) == (
        0,
        "a",
        "queued",
        {"neu": 0.0083},
    )
    assert bad == {"index": 1, "externalId": "bad", "metadata": None, "error": "probe_failed"}
    assert (answer["totalJobs"], answer["totalEstimatedNeu"], answer["reserved"]) == (3, 0.0166, 0.0166)
    for job in (first, last):
        assert (await stand_in.ended(job["jobId"])).output_key.endswith(".mkv")


async def test_fail_fast_stops_at_the_first_refusal(stand_in: StandIn, clip: Path) -> None:
    jobs = [{**UNREACHABLE, "confirm": True}, job_by_url(stand_in, clip, "b")]
    answer = await stand_in.post("/jobs/bulk", {"jobs": jobs, "settings": {"failFast": True}})
    assert [job["error"] for job in answer["jobs"]] == ["probe_failed"]
    assert stand_in.provider.account.jobs._jobs == {}


async def test_a_dry_run_prices_and_creates_nothing(stand_in: StandIn, clip: Path) -> None:
    jobs = [job_by_url(stand_in, clip, "a"), {**SETTINGS, "externalId": "b"}, UNREACHABLE]
    answer = await stand_in.post("/jobs/bulk", {"jobs": jobs, "settings": {"dryRun": True, "confirm": True}})
    assert answer == {
        "totalJobs": 3,
        "totalEstimatedNeu": 0.5083,
        "reserved": 0,
        "jobs": [
            {"index": 0, "externalId": "a", "metadata": None, "estimate": {"neu": 0.0083}},
            {"index": 1, "externalId": "b", "metadata": None, "estimate": {"neu": 0.5}},
            {"index": 2, "externalId": "bad", "metadata": None, "error": "probe_failed"},
        ],
    }
    assert stand_in.provider.account.jobs._jobs == {}
    assert (await stand_in.get("/tokens/balance"))["reserved"] == 0


async def test_a_job_that_cannot_be_paid_is_refused_alone(stand_in: StandIn, clip: Path) -> None:
    stand_in.provider.account.wallet.available = 0.01
    jobs = [job_by_url(stand_in, clip, "a"), job_by_url(stand_in, clip, "b")]
    answer = await stand_in.post("/jobs/bulk", {"jobs": jobs, "settings": {"confirm": True}})
    assert [job.get("error") for job in answer["jobs"]] == [None, "insufficient_tokens"]
    await stand_in.ended(answer["jobs"][0]["jobId"])


async def test_a_job_of_a_bad_shape_refuses_the_whole_request(stand_in: StandIn) -> None:
    response = await stand_in.client.post("/jobs/bulk", json={"jobs": [SETTINGS, {"codec": "h264"}]})
    assert response.status_code == 400
    assert response.json()["issues"][0]["path"] == ["jobs", 1]


async def test_status_tells_what_was_found_and_what_was_not(stand_in: StandIn) -> None:
    answer = await stand_in.post("/jobs/bulk", {"jobs": [SETTINGS, SETTINGS]})
    ids = [job["jobId"] for job in answer["jobs"]]
    assert [job["status"] for job in answer["jobs"]] == ["created", "created"]
    found = await stand_in.get("/jobs/bulk/status", params={"ids": ",".join([ids[1], UNKNOWN, ids[0]])})
    assert ([job["id"] for job in found["jobs"]], found["missing"]) == ([ids[1], ids[0]], [UNKNOWN])
    assert await stand_in.refusal("GET", "/jobs/bulk/status") == (400, "invalid_request")


async def test_confirming_many_queues_those_that_can_be(stand_in: StandIn, clip: Path) -> None:
    ready = await stand_in.uploaded(clip)
    empty = (await stand_in.post("/jobs", SETTINGS))["jobId"]
    body = {"jobIds": [ready, empty, UNKNOWN], "settings": {"container": "mov"}}
    assert await stand_in.post("/jobs/bulk/confirm", body) == {
        "queued": 1,
        "jobs": [
            {"jobId": ready, "status": "queued"},
            {"jobId": empty, "error": "invalid_request"},
            {"jobId": UNKNOWN, "error": "not_found"},
        ],
    }
    assert (await stand_in.ended(ready)).output_key == f"out/{ready}.mov"


async def test_a_bulk_call_can_be_repeated_with_its_key(stand_in: StandIn) -> None:
    headers = {"Idempotency-Key": "batch"}
    first = await stand_in.post("/jobs/bulk", {"jobs": [SETTINGS]}, headers=headers)
    assert await stand_in.post("/jobs/bulk", {"jobs": [SETTINGS]}, headers=headers) == first
    refusal = await stand_in.refusal("POST", "/jobs/bulk", {"jobs": []}, headers=headers)
    assert refusal == (409, "idempotency_conflict")
