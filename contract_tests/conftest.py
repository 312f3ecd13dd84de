"""The harness over this project's own documents."""

from __future__ import annotations

from encodekit_contract.plugin import (
    pool,
    prism,
    pytest_collection_modifyitems,
    pytest_generate_tests,
    recorder,
)

__all__ = ["pool", "prism", "pytest_collection_modifyitems", "pytest_generate_tests", "recorder"]
