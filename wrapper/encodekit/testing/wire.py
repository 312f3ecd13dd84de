"""The way from an httpx client to an ASGI application in the same event loop, which can break as a network does.

httpx's own ASGITransport hands an answer out when it is complete, so that nothing can trickle or break off.
"""

from __future__ import annotations

import asyncio
import itertools
from typing import TYPE_CHECKING, Any

import httpx

from encodekit.sandbox.fault_middleware import SLEEP_EXTENSION

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator

    from starlette.types import ASGIApp, Message

    from encodekit.sandbox.clock import Clock
    from encodekit.sandbox.faults import Faults


class InProcessTransport(httpx.AsyncBaseTransport):
    """Sends requests to an application.

    Args:
        faults: Learns of the connections, so that it can cut them.
        clock: Moves when a fault makes a client wait, so that nobody does.

    Attributes:
        app: The application; to be set before the first request.
    """

    app: ASGIApp

    def __init__(self, faults: Faults, clock: Clock) -> None:
        self._faults = faults
        self._clock = clock
        self._ports = itertools.count(1)
        self._exchanges: set[_Exchange] = set()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request and return when the head of the answer has come."""
        exchange = _Exchange(request, ("in-process", next(self._ports)), self._clock)
        self._exchanges.add(exchange)
        self._faults.connections[exchange.client] = exchange
        try:
            head = await exchange.start(self.app)
        except BaseException:
            self._end(exchange)
            raise
        body = _Body(self._content(exchange))
        return httpx.Response(head["status"], headers=head["headers"], stream=body, request=request)

    async def _content(self, exchange: _Exchange) -> AsyncGenerator[bytes]:
        try:
            async for chunk in exchange.chunks():
                yield chunk
        finally:
            self._end(exchange)

    def _end(self, exchange: _Exchange) -> None:
        self._exchanges.discard(exchange)
        self._faults.connections.pop(exchange.client, None)
        exchange.disconnect()

    async def aclose(self) -> None:
        """Break off what still goes on."""
        for exchange in [*self._exchanges]:
            self._end(exchange)
            await exchange.stop()


class _Body(httpx.AsyncByteStream):
    def __init__(self, content: AsyncGenerator[bytes]) -> None:
        self._content = content

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._content

    async def aclose(self) -> None:
        await self._content.aclose()


class _Exchange:
    """One request and its answer."""

    def __init__(self, request: httpx.Request, client: tuple[str, int], clock: Clock) -> None:
        self.client = client
        self._request = request
        self._clock = clock
        self._read_seconds: float | None = request.extensions.get("timeout", {}).get("read")
        # What the application sends; an exception ends it.
        self._messages: asyncio.Queue[Message | Exception] = asyncio.Queue()
        self._gone = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def start(self, app: ASGIApp) -> Message:
        """Let the application have the request; the head of its answer."""
        self._task = asyncio.create_task(self._run(app))
        return await self._next()

    async def chunks(self) -> AsyncGenerator[bytes]:
        """The body of the answer as it comes."""
        more = True
        while more:
            message = await self._next()
            more = message.get("more_body", False)
            if message.get("body"):
                yield message["body"]

    def abort(self) -> None:
        """Break the connection: the client hears no more of it."""
        self._messages.put_nowait(httpx.RemoteProtocolError("The connection was cut, as a fault asked for."))
        self._gone.set()

    def disconnect(self) -> None:
        """Hang up: the application hears of it, and what it still sends is lost."""
        self._gone.set()

    async def stop(self) -> None:
        """Stop what the application still does for it."""
        if self._task:
            self._task.cancel()
            await asyncio.wait({self._task})

    async def _next(self) -> Message:
        try:
            async with asyncio.timeout(self._read_seconds):
                message = await self._messages.get()
        except TimeoutError:
            message = self._timeout()
        if isinstance(message, Exception):
            raise message
        return message

    def _timeout(self) -> httpx.ReadTimeout:
        return httpx.ReadTimeout(f"No answer within {self._read_seconds:g} s.", request=self._request)

    async def _run(self, app: ASGIApp) -> None:
        chunks = aiter(self._request.stream)  # type: ignore[arg-type]
        is_read = False

        async def receive() -> Message:
            nonlocal is_read
            if is_read or self._gone.is_set():
                await self._gone.wait()
                return {"type": "http.disconnect"}
            try:
                chunk = await anext(chunks, None)
            except Exception as problem:  # of the caller's own stream: it belongs to the caller
                self._messages.put_nowait(problem)
                self._gone.set()
                return {"type": "http.disconnect"}
            is_read = chunk is None
            return {"type": "http.request", "body": chunk or b"", "more_body": not is_read}

        async def send(message: Message) -> None:
            if not self._gone.is_set():
                self._messages.put_nowait(message)

        try:
            await app(self._scope(), receive, send)
        except Exception as problem:  # as a server does: the client gets the 500 that was sent before, or nothing
            self._messages.put_nowait(httpx.RemoteProtocolError(f"The server failed: {problem!r}"))
        self._messages.put_nowait(httpx.RemoteProtocolError("The server ended the connection without an answer."))

    async def _sleep(self, seconds: float) -> None:
        """Let the time pass that a fault wants, but for the client no longer than it would wait."""
        if self._read_seconds is None or seconds < self._read_seconds:
            self._clock.advance(seconds)
            await asyncio.sleep(0)
            return
        self._clock.advance(self._read_seconds)
        self._messages.put_nowait(self._timeout())
        await self._gone.wait()

    def _scope(self) -> dict[str, Any]:
        url = self._request.url
        return {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "method": self._request.method,
            "scheme": url.scheme,
            "path": url.path,
            "raw_path": url.raw_path.split(b"?")[0],
            "query_string": url.query,
            "root_path": "",
            "headers": [(name.lower(), value) for name, value in self._request.headers.raw],
            "server": (url.host, url.port),
            "client": self.client,
            "state": {},
            "extensions": {SLEEP_EXTENSION: self._sleep},
        }
