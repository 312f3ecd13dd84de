"""Does a generated client refuse what the document does not promise, by an error that says where, and read the rest?

Nothing is sent: the answers are the document's examples, with one member missing, null or of another shape, and bodies
that are no JSON at all.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

import httpx
import pytest

from encodekit_contract.documents import JSON_TYPE, Credentials, Document, Operation
from encodekit_contract.driver.bridge import BODY_ARGUMENT, convert, function, make_client, model_named
from encodekit_contract.lanes.exchange import valid
from encodekit_contract.lanes.test_client_responses import NOBODY, own, schema_of
from encodekit_contract.model import Node, is_webhook
from encodekit_contract.oracle.misfits import (
    SCALAR_MISFIT,
    Variant,
    reached,
    variants,
    with_additions,
    with_microseconds,
    wrong_shapes,
)
from encodekit_contract.oracle.schema import View, schemas
from encodekit_contract.oracle.typed import encoded, mismatches, plain
from encodekit_contract.oracle.variations import variations_of
from encodekit_contract.oracle.wire import same

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
    for readable in (*readable_answers(operation), *readable_bodies(operation)):
        check(operation.document, readable)


def test_client_names_the_answer_that_it_cannot_read(operation: Operation) -> None:
    error_class = import_module(f"{operation.document.package}.errors").ResponseDecodingError
    for answer in operation.answers:
        if answer.json is None:
            continue
        may_be_null = schemas(operation.document).is_valid(schema_of(answer), None, "response")
        for content in (*NO_JSON, json.dumps(SCALAR_MISFIT).encode(), *(() if may_be_null else (b"null",))):
            with pytest.raises(error_class) as caught:
                parse(operation, answer, content)
            assert (caught.value.status_code, caught.value.content) == (answer.code, content)


def test_messages_to_webhooks_are_read(document: Document) -> None:
    for readable in readable_messages(document):
        check(document, readable)


def test_models_of_json_inside_texts_are_read(document: Document) -> None:
    for readable in readable_texts(document):
        check(document, readable)


def readable_answers(operation: Operation) -> Iterator[Readable]:
    """A whole value of each schema that no operation before it answers with."""
    for answer in own(operation):

        def read(data: Any, answer: Answer = answer) -> Any:
            return parse(operation, answer, json.dumps(data).encode())

        yield from whole(operation.document, schema_of(answer), read, "response")


def whole(document: Document, schema: Node, read: Callable[[Any], Any], view: View) -> Iterator[Readable]:
    """Whole values, where those that the schema allows can be made; date-times have microseconds in them."""
    for value in map(with_microseconds, variations_of(document, view).wholes(schema)):
        if schemas(document).is_valid(schema, value, view):
            yield Readable(schema, value, read, view)


def parse(operation: Operation, answer: Answer, content: bytes) -> Any:
    """What the client makes of a body."""
    module, client = function(operation).module, make_client(operation.document, Credentials(), NOBODY)
    headers = {"content-type": JSON_TYPE}
    response = httpx.Response(answer.code, headers=headers, content=content)
    return module._build_response(client=client, response=response).parsed


def readable_bodies(operation: Operation) -> Iterator[Readable]:
    """A whole body, or the longest that the cases send where none can be made, as the model that a user would make."""
    content = operation.body(JSON_TYPE)
    if content is None:
        return
    read = partial(convert, annotation=function(operation).signature[BODY_ARGUMENT].annotation)
    made = list(whole(operation.document, content.schema, read, "request"))
    sent = [message.body for _, message in valid(operation) if message.media_type == JSON_TYPE]
    yield from made or [Readable(content.schema, max(sent, key=lambda body: len(json.dumps(body))), read, "request")]


def readable_messages(document: Document) -> Iterator[Readable]:
    """The examples of what the provider sends, and whole values of it."""
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
        yield from whole(document, schema, model.from_dict, "response")


def readable_texts(document: Document) -> Iterator[Readable]:
    """A whole value of each component that says what the JSON inside a text is."""
    for schema in document.source.schemas:
        inside = Node((*schema.pointer, "contentSchema"), schema.value.get("contentSchema", {}))
        if inside.reference:
            yield from whole(document, inside, model_named(document, inside.reference[-1]).from_dict, "request")


def check(document: Document, readable: Readable) -> None:
    """The value is read, and each variant of it is read, kept or refused, as it has to be."""
    schema, data, read, view = readable
    check_read(document, readable, with_additions(document, schema, data, view))
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
    error_class = import_module(f"{document.package}.errors").ResponseDecodingError
    try:
        parsed = readable.read(variant.data)
    except error_class as refusal:
        error = refusal
    else:
        is_kept = isinstance(reached(parsed, variant.path[:-1]), dict)
        assert variant.expected == "either" or is_kept, f"nothing is refused: {variant}"
        return
    assert error.model or variant.expected == "either", (variant, error)
    names = [plain(key) for key in variant.path if isinstance(key, str)]
    allowed = {"refused": names[-1:], "unreadable": ["", *names[-1:]], "either": ["", *names]}
    assert plain(error.key) in allowed[variant.expected], (variant, error)
