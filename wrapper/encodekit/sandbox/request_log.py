"""The last requests and what is to be said of each, without bodies, headers or credentials."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from time import perf_counter
from typing import TYPE_CHECKING

from encodekit._core.redaction import redact_url

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from encodekit.sandbox.clock import Clock

KEPT = 500
LONGEST_TEXT = 300
LONGEST_NAME = 40
PUBLISHED = "/storage/published/"
_KEY = "encodekit.exchange"


class Verdict(StrEnum):
    """What is to be said of a request."""

    NONE = ""  # no document speaks of it
    VALID = "valid"
    INVALID = "invalid"
    FAULT = "fault"  # it was made to go wrong
    BUG = "bug"  # of the sandbox


@dataclass(slots=True, eq=False)
class Exchange:
    """One request and how it was answered.

    Attributes:
        number: Counts all requests.
        at: When it came, by the clock of the sandbox.
        provider: The first segment of its path.
        method: The HTTP method.
        path: The path and the query, whose values are hidden unless they are known to be harmless.
        operation_id: Of the document, if the path has one.
        verdict: What is to be said of it.
        detail: Why, without anything that was sent in a body.
        status: Of the answer; None while there is none, and when the connection broke before it.
        seconds: How long it took; None while it goes on.
    """

    number: int
    at: datetime
    provider: str
    method: str
    path: str
    operation_id: str = ""
    verdict: Verdict = Verdict.NONE
    detail: str = ""
    status: int | None = None
    seconds: float | None = None


class RequestLog:
    """The last requests to everything but the page that shows them.

    Args:
        clock: Tells when they came.
        kept: How many are remembered.
    """

    def __init__(self, clock: Clock, kept: int = KEPT) -> None:
        self._clock = clock
        self._exchanges: deque[Exchange] = deque(maxlen=kept)
        self._numbers = count(1)
        self.total = 0

    def newest_first(self) -> list[Exchange]:
        """Those that are remembered."""
        return [*reversed(self._exchanges)]

    def begin(self, scope: Scope, provider: str) -> Exchange:
        """Remember a request that has just come."""
        self.total = next(self._numbers)
        known = (provider[:LONGEST_NAME], scope["method"][:LONGEST_NAME], _shown_path(scope))
        exchange = Exchange(self.total, self._clock.now(), *known)
        self._exchanges.append(exchange)
        return exchange


def note(scope: Mapping[str, Any], verdict: Verdict, detail: str = "", *, operation_id: str = "") -> None:
    """Say something of the request that this is the scope of; a fault that was asked for stays what is said.

    Args:
        scope: Of the request.
        verdict: What is said.
        detail: Why; nothing of a body, and no credential.
        operation_id: Of the document, once it is known.
    """
    exchange: Exchange | None = scope.get(_KEY)
    if exchange is None:
        return
    exchange.operation_id = operation_id or exchange.operation_id
    if exchange.verdict is not Verdict.FAULT:
        exchange.verdict, exchange.detail = verdict, detail[:LONGEST_TEXT]


class RequestLogMiddleware:
    """Writes the requests for `app` into a log, except those for the page."""

    def __init__(self, app: ASGIApp, log: RequestLog) -> None:
        self._app = app
        self._log = log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one request on."""
        provider = scope["path"].partition("/")[2].partition("/")[0] if scope["type"] == "http" else ""
        if provider in {"", "page", "favicon.ico"}:
            await self._app(scope, receive, send)
            return
        exchange = scope[_KEY] = self._log.begin(scope, provider)

        async def watched(message: Message) -> None:
            if message["type"] == "http.response.start":
                exchange.status = message["status"]
            await send(message)

        started = perf_counter()
        try:
            await self._app(scope, receive, watched)
        finally:
            exchange.seconds = perf_counter() - started


def _shown_path(scope: Scope) -> str:
    path: str = scope["raw_path"].decode("latin-1").partition("?")[0]
    if path.startswith(PUBLISHED):  # whoever knows the next segment may read the file
        path = f"{PUBLISHED}REDACTED/{path.rpartition('/')[2]}"
    if scope["query_string"]:
        path = redact_url(f"{path}?{scope['query_string'].decode('latin-1')}")
    return path[:LONGEST_TEXT]
