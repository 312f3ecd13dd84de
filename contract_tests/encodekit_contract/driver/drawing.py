"""Draws values of Hypothesis' strategies, the same in every run and whatever else is imported."""

from __future__ import annotations

from contextlib import suppress
from random import Random
from typing import TYPE_CHECKING, Any, TypeVar

from hypothesis.control import BuildContext
from hypothesis.errors import StopTest, UnsatisfiedAssumption
from hypothesis.internal.conjecture.data import ConjectureData
from hypothesis.internal.conjecture.providers import AVAILABLE_PROVIDERS, HypothesisProvider

from encodekit_contract.driver.seed import SEED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hypothesis.strategies import SearchStrategy

T = TypeVar("T")
TRIES_PER_VALUE = 4


class RepeatableProvider(HypothesisProvider):
    """Draws as Hypothesis does, but no constants: it takes those from whatever modules happen to be imported."""

    def _maybe_draw_constant(self, *_: Any, **__: Any) -> None:
        return None


AVAILABLE_PROVIDERS["repeatable"] = RepeatableProvider


def draws(strategy: SearchStrategy[T], count: int) -> Iterator[T]:
    """A few values of a strategy, the same in every run.

    Drawn without Hypothesis' engine: it would try hundreds of times where there is next to nothing to find.
    """
    found = 0
    for number in range(TRIES_PER_VALUE * count):
        data = ConjectureData(random=Random(f"{SEED} {number}"), provider=RepeatableProvider)
        with suppress(StopTest, UnsatisfiedAssumption), BuildContext(data, is_final=False, wrapped_test=draws):
            yield data.draw(strategy)
            found += 1
        if found == count:
            return
