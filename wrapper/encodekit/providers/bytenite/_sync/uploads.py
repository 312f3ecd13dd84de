# Made from wrapper/encodekit/providers/bytenite/_async/uploads.py by `make generate`; change that file instead.
"""The upload of a file to the temporary URL of its job."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import evolve

from encodekit._core._sync.uploads import put_presigned

if TYPE_CHECKING:
    import httpx

    from encodekit._core._sync.transport import Transport
    from encodekit._core.http import Call
    from encodekit._core.options import CallOptions
    from encodekit._core.transfers import ProgressCallback, UploadBody


class AttachingTransport:
    """Sends calls with the header that ByteNite's storage wants beside the body of an upload."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def send(self, call: Call, changes: CallOptions) -> httpx.Response:
        """Send the call with `Content-Disposition: attachment`."""
        headers = {**call.arguments["headers"], "Content-Disposition": "attachment"}
        return self._transport.send(evolve(call, arguments={**call.arguments, "headers": headers}), changes)


def put_attachment(
    transport: Transport,
    url: str,
    body: UploadBody,
    changes: CallOptions,
    *,
    on_progress: ProgressCallback | None = None,
) -> None:
    """PUT the body to the temporary URL; see `put_presigned`."""
    attaching = cast("Transport", AttachingTransport(transport))
    put_presigned(attaching, url, body, changes, on_progress=on_progress)
