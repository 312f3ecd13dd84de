"""Is the harness complete? Every document is covered, and what is excused still exists."""

from __future__ import annotations

from collections import Counter

from encodekit_contract.documents import Document, documents
from encodekit_contract.oracle.prism_view import MISREADINGS, known


def test_no_two_operations_share_a_name(document: Document) -> None:
    names = Counter(operation.operation_id for operation in document.operations)
    assert set(names.values()) == {1}


def test_known_disagreements_name_findings_and_operations_that_exist() -> None:
    existing = {operation.id for document in documents() for operation in document.operations}
    named = {
        f"{document}-{operation}"
        for occurs in known().values()
        for document, operations in occurs.items()
        for operation in operations
    }
    assert named <= existing
    assert known().keys() <= MISREADINGS.keys()
