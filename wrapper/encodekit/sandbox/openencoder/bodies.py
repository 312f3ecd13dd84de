"""Bodies of requests as a Go program reads them: the first JSON value, bound to a struct, then validated.

The document says which members there are and of which type. What the server is laxer in stands here, and so do its
words for what is wrong.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from email import message_from_bytes
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qsl

from encodekit.sandbox.openencoder.errors import ApiError, invalid_body, not_authenticated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from encodekit.sandbox.document import Document

STRUCTS = {
    "create_job": "request",
    "create_machine": "machineRequest",
    "create_preset": "createPresetRequest",
    "login": "login",
    "register_user": "registerRequest",
    "update_current_user": "userProfileUpdateRequest",
    "update_job": "updateRequest",
    "update_password": "userProfileUpdateRequest",
    "update_preset": "presetUpdateRequest",
    "update_settings": "settingsUpdateRequest",
    "update_user": "userUpdateRequest",
}
GO_NAMES = {"dest": "Destination"}
ACRONYMS = {"FTP", "VPC"}
GO_TYPES = {"string": "string", "integer": "int", "boolean": "bool", "array": "[]string", "object": "object"}
# The document asks for `active` to protect callers (C28), and knows a member that the server does not read (C15).
NOT_DEMANDED = {("userUpdateRequest", "active")}
NOT_READ = {("machineRequest", "region")}
ZERO: dict[str, Any] = {"string": "", "integer": 0}
INCOMPLETE = "validation error. please provide username, current password and new password"
AFTER_VALUE = {"Expecting ',' delimiter": "after object key:value pair", "Expecting ':' delimiter": "after object key"}
SYNTAX = AFTER_VALUE | {
    "Expecting value": "looking for beginning of value",
    "Expecting property name enclosed in double quotes": "looking for beginning of object key string",
    "Invalid control character at": "in string literal",
    "Invalid \\escape": "in string escape code",
    "Invalid \\uXXXX escape": "in \\u hexadecimal character escape",
}


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A JSON value that does not fit the type of its member."""

    path: str
    kind: str
    go_type: str


def bind(document: Document, operation_id: str, content: bytes, media_type: str) -> dict[str, Any]:
    """The members of the body that the server reads.

    Raises:
        ApiError: The body cannot be bound.
    """
    read = _credentials if operation_id == "login" else _json
    try:
        members = read(content, media_type)
        _check(document, operation_id, members)
    except ValueError as error:
        raise _refusal(operation_id, str(error)) from error
    return members


def _refusal(operation_id: str, text: str) -> ApiError:
    if operation_id == "login":
        return not_authenticated("missing Username or Password")
    if operation_id == "update_password":
        return ApiError(400, {"code": 400, "message": INCOMPLETE})
    return invalid_body(text)


def _json(content: bytes, _media_type: str) -> dict[str, Any]:
    value = first_json_value(content)
    if not isinstance(value, dict | None):
        raise ValueError(f"json: cannot unmarshal {_kind(value)} into Go value of type server.request")
    return cast("dict[str, Any]", value or {})


def _credentials(content: bytes, media_type: str) -> dict[str, Any]:
    """Only login looks at the media type: besides JSON it takes forms, and of any other body nothing."""
    kind = media_type.partition(";")[0].strip().lower()
    if kind == "application/json":
        return _json(content, media_type)
    if kind == "application/x-www-form-urlencoded":
        return dict(parse_qsl(content.decode(errors="replace")))
    if kind == "multipart/form-data":
        return dict(_form_fields(content, media_type))
    return {}


def _form_fields(content: bytes, media_type: str) -> Iterator[tuple[str, str]]:
    form = message_from_bytes(f"Content-Type: {media_type}\r\n\r\n".encode("latin-1", "replace") + content)
    for part in form.walk():
        name = part.get_param("name", header="content-disposition")
        payload = part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(payload, bytes):
            yield name, payload.decode(errors="replace")


def first_json_value(content: bytes) -> Any:
    """The first JSON value; what follows it is ignored.

    Raises:
        ValueError: There is none; the message is Go's.
    """
    text = content.decode(errors="replace").lstrip(" \t\r\n")
    if not text:
        raise ValueError("EOF")
    try:
        value, _ = json.JSONDecoder(parse_constant=_no_constant, parse_float=_finite).raw_decode(text)
    except json.JSONDecodeError as error:
        raise ValueError(_syntax_error(error)) from error
    except RecursionError as error:
        raise ValueError("exceeded max depth") from error
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:  # half a surrogate pair is text for Python, and a replacement character for Go
        value = json.loads(json.dumps(value, ensure_ascii=False).encode(errors="replace"))
    return value


def _no_constant(name: str) -> None:
    raise ValueError(f"invalid character '{name[0]}' looking for beginning of value")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"json: cannot unmarshal number {text} into Go value of type float64")
    return number


def _syntax_error(error: json.JSONDecodeError) -> str:
    if error.pos >= len(error.doc) or error.msg.startswith("Unterminated"):
        return "unexpected EOF"
    return f"invalid character {error.doc[error.pos]!r} {SYNTAX.get(error.msg, 'looking for beginning of value')}"


def _kind(value: Any) -> str:
    kinds: tuple[tuple[type, str], ...] = ((bool, "bool"), (str, "string"), (list, "array"), (dict, "object"))
    return next((word for kind, word in kinds if isinstance(value, kind)), "number")


def mismatch(document: Document, pointer: str, value: Any, path: str = "") -> Mismatch | None:
    """The first value in `value` that is not of the type in the schema at `pointer`; null fits everything."""
    schema, at = document.resolve(pointer)
    if value is None or "type" not in schema:
        return None
    go_type = GO_TYPES[schema["type"]]
    if not _fits(schema["type"], value):
        return Mismatch(path, _kind(value), go_type)
    return next(_inner_mismatches(document, schema, at, value, path), None)


def _fits(wanted: str, value: Any) -> bool:
    if wanted == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    types: dict[str, type] = {"string": str, "boolean": bool, "array": list, "object": dict}
    return isinstance(value, types[wanted])


def _inner_mismatches(
    document: Document, schema: Mapping[str, Any], at: str, value: Any, path: str
) -> Iterator[Mismatch]:
    members: list[tuple[str, Any, str]] = []
    if schema["type"] == "array":
        members = [(f"{at}/items", item, path) for item in value]
    elif schema["type"] == "object":
        known = schema.get("properties", {})
        members = [(f"{at}/properties/{name}", value[name], f"{path}.{name}") for name in value if name in known]
    found = (mismatch(document, *member) for member in members)
    return (each for each in found if each)


def _check(document: Document, operation_id: str, members: dict[str, Any]) -> None:
    pointer = next(each.body[1] for each in document.operations if each.id == operation_id and each.body)
    schema, at = document.resolve(f"{pointer}/content/application~1json/schema")
    struct = STRUCTS[operation_id]
    read = {name: value for name, value in members.items() if (struct, name) not in NOT_READ}
    wrong = mismatch(document, at, read)
    if wrong:
        where = f"Go struct field {struct}{wrong.path} of type {wrong.go_type}"
        raise ValueError(f"json: cannot unmarshal {wrong.kind} into {where}")
    complaints = [
        f"Key: '{struct}.{field}' Error:Field validation for '{field}' failed on the '{tag}' tag"
        for name, rules in schema["properties"].items()
        for field, tag in _broken_tags(struct, name, rules, members.get(name), name in schema.get("required", []))
    ]
    if complaints:
        raise ValueError("\n".join(complaints))


def _broken_tags(
    struct: str, name: str, rules: Mapping[str, Any], value: Any, required: bool
) -> Iterator[tuple[str, str]]:
    """The first tag of a struct's field that the value breaks, if any."""
    checks: list[tuple[str, Callable[[Any], bool]]] = []
    if "enum" in rules:
        checks.append(("|".join(f"eq={word}" for word in rules["enum"]), lambda text: (text or "") in rules["enum"]))
    elif required and (struct, name) not in NOT_DEMANDED:
        checks.append(("required", lambda given: given not in {None, ZERO.get(rules["type"])}))
    if "minimum" in rules:
        checks.append(("min", lambda number: number >= rules["minimum"]))
        checks.append(("max", lambda number: number <= rules["maximum"]))
    broken = next((tag for tag, holds in checks if not holds(value)), None)
    if broken:
        yield go_name(name), broken


def go_name(name: str) -> str:
    """The name of a member in the server's structs."""
    parts = (part if part in ACRONYMS else part.capitalize() for part in name.split("_"))
    return GO_NAMES.get(name) or "".join(parts)
