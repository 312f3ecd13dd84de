"""Reads what a request says from what goes over the wire, by the document's style, explode and media types.

A case and the request that a client made of it are read alike, and then compared as values.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.message import Message as Headers
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qsl, unquote_to_bytes

from encodekit_contract.documents import FORM_TYPE, JSON_TYPE, MULTIPART_TYPE, Operation, Parameter
from encodekit_contract.model import Node

if TYPE_CHECKING:
    import httpx

    from encodekit_contract.model import Document as Source

SEPARATORS = {"form": ",", "simple": ",", "spaceDelimited": " ", "pipeDelimited": "|"}
# What HTTP itself and its clients add; all else that no parameter declares is a finding.
HTTP_HEADERS = {
    *("accept", "accept-encoding", "connection", "content-length", "content-type"),
    *("host", "transfer-encoding", "user-agent"),
}
INTEGER = re.compile(r"-?(0|[1-9][0-9]*)", re.ASCII)
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?", re.ASCII)
INSTANT = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:(\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)", re.ASCII)
SHORTEST_INSTANT = len("2026-01-02T03:04:05Z")
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


class Absent:
    """The type of ABSENT."""

    def __repr__(self) -> str:
        return "nothing"


ABSENT: Final = Absent()


class WireError(ValueError):
    """A request cannot be read as one of that operation; the message says why."""


@dataclass(frozen=True)
class Part:
    """One file of a multipart body."""

    content: bytes
    file_name: str | None


@dataclass(frozen=True)
class Message:
    """What a request says: values by place and name, a body, and names that the document does not know."""

    parameters: Mapping[tuple[str, str], Any]
    media_type: str | None = None
    body: Any = ABSENT
    undeclared: frozenset[tuple[str, str]] = field(default=frozenset())

    def value(self, parameter: Parameter) -> Any:
        """What it says for a parameter, or ABSENT."""
        return self.parameters.get((parameter.location, parameter.name), ABSENT)


@dataclass(frozen=True)
class Form:
    """What does not change from one request of an operation to the next.

    Attributes:
        path: What its path looks like, with a group for each parameter.
        names: Of the parameters of the path, in order.
        known: Every place and name that a request may have, those of headers in lower case.
    """

    path: re.Pattern[str]
    names: tuple[str, ...]
    known: frozenset[tuple[str, str]]


@lru_cache(maxsize=4)
def form_of(operation: Operation) -> Form:
    """The form of an operation's requests."""
    literals = re.split(r"\{[^}]*\}", operation.path)
    known = {(item.location, item.name) for item in operation.parameters}
    known |= {(location, name.lower()) for location, name in known if location == "header"}
    known |= {pair for alternative in operation.credentials for pair in alternative.names}
    return Form(
        path=re.compile("([^/]+)".join(map(re.escape, literals))),
        names=tuple(re.findall(r"\{([^}]*)\}", operation.path)),
        known=frozenset(known | {("header", name) for name in HTTP_HEADERS}),
    )


def read(operation: Operation, request: httpx.Request) -> Message:
    """What the request says, in the operation's terms.

    Raises:
        WireError: It is no request of this operation, or its body is not of its own media type.
    """
    source = operation.document.source
    texts = {"path": read_path(operation, request), "query": read_query(request), "header": read_headers(request)}
    parameters: dict[tuple[str, str], Any] = {}
    for parameter in operation.parameters:
        name = parameter.name.lower() if parameter.location == "header" else parameter.name
        found = texts.get(parameter.location, {}).get(name)
        if found is not None:
            parameters[parameter.location, parameter.name] = read_parameter(source, parameter, found)
    sent = frozenset((location, name) for location in ("query", "header") for name in texts[location])
    media_type = request.headers.get("content-type")
    body = read_body(operation, media_type, request.content)
    return Message(parameters, None if body is ABSENT else bare(media_type), body, sent - form_of(operation).known)


def read_path(operation: Operation, request: httpx.Request) -> dict[str, list[str]]:
    """The texts of the path's parameters."""
    if request.method != operation.method:
        raise WireError(f"the method is {request.method}, not {operation.method}")
    form = form_of(operation)
    path = request.url.raw_path.partition(b"?")[0].decode("ascii")
    match = form.path.fullmatch(path)
    if match is None:
        raise WireError(f"the path {path} is not {operation.path}")
    return {name: [decoded(text)] for name, text in zip(form.names, match.groups(), strict=True)}


def decoded(text: str) -> str:
    """A percent-encoded text; `+` is a plus."""
    try:
        return unquote_to_bytes(text).decode()
    except UnicodeDecodeError as error:
        raise WireError(f"{text} is not UTF-8") from error


def read_query(request: httpx.Request) -> dict[str, list[str]]:
    """The texts of the query, all of them, in order."""
    texts: dict[str, list[str]] = {}
    for name, text in parse_qsl(request.url.query.decode("ascii"), keep_blank_values=True):
        texts.setdefault(name, []).append(text)
    return texts


def read_headers(request: httpx.Request) -> dict[str, list[str]]:
    """The texts of the headers, by their names in lower case."""
    texts: dict[str, list[str]] = {}
    for name, text in request.headers.multi_items():
        texts.setdefault(name, []).append(text)
    return texts


def read_parameter(source: Source, parameter: Parameter, texts: list[str]) -> Any:
    """The value that a parameter's texts stand for; a text that its type cannot be stays text."""
    schema = source.resolve(parameter.schema)
    if "array" not in types(source, schema):
        return read_text(source, schema, texts[0]) if len(texts) == 1 else texts
    if not parameter.explode or parameter.location != "query":
        if len(texts) > 1:
            return {"repeated": texts}
        separator = SEPARATORS[parameter.style]
        texts = texts[0].split(separator) if texts[0] else []
    items = source.child(schema, "items")
    return [read_text(source, items, text) for text in texts]


def types(source: Source, schema: Node) -> set[str]:
    """The JSON types that a schema names, those of its branches too."""
    schema = source.resolve(schema)
    named = schema.value.get("type", [])
    found = {named} if isinstance(named, str) else set(named)
    for key in ("allOf", "anyOf", "oneOf"):
        for index in range(len(schema.value.get(key, ()))):
            found |= types(source, source.find((*schema.pointer, key, str(index))))
    return found


def read_text(source: Source, schema: Node, text: str) -> Any:
    """A text as the value of its schema's type."""
    found = types(source, schema)
    if "integer" in found and INTEGER.fullmatch(text):
        return int(text)
    if "number" in found and NUMBER.fullmatch(text) and math.isfinite(float(text)):
        return float(text)
    if "boolean" in found and text in {"true", "false"}:
        return text == "true"
    if found & {"array", "object"}:
        return read_json(text.encode())
    return text


def bare(media_type: str | None) -> str | None:
    """A media type without its parameters."""
    return media_type.partition(";")[0].strip().lower() if media_type else None


def read_body(operation: Operation, media_type: str | None, content: bytes) -> Any:
    """The body's value: JSON as it is, a form as an object, anything else as bytes."""
    kind = bare(media_type)
    if not content:
        return ABSENT
    if kind == JSON_TYPE:
        return read_json(content)
    declared = operation.body(kind)
    if declared is not None and kind == MULTIPART_TYPE:
        return read_form(operation, declared.schema, read_multipart(media_type or "", content))
    if declared is not None and kind == FORM_TYPE:
        pairs = parse_qsl(content.decode("ascii", "replace"), keep_blank_values=True)
        return read_form(operation, declared.schema, pairs)
    return content


def read_json(content: bytes) -> Any:
    """A JSON value; NaN and Infinity are none."""

    def refuse(constant: str) -> Any:
        raise WireError(f"{constant} is not JSON")

    try:
        return json.loads(content, parse_constant=refuse)
    except ValueError as error:
        raise WireError(f"the body is not JSON: {error}") from error


def read_form(operation: Operation, schema: Node, pairs: Iterable[tuple[str, str | Part]]) -> dict[str, Any]:
    """The object that a form's fields make; an array is its field repeated, and so is what should not be."""
    source = operation.document.source
    form: dict[str, Any] = {}
    for name, item in pairs:
        member = source.child(schema, "properties", name)
        is_array = "array" in types(source, member)
        holder = source.child(member, "items") if is_array else member
        value = item if isinstance(item, Part) else read_text(source, holder, item)
        if is_array:
            form.setdefault(name, []).append(value)
        else:
            form[name] = [form[name], value] if name in form else value
    return form


def read_multipart(media_type: str, content: bytes) -> list[tuple[str, str | Part]]:
    """The parts of a multipart body by name: a Part where the part says it is a file, text otherwise."""
    outer = Headers()
    outer["content-type"] = media_type
    boundary = outer.get_boundary()
    if not boundary:
        raise WireError("the multipart body has no boundary")
    first, *parts, last = (b"\r\n" + content).split(b"\r\n--" + boundary.encode("ascii"))
    if first.strip() or last.strip() != b"--":
        raise WireError("the multipart body does not end with its boundary")
    return [read_part(part) for part in parts]


def read_part(part: bytes) -> tuple[str, str | Part]:
    """One part of a multipart body."""
    head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
    headers = Headers()
    for line in head.decode("utf-8", "replace").split("\r\n"):
        field, _, text = line.partition(":")
        headers[field.strip()] = text.strip()
    name = headers.get_param("name", header="content-disposition")
    if not isinstance(name, str):
        raise WireError("a part of the multipart body has no name")
    file_name = headers.get_filename()
    if file_name is not None:
        return name, Part(content, file_name)
    try:
        return name, content.decode()
    except UnicodeDecodeError:
        return name, Part(content, None)


def as_text(value: Any) -> Any:
    """A value in which bytes are text, one character each, as a schema of `format: binary` means them."""
    if isinstance(value, Part):
        return as_text(value.content)
    if isinstance(value, bytes):
        return value.decode("latin-1")
    if isinstance(value, dict):
        return {key: as_text(item) for key, item in value.items()}
    return [as_text(item) for item in value] if isinstance(value, list) else value


def differences(expected: Message, actual: Message) -> list[str]:
    """Where two requests say different things; the names of files may differ, as long as there is one."""
    found = []
    for key in sorted({*expected.parameters, *actual.parameters}):
        one, other = expected.parameters.get(key, ABSENT), actual.parameters.get(key, ABSENT)
        if not same(one, other):
            found.append(f"{key[0]} {key[1]}: {other!r} instead of {one!r}")
    found += [f"{location} {name} is not declared" for location, name in sorted(actual.undeclared)]
    if expected.media_type != actual.media_type:
        found.append(f"media type: {actual.media_type} instead of {expected.media_type}")
    if not same(expected.body, actual.body):
        found.append(f"body: {actual.body!r} instead of {expected.body!r}")
    return found


def same(one: Any, other: Any) -> bool:
    """Whether two JSON values mean the same: 1 is 1.0 and not true; date-times are equal as instants."""
    if isinstance(one, str) and isinstance(other, str):
        return one == other or same_meaning(one, other)
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, int | float) and isinstance(other, int | float):
        return one == other
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, Part) and isinstance(other, Part):
        return one.content == other.content
    return type(one) is type(other) and bool(one == other)


def same_meaning(one: str, other: str) -> bool:
    """Whether two different texts are the same instant, to the microsecond, or the same UUID."""
    if len(one) < SHORTEST_INSTANT or len(other) < SHORTEST_INSTANT:
        return False
    if UUID.fullmatch(one) and UUID.fullmatch(other):
        return one.lower() == other.lower()
    first = instant(one)
    return first is not None and first == instant(other)


def instant(text: str) -> datetime | None:
    """The instant that a text of RFC 3339 names, digits below the microsecond cut off."""
    match = INSTANT.fullmatch(text)
    if match is None:
        return None
    is_leap = match[1] == "60"
    second = f"{text[:17]}59{text[19:]}" if is_leap else text
    try:
        return datetime.fromisoformat(second.upper()) + timedelta(seconds=int(is_leap))
    except (ValueError, OverflowError):
        return None
