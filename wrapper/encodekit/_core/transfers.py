"""What uploads and downloads share: the forms a source can have, progress, and names for results."""

from __future__ import annotations

import io
import os
import uuid
from collections.abc import AsyncIterable, Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, TypeGuard, cast
from urllib.parse import unquote, urlsplit

from attrs import frozen

from encodekit._core.redaction import redact_url
from encodekit.errors import IncompleteTransferError, InvalidInputError

CHUNK_BYTES = 256 * 1024


@frozen
class Transferred:
    """How far a transfer is.

    Attributes:
        bytes_done: The bytes transferred so far. It falls back to 0 when an attempt starts over.
        bytes_total: The bytes to transfer; None where nobody knows.
    """

    bytes_done: int
    bytes_total: int | None


ProgressCallback = Callable[[Transferred], None]
UploadSource = str | os.PathLike[str] | bytes | IO[bytes] | Iterable[bytes] | AsyncIterable[bytes]


@frozen
class UploadBody:
    """The bytes to upload, opened anew for each attempt where that is possible.

    Attributes:
        open: Starts reading from the beginning.
        size: The number of bytes; None where nobody knows.
        replayable: Whether `open` works a second time.
    """

    open: Callable[[], Iterator[bytes] | AsyncIterable[bytes]]
    size: int | None
    replayable: bool


def upload_body(source: UploadSource, size: int | None = None) -> UploadBody:
    """The body for a source of any form. Nothing is read yet, and never more than a chunk at a time.

    Args:
        source: A path, bytes, an open binary file (read from its present position), or an iterable of bytes.
        size: The number of bytes, for a source that does not know it.

    Raises:
        InvalidInputError: If the source cannot be read or is empty, or `size` is no number of bytes.
    """
    if size is not None and (isinstance(size, bool) or not isinstance(size, int) or size < 0):
        raise InvalidInputError(f"size is a whole number of bytes, not {size!r}.")
    if isinstance(source, (bytes, bytearray, memoryview)):
        data = bytes(source)
        body = UploadBody(lambda: _read(io.BytesIO(data)), len(data), replayable=True)
    elif isinstance(source, str) and "://" in source:
        raise InvalidInputError(f"{redact_url(source)} is no http or https URL; for S3 there is S3Source.")
    elif isinstance(source, (str, os.PathLike)):
        path = readable_file(source)
        body = UploadBody(lambda: _read_path(path), path.stat().st_size, replayable=True)
    elif hasattr(source, "read"):
        body = _file_body(cast("IO[bytes]", source), size)
    elif isinstance(source, Iterable):
        chunks = iter(source)
        body = UploadBody(lambda: chunks, size, replayable=False)
    elif isinstance(source, AsyncIterable):
        body = UploadBody(lambda: source, size, replayable=False)
    else:
        kinds = "a path, bytes, an open binary file, or an iterable of bytes"
        raise InvalidInputError(f"A source is {kinds}, not {type(source).__name__}.")
    if body.size == 0:
        raise InvalidInputError(f"The source {source if isinstance(source, (str, os.PathLike)) else ''} is empty.")
    return body


def is_url(source: object) -> TypeGuard[str]:
    """Whether the source is a URL that a provider can fetch, and not a path."""
    return isinstance(source, str) and source.lower().startswith(("http://", "https://"))


def readable_file(path: str | os.PathLike[str]) -> Path:
    """The path of an existing file that may be read.

    Raises:
        InvalidInputError: If there is none; the message says why.
    """
    file = Path(path)
    with _usable(file):
        is_folder, exists = file.is_dir(), file.exists()
    if is_folder:
        raise InvalidInputError(f"{str(path)!r} is a folder: give the path of a file.")
    if not exists:
        raise InvalidInputError(f"There is no file at {str(path)!r}.")
    if not os.access(file, os.R_OK):
        raise InvalidInputError(f"{str(path)!r} may not be read: check its permissions.")
    return file


@contextmanager
def _usable(path: Path) -> Generator[None]:
    try:
        yield
    except OSError as failure:  # such as a name that is too long
        raise InvalidInputError(f"{str(path)!r:.100} cannot be used: {failure.strerror}.") from failure


def _file_body(file: IO[bytes], size: int | None) -> UploadBody:
    if getattr(file, "closed", False):
        raise InvalidInputError("The file is closed.")
    if isinstance(file.read(0), str):
        raise InvalidInputError("The file is open as text: open it with mode 'rb'.")
    if not (hasattr(file, "seekable") and file.seekable()):
        return UploadBody(lambda: _read(file), size, replayable=False)
    start = file.tell()
    end = file.seek(0, os.SEEK_END)
    file.seek(start)

    def restart() -> Iterator[bytes]:
        file.seek(start)
        return _read(file)

    return UploadBody(restart, end - start, replayable=True)


def _read_path(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            yield from _read(file)
    except OSError as failure:
        raise IncompleteTransferError(f"The source {path} could not be read: {failure.strerror}.") from failure


def _read(file: IO[bytes]) -> Iterator[bytes]:
    while chunk := file.read(CHUNK_BYTES):
        yield chunk


def download_target(target: str | os.PathLike[str], url: str, *, overwrite: bool) -> Path:
    """The path to write a download to: `target`, or in the folder `target` the file name that the URL ends with.

    Raises:
        InvalidInputError: If the folder does not exist, or the file does and may not be overwritten.
    """
    path = Path(target)
    with _usable(path):
        is_folder = path.is_dir()
    if is_folder:
        name = PurePosixPath(unquote(urlsplit(url).path)).name
        if name in {"", ".", ".."} or "\\" in name or "\0" in name:
            raise InvalidInputError(f"The link names no file: give a file name below {path}.")
        path /= name
    with _usable(path):
        has_folder, exists, is_folder = path.parent.is_dir(), path.exists(), path.is_dir()
    if not has_folder:
        raise InvalidInputError(f"The folder {path.parent} does not exist: create it first.")
    if is_folder:
        raise InvalidInputError(f"{path} is a folder: give another path.")
    if exists and not overwrite:
        raise InvalidInputError(f"{path} exists: give another path, or overwrite=True.")
    return path


@contextmanager
def part_file(path: Path, *, overwrite: bool) -> Generator[IO[bytes]]:
    """A file to write to, which becomes `path` at the end, or is removed when something goes wrong.

    Nothing here awaits: a canceled task could not do so any more, and would leave the part behind.

    Raises:
        InvalidInputError: If no file can be made in the folder, or `path` has come into being meanwhile.
        IncompleteTransferError: If the disk fails, or is full.
    """
    part = path.with_name(f".encodekit-{uuid.uuid4().hex}.part")
    with _usable(path.parent):
        file = part.open("xb")
    try:
        with file:
            yield file
        _settle(part, path, overwrite=overwrite)
    except OSError as failure:
        raise IncompleteTransferError(f"{path} could not be written: {failure.strerror}.") from failure
    finally:
        part.unlink(missing_ok=True)


def _settle(part: Path, path: Path, *, overwrite: bool) -> None:
    if not overwrite and path.exists():
        raise InvalidInputError(f"{path} has come into being meanwhile: give another path, or overwrite=True.")
    part.replace(path)
