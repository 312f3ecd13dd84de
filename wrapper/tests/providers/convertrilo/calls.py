"""Every operation of the document once: the call, the request that it makes, and a good answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
from tests.providers.convertrilo.answers import (
    BUCKET,
    BUCKET_JSON,
    CREATED,
    DESTINATION_ANSWER,
    JOB,
    KEY,
    ON_DEMAND_STATUS,
    PRESET,
    PRESET_ANSWER,
    PRESET_JSON,
    RENDITION,
    SAVED,
    STATUS,
    WEBHOOK,
    WEBHOOK_ANSWER,
    drive_destination,
    s3_folder,
    s3_output,
)

KEYED = {"idempotency-key": "key-1"}


@dataclass(frozen=True)
class OperationCall:
    """One call of the facade, and what it comes to on the wire.

    Attributes:
        operation: The operationId.
        make: Makes the call on a client.
        request: Method, path and query.
        answer: A good answer; None for one without a body.
        body: The JSON that is sent; None where there is none.
        headers: Headers that must be there.
        auth: Which credential goes along: `key` (or token), `token` only, or none.
        status: The status of the good answer.
        check: Looks at the result.
    """

    operation: str
    make: Callable[[Any], Any]
    request: str
    answer: Any = None
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    auth: str = "key"
    status: int = 200
    check: Callable[[Any], bool] = lambda _result: True


CALLS = [
    OperationCall(
        "login",
        lambda client: client.auth.login("dev@example.com", "correct-horse"),
        "POST /auth/login",
        {"accessToken": "canary-access", "refreshToken": "canary-refresh"},
        {"email": "dev@example.com", "password": "correct-horse"},
        auth="none",
        check=lambda result: result.access_token == "canary-access",
    ),
    OperationCall(
        "get_token_balance",
        lambda client: client.tokens.balance(),
        "GET /tokens/balance",
        {"available": 120.5, "reserved": 4, "trialGrantRemaining": 0, "trialExpiresAt": None},
        check=lambda result: (result.available, result.trial_expires_at) == (120.5, None),
    ),
    OperationCall(
        "reserve_tokens",
        lambda client: client.tokens.reserve(JOB, 3),
        "POST /tokens/reserve",
        {"ok": True},
        {"jobId": JOB, "amount": 3},
        check=lambda result: result.ok is True,
    ),
    OperationCall(
        "release_tokens",
        lambda client: client.tokens.release(JOB, 3),
        "POST /tokens/release",
        {"ok": True, "left": 7},
        {"jobId": JOB, "amount": 3},
        check=lambda result: result["left"] == 7,
    ),
    OperationCall(
        "deduct_tokens",
        lambda client: client.tokens.deduct(JOB, 1),
        "POST /tokens/deduct",
        {},
        {"jobId": JOB, "amount": 1},
    ),
    OperationCall(
        "create_job",
        lambda client: client.jobs.create(
            **RENDITION,
            container="mkv",
            preset="slow",
            bitrate_tier="high",
            passes=2,
            policy="gpu_first",
            quality="best",
            optimize="vmaf",
            vmaf_target=93.5,
            source_s3=BUCKET,
            confirm=True,
            external_id="upload-123",
            metadata={"customerId": "cus_123", "nested": {"list": [1, None]}},
        ),
        "POST /jobs",
        CREATED | {"upload": None, "status": "queued", "estimate": {"neu": 1.2, "totalNeu": 2.5, "reserved": 2.5}},
        RENDITION
        | {
            "container": "mkv",
            "preset": "slow",
            "bitrateTier": "high",
            "passes": 2,
            "policy": "gpu_first",
            "quality": "best",
            "optimize": "vmaf",
            "vmafTarget": 93.5,
            "sourceS3": BUCKET_JSON,
            "confirm": True,
            "externalId": "upload-123",
            "metadata": {"customerId": "cus_123", "nested": {"list": [1, None]}},
        },
        KEYED,
        check=lambda result: (result.job_id, result.upload, result.estimate.reserved) == (JOB, None, 2.5),
    ),
    OperationCall(
        "probe_job_duration",
        lambda client: client.jobs.probe_duration(JOB),
        f"GET /jobs/{JOB}/probe-duration",
        {"durationSec": 125.4, "durationMinutes": 2.09},
        check=lambda result: result.duration_sec == 125.4,
    ),
    OperationCall(
        "approve_job",
        lambda client: client.jobs.approve(JOB, **RENDITION, container="webm", passes=1, vmaf_target=50),
        f"POST /jobs/{JOB}/approve-unified",
        {"ok": True, "estimate": {"perMinuteNeu": 1.2, "durationSec": 125, "totalNeu": 2.5, "reserved": 2.5}},
        RENDITION | {"container": "webm", "passes": 1, "vmafTarget": 50},
        check=lambda result: result.estimate.total_neu == 2.5,
    ),
    OperationCall(
        "confirm_job",
        lambda client: client.jobs.confirm(JOB, container="mp4", quality="better", optimize="vmaf", vmaf_target=99),
        f"POST /jobs/{JOB}/confirm",
        {"ok": True},
        {"container": "mp4", "quality": "better", "optimize": "vmaf", "vmafTarget": 99},
        check=lambda result: result.ok is True,
    ),
    OperationCall(
        "get_job_status",
        lambda client: client.jobs.status(JOB),
        f"GET /jobs/{JOB}/status",
        STATUS,
        check=lambda result: (result.status, result.encoder) == ("success", "h264_nvenc"),
    ),
    OperationCall("cancel_job", lambda client: client.jobs.cancel(JOB), f"POST /jobs/{JOB}/cancel", {"ok": True}),
    OperationCall(
        "delete_job_files",
        lambda client: client.jobs.delete_files(JOB),
        f"DELETE /jobs/{JOB}",
        {"ok": True, "jobId": JOB, "objectsDeleted": 2, "jobRetained": True},
        check=lambda result: result.objects_deleted == 2,
    ),
    OperationCall(
        "create_jobs_bulk",
        lambda client: client.bulk.create(
            [
                {**RENDITION, "source_url": "https://example.com/1.mp4", "external_id": "clip-1"},
                {**RENDITION, "source_s3": BUCKET},
            ],
            fail_fast=True,
            dry_run=False,
            confirm=True,
            vmaf_target=95,
        ),
        "POST /jobs/bulk",
        {"totalJobs": 2, "totalEstimatedNeu": 5, "reserved": 5, "jobs": [{"index": 0, "jobId": JOB}, {"error": "no"}]},
        {
            "jobs": [
                RENDITION | {"sourceUrl": "https://example.com/1.mp4", "externalId": "clip-1"},
                RENDITION | {"sourceS3": BUCKET_JSON},
            ],
            "settings": {"failFast": True, "dryRun": False, "confirm": True, "vmafTarget": 95},
        },
        KEYED,
        check=lambda result: (result.total_jobs, result.jobs[1].error) == (2, "no"),
    ),
    OperationCall(
        "get_jobs_bulk_status",
        lambda client: client.bulk.status(["a", "b/c"]),
        "GET /jobs/bulk/status?ids=a%2Cb%2Fc",
        {"jobs": [{"id": "a", "status": "running", "pct": 40}], "missing": ["b/c"]},
        check=lambda result: (result.jobs[0].id, result.missing) == ("a", ["b/c"]),
    ),
    OperationCall(
        "confirm_jobs_bulk",
        lambda client: client.bulk.confirm([JOB], container="mov", quality="good"),
        "POST /jobs/bulk/confirm",
        {"queued": 1, "jobs": [{}]},
        {"jobIds": [JOB], "settings": {"container": "mov", "quality": "good"}},
        check=lambda result: result.queued == 1,
    ),
    OperationCall(
        "init_stream_upload",
        lambda client: client.streaming.init(JOB),
        f"POST /jobs/{JOB}/stream/init",
        {"ok": True, "uploadId": "2~abc", "inputKey": "in/550e"},
        check=lambda result: result.upload_id == "2~abc",
    ),
    OperationCall(
        "upload_stream_chunk",
        lambda client: client.streaming.upload_chunk(JOB, 1, b"\0\1\2"),
        f"PUT /jobs/{JOB}/stream/chunk/1",
        {"ok": True},
        b"\0\1\2",
        {"content-type": "application/octet-stream", "content-length": "3"},
    ),
    OperationCall(
        "finalize_stream_upload",
        lambda client: client.streaming.finalize(JOB, etags=[(1, '"9b2c"')]),
        f"POST /jobs/{JOB}/stream/finalize",
        {"ok": True},
        {"parts": [{"PartNumber": 1, "ETag": '"9b2c"'}]},
    ),
    OperationCall(
        "abort_stream_upload",
        lambda client: client.streaming.abort(JOB),
        f"POST /jobs/{JOB}/stream/abort",
        {"ok": True},
    ),
    OperationCall(
        "create_on_demand_job",
        lambda client: client.on_demand.create(
            "https://example.com/video.mp4",
            **RENDITION,
            priority="high",
            output_expiry=3600,
            webhook="https://app.example/hook",
            output_s3=s3_output(),
            external_id="x" * 255,
            metadata={},
        ),
        "POST /ondemand/encode",
        {"jobId": JOB, "status": "queued", "statusUrl": f"/ondemand/status/{JOB}"},
        RENDITION
        | {
            "sourceUrl": "https://example.com/video.mp4",
            "priority": "high",
            "outputExpiry": 3600,
            "webhook": "https://app.example/hook",
            "outputS3": {"bucket": "results", "key": "out.mp4"},
            "externalId": "x" * 255,
            "metadata": {},
        },
        KEYED,
        check=lambda result: str(result.job_id) == JOB,
    ),
    OperationCall(
        "ingest_folder",
        lambda client: client.on_demand.ingest_folder(
            source_s3=s3_folder(), resolution="4320p", vmaf_target=60, passes=2, external_id_prefix="batch"
        ),
        "POST /ondemand/ingest/folder",
        {
            "message": "Queued 1 job",
            "jobs": [{"jobId": JOB, "externalId": "batch:clip-1.mp4", "fileName": "clip-1.mp4"}],
        },
        {
            "sourceS3": {"bucket": "source", "prefix": "incoming/"},
            "resolution": "4320p",
            "vmafTarget": 60,
            "passes": 2,
            "externalIdPrefix": "batch",
        },
        KEYED,
        check=lambda result: result.jobs[0].file_name == "clip-1.mp4",
    ),
    OperationCall(
        "get_on_demand_status",
        lambda client: client.on_demand.status(JOB),
        f"GET /ondemand/status/{JOB}",
        ON_DEMAND_STATUS,
        check=lambda result: result.progress == 0.4,
    ),
    OperationCall(
        "cancel_on_demand_job",
        lambda client: client.on_demand.cancel(JOB),
        f"DELETE /ondemand/{JOB}",
        {"ok": True, "released": 3.1},
        check=lambda result: result.released == 3.1,
    ),
    OperationCall(
        "list_encode_presets",
        lambda client: client.encode_presets.list(),
        "GET /encode-presets",
        {"presets": [PRESET_ANSWER]},
        check=lambda result: result.presets[0].settings.frame_rate_policy == "cap",
    ),
    OperationCall(
        "create_encode_preset",
        lambda client: client.encode_presets.create("web", PRESET),
        "POST /encode-presets",
        PRESET_ANSWER,
        {"name": "web", "settings": PRESET_JSON},
        status=201,
        check=lambda result: (str(result.id), result.settings.vmaf_target) == (SAVED, 93),
    ),
    OperationCall(
        "update_encode_preset",
        lambda client: client.encode_presets.update(SAVED, name="web 2", settings=PRESET),
        f"PATCH /encode-presets/{SAVED}",
        PRESET_ANSWER | {"name": "web 2"},
        {"name": "web 2", "settings": PRESET_JSON},
        check=lambda result: result.name == "web 2",
    ),
    OperationCall(
        "delete_encode_preset",
        lambda client: client.encode_presets.delete(SAVED),
        f"DELETE /encode-presets/{SAVED}",
        {"ok": True},
        check=lambda result: result.ok is True,
    ),
    OperationCall(
        "list_output_destinations",
        lambda client: client.output_destinations.list(),
        "GET /output-destinations",
        {"destinations": [DESTINATION_ANSWER, {"destinationType": "ftp", "config": {"type": "ftp", "host": "h"}}]},
        check=lambda result: (result.destinations[0].name, result.destinations[1].config["host"]) == ("archive", "h"),
    ),
    OperationCall(
        "create_output_destination",
        lambda client: client.output_destinations.create("archive", drive_destination()),
        "POST /output-destinations",
        DESTINATION_ANSWER,
        {"name": "archive", "config": {"type": "google-drive", "folderId": "folder"}},
        status=201,
        check=lambda result: result.destination_type == "google-drive",
    ),
    OperationCall(
        "update_output_destination",
        lambda client: client.output_destinations.update(SAVED, config=drive_destination()),
        f"PATCH /output-destinations/{SAVED}",
        DESTINATION_ANSWER,
        {"config": {"type": "google-drive", "folderId": "folder"}},
        check=lambda result: str(result.id) == SAVED,
    ),
    OperationCall(
        "delete_output_destination",
        lambda client: client.output_destinations.delete(SAVED),
        f"DELETE /output-destinations/{SAVED}",
        {"ok": True},
    ),
    OperationCall(
        "list_google_drive_credentials",
        lambda client: client.google_drive_credentials.list(),
        "GET /ondemand/credentials/google-drive",
        {"credentials": [{"id": SAVED, "name": "drive", "clientEmail": "a@example.com", "projectId": None}]},
        check=lambda result: result.credentials[0].client_email == "a@example.com",
    ),
    OperationCall(
        "create_google_drive_credential",
        lambda client: client.google_drive_credentials.create(
            "drive", {"client_email": "a@example.com", "private_key": "x"}
        ),
        "POST /ondemand/credentials/google-drive",
        {"id": SAVED, "name": "drive", "clientEmail": "a@example.com", "projectId": None},
        {"name": "drive", "serviceAccount": {"client_email": "a@example.com", "private_key": "x"}},
        status=201,
        check=lambda result: str(result.id) == SAVED,
    ),
    OperationCall(
        "delete_google_drive_credential",
        lambda client: client.google_drive_credentials.delete(SAVED),
        f"DELETE /ondemand/credentials/google-drive/{SAVED}",
        {"ok": True},
    ),
    OperationCall(
        "list_api_keys",
        lambda client: client.api_keys.list(),
        "GET /api-keys",
        {"keys": [{"id": KEY, "name": "ci", "prefix": "cvr_live", "expiresAt": None}]},
        auth="token",
        check=lambda result: result.keys[0].name == "ci",
    ),
    OperationCall(
        "create_api_key",
        lambda client: client.api_keys.create("ci", scopes=("jobs:create",), expires_in_days=365),
        "POST /api-keys",
        {"id": KEY, "name": "ci", "key": "cvr_canary_new"},
        {"name": "ci", "scopes": ["jobs:create"], "expiresInDays": 365},
        auth="token",
        check=lambda result: result.key == "cvr_canary_new",
    ),
    OperationCall(
        "revoke_api_key",
        lambda client: client.api_keys.revoke(KEY),
        f"DELETE /api-keys/{KEY}",
        status=204,
        auth="token",
    ),
    OperationCall(
        "list_webhooks",
        lambda client: client.webhooks.list(),
        "GET /webhooks",
        {"webhooks": [WEBHOOK_ANSWER]},
        check=lambda result: str(result.webhooks[0].id) == WEBHOOK,
    ),
    OperationCall(
        "create_webhook",
        lambda client: client.webhooks.create("https://app.example/hook", ["job.completed", "job.failed"]),
        "POST /webhooks",
        WEBHOOK_ANSWER | {"secret": "whsec_canary"},
        {"url": "https://app.example/hook", "events": ["job.completed", "job.failed"]},
        check=lambda result: result.secret == "whsec_canary",
    ),
    OperationCall(
        "update_webhook",
        lambda client: client.webhooks.update(WEBHOOK, is_active=True),
        f"PATCH /webhooks/{WEBHOOK}",
        WEBHOOK_ANSWER,
        {"isActive": True},
        check=lambda result: result.is_active is True,
    ),
    OperationCall(
        "delete_webhook", lambda client: client.webhooks.delete(WEBHOOK), f"DELETE /webhooks/{WEBHOOK}", status=204
    ),
    OperationCall(
        "test_webhook", lambda client: client.webhooks.test(WEBHOOK), f"POST /webhooks/{WEBHOOK}/test", {"ok": True}
    ),
    OperationCall(
        "list_webhook_deliveries",
        lambda client: client.webhooks.deliveries(WEBHOOK),
        f"GET /webhooks/{WEBHOOK}/deliveries",
        {"deliveries": [{"id": JOB, "status": "success", "attempt": 1}]},
        check=lambda result: result.deliveries[0].attempt == 1,
    ),
    OperationCall(
        "create_public_job",
        lambda client: client.public.create(
            codec="h264", resolution="720p", fps=60, source_url="https://example.com/v.mp4"
        ),
        "POST /public/jobs",
        CREATED,
        {"codec": "h264", "resolution": "720p", "fps": 60, "sourceUrl": "https://example.com/v.mp4"},
        auth="none",
        check=lambda result: result.job_id == JOB,
    ),
    OperationCall(
        "probe_public_job_duration",
        lambda client: client.public.probe_duration(JOB),
        f"GET /public/jobs/{JOB}/probe-duration",
        {"durationSec": 12.5},
        auth="none",
        check=lambda result: result.duration_sec == 12.5,
    ),
    OperationCall(
        "confirm_public_job",
        lambda client: client.public.confirm(JOB, quality="good"),
        f"POST /public/jobs/{JOB}/confirm",
        {"ok": True},
        {"quality": "good"},
        auth="none",
    ),
    OperationCall(
        "get_public_job_status",
        lambda client: client.public.status(JOB, token="canary-status-token"),
        f"GET /public/jobs/{JOB}/status?token=canary-status-token",
        {"id": JOB, "status": "running", "pct": 40},
        auth="none",
        check=lambda result: result.pct == 40,
    ),
]
