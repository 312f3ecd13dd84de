"""The queue, and the worker that takes jobs from it: queued -> downloading -> probing -> encoding -> uploading -> end.

It writes each status whatever stood there before, so a cancel is lost unless it comes before the start or while ffmpeg
runs. Nothing tells the API why a job failed; the log of the sandbox does.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import secrets
import socket
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from encodekit.sandbox.background import sleep_until
from encodekit.sandbox.encoder import EncodeError
from encodekit.sandbox.media import MediaError, probe
from encodekit.sandbox.openencoder.ffmpeg_options import UnreadableError, extension, ffmpeg_options
from encodekit.sandbox.queue import Place, carry_out
from encodekit.sandbox.sources import SourceError, SourceProblem

if TYPE_CHECKING:
    from datetime import datetime

    from encodekit.sandbox.background import Errand
    from encodekit.sandbox.document import Document
    from encodekit.sandbox.media import MediaInfo
    from encodekit.sandbox.openencoder.files import Files
    from encodekit.sandbox.openencoder.jobs import Job, Jobs
    from encodekit.sandbox.openencoder.presets import Preset, Presets
    from encodekit.sandbox.openencoder.settings import Settings
    from encodekit.sandbox.services import Services

logger = logging.getLogger("encodekit.sandbox")

ENCODE, TELL_SLACK = "openencoder.encode", "openencoder.tell_slack"
JOB_NAME = "encode"
TICK_SECONDS = 5.0
HEARTBEAT_SECONDS = 5
ATTEMPTS = 4


class WorkerPanicError(Exception):
    """The worker breaks off, and the queue lets it try again."""


class WorkerExitError(Exception):
    """The worker's process ends, and the job stays as it is."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a worker has in hand: a job, or nothing where an unknown one was restarted."""

    worker_id: str
    job: Job | None
    since: datetime
    id: str = field(default_factory=lambda: secrets.token_hex(12))

    def json(self) -> dict[str, Any]:
        """As the API shows what a worker has in hand."""
        job = self.job
        arguments = {
            "destination": job.destination if job else "",
            "guid": job.guid if job else "",
            "preset": job.preset if job else "",
            "source": job.source if job else "",
        }
        return {
            "worker_id": self.worker_id,
            "is_busy": True,
            "job_name": JOB_NAME,
            "job_id": self.id,
            "started_at": int(self.since.timestamp()),
            "args_json": json.dumps(arguments, separators=(",", ":")),
            "checkin": "",
            "checkin_at": 0,
        }


@dataclass(slots=True)
class Meter:
    """How far ffmpeg has come with a source, and since when it runs."""

    place: Place
    info: MediaInfo | None
    part: float = 0.0
    started: float = field(default_factory=time.monotonic)


class Worker:
    """One process that does a few jobs at a time.

    Args:
        services: What it encodes with.
        document: Says what a preset's data may look like.
        settings: Of the server.
        presets: Of the server.
        jobs: Of the server.
        files: Where sources are and outputs go.
    """

    def __init__(
        self, services: Services, document: Document, settings: Settings, presets: Presets, jobs: Jobs, files: Files
    ) -> None:
        self._services = services
        self._document = document
        self._settings = settings
        self._presets = presets
        self._jobs = jobs
        self._files = files
        self._started_at = services.clock.now()
        self._pool_id = secrets.token_hex(12)
        self._ids = [secrets.token_hex(12) for _ in range(services.queue.slots)]
        self._idle = [*self._ids]
        self._turn = asyncio.Semaphore(len(self._ids))
        # What is in hand, by the id of its errand; the other errands wait.
        self._busy: dict[str, Entry] = {}
        services.background.define(ENCODE, self._work_off)
        services.background.define(TELL_SLACK, self._post)

    def push(self, job: Job | None) -> asyncio.Task[None]:
        """Put an entry into the queue; each one is worked off, also a second one for the same job."""
        now = self._services.clock.now()
        return self._services.background.begin(ENCODE, job=job.id if job else 0, due=now, attempt=1)

    def queue(self) -> list[dict[str, Any]]:
        """The queue as the API shows it."""
        now = self._services.clock.now()
        errands = self._services.background.errands(ENCODE)
        since: list[datetime] = [errand.about["due"] for errand in errands if errand.id not in self._busy]
        waiting = [moment for moment in since if moment <= now]
        waited = int((now - min(waiting, default=now)).total_seconds())
        return [{"job_name": JOB_NAME, "count": len(waiting), "latency": waited}]

    def pools(self) -> list[dict[str, Any]]:
        """This process as the API shows it."""
        started, now = int(self._started_at.timestamp()), int(self._services.clock.now().timestamp())
        return [
            {
                "worker_pool_id": self._pool_id,
                "started_at": started,
                "heartbeat_at": now - (now - started) % HEARTBEAT_SECONDS,
                "job_names": [JOB_NAME],
                "concurrency": len(self._ids),
                "host": socket.gethostname(),
                "pid": os.getpid(),
                "worker_ids": sorted(self._ids),
            }
        ]

    def busy(self) -> list[dict[str, Any]] | None:
        """What is in hand as the API shows it; None when nothing is (C26)."""
        return [entry.json() for entry in self._busy.values()] or None

    async def _work_off(self, errand: Errand) -> None:
        clock = self._services.clock
        job = self._jobs.find(errand.about["job"])
        while (attempt := errand.about["attempt"]) <= ATTEMPTS:
            await sleep_until(clock, errand.about["due"])
            try:
                await self._take(errand.id, job)
            except WorkerPanicError as panic:
                logger.warning("Job %s: the worker panics: %s", job.id if job else 0, panic)
            else:
                return
            pause_seconds = attempt**4 + 15 + secrets.randbelow(30) * (attempt + 1)
            errand.note(attempt=attempt + 1, due=clock.now() + timedelta(seconds=pause_seconds))

    async def _take(self, errand_id: str, job: Job | None) -> None:
        await carry_out(
            self._hold(errand_id, job),
            expected=(EncodeError, SourceError, WorkerPanicError, WorkerExitError),
            end=partial(self._end, job),
        )

    async def _hold(self, errand_id: str, job: Job | None) -> None:
        place = Place("openencoder", str(job.id), job.preset) if job else Place("openencoder", "", "")
        with self._services.queue.shown(place):
            await self._turn.acquire()
        entry = self._busy[errand_id] = Entry(self._idle.pop(), job, self._services.clock.now())
        try:
            if job and job.status != "cancelled":
                await self._run(job, place)
        finally:
            del self._busy[errand_id]
            self._idle.append(entry.worker_id)
            self._turn.release()

    def _end(self, job: Job | None, error: Exception | None) -> None:
        if isinstance(error, WorkerPanicError):
            raise error
        if isinstance(error, WorkerExitError):
            logger.error("Job %s: the worker's process ends: %s", job.id if job else 0, error)
        elif error and job:
            logger.warning("Job %s failed: %s", job.id, error)
            job.status = "error"

    async def _run(self, job: Job, place: Place) -> None:
        scratch = self._services.data / "scratch"
        scratch.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=scratch, prefix="openencoder-") as folder:
            source = self._download(job)
            info = await self._probe(job, source)
            job.status = "encoding"
            preset = self._preset(job)
            output = Path(folder, f"output{extension(preset.output)}")
            if not await self._encode(job, preset, source, output, Meter(place, info)):
                job.status = "cancelled"
                return
            self._upload(job, preset, output)
        job.status = "completed"
        self._tell_slack(job)

    def _download(self, job: Job) -> Path:
        """The source, read where it is: the folder that stands in for the storage is on this machine."""
        job.status = "downloading"
        try:
            source = self._files.source(job.source)
        except SourceError as error:
            if error.problem is SourceProblem.UNREACHABLE and self._settings["STORAGE_DRIVER"] == "ftp":
                raise
            raise WorkerPanicError(str(error)) from error
        if self._settings.streams:
            return source
        if not source.is_file():
            raise WorkerPanicError("The source is not there.")
        job.progress = 100
        return source

    async def _probe(self, job: Job, source: Path) -> MediaInfo | None:
        job.status = "probing"
        try:
            info = await asyncio.to_thread(probe, source)
        except MediaError:
            return None  # ffmpeg will say what is wrong
        job.probe = _probe_json(info)
        return info

    def _preset(self, job: Job) -> Preset:
        preset = self._presets.named(job.preset)
        if preset is None:
            raise WorkerExitError(f"there is no preset {job.preset}.")
        job.options = preset.data
        return preset

    async def _encode(self, job: Job, preset: Preset, source: Path, output: Path, meter: Meter) -> bool:
        """Make the output; False when the job was cancelled meanwhile."""
        try:
            options = ffmpeg_options(self._document, preset.data)
        except UnreadableError as error:
            raise WorkerPanicError(f"the data of the preset cannot be read: {error}") from error
        encoding = asyncio.create_task(
            self._services.encoder.run(
                source,
                output,
                options,
                duration_seconds=meter.info.duration_seconds if meter.info else None,
                on_progress=partial(setattr, meter, "part"),
                place=meter.place,
            )
        )
        watching = asyncio.create_task(self._watch(job, meter, encoding))
        try:
            await asyncio.wait({encoding})
            if encoding.cancelled():
                return False
            encoding.result()
        finally:
            watching.cancel()
            encoding.cancel()
            await asyncio.gather(encoding, watching, return_exceptions=True)
        return True

    async def _watch(self, job: Job, meter: Meter, encoding: asyncio.Task[None]) -> None:
        """Every few seconds look whether the job was cancelled, and write how far ffmpeg has come."""
        info = meter.info
        while True:
            await self._services.clock.sleep(TICK_SECONDS)
            if job.status == "cancelled":
                encoding.cancel()
            if info and info.duration_seconds and info.fps:
                speed = meter.part * info.duration_seconds / max(time.monotonic() - meter.started, 0.001)
                job.progress, job.speed, job.fps = (
                    round(meter.part * 100, 2),
                    f"{speed:.3g}x",
                    round(speed * info.fps, 2),
                )

    def _upload(self, job: Job, preset: Preset, output: Path) -> None:
        """Bring the output to its place; whatever hinders that is dropped, and the job goes on."""
        job.status = "uploading"
        try:
            target = self._files.target(job.destination, preset.output)
            target.parent.mkdir(parents=True, exist_ok=True)
            output.replace(target)
        except (SourceError, OSError) as error:
            logger.warning("Job %s: the output is lost: %s", job.id, error)
        job.progress = 100

    def _tell_slack(self, job: Job) -> None:
        url = self._settings["SLACK_WEBHOOK"]
        if url:
            text = f"Job {job.guid} is completed: {job.preset}, {job.source} -> {job.destination}"
            self._services.background.begin(TELL_SLACK, url=url, text=text)

    async def _post(self, errand: Errand) -> None:
        url, message = errand.about["url"], {"attachments": [{"text": errand.about["text"], "color": "good"}]}
        with suppress(httpx.HTTPError, httpx.InvalidURL, ValueError):
            async with self._services.web.stream("POST", url, json=message):
                pass  # nobody reads the answer


def _probe_json(info: MediaInfo) -> str:
    """What a file holds, in the words of ffprobe."""
    frames = round((info.duration_seconds or 0) * (info.fps or 0))
    video = {
        "codec_type": "video",
        "codec_name": "hevc" if info.video_codec == "h265" else info.video_codec,
        "width": info.width,
        "height": info.height,
        "nb_frames": str(frames),
    }
    audio = {"codec_type": "audio", "codec_name": info.audio_codec}
    streams = [stream for stream in (video, audio) if stream["codec_name"]]
    return json.dumps(
        {
            "streams": [{"index": index, **stream} for index, stream in enumerate(streams)],
            "format": {
                "format_name": info.container,
                "duration": f"{info.duration_seconds or 0:.6f}",
                "size": str(info.size_bytes),
            },
        },
        separators=(",", ":"),
    )
