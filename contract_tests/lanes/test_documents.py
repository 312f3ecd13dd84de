"""Is the harness complete? Every document is covered, and what is excused still exists."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from ruamel.yaml import YAML

from contract_tests.conftest import KNOWN_DEFECTS
from contract_tests.documents import Document, documents
from contract_tests.oracle.prism_view import MISREADINGS, known

SPECS = Path(__file__).parent.parent.parent / "specs"


def test_every_document_has_a_client() -> None:
    assert {document.name for document in documents()} == {path.parent.name for path in SPECS.glob("*/openapi.yaml")}


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
    assert known().keys() == MISREADINGS.keys()


def test_known_client_defects_name_tests_that_exist() -> None:
    operations = {operation.id for document in documents() for operation in document.operations}
    answers = {
        f"{operation.id}-{answer.status}"
        for document in documents()
        for operation in document.operations
        for answer in operation.answers
    }
    named = {
        f"{document}-{test}"
        for defect in YAML(typ="safe").load(KNOWN_DEFECTS).values()
        for document, tests in defect["operations"].items()
        for test in tests
    }
    assert named <= operations | answers
