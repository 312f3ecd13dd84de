from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit.sandbox.convertrilo import jobs as module
from encodekit.sandbox.media import probe

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sandbox.conftest import StandIn

pytestmark = pytest.mark.anyio

SETTINGS = {"codec": "h264", "resolution": "480p", "fps": 10}
URL = "http://127.0.0.1:9/clip.mp4"
PROBED = {"durationSec": 1.0, "codec": "h264", "fps": 10.0, "audioCodec": "aac", "container": "mp4"}
UNKNOWN = "550e8400-e29b-41d4-a716-446655440000"


async def test_an_upload_is_confirmed_encoded_and_paid(stand_in: StandIn, clip: Path, tmp_path: Path) -> None:
    job_id = await stand_in.uploaded(clip, externalId="film-1", metadata={"a": [1, None]})
    assert await stand_in.get(f"/jobs/{job_id}/probe-duration") == {"durationSec": 1.0, "durationMinutes": 0.0167}
    approved = await stand_in.post(f"/jobs/{job_id}/approve-unified")
    price = approved["estimate"]["reserved"]
    assert approved["estimate"] == {
        "perMinuteNeu": 0.5,
        "durationSec": 1.0,
        "totalNeu": price,
        "reserved": price,
        "requestedPasses": 1,
        "effectivePasses": 1,
    }
    assert await stand_in.get("/tokens/balance") == {
        "available": 100 - price,
        "reserved": price,
        "trialGrantRemaining": 0,
        "trialExpiresAt": None,
    }
    assert (await stand_in.get(f"/jobs/{job_id}/status"))["status"] == "created"
    assert await stand_in.post(f"/jobs/{job_id}/confirm") == {"ok": True}
    await stand_in.ended(job_id)
    status = await stand_in.get(f"/jobs/{job_id}/status")
    download = await stand_in.storage.get(status.pop("downloadUrl"))
    output = tmp_path / "output"
    output.write_bytes(download.content)
    assert (probe(output).height, probe(output).container) == (480, "mp4")
    moment = "2026-01-01T00:00:00.000Z"
    assert status == {
        "id": job_id,
        "externalId": "film-1",
        "metadata": {"a": [1, None]},
        "sourceFilename": None,
        "outputFilename": None,
        "status": "success",
        "ingest": "upload",
        "container": "mp4",
        "quality": "better",
        "sourceProbe": {**PROBED, "width": 160, "height": 120},
        "outputProbe": {**PROBED, "width": 640, "height": 480},
        "output": {
            "key": f"out/{job_id}.mp4",
            "publicUrl": f"http://sandbox.test/storage/out/{job_id}.mp4",
        },
        "encoder": "libx264",
        "pct": 100,
        "createdAt": moment,
        "startedAt": moment,
        "finishedAt": moment,
        "failureMessage": None,
    }
    balance = await stand_in.get("/tokens/balance")
    assert (balance["available"], balance["reserved"]) == (100 - price, 0)


async def test_a_url_source_is_priced_and_queued_at_once(stand_in: StandIn, clip: Path) -> None:
    url = stand_in.world.serve(URL, clip.read_bytes())
    job = await stand_in.post("/jobs", SETTINGS | {"sourceUrl": url, "confirm": True})
    assert (job["status"], job["upload"]) == ("queued", None)
    assert job["estimate"] == {
        "neu": 0.5,
        "totalNeu": 0.0083,
        "reserved": 0.0083,
        "requestedPasses": 1,
        "effectivePasses": 1,
    }
    await stand_in.ended(job["jobId"])
    status = await stand_in.get(f"/jobs/{job['jobId']}/status")
    assert (status["status"], status["ingest"]) == ("success", "url")


async def test_a_bucket_is_read_from_its_folder(stand_in: StandIn, clip: Path) -> None:
    source = stand_in.services.s3.path("media", "in/clip.mp4")
    source.parent.mkdir(parents=True)
    source.write_bytes(clip.read_bytes())
    body = SETTINGS | {"sourceS3": {"bucket": "media", "key": "in/clip.mp4", "secretAccessKey": "s3cr3t"}}
    job_id = (await stand_in.post("/jobs", body))["jobId"]
    await stand_in.post(f"/jobs/{job_id}/confirm", {"container": "mkv"})
    await stand_in.ended(job_id)
    status = await stand_in.get(f"/jobs/{job_id}/status")
    assert (status["ingest"], status["output"]["key"]) == ("s3", f"out/{job_id}.mkv")


async def test_confirming_before_the_upload_is_refused(stand_in: StandIn) -> None:
    job = await stand_in.post("/jobs", SETTINGS)
    assert await stand_in.refusal("POST", f"/jobs/{job['jobId']}/confirm") == (400, "invalid_request")
    assert await stand_in.refusal("GET", f"/jobs/{job['jobId']}/probe-duration") == (400, "probe_failed")
    assert await stand_in.refusal("POST", f"/jobs/{job['jobId']}/approve-unified") == (400, "probe_failed")


async def test_what_is_no_video_is_refused_when_it_is_measured(stand_in: StandIn, sound: Path) -> None:
    job = await stand_in.post("/jobs", SETTINGS)
    await stand_in.storage.put(job["upload"]["url"], content=b"text")
    assert await stand_in.refusal("POST", f"/jobs/{job['jobId']}/confirm") == (400, "probe_failed")
    await stand_in.storage.put(job["upload"]["url"], content=sound.read_bytes())
    assert await stand_in.refusal("POST", f"/jobs/{job['jobId']}/confirm") == (400, "unsupported_content_type")


async def test_a_codec_that_the_container_cannot_hold_fails_the_job(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.uploaded(clip, container="webm")
    await stand_in.post(f"/jobs/{job_id}/confirm")
    await stand_in.ended(job_id)
    status = await stand_in.get(f"/jobs/{job_id}/status")
    assert status["status"] == "failed"
    assert status["failureMessage"] == "The container webm cannot hold h264: it holds av1."
    assert (status["downloadUrl"], status["output"]) == (None, None)
    assert (await stand_in.get("/tokens/balance"))["available"] == 100


async def test_settings_of_approve_replace_those_of_the_creation(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.uploaded(clip)
    dear = await stand_in.post(f"/jobs/{job_id}/approve-unified", {"codec": "av1", "resolution": "1080p", "passes": 2})
    assert dear["estimate"]["perMinuteNeu"] == 6.0
    cheap = await stand_in.post(f"/jobs/{job_id}/approve-unified", {"codec": "h264", "passes": 1})
    assert (await stand_in.get("/tokens/balance"))["reserved"] == cheap["estimate"]["reserved"] == 0.02


@pytest.mark.parametrize("settings", [{"resolution": "999p"}, {"fps": 241}, {"fps": 0}])
async def test_approve_refuses_what_no_job_may_have(stand_in: StandIn, clip: Path, settings: dict[str, Any]) -> None:
    job_id = await stand_in.uploaded(clip)
    refusal = await stand_in.refusal("POST", f"/jobs/{job_id}/approve-unified", settings)
    assert refusal == (400, "invalid_request")


async def test_a_job_that_cannot_be_paid_is_not_queued(stand_in: StandIn, clip: Path) -> None:
    stand_in.provider.account.wallet.available = 0.001
    job_id = await stand_in.uploaded(clip)
    response = await stand_in.client.post(f"/jobs/{job_id}/confirm")
    assert response.status_code == 402
    assert response.json() == {
        "code": "insufficient_tokens",
        "message": "Not enough tokens",
        "required": 0.0083,
        "available": 0.001,
    }
    assert (await stand_in.get(f"/jobs/{job_id}/status"))["status"] == "created"


async def test_a_job_is_queued_once_however_often_it_is_confirmed(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.uploaded(clip)
    answers = await asyncio.gather(*(stand_in.client.post(f"/jobs/{job_id}/confirm") for _ in range(3)))
    # Those that come while the first is still measuring find the job queued already.
    assert sorted({answer.status_code for answer in answers}) in ([200], [200, 400])
    task = stand_in.job(job_id).task
    await stand_in.post(f"/jobs/{job_id}/confirm")
    assert stand_in.job(job_id).task is task
    await stand_in.ended(job_id)
    assert await stand_in.refusal("POST", f"/jobs/{job_id}/confirm") == (400, "invalid_request")


async def test_canceling_frees_the_tokens_and_ends_the_encoding(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.uploaded(clip, codec="h265", resolution="4320p", fps=240, preset="slow")
    await stand_in.post(f"/jobs/{job_id}/confirm")
    reserved = (await stand_in.get("/tokens/balance"))["reserved"]
    task = stand_in.job(job_id).task
    assert task
    assert await stand_in.post(f"/jobs/{job_id}/cancel") == {"ok": True, "released": reserved}
    with pytest.raises(asyncio.CancelledError):
        await task
    status = await stand_in.get(f"/jobs/{job_id}/status")
    assert (status["status"], status["downloadUrl"]) == ("canceled", None)
    assert not stand_in.services.storage.path(f"out/{job_id}.mp4").exists()
    assert (await stand_in.get("/tokens/balance"))["available"] == 100
    again = {"ok": True, "released": 0, "note": "Job is canceled already"}
    assert await stand_in.post(f"/jobs/{job_id}/cancel") == again
    assert await stand_in.refusal("POST", f"/jobs/{job_id}/approve-unified") == (400, "invalid_request")


async def test_canceling_what_has_ended_does_nothing(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.uploaded(clip)
    await stand_in.post(f"/jobs/{job_id}/confirm")
    await stand_in.ended(job_id)
    ended = {"ok": True, "released": 0, "note": "Job is success already"}
    assert await stand_in.post(f"/jobs/{job_id}/cancel") == ended
    assert (await stand_in.get(f"/jobs/{job_id}/status"))["status"] == "success"


async def test_a_download_url_expires_but_a_new_one_can_be_had_within_the_day(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.uploaded(clip)
    await stand_in.post(f"/jobs/{job_id}/confirm")
    await stand_in.ended(job_id)
    stand_in.clock.advance(24 * 3600 - 1)
    url = (await stand_in.get(f"/jobs/{job_id}/status"))["downloadUrl"]
    assert (await stand_in.storage.get(url)).status_code == 200
    stand_in.clock.advance(2)
    assert (await stand_in.storage.get(url)).status_code == 403
    assert (await stand_in.get(f"/jobs/{job_id}/status"))["downloadUrl"] is None


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ({"sourceUrl": "ftp://127.0.0.1/a"}, "invalid_url"),
        ({"sourceUrl": "http://a..b/"}, "host_not_resolvable"),
        ({"sourceUrl": URL, "confirm": True}, "probe_failed"),
        ({"sourceUrl": "not a url"}, "invalid_body"),
        ({"sourceUrl": URL, "sourceS3": {"bucket": "b", "key": "k"}}, "invalid_request"),
        ({"sourceS3": {"bucket": "b"}}, "invalid_request"),
        ({"sourceS3": {"bucket": "..", "key": "k"}}, "url_host_blocked"),
        ({"sourceS3": {"bucket": "b", "key": "none"}, "confirm": True}, "probe_failed"),
    ],
)
async def test_a_source_that_cannot_be_had_is_named(stand_in: StandIn, source: dict[str, Any], code: str) -> None:
    assert await stand_in.refusal("POST", "/jobs", SETTINGS | source) == (400, code)


async def test_a_bad_setting_is_named_among_the_issues(stand_in: StandIn) -> None:
    response = await stand_in.client.post("/jobs", json=SETTINGS | {"fps": 241, "codec": "vp9"})
    assert (response.status_code, response.json()["code"]) == (400, "invalid_body")
    assert sorted(issue["path"] for issue in response.json()["issues"]) == [["codec"], ["fps"]]


async def test_a_number_that_fits_no_double_is_refused_and_a_deep_body_survived(stand_in: StandIn) -> None:
    huge = b'{"codec":"h264","resolution":"480p","fps":10,"metadata":{"n":1e999}}'
    headers = {"Content-Type": "application/json"}
    assert (await stand_in.client.post("/jobs", content=huge, headers=headers)).status_code == 400
    deep = huge.replace(b"1e999", b"[" * 400 + b"]" * 400)
    assert (await stand_in.client.post("/jobs", content=deep, headers=headers)).status_code in {200, 400}
    long = huge.replace(b"1e999", b"9" * 400)
    assert (await stand_in.client.post("/jobs", content=long, headers=headers)).status_code in {200, 400}


@pytest.mark.parametrize("path", ["probe-duration", "status"])
async def test_an_unknown_job_is_not_found(stand_in: StandIn, path: str) -> None:
    assert await stand_in.refusal("GET", f"/jobs/{UNKNOWN}/{path}") == (404, "not_found")


@pytest.mark.parametrize("path", ["approve-unified", "confirm", "cancel", "stream/init", "stream/abort"])
async def test_nothing_can_be_done_to_an_unknown_job(stand_in: StandIn, path: str) -> None:
    assert await stand_in.refusal("POST", f"/jobs/{UNKNOWN}/{path}") == (404, "not_found")


# --- idempotency


async def test_the_same_key_and_body_give_the_same_job(stand_in: StandIn) -> None:
    headers = {"Idempotency-Key": "k1"}
    first = await stand_in.post("/jobs", SETTINGS, headers=headers)
    reordered = dict(reversed(SETTINGS.items()))
    assert await stand_in.post("/jobs", reordered, headers=headers) == first
    assert (await stand_in.post("/jobs", SETTINGS))["jobId"] != first["jobId"]
    assert len(stand_in.provider.account.jobs._jobs) == 2


async def test_the_same_key_with_another_body_is_refused(stand_in: StandIn) -> None:
    headers = {"Idempotency-Key": "k1"}
    await stand_in.post("/jobs", SETTINGS, headers=headers)
    refusal = await stand_in.refusal("POST", "/jobs", SETTINGS | {"fps": 11}, headers=headers)
    assert refusal == (409, "idempotency_conflict")


async def test_a_key_is_good_for_each_operation_once(stand_in: StandIn) -> None:
    headers = {"Idempotency-Key": "k1"}
    await stand_in.post("/jobs", SETTINGS, headers=headers)
    await stand_in.post("/jobs/bulk", {"jobs": [SETTINGS]}, headers=headers)


async def test_while_the_first_call_runs_a_second_is_told_so(stand_in: StandIn, clip: Path) -> None:
    asked, may_answer = asyncio.Event(), asyncio.Event()

    class Slow(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            asked.set()
            await may_answer.wait()
            return httpx.Response(200, content=clip.read_bytes())

    stand_in.services.web.client._transport = Slow()
    stand_in.services.web.client._mounts = {}
    headers, body = {"Idempotency-Key": "k1"}, SETTINGS | {"sourceUrl": URL, "confirm": True}
    first = asyncio.create_task(stand_in.post("/jobs", body, headers=headers))
    await asked.wait()
    assert await stand_in.refusal("POST", "/jobs", body, headers=headers) == (409, "idempotency_in_progress")
    may_answer.set()
    answer = await first
    assert await stand_in.post("/jobs", body, headers=headers) == answer
    await stand_in.ended(answer["jobId"])


async def test_a_call_that_failed_can_be_repeated_with_its_key(stand_in: StandIn, clip: Path) -> None:
    headers, body = {"Idempotency-Key": "k1"}, SETTINGS | {"sourceUrl": URL, "confirm": True}
    assert await stand_in.refusal("POST", "/jobs", body, headers=headers) == (400, "probe_failed")
    stand_in.world.serve(URL, clip.read_bytes())
    answer = await stand_in.post("/jobs", body, headers=headers)
    await stand_in.ended(answer["jobId"])


async def test_a_key_of_256_characters_is_too_long(stand_in: StandIn) -> None:
    await stand_in.post("/jobs", SETTINGS, headers={"Idempotency-Key": "k" * 255})
    refusal = await stand_in.refusal("POST", "/jobs", SETTINGS, headers={"Idempotency-Key": "k" * 256})
    assert refusal == (400, "invalid_request")


async def test_jobs_survive_a_failure_of_ours_as_failed(
    stand_in: StandIn, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(type(stand_in.services.encoder), "encode", broken)
    job_id = await stand_in.uploaded(clip)
    await stand_in.post(f"/jobs/{job_id}/confirm")
    await stand_in.ended(job_id)
    status = await stand_in.get(f"/jobs/{job_id}/status")
    assert (status["status"], status["failureMessage"]) == ("failed", "Internal error")


# --- public


async def test_a_visitor_encodes_without_an_account(stand_in: StandIn, clip: Path) -> None:
    visitor = stand_in.anonymous
    job = (await visitor.post("/public/jobs", json=SETTINGS)).json()
    await stand_in.storage.put(job["upload"]["url"], content=clip.read_bytes())
    path = f"/public/jobs/{job['jobId']}"
    assert (await visitor.get(f"{path}/probe-duration")).json()["durationSec"] == 1.0
    assert (await visitor.post(f"{path}/confirm", json={"container": "mov"})).json()["ok"] is True
    await stand_in.ended(job["jobId"])
    status = (await visitor.get(f"{path}/status", params={"token": job["statusToken"]})).json()
    assert (status["status"], status["output"]["key"]) == ("success", f"out/{job['jobId']}.mov")
    assert (await stand_in.get("/tokens/balance"))["available"] == 100


async def test_a_visitor_needs_the_token_to_see_the_status(stand_in: StandIn) -> None:
    job = (await stand_in.anonymous.post("/public/jobs", json=SETTINGS)).json()
    path = f"/public/jobs/{job['jobId']}/status"
    assert (await stand_in.anonymous.get(path)).status_code == 400
    assert (await stand_in.anonymous.get(path, params={"token": "guess"})).status_code == 404
    assert await stand_in.refusal("GET", f"/jobs/{job['jobId']}/status") == (404, "not_found")


@pytest.mark.parametrize("settings", [{"resolution": "1080p"}, {"fps": 61}])
async def test_a_visitor_has_narrower_limits(stand_in: StandIn, settings: dict[str, Any]) -> None:
    refusal = await stand_in.refusal("POST", "/public/jobs", SETTINGS | settings)
    assert refusal == (400, "invalid_body")


async def test_a_visitor_may_not_bring_a_large_file(
    stand_in: StandIn, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_PUBLIC_BYTES", 100)
    job = await stand_in.post("/public/jobs", SETTINGS)
    await stand_in.storage.put(job["upload"]["url"], content=clip.read_bytes())
    refusal = await stand_in.refusal("POST", f"/public/jobs/{job['jobId']}/confirm")
    assert refusal == (400, "file_too_large")


async def test_an_upload_of_nothing_is_refused_and_may_be_replaced(stand_in: StandIn, clip: Path) -> None:
    job = await stand_in.post("/jobs", SETTINGS)
    await stand_in.storage.put(job["upload"]["url"], content=b"")
    assert await stand_in.refusal("POST", f"/jobs/{job['jobId']}/confirm") == (400, "probe_failed")
    await stand_in.storage.put(job["upload"]["url"], content=clip.read_bytes())
    await stand_in.post(f"/jobs/{job['jobId']}/confirm")
    assert (await stand_in.ended(job["jobId"])).status == "success"
