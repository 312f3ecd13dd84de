"""Upload sessions: parts in any order, or one stream; whoever knows the location may send."""

from __future__ import annotations

import asyncio
import re
import secrets
import shutil
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from encodekit.sandbox.media import MediaInfo
from encodekit.sandbox.storage import TooLargeError, TruncatedError, save
from encodekit.sandbox.store import NOT_KEPT, Record
from encodekit.sandbox.telestream.errors import bad_request, too_large
from encodekit.sandbox.telestream.state import Profile, Video

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping, Sequence
    from pathlib import Path

    from encodekit.sandbox.services import Services
    from encodekit.sandbox.telestream.jobs import Jobs
    from encodekit.sandbox.telestream.state import Factory

MAX_CONNECTIONS = 16
MAX_PARTS = 10_000


@dataclass(slots=True)
class UploadFile:
    """One file of a session.

    Attributes:
        name: As the client calls it.
        size_bytes: That it will have.
        part_size: Of each part but the last, in bytes.
        folder: Where its parts are.
        come: The numbers of the parts that have come.
        received_bytes: How much of a single stream has come.
    """

    name: str
    size_bytes: int
    part_size: int
    folder: Path
    come: set[int] = field(default_factory=set[int])
    received_bytes: int = 0

    @property
    def count(self) -> int:
        """How many parts it has."""
        return -(-self.size_bytes // self.part_size)

    @property
    def is_complete(self) -> bool:
        """Whether all parts have come."""
        return len(self.come) == self.count

    @property
    def missing(self) -> list[int]:
        """The numbers of the parts that have not come."""
        return [number for number in range(self.count) if number not in self.come]

    def length(self, number: int) -> int:
        """The size of a part in bytes."""
        return min(self.part_size, self.size_bytes - number * self.part_size)

    def part(self, number: int) -> Path:
        """Where a part is."""
        return self.folder / str(number)

    def assemble(self, target: Path) -> None:
        """Put the parts together; `target` appears only when it is complete."""
        unfinished = self.folder / "whole"
        with unfinished.open("wb") as whole:
            for number in sorted(self.come):
                with self.part(number).open("rb") as part:
                    shutil.copyfileobj(part, whole)
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.replace(target)

    def append(self, piece: Path, start: int) -> None:
        """Write a piece of a single stream to its place."""
        path = self.part(0)
        path.touch()
        with path.open("r+b") as whole, piece.open("rb") as content:
            whole.seek(start)
            shutil.copyfileobj(content, whole)
        piece.unlink()


@dataclass(slots=True, eq=False)
class Session(Record):
    """One upload. The main file has the empty tag.

    Attributes:
        is_multi_chunk: Whether it takes numbered parts; else it takes one stream.
        factory_id: Of the factory that the video is for.
        draft: The video, until all files have come and it is added to its factory.
        video_id: Of the video.
    """

    files: Mapping[str, UploadFile]
    is_multi_chunk: bool
    folder: Path
    factory_id: str
    draft: Video | None
    video_id: str
    is_finishing: bool = field(default=False, metadata=NOT_KEPT)
    turn: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False, metadata=NOT_KEPT)
    id: str = field(default_factory=lambda: secrets.token_urlsafe(16))

    def file(self, tag: str) -> UploadFile:
        """The file with that tag.

        Raises:
            ApiError: There is none.
        """
        if tag not in self.files:
            raise bad_request("X-Extra-File-Tag names no file of this upload")
        return self.files[tag]


class Uploads:
    """All sessions.

    Args:
        services: What the stand-ins share.
        jobs: What videos are added to.
        factories: All of them.
        part_size: Of new sessions, in bytes.
        max_bytes: Of one file.
    """

    def __init__(
        self, services: Services, jobs: Jobs, factories: Mapping[str, Factory], part_size: int, max_bytes: int
    ) -> None:
        self.part_size = part_size
        # Where parts are kept until the last has come.
        self._folder = services.data / "telestream" / "uploads"
        self._store = services.store
        self._jobs = jobs
        self._factories = factories
        self._max_bytes = max_bytes
        self._sessions: dict[str, Session] = self._store.table(
            "telestream.uploads", Session, UploadFile, Video, Profile, MediaInfo
        )
        for session in self._sessions.values():
            if session.draft:
                session.draft.put_back(factory=factories.get(session.factory_id))

    def create(
        self,
        files: Sequence[tuple[str, str, int]],
        video: Video,
        *,
        is_multi_chunk: bool,
    ) -> Session:
        """Open a session.

        Args:
            files: Tag, name and size of each file; the main one has the empty tag.
            video: What becomes of them, once all have come.
            is_multi_chunk: Whether it takes numbered parts.

        Raises:
            ApiError: There cannot be such an upload.
        """
        folder = self._folder / secrets.token_hex(8)
        known: dict[str, UploadFile] = {}
        for number, (tag, name, size_bytes) in enumerate(files):
            if tag in known:
                raise bad_request("Each extra file needs a tag of its own")
            if size_bytes < 1:
                raise bad_request("file_size must be at least 1")
            if size_bytes > self._max_bytes:
                raise too_large(self._max_bytes)
            # As large as it must be for the number of parts to stay small.
            part_size = max(self.part_size, -(-size_bytes // MAX_PARTS)) if is_multi_chunk else size_bytes
            known[tag] = UploadFile(name, size_bytes, part_size, folder / str(number))
        session = Session(known, is_multi_chunk, folder, video.factory.id, video, video.id)
        self._sessions[session.id] = session
        return session

    def get(self, session_id: str) -> Session:
        """The session with that id.

        Raises:
            ApiError: There is none, or it was aborted.
        """
        if session_id not in self._sessions:
            raise bad_request("There is no such upload")
        return self._sessions[session_id]

    def abort(self, session: Session) -> None:
        """Forget a session and what has come of it."""
        del self._sessions[session.id]
        self._remove_parts(session)

    async def take_part(self, session: Session, tag: str, number: int, chunks: AsyncIterator[bytes]) -> None:
        """Keep one part.

        Raises:
            ApiError: The session has no such part, or not as many bytes came as it has.
        """
        file = session.file(tag)
        if not session.is_multi_chunk or number >= file.count:
            raise bad_request("X-Part names no part of this upload")
        await _save(chunks, file.part(number), file.length(number))
        file.come.add(number)
        session.touch()

    async def take_stream(self, session: Session, content_range: str | None, chunks: AsyncIterator[bytes]) -> int:
        """Keep the next bytes of a single stream; how many have come in all.

        Raises:
            ApiError: The session takes parts, or the bytes are not the next ones, or not as many as was said.
        """
        file = session.file("")
        if session.is_multi_chunk:
            raise bad_request("X-Part is missing")
        start, end, total = _range(content_range) if content_range else (0, file.size_bytes - 1, file.size_bytes)
        if total != file.size_bytes or not start <= end < total:
            raise bad_request("Content-Range does not fit the file")
        async with session.turn:
            if start > file.received_bytes:
                raise bad_request(f"Content-Range must start at {file.received_bytes}")
            piece = file.folder / "piece"
            await _save(chunks, piece, end - start + 1)
            await asyncio.to_thread(file.append, piece, start)
            file.received_bytes = max(file.received_bytes, end + 1)
            if file.received_bytes == file.size_bytes:
                file.come.add(0)
            session.touch()
        return file.received_bytes

    async def finished(self, session: Session) -> Video | None:
        """The video, once all files have come."""
        factory, draft = self._factories.get(session.factory_id), session.draft
        if factory is None:
            raise bad_request("The factory of this upload was deleted")
        if draft and not session.is_finishing and all(file.is_complete for file in session.files.values()):
            session.is_finishing = True
            main, *extra = session.files.values()
            draft.extra_files = [self._jobs.extra_file(draft, number) for number in range(len(extra))]
            for file, target in zip([main, *extra], [self._jobs.source(draft), *draft.extra_files], strict=True):
                await asyncio.to_thread(file.assemble, target)
            session.draft = None
            self._jobs.add(draft)
            self._remove_parts(session)
        return factory.videos.get(session.video_id)

    def _remove_parts(self, session: Session) -> None:
        self._store.after_commit(partial(shutil.rmtree, session.folder, ignore_errors=True))


async def _save(chunks: AsyncIterator[bytes], target: Path, size_bytes: int) -> None:
    try:
        await save(chunks, target, max_bytes=size_bytes, expected_bytes=size_bytes)
    except (TooLargeError, TruncatedError) as error:
        raise bad_request(f"This part has {size_bytes} bytes") from error


def _range(text: str) -> tuple[int, int, int]:
    start, end, total = (int(number) for number in re.findall(r"\d+", text)[:3])
    return start, end, total
