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
from encodekit_contract.driver.recorder import Recorder

if TYPE_CHECKING:
    import httpx

    from encodekit_contract.documents import Answer, Document, Operation

Answered = dict[tuple[Any, ...], tuple[int, list[tuple[bytes, bytes]], bytes]]


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
    values: dict[str, Iterable[Any]] = {"operation": [operation], "recorder": [recorder]}
    found = [*checks_with(values), *checks_with({**values, "answer": operation.answers})]
    return sorted(found, key=lambda check: check.needs_mock)


def checks_with(values: dict[str, Iterable[Any]]) -> Iterator[Check]:
    """The tests that take these arguments, beside those that their own marks give."""
    for module in client_lanes():
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if not name.startswith("test_") or function.__module__ != module.__name__:
                continue
            marked = {mark.args[0]: list(mark.args[1]) for mark in getattr(function, "pytestmark", ())}
            wanted = inspect.signature(function).parameters.keys()
            every = {**marked, **values}
            needed = values.keys() - {"recorder"}
            if not needed <= wanted or not wanted <= every.keys():
                continue
            for chosen in product(*(every[argument] for argument in wanted)):
                keywords = dict(zip(wanted, chosen, strict=True))
                yield Check(module.__name__.rpartition(".test_client_")[2], "recorder" in wanted, partial(function, **keywords))


class RememberingRecorder(Recorder):
    """A recorder that asks the mock the same only once: the mock gives the same answer to the same request."""

    def __init__(self, base_url: str, answered: Answered) -> None:
        super().__init__(base_url)
        self._answered = answered

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request of a sync client."""
        request.read()
        return self._record(request, *self._answer(self._forwarded(request)))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request of an async client."""
        await request.aread()
        return self._record(request, *self._answer(self._forwarded(request)))

    def _answer(self, request: httpx.Request) -> tuple[httpx.Response, bytes]:
        import httpx

        key = (request.method, request.url.raw_path, tuple(sorted(request.headers.raw)), request.content)
        if key not in self._answered:
            answer = self._sync.handle_request(request)
            self._answered[key] = (answer.status_code, answer.headers.raw, answer.read())
        status, headers, content = self._answered[key]
        kept = [(name, text) for name, text in headers if name.lower() != b"content-encoding"]
        return httpx.Response(status, headers=kept), content


