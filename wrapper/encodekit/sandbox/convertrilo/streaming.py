# The documents say what an operation does, and every handler has the same form.
# ruff: noqa: D103
"""The chunked upload: what its operations do, one function each; a function's name is the operationId."""

from __future__ import annotations

import asyncio
import shutil
import uuid
from functools import partial
from typing import TYPE_CHECKING, Any

from encodekit.sandbox.convertrilo.account import open_job
from encodekit.sandbox.convertrilo.errors import ApiError
from encodekit.sandbox.convertrilo.state import ChunkedUpload, Job
from encodekit.sandbox.storage import MAX_OBJECT_BYTES, TooLargeError, TruncatedError, save

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping
    from pathlib import Path

    from encodekit.sandbox.contract import Call
    from encodekit.sandbox.convertrilo.account import Account

MAX_CHUNK_BYTES = 64 * 1024**2
READ_BYTES = 1024**2


async def init_stream_upload(account: Account, call: Call) -> Any:
    job = open_job(account, call.parameters["job_id"])
    if job.source.kind != "upload":
        raise ApiError("invalid_request", "Job takes its source from elsewhere")
    account.jobs.forget_upload(job)
    upload_id = uuid.uuid4().hex
    job.upload = ChunkedUpload(upload_id, account.services.data / "convertrilo" / f"upload-{upload_id}")
    return {"ok": True, "uploadId": upload_id, "inputKey": job.input_key}


async def upload_stream_chunk(account: Account, call: Call) -> Any:
    job, upload = _open_upload(account, call)
    length = call.request.headers.get("content-length", "")
    if not length.isdecimal():
        raise ApiError("missing_content_length", "Content-Length is required")
    if length == "0":
        raise ApiError("invalid_body", "A chunk cannot be empty", issues=[{"path": [], "message": "is empty"}])
    number = call.parameters["index"]
    target = upload.folder / uuid.uuid4().hex
    try:
        saved = await save(call.request.stream(), target, max_bytes=MAX_CHUNK_BYTES, expected_bytes=int(length))
    except TooLargeError as error:
        raise ApiError("file_too_large", f"A chunk may have at most {MAX_CHUNK_BYTES} bytes") from error
    except TruncatedError as error:
        raise ApiError("invalid_body", str(error), issues=[{"path": [], "message": str(error)}]) from error
    if job.upload is not upload:
        shutil.rmtree(upload.folder, ignore_errors=True)
        raise ApiError("invalid_request", "The upload was ended while this chunk came")
    replaced = upload.parts.get(number)
    upload.parts[number] = (target, f'"{saved.md5}"')
    job.touch()
    if replaced:
        account.services.store.after_commit(partial(replaced[0].unlink, missing_ok=True))
    return {"ok": True, "partNumber": number, "etag": f'"{saved.md5}"'}


def _open_upload(account: Account, call: Call) -> tuple[Job, ChunkedUpload]:
    job = open_job(account, call.parameters["job_id"])
    if job.upload is None:
        raise ApiError("invalid_request", "No chunked upload was begun for this job")
    return job, job.upload


async def finalize_stream_upload(account: Account, call: Call) -> Any:
    job, upload = _open_upload(account, call)
    numbers = _part_numbers(upload, call.body.get("parts") if call.body else None)
    files = [upload.parts[number][0] for number in numbers]
    try:
        await save(_content(files), account.services.storage.path(job.input_key), max_bytes=MAX_OBJECT_BYTES)
    except TooLargeError as error:
        raise ApiError("file_too_large", f"A source may have at most {MAX_OBJECT_BYTES} bytes") from error
    job.ingest = "stream"
    account.jobs.forget_upload(job)
    return {"ok": True}


def _part_numbers(upload: ChunkedUpload, named: list[Mapping[str, Any]] | None) -> list[int]:
    """The parts to join, in their order: those that are named, or all that have come."""
    numbers = sorted(upload.parts) if named is None else [part.get("PartNumber", 0) for part in named]
    if not numbers:
        raise ApiError("invalid_request", "No chunks were uploaded")
    if numbers != sorted(set(numbers)):
        raise ApiError("invalid_request", "Parts must be in ascending order")
    for part in named or []:
        number, etag = part.get("PartNumber", 0), part.get("ETag")
        stored = upload.parts.get(number)
        if stored is None or etag not in {None, stored[1], stored[1].strip('"')}:
            raise ApiError("invalid_request", f"Part {number} was not uploaded, or its ETag is another")
    return numbers


async def _content(files: list[Path]) -> AsyncIterator[bytes]:
    for path in files:
        with path.open("rb") as file:
            while chunk := await asyncio.to_thread(file.read, READ_BYTES):
                yield chunk


async def abort_stream_upload(account: Account, call: Call) -> Any:
    job, _ = _open_upload(account, call)
    account.jobs.forget_upload(job)
    return {"ok": True}
