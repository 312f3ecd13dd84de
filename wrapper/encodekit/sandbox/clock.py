"""The time as the sandbox sees it, so that a test can move it."""

from __future__ import annotations

import asyncio
import threading
import time
from abc import ABC, abstractmethod
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Generator


class Clock(Protocol):
    """What tells the time and waits for it to pass."""

    @property
    def seconds(self) -> float:
        """How much time has passed since some moment; it only goes forward."""
        ...

    @property
    def jumped_seconds(self) -> float:
        """How far `now` is ahead of the true time because of jumps."""
        ...

    def now(self) -> datetime:
        """The present time, in UTC."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Return when that many seconds have passed on this clock."""
        ...

    def advance(self, seconds: float) -> None:
        """Let time pass: whoever waits for it wakes up. Any thread may call it.

        Raises:
            ValueError: Time does not go back.
        """
        ...

    def jump(self, seconds: float) -> None:
        """Set the time of day forward or, below zero, back; nobody who waits wakes up. Any thread may call it."""
        ...


@dataclass(slots=True, eq=False)
class Activity:
    """Something that goes on, in one task or several."""

    sleepers: list[_Sleeper] = field(default_factory=list["_Sleeper"])

    @property
    def only_waits(self) -> bool:
        """Whether it does nothing but wait for a clock."""
        sleepers = [*self.sleepers]
        return bool(sleepers) and all(not sleeper.is_due for sleeper in sleepers)


_activity: ContextVar[Activity | None] = ContextVar("activity", default=None)


@contextmanager
def activity() -> Generator[Activity]:
    """What is begun in here, with all that it begins, is one activity."""
    begun = Activity()
    token = _activity.set(begun)
    try:
        yield begun
    finally:
        _activity.reset(token)


@dataclass(slots=True, eq=False)
class _Sleeper:
    clock: Clock
    due: float
    loop: asyncio.AbstractEventLoop
    awake: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def left_seconds(self) -> float:
        return self.due - self.clock.seconds

    @property
    def is_due(self) -> bool:
        return self.left_seconds <= 0


class _MovableClock(Clock, ABC):
    """What both clocks share: who sleeps, and how far the time was moved."""

    def __init__(self) -> None:
        self._advanced = 0.0
        self._jumped = 0.0
        self._lock = threading.Lock()
        self._sleepers: list[_Sleeper] = []

    @property
    def seconds(self) -> float:
        """How much time has passed since some moment; it only goes forward."""
        return self._advanced

    @property
    def jumped_seconds(self) -> float:
        """How far `now` is ahead of the true time because of jumps."""
        return self._jumped

    @property
    def sleeping(self) -> int:
        """How many callers wait for time to pass."""
        return sum(not sleeper.is_due for sleeper in self._sleepers)

    async def sleep(self, seconds: float) -> None:
        """Return when that many seconds have passed on this clock."""
        sleeper = _Sleeper(self, self.seconds + seconds, asyncio.get_running_loop())
        begun = _activity.get() or Activity()
        begun.sleepers.append(sleeper)
        with self._lock:
            self._sleepers.append(sleeper)
        try:
            while not sleeper.is_due:
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._longest_wait(sleeper.left_seconds)):
                        await sleeper.awake.wait()
                sleeper.awake.clear()
        finally:
            begun.sleepers.remove(sleeper)
            with self._lock:
                self._sleepers.remove(sleeper)

    def advance(self, seconds: float) -> None:
        """Let time pass: whoever waits for it wakes up. Any thread may call it.

        Raises:
            ValueError: Time does not go back.
        """
        if seconds < 0:
            raise ValueError("Time passes forward only; jump() sets the time of day back.")
        with self._lock:
            self._advanced += seconds
            for sleeper in self._sleepers:
                sleeper.loop.call_soon_threadsafe(sleeper.awake.set)

    def jump(self, seconds: float) -> None:
        """Set the time of day forward or, below zero, back; nobody who waits wakes up. Any thread may call it."""
        with self._lock:
            self._jumped += seconds

    def _moved(self) -> timedelta:
        return timedelta(seconds=self._advanced + self._jumped)

    @abstractmethod
    def _longest_wait(self, left_seconds: float) -> float | None:
        """How long it takes at most until so much time has passed; None where it does not pass by itself."""


class SystemClock(_MovableClock):
    """The clock of the machine; it goes by itself, and can be moved."""

    @property
    def seconds(self) -> float:
        """How much time has passed since some moment; it only goes forward."""
        return time.monotonic() + self._advanced

    def now(self) -> datetime:
        """The present time, in UTC."""
        return datetime.now(UTC) + self._moved()

    def _longest_wait(self, left_seconds: float) -> float:
        return left_seconds


class ManualClock(_MovableClock):
    """A clock that stands still until it is told to advance.

    Args:
        start: The first time it shows, in UTC.
    """

    def __init__(self, start: datetime = datetime(2026, 1, 1, tzinfo=UTC)) -> None:
        super().__init__()
        self._start = start

    def now(self) -> datetime:
        """The time it was last set to, in UTC."""
        return self._start + self._moved()

    def _longest_wait(self, left_seconds: float) -> None:  # noqa: ARG002
        return None
