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
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from encodekit.sandbox.encoder import MAX_PROCESSES, EncodeError
from encodekit.sandbox.media import MediaError, probe
from encodekit.sandbox.openencoder.ffmpeg_options import UnreadableError, extension, ffmpeg_options
from encodekit.sandbox.sources import SourceError, SourceProblem

if TYPE_CHECKING:
    from datetime import datetime

    from encodekit.sandbox.document import Document
    from encodekit.sandbox.media import MediaInfo
    from encodekit.sandbox.openencoder.files import Files
    from encodekit.sandbox.openencoder.jobs import Job
    from encodekit.sandbox.openencoder.presets import Preset, Presets
    from encodekit.sandbox.openencoder.settings import Settings
    from encodekit.sandbox.services import Services

logger = logging.getLogger("encodekit.sandbox")

JOB_NAME = "encode"
TICK_SECONDS = 5.0
HEARTBEAT_SECONDS = 5
ATTEMPTS = 4


class WorkerPanicError(Exception):
    """The worker breaks off, and the queue lets it try again."""


class WorkerExitError(Exception):
    """The worker's process ends, and the job stays as it is."""


@dataclass(slots=True, eq=False)
class Entry:
    """What waits in the queue, or is in hand: a job, or nothing where an unknown one was restarted."""

    job: Job | None
    since: datetime
    id: str = field(default_factory=lambda: secrets.token_hex(12))
    worker_id: str = ""

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
    """How far ffmpeg has come, and since when it runs."""

    part: float = 0.0
    started: float = field(default_factory=time.monotonic)


class Worker:
    """One process that does a few jobs at a time.

    Args:
        services: What it encodes with.
        document: Says what a preset's data may look like.
        settings: Of the server.
        presets: Of the server.
        files: Where sources are and outputs go.
    """

    def __init__(
        self, services: Services, document: Document, settings: Settings, presets: Presets, files: Files
    ) -> None:
        self._services = services
        self._document = document
        self._settings = settings
        self._presets = presets
        self._files = files
        self._started_at = services.clock.now()
        self._pool_id = secrets.token_hex(12)
        self._ids = [secrets.token_hex(12) for _ in range(MAX_PROCESSES)]
        self._idle = [*self._ids]
        self._turn = asyncio.Semaphore(len(self._ids))
        self._waiting: list[Entry] = []
        self._busy: list[Entry] = []

    def push(self, job: Job | None) -> asyncio.Task[None]:
        """Put an entry into the queue; each one is worked off, also a second one for the same job."""
        return self._services.background.spawn(self._work_off(job, self._enqueue(job)))

    def queue(self) -> list[dict[str, Any]]:
        """The queue as the API shows it."""
        oldest = min((entry.since for entry in self._waiting), default=None)
        waited = int((self._services.clock.now() - oldest).total_seconds()) if oldest else 0
        return [{"job_name": JOB_NAME, "count": len(self._waiting), "latency": waited}]

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
        return [entry.json() for entry in self._busy] or None

    def _enqueue(self, job: Job | None) -> Entry:
        entry = Entry(job, self._services.clock.now())
        self._waiting.append(entry)
        return entry

    async def _work_off(self, job: Job | None, entry: Entry) -> None:
        for fails in range(1, ATTEMPTS + 1):
            try:
                await self._take(entry)
            except WorkerPanicError as panic:
                logger.warning("Job %s: the worker panics: %s", job.id if job else 0, panic)
            else:
                return
            if fails < ATTEMPTS:
                await self._services.clock.sleep(fails**4 + 15 + secrets.randbelow(30) * (fails + 1))
                entry = self._enqueue(job)

    async def _take(self, entry: Entry) -> None:
        try:
            await self._turn.acquire()
        finally:
            self._waiting.remove(entry)
        entry.worker_id, entry.since = self._idle.pop(), self._services.clock.now()
        self._busy.append(entry)
        try:
            # What was not stored has no status to write: it comes to nothing.
            if entry.job and entry.job.id and entry.job.status != "cancelled":
                await self._run(entry.job)
        except WorkerExitError as reason:
            logger.error("Job %s: the worker's process ends: %s", entry.job.id if entry.job else 0, reason)
        finally:
            self._busy.remove(entry)
            self._idle.append(entry.worker_id)
            self._turn.release()

    async def _run(self, job: Job) -> None:
        scratch = self._services.data / "scratch"
        scratch.mkdir(parents=True, exist_ok=True)
        try:
            with tempfile.TemporaryDirectory(dir=scratch, prefix="openencoder-") as folder:
                source = self._download(job)
                info = await self._probe(job, source)
                job.status = "encoding"
                preset = self._preset(job)
                output = Path(folder, f"output{extension(preset.output)}")
                if not await self._encode(job, preset, source, output, info):
                    job.status = "cancelled"
                    return
                self._upload(job, preset, output)
        except (EncodeError, SourceError) as error:
            logger.warning("Job %s failed: %s", job.id, error)
            job.status = "error"
        else:
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

    async def _encode(self, job: Job, preset: Preset, source: Path, output: Path, info: MediaInfo | None) -> bool:
        """Make the output; False when the job was cancelled meanwhile."""
        try:
            options = ffmpeg_options(self._document, preset.data)
        except UnreadableError as error:
            raise WorkerPanicError(f"the data of the preset cannot be read: {error}") from error
        meter = Meter()
        duration_seconds = info.duration_seconds if info else None
        encoding = asyncio.create_task(
            self._services.encoder.run(
                source,
                output,
                options,
                duration_seconds=duration_seconds,
                on_progress=partial(setattr, meter, "part"),
            )
        )
        watching = asyncio.create_task(self._watch(job, meter, info, encoding))
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

    async def _watch(self, job: Job, meter: Meter, info: MediaInfo | None, encoding: asyncio.Task[None]) -> None:
        """Every few seconds look whether the job was cancelled, and write how far ffmpeg has come."""
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
            self._services.background.spawn(self._post(url, {"attachments": [{"text": text, "color": "good"}]}))

    async def _post(self, url: str, message: dict[str, Any]) -> None:
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
