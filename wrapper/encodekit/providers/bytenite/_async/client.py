"""The client of ByteNite."""

from __future__ import annotations

import copy
import os
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, Unpack

from encodekit._core._async.transport import AsyncTransport
from encodekit._core.options import CallOptions, Options
from encodekit._core.pacing import Pace
from encodekit._core.transfers import is_url
from encodekit._core.validation import check_base_url
from encodekit.errors import InvalidInputError
from encodekit.providers.bytenite.auth import credential
from encodekit.providers.bytenite.mapping import PROVIDER

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from encodekit._core.transfers import ProgressCallback, UploadSource
    from encodekit.providers.bytenite._async.accounts import AsyncAuth, AsyncWallet
    from encodekit.providers.bytenite._async.job import AsyncJob
    from encodekit.providers.bytenite._async.jobs import AsyncJobs
    from encodekit.providers.bytenite._async.later import AsyncLater
    from encodekit.providers.bytenite.params import EncodingParams
    from encodekit.providers.bytenite.requests import EncodeArguments
    from encodekit.providers.bytenite.storage import ObjectStorage, UrlSource

PRODUCTION_URL = "https://api.bytenite.com"


class AsyncByteNite:
    """ByteNite's API, typed: every operation of its document, and the seven steps of its guide in one call.

    The operations stand in groups: `auth`, `wallet`, `jobs`, and `later` for what came in 2024 and 2025. Every method
    takes the options of `CallOptions` too. Use it in a `with` block, or call `close()`. ByteNite has closed its
    service, so `base_url` names a server that speaks its API, such as this library's sandbox.

    Args:
        api_key: The key, which is exchanged for access tokens when needed; by default the environment's
            BYTENITE_API_KEY.
        access_token: A token that is there already, instead of a key; by default the environment's
            BYTENITE_ACCESS_TOKEN. It ends after an hour and is not renewed.
        base_url: Where the API lives; by default the environment's BYTENITE_BASE_URL, or where production was.
        http_client: An httpx client to use instead of an own one; it stays open when this client is closed.
        pace: The clock, for tests.
        **options: The options of every call that brings no other.

    Raises:
        InvalidInputError: If the base URL is none, both credentials are given, or a header cannot carry the token.
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
        if not (api_key or access_token):
            api_key = os.environ.get("BYTENITE_API_KEY")
            access_token = None if api_key else os.environ.get("BYTENITE_ACCESS_TOKEN")
        url = check_base_url(base_url or os.environ.get("BYTENITE_BASE_URL") or PRODUCTION_URL)
        clock = pace or Pace()
        self._transport = AsyncTransport(
            PROVIDER,
            base_url=url,
            credential=credential(api_key, access_token, url, clock.now),
            options=Options().merged(options),
            http_client=http_client,
            pace=clock,
        )

    @cached_property
    def auth(self) -> AsyncAuth:
        """Access tokens, and the account that they belong to."""
        from encodekit.providers.bytenite._async.accounts import AsyncAuth

        return AsyncAuth(self._transport)

    @cached_property
    def wallet(self) -> AsyncWallet:
        """The prepaid balance that jobs are paid from."""
        from encodekit.providers.bytenite._async.accounts import AsyncWallet

        return AsyncWallet(self._transport)

    @cached_property
    def jobs(self) -> AsyncJobs:
        """Jobs: make, configure, price, run and watch them, and fetch what they have made."""
        from encodekit.providers.bytenite._async.jobs import AsyncJobs

        return AsyncJobs(self._transport)

    @cached_property
    def later(self) -> AsyncLater:
        """What came with the general computing platform of 2024 and 2025."""
        from encodekit.providers.bytenite._async.later import AsyncLater

        return AsyncLater(self._transport)

    async def encode(
        self,
        source: UploadSource | UrlSource | ObjectStorage,
        params: EncodingParams | Mapping[str, Any],
        *,
        size: int | None = None,
        on_upload_progress: ProgressCallback | None = None,
        **arguments: Unpack[EncodeArguments],
    ) -> AsyncJob:
        """Encode a source of any form: create the job, bring the source, set the parameters, and run it.

        Args:
            source: A path, an http(s) URL, a `UrlSource`, `S3Storage`, `GcpStorage` or `StorjStorage`, bytes, an open
                binary file, or an iterable of bytes.
            params: What to make, as `EncodingParams`, or as the JSON that the web page shows.
            size: The size in bytes of a source that does not know it (an iterable, a pipe).
            on_upload_progress: Told of each chunk that is uploaded.
            **arguments: `name` (required), `destination`, the other settings of `jobs.create`, and the options of each
                call.

        Returns:
            The job, running: `wait()` for it, then `download()`.

        Raises:
            InvalidInputError: If an argument or the source is wrong; nothing was sent.
            RequestError: If a step fails. A note on the error names the job, which stays as a draft.
        """
        from encodekit.providers.bytenite.storage import ObjectStorage, UrlSource

        if is_url(source):
            return await self.jobs.encode_url(source, params, **arguments)
        if isinstance(source, (UrlSource, ObjectStorage)):
            return await self.jobs.encode_from(source, params, **arguments)
        return await self.jobs.encode_file(
            source, params, size=size, on_upload_progress=on_upload_progress, **arguments
        )

    def job(self, job_id: str) -> AsyncJob:
        """The handle of a job that exists already; nothing is sent.

        Args:
            job_id: The job.

        Raises:
            InvalidInputError: If the id is no UUID.
        """
        from encodekit.providers.bytenite._async.job import AsyncJob

        return AsyncJob(self._transport, job_id)

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """A client with other options over the same connections and access token; this one stays as it is."""
        other = copy.copy(self)
        for name in ("auth", "wallet", "jobs", "later"):
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
