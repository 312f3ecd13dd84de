"""How faults happen to what comes in, as ASGI middleware."""

from __future__ import annotations

import json
import os
import signal
from typing import TYPE_CHECKING

from encodekit.sandbox.request_log import Verdict, note

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from encodekit.sandbox.clock import Clock
    from encodekit.sandbox.faults import Fault, Faults

DRIP_SECONDS = 0.1
# How a fault waits that happens to this request: an in-process client lets the time pass instead.
SLEEP_EXTENSION = "encodekit.sleep"


class FaultsMiddleware:
    """Lets the faults happen to the requests for `app`.

    Args:
        app: The application.
        faults: What is to go wrong.
        clock: Lets the faults that take time take it.
        mark: Of the requests that the sandbox makes itself: nobody would repeat those that fail by chance.
    """

    def __init__(self, app: ASGIApp, faults: Faults, clock: Clock, mark: str) -> None:
        self._app = app
        self._faults = faults
        self._clock = clock
        self._mark = mark.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one request on, unless a fault happens to it."""
        fault = self._fault(scope) if scope["type"] == "http" else None
        if fault is None:
            await self._app(scope, receive, send)
            return
        what = ", ".join(f"{name} {value}" for name, value in fault.what().items())
        note(scope, Verdict.FAULT, f"a {'scripted fault' if fault.id else 'fault by chance'}: {what}")
        self._clock.jump(fault.clock_jump_seconds)
        if fault.delay_seconds:
            await self._sleep(scope, fault.delay_seconds)
        send = self._shaped(fault, scope, send)
        if fault.status is not None:
            await _answer(fault, send)
        elif fault.cut == "connection":
            await self._faults.abort(scope)
        elif fault.cut == "request" or fault.kill:
            length = _length(scope["headers"])
            if length:
                await self._app(scope, _half_of(receive, length), _ignore)
            if fault.kill:
                os.kill(os.getpid(), signal.SIGKILL)
            await self._faults.abort(scope)
        elif fault.cut == "response":
            await self._app(scope, receive, _half_sent(send, scope, self._faults))
        else:
            await self._app(scope, receive, send)

    def _fault(self, scope: Scope) -> Fault | None:
        if self._faults.are_none:
            return None
        headers: dict[bytes, bytes] = dict(scope["headers"])
        return self._faults.take(
            scope["method"],
            scope["path"],
            by_chance=headers.get(b"cdn-loop") != self._mark,
            is_keyed=b"idempotency-key" in headers,
        )

    def _shaped(self, fault: Fault, scope: Scope, send: Send) -> Send:
        if fault.bytes_per_second is not None:
            send = self._trickling(fault.bytes_per_second, scope, send)
        return send if fault.truncate_bytes is None else _truncated(fault.truncate_bytes, send)

    def _trickling(self, bytes_per_second: float, scope: Scope, send: Send) -> Send:
        async def trickle(message: Message) -> None:
            body = message.get("body", b"")
            size = max(1, int(bytes_per_second * DRIP_SECONDS))
            for start in range(0, len(body), size):
                piece = body[start : start + size]
                await self._sleep(scope, len(piece) / bytes_per_second)
                await send({**message, "body": piece, "more_body": True})
            await send({**message, "body": b""} if body else message)

        return trickle

    async def _sleep(self, scope: Scope, seconds: float) -> None:
        sleep = scope.get("extensions", {}).get(SLEEP_EXTENSION, self._clock.sleep)
        await sleep(seconds)


async def _answer(fault: Fault, send: Send) -> None:
    is_text = fault.body is None or isinstance(fault.body, str)
    content = str(fault.body or "scripted fault\n") if is_text else json.dumps(fault.body)
    media_type = b"text/plain" if is_text else b"application/json"
    headers = [(b"content-type", media_type), (b"content-length", str(len(content.encode())).encode())]
    if fault.retry_after is not None:
        headers.append((b"retry-after", fault.retry_after.encode()))
    await send({"type": "http.response.start", "status": fault.status, "headers": headers})
    await send({"type": "http.response.body", "body": content.encode()})


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


def _truncated(size: int, send: Send) -> Send:
    """Let the first bytes through and announce no more than these: HTTP sees nothing wrong."""
    left = size

    async def truncate(message: Message) -> None:
        nonlocal left
        if message["type"] == "http.response.start":
            shorter = str(min(size, _length(message["headers"]))).encode()
            headers = [
                (name, shorter if name.lower() == b"content-length" else value) for name, value in message["headers"]
            ]
            await send({**message, "headers": headers})
            return
        body = message.get("body", b"")[:left]
        left -= len(body)
        await send({**message, "body": body})

    return truncate


async def _ignore(message: Message) -> None:
    """Nobody is left to hear the answer."""
