"""The ledger: what was sent and what was read, told by the wire, against all that the documents promise.

A cell is one thing to be seen: `openencoder create_job 201 client-sync parsed`, or
`openencoder #/components/schemas/Job/properties/id null client-async sent`. The gate is that every cell was seen,
except those that unreachable.yaml lists with a reason; an entry there that is reached, or that is no cell, fails too.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from ruamel.yaml import YAML

from encodekit_contract.documents import DRAWN_BOUNDARY, subject
from encodekit_contract.driver.recorder import EXTRA_HEADERS
from encodekit_contract.oracle.facets import ABSENT, PRESENT, facets_of
from encodekit_contract.oracle.wire import ABSENT as NOTHING
from encodekit_contract.oracle.wire import read, read_json

if TYPE_CHECKING:
    import httpx

    from encodekit_contract.documents import Document, Operation
    from encodekit_contract.driver.recorder import Exchange
    from encodekit_contract.oracle.wire import Message

# Who sends a request and reads its answer; `raw` is the harness itself, which reads nothing.
Via = Literal["raw", "client-sync", "client-async", "facade-sync", "facade-async"]
Direction = Literal["sent", "parsed"]

RAW: Via = "raw"
CLIENTS: tuple[Via, ...] = ("client-sync", "client-async")
FACADES: tuple[Via, ...] = ("facade-sync", "facade-async")
READER: Via = "client-sync"
HASH_BITS = 256


class Cell(NamedTuple):
    """One thing to be seen of a document.

    Args:
        subject: An operation's id, its parameter as `list_jobs.query.page`, or a field as `#/components/schemas/...`.
        facet: A documented status of the operation, or what the parameter or field is: `present`, `absent`, `null`, ...
    """

    document: str
    subject: str
    facet: str
    via: Via
    direction: Direction

    def __str__(self) -> str:
        return " ".join(self)


class Unreachable(NamedTuple):
    """Cells that cannot be seen, as a pattern in which `*` stands for any text, and why."""

    pattern: str
    reason: str

    def covers(self, cell: str) -> bool:
        """Whether a cell is one of them."""
        return re.fullmatch(".*".join(map(re.escape, self.pattern.split("*"))), cell) is not None


@dataclass
class Ledger:
    """What was seen in a run, or in a part of it.

    Attributes:
        seen: Every cell that was seen, as text.
        requests: How many requests were sent.
        hash: The sum of the hashes of all requests, so that their order does not matter.
    """

    seen: set[str] = field(default_factory=set)
    requests: int = 0
    hash: int = 0

    def sent(self, via: Via, operation: Operation, exchange: Exchange) -> None:
        """A request left through `via`: note the status that it was answered with."""
        self._status(via, "sent", operation, exchange.response)

    def said(self, via: Via, operation: Operation, exchange: Exchange) -> None:
        """A request left through `via`, was compared with what it had to say, and was judged: note what it said."""
        self._facets(operation.document, via, "sent", shown(operation, read(operation, exchange.request)))

    def parsed(self, via: Via, operation: Operation, exchange: Exchange) -> None:
        """An answer was read through `via`, compared with what came, and is what the document promises."""
        self._status(via, "parsed", operation, exchange.response)
        answer = operation.answer(exchange.response.status_code)
        if via == READER and answer is not None and answer.json is not None:
            value = read_json(exchange.response.content)
            met = facets_of(operation.document, "response").met(answer.json.schema, value)
            self._facets(operation.document, READER, "parsed", met)

    def count(self, exchange: Exchange) -> None:
        """A request was sent, whatever it was: add it to the hash."""
        self.requests += 1
        extra = exchange.response.extensions.get(EXTRA_HEADERS, {})
        digest = hashlib.sha256(f"{line(exchange.request)} {sorted(extra.items())}".encode()).digest()
        self.hash = (self.hash + int.from_bytes(digest)) % 2**HASH_BITS

    def merge(self, other: dict[str, Any]) -> None:
        """Add what another process saw, as its `data` tells."""
        self.seen |= set(other["seen"])
        self.requests += other["requests"]
        self.hash = (self.hash + int(other["hash"], 16)) % 2**HASH_BITS

    @property
    def data(self) -> dict[str, Any]:
        """All of it as JSON."""
        return {"seen": sorted(self.seen), "requests": self.requests, "hash": f"{self.hash:064x}"}

    def _status(self, via: Via, direction: Direction, operation: Operation, response: httpx.Response) -> None:
        answer = operation.answer(response.status_code)
        if answer is not None:
            self.seen.add(str(Cell(operation.document.name, operation.operation_id, answer.status, via, direction)))

    def _facets(self, document: Document, via: Via, direction: Direction, met: Iterable[tuple[str, str]]) -> None:
        # As `Cell` writes itself; there are half a million of them.
        name = document.name
        self.seen.update(f"{name} {place} {facet} {via} {direction}" for place, facet in met)


def line(request: httpx.Request) -> str:
    """A request as one line; a boundary, which the client draws by chance, by a name of its own."""
    said = repr((request.method, str(request.url), sorted(request.headers.multi_items()), request.read()))
    drawn = DRAWN_BOUNDARY.search(request.headers.get("content-type", ""))
    return said.replace(drawn[1], "boundary") if drawn else said


def shown(operation: Operation, message: Message) -> Iterator[tuple[str, str]]:
    """Subject and name of each facet that a request shows."""
    view = facets_of(operation.document, "request")
    for parameter in operation.parameters:
        value = message.value(parameter)
        yield parameter_subject(operation, parameter), ABSENT if value is NOTHING else PRESENT
        if value is not NOTHING:
            yield from view.met(parameter.schema, value)
    content = operation.body(message.media_type)
    if content is not None and message.body is not NOTHING:
        yield from view.met(content.schema, message.body)


def parameter_subject(operation: Operation, parameter: Any) -> str:
    """The name of a parameter in the ledger."""
    return f"{operation.operation_id}.{parameter.location}.{parameter.name}"


def statuses(document: Document, vias: Iterable[Via]) -> Iterator[Cell]:
    """Every documented status of every operation, sent for and, except in the raw lane, read."""
    for via in vias:
        directions: tuple[Direction, ...] = ("sent",) if via == RAW else get_args(Direction)
        for operation in document.operations:
            for answer in operation.answers:
                for direction in directions:
                    yield Cell(document.name, operation.operation_id, answer.status, via, direction)


def facets(document: Document, vias: Iterable[Via]) -> Iterator[Cell]:
    """Every facet of every parameter and of every field, through the clients among some ways.

    Those that are read are asked of one client only: both read with the same function.
    """
    for via in set(vias).intersection(CLIENTS):
        yield from (Cell(document.name, *facet, via, "sent") for facet in sendable(document))
    if READER in vias:
        yield from (Cell(document.name, *facet, READER, "parsed") for facet in readable(document))


def sendable(document: Document) -> set[tuple[str, str]]:
    """Subject and name of every facet of a document's requests."""
    parameters = [(operation, parameter) for operation in document.operations for parameter in operation.parameters]
    found = {(parameter_subject(*pair), PRESENT) for pair in parameters}
    found |= {(parameter_subject(*pair), ABSENT) for pair in parameters if not pair[1].required}
    schemas = [content.schema for operation in document.operations for content in operation.bodies]
    schemas += [parameter.schema for _, parameter in parameters]
    return found | facets_of(document, "request").possible(schemas)


def readable(document: Document) -> set[tuple[str, str]]:
    """Subject and name of every facet of a document's answers."""
    answers = [answer.json for operation in document.operations for answer in operation.answers]
    return facets_of(document, "response").possible(content.schema for content in answers if content)


class Gate(NamedTuple):
    """What a whole run has shown.

    Args:
        expected: Every cell that there is.
        excused: Those of them that unreachable.yaml lists.
        missing: Those that were neither seen nor excused.
        stale: Patterns of unreachable.yaml that name no cell, or one that was seen.
    """

    expected: set[str]
    excused: set[str]
    missing: list[str]
    stale: list[str]


def gate(about_all: Iterable[Document], seen: set[str], vias: Iterable[Via], listed: Iterable[Unreachable]) -> Gate:
    """Hold what was seen against all that there is in some documents."""
    vias = tuple(vias)
    cells = {str(cell) for document in about_all for about in (statuses, facets) for cell in about(document, vias)}
    covered = {entry: {cell for cell in cells if entry.covers(cell)} for entry in listed}
    excused = set[str]().union(*covered.values())
    stale = [entry.pattern for entry, found in covered.items() if not found or found & seen]
    return Gate(cells, excused, sorted(cells - seen - excused), sorted(stale))


def unreachable() -> list[Unreachable]:
    """What cannot be seen, and why."""
    file = subject().unreachable
    groups = (YAML(typ="safe").load(file) or []) if file else []
    return [Unreachable(pattern, group["reason"]) for group in groups for pattern in group["cells"]]
