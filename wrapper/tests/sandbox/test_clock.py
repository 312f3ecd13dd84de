from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from encodekit.sandbox.clock import ManualClock, SystemClock, activity

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


async def test_whoever_sleeps_by_the_system_clock_wakes_when_it_is_advanced() -> None:
    clock = SystemClock()
    sleep = asyncio.create_task(clock.sleep(3600))
    await asyncio.sleep(0)
    clock.advance(3600)
    await asyncio.wait_for(sleep, 1)
    assert clock.now() - datetime.now(UTC) > timedelta(minutes=59)


@pytest.mark.parametrize("clock", [ManualClock(), SystemClock()])
async def test_a_jump_changes_the_time_of_day_and_wakes_nobody(clock: ManualClock | SystemClock) -> None:
    before, seconds = clock.now(), clock.seconds
    sleep = asyncio.create_task(clock.sleep(60))
    await asyncio.sleep(0)
    clock.jump(-3600)
    await asyncio.sleep(0)
    assert (before - clock.now()).total_seconds() == pytest.approx(3600, abs=5)
    assert clock.seconds - seconds < 5
    assert clock.sleeping == 1
    sleep.cancel()


def test_time_does_not_go_back() -> None:
    with pytest.raises(ValueError, match="jump"):
        ManualClock().advance(-1)


async def test_an_activity_knows_when_it_only_waits_for_the_clock() -> None:
    clock = ManualClock()
    with activity() as begun:
        task = asyncio.create_task(clock.sleep(60))
    assert not begun.only_waits
    await asyncio.sleep(0)
    assert begun.only_waits
    clock.advance(60)
    assert not begun.only_waits
    await task
