"""When a request is sent again: the decisions, without sending anything."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from encodekit import errors
from encodekit._core.options import RetryPolicy
from encodekit._core.retry import SAFE_TO_REPEAT, delay_seconds, is_retryable, retry_after_seconds
from tests.support import each

NOW = datetime(2026, 6, 9, 7, 0, 0, tzinfo=UTC).timestamp()
POLICY = RetryPolicy()


def unreached() -> errors.ConnectionFailedError:
    return errors.ConnectionFailedError("refused").about(reached_provider=False)


def timed_out(phase: str) -> errors.RequestTimeoutError:
    return errors.RequestTimeoutError("late").about(phase=phase)


def answered(status: int, retry_after: float | None = None) -> errors.StatusError:
    return errors.class_for_status(status)("no").about(status=status, retry_after=retry_after)


@each(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "3"}, 3.0),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after": " 7 "}, 7.0),
        ({"retry-after": "999999999"}, 999999999.0),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after-ms": "soon", "retry-after": "9"}, 9.0),
        ({"retry-after": format_datetime(datetime.fromtimestamp(NOW + 30, UTC), usegmt=True)}, 30.0),
        ({"retry-after": format_datetime(datetime.fromtimestamp(NOW - 30, UTC), usegmt=True)}, 0.0),
        ({"retry-after": "Tuesday, 09-Jun-26 07:00:30 GMT"}, 30.0),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": ""}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "1e999"}, None),
        ({"retry-after": "Tue, 99 Jun 2026 07:00:30 GMT"}, None),
    ],
)
def test_retry_after_is_read_in_all_its_forms(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after_seconds(headers, NOW) == seconds


@given(st.one_of(st.text(), st.from_regex(r"[A-Za-z]{0,4},? ?\d{0,4} [A-Za-z]{3} \d{0,6} [\d:]{0,9} ?[-+A-Z\d]{0,6}")))
def test_no_retry_after_breaks_the_reader(value: str) -> None:
    seconds = retry_after_seconds({"retry-after": value, "retry-after-ms": value}, NOW)
    assert seconds is None or 0 <= seconds < float("inf")


def test_get_head_put_and_delete_may_be_sent_twice_and_post_and_patch_may_not() -> None:
    assert {"GET", "HEAD", "PUT", "DELETE"} <= SAFE_TO_REPEAT
    assert not {"POST", "PATCH"} & SAFE_TO_REPEAT


@each(
    ("error", "repeatable", "expected"),
    [
        (unreached(), False, True),
        (unreached(), True, True),
        (errors.ConnectionFailedError("reset"), False, False),
        (errors.ConnectionFailedError("reset"), True, True),
        (timed_out("connect"), False, True),
        (timed_out("pool"), False, True),
        (timed_out("read"), False, False),
        (timed_out("write"), False, False),
        (timed_out("read"), True, True),
        (answered(429), False, True),
        (answered(429), True, True),
        (answered(503), False, False),
        *[(answered(status), True, True) for status in (408, 429, 500, 502, 503, 504)],
        *[(answered(status), True, False) for status in (302, 400, 401, 402, 403, 404, 409, 410, 413, 422, 501)],
        (errors.IdempotencyInProgressError("wait").about(status=409), True, True),
        (errors.IdempotencyInProgressError("wait").about(status=409), False, False),
        (errors.IdempotencyConflictError("other body").about(status=409), True, False),
        (errors.ResponseDecodingError("garbage").about(status=200), True, False),
        (errors.DeadlineExceededError("late"), True, False),
        (errors.InvalidInputError("no"), True, False),
        (ValueError("a bug"), True, False),
        (KeyboardInterrupt(), True, False),
    ],
)
def test_what_is_sent_again(error: BaseException, repeatable: bool, expected: bool) -> None:
    assert is_retryable(error, POLICY, repeatable=repeatable) is expected


@pytest.mark.parametrize(
    "error", [answered(503, 61.0), errors.IdempotencyInProgressError("wait").about(retry_after=61.0)]
)
def test_a_longer_wait_than_the_policy_allows_is_not_waited_for(error: errors.StatusError) -> None:
    assert not is_retryable(error, POLICY, repeatable=True)
    assert is_retryable(error, RetryPolicy(longest_retry_after=61.0), repeatable=True)


def test_a_body_that_is_gone_is_not_sent_again_even_if_the_provider_did_nothing() -> None:
    assert not is_retryable(answered(429), POLICY, repeatable=False, replayable=False)
    assert is_retryable(unreached(), POLICY, repeatable=False, replayable=False)


def test_the_statuses_are_the_policys_own() -> None:
    assert is_retryable(answered(418), RetryPolicy(statuses={418}), repeatable=True)
    assert not is_retryable(answered(503), RetryPolicy(statuses={418}), repeatable=True)


@given(
    attempt=st.integers(1, 10_000),
    first=st.floats(0, 100),
    longest=st.floats(0, 100),
    seed=st.integers(),
)
def test_the_backoff_is_drawn_from_zero_to_a_doubling_bound(
    attempt: int, first: float, longest: float, seed: int
) -> None:
    bounds: list[tuple[float, float]] = []

    def uniform(low: float, high: float) -> float:
        bounds.append((low, high))
        return random.Random(seed).uniform(low, high)

    policy = RetryPolicy(attempts=20_000, first_delay=first, longest_delay=longest)
    wait = delay_seconds(answered(503), attempt, policy, uniform)
    [(low, high)] = bounds
    assert low == 0
    assert high == min(longest, first * 2.0 ** min(attempt - 1, 1000))
    assert 0 <= wait <= high


def test_the_providers_wish_replaces_the_backoff() -> None:
    def no_dice(_low: float, _high: float) -> float:
        raise AssertionError("nothing is to be drawn")

    assert delay_seconds(answered(503, 12.0), 3, POLICY, no_dice) == 12.0
