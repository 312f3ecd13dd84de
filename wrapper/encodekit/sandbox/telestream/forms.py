"""Bodies of multipart/form-data, read as they come: files go to disk, never through memory."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from email import message_from_bytes, message_from_string
from typing import TYPE_CHECKING

from encodekit.sandbox.storage import TooLargeError, save
from encodekit.sandbox.telestream.errors import bad_request, too_large

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from email.message import Message
    from pathlib import Path

    from starlette.requests import Request

MAX_FIELD_BYTES = 64 * 1024
MAX_PARTS = 20


@dataclass(slots=True)
class Form:
    """The fields of a form, and its file, which whoever reads the form owns."""

    fields: dict[str, str] = field(default_factory=dict[str, str])
    file: Path | None = None
    file_name: str = ""

    def drop(self) -> None:
        """Remove the file."""
        if self.file:
            self.file.unlink(missing_ok=True)


async def read_form(request: Request, folder: Path, max_bytes: int) -> Form:
    """Read a form; the part `file` is written to a new file in `folder`.

    Raises:
        ApiError: It is no such form, or larger than allowed.
    """
    described = message_from_bytes(b"content-type: " + request.headers["content-type"].encode("latin-1") + b"\n\n")
    boundary = described.get_boundary()
    if not boundary:
        raise bad_request("The form names no boundary")
    form = Form()
    try:
        await _read_parts(_Reader(request.stream()), f"\r\n--{boundary}".encode(), form, folder, max_bytes)
    except TooLargeError as error:
        form.drop()
        raise too_large(max_bytes) from error
    except BaseException:
        form.drop()
        raise
    return form


async def _read_parts(reader: _Reader, delimiter: bytes, form: Form, folder: Path, max_bytes: int) -> None:
    await _text(reader, delimiter)
    for _ in range(MAX_PARTS):
        if await reader.exactly(2) == b"--":
            return
        about = message_from_string((await _text(reader, b"\r\n\r\n")).decode(errors="replace"))
        name = _parameter(about, "name")
        if name == "file" and about.get_filename() is not None and form.file is None:
            form.file_name = about.get_filename() or ""
            path = folder / secrets.token_hex(8)
            await save(reader.until(delimiter), path, max_bytes=max_bytes)
            form.file = path
        else:
            form.fields[name] = (await _text(reader, delimiter)).decode(errors="replace")
    raise bad_request("The form has too many parts")


def _parameter(about: Message, name: str) -> str:
    value = about.get_param(name, header="content-disposition")
    return value if isinstance(value, str) else ""


async def _text(reader: _Reader, delimiter: bytes) -> bytes:
    text = bytearray()
    async for chunk in reader.until(delimiter):
        text += chunk
        if len(text) > MAX_FIELD_BYTES:
            raise bad_request(f"A field of the form may have at most {MAX_FIELD_BYTES} bytes")
    return bytes(text)


class _Reader:
    """Cuts a stream of chunks at delimiters."""

    def __init__(self, chunks: AsyncIterator[bytes]) -> None:
        self._chunks = chunks
        self._buffer = b"\r\n"  # so that the first delimiter is like the others

    async def until(self, delimiter: bytes) -> AsyncIterator[bytes]:
        """What comes before the delimiter, which is taken away."""
        while delimiter not in self._buffer:
            # The end of the buffer may be the beginning of the delimiter.
            safe = len(self._buffer) - len(delimiter) + 1
            if safe > 0:
                yield self._buffer[:safe]
                self._buffer = self._buffer[safe:]
            await self._more()
        content, _, self._buffer = self._buffer.partition(delimiter)
        yield content

    async def exactly(self, count: int) -> bytes:
        """The next bytes."""
        while len(self._buffer) < count:
            await self._more()
        taken, self._buffer = self._buffer[:count], self._buffer[count:]
        return taken

    async def _more(self) -> None:
        chunk = await anext(self._chunks, b"")
        if not chunk:
            raise bad_request("The form ends early")
        self._buffer += chunk
