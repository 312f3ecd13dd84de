"""The judge that is no Prism: what the document says of a whole request and of a whole answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from encodekit_contract.documents import JSON_TYPE
from encodekit_contract.oracle.schema import schemas
from encodekit_contract.oracle.wire import ABSENT, Message, WireError, as_text, bare, read, read_json

if TYPE_CHECKING:
    import httpx

    from encodekit_contract.documents import Operation


def request_errors(operation: Operation, request: httpx.Request) -> list[str]:
    """Why the document refuses the request; empty when it does not. Credentials are not judged here."""
    try:
        message = read(operation, request)
    except WireError as error:
        return [str(error)]
    return message_errors(operation, message)


def message_errors(operation: Operation, message: Message) -> list[str]:
    """Why the document refuses what a request says."""
    judge = schemas(operation.document)
    found = []
    for parameter in operation.parameters:
        value = message.value(parameter)
        where = f"{parameter.location} {parameter.name}"
        if value is not ABSENT:
            found += [f"{where}: {error}" for error in judge.errors(parameter.schema, value, "request")]
        elif parameter.required:
            found.append(f"{where} is missing")
    return found + body_errors(operation, message)


def body_errors(operation: Operation, message: Message) -> list[str]:
    """Why the document refuses a request's body; where it declares none, any is ignored."""
    if message.body is ABSENT:
        return ["the body is missing"] if operation.body_required else []
    content = operation.body(message.media_type)
    if content is None:
        return [f"the media type {message.media_type} is not declared"] if operation.bodies else []
    judge = schemas(operation.document)
    return [f"body: {error}" for error in judge.errors(content.schema, as_text(message.body), "request")]


def response_errors(operation: Operation, response: httpx.Response) -> list[str]:
    """Why the document knows no such answer: its status, its media type or its body."""
    answer = operation.answer(response.status_code)
    if answer is None:
        return [f"the status {response.status_code} is not documented"]
    if not answer.contents:
        return ["there is a body where none is documented"] if response.content else []
    media_type = bare(response.headers.get("content-type"))
    content = next((content for content in answer.contents if content.media_type == media_type), None)
    if content is None:
        return [f"the media type {media_type} is not documented for the status {answer.status}"]
    if media_type != JSON_TYPE:
        return []
    try:
        value = read_json(response.content)
    except WireError as error:
        return [str(error)]
    return schemas(operation.document).errors(content.schema, value, "response")
