"""Time that passes without being waited for."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING
from unittest.mock import patch

import anyio
import anyio.lowlevel
from attrs import asdict

from encodekit._core.pacing import Pace
from encodekit.sandbox.clock import SystemClock

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from encodekit.sandbox.clock import Clock

LOOK_SECONDS = 0.002


def pace_of(clock: Clock, is_busy: Callable[[], bool] = lambda: False) -> Pace:
    """The pace of clients whose waits move `clock` forward instead of taking time.

    Args:
        clock: The time that the clients and their provider have in common; its jumps are the provider's alone.
        is_busy: Whether something goes on that takes real time, such as an encoding. It is waited for, but no longer
            than the wait would have taken; so that time does not run away from what is being done.
    """

    def sleep(seconds: float) -> None:
        end = clock.seconds + seconds
        while is_busy() and clock.seconds < end:
            time.sleep(LOOK_SECONDS)
        clock.advance(max(0.0, end - clock.seconds))

    async def sleep_async(seconds: float) -> None:
        end = clock.seconds + seconds
        while is_busy() and clock.seconds < end:  # noqa: ASYNC110  (threads and other loops set no event of this one)
            await anyio.sleep(LOOK_SECONDS)
        clock.advance(max(0.0, end - clock.seconds))
        await anyio.lowlevel.checkpoint()  # for those who wake up

    return Pace(
        monotonic=lambda: clock.seconds,
        now=lambda: clock.now().timestamp() - clock.jumped_seconds,
        sleep=sleep,
        sleep_async=sleep_async,
        uniform=lambda _low, high: high,
    )


@contextmanager
def no_sleep(pace: Pace | None = None) -> Generator[None]:
    """Let no client that is built in here sleep, whoever builds it, unless it is given a `pace` of its own.

    Retries come at once, and waiting for a job asks again at once. Timeouts and deadlines see the time pass all the
    same, so that `job.wait(timeout=3600)` on a job that never ends raises its error within a moment.

        with no_sleep():
            run_my_program()

    Args:
        pace: What their time is; by default a clock that only they have.
    """
    pace = pace or pace_of(SystemClock())
    # Every client without a pace of its own makes one from these defaults.
    defaults = Pace.__init__.__kwdefaults__
    with patch.dict(defaults, asdict(pace, recurse=False)):
        yield
