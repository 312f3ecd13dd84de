"""Waiting for a job, in virtual time."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from encodekit import errors
from encodekit._core.pacing import Deadline
from encodekit._core.polling import PollSchedule
from encodekit.models import JobState, JobStatus
from tests.support import Clock, Drive, each


def status(state: JobState, **fields: Any) -> JobStatus:
    return JobStatus(id="job-1", state=state, provider_state=state.value, **fields)


class Job:
    """A job that is queued, runs for a while, and ends."""

    def __init__(self, clock: Clock, seconds: float, end: JobStatus) -> None:
        self.clock = clock
        self.seconds = seconds
        self.end = end
        self.questions = 0

    def fetch(self) -> JobStatus:
        self.questions += 1
        if self.clock.seconds >= self.seconds:
            return self.end
        return status(JobState.RUNNING, percent=100 * self.clock.seconds / self.seconds)

    async def fetch_async(self) -> JobStatus:
        return self.fetch()


def wait(
    drive: Drive, job: Job, *, timeout: float | None = None, on_update: Any = None, **schedule: float
) -> JobStatus:
    result = drive.twin("_core._sync.polling", "wait_for_job")(
        job.fetch_async if drive.is_async else job.fetch,
        pace=drive.clock.pace,
        schedule=PollSchedule(**schedule),
        timeout=timeout,
        on_update=on_update,
    )
    assert isinstance(result, JobStatus)
    return result


def test_a_job_of_two_hours_costs_few_questions_and_no_time(drive: Drive) -> None:
    job = Job(drive.clock, 7200, status(JobState.SUCCEEDED))
    seen: list[float | None] = []
    assert wait(drive, job, on_update=lambda update: seen.append(update.percent)).state is JobState.SUCCEEDED
    assert 7200 <= drive.clock.seconds <= 7205
    assert job.questions == len(seen) < 1450
    assert max(drive.clock.waits) == 5.0


def test_a_short_job_is_noticed_soon(drive: Drive) -> None:
    wait(drive, Job(drive.clock, 1.0, status(JobState.SUCCEEDED)))
    assert drive.clock.seconds < 2.0


def test_a_job_that_has_ended_is_asked_for_once(drive: Drive) -> None:
    job = Job(drive.clock, 0, status(JobState.SUCCEEDED))
    wait(drive, job)
    assert (job.questions, drive.clock.waits) == (1, [])


@each(
    ("end", "expected", "reason"),
    [
        (status(JobState.FAILED, failure="no video track"), errors.JobFailedError, "no video track"),
        (status(JobState.FAILED), errors.JobFailedError, "no reason"),
        (status(JobState.CANCELED), errors.JobCanceledError, "was canceled"),
    ],
)
def test_an_end_that_is_no_success_is_raised_with_the_job(
    drive: Drive, end: JobStatus, expected: type[errors.JobError], reason: str
) -> None:
    seen: list[JobState] = []
    with pytest.raises(expected, match=reason) as raised:
        wait(drive, Job(drive.clock, 3, end), on_update=lambda update: seen.append(update.state))
    assert raised.value.job is end
    assert seen[-1] is end.state


def test_the_reason_of_a_failure_hides_signatures(drive: Drive) -> None:
    failure = "cannot fetch https://bucket.example/in.mp4?X-Amz-Signature=canary: 403"
    with pytest.raises(errors.JobFailedError) as raised:
        wait(drive, Job(drive.clock, 0, status(JobState.FAILED, failure=failure)))
    assert "canary" not in str(raised.value)


def test_the_time_that_was_given_is_kept_to_the_second(drive: Drive) -> None:
    job = Job(drive.clock, 7200, status(JobState.SUCCEEDED))
    with pytest.raises(errors.JobTimeoutError, match="still running after 60 s") as raised:
        wait(drive, job, timeout=60)
    assert drive.clock.seconds == 60
    assert raised.value.job.state is JobState.RUNNING


def test_a_job_that_ends_at_the_last_moment_is_no_timeout(drive: Drive) -> None:
    assert wait(drive, Job(drive.clock, 60, status(JobState.SUCCEEDED)), timeout=60).state is JobState.SUCCEEDED


def test_no_time_at_all_asks_once(drive: Drive) -> None:
    job = Job(drive.clock, 10, status(JobState.SUCCEEDED))
    with pytest.raises(errors.JobTimeoutError):
        wait(drive, job, timeout=0)
    assert job.questions == 1


def test_only_three_states_are_ends() -> None:
    ends = {state for state in JobState if state.is_terminal}
    assert ends == {JobState.SUCCEEDED, JobState.FAILED, JobState.CANCELED}


@given(
    first=st.floats(0.01, 60),
    factor=st.floats(1, 10),
    longest=st.floats(0.01, 600),
    jitter=st.floats(0, 1),
    seed=st.integers(),
)
def test_waits_grow_to_the_longest_and_are_never_negative(
    first: float, factor: float, longest: float, jitter: float, seed: int
) -> None:
    schedule = PollSchedule(first=first, factor=factor, longest=longest, jitter=jitter)
    waits = schedule.waits(random.Random(seed).uniform)
    assert all(0 <= next(waits) <= longest for _ in range(100))
    upper = schedule.waits(lambda _low, high: high)
    bounds = [next(upper) for _ in range(100)]
    assert bounds == sorted(bounds)


def test_a_deadline_counts_from_its_making(clock: Clock) -> None:
    clock.seconds = 100.0
    deadline = Deadline(10.0, clock.pace)
    clock.seconds = 104.0
    assert deadline.remaining == 6.0
    assert not deadline.is_over
    assert deadline.is_within(6.0)
    assert not deadline.is_within(5.9)
    clock.seconds = 110.0
    assert deadline.is_over


def test_no_deadline_is_never_over(clock: Clock) -> None:
    deadline = Deadline(None, clock.pace)
    clock.seconds = 1e12
    assert deadline.remaining is None
    assert not deadline.is_over
