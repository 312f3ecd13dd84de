# Made from wrapper/encodekit/providers/telestream_flip/_async/encodings.py by `make generate`; change that file instead.
"""Encodings: one video in one profile."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Self, Unpack

from encodekit._core._sync.paging import Paged
from encodekit._core._sync.polling import wait_for_job
from encodekit._core.operations import given
from encodekit._core.polling import PollSchedule
from encodekit._core.validation import check_one_of, check_within
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
from encodekit.providers.telestream_flip._sync.resource import FlipResource
from encodekit_clients.telestream_flip.models.canceled_response import CanceledResponse
from encodekit_clients.telestream_flip.models.count_response import CountResponse
from encodekit_clients.telestream_flip.models.deleted_response import DeletedResponse
from encodekit_clients.telestream_flip.models.encoding import Encoding as EncodingModel
from encodekit_clients.telestream_flip.models.retried_response import RetriedResponse
from encodekit_clients.telestream_flip.models.signed_url import SignedUrl
from encodekit_clients.telestream_flip.models.signed_urls import SignedUrls

if TYPE_CHECKING:
    import builtins
    import os
    from collections.abc import Callable, Hashable
    from pathlib import Path

    from encodekit._core.options import CallOptions, WaitOptions
    from encodekit._core.paging import Page
    from encodekit._core.transfers import ProgressCallback
    from encodekit.models import JobStatus
    from encodekit.providers.telestream_flip._sync.profiles import Profile
    from encodekit.providers.telestream_flip._sync.videos import Video
    from encodekit_clients.telestream_flip.models import ListEncodingsStatus


class Encoding(Record, EncodingModel):
    """An encoding: one video in one profile. Its attributes cannot be set; all that Telestream said is in `details`."""

    _encodings: Encodings

    def reload(
        self,
        *,
        screenshots: bool | None = None,
        precise_status: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> Self:
        """Read the encoding anew; the switches are those of `encodings.find`."""
        self._adopt(self._encodings._get(self._id, screenshots, precise_status, options))
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
        from encodekit.providers.telestream_flip._sync.videos import Videos

        videos = Videos(self._encodings._transport, self._encodings._factory_id)
        return videos.find(check_id("video_id", self.video_id), **options)

    def profile(self, **options: Unpack[CallOptions]) -> Profile:
        """The profile that it is encoded with: by its id, or by its name where Telestream gives no id."""
        from encodekit.providers.telestream_flip._sync.profiles import Profiles

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

    def signed_url(self, *, expires: int | None = None, **options: Unpack[CallOptions]) -> str | None:
        """A link to the main output; see `encodings.signed_url`."""
        return text((self._encodings.signed_url(self._id, expires=expires, **options)).signed_url)

    def urls(self, **options: Unpack[CallOptions]) -> builtins.list[str]:
        """Signed links to all outputs; see `encodings.signed_urls`."""
        return [*((self._encodings.signed_urls(self._id, **options)).signed_urls or [])]

    def _output_url(self, options: CallOptions) -> str | None:
        return self.signed_url(**options)

    def download(
        self,
        target: str | os.PathLike[str],
        *,
        overwrite: bool = False,
        on_progress: ProgressCallback | None = None,
        **options: Unpack[CallOptions],
    ) -> Path:
        """Download the main output. A signed link is asked for anew, because links expire.

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


class Encodings(FlipResource):
    """The encodings of a factory.

    Creating, changing, canceling and deleting is refused by Telestream for objects older than 30 days.
    """

    def list(
        self,
        *,
        video_id: str | None = None,
        status: ListEncodingsStatus | None = None,
        profile_id: str | None = None,
        profile_name: str | None = None,
        screenshots: bool | None = None,
        precise_status: bool | None = None,
        page: int = 1,
        per_page: int = PER_PAGE,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Paged[Encoding]:
        """The encodings, asked for page by page when one iterates.

        Args:
            video_id: Only those of this video.
            status: Only those that are `success`, `fail` or `processing`.
            profile_id: Only those made with this profile.
            profile_name: Only those made with the profile of this name.
            screenshots: Whether they come with the keys of their screenshots.
            precise_status: Whether they come with a finer status, in words that are not published.
            page: The page to begin with, from 1.
            per_page: How many to ask for at a time.
            limit: How many to give at most.
            **options: The options of each request.

        Raises:
            InvalidInputError: If an argument is not allowed.
        """
        from encodekit_clients.telestream_flip.api.encodings import list_encodings

        factory_id = self._require_factory()
        check_one_of("status", status, STATUSES)
        check_page(page, per_page)
        filters = given(
            video_id=video_id,
            status=status,
            profile_id=profile_id,
            profile_name=profile_name,
            screenshots=screenshots,
            precise_status=precise_status,
            per_page=per_page,
        )

        def fetch(position: Hashable) -> Page[Encoding]:
            request = list_encodings._get_kwargs(factory_id=factory_id, **filters, **given(page=position))
            return self._page(
                list_encodings, request, "encodings", EncodingModel, self._made, position, per_page, options
            )

        return Paged(fetch, page, limit=limit)

    def all(
        self,
        *,
        video_id: str | None = None,
        status: ListEncodingsStatus | None = None,
        profile_id: str | None = None,
        profile_name: str | None = None,
        screenshots: bool | None = None,
        precise_status: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> builtins.list[Encoding]:
        """All encodings that fit, in a list; the filters are those of `list`."""
        found = self.list(
            video_id=video_id,
            status=status,
            profile_id=profile_id,
            profile_name=profile_name,
            screenshots=screenshots,
            precise_status=precise_status,
            **options,
        )
        return found.all()

    def count(self, **options: Unpack[CallOptions]) -> CountResponse:
        """How many encodings the factory has."""
        from encodekit_clients.telestream_flip.api.encodings import count_encodings

        request = count_encodings._get_kwargs(factory_id=self._require_factory())
        return self._fetch(count_encodings, request, CountResponse, options)

    def find(
        self,
        encoding_id: str,
        *,
        screenshots: bool | None = None,
        precise_status: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> Encoding:
        """Read an encoding.

        Args:
            encoding_id: Its id.
            screenshots: Whether it comes with the keys of its screenshots.
            precise_status: Whether it comes with a finer status, in words that are not published.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such encoding.
        """
        return self._made(self._get(encoding_id, screenshots, precise_status, options))

    def create(
        self,
        *,
        video_id: str,
        profile_id: str | None = None,
        profile_name: str | None = None,
        screenshots: bool | None = None,
        precise_status: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> Encoding:
        """Encode a video that is imported with one more profile.

        Args:
            video_id: The video, not older than 30 days.
            profile_id: The id of the profile; give this or `profile_name`.
            profile_name: The name of the profile.
            screenshots: As in `find`, for the answer.
            precise_status: As in `find`, for the answer.
            **options: The options of this call.

        Raises:
            InvalidInputError: If both or none of the profile's arguments are given.
            BadRequestError: If the video failed, or is older than 30 days.
        """
        from encodekit_clients.telestream_flip.api.encodings import create_encoding
        from encodekit_clients.telestream_flip.models.create_encoding_request import CreateEncodingRequest

        check_profile_choice(profile_id, profile_name)
        body = CreateEncodingRequest(
            video_id=check_id("video_id", video_id), **given(profile_id=profile_id, profile_name=profile_name)
        )
        request = create_encoding._get_kwargs(
            factory_id=self._require_factory(),
            body=body,
            **given(screenshots=screenshots, precise_status=precise_status),
        )
        return self._made(self._fetch(create_encoding, request, EncodingModel, options))

    def update(
        self,
        encoding_id: str,
        *,
        profile_id: str | None = None,
        profile_name: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Encoding:
        """Give an encoding another profile.

        Args:
            encoding_id: The encoding, not older than 30 days.
            profile_id: The id of the profile; give this or `profile_name`.
            profile_name: The name of the profile.
            **options: The options of this call.

        Raises:
            InvalidInputError: If both or none of the profile's arguments are given.
            BadRequestError: If the encoding is older than 30 days.
            NotFoundError: If there is no such encoding.
        """
        from encodekit_clients.telestream_flip.api.encodings import update_encoding
        from encodekit_clients.telestream_flip.models.update_encoding_request import UpdateEncodingRequest

        check_profile_choice(profile_id, profile_name)
        request = update_encoding._get_kwargs(
            check_id("encoding_id", encoding_id),
            factory_id=self._require_factory(),
            body=UpdateEncodingRequest(**given(profile_id=profile_id, profile_name=profile_name)),
        )
        return self._made(self._fetch(update_encoding, request, EncodingModel, options))

    def cancel(self, encoding_id: str, **options: Unpack[CallOptions]) -> CanceledResponse:
        """Cancel an encoding. What its status says afterwards is not published.

        Args:
            encoding_id: The encoding.
            **options: The options of this call.

        Raises:
            BadRequestError: If it is older than 30 days.
            NotFoundError: If there is no such encoding.
        """
        from encodekit_clients.telestream_flip.api.encodings import cancel_encoding

        encoding_id, factory_id = check_id("encoding_id", encoding_id), self._require_factory()
        request = cancel_encoding._get_kwargs(encoding_id, factory_id=factory_id)
        return self._fetch(cancel_encoding, request, CanceledResponse, options, empty=CanceledResponse)

    def retry(self, encoding_id: str, **options: Unpack[CallOptions]) -> RetriedResponse:
        """Try an encoding again that has failed.

        Args:
            encoding_id: The encoding.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such encoding.
        """
        from encodekit_clients.telestream_flip.api.encodings import retry_encoding

        encoding_id, factory_id = check_id("encoding_id", encoding_id), self._require_factory()
        request = retry_encoding._get_kwargs(encoding_id, factory_id=factory_id)
        return self._fetch(retry_encoding, request, RetriedResponse, options, empty=RetriedResponse)

    def delete(self, encoding_id: str, **options: Unpack[CallOptions]) -> DeletedResponse:
        """Delete an encoding, and its outputs in your storage.

        Args:
            encoding_id: The encoding.
            **options: The options of this call.

        Raises:
            BadRequestError: If it is older than 30 days.
            NotFoundError: If there is no such encoding.
        """
        from encodekit_clients.telestream_flip.api.encodings import delete_encoding

        encoding_id, factory_id = check_id("encoding_id", encoding_id), self._require_factory()
        request = delete_encoding._get_kwargs(encoding_id, factory_id=factory_id)
        return self._fetch(delete_encoding, request, DeletedResponse, options, empty=DeletedResponse)

    def signed_url(self, encoding_id: str, *, expires: int | None = None, **options: Unpack[CallOptions]) -> SignedUrl:
        """A link to the main output, for storage that is private.

        Args:
            encoding_id: The encoding.
            expires: How long the link shall be valid, in seconds. The time without it is not documented.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such encoding.
        """
        from encodekit_clients.telestream_flip.api.encodings import get_signed_encoding_url

        check_within("expires", expires, 1, math.inf, whole=True)
        encoding_id, factory_id = check_id("encoding_id", encoding_id), self._require_factory()
        request = get_signed_encoding_url._get_kwargs(encoding_id, factory_id=factory_id, **given(expires=expires))
        return self._fetch(get_signed_encoding_url, request, SignedUrl, options)

    def signed_urls(self, encoding_id: str, **options: Unpack[CallOptions]) -> SignedUrls:
        """A link to each output file.

        Args:
            encoding_id: The encoding.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such encoding.
        """
        from encodekit_clients.telestream_flip.api.encodings import list_signed_encoding_urls

        encoding_id, factory_id = check_id("encoding_id", encoding_id), self._require_factory()
        request = list_signed_encoding_urls._get_kwargs(encoding_id, factory_id=factory_id)
        return self._fetch(list_signed_encoding_urls, request, SignedUrls, options)

    def _get(
        self,
        encoding_id: str,
        screenshots: bool | None,
        precise_status: bool | None,
        options: CallOptions,
    ) -> EncodingModel:
        from encodekit_clients.telestream_flip.api.encodings import get_encoding

        request = get_encoding._get_kwargs(
            check_id("encoding_id", encoding_id),
            factory_id=self._require_factory(),
            **given(screenshots=screenshots, precise_status=precise_status),
        )
        return self._fetch(get_encoding, request, EncodingModel, options)

    def _made(self, model: EncodingModel) -> Encoding:
        return Encoding._of(model, _encodings=self)
