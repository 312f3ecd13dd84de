"""Does a generated client send what it is told? What leaves it is read back and compared, and judged twice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest

from encodekit_contract.documents import Document, Operation
from encodekit_contract.driver.bridge import BODY_ARGUMENT, InexpressibleError, function, functions
from encodekit_contract.driver.recorder import Exchange, Recorder
from encodekit_contract.lanes.chosen import of, with_a_body
from encodekit_contract.lanes.clients import CALLERS, Call
from encodekit_contract.lanes.exchange import examined, is_accepted, messages
from encodekit_contract.ledger import Ledger, Via
from encodekit_contract.oracle.judge import message_errors
from encodekit_contract.oracle.prism_view import UNEXPLAINED, explain
from encodekit_contract.oracle.typed import mismatches, plain
from encodekit_contract.oracle.wire import Absent, Message, differences, read


def test_every_operation_has_its_function(document: Document) -> None:
    served = {function(operation).key for operation in document.operations}
    assert served == functions(document).keys()


def test_names_are_those_of_the_document(operation: Operation) -> None:
    generated = function(operation)
    *_, tag, name = generated.module.__name__.split(".")
    assert (plain(tag), plain(name)) == (plain(operation.tag), plain(operation.operation_id))
    declared = {(parameter.location, parameter.name) for parameter in operation.parameters}
    assert generated.arguments.keys() == declared
    for (location, wire_name), argument in generated.arguments.items():
        assert plain(argument) in {plain(wire_name), plain(f"{wire_name}_{location}")}
    bodies = {BODY_ARGUMENT} if operation.bodies else set()
    assert generated.signature.keys() == {*generated.arguments.values(), *bodies}


def test_what_the_document_demands_is_demanded(operation: Operation) -> None:
    generated = function(operation)
    demanded = {parameter.name for parameter in operation.parameters if parameter.required}
    expected = {name for (_, wire_name), name in generated.arguments.items() if wire_name in demanded}
    expected |= {BODY_ARGUMENT} if operation.body_required else set()
    assert {name for name, item in generated.signature.items() if item.default is item.empty} == expected
    assert generated.accepts_any_client != operation.is_protected


@pytest.mark.parametrize("caller", CALLERS)
def test_client_sends_what_it_is_told(operation: Operation, recorder: Recorder, ledger: Ledger, caller: Via) -> None:
    told = [(label, message) for label, message, _ in expressible(operation)]
    assert told, "no case can be told to the client"
    outcomes = CALLERS[caller](recorder, operation, [Call(message, {}) for _, message in told])
    for (label, message), outcome in zip(told, outcomes, strict=True):
        with examined(operation, outcome.exchange.response, label):
            check_wire(operation, message, outcome.exchange)
            ledger.sent(caller, operation, outcome.exchange)
            ledger.said(caller, operation, outcome.exchange)


@of(with_a_body)
def test_the_model_of_a_body_holds_each_member(operation: Operation) -> None:
    for label, message, keywords in expressible(operation):
        content = operation.body(message.media_type)
        if content is not None and not isinstance(message.body, Absent | bytes):
            body = keywords[BODY_ARGUMENT]
            found = mismatches(operation.document, content.schema, message.body, body, "request")
            assert not found, f"{found} in the model of {message.body}, {label}"


def expressible(operation: Operation) -> Iterator[tuple[str, Message, dict[str, Any]]]:
    """What the client can be told, with a label before it and the arguments for it behind it."""
    generated = function(operation)
    for label, message in messages(operation):
        with suppress(InexpressibleError):
            yield label, message, generated.keywords(operation, message)


def check_wire(operation: Operation, message: Message, exchange: Exchange) -> None:
    """What left the client says the same, carries the credentials, and pleases both judges."""
    request, response = exchange.request, exchange.response
    actual = read(operation, request)
    assert not differences(message, actual)
    assert not message_errors(operation, actual)
    sent = {*request.headers.multi_items(), *request.url.params.multi_items()}
    credentials = operation.credentials[0]
    expected = {*((name.lower(), text) for name, text in credentials.headers), *credentials.query}
    assert expected <= sent
    if not is_accepted(response):
        assert explain(operation, request, is_accepted=False) != UNEXPLAINED, "the mock refuses it"
