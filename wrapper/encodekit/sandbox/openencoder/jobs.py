"""Jobs as the database has them: rows that the API and the worker write without looking at each other."""

from __future__ import annotations

import base64
import itertools
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from encodekit.sandbox.openencoder.accounts import rfc3339
from encodekit.sandbox.openencoder.errors import missing
from encodekit.sandbox.store import Record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from encodekit.sandbox.clock import Clock
    from encodekit.sandbox.store import Store

STATUSES = (
    *("queued", "downloading", "probing", "encoding", "uploading"),
    *("completed", "error", "cancelled", "restarting"),
)
MAX_TEXT_LENGTH = 128
MAX_STATUS_LENGTH = 64


@dataclass(slots=True, eq=False)
class Job(Record):
    """One row. `id` is 0 where it could not be stored."""

    id: int
    guid: str
    preset: str
    source: str
    destination: str
    created_at: datetime
    status: str = "queued"
    probe: str = "{}"
    options: str = "{}"
    progress: float = 0
    speed: str | None = None
    fps: float = 0

    def json(self) -> dict[str, Any]:
        """As the API shows it."""
        return {
            "id": self.id,
            "guid": self.guid,
            "preset": self.preset,
            "created_date": rfc3339(self.created_at),
            "status": self.status,
            "source": self.source,
            "destination": self.destination,
            "probe": self.probe,
            "options": self.options,
            "progress": self.progress,
            "speed": self.speed,
            "fps": self.fps,
            "streaming": False,
        }

    def receipt(self) -> dict[str, Any]:
        """As the answer to its creation shows it, before the values of the database are read back (C22)."""
        return self.json() | {"created_date": "", **dict.fromkeys(("probe", "options", "progress", "speed", "fps"))}


class Jobs:
    """All jobs.

    Args:
        store: Keeps them.
        clock: Tells when jobs were made.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._clock = clock
        self._jobs: dict[int, Job] = store.table("openencoder.jobs", Job)
        self._origin = secrets.token_bytes(5)
        self._counter = itertools.count(secrets.randbelow(2**23))

    def newest_first(self) -> list[Job]:
        """All jobs that were stored."""
        return [*reversed(self._jobs.values())]

    def find(self, job_id: int) -> Job | None:
        """The job with that number."""
        return self._jobs.get(job_id)

    def get(self, job_id: int) -> Job:
        """The job with that number.

        Raises:
            ApiError: There is none.
        """
        job = self.find(job_id)
        if job is None:
            raise missing("Job")
        return job

    def create(self, body: Mapping[str, Any]) -> Job:
        """Make a job; one with a text that is too long for the database is not stored."""
        fits = all(len(body[name]) <= MAX_TEXT_LENGTH for name in ("preset", "source", "dest"))
        job = Job(
            id=len(self._jobs) + 1 if fits else 0,
            guid=self._guid(),
            preset=body["preset"],
            source=body["source"],
            destination=body["dest"],
            created_at=self._clock.now(),
        )
        if job.id:
            self._jobs[job.id] = job
        return job

    def update(self, job_id: int, status: str) -> dict[str, Any]:
        """Write a status, any text; what the API then answers. One that is too long is answered and not saved.

        Raises:
            ApiError: There is no such job.
        """
        job = self.get(job_id)
        if status and len(status) <= MAX_STATUS_LENGTH:
            job.status = status
        return job.json() | ({"status": status} if status else {})

    def counts(self) -> list[dict[str, Any]]:
        """How many jobs have each of the known statuses; without any job the rows have no names (C27)."""
        statuses = [job.status for job in self._jobs.values()]
        return [{"status": status if statuses else "", "count": statuses.count(status)} for status in STATUSES]

    def _guid(self) -> str:
        """Time, place and number in 12 bytes: an xid."""
        seconds = int(self._clock.now().timestamp())
        number = next(self._counter) % 2**24
        data = seconds.to_bytes(4, "big") + self._origin + number.to_bytes(3, "big")
        return base64.b32hexencode(data).decode().rstrip("=").lower()
