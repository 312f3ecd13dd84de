# Made from wrapper/encodekit/providers/telestream_flip_legacy/_async/encodings.py by `make generate`; change that file instead.
"""Encodings: one video in one profile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, Unpack
from urllib.parse import quote

from encodekit._core._sync.paging import Paged
from encodekit._core._sync.polling import wait_for_job
from encodekit._core.operations import given
from encodekit._core.polling import PollSchedule
from encodekit._core.validation import check_one_of
from encodekit.errors import InvalidInputError
from encodekit.providers._telestream._sync.job import download_encoding
from encodekit.providers._telestream.mapping import encoding_status, text
from encodekit.providers._telestream.records import Record
from encodekit.providers._telestream.requests import (
    PER_PAGE,
    STATUSES,
    check_id,
    check_page,
    check_profile_choice,
)
from encodekit.providers.telestream_flip_legacy._sync.resource import LegacyResource
from encodekit.providers.telestream_flip_legacy.requests import MOST_PER_PAGE
from encodekit_clients.telestream_flip_legacy.models.canceled_response import CanceledResponse
from encodekit_clients.telestream_flip_legacy.models.deleted_response import DeletedResponse
from encodekit_clients.telestream_flip_legacy.models.encoding import Encoding as EncodingModel
from encodekit_clients.telestream_flip_legacy.models.retried_response import RetriedResponse

if TYPE_CHECKING:
    import builtins
    import os
    from collections.abc import Callable, Hashable
    from pathlib import Path

    from encodekit._core.options import CallOptions, WaitOptions
    from encodekit._core.paging import Page
    from encodekit._core.transfers import ProgressCallback
    from encodekit.models import JobStatus
    from encodekit.providers.telestream_flip_legacy._sync.profiles import Profile
    from encodekit.providers.telestream_flip_legacy._sync.videos import Video
    from encodekit_clients.telestream_flip_legacy.models import StatusFilter


class Encoding(Record, EncodingModel):
    """An encoding: one video in one profile. It cannot be changed; all that Telestream said is in `details`."""

    _encodings: Encodings

    def reload(self, **options: Unpack[CallOptions]) -> Self:
        """Read the encoding anew."""
        self._adopt(self._encodings._get(self._id, options))
        return self

    def wait(
        self,
        *,
        timeout: float | None = None,
        on_update: Callable[[JobStatus], None] | None = None,
        schedule: PollSchedule | None = None,
        **options: Unpack[WaitOptions],
    ) -> JobStatus:
        """Wait until the encoding has ended; its attributes are those of its end then.

        Args:
            timeout: The seconds to wait at most; by default as long as it takes.
            on_update: Told each state that was seen.
            schedule: How often to ask.
            **options: The options of each request; how long one may take is an option of the client.

        Raises:
            JobFailedError: If it failed; the message holds `error_class` and `error_message`.
            JobCanceledError: If it was canceled.
            JobTimeoutError: If it has not ended in time. It goes on at Telestream.
        """

        def status() -> JobStatus:
            return encoding_status((self.reload(**options)).details)

        return wait_for_job(
            status,
            pace=self._encodings._transport.pace,
            schedule=schedule or PollSchedule(),
            timeout=timeout,
            on_update=on_update,
        )

    def video(self, **options: Unpack[CallOptions]) -> Video:
        """The video that is encoded."""
        from encodekit.providers.telestream_flip_legacy._sync.videos import Videos

        videos = Videos(self._encodings._transport, self._encodings._factory_id)
        return videos.find(check_id("video_id", self.video_id), **options)

    def profile(self, **options: Unpack[CallOptions]) -> Profile:
        """The profile that it is encoded with: by its id, or by its name where Telestream gives no id."""
        from encodekit.providers.telestream_flip_legacy._sync.profiles import Profiles

        profiles = Profiles(self._encodings._transport, self._encodings._factory_id)
        return profiles.find(check_id("profile_id", self.profile_id or self.profile_name), **options)

    def retry(self, **options: Unpack[CallOptions]) -> RetriedResponse:
        """Try a failed encoding again; see `encodings.retry`."""
        return self._encodings.retry(self._id, **options)

    def cancel(self, **options: Unpack[CallOptions]) -> CanceledResponse:
        """Cancel the encoding; see `encodings.cancel`."""
        return self._encodings.cancel(self._id, **options)

    def delete(self, **options: Unpack[CallOptions]) -> DeletedResponse:
        """Delete the encoding and its outputs; see `encodings.delete`."""
        return self._encodings.delete(self._id, **options)

    def urls(self, **options: Unpack[CallOptions]) -> builtins.list[str]:
        """Where the outputs lie, the main one first: the factory's URL with the key of each file.

        They can be fetched by anybody if the storage is public, and not at all if it is private: this API signs none.
        """
        from encodekit.providers.telestream_flip_legacy._sync.factories import Factories

        main = f"{self.path}{self.extname or ''}" if self.path else None
        keys = [*([main] if main else []), *(key for key in self.files or [] if key != main)]
        if not keys:
            return []
        factory = Factories(self._encodings._transport).find(self._encodings._require_factory(), **options)
        base = text(factory.url)
        if base is None:
            raise InvalidInputError(f"{factory!r} has no URL: fetch the files {', '.join(keys)} from your storage.")
        return [f"{base.rstrip('/')}/{quote(key)}" for key in keys]

    def _output_url(self, options: CallOptions) -> str | None:
        urls = self.urls(**options)
        return urls[0] if urls else None

    def download(
        self,
        target: str | os.PathLike[str],
        *,
        overwrite: bool = False,
        on_progress: ProgressCallback | None = None,
        **options: Unpack[CallOptions],
    ) -> Path:
        """Download the main output, if the storage is public.

        Args:
            target: The file to write, or a folder in which it gets the output's own name.
            overwrite: Replace a file that is there.
            on_progress: Told of each chunk.
            **options: The options of the requests.

        Returns:
            The path of the file, which appears only when it is complete.

        Raises:
            InvalidInputError: If the target cannot be used.
            JobError: If the encoding has not succeeded.
            RequestError: If the download fails; nothing is left behind.
        """
        transport = self._encodings._transport
        return download_encoding(transport, self, target, options, overwrite=overwrite, on_progress=on_progress)


class Encodings(LegacyResource):
    """The encodings of a factory."""

    def list(
        self,
        *,
        status: StatusFilter | None = None,
        profile_id: str | None = None,
        profile_name: str | None = None,
        video_id: str | None = None,
        screenshots: bool | None = None,
        page: int = 1,
        per_page: int = PER_PAGE,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Paged[Encoding]:
        """The encodings, asked for page by page when one iterates.

        Args:
            status: Only those that are `success`, `fail` or `processing`.
            profile_id: Only those made with this profile.
            profile_name: Only those made with the profile of this name.
            video_id: Only those of this video.
            screenshots: Whether they come with the keys of their screenshots.
            page: The page to begin with, from 1.
            per_page: How many to ask for at a time, 1 to 100.
            limit: How many to give at most.
            **options: The options of each request.

        Raises:
            InvalidInputError: If an argument is not allowed.
        """
        from encodekit_clients.telestream_flip_legacy.api.encodings import list_encodings

        check_one_of("status", status, STATUSES)
        check_page(page, per_page, MOST_PER_PAGE)
        filters = given(
            status=status,
            profile_id=profile_id,
            profile_name=profile_name,
            video_id=video_id,
            screenshots=screenshots,
            per_page=per_page,
        )

        def fetch(position: Hashable) -> Page[Encoding]:
            request = list_encodings._get_kwargs(**filters, **given(page=position))
            return self._page(list_encodings, request, self._made, position, per_page, options)

        return Paged(fetch, page, limit=limit)

    def all(
        self,
        *,
        status: StatusFilter | None = None,
        profile_id: str | None = None,
        profile_name: str | None = None,
        video_id: str | None = None,
        screenshots: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> builtins.list[Encoding]:
        """All encodings that fit, in a list; the filters are those of `list`."""
        found = self.list(
            status=status,
            profile_id=profile_id,
            profile_name=profile_name,
            video_id=video_id,
            screenshots=screenshots,
            **options,
        )
        return found.all()

    def find(self, encoding_id: str, **options: Unpack[CallOptions]) -> Encoding:
        """Read an encoding.

        Args:
            encoding_id: The encoding.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such encoding.
        """
        return self._made(self._get(encoding_id, options))

    def create(
        self,
        *,
        video_id: str,
        profile_id: str | None = None,
        profile_name: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Encoding:
        """Encode a video that is imported with one more profile.

        Args:
            video_id: The video.
            profile_id: The id of the profile; give this or `profile_name`.
            profile_name: The name of the profile.
            **options: The options of this call.

        Raises:
            InvalidInputError: If both or none of the profile's arguments are given.
            NotFoundError: If there is no such video or profile.
        """
        from encodekit_clients.telestream_flip_legacy.api.encodings import create_encoding

        check_profile_choice(profile_id, profile_name)
        request = create_encoding._get_kwargs(
            video_id=check_id("video_id", video_id), **given(profile_id=profile_id, profile_name=profile_name)
        )
        return self._made(self._fetch(create_encoding, self._scoped(request), EncodingModel, options))

    def cancel(self, encoding_id: str, **options: Unpack[CallOptions]) -> CanceledResponse:
        """Cancel an encoding. What its status says afterwards is not published.

        Args:
            encoding_id: The encoding.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such encoding.
        """
        from encodekit_clients.telestream_flip_legacy.api.encodings import cancel_encoding

        request = self._scoped(cancel_encoding._get_kwargs(check_id("encoding_id", encoding_id)))
        return self._fetch(cancel_encoding, request, CanceledResponse, options, empty=CanceledResponse)

    def retry(self, encoding_id: str, **options: Unpack[CallOptions]) -> RetriedResponse:
        """Try an encoding again that has failed.

        Args:
            encoding_id: The encoding.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such encoding.
        """
        from encodekit_clients.telestream_flip_legacy.api.encodings import retry_encoding

        request = self._scoped(retry_encoding._get_kwargs(check_id("encoding_id", encoding_id)))
        return self._fetch(retry_encoding, request, RetriedResponse, options, empty=RetriedResponse)

    def delete(self, encoding_id: str, **options: Unpack[CallOptions]) -> DeletedResponse:
        """Delete an encoding, and its outputs in your storage.

        Args:
            encoding_id: The encoding.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such encoding.
        """
        from encodekit_clients.telestream_flip_legacy.api.encodings import delete_encoding

        request = self._scoped(delete_encoding._get_kwargs(check_id("encoding_id", encoding_id)))
        return self._fetch(delete_encoding, request, DeletedResponse, options, empty=DeletedResponse)

    def _get(self, encoding_id: str, options: CallOptions) -> EncodingModel:
        from encodekit_clients.telestream_flip_legacy.api.encodings import get_encoding

        request = self._scoped(get_encoding._get_kwargs(check_id("encoding_id", encoding_id)))
        return self._fetch(get_encoding, request, EncodingModel, options)

    def _made(self, model: EncodingModel) -> Encoding:
        return Encoding._of(model, _encodings=self)
