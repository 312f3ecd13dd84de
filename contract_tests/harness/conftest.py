"""A document for the judges alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from encodekit_contract.documents import Document


@pytest.fixture(scope="package")
def probe(tmp_path_factory: pytest.TempPathFactory) -> Document:
    folder = tmp_path_factory.mktemp("probe")
    shutil.copy(Path(__file__).parent / "probe.openapi.json", folder / "openapi.json")
    return Document(folder)
