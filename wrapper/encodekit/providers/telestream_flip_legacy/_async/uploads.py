"""Resumable uploads in parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from encodekit._core.operations import given
from encodekit._core.validation import check_given, check_within
from encodekit.errors import InvalidInputError
from encodekit.providers._telestream._async.upload_session import AsyncUploadSession, close_files
from encodekit.providers._telestream._async.uploads import AsyncSessionUploads
from encodekit.providers._telestream.requests import DEFAULT_THREADS, check_payload, profile_list
from encodekit.providers._telestream.uploads import UploadOperations, check_extra_file, check_threads
from encodekit.providers.telestream_flip_legacy._async.resource import AsyncLegacyResource
from encodekit.providers.telestream_flip_legacy._async.videos import AsyncVideo, AsyncVideos
from encodekit_clients.telestream_flip_legacy.models.upload_session import UploadSession as SessionModel

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping, Sequence

    from encodekit._core.options import CallOptions
    from encodekit._core.transfers import ProgressCallback, UploadSource
    from encodekit.providers._telestream.uploads import ExtraFiles


class AsyncUploads(AsyncSessionUploads[AsyncVideo], AsyncLegacyResource):
    """Uploads in parts. `create` opens one for a file and can send it; the other methods are its single steps."""

    @property
    def _operations(self) -> UploadOperations:
        from encodekit_clients.telestream_flip_legacy.api.uploads import abort_upload, get_upload_status, upload_part

        return UploadOperations(upload_part=upload_part, get_upload_status=get_upload_status, abort_upload=abort_upload)

    def _video(self, model: Any) -> AsyncVideo:
        return AsyncVideos(self._transport, self._factory_id)._made(model)

    async def create(
        self,
        source: UploadSource,
        *,
        threads: int = DEFAULT_THREADS,
        name: str | None = None,
        profiles: str | Sequence[str] | None = None,
        use_all_profiles: bool | None = None,
        path_format: str | None = None,
        payload: str | None = None,
        extra_files: Mapping[str, ExtraFiles] | None = None,
        state_file: str | os.PathLike[str] | None = None,
        on_progress: ProgressCallback | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncUploadSession[AsyncVideo]:
        """Open a resumable upload of a file. `start()` sends it.

        Args:
            source: A path, bytes, an open binary file, or an iterable of bytes. What can be read only once is copied
                to a temporary file first.
            threads: How many parts to send at the same time, at most; the server's limit holds too.
            name: The name of the file; by default that of the path.
            profiles: Names or ids of profiles, as a list or between commas; `none` for no encodings. The official
                client silently sends `h264` here, this one sends what you say (Q13).
            use_all_profiles: Encode with every profile of the factory.
            path_format: Where outputs go; see `videos.create`.
            payload: A text of your own, at most 256 characters.
            extra_files: Further files by tag, such as `{"subtitles": "en.srt"}` or lists of files. They go with
                signature version 2, which no released Python client has had.
            state_file: Where to keep what `uploads.load` needs to go on in another process.
            on_progress: Told of each chunk, of all files together; never by two threads at once.
            **options: The options of this call.

        Returns:
            The upload, `initialized`.

        Raises:
            InvalidInputError: If an argument is wrong or a file cannot be read; nothing was sent.
            StatusError: If Telestream refuses the upload, even where it does so with a good status.
            PayloadTooLargeError: If the account takes no file of this size.
        """
        check_threads(threads)
        check_payload(payload)
        settings = given(
            profiles=profile_list(profiles),
            use_all_profiles=use_all_profiles,
            path_format=path_format,
            payload=payload,
        )
        self._require_factory()
        files = await self._open_files(source, name, extra_files)
        try:
            described = [{"tag": file.tag, "file_name": file.name, "file_size": file.source.size} for file in files]
            session = await self.create_session(
                file_name=files[0].name,
                file_size=files[0].source.size,
                extra_files=described[1:],
                **settings,
                **options,
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
        profiles: str | Sequence[str] | None = None,
        use_all_profiles: bool | None = None,
        path_format: str | None = None,
        payload: str | None = None,
        multi_chunk: bool = True,
        extra_files: Sequence[Mapping[str, Any]] = (),
        **options: Unpack[CallOptions],
    ) -> SessionModel:
        """Open an upload session, and nothing more: `create` is the whole way.

        Args:
            file_name: The name of the file, without its folder.
            file_size: Its size in bytes.
            profiles: As in `create`, like the next three.
            use_all_profiles: Encode with every profile of the factory.
            path_format: Where outputs go.
            payload: A text of your own.
            multi_chunk: Send the file in numbered parts; False asks for the older kind, one stream with Content-Range.
            extra_files: For each further file an object with `tag`, `file_name` and `file_size`.
            **options: The options of this call.

        Returns:
            The session. Its numbers may be texts (Q10); who knows its location may write to it.

        Raises:
            InvalidInputError: If an argument is wrong; nothing was sent.
            StatusError: If Telestream refuses the upload, even where it does so with a good status.
        """
        from encodekit_clients.telestream_flip_legacy.api.uploads import create_upload_session

        if not file_name:
            raise InvalidInputError("An upload has a file_name.")
        check_given(file_size=file_size)
        check_within("file_size", file_size, 1, 2**63, whole=True)
        check_payload(payload)
        settings = given(profiles=profile_list(profiles), path_format=path_format, payload=payload)
        if extra_files:
            request = create_upload_session._get_kwargs(
                body=_session_request(
                    {"file_name": file_name, "file_size": file_size, **settings},
                    {"multi_chunk": multi_chunk, "use_all_profiles": use_all_profiles},
                    extra_files,
                )
            )
        else:
            request = create_upload_session._get_kwargs(
                file_name=file_name,
                file_size=file_size,
                multi_chunk=multi_chunk,
                **settings,
                **given(use_all_profiles=use_all_profiles),
            )
            request["headers"] = {}  # there is no body to have a type
        return await self._fetch(create_upload_session, self._scoped(request), SessionModel, options, documented=201)


def _session_request(
    settings: dict[str, Any], switches: dict[str, bool | None], extra_files: Sequence[Mapping[str, Any]]
) -> Any:
    """The JSON body of a session with further files, in which booleans are texts."""
    from encodekit_clients.telestream_flip_legacy.models.extra_file_request import ExtraFileRequest
    from encodekit_clients.telestream_flip_legacy.models.upload_session_request import UploadSessionRequest

    texts: Any = {name: "true" if on else "false" for name, on in switches.items() if on is not None}
    files = [ExtraFileRequest(**check_extra_file(file)) for file in extra_files]
    return UploadSessionRequest(**settings, **texts, extra_files=files)
