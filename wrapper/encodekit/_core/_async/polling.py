"""Waiting for a job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from encodekit._core.pacing import Deadline
from encodekit._core.redaction import redact_text
from encodekit.errors import JobCanceledError, JobFailedError, JobTimeoutError
from encodekit.models import JobState

if TYPE_CHECKING:
    from collections.abc import Callable

    from encodekit._core.concurrency import Eventual
    from encodekit._core.pacing import Pace
    from encodekit._core.polling import PollSchedule
    from encodekit.models import JobStatus


async def wait_for_job(
    fetch: Callable[[], Eventual[JobStatus]],
    *,
    pace: Pace,
    schedule: PollSchedule,
    timeout: float | None,  # noqa: ASYNC109  (the time of the job, not of a request)
    on_update: Callable[[JobStatus], None] | None,
) -> JobStatus:
    """Ask for the job's state until it has ended.

    Args:
        fetch: Asks once.
        pace: The clock.
        schedule: How often to ask.
        timeout: The seconds to wait at most; None waits as long as it takes.
        on_update: Told after each answer.

    Returns:
        The last state, which is `succeeded`.

    Raises:
        JobFailedError: If the job failed.
        JobCanceledError: If it was canceled.
        JobTimeoutError: If it has not ended in time. It goes on at the provider.
    """
    deadline = Deadline(timeout, pace)
    for wait in schedule.waits(pace.uniform):
        job = await fetch()
        if on_update:
            on_update(job)
        if job.state.is_terminal:
            return _succeeded(job)
        if deadline.is_over:
            raise JobTimeoutError(f"Job {job.id} was still {job.provider_state} after {timeout:g} s.", job)
        left = deadline.remaining
        await pace.sleep_async(wait if left is None else min(wait, left))
    raise AssertionError("the schedule has no end")


def _succeeded(job: JobStatus) -> JobStatus:
    if job.state is JobState.FAILED:
        reason = redact_text(job.failure or "the provider gives no reason")
        raise JobFailedError(f"Job {job.id} failed: {reason}", job)
    if job.state is JobState.CANCELED:
        raise JobCanceledError(f"Job {job.id} was canceled.", job)
    return job
