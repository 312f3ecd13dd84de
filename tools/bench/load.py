"""Many connections that send one request again and again, with next to no cost of their own."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import urlsplit

END_OF_HEAD = b"\r\n\r\n"
LENGTH = b"content-length: "


@dataclass
class Result:
    """What came back.

    Attributes:
        answers: How many answers had which status.
        broken: How many connections broke.
        seconds: How long it took.
        slowest_seconds: From a request to the end of its answer.
    """

    answers: Counter[int] = field(default_factory=Counter[int])
    broken: int = 0
    seconds: float = 0.0
    slowest_seconds: float = 0.0

    @property
    def errors(self) -> int:
        """Connections that broke, and answers that tell of an error."""
        return self.broken + sum(count for status, count in self.answers.items() if status >= 400)


class _Connection(asyncio.Protocol):
    """Sends the request whenever the answer to the one before is complete, as long as `wanted` says so."""

    def __init__(self, load: _Load) -> None:
        self._load = load
        self._buffer = b""
        self._sent_at = 0.0
        self.ended = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._next()

    def _next(self) -> None:
        if self._load.is_over():
            self._transport.close()
            self.ended.set_result(None)
            return
        self._sent_at = time.perf_counter()
        self._transport.write(self._load.request)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, separator, body = self._buffer.partition(END_OF_HEAD)
        if not separator or len(body) < int(head[head.index(LENGTH) + len(LENGTH) :].partition(b"\r\n")[0]):
            return
        result = self._load.result
        result.answers[int(head[9:12])] += 1
        result.slowest_seconds = max(result.slowest_seconds, time.perf_counter() - self._sent_at)
        self._buffer = b""
        self._next()

    def connection_lost(self, _error: Exception | None) -> None:
        if not self.ended.done():
            self._load.result.broken += 1
            self.ended.set_result(None)


@dataclass
class _Load:
    request: bytes
    times: int | None
    until: float
    result: Result = field(default_factory=Result)

    def is_over(self) -> bool:
        """Whether no further request is to be sent; counts the one that is."""
        if self.times is None:
            return time.perf_counter() >= self.until
        self.times -= 1
        return self.times < 0


async def send(
    url: str,
    *,
    method: str = "GET",
    headers: dict[str, str] | None = None,
    body: bytes = b"",
    connections: int = 16,
    seconds: float = 60.0,
    times: int | None = None,
) -> Result:
    """Send one request over and over.

    Args:
        url: Where to.
        method: Of the request.
        headers: Beside Host and Content-Length.
        body: Of the request.
        connections: How many at once, each with one request at a time.
        seconds: For how long, without `times`.
        times: How many requests in all.
    """
    parts = urlsplit(url)
    lines = [f"{method} {parts.path}{f'?{parts.query}' if parts.query else ''} HTTP/1.1", f"host: {parts.netloc}"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    lines += [f"content-length: {len(body)}"] if body else []
    started = time.perf_counter()
    load = _Load("\r\n".join(lines).encode() + END_OF_HEAD + body, times, started + seconds)
    loop, address = asyncio.get_running_loop(), (parts.hostname or "", parts.port or 80)
    opened = [await loop.create_connection(lambda: _Connection(load), *address) for _ in range(connections)]
    await asyncio.gather(*(connection.ended for _, connection in opened))
    load.result.seconds = time.perf_counter() - started
    return load.result
