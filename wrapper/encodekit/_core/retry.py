"""Whether and when a request is sent again. Decisions only: nothing here sends or sleeps."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from encodekit import errors

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from encodekit._core.options import RetryPolicy

SAFE_TO_REPEAT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
# The connection was not made, so nothing can have reached the provider.
_NEVER_SENT = frozenset({"connect", "pool"})
_MOST_DOUBLINGS = 1000  # a float overflows soon after


def retry_after_seconds(headers: Mapping[str, str], now: float) -> float | None:
    """The wait that the answer asks for, in seconds from `now` (a Unix time); None where it asks for none.

    Understands `Retry-After` as seconds and as an HTTP date, and `Retry-After-Ms`.
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after")
    seconds = _number(value)
    if seconds is not None or value is None:
        return seconds
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - now)
    except (ValueError, OverflowError):
        return None


def _number(text: str | None) -> float | None:
    try:
        number = float(text or "")
    except ValueError:
        return None
    return number if 0 <= number < float("inf") else None


def is_retryable(error: BaseException, policy: RetryPolicy, *, repeatable: bool, replayable: bool = True) -> bool:
    """Whether the request that ended in `error` may be sent again.

    Args:
        error: What the attempt ended in.
        policy: The policy in force.
        repeatable: Whether a second execution does no harm: the method is safe to repeat, or the request carries an
            idempotency key that the provider honours.
        replayable: Whether the body can be sent a second time; one that cannot is gone after the first.
    """
    if isinstance(error, errors.ConnectionFailedError):
        return repeatable or not error.reached_provider
    if isinstance(error, errors.IncompleteTransferError):
        return repeatable
    if isinstance(error, errors.RequestTimeoutError):
        return repeatable or error.phase in _NEVER_SENT
    if not isinstance(error, errors.StatusError):
        return False
    if error.retry_after is not None and error.retry_after > policy.longest_retry_after:
        return False
    if isinstance(error, errors.IdempotencyInProgressError):
        return repeatable
    refused_unread = isinstance(error, errors.RateLimitedError) and replayable
    return error.status in policy.statuses and (repeatable or refused_unread)


def delay_seconds(
    error: BaseException | None, attempt: int, policy: RetryPolicy, uniform: Callable[[float, float], float]
) -> float:
    """How long to wait after attempt number `attempt` (from 1): what the provider asks for, or a jittered backoff."""
    wanted = error.retry_after if isinstance(error, errors.RequestError) else None
    if wanted is not None:
        return wanted
    doublings = min(attempt - 1, _MOST_DOUBLINGS)
    return uniform(0.0, min(policy.longest_delay, policy.first_delay * 2.0**doublings))
