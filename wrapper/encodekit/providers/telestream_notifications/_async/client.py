"""The client of Telestream's notifications service."""

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

if TYPE_CHECKING:
    import httpx

    from encodekit._core.pacing import Pace
    from encodekit.providers.telestream_notifications._async.subscriptions import AsyncSubscriptions

PRODUCTION_URL = "https://api.cloud.telestream.net/notifications/v2.0"
PROVIDER = Provider(
    name="telestream_notifications",
    error=status_error,
    refusal=refusal,
    credential_hint="pass api_key, or set TELESTREAM_NOTIFICATIONS_API_KEY.",
)


class AsyncTelestreamNotifications:
    """Telestream Cloud's notifications service (version 2.0), typed: subscriptions to events of Flip and its sisters.

    The operations stand in `subscriptions`. Every method takes the options of `CallOptions` too. Use it in a `with`
    block, or call `close()`. What the subscriptions send is read by `parse_event`; it is unsigned.

    Args:
        api_key: The key, such as `tcs_...`, the same as for Flip; by default the environment's
            TELESTREAM_NOTIFICATIONS_API_KEY.
        base_url: Where the API lives, version included; by default the environment's
            TELESTREAM_NOTIFICATIONS_BASE_URL, or https://api.cloud.telestream.net/notifications/v2.0.
        http_client: An httpx client to use instead of an own one; it stays open when this client is closed.
        pace: The clock, for tests.
        **options: The options of every call that brings no other.

    Raises:
        InvalidInputError: If the base URL or the key is none.
    """

    def __init__(
        self,
        api_key: str | None = None,
        *,
        base_url: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        pace: Pace | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        key = api_key or os.environ.get("TELESTREAM_NOTIFICATIONS_API_KEY")
        url = base_url or os.environ.get("TELESTREAM_NOTIFICATIONS_BASE_URL") or PRODUCTION_URL
        self._transport = AsyncTransport(
            PROVIDER,
            base_url=check_base_url(url),
            credential=HeaderCredential("X-Api-Key", key) if key else None,
            options=Options().merged(options),
            http_client=http_client,
            pace=pace,
        )

    @cached_property
    def subscriptions(self) -> AsyncSubscriptions:
        """Who is told of which event, and how."""
        from encodekit.providers.telestream_notifications._async.subscriptions import AsyncSubscriptions

        return AsyncSubscriptions(self._transport)

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """A client with other options over the same connections; this one stays as it is."""
        other = copy.copy(self)
        other.__dict__.pop("subscriptions", None)
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
        return f"{type(self).__name__}()"
