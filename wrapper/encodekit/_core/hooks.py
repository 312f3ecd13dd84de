"""Looking on while calls are made: for metrics, tracing, or a log of one's own."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING

from attrs import define

from encodekit.errors import RequestError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

log = logging.getLogger("encodekit.http")


@define(kw_only=True, eq=False)
class Attempt:
    """One sending of a request. Holds no credential.

    Attributes:
        provider: The name of the provider's document.
        operation: The operationId.
        method: The HTTP method.
        url: The URL, without the values of its query.
        number: Which attempt of the call it is, from 1.
        status: The HTTP status, when there was an answer.
        error: What it ended in, when it did not go well.
        seconds: How long it took, when it is over.
    """

    provider: str
    operation: str
    method: str
    url: str
    number: int
    status: int | None = None
    error: RequestError | None = None
    seconds: float | None = None


class Hook:
    """Told of each attempt of each call; override what you need. A hook must not raise, and should be quick."""

    def attempt_started(self, attempt: Attempt) -> None:
        """The request is about to be sent."""

    def attempt_ended(self, attempt: Attempt) -> None:
        """The answer is there, or the attempt has failed."""


def is_watched(hooks: Sequence[Hook]) -> bool:
    """Whether anybody looks at attempts: a hook, or the log."""
    return bool(hooks) or log.isEnabledFor(logging.DEBUG)


@contextmanager
def watched(hooks: Sequence[Hook], attempt: Attempt, monotonic: Callable[[], float]) -> Generator[Attempt]:
    """Tell the hooks and the log (`encodekit.http`, level DEBUG) that the attempt begins, and how it ended."""
    started = monotonic()
    for hook in hooks:
        hook.attempt_started(attempt)
    try:
        yield attempt
    except RequestError as error:
        attempt.error = error
        raise
    finally:
        attempt.seconds = monotonic() - started
        outcome = attempt.status or type(attempt.error).__name__
        log.debug("%s %s, attempt %s: %s", attempt.method, attempt.url, attempt.number, outcome)
        for hook in hooks:
            hook.attempt_ended(attempt)
