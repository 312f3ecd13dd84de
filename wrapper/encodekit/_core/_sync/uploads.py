# Made from wrapper/encodekit/_core/_async/uploads.py by `make generate`; change that file instead.
"""Uploads to a presigned URL, in constant memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, cast

from encodekit._core.concurrency import run_blocking
from encodekit._core.http import Call
from encodekit._core.transfers import Transferred, UploadBody, upload_body
from encodekit.errors import InvalidInputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from encodekit._core._sync.transport import Transport
    from encodekit._core.options import CallOptions
    from encodekit._core.transfers import ProgressCallback, UploadSource


def read_chunks(body: UploadBody) -> Iterator[bytes]:
    """The bytes of the body from its beginning, read off the event loop."""
    chunks = _opened(body)
    if isinstance(chunks, Iterator):
        while (chunk := run_blocking(next, chunks, None)) is not None:
            yield _checked_chunk(chunk)
        return
    for chunk in chunks:
        yield _checked_chunk(chunk)


def _opened(body: UploadBody) -> Iterator[bytes] | Iterable[bytes]:
    chunks = body.open()
    if not isinstance(chunks, (Iterator, Iterable)):
        raise InvalidInputError("This source can be read by an asynchronous client only.")
    return chunks


def _checked_chunk(chunk: object) -> bytes:
    if isinstance(chunk, bytes):
        return chunk
    if isinstance(chunk, (bytearray, memoryview)):
        return bytes(cast("bytearray", chunk))
    raise InvalidInputError(f"The source gives {type(chunk).__name__}, and an upload needs bytes.")


def read_parts(body: UploadBody, part_bytes: int) -> Iterator[bytes]:
    """The bytes of the body in parts of one size, of which only the last may be smaller."""
    part = bytearray()
    for chunk in read_chunks(body):
        part += chunk
        while len(part) >= part_bytes:
            yield bytes(part[:part_bytes])
            del part[:part_bytes]
    if part:
        yield bytes(part)


def readable_body(source: UploadSource, size: int | None, *, sized: bool = False) -> UploadBody:
    """The body for a source, checked before anything is sent.

    Args:
        source: As for `upload_body`.
        size: As for `upload_body`.
        sized: Whether the size must be known: storages refuse an upload without it.

    Raises:
        InvalidInputError: If the source cannot be read by this kind of client, is empty, or of unknown size.
    """
    body = upload_body(source, size)
    if sized and body.size is None:
        raise InvalidInputError("The size of this source is unknown and the storage needs it: pass size=<bytes>.")
    if not body.replayable:
        _opened(body)
    return body


def put_presigned(
    transport: Transport,
    url: str,
    body: UploadBody,
    changes: CallOptions,
    *,
    content_type: str = "application/octet-stream",
    headers: Mapping[str, str] | None = None,
    on_progress: ProgressCallback | None = None,
) -> None:
    """PUT the body to a presigned URL, without the client's credential: the host is another one.

    A body that can be read again is sent again after a failure; another one is sent once. There is no deadline unless
    `changes` set one: how long an upload takes depends on its size.

    Args:
        transport: What sends the request.
        url: The presigned URL.
        body: What to send; its size is known.
        changes: The options of this call.
        content_type: The media type that the storage keeps.
        headers: What else the provider wants to be sent.
        on_progress: Told after each chunk.

    Raises:
        InvalidInputError: If the source gives another number of bytes than it has.
        RequestError: If the upload fails; nothing is stored then.
    """
    size = body.size or 0

    def content() -> Iterator[bytes]:
        done = 0
        if on_progress:
            on_progress(Transferred(0, size))
        for chunk in read_chunks(body):
            done += len(chunk)
            if done > size:
                break
            yield chunk
            if on_progress:
                on_progress(Transferred(done, size))
        if done != size:
            given = f"more than {size}" if done > size else f"{done} of {size}"
            raise InvalidInputError(f"The source gave {given} bytes: was it changed, or the wrong size given?")

    call = Call(
        operation="upload",
        method="PUT",
        url=url,
        arguments={"headers": {**(headers or {}), "Content-Type": content_type, "Content-Length": str(size)}},
        content=content,
        replayable=body.replayable,
        authenticated=False,
    )
    transport.send(call, {"deadline": None, **changes})
