"""Convertrilo's facade."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

from encodekit import AsyncConvertrilo, Convertrilo, S3Source
from encodekit._core.polling import PollSchedule
from encodekit_clients.convertrilo.models.cdn_destination_config import CdnDestinationConfig
from encodekit_clients.convertrilo.models.google_drive_destination_config import GoogleDriveDestinationConfig
from encodekit_clients.convertrilo.models.job_create_response import JobCreateResponse
from encodekit_clients.convertrilo.models.s3_destination_config import S3DestinationConfig
from encodekit_contract.driver.facades import UNSENT, Argument, Attributes, Call, Facade, Login, unsent
from encodekit_contract.driver.stage import NEW_FILE, SOURCE, ignore, is_stored
from encodekit_contract.oracle.wire import ABSENT

JOB = "3f0c2f6e-8a57-4c1f-9d0e-5b7f6f1f2a10"
KEY, TOKEN = "cvr_key-of-the-client", "token-of-the-client"
CREATED = {"jobId": JOB, "upload": {"url": "https://storage.example.com/upload?signature=1"}, "output": {}}


def on_demand_job(client: Any, job_id: str = JOB) -> Any:
    """The handle of an on-demand job."""
    return client.job(job_id, on_demand=True)


KEY_NAME = "X-API-Key"
STATES = {"success": "succeeded", **{state: state for state in ("created", "queued", "running", "failed", "canceled")}}
VMAF = Argument(values=(75.5, 50, 99))
WHOLE_VMAF = Argument(values=(75, 50, 99))
NO_SETTINGS: dict[str, Any] = {"body": {}}
TO_FILE = {"target": unsent(NEW_FILE), "overwrite": unsent(True), "on_progress": unsent(ignore)}
FILE = {"source": unsent(SOURCE), "size": unsent(len(SOURCE))}
FROM_FILE = {**FILE, "on_upload_progress": unsent(ignore)}


def status(answer: Any) -> Attributes:
    """The common words for the two-step API's answer."""
    state = STATES.get(answer["status"], "running")
    link = answer.get("downloadUrl") or (answer.get("output") or {}).get("publicUrl")
    return Attributes(
        id=answer["id"],
        state=state,
        provider_state=answer["status"],
        percent=100 if state == "succeeded" else scaled(answer.get("pct")),
        download_url=link if state == "succeeded" else None,
        failure=answer.get("failureMessage"),
        encoder=answer.get("encoder"),
        **common(answer),
    )


def on_demand_status(answer: Any) -> Attributes:
    """The common words for the on-demand API's answer."""
    state = STATES.get(answer["status"], "running")
    return Attributes(
        id=answer["jobId"],
        state=state,
        provider_state=answer["status"],
        percent=100 if state == "succeeded" else scaled(answer.get("progress")),
        download_url=answer.get("downloadUrl"),
        **common(answer),
    )


def common(answer: Any) -> dict[str, Any]:
    """What both APIs call the same."""
    times = {"created_at": "createdAt", "started_at": "startedAt", "finished_at": "finishedAt"}
    return {name: answer.get(key) for name, key in {**times, "external_id": "externalId"}.items()} | {"raw": answer}


def scaled(progress: Any) -> Any:
    """Progress from 0 to 100; up to 1 it is a fraction."""
    return progress * 100 if progress is not None and progress <= 1 else progress


def job_json(job: Any) -> Any:
    """A job of a bulk request, in the words of the document."""
    source = job.get("source_s3")
    named = {camel(name): value for name, value in job.items()}
    return named | ({"sourceS3": {"bucket": source.bucket, "key": source.key}} if source else {})


def camel(name: str) -> str:
    """A name of Python in the document's style."""
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)


RENDITION = {"codec": "h265", "resolution": "720p", "fps": 25}
JOBS = (
    [{**RENDITION, "source_url": "https://media.example.com/a.mp4"}],
    [
        {**RENDITION, "source_s3": S3Source(bucket="b", key="k/ü.mp4"), "confirm": True, "bitrate_tier": "low"},
        {**RENDITION, "codec": "av1", "external_id": "second", "metadata": {"a": [1]}, "original_filename": "ü.mov"},
    ],
)
DESTINATIONS = (
    CdnDestinationConfig(type_="cdn", output_expiry=3600),
    S3DestinationConfig(type_="s3", credential_id=UUID(JOB), key_prefix="out/"),
    GoogleDriveDestinationConfig(type_="google-drive", credential_id=UUID(JOB), folder_id="f", folder_name="Ünits"),
)
DESTINATION = Argument(values=DESTINATIONS, says=lambda config: config.to_dict())

# The codes of the document's examples that say more than their status.
CLASSES = {
    "file_too_large": "PayloadTooLargeError",
    "google_drive_not_connected": "StorageNotConnectedError",
    "probe_failed": "SourceRejectedError",
    "private_ip_blocked": "SourceRejectedError",
    "url_host_blocked": "SourceRejectedError",
    "host_not_resolvable": "SourceRejectedError",
    "signed_url_required": "SourceRejectedError",
    "missing_content_length": "SourceRejectedError",
    "unsupported_content_type": "SourceRejectedError",
    "idempotency_conflict": "IdempotencyConflictError",
    "idempotency_in_progress": "IdempotencyInProgressError",
}

CALLS = {
    "Convertrilo.encode": Call(
        "create_job",
        arguments={**FROM_FILE, "vmaf_target": VMAF},
        steps=("create_job", "PUT storage", "confirm_job"),
        wishes={"create_job": "awaiting_upload"},
        result=lambda answer: Attributes(id=answer["jobId"], on_demand=False),
    ),
    "Jobs.encode": Call(
        "create_job",
        arguments={"source": Argument("body sourceUrl"), "vmaf_target": VMAF},
        says={"body confirm": True},
        result=lambda answer: Attributes(id=answer["jobId"], on_demand=False),
    ),
    "Jobs.encode (from S3)": Call(
        "create_job",
        arguments={"source": Argument("body sourceS3"), "vmaf_target": VMAF},
        says={"body confirm": True},
        result=lambda answer: Attributes(id=answer["jobId"], on_demand=False),
    ),
    "Jobs.encode (a file)": Call(
        "create_job",
        arguments={**FROM_FILE, "vmaf_target": VMAF},
        steps=("create_job", "PUT storage", "confirm_job"),
        wishes={"create_job": "awaiting_upload"},
        result=lambda answer: Attributes(id=answer["jobId"], on_demand=False),
    ),
    "Jobs.create": Call(
        "create_job",
        arguments={"vmaf_target": VMAF},
        apart=(("source_url", "source_s3"),),
        needs={"confirm": {"source_url": ...}},
    ),
    "Jobs.upload": Call(
        "create_job",
        steps=("PUT storage",),
        arguments={
            "created": unsent(JobCreateResponse.from_dict(CREATED)),
            **FILE,
            "on_progress": unsent(ignore),
        },
        result=None,
    ),
    "Jobs.probe_duration": Call("probe_job_duration"),
    "Jobs.approve": Call(
        "approve_job", arguments={"vmaf_target": VMAF, "fps": Argument(values=(24, 60))}, says=NO_SETTINGS
    ),
    "Jobs.confirm": Call("confirm_job", arguments={"vmaf_target": VMAF}, says=NO_SETTINGS),
    "Jobs.status": Call("get_job_status"),
    "Jobs.cancel": Call("cancel_job"),
    "Jobs.delete_files": Call("delete_job_files"),
    "Job.status": Call("get_job_status", result=status, says={"path job_id": JOB}),
    "Job.status (in a fraction)": Call(
        "get_job_status",
        wishes={"get_job_status": "running"},
        rewrite=lambda body: re.sub(rb'"pct":\d+', b'"pct":0.25', body),
        result=lambda answer: Attributes(status(answer), percent=25),
        says={"path job_id": JOB},
    ),
    "Job.status (on demand)": Call(
        "get_on_demand_status", result=on_demand_status, says={"path job_id": JOB}, on=on_demand_job
    ),
    "Job.wait": Call(
        "get_job_status",
        wishes={"get_job_status": "success"},
        result=status,
        says={"path job_id": JOB},
        arguments={"timeout": unsent(60.0), "on_update": unsent(ignore), "schedule": unsent(PollSchedule())},
    ),
    "Job.cancel": Call("cancel_job", says={"path job_id": JOB}, result=None),
    "Job.cancel (on demand)": Call("cancel_on_demand_job", says={"path job_id": JOB}, on=on_demand_job, result=None),
    "Job.download": Call(
        "get_job_status",
        steps=("get_job_status", "GET storage"),
        wishes={"get_job_status": "success"},
        arguments=TO_FILE,
        says={"path job_id": JOB},
        result=lambda _answer: is_stored,
    ),
    "Auth.login": Call("login"),
    "ApiKeys.list": Call("list_api_keys", login=1),
    "ApiKeys.create": Call("create_api_key", login=1),
    "ApiKeys.revoke": Call("revoke_api_key", login=1),
    "Tokens.balance": Call("get_token_balance"),
    "Tokens.reserve": Call("reserve_tokens"),
    "Tokens.release": Call("release_tokens"),
    "Tokens.deduct": Call("deduct_tokens"),
    "OnDemand.encode": Call(
        "create_on_demand_job",
        needs={"hls": {"job_mode": "hls"}},
        result=lambda answer: Attributes(id=answer["jobId"], on_demand=True),
    ),
    "OnDemand.create": Call("create_on_demand_job", needs={"hls": {"job_mode": "hls"}}),
    "OnDemand.ingest_folder": Call(
        "ingest_folder",
        arguments={"vmaf_target": WHOLE_VMAF},
        one_of=(("source_s3", "source_google_drive", "source_google_drive_files"),),
    ),
    "OnDemand.status": Call("get_on_demand_status"),
    "OnDemand.cancel": Call("cancel_on_demand_job"),
    "EncodePresets.list": Call("list_encode_presets"),
    "EncodePresets.create": Call("create_encode_preset"),
    "EncodePresets.update": Call("update_encode_preset", any_of=(("name", "settings"),)),
    "EncodePresets.delete": Call("delete_encode_preset"),
    "OutputDestinations.list": Call("list_output_destinations"),
    "OutputDestinations.create": Call("create_output_destination", arguments={"config": DESTINATION}),
    "OutputDestinations.update": Call(
        "update_output_destination", arguments={"config": DESTINATION}, any_of=(("name", "config"),)
    ),
    "OutputDestinations.delete": Call("delete_output_destination"),
    "GoogleDriveCredentials.list": Call("list_google_drive_credentials"),
    "GoogleDriveCredentials.create": Call(
        "create_google_drive_credential",
        arguments={
            "service_account": Argument(
                values=('{"type": "service_account"}', {"type": "service_account", "client_email": "a@example.com"})
            )
        },
    ),
    "GoogleDriveCredentials.delete": Call("delete_google_drive_credential"),
    "Streaming.upload": Call(
        "upload_stream_chunk",
        steps=("init_stream_upload", "upload_stream_chunk", "finalize_stream_upload"),
        arguments={
            **FILE,
            "chunk_bytes": unsent(6 * 1024 * 1024),
            "on_progress": unsent(ignore),
            "on_chunk": unsent(ignore),
        },
        says={"path index": 1, "body": SOURCE},
        result=None,
    ),
    "Streaming.upload (resumed)": Call(
        "finalize_stream_upload",
        arguments={**FILE, "chunks_done": unsent(1)},
        any_of=(("chunks_done",),),
        says=NO_SETTINGS,
        result=None,
    ),
    "Streaming.init": Call("init_stream_upload"),
    "Streaming.upload_chunk": Call("upload_stream_chunk", arguments={"data": Argument("body", values=(SOURCE,))}),
    "Streaming.finalize": Call(
        "finalize_stream_upload",
        arguments={
            "etags": Argument(
                "body parts",
                values=([(1, "etag-1")], [(1, "etag-1"), (2, "etag-2")]),
                says=lambda etags: [{"PartNumber": index, "ETag": etag} for index, etag in etags],
                absent=ABSENT,
            )
        },
        says=NO_SETTINGS,
    ),
    "Streaming.abort": Call("abort_stream_upload"),
    "Bulk.create": Call(
        "create_jobs_bulk",
        arguments={"jobs": Argument(values=JOBS, says=lambda jobs: [*map(job_json, jobs)]), "vmaf_target": VMAF},
        needs={"confirm": {"jobs": JOBS[0]}},
    ),
    "Bulk.status": Call(
        "get_jobs_bulk_status",
        arguments={"job_ids": Argument("query ids", values=(["job-1"], ["job-1", "job-2"]), says=",".join)},
    ),
    "Bulk.confirm": Call("confirm_jobs_bulk"),
    "Webhooks.list": Call("list_webhooks"),
    "Webhooks.create": Call("create_webhook"),
    "Webhooks.update": Call("update_webhook", any_of=(("url", "events", "is_active"),)),
    "Webhooks.delete": Call("delete_webhook"),
    "Webhooks.test": Call("test_webhook"),
    "Webhooks.deliveries": Call("list_webhook_deliveries"),
    "Public.create": Call("create_public_job"),
    "Public.probe_duration": Call("probe_public_job_duration"),
    "Public.confirm": Call("confirm_public_job", arguments={"vmaf_target": VMAF}, says=NO_SETTINGS),
    "Public.status": Call("get_public_job_status"),
}

FACADE = Facade(
    sync=Convertrilo,
    asynchronous=AsyncConvertrilo,
    packages=("encodekit.providers.convertrilo._async",),
    calls=CALLS,
    logins=(
        Login({"api_key": KEY}, lambda request, _answer: request.headers.get(KEY_NAME) == KEY),
        Login(
            {"access_token": TOKEN},
            lambda request, _answer: request.headers.get("Authorization") == f"Bearer {TOKEN}",
        ),
    ),
    secrets=(KEY, TOKEN),
    owners={"Job": lambda client, job_id=JOB: client.job(job_id)},
    arguments={
        "idempotency_key": Argument(absent="minted-1"),
        "size": UNSENT,
        "on_upload_progress": UNSENT,
        "on_progress": UNSENT,
        "chunks_done": UNSENT,
        "chunk_bytes": UNSENT,
        "on_chunk": UNSENT,
    },
    refusals={("reserve_tokens", "insufficient"): "InsufficientFundsError"},
    error_code=lambda body: body.get("code"),
    error_class=lambda _status, body: CLASSES.get(body.get("code")),
)
