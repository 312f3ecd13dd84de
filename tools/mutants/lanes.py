"""The contract harness's own checks of a client, callable one by one.

They are the tests that pytest runs: every `test_` function of the lanes whose name begins with `test_client_`, called
with what its arguments ask for. Import this only where the clients to be tested have been chosen: sys.path decides.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from importlib import import_module
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

import encodekit_contract.lanes as lanes_package
from encodekit_contract.lanes import exchange
from encodekit_contract.ledger import Ledger

if TYPE_CHECKING:
    from encodekit_contract.documents import Document, Operation
    from encodekit_contract.driver.recorder import Recorder


# Their checks without a mock ask for names only.
QUICK = {"models", "requests"}
# What a test may ask for, and need not.
FIXTURES = {"ledger", "recorder"}
# The lanes keep the cases of few operations at a time; mutants come back to all of them.
exchange.judged = cache(exchange.judged.__wrapped__)
exchange.sample = cache(exchange.sample.__wrapped__)


class Check(NamedTuple):
    """One call of a lane's test."""

    lane: str
    needs_mock: bool
    run: Callable[[], None]


@cache
def client_lanes() -> tuple[ModuleType, ...]:
    """The lanes about generated clients."""
    [folder] = map(Path, lanes_package.__path__)
    names = sorted(path.stem for path in folder.glob("test_client_*.py"))
    return tuple(import_module(f"{lanes_package.__name__}.{name}") for name in names)


def document_checks(document: Document) -> Iterator[Check]:
    """The checks of a whole document."""
    return checks_with({"document": [document]})


def operation_checks(operation: Operation, recorder: Recorder) -> list[Check]:
    """The checks of one operation: first those that need no mock, then what is sent, then what is read."""
    values: dict[str, Iterable[Any]] = {"operation": [operation], "recorder": [recorder], "ledger": [Ledger()]}
    found = [*checks_with(values), *checks_with({**values, "answer": operation.answers})]
    return sorted(found, key=lambda check: (check.needs_mock, check.lane not in QUICK))


def checks_with(values: dict[str, Iterable[Any]]) -> Iterator[Check]:
    """The tests that take these arguments, beside those that their own marks give."""
    for module in client_lanes():
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if not name.startswith("test_") or function.__module__ != module.__name__:
                continue
            marked = {mark.args[0]: list(mark.args[1]) for mark in getattr(function, "pytestmark", ())}
            wanted = inspect.signature(function).parameters.keys()
            every = {**marked, **values}
            needed = values.keys() - FIXTURES
            if not needed <= wanted or not wanted <= every.keys():
                continue
            for chosen in product(*(every[argument] for argument in wanted)):
                keywords = dict(zip(wanted, chosen, strict=True))
                yield Check(
                    module.__name__.rpartition(".test_client_")[2], "recorder" in wanted, partial(function, **keywords)
                )
