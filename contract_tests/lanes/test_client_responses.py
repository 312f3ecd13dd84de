"""Does a generated client read every documented answer? What it makes of each is compared with what came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from contract_tests.lanes.clients import CALLERS, Call, Outcome
from contract_tests.lanes.exchange import describe, preference, sample
from contract_tests.oracle.judge import response_errors
from contract_tests.oracle.typed import encoded, mismatches
from contract_tests.oracle.wire import read, read_json, same

if TYPE_CHECKING:
    from contract_tests.documents import Answer, Operation
    from contract_tests.driver.recorder import Recorder

DYNAMIC_SEEDS = (1, 2, 3)


def wishes(answer: Answer) -> list[dict[str, str | int]]:
    """What to ask Prism for: each named example, and three bodies made from the schema."""
    code: dict[str, str | int] = {"code": answer.code}
    if answer.json is None:
        return [code]
    named = [{**code, "example": name} for name in answer.json.examples]
    return named + [{**code, "dynamic": "true", "seed": seed} for seed in DYNAMIC_SEEDS]


@pytest.mark.parametrize("caller", CALLERS)
def test_client_reads_documented_answers(operation: Operation, answer: Answer, recorder: Recorder, caller: str) -> None:
    message = read(operation, sample(operation).request)
    asked = wishes(answer)
    calls = [Call(message, preference(**wish)) for wish in asked]
    for wish, outcome in zip(asked, CALLERS[caller](recorder, operation, calls), strict=True):
        check_answer(operation, answer, wish, outcome)


def check_answer(operation: Operation, answer: Answer, wish: dict[str, str | int], outcome: Outcome) -> None:
    """The client hands on the answer that was asked for, and what it parsed is what came."""
    response, raw = outcome.response, outcome.exchange.response
    where = f"{wish}\n{describe(raw)}"
    assert raw.status_code == answer.code, where
    assert not response_errors(operation, raw), where
    assert (response.status_code, response.content, response.headers) == (raw.status_code, raw.content, raw.headers)
    if answer.json is None:
        assert response.parsed is None, where
        return
    data = read_json(raw.content)
    if "example" in wish:
        assert same(data, example(operation, answer, str(wish["example"]))), where
    assert not mismatches(operation.document, answer.json.schema, data, response.parsed, "response"), where
    assert same(encoded(response.parsed), data), where


def example(operation: Operation, answer: Answer, name: str) -> Any:
    """The data of a named example."""
    assert answer.json is not None
    source = operation.document.source
    pointer = answer.json.schema.pointer[:-1]
    return source.child(source.find(pointer), "examples", name).value["value"]
