"""Do the four functions of an operation agree: sync and async, with the whole answer and with what was parsed alone?

Nothing is sent: the document's first example answers.
"""

from __future__ import annotations

import asyncio
import inspect
from typing import Any

import httpx

from encodekit_contract.documents import MULTIPART_TYPE, Operation
from encodekit_contract.driver.bridge import BODY_ARGUMENT, InexpressibleError, function, make_client
from encodekit_contract.lanes.chosen import of, with_parts
from encodekit_contract.lanes.exchange import valid
from encodekit_contract.lanes.test_client_responses import example
from encodekit_contract.oracle.typed import encoded
from encodekit_contract.oracle.wire import Message, differences, read, read_multipart, same

DETAILED = ("sync_detailed", "asyncio_detailed")
ADDED = "addedTomorrow"
SHORT = ("sync", "asyncio")


def test_all_functions_take_the_same(operation: Operation) -> None:
    generated = function(operation)
    kinds = set()
    for name in served(operation):
        parameters = dict(inspect.signature(getattr(generated.module, name)).parameters)
        kinds.add(str(parameters.pop("client").annotation))
        assert parameters == dict(generated.signature), name
    assert len(kinds) == 1


def test_all_functions_say_and_read_the_same(operation: Operation) -> None:
    names = served(operation)
    for message in messages_with_every_argument(operation):
        requests, results = zip(*(call(operation, name, message) for name in names), strict=True)
        said = [read(operation, request) for request in requests]
        assert not any(differences(said[0], other) for other in said[1:])
        parsed = [result.parsed if name in DETAILED else result for name, result in zip(names, results, strict=True)]
        assert all(same(encoded(parsed[0]), encoded(other)) for other in parsed[1:])


@of(with_parts)
def test_a_multipart_body_carries_what_the_document_does_not_name(operation: Operation) -> None:
    if operation.body(MULTIPART_TYPE) is None:
        return
    generated, message = function(operation), messages_with_every_argument(operation)[0]
    keywords = generated.keywords(operation, message)
    keywords[BODY_ARGUMENT][ADDED] = ADDED

    def answer(request: httpx.Request) -> httpx.Response:
        assert (ADDED, ADDED) in read_multipart(request.headers["content-type"], request.read())
        return first_answer(operation)

    generated.call(make_client(operation.document, operation.credentials[0], httpx.MockTransport(answer)), keywords)


def served(operation: Operation) -> list[str]:
    """Its functions; where no answer is read, those that give what was parsed are missing."""
    module = function(operation).module
    return [*DETAILED, *(name for name in SHORT if hasattr(module, name))]


def messages_with_every_argument(operation: Operation) -> list[Message]:
    """Cases that together use every argument, few of them."""
    generated, chosen = function(operation), list[Message]()
    waiting = set(generated.signature)
    for _, message in sorted(valid(operation), key=lambda pair: len(pair[1].parameters), reverse=True):
        try:
            used = generated.keywords(operation, message).keys()
        except InexpressibleError:
            continue
        if not chosen or waiting & used:
            chosen.append(message)
            waiting -= used
        if not waiting:
            break
    return chosen


def call(operation: Operation, name: str, message: Message) -> tuple[httpx.Request, Any]:
    """What one of the functions sends, and what it gives."""
    sent: list[httpx.Request] = []

    def note(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return first_answer(operation)

    async def note_async(request: httpx.Request) -> httpx.Response:
        await request.aread()
        return note(request)

    generated = function(operation)
    is_async = name.startswith("asyncio")
    transport = httpx.MockTransport(note_async if is_async else note)
    client = make_client(operation.document, operation.credentials[0], transport)
    result = getattr(generated.module, name)(client=client, **generated.keywords(operation, message))
    answer = asyncio.run(result) if is_async else result
    return sent[0], answer


def first_answer(operation: Operation) -> httpx.Response:
    """The first documented answer that has JSON, or else the first."""
    for answer in operation.answers:
        if answer.json and answer.json.examples:
            return httpx.Response(answer.code, json=example(operation, answer, answer.json.examples[0]))
    return httpx.Response(operation.answers[0].code)
