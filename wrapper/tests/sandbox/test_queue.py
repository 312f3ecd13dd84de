from __future__ import annotations

import asyncio

import pytest

from encodekit.sandbox.queue import Place, Queue, carry_out

pytestmark = pytest.mark.anyio


class Job:
    """Runs until it is told how to end, and remembers how it ended."""

    def __init__(self, queue: Queue, job_id: str) -> None:
        self.place = Place("provider", job_id, "h264")
        self.outcome: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.ends: list[Exception | str | None] = []
        self.task = asyncio.create_task(
            carry_out(
                self.make(queue),
                expected=(ValueError,),
                end=self.ends.append,
                drop=lambda: self.ends.append("dropped"),
            )
        )

    async def make(self, queue: Queue) -> None:
        async with queue.turn(self.place):
            await self.outcome


def shown(queue: Queue) -> list[tuple[str, bool, float]]:
    return [(place.job_id, place.is_running, place.progress) for place in queue.places()]


async def test_first_come_first_served_and_everybody_can_see_it() -> None:
    queue = Queue(slots=1)
    first, second, third = (Job(queue, name) for name in "123")
    await asyncio.sleep(0)
    first.place.progress = 0.5
    assert shown(queue) == [("1", True, 0.5), ("2", False, 0.0), ("3", False, 0.0)]
    first.outcome.set_result(None)
    await first.task
    await asyncio.sleep(0)
    assert shown(queue) == [("2", True, 0.0), ("3", False, 0.0)]
    for job in (second, third):
        job.outcome.set_result(None)
        await job.task
    assert (shown(queue), first.ends) == ([], [None])


async def test_who_is_cancelled_leaves_the_queue_and_has_no_end() -> None:
    queue = Queue(slots=1)
    running, waiting = Job(queue, "1"), Job(queue, "2")
    await asyncio.sleep(0)
    for job in (waiting, running):
        job.task.cancel()
        await asyncio.wait([job.task])
        assert job.ends == ["dropped"]
    assert shown(queue) == []


async def test_a_job_that_fails_ends_and_only_a_bug_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    queue = Queue(slots=2)
    failing, broken = Job(queue, "1"), Job(queue, "2")
    await asyncio.sleep(0)
    errors = ValueError("no video"), LookupError("a bug")
    failing.outcome.set_exception(errors[0])
    broken.outcome.set_exception(errors[1])
    await asyncio.gather(failing.task, broken.task)
    assert (failing.ends, broken.ends) == ([errors[0]], [errors[1]])
    assert [record.message for record in caplog.records] == ["A job failed for a reason of the sandbox."]
