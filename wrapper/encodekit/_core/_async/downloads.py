"""Downloads: streamed to a temporary name, resumed after a break, renamed when complete."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from attrs import evolve

from encodekit._core.concurrency import run_blocking_async
from encodekit._core.http import Call
from encodekit._core.pacing import Deadline
from encodekit._core.transfers import CHUNK_BYTES, Transferred, download_target, part_file
from encodekit.errors import DeadlineExceededError, IncompleteTransferError, ResponseDecodingError

if TYPE_CHECKING:
    import os
    from pathlib import Path

    import httpx

    from encodekit._core._async.transport import AsyncTransport
    from encodekit._core.options import CallOptions
    from encodekit._core.transfers import ProgressCallback

_PARTIAL_CONTENT = 206


async def download(
    transport: AsyncTransport,
    url: str,
    target: str | os.PathLike[str],
    changes: CallOptions,
    *,
    overwrite: bool = False,
    on_progress: ProgressCallback | None = None,
) -> Path:
    """Fetch a signed link into a file, without the client's credential: the host is another one.

    The file appears under its name only when it is complete. After a break the download goes on where it stopped,
    if the server can do that, and starts anew if not.

    Args:
        transport: What sends the request.
        url: The link.
        target: The file to write, or a folder in which it gets the link's own name.
        changes: The options of this call.
        overwrite: Replace a file that is there.
        on_progress: Told after each chunk.

    Returns:
        The path of the file.

    Raises:
        InvalidInputError: If the target cannot be used.
        RequestError: If the download fails; nothing is left behind.
    """
    path = download_target(target, url, overwrite=overwrite)
    changes = {"deadline": None, **changes}  # how long it takes depends on its size
    options = transport.options.merged(changes)
    deadline = Deadline(options.deadline, transport.pace)
    call = Call(operation="download", method="GET", url=url, authenticated=False)
    with part_file(path, overwrite=overwrite) as part:
        entity_tag: str | None = None

        async def fetch_rest(number: int) -> None:
            nonlocal entity_tag
            rest = evolve(call, arguments={"headers": _resume_headers(part.tell(), entity_tag)})
            async with transport.stream(rest, options, deadline, number) as response:
                entity_tag = response.headers.get("etag")
                await _write(response, part, deadline, on_progress)

        await transport.repeat(call, options, deadline, fetch_rest)
    return path


def _resume_headers(position: int, entity_tag: str | None) -> dict[str, str]:
    # Compressed bytes could be neither resumed nor counted. Without a strong tag the file may have changed meanwhile.
    headers = {"Accept-Encoding": "identity"}
    if position and entity_tag and not entity_tag.startswith("W/"):
        headers |= {"Range": f"bytes={position}-", "If-Range": entity_tag}
    return headers


async def _write(
    response: httpx.Response, part: IO[bytes], deadline: Deadline, on_progress: ProgressCallback | None
) -> None:
    part.seek(_resume_position(response, part.tell()))
    part.truncate()
    length = response.headers.get("content-length", "")
    total = part.tell() + int(length) if length.isdecimal() else None
    async for chunk in response.aiter_bytes(CHUNK_BYTES):
        await run_blocking_async(part.write, chunk)
        if on_progress:
            on_progress(Transferred(part.tell(), total))
        if deadline.is_over:
            raise DeadlineExceededError(f"The download did not end within its deadline, after {part.tell()} bytes.")
    if total is not None and part.tell() != total:
        raise IncompleteTransferError(f"The download ended after {part.tell()} of {total} bytes.")


def _resume_position(response: httpx.Response, position: int) -> int:
    """Where the bytes of this answer belong: at `position`, or at the beginning when the server starts anew."""
    if response.status_code != _PARTIAL_CONTENT:
        return 0
    if not response.headers.get("content-range", "").startswith(f"bytes {position}-"):
        raise ResponseDecodingError(f"The download was to go on at byte {position}, and the server sent another part.")
    return position
