# Made from wrapper/encodekit/_core/_async/uploads.py by `make generate`; change that file instead.
"""Uploads to a presigned URL, in constant memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from encodekit._core.concurrency import run_blocking
from encodekit._core.http import Call
from encodekit._core.transfers import Transferred, UploadBody
from encodekit.errors import InvalidInputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from encodekit._core._sync.transport import Transport
    from encodekit._core.options import CallOptions
    from encodekit._core.transfers import ProgressCallback


def read_chunks(body: UploadBody) -> Iterator[bytes]:
    """The bytes of the body from its beginning, read off the event loop."""
    chunks = body.open()
    if isinstance(chunks, Iterator):
        while chunk := run_blocking(_next_chunk, chunks):
            yield chunk
        return
    if not isinstance(chunks, Iterable):
        raise InvalidInputError("This source can be read by an asynchronous client only.")
    for chunk in chunks:
        yield chunk


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


def _next_chunk(chunks: Iterator[bytes]) -> bytes:
    return next(chunks, b"")


def put_presigned(
    transport: Transport,
    url: str,
    body: UploadBody,
    changes: CallOptions,
    *,
    content_type: str = "application/octet-stream",
    on_progress: ProgressCallback | None = None,
) -> None:
    """PUT the body to a presigned URL, without the client's credential: the host is another one.

    A body that can be read again is sent again after a failure; another one is sent once. There is no deadline unless
    `changes` set one: how long an upload takes depends on its size.

    Raises:
        InvalidInputError: If the size of the body is unknown: storages refuse an upload without it.
        RequestError: If the upload fails; nothing is stored then.
    """
    if body.size is None:
        raise InvalidInputError("The size of this source is unknown and the storage needs it: pass size=<bytes>.")

    def content() -> Iterator[bytes]:
        done = 0
        if on_progress:
            on_progress(Transferred(0, body.size))
        for chunk in read_chunks(body):
            yield chunk
            done += len(chunk)
            if on_progress:
                on_progress(Transferred(done, body.size))

    headers = {"Content-Type": content_type, "Content-Length": str(body.size)}
    call = Call(
        operation="upload",
        method="PUT",
        url=url,
        arguments={"headers": headers},
        content=content,
        replayable=body.replayable,
        authenticated=False,
    )
    transport.send(call, {"deadline": None, **changes})
