# Made from wrapper/encodekit/providers/telestream_flip/_async/client.py by `make generate`; change that file instead.
"""The client of Telestream Flip 3.1."""

from __future__ import annotations

import copy
import os
from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from encodekit._core._sync.transport import Transport
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
    from encodekit.providers._telestream._sync.job import Job
    from encodekit.providers.telestream_flip._sync.encodings import Encodings
    from encodekit.providers.telestream_flip._sync.factories import Factories, Factory
    from encodekit.providers.telestream_flip._sync.notifications import Notifications
    from encodekit.providers.telestream_flip._sync.profiles import Profiles
    from encodekit.providers.telestream_flip._sync.uploads import Uploads
    from encodekit.providers.telestream_flip._sync.videos import Videos
    from encodekit.providers.telestream_flip._sync.workflows import Workflows
    from encodekit.providers.telestream_flip.requests import UploadArguments

PRODUCTION_URL = "https://api.cloud.telestream.net/flip/3.1"
PROVIDER = Provider(
    name="telestream_flip",
    error=status_error,
    refusal=refusal,
    credential_hint="pass api_key, or set TELESTREAM_FLIP_API_KEY.",
)
_GROUPS = ("factories", "videos", "uploads", "encodings", "profiles", "workflows", "notifications")


class TelestreamFlip:
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
        http_client: httpx.Client | None = None,
        pace: Pace | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        key = api_key or os.environ.get("TELESTREAM_FLIP_API_KEY")
        self.factory_id = factory_id or os.environ.get("TELESTREAM_FLIP_FACTORY_ID") or None
        self._transport = Transport(
            PROVIDER,
            base_url=check_base_url(base_url or os.environ.get("TELESTREAM_FLIP_BASE_URL") or PRODUCTION_URL),
            credential=HeaderCredential("X-Api-Key", key) if key else None,
            options=Options().merged(options),
            http_client=http_client,
            pace=pace,
        )

    @cached_property
    def factories(self) -> Factories:
        """The factories of the account."""
        from encodekit.providers.telestream_flip._sync.factories import Factories

        return Factories(self._transport)

    @cached_property
    def videos(self) -> Videos:
        """Imported sources."""
        from encodekit.providers.telestream_flip._sync.videos import Videos

        return Videos(self._transport, self.factory_id)

    @cached_property
    def uploads(self) -> Uploads:
        """Resumable uploads in parts."""
        from encodekit.providers.telestream_flip._sync.uploads import Uploads

        return Uploads(self._transport, self.factory_id)

    @cached_property
    def encodings(self) -> Encodings:
        """Videos in profiles."""
        from encodekit.providers.telestream_flip._sync.encodings import Encodings

        return Encodings(self._transport, self.factory_id)

    @cached_property
    def profiles(self) -> Profiles:
        """How videos are encoded."""
        from encodekit.providers.telestream_flip._sync.profiles import Profiles

        return Profiles(self._transport, self.factory_id)

    @cached_property
    def workflows(self) -> Workflows:
        """What can stand where a profile does."""
        from encodekit.providers.telestream_flip._sync.workflows import Workflows

        return Workflows(self._transport, self.factory_id)

    @cached_property
    def notifications(self) -> Notifications:
        """Which events the factory tells of, and whom."""
        from encodekit.providers.telestream_flip._sync.notifications import Notifications

        return Notifications(self._transport, self.factory_id)

    def factory(self, factory_id: str) -> Factory:
        """A factory by its id; nothing is sent, and its details are empty until `reload()`.

        Args:
            factory_id: Its id.
        """
        from encodekit_clients.telestream_flip.models.factory import Factory as FactoryModel

        return self.factories._made(FactoryModel(id=check_id("factory_id", factory_id)))

    def job(self, video_id: str) -> Job:
        """A video and its encodings as one job, by the id of the video; nothing is sent.

        Args:
            video_id: The video.
        """
        from encodekit.providers._telestream._sync.job import Job

        return Job(self._transport, self.videos, video_id)

    def encode(
        self,
        source: UploadSource,
        *,
        name: str | None = None,
        threads: int = DEFAULT_THREADS,
        on_upload_progress: ProgressCallback | None = None,
        **arguments: Unpack[UploadArguments],
    ) -> Job:
        """Encode a source of any form in this client's factory; see `videos.encode`."""
        return self.videos.encode(
            source, name=name, threads=threads, on_upload_progress=on_upload_progress, **arguments
        )

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """A client with other options over the same connections; this one stays as it is."""
        other = copy.copy(self)
        for name in _GROUPS:
            other.__dict__.pop(name, None)
        other._transport = self._transport.view(options)
        return other

    def close(self) -> None:
        """Close the connections; a second call does nothing."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(factory_id={self.factory_id!r})"
