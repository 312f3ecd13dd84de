"""The time as the sandbox sees it, so that a test can move it."""

from __future__ import annotations

import asyncio
import threading
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """What tells the time and waits for it to pass."""

    def now(self) -> datetime:
        """The present time, in UTC."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Return when that many seconds have passed on this clock."""
        ...


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """The present time, in UTC."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """Return after that many seconds."""
        await asyncio.sleep(seconds)


class ManualClock:
    """A clock that stands still until it is told to advance; any thread may tell it.

    Args:
        start: The first time it shows, in UTC.
    """

    def __init__(self, start: datetime = datetime(2026, 1, 1, tzinfo=UTC)) -> None:
        self._now = start
        self._lock = threading.Lock()
        self._sleepers: list[tuple[datetime, asyncio.AbstractEventLoop, asyncio.Event]] = []

    def now(self) -> datetime:
        """The time it was last set to, in UTC."""
        return self._now

    @property
    def sleeping(self) -> int:
        """How many callers wait for time to pass."""
        return len(self._sleepers)

    async def sleep(self, seconds: float) -> None:
        """Return when the clock was advanced by at least that many seconds."""
        awake = asyncio.Event()
        sleeper = (self._now + timedelta(seconds=seconds), asyncio.get_running_loop(), awake)
        with self._lock:
            self._sleepers.append(sleeper)
        try:
            await awake.wait()
        finally:
            with self._lock:
                if sleeper in self._sleepers:
                    self._sleepers.remove(sleeper)

    def advance(self, seconds: float) -> None:
        """Move the time forward and wake whoever waited for it."""
        with self._lock:
            self._now += timedelta(seconds=seconds)
            due = [sleeper for sleeper in self._sleepers if sleeper[0] <= self._now]
            self._sleepers = [sleeper for sleeper in self._sleepers if sleeper[0] > self._now]
        for _, loop, awake in due:
            loop.call_soon_threadsafe(awake.set)
