"""Does a generated client read every documented answer? What it makes of each is compared with what came."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit_contract.documents import Credentials
from encodekit_contract.driver.bridge import function, make_client
from encodekit_contract.driver.recorder import Recorder
from encodekit_contract.lanes.clients import CALLERS, Call, Outcome
from encodekit_contract.lanes.exchange import examined, preference, sample
from encodekit_contract.ledger import Ledger, Via
from encodekit_contract.oracle.judge import response_errors
from encodekit_contract.oracle.schema import schemas
from encodekit_contract.oracle.typed import encoded, mismatches
from encodekit_contract.oracle.wire import read, read_json, same

if TYPE_CHECKING:
    from encodekit_contract.documents import Answer, Operation

DYNAMIC_SEEDS = (1, 2, 3)
# Those of no RFC too, which proxies send: nginx, Cloudflare, AWS.
STATUSES = [*(status for status in map(int, HTTPStatus) if status >= 200), 499, 520, 527, 561, 599]
NOWHERE = "http://nowhere.invalid"
# A member that a provider may add tomorrow.
ADDED_KEY = "addedTomorrow"
ADDED_VALUE = {"list": [1, None]}


def wishes(answer: Answer) -> list[dict[str, str | int]]:
    """What to ask Prism for: each named example, and three bodies made from the schema."""
    code: dict[str, str | int] = {"code": answer.code}
    if answer.json is None:
        return [code]
    named = [{**code, "example": name} for name in answer.json.examples]
    return named + [{**code, "dynamic": "true", "seed": seed} for seed in DYNAMIC_SEEDS]


@pytest.mark.parametrize("caller", CALLERS)
def test_client_reads_documented_answers(
    operation: Operation, answer: Answer, recorder: Recorder, ledger: Ledger, caller: Via
) -> None:
    message = read(operation, sample(operation).request)
    asked = wishes(answer)
    calls = [Call(message, preference(**wish)) for wish in asked]
    if answer.json is not None:
        calls.append(Call(message, preference(**asked[-1]), partial(with_additions, operation, answer)))
    outcomes = CALLERS[caller](recorder, operation, calls)
    for outcome in outcomes:
        with examined(operation, outcome.exchange.response):
            check_answer(operation, answer, outcome)
            ledger.sent(caller, operation, outcome.exchange)
            ledger.parsed(caller, operation, outcome.exchange)
    for wish, outcome in zip(asked, outcomes, strict=False):
        if "example" in wish:
            assert same(read_json(outcome.response.content), example(operation, answer, str(wish["example"])))


def test_client_makes_nothing_of_undocumented_answers(operation: Operation) -> None:
    module, client = function(operation).module, make_client(operation.document, Credentials(), Recorder(NOWHERE))
    for status in STATUSES:
        if operation.answer(status) is None:
            response = httpx.Response(status, json={})
            assert module._parse_response(client=client, response=response) is None, status


def check_answer(operation: Operation, answer: Answer, outcome: Outcome) -> None:
    """The client hands on the answer that was asked for, and what it parsed is what came."""
    response, raw = outcome.response, outcome.exchange.response
    assert raw.status_code == answer.code
    assert not response_errors(operation, raw)
    assert (response.status_code, response.content, response.headers) == (raw.status_code, raw.content, raw.headers)
    if answer.json is None:
        assert response.parsed is None
        return
    data = read_json(raw.content)
    assert not mismatches(operation.document, answer.json.schema, data, response.parsed, "response")
    assert same(encoded(response.parsed), data)


def with_additions(operation: Operation, answer: Answer, content: bytes) -> bytes:
    """A JSON body with a member more in every object that may have one."""
    assert answer.json is not None
    judge, data = schemas(operation.document), json.loads(content)
    for place in range(sum(1 for _ in objects(data))):
        longer = copy.deepcopy(data)
        list(objects(longer))[place][ADDED_KEY] = ADDED_VALUE
        if judge.is_valid(answer.json.schema, longer, "response"):
            data = longer
    return json.dumps(data).encode()


def objects(data: Any) -> Iterator[dict[str, Any]]:
    """Every object in a JSON value, but not those that were added."""
    if isinstance(data, dict):
        yield data
    values = data if isinstance(data, list) else data.values() if isinstance(data, dict) else ()
    for value in values:
        if value != ADDED_VALUE:
            yield from objects(value)


def example(operation: Operation, answer: Answer, name: str) -> Any:
    """The data of a named example."""
    assert answer.json is not None
    source = operation.document.source
    content = source.find(answer.json.schema.pointer[:-1])
    return source.child(content, "examples", name).value["value"]
