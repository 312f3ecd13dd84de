"""What Prism is known to take a request for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from encodekit_contract.documents import Document
from encodekit_contract.lanes.exchange import is_accepted
from encodekit_contract.mock.prism import Prism
from encodekit_contract.oracle.prism_view import UNEXPLAINED, explain, number_of_javascript


@pytest.fixture(scope="module")
def prism(probe: Document) -> Iterator[httpx.Client]:
    with Prism(probe.path) as prism, httpx.Client(base_url=prism.url, trust_env=False) as client:
        yield client


def answer_to(page: str, prism: httpx.Client) -> httpx.Response:
    """What Prism says when an integer of at least 1 is to be this text."""
    return prism.get("/drawings/1.json", params={"page": page}, headers={"X-Key": "key", "X-Trace": "1"})


@pytest.mark.parametrize(
    "text", ["2.0", "2e1", ".5e1", "5.", "+5", "0x10", "0B1", "0o17", "1e999", "Infinity", "\r2", " 5\n", "\ufeff2"]
)
def test_prism_takes_what_javascript_reads_as_an_integer(text: str, probe: Document, prism: httpx.Client) -> None:
    response = answer_to(text, prism)
    assert response.is_success
    assert explain(probe.operation("get_drawing"), response.request, is_accepted=True) == "P18b"


@pytest.mark.parametrize("text", ["2.5", "two", "1_0", "-0x10", "0x", "NaN", "-Infinity", " ", "\x1c2", "\u0663"])
def test_prism_refuses_every_other_text(text: str, probe: Document, prism: httpx.Client) -> None:
    response = answer_to(text, prism)
    assert response.status_code == 422
    assert explain(probe.operation("get_drawing"), response.request, is_accepted=True) == UNEXPLAINED


def test_texts_are_numbers_only_where_the_document_asks_for_numbers() -> None:
    assert number_of_javascript("0x10", {"integer"}) == 16
    assert number_of_javascript(" 2.5", {"number"}) == 2.5
    assert number_of_javascript("0x10", {"string"}) == "0x10"


def test_an_answer_without_example_that_prism_cannot_make_up_is_not_taken_for_a_refusal(tmp_path: Path) -> None:
    answer = {"description": "", "content": {"application/json": {"schema": {"type": "string", "pattern": "^[0-9]+$"}}}}
    paths: Any = {"/": {"get": {"responses": {"200": answer}}}}
    document = {"openapi": "3.1.0", "info": {"title": "Numbers", "version": "1"}, "paths": paths}
    file = tmp_path / "openapi.json"
    file.write_text(json.dumps(document), "utf-8")
    with Prism(file) as prism:
        response = httpx.get(prism.url, trust_env=False)
    with pytest.raises(AssertionError, match="needs an example"):
        is_accepted(response)
