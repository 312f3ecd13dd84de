"""Faults on request, so that a test can show how a client lives with them: what they are, and when they happen."""

from __future__ import annotations

import asyncio
import itertools
import threading
from collections import deque
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime
from email.utils import format_datetime
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping

    from starlette.types import Scope

    from encodekit.sandbox.chaos import Chaos

Cut: TypeAlias = Literal["connection", "request", "response"]
WebhookFault: TypeAlias = Literal["duplicate", "lose"]
# The first part of every path that faults may be for; the control API and the page have none.
APIS = (
    *("bytenite", "convertrilo", "openencoder", "storage"),
    *("telestream_flip", "telestream_flip_legacy", "telestream_notifications"),
)
# The legacy API of Telestream stands at a second path too.
ALIASES = {"v3.0": "telestream_flip_legacy"}
HAPPENING = (
    *("status", "cut", "kill", "truncate_bytes", "bytes_per_second", "webhook"),
    *("delay_seconds", "clock_jump_seconds"),
)
CONTROL_PATH = "/_control/"
MAX_REMEMBERED = 1000


@dataclass(slots=True, kw_only=True)
class Fault:
    """What happens to the requests that match; its fields are the arguments of `Faults.add`.

    Attributes:
        id: Its number, by which the control API knows it.
        seen: How many requests have matched.
        hits: To how many of them it has happened.
    """

    method: str = "*"
    path: str = "*"
    provider: str | None = None
    skip: int = 0
    times: int = 1
    status: int | None = None
    retry_after: str | None = None
    body: Mapping[str, Any] | str | None = None
    cut: Cut | None = None
    kill: bool = False
    truncate_bytes: int | None = None
    bytes_per_second: float | None = None
    delay_seconds: float = 0.0
    clock_jump_seconds: float = 0.0
    webhook: WebhookFault | None = None
    id: int = field(default=0, init=False)
    seen: int = field(default=0, init=False)
    hits: int = field(default=0, init=False)

    def happens_to(self, method: str, path: str) -> bool:
        """Whether it happens to this request, which is thereby counted."""
        is_for = self.hits < self.times and self.method in {"*", method} and fnmatchcase(path, self.path)
        if not is_for or self.provider not in {None, _api(path)}:
            return False
        self.seen += 1
        self.hits += self.seen > self.skip
        return self.seen > self.skip

    def what(self) -> dict[str, Any]:
        """What happens, of what was said."""
        return {name: value for name, value in self.json().items() if name in HAPPENING}

    def json(self) -> dict[str, Any]:
        """What was said of it and what has come of it, without what was left out."""
        defaults = {each.name: each.default for each in fields(self)} | {"hits": None}
        return {name: value for name, value in asdict(self).items() if value != defaults[name]}


@dataclass(frozen=True, slots=True)
class Hit:
    """A fault that happened to a request; `fault` is its number, or None for one of the chaos mode."""

    fault: int | None
    method: str
    path: str
    what: dict[str, Any]


class Connection(Protocol):
    """What can be closed without another byte."""

    def abort(self) -> None:
        """Close it now."""
        ...


class Faults:
    """The faults that are to come, first added first; any thread may add to them.

    Args:
        chaos: What happens by chance to requests that no fault is for.
        can_kill: Whether a fault may end the process: that of a server may die, that of a test may not.

    Attributes:
        hits: Which fault hit which request, the latest thousand, oldest first.
    """

    def __init__(self, chaos: Chaos | None = None, *, can_kill: bool = False) -> None:
        self.chaos = chaos
        self.can_kill = can_kill
        self.hits: deque[Hit] = deque(maxlen=MAX_REMEMBERED)
        self._faults: list[Fault] = []
        self._ids = itertools.count(1)
        self._lock = threading.Lock()
        # Only the server knows its connections: client address -> what closes it without another byte.
        self.connections: MutableMapping[tuple[str, int], Connection] = {}

    def add(
        self,
        *,
        path: str = "*",
        method: str | None = None,
        provider: str | None = None,
        skip: int = 0,
        times: int = 1,
        status: int | None = None,
        retry_after: float | str | datetime | None = None,
        body: Mapping[str, Any] | str | None = None,
        cut: Cut | None = None,
        kill: bool = False,
        truncate_bytes: int | None = None,
        bytes_per_second: float | None = None,
        delay_seconds: float = 0.0,
        clock_jump_seconds: float = 0.0,
        webhook: WebhookFault | None = None,
    ) -> Fault:
        """Let requests that match go wrong.

        Args:
            path: The path from the root of the server, with `*` for any text: `/storage/*`, `/convertrilo/jobs`. For
                `webhook`: the URL of the receiver.
            method: The HTTP method; any when not given.
            provider: Only what goes to this provider, by the name of its document, or to the `storage`.
            skip: How many requests that match go well before.
            times: How many requests it is for then.
            status: Answer with this status, without doing what was asked.
            retry_after: Seconds, or a date in UTC, sent as Retry-After beside `status`.
            body: The JSON or text to answer beside `status`; without it a line of text, as from a gateway.
            cut: Break the connection: before anything of the request is read (`connection`), in the middle of the
                `request`, whose other half is never read, or of the `response`, after what was asked has been done.
            kill: End the process of the server in the middle of the request, as kill -9 does.
            truncate_bytes: Answer only so many bytes of the body, as if they were all.
            bytes_per_second: Let the answer's body trickle.
            delay_seconds: Wait before anything else.
            clock_jump_seconds: Set the time of day of all stand-ins forward or, below zero, back: signatures, tokens
                and links expire.
            webhook: Send a webhook twice (`duplicate`), or not at all though it seems so (`lose`).

        Returns:
            The fault, whose `hits` tells how often it has happened.

        Raises:
            ValueError: It says nothing that goes wrong, or things that exclude each other or are out of range.
        """
        fault = Fault(
            method=(method or ("POST" if webhook else "*")).upper(),
            path=path,
            provider=provider,
            skip=skip,
            times=times,
            status=status,
            retry_after=_header(retry_after),
            body=body,
            cut=cut,
            kill=kill,
            truncate_bytes=truncate_bytes,
            bytes_per_second=bytes_per_second,
            delay_seconds=delay_seconds,
            clock_jump_seconds=clock_jump_seconds,
            webhook=webhook,
        )
        _check(fault)
        if kill and not self.can_kill:
            raise ValueError("Only a server of its own process can be killed: start `encodekit sandbox`.")
        with self._lock:
            fault.id = next(self._ids)
            self._faults.append(fault)
        return fault

    @property
    def are_none(self) -> bool:
        """Whether nothing can go wrong."""
        return not self._faults and self.chaos is None

    def all(self) -> list[Fault]:
        """The faults that were added and not removed, also those that have happened often enough."""
        with self._lock:
            return [*self._faults]

    def remove(self, fault_id: int) -> bool:
        """Let a fault happen no more; whether there was one of that number."""
        with self._lock:
            kept = [fault for fault in self._faults if fault.id != fault_id]
            removed, self._faults = len(kept) < len(self._faults), kept
            return removed

    def clear(self) -> None:
        """Let nothing go wrong from now on, and forget what did; the chaos mode goes on."""
        with self._lock:
            self._faults.clear()
            self.hits.clear()

    def take(self, method: str, path: str, *, by_chance: bool = False, is_keyed: bool = False) -> Fault | None:
        """The fault that happens to this request, which is thereby counted.

        Args:
            method: Of the request.
            path: From the root of the server.
            by_chance: Whether chaos may happen to it too.
            is_keyed: Whether it may be sent twice without harm whatever its method is.
        """
        if path.startswith(CONTROL_PATH):
            return None
        with self._lock:
            scripted = (fault for fault in self._faults if fault.webhook is None)
            fault = next((fault for fault in scripted if fault.happens_to(method, path)), None)
            if fault is None and by_chance and self.chaos and _api(path) in APIS:
                fault = self.chaos.draw(method, path, is_keyed=is_keyed)
            return self._hit(fault, method, path)

    def take_webhook(self, method: str, url: str) -> Fault | None:
        """The fault that happens to this webhook, which is thereby counted."""
        with self._lock:
            faults = (fault for fault in self._faults if fault.webhook)
            return self._hit(next((fault for fault in faults if fault.happens_to(method, url)), None), method, url)

    def _hit(self, fault: Fault | None, method: str, path: str) -> Fault | None:
        if fault:
            self.hits.append(Hit(fault.id or None, method, path, fault.what()))
        return fault

    async def abort(self, scope: Scope) -> None:
        """Close the connection of this request without another byte."""
        host, port = scope.get("client") or ("", 0)
        connection = self.connections.get((host, port))
        if connection is None:
            raise ConnectionError("The connection was cut, as a fault asked for.")
        connection.abort()
        await asyncio.sleep(0)  # the server hears of it before it misses an answer


def _api(path: str) -> str:
    first = path.partition("/")[2].partition("/")[0]
    return ALIASES.get(first, first)


def _header(retry_after: float | str | datetime | None) -> str | None:
    if isinstance(retry_after, datetime):
        return format_datetime(retry_after, usegmt=True)
    return None if retry_after is None else str(retry_after)


def _check(fault: Fault) -> None:
    ends = {name for name in ("status", "cut", "kill", "webhook") if getattr(fault, name)}
    shapes = {name for name in ("truncate_bytes", "bytes_per_second") if getattr(fault, name) is not None}
    if len(ends) > 1:
        raise ValueError(f"A request has one end: {' and '.join(sorted(ends))} exclude each other.")
    if not ends and not shapes and not fault.delay_seconds and not fault.clock_jump_seconds:
        raise ValueError(
            "Say what goes wrong: status, cut, kill, truncate_bytes, bytes_per_second, delay_seconds, "
            "clock_jump_seconds or webhook."
        )
    if shapes and ends - {"status"}:
        raise ValueError("truncate_bytes and bytes_per_second need an answer that comes to its end.")
    if fault.webhook and (shapes or fault.provider or fault.delay_seconds or fault.clock_jump_seconds):
        raise ValueError("A webhook is duplicated or lost, and nothing else.")
    if fault.status is None and (fault.retry_after is not None or fault.body is not None):
        raise ValueError("retry_after and body go with a status.")
    if fault.status is not None and not 200 <= fault.status <= 599:
        raise ValueError(f"status is from 200 to 599, not {fault.status}.")
    if fault.cut not in {None, "connection", "request", "response"}:
        raise ValueError(f"cut is connection, request or response, not {fault.cut!r}.")
    if fault.webhook not in {None, "duplicate", "lose"}:
        raise ValueError(f"webhook is duplicate or lose, not {fault.webhook!r}.")
    if fault.provider is not None and fault.provider not in APIS:
        raise ValueError(f"provider is one of {', '.join(APIS)}, not {fault.provider!r}.")
    if fault.times < 1 or fault.skip < 0 or fault.delay_seconds < 0 or (fault.truncate_bytes or 0) < 0:
        raise ValueError("times is at least 1; skip, delay_seconds and truncate_bytes are at least 0.")
    if fault.bytes_per_second is not None and fault.bytes_per_second <= 0:
        raise ValueError("bytes_per_second is above 0.")
