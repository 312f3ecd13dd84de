"""Uploads in chunks through the API, instead of the presigned URL."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Unpack

from encodekit._core._async.resource import AsyncResource
from encodekit._core.operations import given
from encodekit._core.validation import check_within
from encodekit.errors import InvalidInputError
from encodekit.providers.convertrilo._async.job import as_uuid
from encodekit_clients.convertrilo.models.acknowledgement import Acknowledgement
from encodekit_clients.convertrilo.models.stream_init_response import StreamInitResponse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from encodekit._core.options import CallOptions

_MOST_CHUNKS = 10_000


class AsyncStreaming(AsyncResource):
    """Chunked uploads: `init`, then every chunk, then `finalize` or `abort`."""

    async def init(self, job_id: str, **options: Unpack[CallOptions]) -> StreamInitResponse:
        """Begin the chunked upload of a job's source.

        Raises:
            NotFoundError: If there is no such job.
        """
        from encodekit_clients.convertrilo.api.streaming import init_stream_upload

        request = init_stream_upload._get_kwargs(as_uuid("job_id", job_id))
        return await self._call(init_stream_upload, request, StreamInitResponse, options)

    async def upload_chunk(
        self, job_id: str, index: int, data: bytes, **options: Unpack[CallOptions]
    ) -> Acknowledgement:
        """Upload one chunk. Sending the same chunk again replaces it.

        Args:
            job_id: The job.
            index: The place of the chunk, 1 to 10000.
            data: Its bytes; as in S3, every chunk but the last should have 5 MiB or more.
            **options: The options of this call.
        """
        from encodekit_clients.convertrilo.api.streaming import upload_stream_chunk
        from encodekit_clients.convertrilo.types import File

        check_within("index", index, 1, _MOST_CHUNKS)
        if not data:
            raise InvalidInputError("The chunk is empty.")
        request = upload_stream_chunk._get_kwargs(as_uuid("job_id", job_id), index, body=File(payload=io.BytesIO(data)))
        request["content"] = data  # as bytes it can be sent again, and by either kind of client
        return await self._call(upload_stream_chunk, request, Acknowledgement, options, empty=Acknowledgement)

    async def finalize(
        self, job_id: str, *, etags: Sequence[tuple[int, str]] = (), **options: Unpack[CallOptions]
    ) -> Acknowledgement:
        """Put the chunks together.

        Args:
            job_id: The job.
            etags: The index and ETag of each chunk, only if the server gave ETags; else it uses its own record.
            **options: The options of this call.
        """
        from encodekit_clients.convertrilo.api.streaming import finalize_stream_upload
        from encodekit_clients.convertrilo.models.stream_finalize_request import StreamFinalizeRequest
        from encodekit_clients.convertrilo.models.stream_part import StreamPart

        parts = [StreamPart(part_number=index, e_tag=etag) for index, etag in etags]
        body = StreamFinalizeRequest(**given(parts=parts or None))
        request = finalize_stream_upload._get_kwargs(as_uuid("job_id", job_id), body=body)
        return await self._call(finalize_stream_upload, request, Acknowledgement, options, empty=Acknowledgement)

    async def abort(self, job_id: str, **options: Unpack[CallOptions]) -> Acknowledgement:
        """Give up the upload; the chunks are thrown away."""
        from encodekit_clients.convertrilo.api.streaming import abort_stream_upload

        request = abort_stream_upload._get_kwargs(as_uuid("job_id", job_id))
        return await self._call(abort_stream_upload, request, Acknowledgement, options, empty=Acknowledgement)
