"""What a mutant is: one small fault in one file, its kind, and how the file reads with it."""

from __future__ import annotations

import ast
import difflib
import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Literal, NamedTuple

ROOT = Path(__file__).parents[2]
CLIENTS = "generated/encodekit_clients"

Side = Literal["client", "facade", "document"]


@dataclass(frozen=True)
class Mutant:
    """One fault.

    Attributes:
        side: What is broken.
        kind: The sort of fault, as the scoreboard lists it.
        group: The document or the package that it belongs to: those of one group are run by one process.
        path: The file, from the project's root.
        note: What is changed, and where; no two of a file have the same.
        mutate: The file's text with the fault in it, from the text without.
    """

    side: Side
    kind: str
    group: str
    path: str
    note: str
    mutate: Callable[[str], str]

    @cached_property
    def id(self) -> str:
        """Its name, which is the same in every run."""
        digest = hashlib.sha256(f"{self.kind} {self.path} {self.note}".encode()).hexdigest()
        return f"{self.side}-{self.group}-{digest[:10]}"

    @property
    def before(self) -> str:
        """The file as it is."""
        return (ROOT / self.path).read_text("utf-8")

    @property
    def diff(self) -> str:
        """What it changes, as a unified diff."""
        before = self.before
        lines = difflib.unified_diff(
            before.splitlines(), self.mutate(before).splitlines(), self.path, self.path, n=1, lineterm=""
        )
        return "\n".join(lines)


class Fault(NamedTuple):
    """A piece of source text, and what takes its place."""

    kind: str
    node: ast.AST
    text: str


class Source:
    """The text of a Python file and its tree."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = path.read_text("utf-8")
        self.tree = ast.parse(self.text)
        self._lines = self.text.encode().splitlines(keepends=True)

    def segment(self, node: ast.AST) -> str:
        """The text of a node."""
        start, end = self.span(node)
        return self.text.encode()[start:end].decode()

    def span(self, node: ast.AST) -> tuple[int, int]:
        """Where a node begins and ends, in bytes."""
        return self._offset(node.lineno, node.col_offset), self._offset(node.end_lineno, node.end_col_offset)  # type: ignore[attr-defined]  # every node that is replaced has a place

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Its functions and methods, nested ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))

    def _offset(self, line: int, column: int) -> int:
        return sum(map(len, self._lines[: line - 1])) + column


def replaced(start: int, end: int, new: str, text: str) -> str:
    """The text with the bytes from `start` to `end` replaced."""
    content = text.encode()
    return (content[:start] + new.encode() + content[end:]).decode()


def code_mutants(side: Side, group: str, source: Source, faults: Iterable[Fault]) -> Iterator[Mutant]:
    """The mutants that faults in a Python file make."""
    seen = set[tuple[str, str]]()
    for kind, node, text in faults:
        start, end = source.span(node)
        old = source.segment(node)
        note = f"line {node.lineno} column {node.col_offset}: {shortened(old)} -> {shortened(text)}"  # type: ignore[attr-defined]  # as above
        if text == old or (kind, note) in seen:
            continue
        seen.add((kind, note))
        path = str(source.path.relative_to(ROOT))
        yield Mutant(side, kind, group, path, note, partial(replaced, start, end, text))


def shortened(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())[:160]
