"""Does every document keep every rule? What `make check` asks, rule by rule and document by document."""

from __future__ import annotations

import pytest

from encodekit_contract.model import Finding
from tools.documents.check import ALL_RULES, check_all
from tools.generate import documents


@pytest.fixture(scope="module")
def found() -> dict[str, list[Finding]]:
    """What each rule found in each document."""
    _, found = check_all()
    return found


@pytest.mark.parametrize("name", documents())
@pytest.mark.parametrize("rule", ALL_RULES)
def test_document_keeps_rule(found: dict[str, list[Finding]], rule: str, name: str) -> None:
    assert found.get(f"{rule} {name}") == [], f"{rule} is broken by specs/{name}, or was not asked"
