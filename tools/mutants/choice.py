"""Which mutants there are, and which of them a run takes."""

from __future__ import annotations

import hashlib
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator

from tools.mutants.api_faults import api_faults
from tools.mutants.document_faults import document_mutants
from tools.mutants.equivalence import rule_for
from tools.mutants.facade_faults import facade_mutants
from tools.mutants.model_faults import model_faults
from tools.mutants.mutant import CLIENTS, ROOT, Mutant, Source, code_mutants

SEED = 20_251
# These must be noticed always.
CRITICAL = {"method", "url", "header", "media type", "enum", "required", "status branch"}


def all_mutants() -> list[Mutant]:
    """Every mutant that the operators can make of the project as it is."""
    return [*client_mutants(), *document_mutants(), *facade_mutants()]


def client_mutants() -> Iterator[Mutant]:
    """Those of the generated clients: operations, models and enumerations."""
    for path in sorted((ROOT / CLIENTS).glob("*/*/**/*.py")):
        if path.name != "__init__.py":
            source = Source(path)
            faults = api_faults(source) if "api" in path.parts else model_faults(source)
            yield from code_mutants("client", path.relative_to(ROOT / CLIENTS).parts[0], source, faults)


def bounded(mutants: Iterable[Mutant], per_kind: int, seed: int = SEED) -> list[Mutant]:
    """At most so many of each side, group and kind, drawn by the seed."""
    cells: dict[tuple[str, str, str], list[Mutant]] = defaultdict(list)
    for mutant in mutants:
        cells[mutant.side, mutant.group, mutant.kind].append(mutant)
    return [mutant for _, cell in sorted(cells.items()) for mutant in shuffled(cell, seed)[:per_kind]]


def sampled(mutants: Iterable[Mutant], count: int, seed: int = SEED) -> list[Mutant]:
    """So many, drawn by the seed: one of each side and kind in turn, so that a rare kind is not missed.

    Those that a rule calls equivalent are not among them; a run of everything tries them too, to try the rules.
    """
    cells: dict[tuple[str, str], list[Mutant]] = defaultdict(list)
    for mutant in mutants:
        cells[mutant.side, mutant.kind].append(mutant)
    waiting = [shuffled(cell, seed) for _, cell in sorted(cells.items())]
    draw = random.Random(seed)  # noqa: S311 (to choose, not to hide)
    chosen: list[Mutant] = []
    while len(chosen) < count and any(waiting):
        for cell in waiting:
            chosen += next(([mutant] for mutant in popped(cell) if not rule_for(mutant)), [])
        waiting = draw.sample(waiting, len(waiting))
    return chosen[:count]


def shuffled(mutants: Iterable[Mutant], seed: int) -> list[Mutant]:
    """In the order of a hash, so that a mutant that comes or goes moves no other."""
    return sorted(mutants, key=lambda mutant: hashlib.sha256(f"{seed} {mutant.id}".encode()).digest())


def popped(cell: list[Mutant]) -> Iterator[Mutant]:
    """The mutants of a list, from its end; those that were given are no longer in it."""
    while cell:
        yield cell.pop()
