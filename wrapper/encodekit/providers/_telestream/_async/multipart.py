"""Files in a form (`multipart/form-data`), streamed in constant memory from any kind of source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from encodekit._core._async.uploads import read_chunks
from encodekit._core.transfers import Transferred
from encodekit.errors import InvalidInputError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from encodekit._core.http import Call
    from encodekit._core.transfers import ProgressCallback, UploadBody


def with_file(
    call: Call,
    body: UploadBody,
    *,
    file_name: str,
    fields: Mapping[str, str],
    boundary: str,
    on_progress: ProgressCallback | None,
) -> Call:
    """The call with a form as its body: `fields`, and the part `file`.

    Args:
        call: The call without a body.
        body: The bytes of the file; their number is known.
        file_name: The name that the part carries.
        fields: The other parts, as texts.
        boundary: What separates the parts; must not occur in them.
        on_progress: Told of each chunk of the file.

    Raises:
        InvalidInputError: If the file gives another number of bytes than it has.
    """
    size = body.size or 0
    head = b"".join(_part(boundary, name, value) for name, value in fields.items()) + _file_head(boundary, file_name)
    tail = f"\r\n--{boundary}--\r\n".encode()

    async def content() -> AsyncIterator[bytes]:
        done = 0
        if on_progress:
            on_progress(Transferred(0, size))
        yield head
        async for chunk in read_chunks(body):
            done += len(chunk)
            if done > size:
                break
            yield chunk
            if on_progress:
                on_progress(Transferred(done, size))
        if done != size:
            raise InvalidInputError(f"The source did not give {size} bytes: was it changed, or the wrong size given?")
        yield tail

    headers = {
        **call.arguments.get("headers", {}),
        "Content-Type": f"multipart/form-data; boundary={boundary}",
        "Content-Length": str(len(head) + size + len(tail)),
    }
    arguments = {name: value for name, value in call.arguments.items() if name != "files"} | {"headers": headers}
    return evolve(call, arguments=arguments, content=content, replayable=body.replayable)


def _part(boundary: str, name: str, value: str) -> bytes:
    return f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()


def _file_head(boundary: str, file_name: str) -> bytes:
    # As HTML forms do it: these three would end the name or the header.
    safe = file_name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
    disposition = f'Content-Disposition: form-data; name="file"; filename="{safe}"'
    return f"--{boundary}\r\n{disposition}\r\nContent-Type: application/octet-stream\r\n\r\n".encode()
