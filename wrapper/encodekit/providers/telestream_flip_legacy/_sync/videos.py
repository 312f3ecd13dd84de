# Made from wrapper/encodekit/providers/telestream_flip_legacy/_async/videos.py by `make generate`; change that file instead.
"""Videos: imported sources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, Unpack

from encodekit._core._sync.paging import Paged
from encodekit._core._sync.uploads import readable_body
from encodekit._core.operations import given, operation_call
from encodekit._core.transfers import is_url
from encodekit._core.validation import check_one_of
from encodekit.errors import InvalidInputError
from encodekit.providers._telestream._sync.job import Job, cancel_encodings
from encodekit.providers._telestream._sync.multipart import with_file
from encodekit.providers._telestream._sync.upload_session import sent_or_aborted
from encodekit.providers._telestream.records import Record
from encodekit.providers._telestream.requests import (
    DEFAULT_THREADS,
    PER_PAGE,
    STATUSES,
    check_id,
    check_no_url,
    check_page,
    check_payload,
    file_name_of,
    json_text,
    profile_list,
)
from encodekit.providers.telestream_flip_legacy._sync.encodings import Encoding, Encodings
from encodekit.providers.telestream_flip_legacy._sync.resource import LegacyResource
from encodekit.providers.telestream_flip_legacy.requests import MOST_PER_PAGE
from encodekit_clients.telestream_flip_legacy.models.deleted_response import DeletedResponse
from encodekit_clients.telestream_flip_legacy.models.video import Video as VideoModel
from encodekit_clients.telestream_flip_legacy.models.video_metadata import VideoMetadata

if TYPE_CHECKING:
    import builtins
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from encodekit._core.options import CallOptions, WaitOptions
    from encodekit._core.paging import Page
    from encodekit._core.polling import PollSchedule
    from encodekit._core.transfers import ProgressCallback, UploadSource
    from encodekit.models import JobStatus
    from encodekit_clients.telestream_flip_legacy.models import StatusFilter


class Video(Record, VideoModel):
    """A video: one imported source. It cannot be changed; all that Telestream said is in `details`.

    `status` tells of the import only. `job()` follows the video together with its encodings.
    """

    _videos: Videos

    @cached_property
    def encodings(self) -> VideoEncodings:
        """The encodings of this video."""
        return VideoEncodings(self._videos, self._id)

    def job(self) -> Job:
        """The video and its encodings as one job, to follow, cancel, and download from."""
        return Job(self._videos._transport, self._videos, self._id)

    def wait(
        self,
        *,
        timeout: float | None = None,
        on_update: Callable[[JobStatus], None] | None = None,
        schedule: PollSchedule | None = None,
        **options: Unpack[WaitOptions],
    ) -> JobStatus:
        """Wait until the import and all encodings have ended; see `AsyncJob.wait`."""
        return self.job().wait(timeout=timeout, on_update=on_update, schedule=schedule, **options)

    def reload(self, **options: Unpack[CallOptions]) -> Self:
        """Read the video anew."""
        self._adopt(self._videos._get(self._id, options))
        return self

    def metadata(self, **options: Unpack[CallOptions]) -> dict[str, Any]:
        """What the metadata reader found in the source; see `videos.metadata`."""
        return (self._videos.metadata(self._id, **options)).to_dict()

    def delete(self, **options: Unpack[CallOptions]) -> DeletedResponse:
        """Delete the video with its source and outputs; see `videos.delete`."""
        return self._videos.delete(self._id, **options)

    def delete_source_file(self, **options: Unpack[CallOptions]) -> DeletedResponse:
        """Delete the source from the storage, and nothing else."""
        return self._videos.delete_source(self._id, **options)


class Videos(LegacyResource):
    """The videos of a factory."""

    def list(
        self,
        *,
        status: StatusFilter | None = None,
        page: int = 1,
        per_page: int = PER_PAGE,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Paged[Video]:
        """The videos, asked for page by page when one iterates.

        Args:
            status: Only those whose import is `success`, `fail` or `processing`.
            page: The page to begin with, from 1.
            per_page: How many to ask for at a time, 1 to 100.
            limit: How many to give at most.
            **options: The options of each request.

        Raises:
            InvalidInputError: If an argument is not allowed.
        """
        from encodekit_clients.telestream_flip_legacy.api.videos import list_videos

        check_one_of("status", status, STATUSES)
        check_page(page, per_page, MOST_PER_PAGE)

        def fetch(position: Hashable) -> Page[Video]:
            request = list_videos._get_kwargs(**given(status=status, page=position, per_page=per_page))
            return self._page(list_videos, request, self._made, position, per_page, options)

        return Paged(fetch, page, limit=limit)

    def all(self, *, status: StatusFilter | None = None, **options: Unpack[CallOptions]) -> builtins.list[Video]:
        """All videos that fit, in a list; the filter is that of `list`."""
        return self.list(status=status, **options).all()

    def find(self, video_id: str, **options: Unpack[CallOptions]) -> Video:
        """Read a video.

        Args:
            video_id: The video.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such video.
        """
        return self._made(self._get(video_id, options))

    def create(
        self,
        *,
        source_url: str | None = None,
        file: UploadSource | None = None,
        size: int | None = None,
        name: str | None = None,
        profiles: str | Sequence[str] | None = None,
        path_format: str | None = None,
        payload: str | None = None,
        pipeline: str | Mapping[str, Any] | None = None,
        on_progress: ProgressCallback | None = None,
        **options: Unpack[CallOptions],
    ) -> Video:
        """Import a source and start its encodings. Large files are better sent by `factory.upload_session`.

        Args:
            source_url: The URL that Telestream fetches; give this or `file`.
            file: A path, bytes, an open binary file or an iterable of bytes, sent in one request and constant memory.
            size: The size in bytes of a `file` that does not know it.
            name: The name of the file; by default that of the path.
            profiles: Names or ids of profiles, as a list or between commas; `none` for no encodings; by default all
                profiles of the factory (Q13).
            path_format: Where outputs go, with `:id`, `:video_id`, `:original`, `:date`, `:profile`, `:type` and
                `:resolution`; by default `:id`.
            payload: A text of your own, at most 256 characters.
            pipeline: An object that chains profiles, such as `{"h264": {"h265": {}}}`, or its JSON text.
            on_progress: Told of each chunk of `file`.
            **options: The options of this call; with `file` there is no deadline unless one is given.

        Returns:
            The video, which is still `processing`.

        Raises:
            InvalidInputError: If an argument is wrong; nothing was sent.
            NotFoundError: If a profile does not exist.
            PayloadTooLargeError: If the account takes no file of this size.
        """
        from encodekit_clients.telestream_flip_legacy.api.videos import create_video

        if (source_url is None) == (file is None):
            raise InvalidInputError("A video has one source: give source_url or file.")
        check_no_url(file)
        if source_url is not None and not source_url.strip():
            raise InvalidInputError("source_url is empty.")
        check_payload(payload)
        request = self._scoped(
            create_video._get_kwargs(
                **given(
                    source_url=source_url,
                    profiles=profile_list(profiles),
                    path_format=path_format,
                    payload=payload,
                    pipeline=json_text("pipeline", pipeline),
                )
            )
        )
        if file is None:
            return self._made(self._fetch(create_video, request, VideoModel, options))
        call = with_file(
            operation_call(create_video, request, repeatable=False, authenticated=True),
            readable_body(file, size, sized=True),
            file_name=file_name_of(file, name),
            fields={},
            boundary=self._transport.pace.new_key(),
            on_progress=on_progress,
        )
        response = self._transport.send(call, {"deadline": None, **options})
        return self._made(self._parsed(create_video, VideoModel, response))

    def encode(
        self,
        source: UploadSource,
        *,
        name: str | None = None,
        profiles: str | Sequence[str] | None = None,
        path_format: str | None = None,
        payload: str | None = None,
        threads: int = DEFAULT_THREADS,
        on_upload_progress: ProgressCallback | None = None,
        **options: Unpack[CallOptions],
    ) -> Job:
        """Encode a source of any form: a URL is fetched by Telestream, anything else is uploaded in parts.

        Args:
            source: An http(s) URL, a path, bytes, an open binary file, or an iterable of bytes.
            name: The name of the file; by default that of the path.
            profiles: As in `create`; by default all profiles of the factory.
            path_format: As in `create`.
            payload: A text of your own, at most 256 characters.
            threads: How many parts to send at the same time, at most.
            on_upload_progress: Told of each chunk that is uploaded.
            **options: The options of each request.

        Returns:
            The job, to follow and to download from.

        Raises:
            InvalidInputError: If an argument or the source is wrong; nothing was sent.
            RequestError: If a request fails. An upload that failed is aborted: use `factory.upload_session` where it
                shall be resumed.
        """
        if is_url(source):
            video = self.create(
                source_url=source, profiles=profiles, path_format=path_format, payload=payload, **options
            )
            return video.job()
        from encodekit.providers.telestream_flip_legacy._sync.uploads import Uploads

        upload = Uploads(self._transport, self._factory_id).create(
            source,
            threads=threads,
            name=name,
            profiles=profiles,
            use_all_profiles=True if profiles is None else None,  # uploads have no such default, videos have
            path_format=path_format,
            payload=payload,
            on_progress=on_upload_progress,
            **options,
        )
        return (sent_or_aborted(upload, options)).job()

    def delete(self, video_id: str, **options: Unpack[CallOptions]) -> DeletedResponse:
        """Delete a video, with its source and its outputs in your storage.

        Args:
            video_id: The video.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such video.
        """
        from encodekit_clients.telestream_flip_legacy.api.videos import delete_video

        request = self._scoped(delete_video._get_kwargs(check_id("video_id", video_id)))
        return self._fetch(delete_video, request, DeletedResponse, options, empty=DeletedResponse)

    def delete_source(self, video_id: str, **options: Unpack[CallOptions]) -> DeletedResponse:
        """Delete the source of a video from the storage, and nothing else.

        Args:
            video_id: The video.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such video.
        """
        from encodekit_clients.telestream_flip_legacy.api.videos import delete_video_source

        request = self._scoped(delete_video_source._get_kwargs(check_id("video_id", video_id)))
        return self._fetch(delete_video_source, request, DeletedResponse, options, empty=DeletedResponse)

    def metadata(self, video_id: str, **options: Unpack[CallOptions]) -> VideoMetadata:
        """What the metadata reader found in the source. Names and values are its own, such as `"19.35 s"`.

        Args:
            video_id: The video.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such video.
        """
        from encodekit_clients.telestream_flip_legacy.api.videos import get_video_metadata

        request = self._scoped(get_video_metadata._get_kwargs(check_id("video_id", video_id)))
        return self._fetch(get_video_metadata, request, VideoMetadata, options)

    def list_encodings(
        self,
        video_id: str,
        *,
        status: StatusFilter | None = None,
        profile_id: str | None = None,
        profile_name: str | None = None,
        screenshots: bool | None = None,
        page: int = 1,
        per_page: int = PER_PAGE,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Paged[Encoding]:
        """The encodings of a video, asked for page by page when one iterates.

        Args:
            video_id: The video.
            status: Only those that are `success`, `fail` or `processing`.
            profile_id: Only those made with this profile.
            profile_name: Only those made with the profile of this name.
            screenshots: Whether they come with the keys of their screenshots.
            page: The page to begin with, from 1.
            per_page: How many to ask for at a time, 1 to 100.
            limit: How many to give at most.
            **options: The options of each request.

        Raises:
            InvalidInputError: If an argument is not allowed.
        """
        from encodekit_clients.telestream_flip_legacy.api.videos import list_video_encodings

        check_id("video_id", video_id)
        check_one_of("status", status, STATUSES)
        check_page(page, per_page, MOST_PER_PAGE)
        encodings = Encodings(self._transport, self._factory_id)
        filters = given(
            status=status,
            profile_id=profile_id,
            profile_name=profile_name,
            screenshots=screenshots,
            per_page=per_page,
        )

        def fetch(position: Hashable) -> Page[Encoding]:
            request = list_video_encodings._get_kwargs(video_id, **filters, **given(page=position))
            return self._page(list_video_encodings, request, encodings._made, position, per_page, options)

        return Paged(fetch, page, limit=limit)

    def _get(self, video_id: str, options: CallOptions) -> VideoModel:
        from encodekit_clients.telestream_flip_legacy.api.videos import get_video

        request = self._scoped(get_video._get_kwargs(check_id("video_id", video_id)))
        return self._fetch(get_video, request, VideoModel, options)

    def _made(self, model: VideoModel) -> Video:
        return Video._of(model, _videos=self)

    def _job_video(self, video_id: str, options: CallOptions) -> dict[str, Any]:
        return (self._get(video_id, options)).to_dict()

    def _job_encodings(self, video_id: str, options: CallOptions) -> builtins.list[Encoding]:
        return self.list_encodings(video_id, **options).all()

    def _job_cancel(self, video_id: str, options: CallOptions) -> None:
        cancel_encodings(Job(self._transport, self, video_id), self._transport.provider.name, options)


class VideoEncodings:
    """The encodings of one video."""

    def __init__(self, videos: Videos, video_id: str) -> None:
        self._videos = videos
        self._video_id = video_id
        self._encodings = Encodings(videos._transport, videos._factory_id)

    def list(
        self,
        *,
        status: StatusFilter | None = None,
        profile_id: str | None = None,
        profile_name: str | None = None,
        screenshots: bool | None = None,
        page: int = 1,
        per_page: int = PER_PAGE,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Paged[Encoding]:
        """The encodings, asked for when one iterates; see `videos.list_encodings`."""
        return self._videos.list_encodings(
            self._video_id,
            status=status,
            profile_id=profile_id,
            profile_name=profile_name,
            screenshots=screenshots,
            page=page,
            per_page=per_page,
            limit=limit,
            **options,
        )

    def all(
        self,
        *,
        status: StatusFilter | None = None,
        profile_id: str | None = None,
        profile_name: str | None = None,
        screenshots: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> builtins.list[Encoding]:
        """All encodings that fit, in a list; the filters are those of `videos.list_encodings`."""
        found = self.list(
            status=status,
            profile_id=profile_id,
            profile_name=profile_name,
            screenshots=screenshots,
            **options,
        )
        return found.all()

    def find(self, encoding_id: str, **options: Unpack[CallOptions]) -> Encoding:
        """Read an encoding; see `encodings.find`.

        Args:
            encoding_id: The encoding.
            **options: The options of this call.
        """
        return self._encodings.find(encoding_id, **options)

    def create(
        self,
        *,
        profile_id: str | None = None,
        profile_name: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Encoding:
        """Encode this video with one more profile; see `encodings.create`."""
        return self._encodings.create(
            video_id=self._video_id, profile_id=profile_id, profile_name=profile_name, **options
        )

    def delete(self, encoding_id: str, **options: Unpack[CallOptions]) -> DeletedResponse:
        """Delete an encoding and its outputs; see `encodings.delete`.

        Args:
            encoding_id: The encoding.
            **options: The options of this call.
        """
        return self._encodings.delete(encoding_id, **options)
