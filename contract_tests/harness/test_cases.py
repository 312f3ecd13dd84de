"""Cases are kept from run to run, and made anew when anything they come from is another."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
import pytest

from encodekit_contract.documents import Document
from encodekit_contract.driver import cases as kept
from encodekit_contract.driver.cases import Case, cases
from encodekit_contract.driver.generation import generated

OPERATION = "replace_drawing"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(kept, "FOLDER", tmp_path)
    return tmp_path


def said(found: tuple[Case, ...]) -> list[tuple[object, ...]]:
    return [(case.label, case.is_positive, case.is_systematic, *sent(case.request)) for case in found]


def sent(request: httpx.Request) -> tuple[str, str, object, bytes]:
    return request.method, str(request.url), request.headers.raw, request.content


@pytest.mark.parametrize("name", ["get_drawing", OPERATION])
def test_kept_cases_are_those_that_were_made(probe: Document, name: str) -> None:
    operation = probe.operation(name)
    made = said(generated(operation))
    assert said(cases(operation)) == made
    assert said(cases(operation)) == made
    assert any(content for *_, content in made) == bool(operation.bodies)


def test_of_another_document_they_are_made_anew(probe: Document, folder: Path) -> None:
    found = said(cases(probe.operation(OPERATION)))
    [file] = folder.iterdir()
    data = json.loads(file.read_text("utf-8"))
    fewer = {**data, "cases": data["cases"][:1]}
    file.write_text(json.dumps(fewer), encoding="utf-8")
    assert said(cases(probe.operation(OPERATION))) == found[:1], "what is kept is not read"
    file.write_text(json.dumps({**fewer, "key": "of another"}), encoding="utf-8")
    assert said(cases(probe.operation(OPERATION))) == found
