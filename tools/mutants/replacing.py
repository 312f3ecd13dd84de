"""Puts a fault into a program that runs: the code of the functions that differ is replaced in place."""

from __future__ import annotations

import ast
import gc
import runpy
import tempfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import CodeType, FunctionType
from typing import NamedTuple

import unasync

from tools.mutants.mutant import ROOT

Place = tuple[str, str, int]


class Replacement(NamedTuple):
    """The code that a function gets: where it stands, by file, qualified name and number among those of that name."""

    place: Place
    lines: range
    code: CodeType


def replacements(path: Path, before: str, after: str) -> list[Replacement]:
    """What differs between two texts of a file, and in its twin, if it has one."""
    found = list(differing(path, before, after))
    twin = Path(str(path).replace("/_async/", "/_sync/"))
    if twin != path:
        # Its own lines say where tests cover it; those of the fresh text are formatted otherwise.
        spans = {place[1:]: lines for place, lines, _ in functions(twin, twin.read_text("utf-8"))}
        fresh = differing(twin, without_await(before), without_await(after))
        found += [Replacement(place, spans[place[1:]], code) for place, _, code in fresh]
    return found


def differing(path: Path, before: str, after: str) -> Iterator[Replacement]:
    """The functions whose code differs between two texts."""
    old = {place: code for place, _, code in functions(path, before)}
    for place, lines, code in functions(path, after):
        if not is_same(old[place], code):
            yield Replacement(place, lines, code)


def is_same(one: CodeType, other: CodeType) -> bool:
    """Whether two pieces of code do the same, wherever they stand."""
    return (one.co_code, one.co_names, shape(one)) == (other.co_code, other.co_names, shape(other))


def shape(code: CodeType) -> list[object]:
    """The constants of a piece of code, and of the code in it: 1 is not True, nor 1.0."""
    return [
        (item.co_code, item.co_names, shape(item)) if isinstance(item, CodeType) else (type(item), repr(item))
        for item in code.co_consts
    ]


def functions(path: Path, text: str) -> Iterator[Replacement]:
    """The functions and methods of a text that stand in no other function."""
    numbers: Counter[str] = Counter()
    for code in outermost_code(compile(text, str(path), "exec", dont_inherit=True)):
        name = code.co_qualname
        last = max((line for _, _, line in code.co_lines() if line), default=code.co_firstlineno)
        yield Replacement((str(path), name, numbers[name]), range(code.co_firstlineno, last + 1), code)
        numbers[name] += 1


def outermost_code(code: CodeType) -> Iterator[CodeType]:
    """The code of functions, looked for in modules and classes."""
    for item in code.co_consts:
        if isinstance(item, CodeType):
            if item.co_flags & 0x2:  # CO_NEWLOCALS: a function, as a class is none
                yield item
            else:
                yield from outermost_code(item)


@cache
def generator() -> dict[str, object]:
    """tools/generate.py, which knows how a twin is made."""
    return runpy.run_path(str(ROOT / "tools/generate.py"))


@cache
def twin_names() -> dict[str, str]:
    """Which names become which in a twin."""
    tools = generator()
    names: dict[str, str] = tools["async_names"](tools["async_sources"]())  # type: ignore[operator]  # functions
    return names


def without_await(text: str) -> str:
    """The text of a twin, not yet formatted."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "async"), Path(folder, "sync")
        source.mkdir()
        (source / "file.py").write_text(text, "utf-8")
        rule = unasync.Rule(fromdir=str(source), todir=str(target), additional_replacements=twin_names())
        rule._unasync_file(str(source / "file.py"))
        return (target / "file.py").read_text("utf-8")


def replace(wanted: list[Replacement]) -> None:
    """Give the functions of this process other code.

    Raises:
        LookupError: One of them does not live.
    """
    for (path, _, _), _, _ in wanted:
        import_module(".".join(Path(path).relative_to(ROOT / "wrapper").with_suffix("").parts))
    # The harness' plugin freezes what it has imported, and hides it so from the collector.
    gc.unfreeze()
    live: dict[tuple[str, str], list[FunctionType]] = {}
    for item in gc.get_objects():
        if isinstance(item, FunctionType) and "/encodekit/" in item.__code__.co_filename:
            live.setdefault((item.__code__.co_filename, item.__code__.co_qualname), []).append(item)
    for (path, name, number), _, code in wanted:
        by_line = sorted(live.get((path, name), ()), key=lambda item: item.__code__.co_firstlineno)
        lines = sorted({item.__code__.co_firstlineno for item in by_line})
        if number >= len(lines):
            raise LookupError(f"{name} of {path} is not loaded")
        for item in by_line:
            if item.__code__.co_firstlineno == lines[number]:
                replace_made(item.__code__, code, live)
                # What no longer calls `super` does not refer to its class; its place among functions still does.
                item.__code__ = code.replace(co_freevars=item.__code__.co_freevars)


def replace_made(old: CodeType, new: CodeType, live: dict[tuple[str, str], list[FunctionType]]) -> None:
    """Give other code to what a function has made before, such as the validators of fields."""
    for before, after in zip(inner_code(old), inner_code(new), strict=False):
        if (before.co_qualname, before.co_freevars) == (after.co_qualname, after.co_freevars):
            for item in live.get((before.co_filename, before.co_qualname), ()):
                if item.__code__ == before:
                    item.__code__ = after


def inner_code(code: CodeType) -> Iterator[CodeType]:
    """The code that stands in a piece of code, in order."""
    for item in code.co_consts:
        if isinstance(item, CodeType):
            yield item
            yield from inner_code(item)


def statement_lines(path: Path, line: int) -> range:
    """The lines of the innermost statement around a line."""
    best = range(line, line + 1)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or line):
            best = range(node.lineno, (node.end_lineno or line) + 1)
    return best
