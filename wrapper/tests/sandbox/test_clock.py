from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from encodekit.sandbox.clock import ManualClock, SystemClock

pytestmark = pytest.mark.anyio


async def test_a_manual_clock_wakes_only_those_whose_time_has_come() -> None:
    clock = ManualClock()
    soon, late = asyncio.create_task(clock.sleep(60)), asyncio.create_task(clock.sleep(61))
    await asyncio.sleep(0)
    clock.advance(60)
    await soon
    assert clock.sleeping == 1
    late.cancel()
    await asyncio.gather(late, return_exceptions=True)
    assert clock.sleeping == 0


def test_a_manual_clock_shows_the_time_it_was_set_to() -> None:
    clock = ManualClock(datetime(2030, 1, 1, tzinfo=UTC))
    clock.advance(1.5)
    assert clock.now() == datetime(2030, 1, 1, 0, 0, 1, 500_000, tzinfo=UTC)


def test_the_system_clock_tells_utc() -> None:
    assert abs(SystemClock().now() - datetime.now(UTC)) < timedelta(seconds=5)
