"""How often a job is asked for its state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from encodekit._core.validation import a_fraction, above_zero, at_least_one

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@frozen(kw_only=True)
class PollSchedule:
    """The waits between two questions: short at first, longer while a job goes on.

    Attributes:
        first: The first wait, in seconds.
        factor: How much longer each wait is than the one before.
        longest: The longest wait, in seconds. Official samples of the providers ask every 5 s.
        jitter: The part of a wait that is drawn at random, so that many waiters do not ask at once.
    """

    first: float = field(default=0.5, validator=above_zero)
    factor: float = field(default=1.4, validator=at_least_one)
    longest: float = field(default=5.0, validator=above_zero)
    jitter: float = field(default=0.1, validator=a_fraction)

    def waits(self, uniform: Callable[[float, float], float]) -> Iterator[float]:
        """The waits in seconds, without end."""
        wait = self.first
        while True:
            yield min(wait, self.longest) * uniform(1 - self.jitter, 1)
            wait = min(wait * self.factor, self.longest)
