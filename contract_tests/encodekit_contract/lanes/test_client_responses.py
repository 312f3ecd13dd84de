"""Does a generated client read every documented answer? What it makes of each is compared with what came."""

from __future__ import annotations

import json
from contextlib import nullcontext
from functools import cache, partial
from http import HTTPStatus
from importlib import import_module
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit_contract.documents import JSON_TYPE, Credentials
from encodekit_contract.driver.bridge import function, make_client
from encodekit_contract.driver.recorder import Player, Recorder
from encodekit_contract.lanes.chosen import of, with_a_json_default, with_json_answers
from encodekit_contract.lanes.clients import CALLERS, Call, Outcome, call_sync
from encodekit_contract.lanes.exchange import each_examined, examined, preference, sample
from encodekit_contract.ledger import Ledger, Via
from encodekit_contract.oracle.judge import response_errors
from encodekit_contract.oracle.misfits import with_additions
from encodekit_contract.oracle.typed import encoded, mismatches
from encodekit_contract.oracle.variations import MISSING, Variation, variations_of
from encodekit_contract.oracle.wire import read, read_json, same

if TYPE_CHECKING:
    from encodekit_contract.documents import Answer, Document, Operation
    from encodekit_contract.model import Node, Pointer

DYNAMIC_SEEDS = (1, 2)
# Those of no RFC too, which proxies send: nginx, Cloudflare, AWS.
STATUSES = [*(status for status in map(int, HTTPStatus) if status >= 200), 499, 520, 527, 561, 599]
NO_REQUEST = httpx.Request("GET", "http://nowhere.invalid")
NOBODY = Player(())
REFUSED = object()
STATUS_OF_CLOUDFLARE = 520
PAGE = b"<!DOCTYPE html><title>Bad gateway</title>"
JSON_HEADERS, HTML_HEADERS = [("content-type", JSON_TYPE)], [("content-type", "text/html")]


def wishes(answer: Answer) -> list[dict[str, str | int]]:
    """What to ask Prism for: each named example, and two bodies made from the schema."""
    code: dict[str, str | int] = {"code": answer.code}
    if answer.json is None:
        return [code]
    named = [{**code, "example": name} for name in answer.json.examples]
    return named + [{**code, "dynamic": "true", "seed": seed} for seed in DYNAMIC_SEEDS]


@pytest.mark.parametrize("caller", CALLERS)
def test_client_reads_documented_answers(operation: Operation, recorder: Recorder, ledger: Ledger, caller: Via) -> None:
    message = read(operation, sample(operation).request)
    asked = [(answer, wish) for answer in operation.answers for wish in wishes(answer)]
    calls = [Call(message, preference(**wish)) for _, wish in asked]
    for answer in operation.answers:
        if answer.json is not None:
            asked.append((answer, {"seed": DYNAMIC_SEEDS[-1]}))
            calls.append(
                Call(message, preference(**wishes(answer)[-1]), partial(with_members_added, operation, answer))
            )
    outcomes = CALLERS[caller](recorder, operation, calls)
    with each_examined() as examined:
        for (answer, wish), outcome in zip(asked, outcomes, strict=True):
            with examined(operation, outcome.exchange.response, str(wish), answer):
                check_answer(operation, answer, outcome)
                if "example" in wish:
                    assert same(read_json(outcome.response.content), example(operation, answer, str(wish["example"])))
                ledger.sent(caller, operation, outcome.exchange)
                ledger.parsed(caller, operation, outcome.exchange)


def test_client_reads_whatever_a_schema_allows(operation: Operation, ledger: Ledger) -> None:
    """Each facet of each field, made up: every bound, every known value and one of tomorrow, null, absent, present."""
    made_up = variations_of(operation.document, "response")
    for answer in own(operation):
        schema = schema_of(answer)
        base = made_up.full(schema)
        bodies = [Variation("", "everything", base), *made_up.of(schema, base)]
        player = Player((answer.code, JSON_HEADERS, json.dumps(body.value).encode()) for body in bodies)
        calls = [Call(read(operation, sample(operation).request), {})] * len(bodies)
        for body, outcome in zip(bodies, call_sync(player, operation, calls), strict=True):
            with examined(operation, outcome.exchange.response, f"{body.place} {body.facet}", answer):
                check_answer(operation, answer, outcome)
                ledger.parsed("client-sync", operation, outcome.exchange)


def test_client_refuses_or_reads_what_no_schema_allows(operation: Operation) -> None:
    """A member that is missing, null or of another type: a value that keeps it, or the client's own error."""
    made_up = variations_of(operation.document, "response")
    for answer in own(operation):
        schema = schema_of(answer)
        for fault in made_up.faults(schema, made_up.full(schema)):
            content = json.dumps(fault.value).encode()
            response = httpx.Response(answer.code, content=content, headers=JSON_HEADERS, request=NO_REQUEST)
            with examined(operation, response, f"{fault.place} {fault.facet}", answer):
                parsed = parse(operation, response)
                assert parsed is REFUSED or fault.facet != MISSING, "it is not missed"
                assert parsed is REFUSED or same(encoded(parsed), fault.value), parsed


@of(with_json_answers)
@pytest.mark.parametrize("caller", CALLERS)
def test_client_refuses_what_is_no_json(operation: Operation, caller: Via) -> None:
    answer = next((answer for answer in operation.answers if answer.json), None)
    if answer is None:
        return
    message = read(operation, sample(operation).request)
    text = json.dumps(variations_of(operation.document, "response").full(schema_of(answer))).encode()
    for content, headers in (
        *((text[: len(text) // 2] + b"\\", JSON_HEADERS), (b"", JSON_HEADERS), (b'"\xff', JSON_HEADERS)),
        *((PAGE, JSON_HEADERS), (PAGE, HTML_HEADERS), (b"", [])),
    ):
        with pytest.raises(errors_of(operation)):
            CALLERS[caller](Player([(answer.code, headers, content)]), operation, [Call(message, {})])


def test_client_makes_nothing_of_undocumented_answers(operation: Operation) -> None:
    for status in STATUSES:
        if operation.answer(status) is None:
            for content, headers in (b"{}", JSON_HEADERS), (PAGE, HTML_HEADERS):
                response = httpx.Response(status, content=content, headers=headers, request=NO_REQUEST)
                assert parse(operation, response) is None, status


@of(with_a_json_default)
def test_client_reads_by_the_default_what_nothing_else_covers(operation: Operation) -> None:
    answer = next((item for item in operation.answers if item.status == "default" and item.json), None)
    if answer is None:
        return
    schema, document = schema_of(answer), operation.document
    data = variations_of(document, "response").full(schema)
    for status in sorted({item.code for other in document.operations for item in other.answers}):
        if operation.answer(status) is answer:
            parsed = parse(operation, httpx.Response(status, json=data))
            assert not mismatches(document, schema, data, parsed, "response"), status


def test_only_undocumented_statuses_are_unexpected(operation: Operation) -> None:
    client, parse_response = (
        make_client(operation.document, Credentials(), NOBODY),
        function(operation).module._parse_response,
    )
    client.raise_on_unexpected_status = True
    unexpected = import_module(f"{operation.document.package}.errors").UnexpectedStatus
    for answer in operation.answers:
        if answer.json is None:
            assert parse_response(client=client, response=httpx.Response(answer.code)) is None
    for status in STATUSES:
        if operation.answer(status) is None:
            with pytest.raises(unexpected):
                parse_response(client=client, response=httpx.Response(status))


@pytest.mark.parametrize("caller", CALLERS)
def test_client_hands_on_a_status_of_no_rfc(operation: Operation, caller: Via) -> None:
    player, message = Player([(STATUS_OF_CLOUDFLARE, HTML_HEADERS, PAGE)]), read(operation, sample(operation).request)
    is_documented = operation.answer(STATUS_OF_CLOUDFLARE) is not None  # by a default, which is JSON
    with pytest.raises(errors_of(operation)) if is_documented else nullcontext():
        [(response, _)] = CALLERS[caller](player, operation, [Call(message, {})])
        assert (response.status_code, response.content, response.parsed) == (STATUS_OF_CLOUDFLARE, PAGE, None)


def own(operation: Operation) -> list[Answer]:
    """The documented answers whose schema no operation before it has: most answer every error alike."""
    return [
        answer for answer in operation.answers if answer.json and owners(operation.document)[key_of(answer)] is answer
    ]


@cache
def owners(document: Document) -> dict[Pointer, Answer]:
    """By schema, the first answer that has it."""
    found: dict[Pointer, Answer] = {}
    for operation in document.operations:
        for answer in operation.answers:
            if answer.json is not None:
                found.setdefault(key_of(answer), answer)
    return found


def key_of(answer: Answer) -> Pointer:
    """Where the schema of an answer in JSON stands."""
    schema = schema_of(answer)
    return schema.reference or schema.pointer


def schema_of(answer: Answer) -> Node:
    """The schema of an answer in JSON."""
    assert answer.json is not None
    return answer.json.schema


def parse(operation: Operation, response: httpx.Response) -> Any:
    """What the client makes of an answer, or REFUSED where it says so by an error of its own."""
    client = make_client(operation.document, Credentials(), NOBODY)
    try:
        return function(operation).module._parse_response(client=client, response=response)
    except errors_of(operation):
        return REFUSED


def errors_of(operation: Operation) -> tuple[type[Exception], ...]:
    """The errors that a client names as its own."""
    module = import_module(f"{operation.document.package}.errors")
    return tuple(getattr(module, name) for name in module.__all__)


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


def with_members_added(operation: Operation, answer: Answer, content: bytes) -> bytes:
    """A JSON body with a member more in every object that may have one."""
    longer = with_additions(operation.document, schema_of(answer), json.loads(content), "response")
    return json.dumps(longer).encode()


def example(operation: Operation, answer: Answer, name: str) -> Any:
    """The data of a named example."""
    assert answer.json is not None
    source = operation.document.source
    content = source.find(answer.json.schema.pointer[:-1])
    return source.child(content, "examples", name).value["value"]
