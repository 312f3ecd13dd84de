"""The client of Convertrilo."""

from __future__ import annotations

import copy
import os
from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from encodekit._core._async.transport import AsyncTransport
from encodekit._core.auth import HeaderCredential
from encodekit._core.http import Provider
from encodekit._core.options import CallOptions, Options
from encodekit._core.validation import as_uuid, check_base_url, check_header_value, check_segments
from encodekit.errors import InvalidInputError
from encodekit.providers.convertrilo.mapping import status_error

if TYPE_CHECKING:
    import httpx

    from encodekit._core.pacing import Pace
    from encodekit._core.transfers import ProgressCallback, UploadSource
    from encodekit.models import S3Source
    from encodekit.providers.convertrilo._async.accounts import AsyncApiKeys, AsyncAuth, AsyncTokens
    from encodekit.providers.convertrilo._async.bulk import AsyncBulk
    from encodekit.providers.convertrilo._async.encode_presets import AsyncEncodePresets
    from encodekit.providers.convertrilo._async.google_drive_credentials import AsyncGoogleDriveCredentials
    from encodekit.providers.convertrilo._async.job import AsyncJob
    from encodekit.providers.convertrilo._async.jobs import AsyncJobs
    from encodekit.providers.convertrilo._async.on_demand import AsyncOnDemand
    from encodekit.providers.convertrilo._async.output_destinations import AsyncOutputDestinations
    from encodekit.providers.convertrilo._async.public import AsyncPublic
    from encodekit.providers.convertrilo._async.streaming import AsyncStreaming
    from encodekit.providers.convertrilo._async.webhooks import AsyncWebhooks
    from encodekit.providers.convertrilo.requests import EncodeArguments

PRODUCTION_URL = "https://api.convertrilo.com"
PROVIDER = Provider(
    name="convertrilo",
    error=status_error,
    credential_hint="pass api_key or access_token, or set CONVERTRILO_API_KEY.",
)


class AsyncConvertrilo:
    """Convertrilo's API, typed: every operation of its document, and the whole way of a job in one call.

    The operations stand in groups: `jobs`, `on_demand`, `bulk`, `streaming`, `webhooks`, `tokens`, `api_keys`, `auth`
    and `public`; since 0.2.8 also `encode_presets`, `output_destinations` and `google_drive_credentials`. Every method
    takes the options of `CallOptions` too. Use it in a `with` block, or call `close()`.

    Args:
        api_key: The key, such as `cvr_...`; by default the environment's CONVERTRILO_API_KEY.
        access_token: A token from `auth.login`, instead of a key. Managing API keys needs one.
        base_url: Where the API lives; by default the environment's CONVERTRILO_BASE_URL, or production.
        http_client: An httpx client to use instead of an own one; it stays open when this client is closed.
        pace: The clock, for tests.
        **options: The options of every call that brings no other.

    Raises:
        InvalidInputError: If the base URL or a credential is none, or both credentials are given.
    """

    def __init__(
        self,
        api_key: str | None = None,
        *,
        access_token: str | None = None,
        base_url: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        pace: Pace | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        if api_key and access_token:
            raise InvalidInputError("Give api_key or access_token, not both.")
        key = api_key or (None if access_token else os.environ.get("CONVERTRILO_API_KEY"))
        self._transport = AsyncTransport(
            PROVIDER,
            base_url=check_base_url(base_url or os.environ.get("CONVERTRILO_BASE_URL") or PRODUCTION_URL),
            credential=_credential(key, access_token),
            options=Options().merged(options),
            http_client=http_client,
            pace=pace,
        )

    @cached_property
    def jobs(self) -> AsyncJobs:
        """Jobs of the two-step API: create, price, confirm, follow, cancel."""
        from encodekit.providers.convertrilo._async.jobs import AsyncJobs

        return AsyncJobs(self._transport)

    @cached_property
    def on_demand(self) -> AsyncOnDemand:
        """Jobs that are probed, paid and queued by one call, and folders of them."""
        from encodekit.providers.convertrilo._async.on_demand import AsyncOnDemand

        return AsyncOnDemand(self._transport)

    @cached_property
    def bulk(self) -> AsyncBulk:
        """Many jobs in one request."""
        from encodekit.providers.convertrilo._async.bulk import AsyncBulk

        return AsyncBulk(self._transport)

    @cached_property
    def streaming(self) -> AsyncStreaming:
        """Uploads in chunks through the API."""
        from encodekit.providers.convertrilo._async.streaming import AsyncStreaming

        return AsyncStreaming(self._transport)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        """Managed webhooks and their deliveries."""
        from encodekit.providers.convertrilo._async.webhooks import AsyncWebhooks

        return AsyncWebhooks(self._transport)

    @cached_property
    def tokens(self) -> AsyncTokens:
        """The balance and reservations of NEU, the billing token."""
        from encodekit.providers.convertrilo._async.accounts import AsyncTokens

        return AsyncTokens(self._transport)

    @cached_property
    def api_keys(self) -> AsyncApiKeys:
        """The account's API keys; needs an access token."""
        from encodekit.providers.convertrilo._async.accounts import AsyncApiKeys

        return AsyncApiKeys(self._transport)

    @cached_property
    def auth(self) -> AsyncAuth:
        """Login with e-mail and password."""
        from encodekit.providers.convertrilo._async.accounts import AsyncAuth

        return AsyncAuth(self._transport)

    @cached_property
    def encode_presets(self) -> AsyncEncodePresets:
        """Encode settings saved under a name. Since 0.2.8."""
        from encodekit.providers.convertrilo._async.encode_presets import AsyncEncodePresets

        return AsyncEncodePresets(self._transport)

    @cached_property
    def output_destinations(self) -> AsyncOutputDestinations:
        """Places for outputs saved under a name. Since 0.2.8."""
        from encodekit.providers.convertrilo._async.output_destinations import AsyncOutputDestinations

        return AsyncOutputDestinations(self._transport)

    @cached_property
    def google_drive_credentials(self) -> AsyncGoogleDriveCredentials:
        """Saved service accounts for Google Drive. Since 0.2.8."""
        from encodekit.providers.convertrilo._async.google_drive_credentials import AsyncGoogleDriveCredentials

        return AsyncGoogleDriveCredentials(self._transport)

    @cached_property
    def public(self) -> AsyncPublic:
        """Limited jobs without an account."""
        from encodekit.providers.convertrilo._async.public import AsyncPublic

        return AsyncPublic(self._transport)

    async def encode(
        self,
        source: UploadSource | S3Source,
        *,
        size: int | None = None,
        idempotency_key: str | None = None,
        on_upload_progress: ProgressCallback | None = None,
        **arguments: Unpack[EncodeArguments],
    ) -> AsyncJob:
        """Encode a source of any form: create the job, upload the source where needed, and queue it.

        Args:
            source: A path, an http(s) URL, an `S3Source`, bytes, an open binary file, or an iterable of bytes.
            size: The size in bytes of a source that does not know it (an iterable, a pipe).
            idempotency_key: Creates no second job when the call is repeated; minted if not given.
            on_upload_progress: Told of each chunk that is uploaded.
            **arguments: How to encode (`RenditionArguments`), `external_id`, `metadata`, and the options of the call.

        Returns:
            The job, queued.

        Raises:
            InvalidInputError: If an argument or the source is wrong; nothing was sent.
            RequestError: If a request fails. A job whose upload failed is canceled, unless it has your own
                `idempotency_key`: then repeat the call to go on with it.
        """
        return await self.jobs.encode(
            source,
            size=size,
            idempotency_key=idempotency_key,
            on_upload_progress=on_upload_progress,
            **arguments,
        )

    def job(self, job_id: str, *, on_demand: bool = False) -> AsyncJob:
        """The handle of a job that exists already; nothing is sent.

        Args:
            job_id: Its id.
            on_demand: Whether it was made by `on_demand`.

        Raises:
            InvalidInputError: If it cannot be an id; those of on-demand jobs are UUIDs.
        """
        from encodekit.providers.convertrilo._async.job import AsyncJob

        if on_demand:
            as_uuid("job_id", job_id)
        else:
            check_segments("job_id", [job_id])
        return AsyncJob(self._transport, job_id, on_demand=on_demand)

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """A client with other options over the same connections; this one stays as it is."""
        other = copy.copy(self)
        for name in (
            *("jobs", "on_demand", "bulk", "streaming", "webhooks", "tokens", "api_keys", "auth", "public"),
            *("encode_presets", "output_destinations", "google_drive_credentials"),
        ):
            other.__dict__.pop(name, None)
        other._transport = self._transport.view(options)
        return other

    async def aclose(self) -> None:
        """Close the connections; a second call does nothing."""
        await self._transport.aclose()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._transport.base_url!r})"

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_exception: object) -> None:
        await self.aclose()


def _credential(api_key: str | None, access_token: str | None) -> HeaderCredential | None:
    if access_token:
        check_header_value("access_token", access_token)
        return HeaderCredential("Authorization", f"Bearer {access_token}")
    if api_key:
        check_header_value("api_key", api_key)
        return HeaderCredential("X-API-Key", api_key)
    return None
