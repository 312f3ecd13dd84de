"""Is every document of this project tested, and is no finding kept that occurs in none?"""

from __future__ import annotations

from pathlib import Path

from encodekit_contract.documents import documents
from encodekit_contract.oracle.prism_view import MISREADINGS, known

SPECS = Path(__file__).parents[2] / "specs"


def test_every_document_has_a_client() -> None:
    assert {document.name for document in documents()} == {path.parent.name for path in SPECS.glob("*/openapi.yaml")}


def test_every_known_finding_occurs() -> None:
    assert known().keys() == MISREADINGS.keys()
