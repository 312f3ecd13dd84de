"""Resumable uploads in parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from encodekit._core.options import split_options
from encodekit._core.validation import check_given, check_within
from encodekit.errors import InvalidInputError
from encodekit.providers._telestream._async.upload_session import AsyncUploadSession, close_files
from encodekit.providers._telestream._async.uploads import AsyncSessionUploads
from encodekit.providers._telestream.requests import DEFAULT_THREADS
from encodekit.providers._telestream.uploads import (
    UploadOperations,
    check_extra_file,
    check_threads,
)
from encodekit.providers.telestream_flip._async.resource import AsyncFlipResource
from encodekit.providers.telestream_flip._async.videos import AsyncVideo, AsyncVideos
from encodekit.providers.telestream_flip.requests import UploadArguments, upload_settings
from encodekit_clients.telestream_flip.models.upload_session import UploadSession as SessionModel

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping, Sequence

    from encodekit._core.transfers import ProgressCallback, UploadSource
    from encodekit.providers._telestream.uploads import ExtraFiles


class AsyncUploads(AsyncSessionUploads[AsyncVideo], AsyncFlipResource):
    """Uploads in parts. `create` opens one for a file and can send it; the other methods are its single steps."""

    @property
    def _operations(self) -> UploadOperations:
        from encodekit_clients.telestream_flip.api.uploads import abort_upload, get_upload_status, upload_part

        return UploadOperations(upload_part=upload_part, get_upload_status=get_upload_status, abort_upload=abort_upload)

    def _video(self, model: Any) -> AsyncVideo:
        return AsyncVideos(self._transport, self._factory_id)._made(model)

    async def create(
        self,
        source: UploadSource,
        *,
        threads: int = DEFAULT_THREADS,
        name: str | None = None,
        extra_files: Mapping[str, ExtraFiles] | None = None,
        state_file: str | os.PathLike[str] | None = None,
        on_progress: ProgressCallback | None = None,
        **arguments: Unpack[UploadArguments],
    ) -> AsyncUploadSession[AsyncVideo]:
        """Open a resumable upload of a file. `start()` sends it.

        Args:
            source: A path, bytes, an open binary file, or an iterable of bytes. What can be read only once is copied
                to a temporary file first.
            threads: How many parts to send at the same time, at most; the server's limit holds too.
            name: The name of the file; by default that of the path.
            extra_files: Further files by tag, such as `{"subtitles": "en.srt"}` or lists of files.
            state_file: Where to keep what `uploads.load` needs to go on in another process.
            on_progress: Told of each chunk, of all files together; never by two threads at once.
            **arguments: Any of `UploadSettings`, and the options of this call.

        Returns:
            The upload, `initialized`.

        Raises:
            InvalidInputError: If an argument is wrong or a file cannot be read; nothing was sent.
            StatusError: If Telestream refuses the upload, even where it does so with a good status.
            PayloadTooLargeError: If the account takes no file of this size.
        """
        options, settings = split_options(arguments)
        check_threads(threads)
        upload_settings(settings)
        self._require_factory()
        files = await self._open_files(source, name, extra_files)
        try:
            further = [{"tag": file.tag, "file_name": file.name, "file_size": file.source.size} for file in files[1:]]
            session = await self.create_session(
                file_name=files[0].name,
                file_size=files[0].source.size,
                extra_files=further,
                **arguments,
            )
            return await self._begin(
                session,
                files,
                threads=threads,
                on_progress=on_progress,
                state_file=state_file,
                options=options,
            )
        except BaseException:
            close_files(files)
            raise

    async def create_session(
        self,
        *,
        file_name: str,
        file_size: int,
        multi_chunk: bool = True,
        extra_files: Sequence[Mapping[str, Any]] = (),
        **arguments: Unpack[UploadArguments],
    ) -> SessionModel:
        """Open an upload session, and nothing more: `create` is the whole way.

        Args:
            file_name: The name of the file, without its folder.
            file_size: Its size in bytes.
            multi_chunk: Send the file in numbered parts; False asks for the older kind, one stream with Content-Range.
            extra_files: For each further file an object with `tag`, `file_name` and `file_size`.
            **arguments: Any of `UploadSettings`, and the options of this call.

        Returns:
            The session. Its numbers may be texts (Q10); who knows its location may write to it.

        Raises:
            InvalidInputError: If an argument is wrong; nothing was sent.
            StatusError: If Telestream refuses the upload, even where it does so with a good status.
        """
        from encodekit_clients.telestream_flip.api.uploads import create_upload_session
        from encodekit_clients.telestream_flip.models.create_upload_session_request import CreateUploadSessionRequest
        from encodekit_clients.telestream_flip.models.extra_file import ExtraFile

        options, settings = split_options(arguments)
        fields = upload_settings(settings)
        check_given(file_size=file_size)
        check_within("file_size", file_size, 1, 2**63, whole=True)
        if not file_name:
            raise InvalidInputError("An upload has a file_name.")
        if extra_files:
            fields["extra_files"] = [ExtraFile(**check_extra_file(file)) for file in extra_files]
        body = CreateUploadSessionRequest(file_size=file_size, file_name=file_name, multi_chunk=multi_chunk, **fields)
        request = create_upload_session._get_kwargs(factory_id=self._require_factory(), body=body)
        return await self._fetch(create_upload_session, request, SessionModel, options)
