"""Videos: imported sources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, Unpack

from encodekit._core._async.paging import AsyncPaged
from encodekit._core._async.uploads import readable_body
from encodekit._core.operations import given, operation_call
from encodekit._core.options import split_options
from encodekit._core.transfers import is_url
from encodekit._core.validation import check_is_list
from encodekit.errors import InvalidInputError
from encodekit.providers._telestream._async.job import AsyncJob
from encodekit.providers._telestream._async.multipart import with_file
from encodekit.providers._telestream._async.upload_session import sent_or_aborted
from encodekit.providers._telestream.mapping import text
from encodekit.providers._telestream.records import Record
from encodekit.providers._telestream.requests import (
    DEFAULT_THREADS,
    PER_PAGE,
    check_id,
    check_no_url,
    check_page,
    check_payload,
    file_name_of,
    json_text,
    profile_list,
)
from encodekit.providers.telestream_flip._async.encodings import AsyncEncoding, AsyncEncodings
from encodekit.providers.telestream_flip._async.resource import AsyncFlipResource
from encodekit.providers.telestream_flip._async.video_encodings import AsyncVideoEncodings
from encodekit.providers.telestream_flip.requests import file_urls_model, variables_model
from encodekit_clients.telestream_flip.models.canceled_response import CanceledResponse
from encodekit_clients.telestream_flip.models.deleted_response import DeletedResponse
from encodekit_clients.telestream_flip.models.encoding import Encoding as EncodingModel
from encodekit_clients.telestream_flip.models.signed_url import SignedUrl
from encodekit_clients.telestream_flip.models.video import Video as VideoModel
from encodekit_clients.telestream_flip.models.video_metadata import VideoMetadata

if TYPE_CHECKING:
    import builtins
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from encodekit._core.options import CallOptions, WaitOptions
    from encodekit._core.paging import Page
    from encodekit._core.polling import PollSchedule
    from encodekit._core.transfers import ProgressCallback, UploadSource
    from encodekit.models import JobStatus
    from encodekit.providers.telestream_flip.requests import UploadArguments


class AsyncVideo(Record, VideoModel):
    """A video: one imported source. Its attributes cannot be set; all that Telestream said is in `details`.

    `status` tells of the import only. `job()` follows the video together with its encodings.
    """

    _videos: AsyncVideos

    @cached_property
    def encodings(self) -> AsyncVideoEncodings:
        """The encodings of this video."""
        return AsyncVideoEncodings(self._videos, self._id)

    def job(self) -> AsyncJob:
        """The video and its encodings as one job, to follow, cancel, and download from."""
        return AsyncJob(self._videos._transport, self._videos, self._id)

    async def wait(
        self,
        *,
        timeout: float | None = None,  # noqa: ASYNC109  (the time of the job, not of a request)
        on_update: Callable[[JobStatus], None] | None = None,
        schedule: PollSchedule | None = None,
        **options: Unpack[WaitOptions],
    ) -> JobStatus:
        """Wait until the import and all encodings have ended; see the job's `wait`."""
        return await self.job().wait(timeout=timeout, on_update=on_update, schedule=schedule, **options)

    async def reload(self, **options: Unpack[CallOptions]) -> Self:
        """Read the video anew."""
        self._adopt(await self._videos._get(self._id, options))
        return self

    async def metadata(self, **options: Unpack[CallOptions]) -> dict[str, Any]:
        """What the metadata reader found in the source; see `videos.metadata`."""
        return (await self._videos.metadata(self._id, **options)).to_dict()

    async def cancel(self, **options: Unpack[CallOptions]) -> CanceledResponse:
        """Cancel the video and all its encodings."""
        return await self._videos.cancel(self._id, **options)

    async def resubmit(self, **options: Unpack[CallOptions]) -> None:
        """Submit the video again; see `videos.resubmit`."""
        await self._videos.resubmit(self._id, **options)

    async def signed_url(self, **options: Unpack[CallOptions]) -> str | None:
        """A link to the source."""
        return text((await self._videos.signed_url(self._id, **options)).signed_url)

    async def delete(self, **options: Unpack[CallOptions]) -> DeletedResponse:
        """Delete the video with its source and outputs; see `videos.delete`."""
        return await self._videos.delete(self._id, **options)

    async def delete_source_file(self, **options: Unpack[CallOptions]) -> DeletedResponse:
        """Delete the source from the storage, and nothing else."""
        return await self._videos.delete_source(self._id, **options)


class AsyncVideos(AsyncFlipResource):
    """The videos of a factory."""

    def list(
        self,
        *,
        page: int = 1,
        per_page: int = PER_PAGE,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPaged[AsyncVideo]:
        """The videos, asked for page by page when one iterates. 3.1 has no filter by status.

        Args:
            page: The page to begin with, from 1.
            per_page: How many to ask for at a time.
            limit: How many to give at most.
            **options: The options of each request.

        Raises:
            InvalidInputError: If an argument is out of range.
        """
        from encodekit_clients.telestream_flip.api.videos import list_videos

        return self._listed(list_videos, page, per_page, limit, options)

    async def all(self, **options: Unpack[CallOptions]) -> builtins.list[AsyncVideo]:
        """All videos, in a list."""
        return await self.list(**options).all()

    def queued(
        self,
        *,
        page: int = 1,
        per_page: int = PER_PAGE,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPaged[AsyncVideo]:
        """The videos that wait for their turn; the arguments are those of `list`."""
        from encodekit_clients.telestream_flip.api.videos import list_queued_videos

        return self._listed(list_queued_videos, page, per_page, limit, options)

    def _listed(
        self, operation: Any, page: int, per_page: int, limit: int | None, options: CallOptions
    ) -> AsyncPaged[AsyncVideo]:
        factory_id = self._require_factory()
        check_page(page, per_page)

        async def fetch(position: Hashable) -> Page[AsyncVideo]:
            request = operation._get_kwargs(factory_id=factory_id, page=position, per_page=per_page)
            return await self._page(operation, request, "videos", VideoModel, self._made, position, per_page, options)

        return AsyncPaged(fetch, page, limit=limit)

    async def find(self, video_id: str, **options: Unpack[CallOptions]) -> AsyncVideo:
        """Read a video.

        Args:
            video_id: The video.
            **options: The options of this call.

        Raises:
            PermissionDeniedError: If the key may not see it.
            NotFoundError: If there is no such video.
        """
        return self._made(await self._get(video_id, options))

    async def create(
        self,
        *,
        source_url: str,
        profiles: str | Sequence[str] | None = None,
        payload: str | None = None,
        pipeline: str | Mapping[str, Any] | None = None,
        subtitle_files: Sequence[str] | None = None,
        extra_files: Mapping[str, Sequence[str]] | None = None,
        extra_variables: Mapping[str, str] | None = None,
        path_format: str | None = None,
        clip_offset: str | None = None,
        clip_length: str | None = None,
        clip_end: str | None = None,
        starting_timecode: str | None = None,
        store_id: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncVideo:
        """Import a source from a URL and start its encodings. Local files go through `factory.upload_session`.

        Args:
            source_url: The URL that Telestream fetches. 3.1's model does not require it, its practice does (Q23).
            profiles: Names or ids of profiles or workflows, as a list or between commas; `none` for no encodings; by
                default all profiles of the factory.
            payload: A text of your own, at most 256 characters.
            pipeline: An object that chains profiles, such as `{"h264": {"h265": {}}}`, or its JSON text.
            subtitle_files: URLs of subtitle files.
            extra_files: URLs of further input files, a list for each tag.
            extra_variables: Values for a workflow's own variables, by name.
            path_format: Where outputs go, with `:id`, `:video_id`, `:original`, `:date`, `:profile`, `:type` and
                `:resolution`; by default the factory's format.
            clip_offset: Where in the source the output begins.
            clip_length: How long the output is.
            clip_end: The timecode at which the output ends, instead of its length.
            starting_timecode: The timecode of the output's first frame.
            store_id: The store for the outputs, instead of the factory's.
            **options: The options of this call.

        Returns:
            The video, which is still `processing`.

        Raises:
            InvalidInputError: If an argument is wrong; nothing was sent.
            NotFoundError: If there is no such factory or profile.
            PayloadTooLargeError: If the account takes no file of this size.
        """
        from encodekit_clients.telestream_flip.api.videos import create_video
        from encodekit_clients.telestream_flip.models.create_video_request import CreateVideoRequest

        if not isinstance(source_url, str) or not source_url.strip():
            raise InvalidInputError("source_url is the URL of the source. Local files go through upload_session.")
        if clip_length is not None and clip_end is not None:
            raise InvalidInputError("Give clip_length or clip_end, not both.")
        check_payload(payload)
        check_is_list("subtitle_files", subtitle_files)
        fields = given(
            source_url=source_url,
            profiles=profile_list(profiles),
            payload=payload,
            pipeline=json_text("pipeline", pipeline),
            subtitle_files=None if subtitle_files is None else [*subtitle_files],
            extra_files=file_urls_model(extra_files),
            extra_variables=variables_model(extra_variables),
            path_format=path_format,
            clip_offset=clip_offset,
            clip_length=clip_length,
            clip_end=clip_end,
            starting_timecode=starting_timecode,
            store_id=store_id,
        )
        request = create_video._get_kwargs(factory_id=self._require_factory(), body=CreateVideoRequest(**fields))
        return self._made(await self._fetch(create_video, request, VideoModel, options, documented=201))

    async def encode(
        self,
        source: UploadSource,
        *,
        name: str | None = None,
        threads: int = DEFAULT_THREADS,
        on_upload_progress: ProgressCallback | None = None,
        **arguments: Unpack[UploadArguments],
    ) -> AsyncJob:
        """Encode a source of any form: a URL is fetched by Telestream, anything else is uploaded in parts.

        Args:
            source: An http(s) URL, a path, bytes, an open binary file, or an iterable of bytes.
            name: The name of the file; by default that of the path.
            threads: How many parts to send at the same time, at most.
            on_upload_progress: Told of each chunk that is uploaded.
            **arguments: Any of `UploadSettings` (a URL takes no watermark), and the options of each request.

        Returns:
            The job, to follow and to download from.

        Raises:
            InvalidInputError: If an argument or the source is wrong; nothing was sent.
            RequestError: If a request fails. An upload that failed is aborted: use `factory.upload_session` where it
                shall be resumed.
        """
        from encodekit.providers.telestream_flip._async.uploads import AsyncUploads

        options, settings = split_options(arguments)
        if is_url(source):
            drawn = sorted(key for key, value in settings.items() if key.startswith("watermark") and value is not None)
            if drawn:
                raise InvalidInputError(f"A video from a URL takes no {', '.join(drawn)}: put it into the profile.")
            video = await self.create(source_url=source, **given(**settings), **options)
            return video.job()
        upload = await AsyncUploads(self._transport, self._factory_id).create(
            source, threads=threads, name=name, on_progress=on_upload_progress, **settings, **options
        )
        return (await sent_or_aborted(upload, options)).job()

    async def delete(self, video_id: str, **options: Unpack[CallOptions]) -> DeletedResponse:
        """Delete a video, with its source and its outputs in your storage.

        Args:
            video_id: The video.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such video.
        """
        from encodekit_clients.telestream_flip.api.videos import delete_video

        request = delete_video._get_kwargs(check_id("video_id", video_id), factory_id=self._require_factory())
        return await self._fetch(delete_video, request, DeletedResponse, options, empty=DeletedResponse)

    async def delete_source(self, video_id: str, **options: Unpack[CallOptions]) -> DeletedResponse:
        """Delete the source of a video from the storage, and nothing else.

        Args:
            video_id: The video.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such video.
        """
        from encodekit_clients.telestream_flip.api.videos import delete_video_source

        request = delete_video_source._get_kwargs(check_id("video_id", video_id), factory_id=self._require_factory())
        return await self._fetch(delete_video_source, request, DeletedResponse, options, empty=DeletedResponse)

    async def metadata(self, video_id: str, **options: Unpack[CallOptions]) -> VideoMetadata:
        """What the metadata reader found in the source. Names and values are its own, such as `"19.35 s"`.

        Args:
            video_id: The video.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such video.
        """
        from encodekit_clients.telestream_flip.api.videos import get_video_metadata

        request = get_video_metadata._get_kwargs(check_id("video_id", video_id), factory_id=self._require_factory())
        return await self._fetch(get_video_metadata, request, VideoMetadata, options)

    async def cancel(self, video_id: str, **options: Unpack[CallOptions]) -> CanceledResponse:
        """Cancel a video and all its encodings.

        Args:
            video_id: The video.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such video.
        """
        from encodekit_clients.telestream_flip.api.videos import cancel_video

        request = cancel_video._get_kwargs(check_id("video_id", video_id), factory_id=self._require_factory())
        return await self._fetch(cancel_video, request, CanceledResponse, options, empty=CanceledResponse)

    async def resubmit(self, video_id: str, **options: Unpack[CallOptions]) -> None:
        """Submit a video again. Telestream takes only those whose status is `success`.

        Args:
            video_id: The video.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such video.
        """
        from encodekit_clients.telestream_flip.api.videos import resubmit_video
        from encodekit_clients.telestream_flip.models.resubmit_video_request import ResubmitVideoRequest

        body = ResubmitVideoRequest(video_id=check_id("video_id", video_id))
        await self._send(
            resubmit_video, resubmit_video._get_kwargs(factory_id=self._require_factory(), body=body), options
        )

    async def signed_url(self, video_id: str, **options: Unpack[CallOptions]) -> SignedUrl:
        """A link to the source of a video, for storage that is private.

        Args:
            video_id: The video.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such video.
        """
        from encodekit_clients.telestream_flip.api.videos import get_signed_video_url

        request = get_signed_video_url._get_kwargs(check_id("video_id", video_id), factory_id=self._require_factory())
        return await self._fetch(get_signed_video_url, request, SignedUrl, options)

    async def create_workorder(
        self,
        *,
        profile_id: str | None = None,
        source_url: str | None = None,
        file: UploadSource | None = None,
        size: int | None = None,
        name: str | None = None,
        on_progress: ProgressCallback | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Hand a source to a profile that runs outside Flip, such as one of Vantage.

        Args:
            profile_id: The profile.
            source_url: The URL of the source; give this or `file`.
            file: A path, bytes, an open binary file or an iterable of bytes, sent in constant memory.
            size: The size in bytes of a `file` that does not know it.
            name: The name of the file; by default that of the path.
            on_progress: Told of each chunk of `file`.
            **options: The options of this call; with `file` there is no deadline unless one is given.

        Raises:
            InvalidInputError: If both sources are given, or none.
        """
        from encodekit_clients.telestream_flip.api.videos import create_workorder
        from encodekit_clients.telestream_flip.models.create_workorder_request import CreateWorkorderRequest

        if (source_url is None) == (file is None):
            raise InvalidInputError("A work order has one source: give source_url or file.")
        check_no_url(file)
        body = CreateWorkorderRequest(**given(profile_id=profile_id, source_url=source_url))
        request = create_workorder._get_kwargs(factory_id=self._require_factory(), body=body)
        if file is None:
            await self._send(create_workorder, request, options)
            return
        call = with_file(
            operation_call(create_workorder, request, repeatable=False, authenticated=True),
            readable_body(file, size, sized=True),
            file_name=file_name_of(file, name),
            fields=given(profile_id=profile_id),
            boundary=self._transport.pace.new_key(),
            on_progress=on_progress,
        )
        await self._transport.send(call, {"deadline": None, **options})

    def list_encodings(
        self,
        video_id: str,
        *,
        screenshots: bool | None = None,
        precise_status: bool | None = None,
        page: int = 1,
        per_page: int = PER_PAGE,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPaged[AsyncEncoding]:
        """The encodings of a video, asked for page by page when one iterates.

        Args:
            video_id: The video.
            screenshots: Whether they come with the keys of their screenshots.
            precise_status: Whether they come with a finer status, in words that are not published.
            page: The page to begin with, from 1.
            per_page: How many to ask for at a time.
            limit: How many to give at most.
            **options: The options of each request.

        Raises:
            InvalidInputError: If an argument is out of range.
        """
        from encodekit_clients.telestream_flip.api.videos import list_video_encodings

        check_id("video_id", video_id)
        check_page(page, per_page)
        encodings = AsyncEncodings(self._transport, self._factory_id)
        filters = given(
            factory_id=self._require_factory(),
            screenshots=screenshots,
            precise_status=precise_status,
            per_page=per_page,
        )

        async def fetch(position: Hashable) -> Page[AsyncEncoding]:
            request = list_video_encodings._get_kwargs(video_id, **filters, **given(page=position))
            return await self._page(
                list_video_encodings,
                request,
                "encodings",
                EncodingModel,
                encodings._made,
                position,
                per_page,
                options,
            )

        return AsyncPaged(fetch, page, limit=limit)

    async def _get(self, video_id: str, options: CallOptions) -> VideoModel:
        from encodekit_clients.telestream_flip.api.videos import get_video

        request = get_video._get_kwargs(check_id("video_id", video_id), factory_id=self._require_factory())
        return await self._fetch(get_video, request, VideoModel, options)

    def _made(self, model: VideoModel) -> AsyncVideo:
        return AsyncVideo._of(model, _videos=self)

    async def _job_video(self, video_id: str, options: CallOptions) -> dict[str, Any]:
        return (await self._get(video_id, options)).to_dict()

    async def _job_encodings(self, video_id: str, options: CallOptions) -> builtins.list[AsyncEncoding]:
        return await self.list_encodings(video_id, **options).all()

    async def _job_cancel(self, video_id: str, options: CallOptions) -> None:
        await self.cancel(video_id, **options)
