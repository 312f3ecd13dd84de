"""Where the bytes of a source come from: a URL, or a local folder that stands in for somebody's cloud storage."""

from __future__ import annotations

import asyncio
import logging
import secrets
import socket
from contextlib import asynccontextmanager
from contextvars import ContextVar
from enum import Enum, auto
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx
from starlette.responses import PlainTextResponse

from encodekit._core.http import shared_tls_context
from encodekit._core.redaction import guard_loggers, redacted_logs
from encodekit.sandbox import receiver
from encodekit.sandbox.faults import Faults
from encodekit.sandbox.storage import KeyRefusedError, TooLargeError, inside, save

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable
    from pathlib import Path

    from starlette.types import ASGIApp, Receive, Scope, Send

MAX_SOURCE_BYTES = 5 * 1024**3
MAX_SOURCE_SECONDS = 600.0
MAX_REDIRECTS = 5
LOOPBACK = ("all://127.0.0.1", "all://localhost", "all://[::1]")


class SourceProblem(Enum):
    """Why a source cannot be had."""

    MALFORMED = auto()
    UNKNOWN_HOST = auto()
    FORBIDDEN = auto()
    UNREACHABLE = auto()
    TOO_LARGE = auto()


class SourceError(Exception):
    """A source that cannot be had; `problem` says why in one word."""

    def __init__(self, problem: SourceProblem, message: str) -> None:
        super().__init__(message)
        self.problem = problem


class LoopGuard:
    """Refuses requests that the sandbox makes to itself, except for its storage and its receiver of webhooks.

    A source URL may lead to the sandbox under any name and through any redirect. What the sandbox requests therefore
    carries the header of RFC 8586, and what carries it reaches no control API here.
    """

    HEADER = "cdn-loop"
    STATUS = 508
    OPEN = ("/storage/", f"{receiver.PATH}/")

    def __init__(self, app: ASGIApp, mark: str) -> None:
        self._app = app
        self._mark = mark.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer or pass on one request."""
        own = scope["type"] == "http" and (self.HEADER.encode(), self._mark) in scope["headers"]
        if own and not scope["path"].startswith(self.OPEN):
            response = PlainTextResponse("The sandbox does not call its own API.\n", status_code=self.STATUS)
            await response(scope, receive, send)
        else:
            await self._app(scope, receive, send)


_sending = ContextVar("sending", default=False)


class _Unlogged(logging.Filter):
    """Drops what httpx logs of the sandbox's own requests: some URLs of webhooks are secrets from end to end."""

    def filter(self, record: logging.LogRecord) -> bool:  # noqa: ARG002
        return not _sending.get()


_UNLOGGED = _Unlogged()


class Web:
    """What the sandbox requests from others: sources by URL, and the delivery of webhooks.

    Args:
        transport: What sends the requests; the network unless a test says otherwise.
        faults: What is to go wrong with webhooks.
        before_request: Called before each request: what it tells of must be kept by then.
    """

    def __init__(
        self,
        transport: httpx.AsyncBaseTransport | None = None,
        faults: Faults | None = None,
        before_request: Callable[[], None] | None = None,
    ) -> None:
        async def prepare(_request: httpx.Request) -> None:
            if before_request:
                before_request()

        guard_loggers("httpx")
        logging.getLogger("httpx").addFilter(_UNLOGGED)
        self._faults = faults or Faults()
        self.mark = f"encodekit-sandbox-{secrets.token_hex(8)}"
        self.client = httpx.AsyncClient(
            headers={LoopGuard.HEADER: self.mark, "user-agent": "encodekit-sandbox"},
            max_redirects=MAX_REDIRECTS,
            mounts=None if transport else dict.fromkeys(LOOPBACK),  # a proxy does not know this machine's loopback
            timeout=httpx.Timeout(30.0),
            transport=transport,
            verify=shared_tls_context(),
            event_hooks={"request": [prepare]},
        )

    @asynccontextmanager
    async def stream(self, method: str, url: str, **options: Any) -> AsyncGenerator[httpx.Response]:
        """Send a request, once unless a fault says otherwise; its URL may be a credential, which nothing logs."""
        fault = self._faults.take_webhook(method, url)
        if fault and fault.webhook == "lose":
            yield httpx.Response(200)
            return
        token = _sending.set(True)
        try:
            with redacted_logs():
                if fault:
                    await self.client.request(method, url, **options)
                async with self.client.stream(method, url, **options) as response:
                    yield response
        finally:
            _sending.reset(token)

    async def check_host(self, url: str) -> None:
        """Make sure that the host of `url` has an address.

        Raises:
            SourceError: It has none, or the URL is not one that can be fetched.
        """
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError as error:
            raise SourceError(SourceProblem.MALFORMED, f"The URL is malformed: {error}.") from error
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise SourceError(SourceProblem.MALFORMED, "Only http and https URLs can be fetched.")
        try:
            await asyncio.get_running_loop().getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise SourceError(SourceProblem.UNKNOWN_HOST, f"The host {parts.hostname} has no address.") from error

    async def fetch(self, url: str, target: Path) -> None:
        """Stream what `url` serves to `target`, which appears only when it is complete.

        Raises:
            SourceError: It cannot be had, or is larger or slower than allowed.
        """
        try:
            async with (
                asyncio.timeout(MAX_SOURCE_SECONDS),
                self.stream("GET", url, follow_redirects=True) as response,
            ):
                if response.status_code == LoopGuard.STATUS:
                    raise SourceError(SourceProblem.FORBIDDEN, "The API is no source.")
                if not response.is_success:
                    message = f"The source answered with status {response.status_code}."
                    raise SourceError(SourceProblem.UNREACHABLE, message)
                await save(response.aiter_bytes(), target, max_bytes=MAX_SOURCE_BYTES)
        except TooLargeError as error:
            message = f"The source is larger than {MAX_SOURCE_BYTES} bytes."
            raise SourceError(SourceProblem.TOO_LARGE, message) from error
        except TimeoutError as error:
            message = f"The source did not come within {MAX_SOURCE_SECONDS:.0f} s."
            raise SourceError(SourceProblem.UNREACHABLE, message) from error
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            message = f"The source could not be fetched: {type(error).__name__}."
            raise SourceError(SourceProblem.UNREACHABLE, message) from error


class Buckets:
    """Local folders that stand in for the buckets of somebody's cloud storage: `<root>/<bucket>/<key>`."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, bucket: str, key: str) -> Path:
        """Where the object is, or would be.

        Raises:
            SourceError: No object may have that name.
        """
        try:
            return inside(inside(self.root, bucket), key)
        except KeyRefusedError as error:
            raise SourceError(SourceProblem.FORBIDDEN, str(error)) from error

    def list_keys(self, bucket: str, prefix: str = "") -> list[str]:
        """The keys in a bucket that begin with `prefix`, sorted.

        Raises:
            SourceError: No bucket may have that name.
        """
        try:
            root = inside(self.root, bucket)
        except KeyRefusedError as error:
            raise SourceError(SourceProblem.FORBIDDEN, str(error)) from error
        keys = (path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
        return sorted(key for key in keys if key.startswith(prefix))
