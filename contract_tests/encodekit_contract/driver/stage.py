"""Where a facade plays: Prism is the provider, a storage takes and gives files, and a script can answer first."""

from __future__ import annotations

import asyncio
import copy
import inspect
import re
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import httpx

from encodekit._core.pacing import Pace
from encodekit_contract.driver.facades import Fresh
from encodekit_contract.driver.recorder import EXTRA_HEADERS, Answer, Exchange, Recorder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit_contract.documents import Document, Operation
    from encodekit_contract.ledger import Ledger, Via

ORIGIN = "http://provider.invalid"
NOW = 1_900_000_000.0
# What adapters give wherever bytes are uploaded, and what they get wherever bytes are downloaded.
SOURCE = b"the bytes of the source"
STORED = b"what the storage holds"
STORAGE = "storage"
# What a script says instead of answering, where Prism shall answer.
PLAY_ON = None


def ignore(_progress: Any) -> None:
    """A callback that does nothing."""


def new_file(folder: Path) -> Path:
    """The path of a file that does not exist."""
    return folder / f"file-{len([*folder.iterdir()])}"


NEW_FILE = Fresh(new_file)
FOLDER = Fresh(lambda folder: folder)


def is_stored(path: Path) -> bool:
    """Whether a file holds what the storage does."""
    return path.read_bytes() == STORED


class Clock:
    """Time that passes while somebody waits, and not otherwise."""

    def __init__(self) -> None:
        self.now = NOW
        self.keys = 0

    def sleep(self, seconds: float) -> None:
        self.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.now += seconds

    def new_key(self) -> str:
        """Another key in each call."""
        self.keys += 1
        return f"minted-{self.keys}"

    @property
    def pace(self) -> Pace:
        """The clock as a client takes it, without jitter."""
        return Pace(
            monotonic=lambda: self.now,
            now=lambda: self.now,
            sleep=self.sleep,
            sleep_async=self.sleep_async,
            uniform=lambda low, _high: low,
            new_key=self.new_key,
        )


class Stage(Recorder):
    """The transport below both clients of a facade.

    What goes to the provider is answered by `script` as long as that lasts, and by Prism from then on; `wishes` names
    the answer that Prism gives to each operation. The same holds for what looks like an operation at another host: the
    provider may have named that. Everything else is answered by a storage.
    """

    def __init__(self, base_url: str, document: Document, ledger: Ledger) -> None:
        self._known: dict[object, Answer] = {}
        super().__init__(base_url, self._known)
        self.document = document
        self.ledger = ledger
        self._topic: object = None
        self._noted: set[tuple[object, ...]] = set()
        self.script: list[httpx.Response | Exception | None] = []
        self.request_id_header: str | None = None
        self.wishes: Mapping[str, Mapping[str, str]] = {}
        self.clock = Clock()
        self._folder = TemporaryDirectory()
        self._runner = asyncio.Runner()
        self._sync_http = httpx.Client(transport=self, trust_env=False)
        self._async_http = httpx.AsyncClient(transport=self, trust_env=False)

    def reset(self, topic: object) -> None:
        """Forget what went before; Prism's answers too, unless the topic is the same."""
        if topic is not self._topic:
            self._known.clear()
            self._topic = topic
        self.exchanges.clear()
        self.script, self.wishes, self.extra_headers, self.rewrite = [], {}, {}, None
        self.clock = Clock()

    @property
    def folder(self) -> Path:
        """A folder for files."""
        return Path(self._folder.name)

    def note(self, via: Via) -> None:
        """Tell the ledger what was sent and read through a facade, once for each status of each operation."""
        for exchange in self.exchanges:
            operation = reached(self.document, exchange.request)
            key = (via, operation, exchange.response.status_code)
            if operation is not None and key not in self._noted:
                self._noted.add(key)
                self.ledger.sent(via, operation, exchange)
                self.ledger.parsed(via, operation, exchange)

    def http_client(self, *, is_async: bool) -> Any:
        """The client of httpx to give to a facade."""
        return self._async_http if is_async else self._sync_http

    def run(self, call: Callable[[], Any]) -> Any:
        """What a call of a facade gives; one of an asynchronous facade is awaited, a lazy list is read to its end."""
        return self._runner.run(finished(call))

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request of a synchronous client."""
        request.read()
        return self._answer(request) or super().handle_request(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request of an asynchronous client."""
        await request.aread()
        return self._answer(request) or await super().handle_async_request(request)

    def end(self) -> None:
        """Close all connections."""
        self._folder.cleanup()
        self._sync_http.close()
        self._runner.run(self._async_http.aclose())
        self._runner.close()

    def _answer(self, request: httpx.Request) -> httpx.Response | None:
        operation = reached(self.document, request)
        if operation is None and not is_provider(request):
            return self._keep(request, httpx.Response(200, content=STORED if request.method == "GET" else b""))
        scripted = self.script.pop(0) if self.script else PLAY_ON
        if isinstance(scripted, Exception):
            self._keep(request, httpx.Response(599))
            raise scripted
        if scripted is not PLAY_ON:
            return self._keep(request, scripted)
        self.extra_headers = self.wishes.get(operation.operation_id, {}) if operation else {}
        return None

    def _keep(self, request: httpx.Request, response: httpx.Response) -> httpx.Response:
        response.request = request
        response.extensions = {EXTRA_HEADERS: {}}
        self.exchanges.append(Exchange(request, response))
        self.ledger.count(self.last)
        return response

    def _record(self, request: httpx.Request, answer: Answer) -> httpx.Response:
        response = super()._record(request, answer)
        if self.request_id_header is not None:
            response.headers[self.request_id_header] = f"request-{len(self.exchanges)}"
        self.ledger.count(self.last)
        # A facade may take one good status for another, and write that into its answer.
        return copy.copy(response)


async def finished(call: Callable[[], Any]) -> Any:
    """The result of a call of either kind; the items of what is iterated."""
    result = call()
    if inspect.isawaitable(result):
        return await result
    if hasattr(result, "__aiter__"):
        return [item async for item in result]
    return [*result] if hasattr(result, "pages") or inspect.isgenerator(result) else result


def then(result: Any, function: Callable[[Any], Any]) -> Any:
    """What a function makes of the result of a call of either kind."""

    async def awaited() -> Any:
        return function(await result)

    return awaited() if inspect.isawaitable(result) else function(result)


def is_provider(request: httpx.Request) -> bool:
    """Whether a request goes to the provider, and not to a storage."""
    return str(request.url).startswith(ORIGIN)


@cache
def routes(document: Document) -> list[tuple[str, re.Pattern[str], Operation]]:
    """Method, path and operation; paths with more literal text first."""
    ordered = sorted(document.operations, key=lambda operation: operation.path.count("{"))
    return [
        (operation.method, re.compile(re.sub(r"\\{[^}]*\\}", "[^/]+", re.escape(operation.path))), operation)
        for operation in ordered
    ]


def reached(document: Document, request: httpx.Request) -> Operation | None:
    """The operation that a request reaches."""
    return operation_at(document, request.method, request.url.raw_path.partition(b"?")[0].decode("ascii"))


@lru_cache
def operation_at(document: Document, method: str, path: str) -> Operation | None:
    """The operation of a method and a path."""
    found = (item for known, pattern, item in routes(document) if known == method and pattern.fullmatch(path))
    return next(found, None)


def step(document: Document, request: httpx.Request) -> str:
    """What a request is, in the words of an adapter: an operation's id, or the method at the storage."""
    operation = reached(document, request)
    return operation.operation_id if operation else f"{request.method} {STORAGE}"
