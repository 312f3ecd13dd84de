"""Does a generated client refuse what the document does not promise, by an error that says where, and read the rest?

Nothing is sent: the answers are the document's examples, with one member missing, null or of another shape, and bodies
that are no JSON at all.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

import httpx
import pytest

from encodekit_contract.documents import JSON_TYPE, Credentials, Document, Operation
from encodekit_contract.driver.bridge import BODY_ARGUMENT, convert, function, make_client, model_named
from encodekit_contract.driver.recorder import Recorder
from encodekit_contract.lanes.exchange import valid
from encodekit_contract.lanes.test_client_responses import NOWHERE, example
from encodekit_contract.model import Node, is_webhook
from encodekit_contract.oracle.misfits import SCALAR_MISFIT, Variant, reached, variants, with_additions, wrong_shapes
from encodekit_contract.oracle.schema import View
from encodekit_contract.oracle.specimens import specimens
from encodekit_contract.oracle.typed import encoded, mismatches, plain
from encodekit_contract.oracle.wire import Absent, same

if TYPE_CHECKING:
    from encodekit_contract.documents import Answer

NO_JSON = (b"", b"<html>Bad gateway</html>", b'{"cut', b"[1, 2", b"\xff")


class Readable(NamedTuple):
    """A value that the document allows, and what reads it."""

    schema: Node
    data: Any
    read: Callable[[Any], Any]
    view: View


def test_client_refuses_what_is_not_promised(operation: Operation) -> None:
    answers = [readable for answer in operation.answers for readable in readable_answers(operation, answer)]
    # Most errors of a document have one schema: what is checked where it is first used need not be checked again.
    longest = {name_of(readable): readable for readable in sorted(answers, key=length)}
    first = first_uses(operation.document)
    for readable in (*longest.values(), *readable_bodies(operation)):
        if first.get(name_of(readable), operation) is operation:
            check(operation.document, readable)


def test_client_names_the_answer_that_it_cannot_read(operation: Operation) -> None:
    error_class = import_module(f"encodekit_clients.{operation.document.name}.errors").ResponseDecodingError
    for answer in operation.answers:
        if answer.json is None:
            continue
        for content in (*NO_JSON, json.dumps(SCALAR_MISFIT).encode()):
            with pytest.raises(error_class) as caught:
                parse(operation, answer, content)
            assert (caught.value.status_code, caught.value.content) == (answer.code, content)


def test_messages_to_webhooks_are_read(document: Document) -> None:
    for readable in readable_messages(document):
        check(document, readable)


@cache
def first_uses(document: Document) -> dict[object, Operation]:
    """By schema, the first operation that answers with it."""
    answers = [(answer.json, operation) for operation in document.operations for answer in operation.answers]
    return {content.schema.reference or content.schema.pointer: operation for content, operation in reversed(answers) if content}


def name_of(readable: Readable) -> object:
    """The component that a value is of, or where its schema stands, and in which direction."""
    return (readable.schema.reference or readable.schema.pointer) if readable.view == "response" else None


def length(readable: Readable) -> int:
    """How much its data says."""
    return len(json.dumps(readable.data))


def readable_answers(operation: Operation, answer: Answer) -> Iterator[Readable]:
    """The examples of an answer."""
    if answer.json is None:
        return

    def read(data: Any) -> Any:
        return parse(operation, answer, json.dumps(data).encode())

    for name in answer.json.examples:
        yield Readable(answer.json.schema, example(operation, answer, name), read, "response")


def parse(operation: Operation, answer: Answer, content: bytes) -> Any:
    """What the client makes of a body."""
    module, client = function(operation).module, make_client(operation.document, Credentials(), Recorder(NOWHERE))
    headers = {"content-type": JSON_TYPE}
    response = httpx.Response(answer.code, headers=headers, content=content)
    return module._build_response(client=client, response=response).parsed


def readable_bodies(operation: Operation) -> Iterator[Readable]:
    """The longest body that the cases send, as the model that a user would make of it."""
    content = operation.body(JSON_TYPE)
    bodies = [
        message.body
        for _, message in valid(operation)
        if message.media_type == JSON_TYPE and not isinstance(message.body, Absent)
    ]
    if content is not None and bodies:
        longest = max(bodies, key=lambda body: len(json.dumps(body)))
        read = partial(convert, annotation=function(operation).signature[BODY_ARGUMENT].annotation)
        yield Readable(content.schema, longest, read, "request")


def readable_messages(document: Document) -> Iterator[Readable]:
    """The examples of what the provider sends, and of JSON that stands as text in other JSON."""
    source = document.source
    for operation in filter(is_webhook, source.operations):
        contents = source.child(operation, "requestBody", "content")
        # Some come as forms; what is in them is the same.
        content = source.child(contents, *list(contents.value)[:1])
        schema = Node((*content.pointer, "schema"), content.value["schema"])
        model = model_named(document, (schema.reference or ("",))[-1])
        for name in content.value.get("examples", {}):
            data = source.child(content, "examples", name).value["value"]
            yield Readable(schema, data, model.from_dict, "response")


def check(document: Document, readable: Readable) -> None:
    """The value is read, and whole ones made from its schema, and each variant of the first as its expectation says."""
    schema, data, read, view = readable
    whole = list(specimens(document, schema, view))
    for value in (data, *whole):
        check_read(document, readable, with_additions(document, schema, value, view))
    for value in whole[:1] or [data]:
        check_variants(document, Readable(schema, value, read, view))


def check_variants(document: Document, readable: Readable) -> None:
    """Each variant of a value is read, kept or refused, as it has to be."""
    schema, data, read, view = readable
    about = (document, schema, data, read(data), view)
    for variant in (*variants(*about), *wrong_shapes(*about)):
        if variant.expected == "read":
            check_read(document, readable, variant.data)
        elif variant.expected == "kept":
            parsed = read(variant.data)
            assert reached(parsed, variant.path) is None, variant
            assert same(encoded(parsed), variant.data), variant
        else:
            check_refused(document, readable, variant)


def check_read(document: Document, readable: Readable, data: Any) -> None:
    """A value that the document allows is read as it is, and written again the same."""
    parsed = readable.read(data)
    assert not mismatches(document, readable.schema, data, parsed, readable.view), data
    assert same(encoded(parsed), data), data


def check_refused(document: Document, readable: Readable, variant: Variant) -> None:
    """An error of the client's own names the member; an object whose tag is unknown may be kept as it came instead."""
    error_class = import_module(f"encodekit_clients.{document.name}.errors").ResponseDecodingError
    try:
        parsed = readable.read(variant.data)
    except error_class as error:
        names = {plain(str(key)) for key in variant.path}
        assert not error.key or plain(error.key) in names, (variant, error)
        assert error.model or variant.expected == "either", (variant, error)
        return
    is_kept = isinstance(reached(parsed, variant.path[:-1]), dict)
    assert variant.expected == "either" or is_kept, f"nothing is refused: {variant}"
