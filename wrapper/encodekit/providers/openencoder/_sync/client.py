# Made from wrapper/encodekit/providers/openencoder/_async/client.py by `make generate`; change that file instead.
"""The client of Open Encoder."""

from __future__ import annotations

import copy
import os
from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from encodekit._core._sync.transport import Transport
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

    from encodekit.providers.openencoder._sync.accounts import Auth, Users
    from encodekit.providers.openencoder._sync.job import Job
    from encodekit.providers.openencoder._sync.jobs import Jobs
    from encodekit.providers.openencoder._sync.machines import Machines
    from encodekit.providers.openencoder._sync.presets import Presets
    from encodekit.providers.openencoder._sync.server import Settings, Storage, System, Workers

# There is no hosted service; this is where the server listens unless told otherwise.
DEFAULT_URL = "http://localhost:8080"
_RECENT_JOBS = 20
_GROUPS = ("auth", "jobs", "machines", "presets", "settings", "storage", "system", "users", "workers")


class OpenEncoder:
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
        http_client: httpx.Client | None = None,
        pace: Pace | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        address = check_base_url(base_url or os.environ.get("OPENENCODER_BASE_URL") or DEFAULT_URL)
        pace = pace or Pace()
        self._account = _account(address, username, password, token, pace)
        self._transport = Transport(
            PROVIDER,
            base_url=address,
            credential=self._account,
            options=Options().merged(options),
            http_client=http_client,
            pace=pace,
        )

    @cached_property
    def auth(self) -> Auth:
        """Registration, tokens and passwords."""
        from encodekit.providers.openencoder._sync.accounts import Auth

        return Auth(self._transport, self._account)

    @cached_property
    def jobs(self) -> Jobs:
        """Jobs: create, list, read, cancel, restart, count."""
        from encodekit.providers.openencoder._sync.jobs import Jobs

        return Jobs(self._transport, self._account)

    @cached_property
    def machines(self) -> Machines:
        """DigitalOcean droplets that run workers."""
        from encodekit.providers.openencoder._sync.machines import Machines

        return Machines(self._transport, self._account)

    @cached_property
    def presets(self) -> Presets:
        """Named options for FFmpeg."""
        from encodekit.providers.openencoder._sync.presets import Presets

        return Presets(self._transport, self._account)

    @cached_property
    def settings(self) -> Settings:
        """Storage, machines and notifications of the whole server."""
        from encodekit.providers.openencoder._sync.server import Settings

        return Settings(self._transport, self._account)

    @cached_property
    def storage(self) -> Storage:
        """The inbound storage, to choose sources from."""
        from encodekit.providers.openencoder._sync.server import Storage

        return Storage(self._transport, self._account)

    @cached_property
    def system(self) -> System:
        """The server's version and health; needs no credential."""
        from encodekit.providers.openencoder._sync.server import System

        return System(self._transport, self._account)

    @cached_property
    def users(self) -> Users:
        """The caller's profile, and for admins all accounts."""
        from encodekit.providers.openencoder._sync.accounts import Users

        return Users(self._transport, self._account)

    @cached_property
    def workers(self) -> Workers:
        """The job queue and the processes that serve it."""
        from encodekit.providers.openencoder._sync.server import Workers

        return Workers(self._transport, self._account)

    def encode(
        self, source: str, dest: str, *, preset: str, verify_preset: bool = True, **options: Unpack[CallOptions]
    ) -> Job:
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
            self.presets.find(preset, **options)
        created = self.jobs.create(preset=preset, source=source, dest=dest, **options)
        if created.job:
            return self.job(created.job.id)
        # The provider's page shows a server that does not name it (C13): it is the newest one that looks like it.
        for job in self.jobs.list(page_size=_RECENT_JOBS, limit=_RECENT_JOBS, **options):
            if is_same_job(job, preset, source, dest):
                return self.job(job.id)
        error = ResponseDecodingError("The server took the job, but neither named it nor lists it.")
        raise error.about(provider=NAME, operation="create_job", method="POST")

    def job(self, job_id: int) -> Job:
        """The handle of a job that exists already; nothing is sent.

        Args:
            job_id: Its number.
        """
        from encodekit.providers.openencoder._sync.job import Job

        return Job(self.jobs, self.presets, self._transport.pace, requests.check_id("job_id", job_id))

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """A client with other options over the same connections and the same login; this one stays as it is."""
        other = copy.copy(self)
        for name in _GROUPS:
            other.__dict__.pop(name, None)
        other._transport = self._transport.view(options)
        return other

    def close(self) -> None:
        """Close the connections; a second call does nothing."""
        self._transport.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._transport.base_url!r})"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()


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
