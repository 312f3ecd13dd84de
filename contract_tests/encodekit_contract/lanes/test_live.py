"""Does the real service keep the document, and does it answer as it did before?

Not part of a usual run: `make contract-live PROVIDER=openencoder BASE_URL=...` asks, with the credentials of the
environment. Only what changes nothing is called, unless CONTRACT_LIVE_WRITE is 1.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from encodekit._core.redaction import redact_text
from encodekit_contract.live.service import Called, Service
from encodekit_contract.live.shape import Seen, drift, merged, shape
from encodekit_contract.live.wire import Wire
from encodekit_contract.mock.prism import CRASH_HEADER, NOT_COMPILED_HEADER, Prism
from encodekit_contract.oracle.judge import response_errors
from encodekit_contract.oracle.typed import encoded, mismatches
from encodekit_contract.oracle.wire import read_json, same

if TYPE_CHECKING:
    import httpx

    from encodekit_contract.documents import Document, Operation

PROVIDER, BASE_URL, WRITE = "CONTRACT_LIVE_PROVIDER", "CONTRACT_LIVE_BASE_URL", "CONTRACT_LIVE_WRITE"
FOLDER, ACCEPT = "CONTRACT_LIVE_EVIDENCE", "CONTRACT_LIVE_ACCEPT"
UNAUTHORIZED = 401
PRISM_HEADERS = ("sl-violations", CRASH_HEADER, NOT_COMPILED_HEADER)
# By operation and status.
Evidence = dict[str, dict[str, Seen]]


@pytest.mark.parametrize("client", ["sync", "async"])
def test_service_keeps_the_document_and_its_word(document: Document, client: str) -> None:
    base_url = os.environ.get(BASE_URL)
    if not base_url or os.environ.get(PROVIDER) != document.name:
        pytest.skip(f"no service is named: make contract-live PROVIDER={document.name} BASE_URL=...")
    file = Path(os.environ.get(FOLDER, "evidence")) / f"{document.name}.json"
    before: Evidence = json.loads(file.read_text("utf-8")) if file.exists() else {}
    now: Evidence = {}
    findings: list[str] = []
    may_write = os.environ.get(WRITE) == "1"
    with (
        Prism(document.path, base_url, refuses=False) as prism,
        Wire(prism.url, base_url, document, may_write=may_write) as wire,
    ):
        service = Service(document, wire, base_url, is_async=client == "async")
        for called in service.calls():
            name, operation_id = called.name, called.operation.operation_id
            if called.response is None:
                findings.append(f"{name}: {called.problem}")
                continue
            status, looks = str(called.response.status_code), look(called.operation, called.response)
            seen = now.setdefault(operation_id, {})
            seen[status] = merged(seen.get(status, {}), looks)
            found = [*judge(called, called.response), *drift(before.get(operation_id, {}).get(status, looks), looks)]
            findings += [f"{name} {status}: {problem}" for problem in found]
    for name, reason in service.unable.items():
        print(f"{name} could not be called: {reason}")
    if not findings or os.environ.get(ACCEPT) == "1":
        keep(file, before, now)
    assert not findings, shown(document, findings)


def judge(called: Called, response: httpx.Response) -> Iterator[str]:
    """What both judges have against an answer, and what the client made of it."""
    operation, errors = called.operation, response_errors(called.operation, response)
    yield from errors
    # Of a request without the right credential the service says itself what Prism does.
    if response.status_code != UNAUTHORIZED:
        yield from (f"Prism: {response.headers[name]}" for name in PRISM_HEADERS if name in response.headers)
    if called.problem:
        yield f"the client cannot read it: {called.problem}"
    answer = operation.answer(response.status_code)
    if answer is None or answer.json is None or errors or called.problem:
        return
    data = read_json(response.content)
    yield from mismatches(operation.document, answer.json.schema, data, called.parsed, "response")
    if not same(encoded(called.parsed), data):
        yield "the client gives back another answer than came"


def look(operation: Operation, response: httpx.Response) -> Seen:
    """What an answer looks like; of one that is no JSON, nothing."""
    answer = operation.answer(response.status_code)
    content = answer.json if answer else None
    if content is None or "json" not in response.headers.get("content-type", "") or not response.content:
        return {}
    return shape(operation.document, content.schema, read_json(response.content))


def keep(file: Path, before: Evidence, now: Evidence) -> None:
    """Add what was seen to the evidence."""
    found = {
        operation: {
            status: merged(before.get(operation, {}).get(status, {}), now.get(operation, {}).get(status, {}))
            for status in sorted({*before.get(operation, {}), *now.get(operation, {})})
        }
        for operation in sorted({*before, *now})
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def shown(document: Document, findings: list[str]) -> str:
    """The findings, without any credential of the environment."""
    secrets = {
        value for name, value in os.environ.items() if name.startswith(document.name.upper()) and "URL" not in name
    }
    return redact_text("\n".join(findings), secrets)
