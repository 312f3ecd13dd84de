from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from encodekit.sandbox.background import Background, Errand, sleep_until
from encodekit.sandbox.clock import ManualClock
from encodekit.sandbox.store import SqliteStore

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.anyio


class Process:
    """A sandbox that does nothing but errands of one kind, until it is told to stop waiting."""

    def __init__(self, folder: Path) -> None:
        self.store = SqliteStore(folder / "state.db", folder, "http://sandbox.test")
        self.background = Background(self.store)
        self.background.define("wait", self.wait)
        self.may_end = asyncio.Event()
        self.began: list[str] = []
        self.ended: list[str] = []

    async def wait(self, errand: Errand) -> None:
        self.began.append(errand.about["name"])
        await self.may_end.wait()
        self.ended.append(errand.about["name"])

    async def killed(self) -> None:
        """End without a word: what was not committed is lost."""
        for task in self.background._tasks:
            task.get_loop().call_soon(task.cancel)
        self.store.close()
        self.store.commit = lambda: None  # type: ignore[method-assign]
        await asyncio.gather(*self.background._tasks, return_exceptions=True)


async def test_an_errand_is_done_by_the_next_process_and_once(tmp_path: Path) -> None:
    first = Process(tmp_path)
    for name in ("one", "two"):
        first.background.begin("wait", name=name)
    first.store.commit()
    await first.killed()
    second = Process(tmp_path)
    second.may_end.set()
    second.background.resume()
    await asyncio.gather(*second.background._tasks)
    assert second.ended == ["one", "two"]
    second.store.close()
    third = Process(tmp_path)
    third.background.resume()
    assert not third.background._tasks
    third.store.close()


async def test_an_errand_remembers_how_far_it_has_come(tmp_path: Path) -> None:
    first = Process(tmp_path)
    first.background.begin("wait", name="one")
    (errand,) = first.background.errands("wait")
    errand.note(attempt=2)
    await first.background.close()
    first.store.commit()
    first.store.close()
    second = Process(tmp_path)
    (errand,) = second.background.errands("wait")
    assert errand.about == {"name": "one", "attempt": 2}
    second.store.close()


async def test_an_errand_that_was_cancelled_is_not_done_again(tmp_path: Path) -> None:
    first = Process(tmp_path)
    first.background.cancel(first.background.begin("wait", name="one"))
    await first.background.close()
    first.store.commit()
    first.store.close()
    second = Process(tmp_path)
    assert second.background.errands("wait") == []
    second.store.close()


async def test_an_errand_that_fails_is_logged_and_over(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    process = Process(tmp_path)
    task = process.background.begin("wait", wrong="argument")
    with pytest.raises(KeyError):
        await task
    await asyncio.sleep(0)
    assert [record.message for record in caplog.records] == ["An errand failed."]
    assert process.background.errands("wait") == []
    process.store.close()


async def test_a_moment_that_is_past_is_not_waited_for() -> None:
    clock = ManualClock()
    await sleep_until(clock, clock.now() - timedelta(seconds=1))
    waiting = asyncio.create_task(sleep_until(clock, clock.now() + timedelta(seconds=5)))
    await asyncio.sleep(0)
    clock.advance(5)
    await waiting
