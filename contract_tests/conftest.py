"""The harness over this project's own documents."""

from __future__ import annotations

from encodekit_contract.plugin import (
    ledger,
    pool,
    prism,
    pytest_addoption,
    pytest_collection_finish,
    pytest_collection_modifyitems,
    pytest_deselected,
    pytest_generate_tests,
    pytest_report_teststatus,
    pytest_runtest_makereport,
    pytest_sessionfinish,
    pytest_terminal_summary,
    pytest_testnodedown,
    pytest_xdist_make_scheduler,
    recorder,
    stage,
    stages,
)

__all__ = [
    "ledger",
    "pool",
    "prism",
    "pytest_addoption",
    "pytest_collection_finish",
    "pytest_collection_modifyitems",
    "pytest_deselected",
    "pytest_generate_tests",
    "pytest_report_teststatus",
    "pytest_runtest_makereport",
    "pytest_sessionfinish",
    "pytest_terminal_summary",
    "pytest_testnodedown",
    "pytest_xdist_make_scheduler",
    "recorder",
    "stage",
    "stages",
]
