"""Timeouts, policies and options: sensible without a word, checked when given."""

from __future__ import annotations

from typing import Any

import pytest

from encodekit._core.http import timeouts_within
from encodekit._core.options import Options, RetryPolicy, Timeouts, split_options
from encodekit._core.polling import PollSchedule
from encodekit.errors import InvalidInputError
from tests.support import each

STEPS = ("connect", "read", "write", "pool")


def test_nothing_waits_without_end_by_default() -> None:
    options = Options()
    assert all(getattr(options.timeout, step) > 0 for step in STEPS)
    assert options.deadline
    assert options.retry.attempts > 1


def test_a_number_sets_every_step() -> None:
    merged = Options().merged({"timeout": 2})
    assert [getattr(merged.timeout, step) for step in STEPS] == [2, 2, 2, 2]


def test_no_attempt_outlives_the_call() -> None:
    limits = timeouts_within(Timeouts(connect=5, read=None, write=1, pool=10), remaining=3.0)
    assert limits == {"connect": 3.0, "read": 3.0, "write": 1, "pool": 3.0}
    assert timeouts_within(Timeouts(read=None), remaining=None)["read"] is None


def test_merging_leaves_the_original_and_adds_headers() -> None:
    original = Options(headers={"X-A": "1", "X-B": "1"})
    merged = original.merged({"headers": {"x-b": "2", "X-C": "2"}, "deadline": None, "retry": RetryPolicy(attempts=1)})
    assert dict(original.headers) == {"X-A": "1", "X-B": "1"}
    assert original.deadline == 300
    assert dict(merged.headers) == {"X-A": "1", "x-b": "2", "X-C": "2"}
    assert (merged.deadline, merged.retry.attempts) == (None, 1)
    assert original.merged({}) is original


def test_options_cannot_be_changed_afterwards() -> None:
    headers = {"X-A": "1"}
    options = Options(headers=headers)
    headers["X-A"] = "2"
    assert options.headers["X-A"] == "1"
    with pytest.raises(TypeError):
        options.headers["X-A"] = "3"  # type: ignore[index]
    with pytest.raises(AttributeError):
        options.deadline = 1  # type: ignore[misc]


@each(
    "changes",
    [
        {"timeout": 0},
        {"timeout": -1},
        {"timeout": float("nan")},
        {"timeout": "5"},
        {"timeout": None},
        {"timeout": True},
        {"deadline": 0},
        {"deadline": -3.0},
        {"deadline": "60"},
        {"retry": 3},
        {"retry": None},
        {"headers": None},
        {"headers": {"X-A": 1}},
        {"headers": {"X-A": "canary\nX-B: injected"}},
        {"headers": {"X-A": "canaré"}},
        {"headers": {"X A": "canary"}},
    ],
)
def test_options_that_make_no_sense_are_refused(changes: Any) -> None:
    with pytest.raises(InvalidInputError) as raised:
        Options().merged(changes)
    assert "canar" not in str(raised.value)


@each(
    "make",
    [
        lambda: Timeouts(read=0),
        lambda: Timeouts(connect=-1),
        lambda: Timeouts(pool="1"),  # type: ignore[arg-type]
        lambda: RetryPolicy(attempts=0),
        lambda: RetryPolicy(first_delay=-1),
        lambda: RetryPolicy(longest_delay=float("nan")),
        lambda: RetryPolicy(longest_retry_after="1"),  # type: ignore[arg-type]
        lambda: RetryPolicy(statuses=503),  # type: ignore[arg-type]
        lambda: RetryPolicy(statuses=["503"]),  # type: ignore[list-item]
        lambda: PollSchedule(first=0),
        lambda: PollSchedule(factor=0.5),
        lambda: PollSchedule(longest=-1),
        lambda: PollSchedule(jitter=1.5),
        lambda: PollSchedule(jitter=-0.1),
    ],
)
def test_values_that_make_no_sense_are_refused(make: Any) -> None:
    with pytest.raises(InvalidInputError):
        make()


def test_options_are_told_from_other_arguments() -> None:
    options, others = split_options({"codec": "h264", "timeout": 1, "headers": {}, "fps": 30})
    assert options == {"timeout": 1, "headers": {}}
    assert others == {"codec": "h264", "fps": 30}


def test_no_repr_shows_a_header() -> None:
    assert "canary" not in repr(Options(headers={"X-Gateway-Token": "canary-token"}))
