"""The life of a job: created -> (source) -> confirmed -> queued -> running -> success, failed or canceled."""

from __future__ import annotations

import asyncio
import shutil
from functools import partial
from typing import TYPE_CHECKING, Any

from encodekit.sandbox.convertrilo.errors import ApiError
from encodekit.sandbox.convertrilo.packages import ENCODER, Package, PackageRendition
from encodekit.sandbox.convertrilo.pricing import Settings, price
from encodekit.sandbox.convertrilo.state import TERMINAL, ChunkedUpload, Destination, Job, Source, iso
from encodekit.sandbox.encoder import EncodeError
from encodekit.sandbox.media import MediaError, MediaInfo, probe
from encodekit.sandbox.queue import Place, carry_out
from encodekit.sandbox.sources import SourceError
from encodekit.sandbox.storage import unfinished_path

if TYPE_CHECKING:
    from pathlib import Path

    from encodekit.sandbox.background import Errand
    from encodekit.sandbox.convertrilo.state import JobKind, Wallet
    from encodekit.sandbox.convertrilo.webhooks import Webhooks
    from encodekit.sandbox.services import Services

ENCODE = "convertrilo.encode"
EVENTS = {
    "created": "job.created",
    "queued": "job.queued",
    "running": "job.running",
    "success": "job.completed",
    "failed": "job.failed",
    "canceled": "job.canceled",
}
MAX_PUBLIC_BYTES = 100 * 1024**2  # that visitors have limits is known, this number is not


class Jobs:
    """All jobs, and what may happen to them."""

    def __init__(self, services: Services, wallet: Wallet, webhooks: Webhooks, user_id: str) -> None:
        self._services = services
        self._wallet = wallet
        self._webhooks = webhooks
        self._user_id = user_id
        self._jobs: dict[str, Job] = services.store.table(
            "convertrilo.jobs", Job, Settings, Source, Destination, ChunkedUpload, MediaInfo, Package, PackageRendition
        )
        services.background.define(ENCODE, self._encode)

    def get(self, kind: JobKind, job_id: str) -> Job:
        """The job of that kind with that id.

        Raises:
            ApiError: There is none.
        """
        job = self._jobs.get(job_id)
        if job is None or job.kind != kind:
            raise ApiError("not_found", "Job not found")
        return job

    def all(self) -> list[Job]:
        """Every job, in the order in which they were made."""
        return list(self._jobs.values())

    def add(self, job: Job) -> Job:
        """Remember a new job and announce it."""
        self._jobs[job.id] = job
        self._announce(job)
        return job

    async def measure(self, job: Job) -> float:
        """The duration of the source in seconds; fetches the source if it is not there yet.

        Raises:
            ApiError: There is no source, or it cannot be had or read.
        """
        if job.duration_seconds is not None and job.source.kind != "upload":  # an upload may be replaced
            return job.duration_seconds
        path = await self._source(job)
        try:
            info = await asyncio.to_thread(probe, path)
        except MediaError as error:
            raise ApiError("probe_failed", "The source cannot be read as a video") from error
        if info.video_codec is None:
            raise ApiError("unsupported_content_type", "The source has no video")
        if info.duration_seconds is None:
            raise ApiError("probe_failed", "The source does not tell its duration")
        if job.kind == "public" and info.size_bytes > MAX_PUBLIC_BYTES:
            raise ApiError("file_too_large", f"A public job may have at most {MAX_PUBLIC_BYTES} bytes")
        job.input, job.ingest = path, job.ingest or job.source.kind
        job.source_info, job.duration_seconds = info, info.duration_seconds
        return info.duration_seconds

    async def reserve(self, job: Job) -> float:
        """Measure the source and set aside what the job costs with its present settings; that amount in NEU.

        Raises:
            ApiError: The source cannot be measured, there are too few tokens, or the job is beyond this.
        """
        require_created(job)
        return self._reserve(job, await self.measure(job))

    def _reserve(self, job: Job, duration_seconds: float) -> float:
        require_created(job)  # it may have been canceled or confirmed while the source was measured
        amount = price(job.neu_per_minute, duration_seconds)
        if amount != job.reserved_neu:
            self._wallet.release(job.id)
            job.reserved_neu = None
            if not self._wallet.reserve(job.id, amount):
                available = self._wallet.available
                raise ApiError("insufficient_tokens", "Not enough tokens", required=amount, available=available)
            job.reserved_neu = amount
        return amount

    async def confirm(self, job: Job) -> None:
        """Reserve what the job costs and queue it; once it is queued or running there is nothing left to do.

        Raises:
            ApiError: It has no source, cannot be paid, or has ended.
        """
        if job.status in {"queued", "running"}:
            return
        require_created(job)
        if job.source.kind == "upload" and not self.is_uploaded(job):
            raise ApiError("invalid_request", "Job has no source yet: upload it before confirming")
        await self.reserve(job)
        job.status = "queued"
        self._announce(job)
        job.task = self._services.background.begin(ENCODE, job=job.id)

    def cancel(self, job: Job) -> float:
        """Cancel the job unless it has ended, and free its tokens; how many were freed, in NEU."""
        if job.status in TERMINAL:
            return 0.0
        task, job.task = job.task, None
        if task:
            self._services.background.cancel(task)
        return self._end(job, "canceled")

    def delete_files(self, job: Job) -> int:
        """Delete the source and the output that our storage holds of an ended job; how many objects that were.

        Raises:
            ApiError: It has not ended.
        """
        if job.status not in TERMINAL:
            raise ApiError("job_active", "Cancel the job before deleting its files")
        paths = [self._services.storage.path(key) for key in (job.input_key, job.output_key)]
        found = [path for path in paths if path.is_file()]
        for path in found:
            path.unlink()
        return len(found)

    def has_output(self, job: Job) -> bool:
        """Whether our storage holds a finished output."""
        return job.status == "success" and self._services.storage.path(job.output_key).is_file()

    def is_uploaded(self, job: Job) -> bool:
        """Whether the bytes of an upload have come."""
        return self._services.storage.path(job.input_key).is_file()

    def download(self, job: Job) -> tuple[str | None, int | None]:
        """The signed URL of the output and the seconds until it expires, or None for each."""
        if not self.has_output(job) or job.finished_at is None or job.destination.file or job.package:
            return None, None
        age_seconds = (self._services.clock.now() - job.finished_at).total_seconds()
        left_seconds = int(job.expiry_seconds - age_seconds)
        if left_seconds <= 0:
            return None, 0
        return self._services.storage.download_url(job.output_key, left_seconds), left_seconds

    async def _source(self, job: Job) -> Path:
        source, storage = job.source, self._services.storage
        path = source.file or storage.path(job.input_key)
        try:
            if source.url and not path.is_file():
                await self._services.web.fetch(source.url, path)
        except SourceError as error:
            raise ApiError.of_source(error) from error
        if not path.is_file():
            raise ApiError("probe_failed", "The source is not there")
        return path

    async def _encode(self, errand: Errand) -> None:
        job = self._jobs[errand.about["job"]]
        job.task = asyncio.current_task()
        await carry_out(
            self._make(job), expected=(EncodeError,), end=partial(self._finish, job), drop=partial(self._drop, job)
        )

    async def _make(self, job: Job) -> None:
        place = Place("convertrilo", job.id, f"{job.settings.codec} {job.settings.resolution}")
        output = self._services.storage.path(job.output_key)
        assert job.input  # noqa: S101  (it was measured when it was confirmed)
        assert job.source_info  # noqa: S101
        if job.package:
            await self._make_package(job, job.package, job.input, job.source_info, place)
            return
        await self._services.encoder.encode(
            job.input,
            output,
            job.settings.rendition(job.source_info),
            duration_seconds=job.duration_seconds,
            on_start=partial(self._started, job),
            on_progress=partial(setattr, job, "progress"),
            place=place,
        )
        job.output_info = await asyncio.to_thread(probe, output)
        await self._deliver(job, output)

    def _drop(self, job: Job) -> None:
        output = self._services.storage.path(job.output_key)
        output.unlink(missing_ok=True)
        if job.package:
            shutil.rmtree(output.parent, ignore_errors=True)

    def _finish(self, job: Job, error: Exception | None) -> None:
        if error is None:
            self._end(job, "success")
        else:
            self._end(job, "failed", str(error) if isinstance(error, EncodeError) else "Internal error")

    async def _make_package(self, job: Job, package: Package, source: Path, info: MediaInfo, place: Place) -> None:
        folder = self._services.storage.path(job.output_key).parent

        def tell(part: float) -> None:
            if job.status == "queued":
                self._started(job, ENCODER)
            job.progress = part

        await self._services.encoder.run(
            source,
            folder / package.main,
            package.options(job.settings.fps, info),
            duration_seconds=job.duration_seconds,
            on_progress=tell,
            place=place,
            beside="*",
        )
        job.package_json, job.output_info = await asyncio.to_thread(package.complete, folder)

    def _started(self, job: Job, encoder: str) -> None:
        is_new = job.status == "queued"  # else the process that ran it has ended, and this one begins anew
        job.status, job.encoder, job.progress = "running", encoder, 0.0
        if is_new:
            job.started_at = self._services.clock.now()
            self._announce(job)

    async def _deliver(self, job: Job, output: Path) -> None:
        target = job.destination.file
        if target is None:
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = unfinished_path(target)
        try:
            await asyncio.to_thread(shutil.copyfile, output, unfinished)
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)

    def _end(self, job: Job, status: str, failure: str | None = None) -> float:
        job.status, job.failure_message = status, failure
        job.finished_at = self._services.clock.now()
        job.progress = 1.0 if status == "success" else job.progress
        if status == "success" and job.reserved_neu is not None:
            job.final_neu = job.reserved_neu
            self._wallet.deduct(job.id, job.final_neu)
        job.reserved_neu = None
        freed = self._wallet.release(job.id)
        self.forget_upload(job)
        self._announce(job)
        return freed

    def forget_upload(self, job: Job) -> None:
        """End a chunked upload, and remove its parts once that is certain."""
        if job.upload:
            remove = partial(shutil.rmtree, job.upload.folder, ignore_errors=True)
            job.upload = None
            self._services.store.after_commit(remove)

    def _announce(self, job: Job) -> None:
        if job.kind == "public":
            return
        event = EVENTS[job.status]
        data = {
            "jobId": job.id,
            "userId": self._user_id,
            "status": job.status,
            "encoder": job.encoder,
            "durationSec": job.duration_seconds,
            "finalNeu": job.final_neu,
            "externalId": job.external_id,
            "metadata": job.metadata,
            "error": job.failure_message,
        }
        data = {name: value for name, value in data.items() if value is not None}
        self._webhooks.emit(event, data)
        if job.callback_url and job.status in TERMINAL:
            self._webhooks.call_back(job.callback_url, event, data)


def require_created(job: Job) -> None:
    """Make sure that the settings of a job may still change.

    Raises:
        ApiError: It has been confirmed or canceled.
    """
    if job.status != "created":
        raise ApiError("invalid_request", f"Job is {job.status} already")


def status_json(jobs: Jobs, services: Services, job: Job) -> dict[str, Any]:
    """A job as the status operations of the two-step API show it."""
    return {
        "id": job.id,
        **_common_json(job),
        "ingest": job.ingest,
        "container": job.settings.container,
        "quality": job.settings.quality,
        "output": output_json(services, job) if jobs.has_output(job) else None,
        "downloadUrl": jobs.download(job)[0],
        "pct": _percent(job),
    }


def on_demand_json(jobs: Jobs, services: Services, job: Job) -> dict[str, Any]:
    """A job as the status operation of the on-demand API shows it."""
    url, expires_in_seconds = jobs.download(job)
    playback = services.storage.public_url(job.output_key) if jobs.has_output(job) else None
    return {
        "jobId": job.id,
        **_common_json(job),
        "progress": _percent(job),
        "downloadUrl": url,
        "expiresIn": expires_in_seconds,
        "destination": job.destination.json,
        **({"playbackUrl": playback, "hlsPackage": job.package_json} if job.package else {}),
    }


def output_json(services: Services, job: Job) -> dict[str, str]:
    """Where the output is, or will be."""
    return {"key": job.output_key, "publicUrl": services.storage.public_url(job.output_key)}


def passes_json(job: Job) -> dict[str, int]:
    """How many passes were asked for, and how many are made and paid."""
    return {"requestedPasses": job.settings.passes, "effectivePasses": job.settings.effective_passes}


def _common_json(job: Job) -> dict[str, Any]:
    return {
        "externalId": job.external_id,
        "metadata": job.metadata,
        "sourceFilename": job.source_filename,
        "outputFilename": job.output_filename,
        "status": job.status,
        "encoder": job.encoder,
        "sourceProbe": _probe_json(job.source_info),
        "outputProbe": _probe_json(job.output_info),
        "createdAt": iso(job.created_at),
        "startedAt": iso(job.started_at),
        "finishedAt": iso(job.finished_at),
        "failureMessage": job.failure_message,
    }


def _probe_json(info: MediaInfo | None) -> dict[str, Any] | None:
    if info is None:
        return None
    shown = {
        "durationSec": info.duration_seconds,
        "codec": info.video_codec,
        "width": info.width,
        "height": info.height,
        "fps": info.fps,
        "audioCodec": info.audio_codec,
        "container": info.container,
    }
    return {name: value for name, value in shown.items() if value is not None}


def _percent(job: Job) -> float | None:
    return None if job.progress is None else round(job.progress * 100, 1)
