"""The client of Telestream Flip's legacy API."""

from __future__ import annotations

import copy
import os
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, Unpack

from encodekit._core._async.transport import AsyncTransport
from encodekit._core.http import Call, Provider, decoding_error
from encodekit._core.options import CallOptions, Options
from encodekit._core.pacing import Pace
from encodekit._core.validation import check_base_url
from encodekit.errors import InvalidInputError
from encodekit.providers._telestream.mapping import refusal, status_error
from encodekit.providers._telestream.requests import DEFAULT_THREADS, check_id, file_name_of
from encodekit.providers.telestream_flip_legacy.auth import QuerySignature, Signer, flat_parameters

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import httpx

    from encodekit._core.transfers import ProgressCallback, UploadSource
    from encodekit.providers._telestream._async.job import AsyncJob
    from encodekit.providers.telestream_flip_legacy._async.encodings import AsyncEncodings
    from encodekit.providers.telestream_flip_legacy._async.factories import AsyncFactories, AsyncFactory
    from encodekit.providers.telestream_flip_legacy._async.notifications import AsyncNotifications
    from encodekit.providers.telestream_flip_legacy._async.profiles import AsyncProfiles
    from encodekit.providers.telestream_flip_legacy._async.uploads import AsyncUploads
    from encodekit.providers.telestream_flip_legacy._async.videos import AsyncVideos

PRODUCTION_URL = "https://api-gce.pandastream.com/v3.0"
PROVIDER = Provider(
    name="telestream_flip_legacy",
    error=status_error,
    refusal=refusal,
    credential_hint="pass access_key and secret_key, or set TELESTREAM_FLIP_LEGACY_ACCESS_KEY and "
    "TELESTREAM_FLIP_LEGACY_SECRET_KEY.",
)
_GROUPS = ("factories", "videos", "uploads", "encodings", "profiles", "notifications")


class AsyncTelestreamFlipLegacy:
    """Telestream Flip's API before 3.1 (version 3.0, formerly Panda), typed: every operation of its document.

    The operations stand in groups: `factories`, `videos`, `uploads`, `encodings`, `profiles` and `notifications`. All
    but the first belong to a factory: give `factory_id` here, or go through `factories.find(...)` or `factory(...)`.
    Every request is signed, anew for each attempt. Every method takes the options of `CallOptions` too. Use it in a
    `with` block, or call `close()`.

    Args:
        access_key: The access key; by default the environment's TELESTREAM_FLIP_LEGACY_ACCESS_KEY.
        secret_key: The secret key; by default the environment's TELESTREAM_FLIP_LEGACY_SECRET_KEY.
        factory_id: The factory to work in; by default the environment's TELESTREAM_FLIP_LEGACY_FACTORY_ID, or none.
        base_url: Where the API lives, version included; by default the environment's TELESTREAM_FLIP_LEGACY_BASE_URL,
            or https://api-gce.pandastream.com/v3.0. Accounts elsewhere use api.pandastream.com (US),
            api-eu.pandastream.com (EU), or api.cloud.telestream.net.
        http_client: An httpx client to use instead of an own one; it stays open when this client is closed.
        pace: The clock, for tests. Signatures hold its time.
        **options: The options of every call that brings no other.

    Raises:
        InvalidInputError: If the base URL is none, or only one of the two keys is given.
    """

    def __init__(
        self,
        access_key: str | None = None,
        secret_key: str | None = None,
        factory_id: str | None = None,
        *,
        base_url: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        pace: Pace | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        access_key = access_key or os.environ.get("TELESTREAM_FLIP_LEGACY_ACCESS_KEY")
        secret_key = secret_key or os.environ.get("TELESTREAM_FLIP_LEGACY_SECRET_KEY")
        if bool(access_key) != bool(secret_key):
            raise InvalidInputError("Requests are signed with two keys: give access_key and secret_key.")
        url = check_base_url(base_url or os.environ.get("TELESTREAM_FLIP_LEGACY_BASE_URL") or PRODUCTION_URL)
        self.factory_id = factory_id or os.environ.get("TELESTREAM_FLIP_LEGACY_FACTORY_ID") or None
        self._signer = Signer(
            access_key=access_key or "", secret_key=secret_key or "", base_url=url, now=(pace or Pace()).now
        )
        self._transport = AsyncTransport(
            PROVIDER,
            base_url=url,
            credential=QuerySignature(self._signer) if access_key else None,
            options=Options().merged(options),
            http_client=http_client,
            pace=pace,
        )

    @cached_property
    def factories(self) -> AsyncFactories:
        """The factories of the account."""
        from encodekit.providers.telestream_flip_legacy._async.factories import AsyncFactories

        return AsyncFactories(self._transport)

    @cached_property
    def videos(self) -> AsyncVideos:
        """Imported sources."""
        from encodekit.providers.telestream_flip_legacy._async.videos import AsyncVideos

        return AsyncVideos(self._transport, self.factory_id)

    @cached_property
    def uploads(self) -> AsyncUploads:
        """Resumable uploads in parts."""
        from encodekit.providers.telestream_flip_legacy._async.uploads import AsyncUploads

        return AsyncUploads(self._transport, self.factory_id)

    @cached_property
    def encodings(self) -> AsyncEncodings:
        """Videos in profiles."""
        from encodekit.providers.telestream_flip_legacy._async.encodings import AsyncEncodings

        return AsyncEncodings(self._transport, self.factory_id)

    @cached_property
    def profiles(self) -> AsyncProfiles:
        """How videos are encoded."""
        from encodekit.providers.telestream_flip_legacy._async.profiles import AsyncProfiles

        return AsyncProfiles(self._transport, self.factory_id)

    @cached_property
    def notifications(self) -> AsyncNotifications:
        """Which events the factory tells of, and whom."""
        from encodekit.providers.telestream_flip_legacy._async.notifications import AsyncNotifications

        return AsyncNotifications(self._transport, self.factory_id)

    def factory(self, factory_id: str) -> AsyncFactory:
        """A factory by its id; nothing is sent, and its details are empty until `reload()`.

        Args:
            factory_id: Its id.
        """
        from encodekit_clients.telestream_flip_legacy.models.factory import Factory as FactoryModel

        return self.factories._made(FactoryModel(id=check_id("factory_id", factory_id)))

    def job(self, video_id: str) -> AsyncJob:
        """A video and its encodings as one job, by the id of the video; nothing is sent.

        Args:
            video_id: The video.
        """
        from encodekit.providers._telestream._async.job import AsyncJob

        return AsyncJob(self._transport, self.videos, video_id)

    def get_resource(self, name: str) -> Self:
        """This client, as the official client's `get_resource('flip')` does it.

        Args:
            name: `flip`.

        Raises:
            InvalidInputError: For any other name than `flip`.
        """
        if name != "flip":
            raise InvalidInputError(f"The only resource is 'flip', not {name!r}.")
        return self

    async def encode(
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
    ) -> AsyncJob:
        """Encode a source of any form in this client's factory; see `videos.encode`."""
        return await self.videos.encode(
            source,
            name=name,
            profiles=profiles,
            path_format=path_format,
            payload=payload,
            threads=threads,
            on_upload_progress=on_upload_progress,
            **options,
        )

    def signed_params(
        self,
        method: str,
        path: str,
        params: Mapping[str, object] | None = None,
        *,
        timestamp: str | None = None,
    ) -> dict[str, str]:
        """Parameters with a signature, to make a request by other means, such as an uploader in a browser.

        Args:
            method: The HTTP method.
            path: The path below the version, such as `/videos.json`.
            params: The other parameters; `file` is left out, as it is not signed.
            timestamp: The time in ISO 8601; now by default. A signature for `POST /videos.json` is good for 30
                minutes, any other for 5, and one for POST only once.

        Returns:
            The parameters as they are to be sent, with `access_key`, `factory_id` (if there is one), `timestamp` and
            `signature`. Never the secret.

        Raises:
            InvalidInputError: If a parameter cannot be sent, or there are no keys.
        """
        if not self._signer.access_key:
            raise InvalidInputError(f"Signing needs two keys: {PROVIDER.credential_hint}")
        return self._signer.signed(method, path, self._in_factory(params), timestamp)

    async def get(self, path: str, params: Mapping[str, object] | None = None, **options: Unpack[CallOptions]) -> Any:
        """A signed GET of any path below the version.

        Args:
            path: Such as `/videos.json`.
            params: The parameters; texts, numbers, booleans, lists, and objects of these.
            **options: The options of this call.

        Returns:
            The JSON value of the answer, untouched; None where it is empty.

        Raises:
            InvalidInputError: If a parameter cannot be sent.
            RequestError: If the request fails.
        """
        return await self._raw("GET", path, params, options)

    async def post(self, path: str, params: Mapping[str, object] | None = None, **options: Unpack[CallOptions]) -> Any:
        """A signed POST, like `get`. A parameter `file` (a path, bytes, a binary file) is sent as the body."""
        return await self._raw("POST", path, params, options)

    async def put(self, path: str, params: Mapping[str, object] | None = None, **options: Unpack[CallOptions]) -> Any:
        """A signed PUT, like `get`."""
        return await self._raw("PUT", path, params, options)

    async def delete(
        self, path: str, params: Mapping[str, object] | None = None, **options: Unpack[CallOptions]
    ) -> Any:
        """A signed DELETE, like `get`."""
        return await self._raw("DELETE", path, params, options)

    async def _raw(self, method: str, path: str, params: Mapping[str, object] | None, options: CallOptions) -> Any:
        if not isinstance(path, str) or not path.strip("/ ") or not path.isprintable() or {"?", "#"} & {*path}:
            raise InvalidInputError(f"The path is one such as /videos.json, without parameters, not {path!r}.")
        call = Call(
            operation=method.lower(),
            method=method,
            url="/" + path.strip().strip("/"),
            arguments={"params": self._in_factory(params)},
        )
        file: Any = (params or {}).get("file")
        if file is not None:
            from encodekit._core._async.uploads import readable_body
            from encodekit.providers._telestream._async.multipart import with_file

            call = with_file(
                call,
                readable_body(file, None, sized=True),
                file_name=file_name_of(file),
                fields={},
                boundary=self._transport.pace.new_key(),
                on_progress=None,
            )
            options = {"deadline": None, **options}
        response = await self._transport.send(call, options)
        if not response.content.strip():
            return None
        try:
            return response.json()
        except (ValueError, RecursionError) as problem:
            raise decoding_error(PROVIDER.name, call.operation, response, problem) from problem

    def _in_factory(self, params: Mapping[str, object] | None) -> dict[str, str]:
        return flat_parameters({"factory_id": self.factory_id, **(params or {})})

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
