"""The page to look at: one file, nothing loaded from anywhere, made from what is known of a run."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, get_args

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from encodekit_contract.documents import documents
from encodekit_contract.ledger import RAW, Via, facets, unreachable

if TYPE_CHECKING:
    from encodekit_contract.documents import Document, Operation
    from encodekit_contract.report.run import Run

TEMPLATE = "page.html.jinja"
# From bad to good: the first that applies to any part of a cell is the colour of the whole.
STATES = ("failed", "missing", "idle", "excused", "seen")


class Mark(NamedTuple):
    """What one lane saw of one status of one operation."""

    via: Via
    state: str


class Square(NamedTuple):
    """The place of one status of one operation in the matrix."""

    status: str
    state: str
    marks: list[Mark]

    @property
    def title(self) -> str:
        """All of it in words."""
        return ", ".join(f"{mark.via}: {mark.state}" for mark in self.marks)


class Row(NamedTuple):
    """One operation."""

    operation: Operation
    squares: dict[str, Square]
    is_worth_a_look: bool


class Section(NamedTuple):
    """One document: its matrix, and what of its parameters and fields was not seen."""

    document: Document
    statuses: list[str]
    rows: list[Row]
    facets: Counter[str]
    missing: list[str]
    failures: int


def write(run: Run, folder: Path) -> None:
    """Write `report.html` and `report.json` into a folder, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "report.json").write_text(json.dumps(run.data, indent=1), "utf-8")
    (folder / "report.html").write_text(render(run), "utf-8")


def render(run: Run) -> str:
    """The page as text."""
    loader = FileSystemLoader(Path(__file__).parent)
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment.get_template(TEMPLATE).render(
        run=run.data,
        vias=get_args(Via),
        states=STATES,
        sections=[section(run, document) for document in documents()],
        excuses=unreachable(),
    )


def section(run: Run, document: Document) -> Section:
    """What is to be shown of one document."""
    listed = sorted({answer.status for operation in document.operations for answer in operation.answers})
    return Section(
        document=document,
        statuses=listed,
        rows=[row(run, operation) for operation in document.operations],
        facets=Counter(state_of(run, str(cell)) for cell in facets(document, get_args(Via))),
        missing=[cell for cell in run.gate.missing if cell.startswith(f"{document.name} ")],
        failures=sum(failure.document == document.name for failure in run.failures),
    )


def row(run: Run, operation: Operation) -> Row:
    """What is to be shown of one operation."""
    squares = {answer.status: square(run, operation, answer.status) for answer in operation.answers}
    return Row(operation, squares, any(item.state in {"failed", "missing"} for item in squares.values()))


def square(run: Run, operation: Operation, status: str) -> Square:
    """What is to be shown of one status."""
    marks = [Mark(via, state_of_status(run, operation, status, via)) for via in get_args(Via)]
    return Square(status, worst(mark.state for mark in marks if mark.state != "idle"), marks)


def state_of_status(run: Run, operation: Operation, status: str, via: Via) -> str:
    """What a lane saw of a status."""
    place = (operation.document.name, operation.operation_id, status, via)
    if any(failure.is_about(*place) for failure in run.failures):
        return "failed"
    directions = ("sent",) if via == RAW else ("sent", "parsed")
    return worst(state_of(run, " ".join((*place, direction))) for direction in directions)


def state_of(run: Run, cell: str) -> str:
    """What became of a cell of the ledger; `idle` where nobody asked for it."""
    if cell in run.ledger.seen:
        return "seen"
    if cell in run.gate.excused:
        return "excused"
    return "missing" if cell in run.gate.expected and not run.lacking else "idle"


def worst(states: Iterable[str]) -> str:
    """The first of STATES that is among them; `idle` where there are none."""
    return min(states, key=STATES.index, default="idle")
