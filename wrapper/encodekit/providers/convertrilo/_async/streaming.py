"""Uploads in chunks through the API, instead of the presigned URL."""

from __future__ import annotations

import io
import math
from typing import TYPE_CHECKING, Unpack

from encodekit._core._async.resource import AsyncResource
from encodekit._core._async.uploads import read_parts, readable_body
from encodekit._core.operations import given
from encodekit._core.transfers import Transferred
from encodekit._core.validation import as_uuid, check_is_list, check_within
from encodekit.errors import InvalidInputError
from encodekit_clients.convertrilo.models.acknowledgement import Acknowledgement
from encodekit_clients.convertrilo.models.stream_init_response import StreamInitResponse

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from encodekit._core.options import CallOptions
    from encodekit._core.transfers import ProgressCallback, UploadSource

_MOST_CHUNKS = 10_000
# The API looks like a proxy of an S3 multipart upload, whose parts have at least this size but for the last.
_SMALLEST_CHUNK_BYTES = 5 * 1024 * 1024


class AsyncStreaming(AsyncResource):
    """Chunked uploads: `init`, then every chunk, then `finalize` or `abort`."""

    async def upload(
        self,
        job_id: str,
        source: UploadSource,
        *,
        size: int | None = None,
        chunk_bytes: int = 8 * 1024 * 1024,
        chunks_done: int = 0,
        on_progress: ProgressCallback | None = None,
        on_chunk: Callable[[int], None] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Upload a job's source in chunks, from beginning to end; `jobs.confirm` comes next.

        A chunk that fails is sent again. When the upload fails all the same, it can be resumed, also by another
        process: call again with `chunks_done` as `on_chunk` last told it. Or give it up with `abort`.

        Args:
            job_id: The job.
            source: A path, bytes, an open binary file, or an iterable of bytes, from its beginning.
            size: The size in bytes of a source that does not know it, for `on_progress` only.
            chunk_bytes: The size of each chunk but the last, in bytes; at least 5 MiB. The same when resuming.
            chunks_done: How many chunks are already there; they are not sent again.
            on_progress: Told after each chunk.
            on_chunk: Told after each chunk how many are there: keep that number to resume.
            **options: The options of each request.

        Raises:
            InvalidInputError: If the source cannot be read, or is larger than 10000 chunks.
            RequestError: If a request fails.
        """
        body = readable_body(source, size)
        _check_chunks(body.size, chunk_bytes, chunks_done)
        if not chunks_done:
            await self.init(job_id, **options)
        index = bytes_done = 0
        async for chunk in read_parts(body, chunk_bytes):
            index += 1
            bytes_done += len(chunk)
            if index <= chunks_done:
                continue
            await self.upload_chunk(job_id, index, chunk, **options)
            if on_chunk:
                on_chunk(index)
            if on_progress:
                on_progress(Transferred(bytes_done, body.size))
        await self.finalize(job_id, **options)

    async def init(self, job_id: str, **options: Unpack[CallOptions]) -> StreamInitResponse:
        """Begin the chunked upload of a job's source.

        Args:
            job_id: The job.
            **options: The options of this call.

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

        check_within("index", index, 1, _MOST_CHUNKS, whole=True)
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

        check_is_list("etags", etags)
        parts = [StreamPart(part_number=index, e_tag=etag) for index, etag in etags]
        body = StreamFinalizeRequest(**given(parts=parts or None))
        request = finalize_stream_upload._get_kwargs(as_uuid("job_id", job_id), body=body)
        return await self._call(finalize_stream_upload, request, Acknowledgement, options, empty=Acknowledgement)

    async def abort(self, job_id: str, **options: Unpack[CallOptions]) -> Acknowledgement:
        """Give up the upload; the chunks are thrown away.

        Args:
            job_id: The job.
            **options: The options of this call.
        """
        from encodekit_clients.convertrilo.api.streaming import abort_stream_upload

        request = abort_stream_upload._get_kwargs(as_uuid("job_id", job_id))
        return await self._call(abort_stream_upload, request, Acknowledgement, options, empty=Acknowledgement)


def _check_chunks(size: int | None, chunk_bytes: int, chunks_done: int) -> None:
    check_within("chunk_bytes", chunk_bytes, _SMALLEST_CHUNK_BYTES, math.inf, whole=True)
    most_done = _MOST_CHUNKS if size is None else math.ceil(size / chunk_bytes)
    check_within("chunks_done", chunks_done, 0, most_done, whole=True)
    if size is not None and size > chunk_bytes * _MOST_CHUNKS:
        raise InvalidInputError(
            f"The source has more than {_MOST_CHUNKS} chunks of {chunk_bytes} bytes: use larger ones."
        )
