"""Faults in the facades' own code."""

from collections.abc import Iterator

from tools.mutants.mutant import Mutant


def facade_mutants() -> Iterator[Mutant]:
    """None yet."""
    return iter(())
