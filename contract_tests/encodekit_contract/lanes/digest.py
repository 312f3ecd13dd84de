"""`python -m encodekit_contract.lanes.digest`: one line for what the lanes would send, of some operations.

Nothing is sent. The operations are taken from the last to the first; the lanes take them from the first.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from typing import TYPE_CHECKING

import httpx

from encodekit_contract.documents import documents
from encodekit_contract.driver.bridge import InexpressibleError, function, make_client
from encodekit_contract.driver.cases import cases
from encodekit_contract.lanes.exchange import messages
from encodekit_contract.ledger import line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from encodekit_contract.documents import Operation

# One operation of so many: that the whole run is the same, its own hash tells.
EVERY = 40


def chosen() -> list[Operation]:
    """Some operations of every document, not always the same places."""
    return [
        operation
        for document in documents()
        for operation in document.operations[len(document.name) % min(EVERY, len(document.operations)) :: EVERY]
    ]


def digest(operations: Iterable[Operation]) -> str:
    """How many requests there are, and a hash over all of them, whatever their order."""
    lines = sorted(line for operation in operations for line in (*raw(operation), *through_client(operation)))
    return f"{len(lines)} {hashlib.sha256(repr(lines).encode()).hexdigest()}"


def raw(operation: Operation) -> Iterator[str]:
    """What goes straight to the mock."""
    for case in cases(operation):
        yield f"{case.label} {line(case.request)}"


def through_client(operation: Operation) -> list[str]:
    """What the generated client makes of the same cases."""
    sent: list[str] = []

    def note(request: httpx.Request) -> httpx.Response:
        sent.append(line(request))
        raise httpx.ConnectError("what is sent is all there is to know")

    generated = function(operation)
    with make_client(operation.document, operation.credentials[0], httpx.MockTransport(note)) as client:
        for _, message in messages(operation):
            try:
                keywords = generated.keywords(operation, message)
            except InexpressibleError:
                continue
            with suppress(httpx.ConnectError):
                generated.call(client, keywords)
    return sent


if __name__ == "__main__":
    print(digest(reversed(chosen())))
