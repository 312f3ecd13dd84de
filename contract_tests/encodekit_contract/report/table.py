"""The table at the end of a run: each document, and how much of it each lane has seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, get_args

from encodekit_contract.documents import documents
from encodekit_contract.ledger import CLIENTS, Cell, Via, facets, statuses

if TYPE_CHECKING:
    from encodekit_contract.report.run import Run

COLUMNS = ("document", *get_args(Via), "facets", "missing", "failed")


def table(run: Run) -> Iterator[str]:
    """The lines: statuses by lane, facets of parameters and fields, and how the run was made."""
    rows = [COLUMNS]
    for document in documents():
        seen = [share(run, statuses(document, [via])) for via in get_args(Via)]
        missing = sum(cell.startswith(f"{document.name} ") for cell in run.gate.missing)
        failed = sum(failure.document == document.name for failure in run.failures)
        rows.append((document.name, *seen, share(run, facets(document, CLIENTS)), str(missing), str(failed)))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.rjust(width) if index else cell.ljust(width) for index, (cell, width) in pair(row, widths))
    yield f"{run.ledger.requests} requests with seed {run.seed}, hash {run.ledger.hash:064x}"
    if run.lacking:
        yield f"The gate is open, because this is not a whole run: {run.lacking}."


def pair(row: Iterable[str], widths: Iterable[int]) -> Iterator[tuple[int, tuple[str, int]]]:
    """Each cell of a row with its place and its width."""
    return enumerate(zip(row, widths, strict=True))


def share(run: Run, cells: Iterable[Cell]) -> str:
    """How many of some cells were seen, of those that were to be seen."""
    names = {str(cell) for cell in cells} - run.gate.excused
    return f"{len(names & run.ledger.seen)}/{len(names)}"
