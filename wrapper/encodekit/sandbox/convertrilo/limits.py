"""How often an account may call, as a later guide says; version 0.0.12 knows no limits."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from encodekit.sandbox.convertrilo.errors import ApiError

if TYPE_CHECKING:
    from encodekit.sandbox.clock import Clock

WINDOW = timedelta(minutes=1)
MAX_CALLS = 100
MAX_ON_DEMAND_JOBS = 10
# The operations whose 429 is published.
LIMITED = (
    *("create_job", "create_jobs_bulk", "get_job_status"),
    *("create_on_demand_job", "ingest_folder", "get_on_demand_status"),
)


class RateLimits:
    """Counts the calls of the last minute.

    Args:
        clock: Tells when a minute has passed.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._calls = deque[tuple[datetime, str]]()

    def count(self, operation_id: str) -> None:
        """Count one call.

        Raises:
            ApiError: There were too many, and this one does not count.
        """
        if operation_id not in LIMITED:
            return
        now = self._clock.now()
        while self._calls and now - self._calls[0][0] >= WINDOW:
            self._calls.popleft()
        on_demand = sum(name == "create_on_demand_job" for _, name in self._calls)
        is_too_many = operation_id == "create_on_demand_job" and on_demand >= MAX_ON_DEMAND_JOBS
        if is_too_many or len(self._calls) >= MAX_CALLS:
            raise ApiError("rate_limit_exceeded", "Rate limit exceeded")
        self._calls.append((now, operation_id))
