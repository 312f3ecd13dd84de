"""A limit of requests a second for each credential, as gateways have it; no provider publishes how its own works."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from encodekit.errors import InvalidInputError
from encodekit.sandbox.contract import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import ASGIApp, Receive, Scope, Send

    from encodekit.sandbox.clock import Clock
    from encodekit.sandbox.contract import Provider

CREDENTIAL_HEADERS = (b"authorization", b"x-api-key")
MAX_BUCKETS = 1000


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


class RateLimit:
    """Refuses with 429 and Retry-After what comes too fast.

    Args:
        app: The application.
        per_second: How many requests a second each credential may make at each provider, and as many at once.
        providers: Who words the refusal, by the first part of the path.
        clock: Tells how much time has passed.
    """

    def __init__(self, app: ASGIApp, per_second: float, providers: Mapping[str, Provider], clock: Clock) -> None:
        self._app = app
        self._per_second = per_second
        self._providers = providers
        self._clock = clock
        self._buckets: dict[bytes, _Bucket] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one request on or refuse it."""
        provider = self._providers.get(scope["path"].split("/")[1]) if scope["type"] == "http" else None
        wait_seconds = self._wait_seconds(scope) if provider else 0.0
        if provider is None or wait_seconds <= 0:
            await self._app(scope, receive, send)
            return
        response = provider.refuse(Problem.RATE_LIMITED, [])
        response.headers["retry-after"] = str(math.ceil(wait_seconds))
        await response(scope, receive, send)

    def _wait_seconds(self, scope: Scope) -> float:
        """How long this caller has to wait; 0 when the request may pass, which is thereby counted."""
        now, most = self._clock.seconds, max(1.0, self._per_second)
        caller = _caller(scope)
        bucket = self._buckets.setdefault(caller, _Bucket(most, now))
        bucket.tokens = min(most, bucket.tokens + (now - bucket.at) * self._per_second)
        bucket.at = now
        if len(self._buckets) > MAX_BUCKETS:
            self._buckets = {caller: bucket}
        if bucket.tokens < 1:
            return (1 - bucket.tokens) / self._per_second
        bucket.tokens -= 1
        return 0.0


def _caller(scope: Scope) -> bytes:
    """Who calls which provider, in a form that gives no credential away."""
    headers = dict(scope["headers"])
    credentials = [headers.get(name, b"") for name in CREDENTIAL_HEADERS]
    credentials += [key.encode() for key in parse_qs(scope["query_string"].decode("latin-1")).get("access_key", [])]
    return hashlib.sha256(b"\0".join([scope["path"].split("/")[1].encode(), *credentials])).digest()


def check_rate(per_second: float) -> float:
    """The rate itself.

    Raises:
        InvalidInputError: It is none.
    """
    if not 0 < per_second < math.inf:
        raise InvalidInputError(f"rate_limit is a number of requests a second above 0, not {per_second}.")
    return per_second
