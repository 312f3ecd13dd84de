"""The jobs of all providers in one form: the words are the provider's own, the columns are ours."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass, replace
from heapq import nlargest
from typing import TYPE_CHECKING, Any, Protocol

from encodekit._core.redaction import redact_text
from encodekit.sandbox.sources import SourceError
from encodekit.sandbox.storage import MEDIA_TYPES
from encodekit.sandbox.telestream.state import Encoding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from encodekit.sandbox.bytenite import ByteNite
    from encodekit.sandbox.bytenite.jobs import Job as ByteNiteJob
    from encodekit.sandbox.convertrilo import Convertrilo
    from encodekit.sandbox.convertrilo.state import Job as ConvertriloJob
    from encodekit.sandbox.openencoder import OpenEncoder
    from encodekit.sandbox.openencoder.jobs import Job as OpenEncoderJob
    from encodekit.sandbox.services import Services
    from encodekit.sandbox.telestream import Telestream
    from encodekit.sandbox.telestream.state import Video

LONGEST_TEXT = 400
ENDED = frozenset(
    {
        *("success", "failed", "canceled"),
        *("JOB_STATE_COMPLETE", "JOB_STATE_FAILED"),
        *("completed", "error", "cancelled"),
        "fail",
    }
)
GOOD = frozenset({"success", "completed", "JOB_STATE_COMPLETE"})
# What has not begun: nothing is encoded before the user asks for it, or before its turn.
WAITING = frozenset({"created", "queued", "restarting", "JOB_STATE_NEW"})


@dataclass(frozen=True, slots=True)
class Output:
    """A file that a job has made."""

    name: str
    path: Path

    @property
    def kind(self) -> str:
        """`video`, `audio` or `image`, or another type that no browser shows in place."""
        media_type = MEDIA_TYPES.get(self.path.suffix) or mimetypes.guess_type(self.path.name)[0] or ""
        return media_type.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Job:
    """One job.

    Attributes:
        provider: Whose it is.
        id: By which the provider's API knows it.
        name: Of the source or of the job.
        state: The provider's word for how it stands.
        part: How much is done, 0 to 1; None where the provider does not tell.
        created_at: When it was made.
        ended_at: When it ended; None where it has not, or where the provider keeps no record of it.
        error: Why it failed.
        outputs: What it has made.
        place: In the queue of those that wait to be encoded, from 1; None when it does not wait there.
    """

    provider: str
    id: str
    name: str
    state: str
    part: float | None
    created_at: datetime
    ended_at: datetime | None
    error: str
    outputs: Sequence[Output]
    place: int | None = None

    @property
    def look(self) -> str:
        """How to colour the state: `waiting`, `running`, `good` or `bad`."""
        if self.state in GOOD:
            return "good"
        if self.state in ENDED:
            return "bad"
        return "waiting" if self.state in WAITING else "running"


class Place(Protocol):
    """What waits for its turn to be encoded, or has it."""

    provider: str
    job_id: str
    is_running: bool


class _Made(Protocol):
    id: Any
    created_at: datetime


@dataclass(frozen=True, slots=True)
class _Source:
    """One provider: what it has made, and how that becomes a row."""

    all: Callable[[], Iterable[_Made]]
    row: Callable[[Any], Job]


class Jobs:
    """What all providers have made.

    Args:
        services: What they share.
        queue: Tells who waits to be encoded, the first first.
        bytenite: The stand-in of that name, as the others.
        convertrilo: The same.
        openencoder: The same.
        telestream: The same.
    """

    def __init__(
        self,
        services: Services,
        queue: Callable[[], Iterable[Place]],
        *,
        bytenite: ByteNite,
        convertrilo: Convertrilo,
        openencoder: OpenEncoder,
        telestream: Telestream,
    ) -> None:
        self._services = services
        self._queue = queue
        self._openencoder = openencoder
        self._sources = {
            "bytenite": _Source(bytenite.account.jobs.all, self._bytenite_job),
            "convertrilo": _Source(convertrilo.account.jobs.all, self._convertrilo_job),
            "openencoder": _Source(openencoder.server.jobs.newest_first, self._openencoder_job),
            "telestream": _Source(lambda: _of_telestream(telestream), self._telestream_job),
        }

    def newest(self, count: int) -> tuple[list[Job], int]:
        """The newest jobs, newest first, and how many there are in all."""
        each = [(name, job) for name, source in self._sources.items() for job in source.all()]
        newest = nlargest(count, each, key=lambda entry: entry[1].created_at)
        places = self._places()
        return [self._row(name, job, places) for name, job in newest], len(each)

    def find(self, provider: str, job_id: str) -> Job | None:
        """The job of that provider with that id."""
        source = self._sources.get(provider)
        made = [job for job in source.all() if str(job.id) == job_id] if source else []
        return self._row(provider, made[0], self._places()) if made else None

    def _row(self, provider: str, job: _Made, places: Mapping[tuple[str, str], int]) -> Job:
        row = self._sources[provider].row(job)
        return replace(row, place=places.get((provider, row.id)))

    def _places(self) -> Mapping[tuple[str, str], int]:
        waiting = [(place.provider, place.job_id) for place in self._queue() if not place.is_running]
        return {job: number for number, job in enumerate(waiting, 1)}

    def _bytenite_job(self, job: ByteNiteJob) -> Job:
        return Job(
            provider="bytenite",
            id=job.id,
            name=_shown(job.name),
            state=job.state,
            part=1.0 if job.state in GOOD else None,  # it reports none
            created_at=job.created_at,
            ended_at=job.ended_at,
            error=_shown(job.error),
            outputs=_there((name, path) for name, path in job.results.items()),
        )

    def _convertrilo_job(self, job: ConvertriloJob) -> Job:
        path = self._services.storage.path(job.output_key)
        made = [(job.output_filename or path.name, path)] if job.status in GOOD else []
        return Job(
            provider="convertrilo",
            id=job.id,
            name=_shown(job.source_filename or job.source.name or job.external_id or job.source.kind),
            state=job.status,
            part=job.progress,
            created_at=job.created_at,
            ended_at=job.finished_at,
            error=_shown(job.failure_message),
            outputs=_there(made),
        )

    def _openencoder_job(self, job: OpenEncoderJob) -> Job:
        return Job(
            provider="openencoder",
            id=str(job.id),
            name=_shown(job.source),
            state=job.status,
            part=job.progress / 100,
            created_at=job.created_at,
            ended_at=None,
            error="",
            outputs=self._openencoder_outputs(job) if job.status in GOOD else (),
        )

    def _openencoder_outputs(self, job: OpenEncoderJob) -> Sequence[Output]:
        try:
            path = self._openencoder.output_path(job.id)
        except (LookupError, SourceError):  # the preset or the storage of the settings is no longer the job's
            return ()
        return _there([(path.name, path)])

    def _telestream_job(self, thing: Encoding | Video) -> Job:
        return self._telestream_encoding(thing) if isinstance(thing, Encoding) else _telestream_video(thing)

    def _telestream_encoding(self, encoding: Encoding) -> Job:
        path, is_good = self._services.storage.path, encoding.status in GOOD
        made = [(key.rpartition("/")[2], path(encoding.prefix + key)) for key in (*encoding.files, *encoding.pictures)]
        return Job(
            provider="telestream",
            id=encoding.id,
            name=f"{_shown(_name(encoding.video))} → {_shown(encoding.settings['name'])}",
            state=encoding.status,
            part=1.0 if is_good else encoding.progress / 100,  # the provider says 99 of what is done
            created_at=encoding.created_at,
            ended_at=encoding.ended_at,
            error=_shown(encoding.error_message),
            outputs=_there(made) if is_good else (),
        )


def _telestream_video(video: Video) -> Job:
    return Job(
        provider="telestream",
        id=video.id,
        name=_shown(_name(video)),
        state=video.status,
        part=None,
        created_at=video.created_at,
        ended_at=video.updated_at if video.status in ENDED else None,
        error=_shown(video.error_message),
        outputs=(),
    )


def _name(video: Video) -> str:
    return video.original_filename or video.source_url or "source"


def _of_telestream(telestream: Telestream) -> Iterable[Encoding | Video]:
    """All encodings, and the videos that have none: those that are imported, or could not be."""
    for factory in telestream.account.factories.values():
        for video in factory.videos.values():
            yield from video.encodings.values() or (video,)


def _shown(text: str | None) -> str:
    """A text of a user or of ffmpeg, without the secrets of the URLs in it."""
    return redact_text(text or "")[:LONGEST_TEXT]


def _there(made: Iterable[tuple[str, Path]]) -> Sequence[Output]:
    return [Output(name, path) for name, path in made if path.is_file()]
