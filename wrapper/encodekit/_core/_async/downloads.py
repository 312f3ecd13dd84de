"""Downloads: streamed to a temporary name, resumed after a break, renamed when complete."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING

from encodekit._core.concurrency import run_blocking_async
from encodekit._core.http import Call
from encodekit._core.pacing import Deadline
from encodekit._core.transfers import CHUNK_BYTES, Transferred, download_target
from encodekit.errors import IncompleteTransferError

if TYPE_CHECKING:
    import os

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
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", suffix=".part", delete=False) as part:
        try:
            entity_tag: str | None = None
            async for attempt in transport.retrying(options, deadline, repeatable=True):
                with attempt:
                    call = Call(
                        operation="download",
                        method="GET",
                        url=url,
                        arguments={"headers": _resume_headers(part.tell(), entity_tag)},
                        authenticated=False,
                    )
                    async with transport.stream(call, changes) as response:
                        entity_tag = response.headers.get("etag")
                        await _write(response, part, on_progress)
            part.close()
            await run_blocking_async(Path(part.name).replace, path)
        finally:
            await run_blocking_async(Path(part.name).unlink, missing_ok=True)
    return path


def _resume_headers(position: int, entity_tag: str | None) -> dict[str, str]:
    # Compressed bytes could be neither resumed nor counted. Without a strong tag the file may have changed meanwhile.
    headers = {"Accept-Encoding": "identity"}
    if position and entity_tag and not entity_tag.startswith("W/"):
        headers |= {"Range": f"bytes={position}-", "If-Range": entity_tag}
    return headers


async def _write(response: httpx.Response, part: IO[bytes], on_progress: ProgressCallback | None) -> None:
    if response.status_code != _PARTIAL_CONTENT:
        part.seek(0)
        part.truncate()
    length = response.headers.get("content-length")
    total = part.tell() + int(length) if length and length.isdigit() else None
    async for chunk in response.aiter_bytes(CHUNK_BYTES):
        await run_blocking_async(part.write, chunk)
        if on_progress:
            on_progress(Transferred(part.tell(), total))
    if total is not None and part.tell() != total:
        raise IncompleteTransferError(f"The download ended after {part.tell()} of {total} bytes.")
