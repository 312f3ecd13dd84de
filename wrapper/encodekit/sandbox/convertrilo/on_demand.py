# The documents say what an operation does, and every handler has the same form.
# ruff: noqa: D103
"""The on-demand API: what its operations do, one function each; a function's name is the operationId."""

from __future__ import annotations

import uuid
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from encodekit.sandbox.convertrilo.account import source_of
from encodekit.sandbox.convertrilo.errors import ApiError
from encodekit.sandbox.convertrilo.jobs import on_demand_json, passes_json
from encodekit.sandbox.convertrilo.packages import package_of
from encodekit.sandbox.convertrilo.pricing import Settings
from encodekit.sandbox.convertrilo.saved import check_drive_credential
from encodekit.sandbox.convertrilo.state import Destination, Job, Source, SourceKind
from encodekit.sandbox.convertrilo.webhooks import check_url
from encodekit.sandbox.sources import SourceError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from encodekit.sandbox.contract import Call
    from encodekit.sandbox.convertrilo.account import Account
    from encodekit.sandbox.sources import Buckets

VIDEO_SUFFIXES = frozenset({".mp4", ".mov", ".mkv", ".webm", ".avi", ".m4v", ".mpg", ".mpeg", ".ts", ".flv", ".wmv"})


async def create_on_demand_job(account: Account, call: Call) -> Any:
    return await account.idempotency.once(call, lambda: _create_on_demand_job(account, call.body))


async def _create_on_demand_job(account: Account, body: Mapping[str, Any]) -> dict[str, Any]:
    if "outputDropbox" in body:
        raise ApiError("deprecated_dropbox", "Dropbox is deprecated")
    if "webhook" in body:
        check_url(body["webhook"])
    settings = Settings().updated(body)
    package = package_of(body, settings)
    source = await source_of(account, {"sourceUrl": body["sourceUrl"]})
    job = Job(
        kind="on_demand",
        settings=settings,
        source=source,
        created_at=account.services.clock.now(),
        external_id=body.get("externalId"),
        metadata=body.get("metadata"),
        source_filename=source.name,
        destination=_destination(account, body),
        expiry_seconds=body.get("outputExpiry", 24 * 3600),
        callback_url=body.get("webhook"),
        package=package,
    )
    amount = await account.jobs.reserve(job)
    await account.jobs.confirm(account.jobs.add(job))
    return {
        "jobId": job.id,
        "externalId": job.external_id,
        "metadata": job.metadata,
        "sourceFilename": job.source_filename,
        "outputFilename": job.output_filename,
        "status": "queued",
        "estimatedDuration": round(job.duration_seconds or 0),
        "pricing": {
            "basePerMinute": settings.neu_per_minute,
            "onDemandPerMinute": job.neu_per_minute,
            "multiplier": settings.multiplier,
            "totalNeu": amount,
            "reserved": amount,
            **passes_json(job),
        },
        "statusUrl": f"/ondemand/status/{job.id}",
        **({"packageType": "hls", "playbackUrl": None} if package else {}),
        "webhook": job.callback_url,
    }


def _destination(account: Account, body: Mapping[str, Any]) -> Destination:
    s3, drive = body.get("outputS3"), body.get("outputGoogleDrive")
    if s3 and drive:
        raise ApiError("invalid_request", "outputS3 and outputGoogleDrive exclude each other")
    if s3:
        return _s3_destination(account, s3["bucket"], s3["key"])
    if drive:
        check_drive_credential(account, drive)
        name = drive.get("fileName") or f"{uuid.uuid4()}.{body.get('container', 'mp4')}"
        return _drive_destination(account, drive["folderId"], name)
    return Destination({"type": "cdn"})


def _s3_destination(account: Account, bucket: str, key: str) -> Destination:
    file = _bucket_path(account.services.s3, bucket, key)
    return Destination({"type": "s3", "bucket": bucket, "key": key}, file)


def _drive_destination(account: Account, folder_id: str, name: str) -> Destination:
    file = _bucket_path(account.services.drive, folder_id, name)
    return Destination({"type": "google-drive", "folderId": folder_id, "fileName": name}, file)


def _bucket_path(buckets: Buckets, bucket: str, key: str) -> Path:
    try:
        return buckets.path(bucket, key)
    except SourceError as error:
        raise ApiError("invalid_request", str(error)) from error


async def ingest_folder(account: Account, call: Call) -> Any:
    return await account.idempotency.once(call, lambda: _ingest_folder(account, call.body))


async def _ingest_folder(account: Account, body: Mapping[str, Any]) -> dict[str, Any]:
    if "sourceDropbox" in body or "outputDropbox" in body:
        raise ApiError("deprecated_dropbox", "Dropbox is deprecated")
    settings = Settings().updated(body)
    jobs: list[dict[str, Any]] = []
    pending = [
        Job(
            kind="on_demand",
            settings=settings,
            source=source,
            created_at=account.services.clock.now(),
            external_id=f"{body['externalIdPrefix']}:{name}" if "externalIdPrefix" in body else None,
            metadata=body.get("metadata"),
            source_filename=name,
            destination=_folder_destination(account, body, settings, name),
        )
        for name, source in _folder_sources(account, body)
    ]
    for job in pending:
        await account.jobs.measure(job)
    # From here on nothing waits, so that no commit finds some of the jobs only.
    try:
        for job in pending:
            await account.jobs.reserve(job)
    except ApiError:
        for job in pending:
            account.wallet.release(job.id)
        raise
    for job in pending:
        await account.jobs.confirm(account.jobs.add(job))
        jobs.append({"jobId": job.id, "externalId": job.external_id, "fileName": job.source_filename})
    return {"message": f"Queued {len(jobs)} job{'s' if len(jobs) > 1 else ''}", "jobs": jobs}


def _folder_sources(account: Account, body: Mapping[str, Any]) -> list[tuple[str, Source]]:
    s3, drive = body.get("sourceS3"), body.get("sourceGoogleDrive")
    if "sourceGoogleDriveFiles" in body:  # picked in the dashboard, which has a connection of its own
        raise ApiError("google_drive_not_connected", "The sandbox has no dashboard to pick Google Drive files in")
    if (s3 is None) == (drive is None):
        raise ApiError("invalid_request", "Give either sourceS3 or sourceGoogleDrive")
    if drive is not None:
        check_drive_credential(account, drive)
        if not any(drive.get(name) for name in ("credentialId", "accessToken", "refreshToken")):
            raise ApiError("google_drive_not_connected", "Google Drive access token is missing or expired")
    try:
        if s3 is not None:
            sources = _videos(account.services.s3, "s3", s3["bucket"], s3.get("prefix", ""))
        else:
            sources = _videos(account.services.drive, "google-drive", body["sourceGoogleDrive"]["folderId"])
    except SourceError as error:
        raise ApiError("invalid_request", str(error)) from error
    if not sources:
        raise ApiError("no_video_files_found", "No video files found")
    return sources[: body.get("maxFiles")]


def _videos(buckets: Buckets, kind: SourceKind, bucket: str, prefix: str = "") -> list[tuple[str, Source]]:
    keys = [key for key in buckets.list_keys(bucket, prefix) if PurePosixPath(key).suffix.lower() in VIDEO_SUFFIXES]
    return [(PurePosixPath(key).name, Source(kind, file=buckets.path(bucket, key))) for key in keys]


def _folder_destination(account: Account, body: Mapping[str, Any], settings: Settings, name: str) -> Destination:
    kind = body.get("outputDestination", "cdn")
    file_name = f"{PurePosixPath(name).stem}.{settings.container}"
    if kind == "cdn":
        return Destination({"type": "cdn"})
    output = body.get("outputS3" if kind == "s3" else "outputGoogleDrive")
    if output is None:
        raise ApiError("invalid_request", f"outputDestination {kind} needs its output")
    if kind == "s3":
        return _s3_destination(account, output["bucket"], f"{output.get('prefix', 'outputs/')}{file_name}")
    check_drive_credential(account, output)
    return _drive_destination(account, output["folderId"], file_name)


async def get_on_demand_status(account: Account, call: Call) -> Any:
    return on_demand_json(account.jobs, account.services, account.jobs.get("on_demand", call.parameters["job_id"]))


async def cancel_on_demand_job(account: Account, call: Call) -> Any:
    return {"ok": True, "released": account.jobs.cancel(account.jobs.get("on_demand", call.parameters["job_id"]))}
