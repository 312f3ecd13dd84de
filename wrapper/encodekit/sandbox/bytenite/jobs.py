"""The life of a job: new -> (source, parameters) -> run: partitioning -> complete or failed.

The states between partitioning and the end are not on record, so a job stays in partitioning while it is encoded.
"""

from __future__ import annotations

import asyncio
import math
import uuid
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from encodekit.sandbox.bytenite import encoding
from encodekit.sandbox.bytenite.errors import Rpc, RpcError, UnreadableSourceError
from encodekit.sandbox.bytenite.places import BUCKET, Source, kept, output_key
from encodekit.sandbox.bytenite.state import int64, iso
from encodekit.sandbox.encoder import EncodeError
from encodekit.sandbox.hls import segments
from encodekit.sandbox.media import MediaInfo
from encodekit.sandbox.queue import Place, carry_out
from encodekit.sandbox.store import NOT_KEPT, Record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from encodekit.sandbox.background import Errand
    from encodekit.sandbox.bytenite.events import Events
    from encodekit.sandbox.bytenite.places import Places
    from encodekit.sandbox.bytenite.state import Wallet
    from encodekit.sandbox.services import Services

ENCODE = "bytenite.encode"
NEW, PARTITIONING = "JOB_STATE_NEW", "JOB_STATE_PARTITIONING"
COMPLETE, FAILED = "JOB_STATE_COMPLETE", "JOB_STATE_FAILED"
TEMPLATES = {"video-transcoding@v0.2": "video-transcoding", "video-transcoding@0.2": "video-transcoding"}
TEMPLATE_INFO = {"id": "video-transcoding@v0.2", "owner": "bytenite", "description": "Encodes a video"}
LINK_SECONDS = 14_399
KEPT_SECONDS = 48 * 3600
# The real prices are not on record. A unit of ours is a minute, begun, of one output.
UNIT_SECONDS = 60
UNIT_PRICE = 3
CONFIG: Mapping[str, Any] = {
    "minChunkSize": "0",
    "maxChunkSize": "0",
    "replicationFactor": 0,
    "partitioningSettings": {},
}
LATER_CONFIG: Mapping[str, Any] = {"taskTimeout": "0", "jobTimeout": "0", "isTestJob": False}


@dataclass(frozen=True, slots=True)
class LogLine:
    """What one step of a job wrote: `partitioner`, `assembler`, or a task by its id."""

    step: str
    text: str
    level: str
    at: datetime

    def json(self) -> dict[str, Any]:
        """As the API shows it."""
        return {"log": self.text, "timestamp": iso(self.at), "level": self.level, "container": self.step}


@dataclass(slots=True, eq=False)
class Job(Record):
    """One job.

    Attributes:
        info: What the source holds, once the job was run.
        is_starting: Whether it is about to be run: until its source is measured, nothing is decided.
    """

    name: str
    template_id: str
    created_at: datetime
    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    description: str = ""
    config: Mapping[str, Any] = field(default_factory=dict[str, Any])
    source: Source | None = None
    destination: Mapping[str, Any] | None = None
    params: Mapping[str, Any] | None = None
    state: str = NEW
    state_times: dict[str, datetime] = field(default_factory=dict[str, "datetime"])
    units: int = 0
    chunks: int = 0
    price: int = 0
    error: str = ""
    results: dict[str, Path] = field(default_factory=dict[str, "Path"])
    links: dict[str, str] = field(default_factory=dict[str, str])
    log: list[LogLine] = field(default_factory=list[LogLine])
    info: MediaInfo | None = None
    is_starting: bool = field(default=False, metadata=NOT_KEPT)
    task: asyncio.Task[None] | None = field(default=None, metadata=NOT_KEPT)

    @property
    def ended_at(self) -> datetime | None:
        """When the job was completed or failed."""
        return self.state_times.get(COMPLETE) or self.state_times.get(FAILED)

    def outputs(self) -> list[encoding.Output]:
        """What is to be made.

        Raises:
            RpcError: There are no parameters, or such as the sandbox does not carry out.
        """
        if self.params is None:
            raise RpcError(Rpc.FAILED_PRECONDITION, "The job has no encoding parameters")
        try:
            return encoding.outputs(self.name, self.params["data"])
        except encoding.ParamsError as error:
            raise RpcError(Rpc.INVALID_ARGUMENT, str(error)) from error

    def limit_seconds(self, name: str) -> float | None:
        """The time limit of that name, or None."""
        seconds = int(self.config.get(name, "0"))
        return seconds if seconds > 0 else None


class Jobs:
    """All jobs, and what may happen to them."""

    def __init__(self, services: Services, places: Places, wallet: Wallet, events: Events) -> None:
        self._services = services
        self._places = places
        self._wallet = wallet
        self._events = events
        self._jobs: dict[str, Job] = services.store.table("bytenite.jobs", Job, LogLine, Source, MediaInfo)
        services.background.define(ENCODE, self._encode)

    def all(self) -> list[Job]:
        """Every job, in the order in which they were made."""
        return list(self._jobs.values())

    def get(self, job_id: str) -> Job:
        """The job with that id.

        Raises:
            RpcError: There is none.
        """
        job = self._jobs.get(job_id.lower())
        if job is None:
            raise RpcError(Rpc.NOT_FOUND, "Job not found")
        return job

    def draft(self, job_id: str) -> Job:
        """A job that was not run yet.

        Raises:
            RpcError: There is none with that id, or it was run.
        """
        job = self.get(job_id)
        state = PARTITIONING if job.is_starting else job.state
        if state != NEW:
            raise RpcError(Rpc.FAILED_PRECONDITION, f"The job was run already: it is in the state {state}")
        return job

    def create(self, body: Mapping[str, Any]) -> Job:
        """Make a draft, or change the one that `jobId` names.

        Raises:
            RpcError: There is no such template, the id is no UUID, or its job was run.
        """
        if body["templateId"] not in TEMPLATES:
            raise RpcError(Rpc.NOT_FOUND, "Template not found")
        given = body.get("config", {})
        config = {name: given[name] for name in LATER_CONFIG.keys() & given.keys()}
        for name in ("taskTimeout", "jobTimeout"):
            int64(name, config.get(name, "0"))
        job = self._named(body) or Job(body["name"], body["templateId"], self._services.clock.now())
        if "dataSource" in body:  # first, for it can be refused
            self.set_places(job, body["dataSource"], body.get("dataDestination"))
        elif "dataDestination" in body:
            job.destination = kept(body["dataDestination"])
        job.name, job.template_id = body["name"], body["templateId"]
        job.description, job.config = body.get("description", job.description), config or job.config
        if "params" in body:
            job.params = body["params"]
        if job.id not in self._jobs:
            self._jobs[job.id] = job
            self._enter(job, NEW)
        return job

    def _named(self, body: Mapping[str, Any]) -> Job | None:
        """The job that `jobId` names, which may be a new one; None without it."""
        if not body.get("jobId"):
            return None
        try:
            job_id = str(uuid.UUID(body["jobId"]))
        except ValueError as error:
            raise RpcError(Rpc.INVALID_ARGUMENT, "jobId is no UUID") from error
        if job_id in self._jobs:
            return self.draft(job_id)
        return Job(body["name"], body["templateId"], self._services.clock.now(), id=job_id)

    def set_places(self, job: Job, source: Mapping[str, Any], destination: Mapping[str, Any] | None) -> None:
        """Replace where a draft reads from and writes to.

        Raises:
            RpcError: A member in another spelling has a wrong type; nothing is replaced.
        """
        new_source, new_destination = self._places.source(source), kept(destination or BUCKET)
        self._services.store.after_commit(partial(self._places.discard, job.source))
        job.source, job.destination = new_source, new_destination

    def complete_upload(self, job: Job) -> None:
        """Note that the local file of a draft has been uploaded.

        Raises:
            RpcError: It has not.
        """
        self._places.complete_upload(job.source)

    async def estimate(self, job: Job) -> int:
        """What a job costs, in ByteChips.

        Raises:
            RpcError: Source or parameters are missing or cannot be used.
        """
        if job.state != NEW:
            return job.price
        outputs, source = job.outputs(), self._required_source(job)
        return _units(outputs, source.info or await self._places.measure(source)) * UNIT_PRICE

    async def run(self, job: Job) -> None:
        """Start a draft and charge the wallet. A source that turns out to be none lets the job fail.

        Raises:
            RpcError: Something is missing, cannot be used, or cannot be paid; the job stays a draft.
        """
        outputs, source = job.outputs(), self._required_source(job)
        for output in outputs:
            self._places.output_path(job.destination or BUCKET, job.id, output.name)
        job.is_starting = True  # from here on nobody else may change or run it
        try:
            job.info = await self._places.measure(source)
            self._charge(job, _units(outputs, job.info))
        except UnreadableSourceError as error:
            self._enter(job, PARTITIONING)
            self._end(job, FAILED, error.message)
        else:
            self._enter(job, PARTITIONING)
            job.task = self._services.background.begin(ENCODE, job=job.id)
        finally:
            job.is_starting = False

    def _required_source(self, job: Job) -> Source:
        self._places.require_source(job.source)
        assert job.source  # noqa: S101  (it is required)
        return job.source

    def _charge(self, job: Job, units: int) -> None:
        self._wallet.hold(job.id, units * UNIT_PRICE)
        job.units, job.price = units, units * UNIT_PRICE

    async def _encode(self, errand: Errand) -> None:
        job = self._jobs[errand.about["job"]]
        job.task = asyncio.current_task()
        await carry_out(
            self._make_all(job),
            expected=(EncodeError, UnreadableSourceError, TimeoutError),
            end=partial(self._finish, job),
            drop=partial(_remove, job),
        )

    async def _make_all(self, job: Job) -> None:
        outputs, info = job.outputs(), job.info
        assert info  # noqa: S101  (it was measured when the job was run)
        job.chunks = 1  # this machine is the whole grid: the source stays in one piece
        about = f"{info.duration_seconds:g} s of {info.video_codec}, {info.width}x{info.height}"
        self._write(job, "partitioner", f"The source has {about}; it is one chunk")
        async with asyncio.timeout(job.limit_seconds("jobTimeout")):
            for number, output in enumerate(outputs):
                await self._make(job, f"{job.id}-{number}", output, info)
        self._write(job, "assembler", f"{len(outputs)} output(s) delivered")

    def _finish(self, job: Job, error: Exception | None) -> None:
        if error is None:
            self._end(job, COMPLETE)
        elif isinstance(error, TimeoutError):
            self._end(job, FAILED, "The time limit of the job or of a task has passed")
        elif isinstance(error, UnreadableSourceError):
            self._end(job, FAILED, error.message)
        else:
            self._end(job, FAILED, str(error) if isinstance(error, EncodeError) else "Internal error")

    async def _make(self, job: Job, task_id: str, output: encoding.Output, info: MediaInfo) -> None:
        assert job.source  # noqa: S101  (it was opened when the job was run)
        destination = job.destination or BUCKET
        path = self._places.output_path(destination, job.id, output.name)
        options = output.options(info)
        self._write(job, task_id, f"Encoding {output.name} with {' '.join(options)}")
        async with asyncio.timeout(job.limit_seconds("taskTimeout")):
            await self._services.encoder.run(
                await self._places.fetched(job.source),
                path,
                options,
                duration_seconds=info.duration_seconds,
                on_progress=lambda _part: None,  # ByteNite reports none
                place=Place("bytenite", job.id, output.name),
                beside=output.beside,
            )
        folder = output.name.removesuffix(path.name)
        for file in (path, *(path.parent / name for name in (segments(path) if output.beside else ()))):
            job.results = {**job.results, folder + file.name: file}
            if destination["dataSourceDescriptor"] != "bucket":
                # Like Storj's, the link needs nothing else.
                job.links = {**job.links, folder + file.name: self._services.storage.publish(file)}
        self._write(job, task_id, f"{output.name} is done")

    def _end(self, job: Job, state: str, error: str = "") -> None:
        if state == COMPLETE:
            self._wallet.pay(job.id, job.name)
        else:
            self._wallet.release(job.id)
            self._write(job, "partitioner" if not job.chunks else "assembler", error, "ERROR")
            _remove(job)
            job.error, job.price = error, 0
        self._services.store.after_commit(partial(self._places.discard, job.source))
        self._enter(job, state)

    def _enter(self, job: Job, state: str) -> None:
        job.state, job.state_times = state, {**job.state_times, state: self._services.clock.now()}
        self._events.emit(job.id, state)

    def _write(self, job: Job, step: str, text: str, level: str = "INFO") -> None:
        job.log.append(LogLine(step, text, level, self._services.clock.now()))
        job.touch()

    def results(self, job: Job) -> list[dict[str, str]] | None:
        """The outputs with links that are signed anew; None before the end, and none when the bucket was emptied."""
        if job.state != COMPLETE or job.ended_at is None:
            return None
        if job.links:
            return [{"name": name, "link": link} for name, link in job.links.items()]
        age_seconds = (self._services.clock.now() - job.ended_at).total_seconds()
        left_seconds = math.floor(KEPT_SECONDS - age_seconds)
        if left_seconds <= 0:
            _remove(job)
        storage, seconds = self._services.storage, min(LINK_SECONDS, left_seconds)
        return [{"name": name, "link": storage.download_url(output_key(job.id, name), seconds)} for name in job.results]


def _units(outputs: list[encoding.Output], info: MediaInfo) -> int:
    return len(outputs) * math.ceil((info.duration_seconds or 0) / UNIT_SECONDS)


def _remove(job: Job) -> None:
    for path in job.results.values():
        path.unlink(missing_ok=True)
    job.results = {}


def job_json(job: Job) -> dict[str, Any]:
    """A job as the API of 2023 shows it, with the two later members that tell what a user wants to know."""
    return {
        **_common_json(job),
        "config": {**CONFIG, **job.config},
        "deadline": None,
        "completedAt": iso(job.ended_at),
        "duration": None,
        "paymentAmount": str(job.price),
        "numUnitsEstimation": str(job.units),
        "numChunks": str(job.chunks),
    }


def later_job_json(job: Job) -> dict[str, Any]:
    """A job as the platform of 2024 shows it."""
    started_at, ended_at = job.state_times.get(PARTITIONING), job.ended_at
    return {
        **_common_json(job),
        "config": {**LATER_CONFIG, **job.config},
        "endedAt": iso(ended_at),
        "duration": (ended_at - started_at).total_seconds() if started_at and ended_at else 0,
        "paymentAmount": job.price,
        "numUnitsEstimation": str(job.units),
        "numChunks": job.chunks,
        "appId": "",
        "stateTimestamps": {state: iso(moment) for state, moment in job.state_times.items()},
        "templateInfo": TEMPLATE_INFO,
    }


def _common_json(job: Job) -> dict[str, Any]:
    return {
        "id": job.id,
        "templateId": job.template_id,
        "name": job.name,
        "description": job.description,
        "priority": "EXECUTION_PRIORITY_UNDEFINED",
        "startAt": None,
        "submittedAt": None,  # it was seen to stay so while a job was running
        "startedAt": iso(job.state_times.get(PARTITIONING)),
        "createdAt": iso(job.created_at),
        "deletedAt": None,
        "regions": None,
        "state": job.state,
        "dataSource": job.source and job.source.json,
        "dataDestination": job.destination,
        "params": _params_json(job.params),
        "errorMessage": job.error,
    }


def _params_json(params: Mapping[str, Any] | None) -> dict[str, Any] | None:
    if params is None:
        return None
    return {"schema": "", "data": params["data"], "preset": params.get("preset", ""), "selectedOutputs": []}
