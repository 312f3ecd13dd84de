"""The report shows each status of each operation, each failure with its replay, no credential, and needs no network."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import httpx
import pytest

from encodekit_contract.documents import documents
from encodekit_contract.driver.recorder import EXTRA_HEADERS
from encodekit_contract.lanes.exchange import each_examined
from encodekit_contract.report.evidence import Evidence
from encodekit_contract.report.page import write
from encodekit_contract.report.run import Failure, Run
from encodekit_contract.report.table import table
from workflows.browser import Tab, browser, find

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DOCUMENT = next(document for document in documents() if document.name == "openencoder")
OPERATION = DOCUMENT.operation("list_jobs")
TEST = "contract_tests/lanes/test_client_responses.py::test_client_reads[openencoder-list_jobs-client-sync]"
REPLAY = f"python -m pytest '{TEST}'"
SECRET = "a-real-token"
CHROMIUM = find()


def evidence() -> Evidence:
    request = httpx.Request("GET", "http://api/api/jobs?count=1", headers={"authorization": f"Bearer {SECRET}"})
    answer = {"token": SECRET, "items": "<script>alert(1)</script>"}
    response = httpx.Response(200, json=answer, request=request, extensions={EXTRA_HEADERS: {"prefer": "code=200"}})
    return Evidence(OPERATION, response, "example two", OPERATION.answer(200))


@pytest.fixture
def run() -> Run:
    """A run in which one status was seen, and another failed."""
    run = Run(seed=1)
    run.ledger.seen.add("openencoder list_jobs 401 raw sent")
    told = evidence().data
    run.failures.append(
        Failure(TEST, "openencoder", "list_jobs", "200", "client-sync", "assert 1 == 2", "all of it", REPLAY, told)
    )
    run.outcomes["failed"] = 1
    return run


def test_evidence_shows_the_wire_and_both_verdicts_and_no_credential() -> None:
    text = str(evidence())
    assert "curl -i -X GET" in text
    assert "prefer: code=200" in text
    assert "answer, by the document" in text
    assert SECRET not in text
    assert SECRET not in str(evidence().data)


def test_every_status_that_fails_is_told_of_and_once() -> None:
    response = httpx.Response(200, request=httpx.Request("GET", "http://api/api/jobs"))

    def check(*statuses: int) -> None:
        with each_examined() as examined:
            for status in statuses:
                with examined(OPERATION, response, "a case", OPERATION.answer(status)):
                    assert not status, status

    with pytest.raises(ExceptionGroup) as several:
        check(200, 401, 200)
    notes = [note for error in several.value.exceptions for note in error.__notes__]
    told = [note.data["status"] for note in notes if isinstance(note, Evidence)]
    assert told == ["200", "401"]
    with pytest.raises(AssertionError):
        check(200, 200)
    check()


def test_the_page_holds_nothing_of_another_place_and_no_markup_of_an_answer(run: Run, tmp_path: Path) -> None:
    write(run, tmp_path)
    page = (tmp_path / "report.html").read_text("utf-8")
    assert not re.search(r"""(src|href)=["'](?!data:)""", page)
    assert "<script>alert" not in page
    assert SECRET not in page + (tmp_path / "report.json").read_text("utf-8")


def test_a_run_with_a_gap_has_not_passed_and_a_part_of_one_may(run: Run) -> None:
    run.failures.clear()
    assert not run.has_passed
    run.lacking = "some tests are named"
    assert run.has_passed


def test_the_table_counts_by_document_and_lane(run: Run) -> None:
    lines = [line.split() for line in table(run)]
    [row] = [line for line in lines if line[0] == "openencoder"]
    answers = sum(len(operation.answers) for operation in DOCUMENT.operations)
    assert (row[1], row[-1]) == (f"1/{answers}", "1")


@pytest.fixture
def tab(run: Run, tmp_path: Path) -> Iterator[Tab]:
    """The page of that run in a browser, opened with the words of a filter."""
    assert CHROMIUM
    write(run, tmp_path)
    with browser(CHROMIUM, tmp_path / "profile") as opened:
        opened.open((tmp_path / "report.html").as_uri() + "#list_jobs%20openencoder")
        yield opened
        assert opened.problems == []


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed: apt-get install chromium")
def test_a_browser_shows_the_matrix_and_the_failure_and_filters_them(tab: Tab) -> None:
    squares = tab.evaluate("all('.square').map(square => [square.dataset.operation, square.dataset.status])")
    operations = [operation for document in documents() for operation in document.operations]
    assert sorted(map(tuple, squares)) == sorted(
        (operation.id, answer.status) for operation in operations for answer in operation.answers
    )
    failed = tab.evaluate("all('.square.failed').map(square => square.dataset.operation + square.dataset.status)")
    assert failed == ["openencoder-list_jobs200"]
    assert REPLAY in tab.evaluate("document.querySelector('.failure').innerText")
    shown = "all('tr[data-text]').filter(row => row.checkVisibility()).map(row => row.querySelector('th').innerText)"
    assert tab.evaluate(shown) == ["list_jobs"]
    tab.evaluate("filter.value = ''; filter.dispatchEvent(new Event('input'))")
    assert len(tab.evaluate(shown)) == len(operations)
    tab.evaluate("document.getElementById('fold').click()")
    assert tab.evaluate(shown) == []
