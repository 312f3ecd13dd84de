"""`python -m encodekit_contract.lanes.digest DOCUMENT [reversed]`: one line for all that the lanes would send.

Nothing is sent. With `reversed`, the operations are taken from the last to the first.
"""

from __future__ import annotations

import hashlib
import sys
from typing import TYPE_CHECKING

import httpx

from encodekit_contract.documents import documents
from encodekit_contract.driver.bridge import InexpressibleError, function, make_client
from encodekit_contract.driver.cases import cases
from encodekit_contract.lanes.exchange import messages
from encodekit_contract.ledger import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from encodekit_contract.documents import Document, Operation

# No document knows it, so that no client reads the answer.
STATUS_UNKNOWN = 599


def digest(document: Document, operations: tuple[Operation, ...]) -> str:
    """How many requests there are, and a hash over all of them, whatever their order."""
    lines = sorted(line for operation in operations for line in (*raw(operation), *through_client(document, operation)))
    return f"{len(lines)} {hashlib.sha256(repr(lines).encode()).hexdigest()}"


def raw(operation: Operation) -> Iterator[str]:
    """What goes straight to the mock."""
    for case in cases(operation):
        yield f"{case.label} {line(case.request)}"


def through_client(document: Document, operation: Operation) -> list[str]:
    """What the generated client makes of the same cases."""
    sent: list[str] = []

    def note(request: httpx.Request) -> httpx.Response:
        sent.append(line(request))
        return httpx.Response(STATUS_UNKNOWN)

    generated = function(operation)
    with make_client(document, operation.credentials[0], httpx.MockTransport(note)) as client:
        for _, message in messages(operation):
            try:
                keywords = generated.keywords(operation, message)
            except InexpressibleError:
                continue
            generated.call(client, keywords)
    return sent


if __name__ == "__main__":
    [chosen] = [document for document in documents() if document.name == sys.argv[1]]
    print(digest(chosen, chosen.operations[:: -1 if "reversed" in sys.argv else 1]))
