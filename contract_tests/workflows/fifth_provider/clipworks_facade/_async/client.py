"""The client of Clipworks."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from clipworks_facade._async.clips import AsyncAccounts, AsyncClips
from clipworks_facade.service import PRODUCTION_URL, PROVIDER
from encodekit._core._async.transport import AsyncTransport
from encodekit._core.auth import HeaderCredential
from encodekit._core.options import CallOptions, Options
from encodekit._core.validation import check_base_url

if TYPE_CHECKING:
    import httpx

    from encodekit._core.pacing import Pace


class AsyncClipworks:
    """Clipworks, typed. The operations stand in `clips` and `account`."""

    def __init__(
        self,
        api_key: str | None = None,
        *,
        base_url: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        pace: Pace | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        key = api_key or os.environ.get("CLIPWORKS_API_KEY")
        self._transport = AsyncTransport(
            PROVIDER,
            base_url=check_base_url(base_url or os.environ.get("CLIPWORKS_BASE_URL") or PRODUCTION_URL),
            credential=HeaderCredential("X-Api-Key", key) if key else None,
            options=Options().merged(options),
            http_client=http_client,
            pace=pace,
        )

    @cached_property
    def clips(self) -> AsyncClips:
        """What is encoded."""
        return AsyncClips(self._transport)

    @cached_property
    def accounts(self) -> AsyncAccounts:
        """Who pays."""
        return AsyncAccounts(self._transport)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_exception: object) -> None:
        await self.aclose()
