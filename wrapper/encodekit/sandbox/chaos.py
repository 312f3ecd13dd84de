"""Faults by chance, and only such as a client that repeats what may be repeated gets over."""

from __future__ import annotations

import random
import secrets
from typing import TYPE_CHECKING, Any

from encodekit.errors import InvalidInputError
from encodekit.sandbox.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MAX_IN_A_ROW = 2
REFUSED_UNREAD: Sequence[Mapping[str, Any]] = (
    {"status": 429, "retry_after": "1"},
    {"delay_seconds": 0.2},
)
UNDONE: Sequence[Mapping[str, Any]] = (
    *REFUSED_UNREAD,
    {"status": 502},
    {"status": 503, "retry_after": "1"},
    {"cut": "connection"},
    {"cut": "request"},
)
DONE: Sequence[Mapping[str, Any]] = (*UNDONE, {"cut": "response"})


class Chaos:
    """Draws for each request whether something goes wrong, and what.

    What is drawn fits the request: one that must not be done twice is at most refused unread or held back. No method
    and path is hit more than twice in a row, so that the library's default of four attempts gets through.

    Args:
        rate: The chance of each request, from 0 to 1.
        seed: The same seed and the same requests give the same faults; a random one when not given.

    Attributes:
        seed: The seed.

    Raises:
        InvalidInputError: The rate is none.
    """

    def __init__(self, rate: float, seed: int | None = None) -> None:
        if not 0 <= rate <= 1:
            raise InvalidInputError(f"chaos is a chance from 0 to 1, not {rate}.")
        self.seed = secrets.randbelow(10**6) if seed is None else seed
        self._rate = rate
        self._dice = random.Random(self.seed)  # noqa: S311  (to be repeated, not to be secret)
        self._in_a_row: dict[tuple[str, str], int] = {}

    def draw(self, method: str, path: str, *, is_keyed: bool) -> Fault | None:
        """What happens to this request, if anything.

        Args:
            method: Of the request.
            path: From the root of the server.
            is_keyed: Whether it carries an idempotency key.
        """
        chance, choice = self._dice.random(), self._dice.random()
        hit_before = self._in_a_row.pop((method, path), 0)
        if chance >= self._rate or hit_before == MAX_IN_A_ROW:
            return None
        self._in_a_row[method, path] = hit_before + 1
        possible = _possible(method, is_keyed=is_keyed)
        return Fault(**possible[int(choice * len(possible))])


def _possible(method: str, *, is_keyed: bool) -> Sequence[Mapping[str, Any]]:
    if is_keyed or method in {"GET", "HEAD", "PUT"}:
        return DONE
    # What was deleted is not there when the request comes again.
    return UNDONE if method == "DELETE" else REFUSED_UNREAD
