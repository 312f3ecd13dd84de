"""Uploads in parts: what is sent where, and what has to be remembered to go on later. Nothing here sends anything."""

from __future__ import annotations

import io
import json
import os
import tempfile
import threading
from enum import StrEnum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Protocol, Self, TypeAlias, cast

from attrs import define, field, frozen

from encodekit._core.transfers import CHUNK_BYTES, Transferred, readable_file, upload_body
from encodekit._core.validation import as_mapping, check_within, is_http_url
from encodekit.errors import InvalidInputError, ResponseDecodingError
from encodekit.providers._telestream.mapping import whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from encodekit._core.transfers import ProgressCallback, UploadSource

if TYPE_CHECKING:
    # What stands under one tag of the further files of an upload.
    ExtraFiles: TypeAlias = UploadSource | Sequence[UploadSource]

_MOST_THREADS = 64  # a client has 100 connections, and other requests need some
_STATE_FORMAT = "encodekit-telestream-upload-1"


class UploadState(StrEnum):
    """Where an upload is: the words of the official client's documentation."""

    INITIALIZED = "initialized"
    UPLOADING = "uploading"
    UPLOADED = "uploaded"
    ERROR = "error"
    ABORTED = "aborted"
    INTERRUPTED = "interrupted"


class RequestOperation(Protocol):
    """A generated module, such as `encodekit_clients.telestream_flip.api.uploads.upload_part`."""

    __name__: str
    _get_kwargs: Callable[..., dict[str, Any]]
    _parse_response: Callable[..., Any]


@frozen(kw_only=True)
class UploadOperations:
    """The generated operations on the location of an upload session."""

    upload_part: RequestOperation
    get_upload_status: RequestOperation
    abort_upload: RequestOperation


class PartSource:
    """Bytes that can be read at any place, by several threads.

    Args:
        opener: Gives an open binary file that can seek.
        size: The number of bytes from `start` on.
        start: Where in the file they begin.
        path: Where the file lies, to find it again in another process; it is opened only while it is read.
        owned: Close the file in the end.
    """

    def __init__(
        self,
        opener: Callable[[], IO[bytes]],
        size: int,
        *,
        start: int = 0,
        path: Path | None = None,
        owned: bool = True,
    ) -> None:
        self.size = size
        self.path = path
        self.modified_ns = path.stat().st_mtime_ns if path else None
        self._opener = opener
        self._start = start
        self._owned = owned
        self._file: IO[bytes] | None = None
        self._lock = threading.Lock()

    def read(self, offset: int, length: int) -> bytes:
        """The bytes at a place.

        Raises:
            InvalidInputError: If they are not there any more: the file was changed or closed.
        """
        try:
            with self._lock:
                file = self._opened()
                file.seek(self._start + offset)
                data = file.read(length)
        except (OSError, ValueError) as failure:
            raise InvalidInputError(f"The source could not be read: {failure}.") from failure
        if len(data) != length:
            raise InvalidInputError("The source became shorter while it was uploaded: start a new upload.")
        return data

    def release(self) -> None:
        """Close the file for now, if it can be opened again."""
        if self.path:
            self.close()

    def close(self) -> None:
        """Close the file, if it is our own."""
        with self._lock:
            if self._owned and self._file:
                self._file.close()
                self._file = None

    def _opened(self) -> IO[bytes]:
        if self._file is None:
            if self.path and self.path.stat().st_mtime_ns != self.modified_ns:
                raise InvalidInputError(f"{self.path} was changed since its upload began: start a new upload.")
            self._file = self._opener()
        return self._file


def part_source(source: UploadSource) -> PartSource | None:
    """The source for what can be read at any place: a path, bytes, an open file. None for a stream.

    Raises:
        InvalidInputError: If the source cannot be read or is empty.
    """
    body = upload_body(source)
    if body.size is None:
        return None
    if isinstance(source, (str, os.PathLike)):
        path = Path(source).absolute()
        return PartSource(lambda: path.open("rb"), body.size, path=path)
    if isinstance(source, (bytes, bytearray, memoryview)):
        data = bytes(cast("bytes", source))
        return PartSource(lambda: io.BytesIO(data), body.size)
    file = cast("IO[bytes]", source)
    return PartSource(lambda: file, body.size, start=file.tell(), owned=False)


def spooled(file: IO[bytes]) -> PartSource:
    """The source for a stream that was written to a temporary file, because it cannot be read a second time."""
    source = PartSource(lambda: file, file.tell())
    if not source.size:
        raise InvalidInputError("The source is empty.")
    source.read(0, 1)  # from now on the source closes the file
    return source


@define(kw_only=True, eq=False)
class UploadFile:
    """One file of an upload: the video itself, or a further file with a tag.

    Attributes:
        tag: The tag; empty for the video itself.
        name: The name of the file, without its folder.
        source: The bytes.
        parts: How many parts it has.
        part_size: Bytes in every part but the last.
        missing: The parts that the server may not have yet.
    """

    tag: str
    name: str
    source: PartSource = field(repr=False)
    parts: int = 0
    part_size: int = 0
    missing: set[int] = field(factory=set[int])

    def plan(self, parts: object, part_size: object) -> None:
        """Take over how the server divides the file.

        Raises:
            ResponseDecodingError: If that does not fit the file's size.
        """
        count, size = whole(parts), whole(part_size)
        if not count or not size or count < 1 or size < 1 or not (count - 1) * size < self.source.size <= count * size:
            raise ResponseDecodingError(
                f"The session has {parts!r} parts of {part_size!r} bytes for {self.name!r} of {self.source.size} bytes."
            )
        self.parts, self.part_size = count, size
        self.missing = set(range(count))

    def set_missing(self, indexes: Sequence[object]) -> None:
        """Take over what the server says is missing.

        Raises:
            ResponseDecodingError: If a part is none of this file.
        """
        missing = {whole(index) for index in indexes}
        if not missing <= set(range(self.parts)):
            raise ResponseDecodingError(f"The server misses parts that {self.name!r} does not have: {[*indexes]}.")
        self.missing = {index for index in missing if index is not None}

    def part_length(self, index: int) -> int:
        """The number of bytes in a part."""
        return min(self.part_size, self.source.size - index * self.part_size)

    def ranges(self, index: int) -> Iterator[tuple[int, int]]:
        """The places and lengths of the chunks in which a part is read."""
        start, length = index * self.part_size, self.part_length(index)
        for offset in range(0, length, CHUNK_BYTES):
            yield start + offset, min(CHUNK_BYTES, length - offset)


class Progress:
    """Counts the bytes of parts that go out at the same time.

    Args:
        files: What is uploaded; parts that are not missing count as sent.
        on_progress: Told of each chunk, by one thread at a time.
    """

    def __init__(self, files: Sequence[UploadFile], on_progress: ProgressCallback | None) -> None:
        self._on_progress = on_progress
        self._lock = threading.Lock()
        self._total = sum(file.source.size for file in files)
        self._done = self._total - sum(file.part_length(index) for file in files for index in file.missing)
        self._by_part: dict[tuple[str, int], int] = {}

    def sent(self, file: UploadFile, index: int, count: int) -> None:
        """`count` bytes of the part are out; fewer than before when it is sent again."""
        with self._lock:
            self._done += count - self._by_part.get((file.tag, index), 0)
            self._by_part[file.tag, index] = count
            if self._on_progress:
                self._on_progress(Transferred(self._done, self._total))


@frozen(kw_only=True)
class SavedUpload:
    """What another process needs to go on with an upload. It holds no credential.

    The location alone lets its owner write to this one upload, as long as that is open: the file is readable for its
    owner only.
    """

    provider: str
    factory_id: str | None
    session_id: str
    location: str = field(repr=False)
    max_connections: int | None
    files: list[dict[str, Any]]

    @classmethod
    def of(
        cls,
        *,
        provider: str,
        factory_id: str | None,
        session_id: str,
        location: str,
        max_connections: int | None,
        files: Sequence[UploadFile],
    ) -> Self:
        """The state of an upload."""
        described = [
            {
                "tag": file.tag,
                "name": file.name,
                "path": str(file.source.path) if file.source.path else None,
                "size": file.source.size,
                "modified_ns": file.source.modified_ns,
                "parts": file.parts,
                "part_size": file.part_size,
            }
            for file in files
        ]
        return cls(
            provider=provider,
            factory_id=factory_id,
            session_id=session_id,
            location=location,
            max_connections=max_connections,
            files=described,
        )

    def write(self, target: str | os.PathLike[str]) -> None:
        """Write it as JSON; the file is complete or not there at all.

        Raises:
            InvalidInputError: If the file cannot be written.
        """
        path = Path(target)
        fields = {name: getattr(self, name) for name in _STATE_FIELDS}
        content = json.dumps({"format": _STATE_FORMAT, **fields}, indent=2)
        try:
            # Temporary files are readable for their owner only, and stay so under the new name.
            descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
            try:
                with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
                Path(name).replace(path)
            finally:
                Path(name).unlink(missing_ok=True)
        except OSError as failure:
            raise InvalidInputError(f"The state of the upload cannot be written to {path}: {failure}.") from failure

    @classmethod
    def read(cls, target: str | os.PathLike[str], provider: str) -> Self:
        """Read what `write` has written.

        Raises:
            InvalidInputError: If the file is none of these, or belongs to another provider.
        """
        try:
            state = json.loads(readable_file(target).read_text("utf-8"))
            if state["format"] != _STATE_FORMAT:
                raise TypeError(f"format is {state['format']!r}")
            saved = cls(**{name: state[name] for name in _STATE_FIELDS})
            if not is_http_url(saved.location) or not isinstance(saved.session_id, str):
                raise TypeError("location is no URL, or session_id no text")
            if not isinstance(saved.factory_id, str | None) or not isinstance(saved.max_connections, int | None):
                raise TypeError("factory_id is no text, or max_connections no number")
            for file in saved.files:
                _check_saved_file(file)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
            if isinstance(problem, InvalidInputError):
                raise
            raise InvalidInputError(f"{target} is not the state of an upload: {problem!r}") from problem
        if saved.provider != provider:
            raise InvalidInputError(f"{target} belongs to an upload of {saved.provider}, not of {provider}.")
        return saved

    def open_files(self, sources: Mapping[str, UploadSource]) -> list[UploadFile]:
        """The files, opened again.

        Args:
            sources: By tag, where a file lies now that was moved, or was no file to begin with.

        Raises:
            InvalidInputError: If a file is not there any more, or was changed: the parts would not fit together.
        """
        return [_reopened(file, sources.get(file["tag"]) or file["path"]) for file in self.files]


_STATE_FIELDS = ("provider", "factory_id", "session_id", "location", "max_connections", "files")


def _check_saved_file(file: Mapping[str, Any]) -> None:
    kinds = {"tag": str, "name": str, "size": int, "parts": int, "part_size": int}
    for name, kind in kinds.items():
        if not isinstance(file[name], kind):
            raise TypeError(f"{name} is {file[name]!r}")


def _reopened(saved: Mapping[str, Any], source: UploadSource | None) -> UploadFile:
    if source is None:
        raise InvalidInputError(f"{saved['name']} was not uploaded from a path: give the source again.")
    opened = part_source(source)
    if opened is None:
        raise InvalidInputError(f"{saved['name']} must be readable at any place: give a path, bytes or an open file.")
    same_path = opened.path is not None and str(opened.path) == saved["path"]
    if opened.size != saved["size"] or (same_path and opened.modified_ns != saved["modified_ns"]):
        raise InvalidInputError(f"{saved['name']} was changed since its upload began: start a new upload.")
    file = UploadFile(tag=saved["tag"], name=saved["name"], source=opened)
    try:
        file.plan(saved["parts"], saved["part_size"])
    except ResponseDecodingError as problem:
        raise InvalidInputError(f"The state of the upload is damaged: {problem.message}") from problem
    return file


def extra_file_tags(extra_files: Mapping[str, ExtraFiles] | None) -> dict[str, UploadSource]:
    """The further files of an upload by the tag under which each is sent.

    A tag with one file keeps its name; with a list, each gets `<tag>.index-<n>`, from 0 (as the official Python client
    names them).

    Raises:
        InvalidInputError: If a tag or a list is empty, or the tag does not fit in a header.
    """
    tagged: dict[str, UploadSource] = {}
    for tag, sources in (extra_files or {}).items():
        if not tag or not (tag.isascii() and tag.isprintable()) or (isinstance(sources, (list, tuple)) and not sources):
            raise InvalidInputError("Each of extra_files has a tag such as 'subtitles', and a file or a list of files.")
        if isinstance(sources, (list, tuple)):
            tagged |= {f"{tag}.index-{n}": item for n, item in enumerate(cast("Sequence[UploadSource]", sources))}
        else:
            tagged[tag] = cast("UploadSource", sources)
    return tagged


def check_threads(threads: int) -> None:
    """Refuse a number of threads that is none, or would overwhelm this machine."""
    check_within("threads", threads, 1, _MOST_THREADS, whole=True)


def check_extra_file(described: Mapping[str, Any]) -> dict[str, Any]:
    """The description of a further file.

    Raises:
        InvalidInputError: If it is not made of a tag, a name and a size.
    """
    file = dict(as_mapping("Each of extra_files", described))
    if file.keys() != {"tag", "file_name", "file_size"} or not all(file.values()):
        raise InvalidInputError("Each of extra_files has tag, file_name and file_size, and nothing else.")
    return file
