"""Time as the library sees it, so that tests can give it another one."""

from __future__ import annotations

import random
import time
import uuid
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


async def _sleep_async(seconds: float) -> None:
    import anyio

    await anyio.sleep(seconds)


@frozen(kw_only=True)
class Pace:
    """The clock, the sleep and the dice of a client. A test injects its own; a two-hour wait then takes no time.

    Attributes:
        monotonic: Seconds that only go forward.
        now: The Unix time, for dates that a provider sends.
        sleep: Waits, in a synchronous client.
        sleep_async: Waits, in an asynchronous client.
        uniform: A random number between two bounds.
        new_key: A new idempotency key.
    """

    monotonic: Callable[[], float] = time.monotonic
    now: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep
    sleep_async: Callable[[float], Awaitable[None]] = _sleep_async
    uniform: Callable[[float, float], float] = random.uniform
    new_key: Callable[[], str] = lambda: str(uuid.uuid4())


class Deadline:
    """The end of the time for a whole call.

    Args:
        seconds: How long the call may take from now on; None for as long as it needs.
        pace: The clock.
    """

    def __init__(self, seconds: float | None, pace: Pace) -> None:
        self._clock = pace.monotonic
        self._end = None if seconds is None else pace.monotonic() + seconds

    @property
    def remaining(self) -> float | None:
        """The seconds left, below zero when it is over; None without a deadline."""
        return None if self._end is None else self._end - self._clock()

    @property
    def is_over(self) -> bool:
        """Whether no time is left."""
        return self.is_within(0.0)

    def is_within(self, seconds: float) -> bool:
        """Whether the time will be over when `seconds` have passed."""
        remaining = self.remaining
        return remaining is not None and remaining <= seconds
