"""The client of Open Encoder."""

from __future__ import annotations

import copy
import os
from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from encodekit._core._async.transport import AsyncTransport
from encodekit._core.options import CallOptions, Options
from encodekit._core.pacing import Pace
from encodekit._core.transfers import is_url
from encodekit._core.validation import check_base_url
from encodekit.errors import InvalidInputError, ResponseDecodingError, UnsupportedFeatureError
from encodekit.providers.openencoder import requests
from encodekit.providers.openencoder.auth import Account
from encodekit.providers.openencoder.mapping import NAME, PROVIDER, is_same_job

if TYPE_CHECKING:
    import httpx

    from encodekit.providers.openencoder._async.accounts import AsyncAuth, AsyncUsers
    from encodekit.providers.openencoder._async.job import AsyncJob
    from encodekit.providers.openencoder._async.jobs import AsyncJobs
    from encodekit.providers.openencoder._async.machines import AsyncMachines
    from encodekit.providers.openencoder._async.presets import AsyncPresets
    from encodekit.providers.openencoder._async.server import AsyncSettings, AsyncStorage, AsyncSystem, AsyncWorkers

# There is no hosted service; this is where the server listens unless told otherwise.
DEFAULT_URL = "http://localhost:8080"
_RECENT_JOBS = 20
_GROUPS = ("auth", "jobs", "machines", "presets", "settings", "storage", "system", "users", "workers")


class AsyncOpenEncoder:
    """Open Encoder's API, typed: every operation of its document, and the way of a job in one call.

    The operations stand in groups: `auth`, `jobs`, `machines`, `presets`, `users`, `settings`, `storage`, `workers` and
    `system`. Every method takes the options of `CallOptions` too. Use it in a `with` block, or call `close()`.

    The client logs in when it first has to, renews its token in time, and logs in again when the token is refused.
    Open Encoder ends its own process on some inputs; those that can be known are refused here, and the others are sent
    once and explained when the connection breaks.

    Args:
        username: The name of the account; by default the environment's OPENENCODER_USERNAME.
        password: Its password; by default the environment's OPENENCODER_PASSWORD.
        token: A token instead of the two, which is renewed as long as it is used; by default, where no name is given,
            the environment's OPENENCODER_TOKEN.
        base_url: The address of the server, without `/api`; by default the environment's OPENENCODER_BASE_URL, or
            http://localhost:8080.
        http_client: An httpx client to use instead of an own one; it stays open when this client is closed.
        pace: The clock, for tests.
        **options: The options of every call that brings no other.

    Raises:
        InvalidInputError: If the base URL is none, or the credential is incomplete.
    """

    def __init__(
        self,
        username: str | None = None,
        password: str | None = None,
        *,
        token: str | None = None,
        base_url: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        pace: Pace | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        address = check_base_url(base_url or os.environ.get("OPENENCODER_BASE_URL") or DEFAULT_URL)
        pace = pace or Pace()
        self._account = _account(address, username, password, token, pace)
        self._transport = AsyncTransport(
            PROVIDER,
            base_url=address,
            credential=self._account,
            options=Options().merged(options),
            http_client=http_client,
            pace=pace,
        )

    @cached_property
    def auth(self) -> AsyncAuth:
        """Registration, tokens and passwords."""
        from encodekit.providers.openencoder._async.accounts import AsyncAuth

        return AsyncAuth(self._transport, self._account)

    @cached_property
    def jobs(self) -> AsyncJobs:
        """Jobs: create, list, read, cancel, restart, count."""
        from encodekit.providers.openencoder._async.jobs import AsyncJobs

        return AsyncJobs(self._transport, self._account)

    @cached_property
    def machines(self) -> AsyncMachines:
        """DigitalOcean droplets that run workers."""
        from encodekit.providers.openencoder._async.machines import AsyncMachines

        return AsyncMachines(self._transport, self._account)

    @cached_property
    def presets(self) -> AsyncPresets:
        """Named options for FFmpeg."""
        from encodekit.providers.openencoder._async.presets import AsyncPresets

        return AsyncPresets(self._transport, self._account)

    @cached_property
    def settings(self) -> AsyncSettings:
        """Storage, machines and notifications of the whole server."""
        from encodekit.providers.openencoder._async.server import AsyncSettings

        return AsyncSettings(self._transport, self._account)

    @cached_property
    def storage(self) -> AsyncStorage:
        """The inbound storage, to choose sources from."""
        from encodekit.providers.openencoder._async.server import AsyncStorage

        return AsyncStorage(self._transport, self._account)

    @cached_property
    def system(self) -> AsyncSystem:
        """The server's version and health; needs no credential."""
        from encodekit.providers.openencoder._async.server import AsyncSystem

        return AsyncSystem(self._transport, self._account)

    @cached_property
    def users(self) -> AsyncUsers:
        """The caller's profile, and for admins all accounts."""
        from encodekit.providers.openencoder._async.accounts import AsyncUsers

        return AsyncUsers(self._transport, self._account)

    @cached_property
    def workers(self) -> AsyncWorkers:
        """The job queue and the processes that serve it."""
        from encodekit.providers.openencoder._async.server import AsyncWorkers

        return AsyncWorkers(self._transport, self._account)

    async def encode(
        self, source: str, dest: str, *, preset: str, verify_preset: bool = True, **options: Unpack[CallOptions]
    ) -> AsyncJob:
        """Encode a source that lies in the inbound storage.

        Args:
            source: Its key, or a URL whose path is the key, such as `s3:///src/clip.mp4`; at most 128 characters.
            dest: The folder for the output in the outbound storage, in the same form. End it with a slash: the preset's
                `output` is appended as it is.
            preset: The name of a preset.
            verify_preset: Look for the preset first, because a worker that meets an unknown one exits.
            **options: The options of each request.

        Returns:
            The job, queued.

        Raises:
            InvalidInputError: If an argument is not allowed; nothing was sent.
            UnsupportedFeatureError: For a source on the web: the server fetches from its own storage only.
            NotFoundError: If there is no such preset; no job was made.
            PermissionDeniedError: If the caller is a guest.
        """
        requests.job_request(preset, source, dest)
        if is_url(source):
            raise UnsupportedFeatureError(NAME, "sources on the web", "Give the key of a file in its inbound storage.")
        if verify_preset:
            await self.presets.find(preset, **options)
        created = await self.jobs.create(preset=preset, source=source, dest=dest, **options)
        if created.job:
            return self.job(created.job.id)
        # The provider's page shows a server that does not name it (C13): it is the newest one that looks like it.
        async for job in self.jobs.list(page_size=_RECENT_JOBS, limit=_RECENT_JOBS, **options):
            if is_same_job(job, preset, source, dest):
                return self.job(job.id)
        error = ResponseDecodingError("The server took the job, but neither named it nor lists it.")
        raise error.about(provider=NAME, operation="create_job", method="POST")

    def job(self, job_id: int) -> AsyncJob:
        """The handle of a job that exists already; nothing is sent.

        Args:
            job_id: Its number.
        """
        from encodekit.providers.openencoder._async.job import AsyncJob

        return AsyncJob(self.jobs, self.presets, self._transport.pace, requests.check_id("job_id", job_id))

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """A client with other options over the same connections and the same login; this one stays as it is."""
        other = copy.copy(self)
        for name in _GROUPS:
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


def _account(
    base_url: str, username: str | None, password: str | None, token: str | None, pace: Pace
) -> Account | None:
    if not (username or password or token):
        username, password = os.environ.get("OPENENCODER_USERNAME"), os.environ.get("OPENENCODER_PASSWORD")
        token = None if username else os.environ.get("OPENENCODER_TOKEN")
    if token and (username or password):
        raise InvalidInputError("Give a token, or username and password, not both.")
    if username and password:
        requests.check_username(username)
        requests.check_text("password", password)
    elif username or password:
        raise InvalidInputError("A login needs both username and password.")
    elif not token:
        return None
    return Account(base_url=base_url, username=username, password=password, token=token, now=pace.now)
