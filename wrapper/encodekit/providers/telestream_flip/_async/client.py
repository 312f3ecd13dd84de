"""The client of Telestream Flip 3.1."""

from __future__ import annotations

import copy
import os
from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from encodekit._core._async.transport import AsyncTransport
from encodekit._core.auth import HeaderCredential
from encodekit._core.http import Provider
from encodekit._core.options import CallOptions, Options
from encodekit._core.validation import check_base_url
from encodekit.providers._telestream.mapping import refusal, status_error
from encodekit.providers._telestream.requests import DEFAULT_THREADS, check_id

if TYPE_CHECKING:
    import httpx

    from encodekit._core.pacing import Pace
    from encodekit._core.transfers import ProgressCallback, UploadSource
    from encodekit.providers._telestream._async.job import AsyncJob
    from encodekit.providers.telestream_flip._async.encodings import AsyncEncodings
    from encodekit.providers.telestream_flip._async.factories import AsyncFactories, AsyncFactory
    from encodekit.providers.telestream_flip._async.notifications import AsyncNotifications
    from encodekit.providers.telestream_flip._async.profiles import AsyncProfiles
    from encodekit.providers.telestream_flip._async.uploads import AsyncUploads
    from encodekit.providers.telestream_flip._async.videos import AsyncVideos
    from encodekit.providers.telestream_flip._async.workflows import AsyncWorkflows
    from encodekit.providers.telestream_flip.requests import UploadArguments

PRODUCTION_URL = "https://api.cloud.telestream.net/flip/3.1"
PROVIDER = Provider(
    name="telestream_flip",
    error=status_error,
    refusal=refusal,
    credential_hint="pass api_key, or set TELESTREAM_FLIP_API_KEY.",
)
_GROUPS = ("factories", "videos", "uploads", "encodings", "profiles", "workflows", "notifications")


class AsyncTelestreamFlip:
    """Telestream Cloud Flip 3.1, typed: every operation of its document.

    The operations stand in groups: `factories`, `videos`, `uploads`, `encodings`, `profiles`, `workflows` and
    `notifications`. All but the first belong to a factory: give `factory_id` here, or go through
    `factories.find(...)` or `factory(...)`. Every method takes the options of `CallOptions` too. Use it in a `with`
    block, or call `close()`.

    Args:
        api_key: The key, such as `tcs_...`; by default the environment's TELESTREAM_FLIP_API_KEY.
        factory_id: The factory to work in; by default the environment's TELESTREAM_FLIP_FACTORY_ID, or none.
        base_url: Where the API lives, version included; by default the environment's TELESTREAM_FLIP_BASE_URL, or
            https://api.cloud.telestream.net/flip/3.1.
        http_client: An httpx client to use instead of an own one; it stays open when this client is closed.
        pace: The clock, for tests.
        **options: The options of every call that brings no other.

    Raises:
        InvalidInputError: If the base URL or the key is none.
    """

    def __init__(
        self,
        api_key: str | None = None,
        factory_id: str | None = None,
        *,
        base_url: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        pace: Pace | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        key = api_key or os.environ.get("TELESTREAM_FLIP_API_KEY")
        self.factory_id = factory_id or os.environ.get("TELESTREAM_FLIP_FACTORY_ID") or None
        self._transport = AsyncTransport(
            PROVIDER,
            base_url=check_base_url(base_url or os.environ.get("TELESTREAM_FLIP_BASE_URL") or PRODUCTION_URL),
            credential=HeaderCredential("X-Api-Key", key) if key else None,
            options=Options().merged(options),
            http_client=http_client,
            pace=pace,
        )

    @cached_property
    def factories(self) -> AsyncFactories:
        """The factories of the account."""
        from encodekit.providers.telestream_flip._async.factories import AsyncFactories

        return AsyncFactories(self._transport)

    @cached_property
    def videos(self) -> AsyncVideos:
        """Imported sources."""
        from encodekit.providers.telestream_flip._async.videos import AsyncVideos

        return AsyncVideos(self._transport, self.factory_id)

    @cached_property
    def uploads(self) -> AsyncUploads:
        """Resumable uploads in parts."""
        from encodekit.providers.telestream_flip._async.uploads import AsyncUploads

        return AsyncUploads(self._transport, self.factory_id)

    @cached_property
    def encodings(self) -> AsyncEncodings:
        """Videos in profiles."""
        from encodekit.providers.telestream_flip._async.encodings import AsyncEncodings

        return AsyncEncodings(self._transport, self.factory_id)

    @cached_property
    def profiles(self) -> AsyncProfiles:
        """How videos are encoded."""
        from encodekit.providers.telestream_flip._async.profiles import AsyncProfiles

        return AsyncProfiles(self._transport, self.factory_id)

    @cached_property
    def workflows(self) -> AsyncWorkflows:
        """What can stand where a profile does."""
        from encodekit.providers.telestream_flip._async.workflows import AsyncWorkflows

        return AsyncWorkflows(self._transport, self.factory_id)

    @cached_property
    def notifications(self) -> AsyncNotifications:
        """Which events the factory tells of, and whom."""
        from encodekit.providers.telestream_flip._async.notifications import AsyncNotifications

        return AsyncNotifications(self._transport, self.factory_id)

    def factory(self, factory_id: str) -> AsyncFactory:
        """A factory by its id; nothing is sent, and its details are empty until `reload()`.

        Args:
            factory_id: Its id.
        """
        from encodekit_clients.telestream_flip.models.factory import Factory as FactoryModel

        return self.factories._made(FactoryModel(id=check_id("factory_id", factory_id)))

    def job(self, video_id: str) -> AsyncJob:
        """A video and its encodings as one job, by the id of the video; nothing is sent.

        Args:
            video_id: The video.
        """
        from encodekit.providers._telestream._async.job import AsyncJob

        return AsyncJob(self._transport, self.videos, video_id)

    async def encode(
        self,
        source: UploadSource,
        *,
        name: str | None = None,
        threads: int = DEFAULT_THREADS,
        on_upload_progress: ProgressCallback | None = None,
        **arguments: Unpack[UploadArguments],
    ) -> AsyncJob:
        """Encode a source of any form in this client's factory; see `videos.encode`."""
        return await self.videos.encode(
            source, name=name, threads=threads, on_upload_progress=on_upload_progress, **arguments
        )

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """A client with other options over the same connections; this one stays as it is."""
        other = copy.copy(self)
        for name in _GROUPS:
            other.__dict__.pop(name, None)
        other._transport = self._transport.view(options)
        return other

    async def aclose(self) -> None:
        """Close the connections; a second call does nothing."""
        await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_exception: object) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(factory_id={self.factory_id!r})"
