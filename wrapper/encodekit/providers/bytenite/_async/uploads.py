"""The upload of a file to the temporary URL of its job."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import evolve

from encodekit._core._async.uploads import put_presigned

if TYPE_CHECKING:
    import httpx

    from encodekit._core._async.transport import AsyncTransport
    from encodekit._core.http import Call
    from encodekit._core.options import CallOptions
    from encodekit._core.transfers import ProgressCallback, UploadBody


class AsyncAttachingTransport:
    """Sends calls with the header that ByteNite's storage wants beside the body of an upload."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def send(self, call: Call, changes: CallOptions) -> httpx.Response:
        """Send the call with `Content-Disposition: attachment`."""
        headers = {**call.arguments["headers"], "Content-Disposition": "attachment"}
        return await self._transport.send(evolve(call, arguments={**call.arguments, "headers": headers}), changes)


async def put_attachment(
    transport: AsyncTransport,
    url: str,
    body: UploadBody,
    changes: CallOptions,
    *,
    on_progress: ProgressCallback | None = None,
) -> None:
    """PUT the body to the temporary URL; see `put_presigned`."""
    attaching = cast("AsyncTransport", AsyncAttachingTransport(transport))
    await put_presigned(attaching, url, body, changes, on_progress=on_progress)
