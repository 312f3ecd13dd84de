"""Faults on request, so that a test can show how a client lives with them."""

from __future__ import annotations

import asyncio
import json
import threading
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, Literal

from encodekit.sandbox.request_log import Verdict, note

if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping

    from starlette.types import ASGIApp, Message, Receive, Scope, Send


@dataclass(slots=True)
class Fault:
    """What happens to the next requests that match; `hits` counts how often it did."""

    method: str
    path: str
    times: int
    status: int | None = None
    retry_after: str | None = None
    body: Mapping[str, Any] | None = None
    cut: Literal["request", "response"] | None = None
    delay_seconds: float = 0.0
    hits: int = field(default=0, init=False)

    def matches(self, method: str, path: str) -> bool:
        """Whether it is still to happen and this request is one that it is for."""
        return self.hits < self.times and self.method in {"*", method} and fnmatchcase(path, self.path)


class Faults:
    """The faults that are to come, first added first; any thread may add to them."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._lock = threading.Lock()
        # Only the server knows its connections: client address -> what closes it without another byte.
        self.connections: MutableMapping[tuple[str, int], asyncio.Transport] = {}

    def add(
        self,
        *,
        path: str,
        method: str = "*",
        times: int = 1,
        status: int | None = None,
        retry_after: float | str | None = None,
        body: Mapping[str, Any] | None = None,
        cut: Literal["request", "response"] | None = None,
        delay_seconds: float = 0.0,
    ) -> Fault:
        """Let the next requests that match go wrong.

        Args:
            path: The path from the root of the server, with `*` for any text: `/storage/*`, `/convertrilo/jobs`.
            method: The HTTP method, or `*` for any.
            times: How many requests it is for.
            status: Answer with this status, without doing what was asked.
            retry_after: Seconds or an HTTP date, sent as Retry-After beside `status`.
            body: The JSON to answer beside `status`; without it a line of text, as from a gateway.
            cut: Break the connection in the middle: of the `request`, whose other half is never read, or of the
                `response`, after what was asked has been done.
            delay_seconds: Wait before anything else.

        Returns:
            The fault, whose `hits` tells how often it has happened.

        Raises:
            ValueError: Nothing was said to go wrong, or a status and a cut together.
        """
        if status is not None and cut is not None:
            raise ValueError("A request is answered with a status or cut, not both.")
        if status is None and cut is None and not delay_seconds:
            raise ValueError("Say what goes wrong: status, cut or delay_seconds.")
        after = None if retry_after is None else str(retry_after)
        fault = Fault(method.upper(), path, times, status, after, body, cut, delay_seconds)
        with self._lock:
            self._faults.append(fault)
        return fault

    def clear(self) -> None:
        """Let nothing go wrong from now on."""
        with self._lock:
            self._faults.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """The fault that happens to this request, which is thereby counted."""
        with self._lock:
            fault = next((fault for fault in self._faults if fault.matches(method, path)), None)
            if fault:
                fault.hits += 1
            return fault

    async def abort(self, scope: Scope) -> None:
        """Close the connection of this request without another byte."""
        host, port = scope.get("client") or ("", 0)
        transport = self.connections.get((host, port))
        if transport is None:
            raise ConnectionError("The connection was cut, as a fault asked for.")
        transport.abort()
        await asyncio.sleep(0)  # the server hears of it before it misses an answer


class FaultsMiddleware:
    """Lets the faults happen to the requests for `app`."""

    def __init__(self, app: ASGIApp, faults: Faults) -> None:
        self._app = app
        self._faults = faults

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one request on, unless a fault happens to it."""
        fault = self._faults.take(scope["method"], scope["path"]) if scope["type"] == "http" else None
        if fault is None:
            await self._app(scope, receive, send)
            return
        note(scope, Verdict.FAULT, "a scripted fault")
        if fault.delay_seconds:
            await asyncio.sleep(fault.delay_seconds)
        if fault.status is not None:
            await _answer(fault, send)
        elif fault.cut == "request":
            length = _length(scope["headers"])
            if length:
                await self._app(scope, _half_of(receive, length), _ignore)
            await self._faults.abort(scope)
        elif fault.cut == "response":
            await self._app(scope, receive, _half_sent(send, scope, self._faults))
        else:
            await self._app(scope, receive, send)


async def _answer(fault: Fault, send: Send) -> None:
    content = b"scripted fault\n" if fault.body is None else json.dumps(fault.body).encode()
    media_type = b"text/plain" if fault.body is None else b"application/json"
    headers = [(b"content-type", media_type), (b"content-length", str(len(content)).encode())]
    if fault.retry_after is not None:
        headers.append((b"retry-after", fault.retry_after.encode()))
    await send({"type": "http.response.start", "status": fault.status, "headers": headers})
    await send({"type": "http.response.body", "body": content})


def _length(headers: list[tuple[bytes, bytes]]) -> int:
    return next((int(value) for name, value in headers if name.lower() == b"content-length"), 0)


def _half_of(receive: Receive, length: int) -> Receive:
    """Give the application half of the request's body, then a broken connection."""
    left = length // 2

    async def half() -> Message:
        nonlocal left
        message = await receive() if left > 0 else {"type": "http.disconnect"}
        if message["type"] == "http.disconnect":
            return message
        body = message.get("body", b"")[:left]
        left -= len(body)
        return {"type": "http.request", "body": body, "more_body": True}

    return half


def _half_sent(send: Send, scope: Scope, faults: Faults) -> Send:
    """Let half of the response's body through, then break the connection."""
    left = 0
    broken = False

    async def half(message: Message) -> None:
        nonlocal left, broken
        if broken:
            return
        if message["type"] == "http.response.start":
            left = _length(message["headers"]) // 2
            await send(message)
            return
        body = message.get("body", b"")[:left]
        left -= len(body)
        await send({"type": "http.response.body", "body": body, "more_body": True})
        if left <= 0:
            broken = True
            await faults.abort(scope)

    return half


async def _ignore(message: Message) -> None:
    """Nobody is left to hear the answer."""
