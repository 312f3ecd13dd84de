"""Faults on the other side: the provider changes its API, its document says so, and the client stays as it is."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

from encodekit_contract.model import Document, Node, Pointer, is_webhook, render_pointer
from encodekit_contract.oracle.schema import Schemas, View
from tools.mutants.api_faults import OTHER_METHOD
from tools.mutants.mutant import CLIENTS, ROOT, Mutant

OTHER_TYPE = {"string": "integer", "integer": "string", "number": "string", "boolean": "string"}
LIMITS = ("maximum", "minimum", "maxLength", "minLength", "pattern", "maxItems", "minItems")
NEW_STATUS = "418"


class Change(NamedTuple):
    """One change of a document: its kind, what it does, where, and the function that does it to the whole document."""

    kind: str
    what: str
    place: Pointer
    apply: Callable[[Any], None]


def document_mutants() -> Iterator[Mutant]:
    """Every change of every document."""
    for path in sorted((ROOT / CLIENTS).glob("*/openapi.json")):
        document = Document(path.parent, json.loads(path.read_text("utf-8")))
        seen = set[str]()
        for kind, what, place, apply in changes(document):
            note = f"{render_pointer(place)}: {what}"
            # What several operations share is reached by each of them.
            if f"{kind} {note}" in seen:
                continue
            seen.add(f"{kind} {note}")
            mutate = partial(changed, apply)
            yield Mutant("document", kind, document.name, str(path.relative_to(ROOT)), note, mutate)


def changed(apply: Callable[[Any], None], text: str) -> str:
    """The document's text after a change, without the examples that are none any more."""
    data = json.loads(text)
    apply(data)
    without_stale_examples(Document(ROOT, data))
    return json.dumps(data, ensure_ascii=False)


def without_stale_examples(document: Document) -> None:
    """Drop the examples that their schemas no longer allow: the provider would have replaced them."""
    judge = Schemas(document.data)
    for content, schema, view in contents_with_examples(document):
        examples = content.value["examples"]
        for name in list(examples):
            if not judge.is_valid(schema, document.child(content, "examples", name).value.get("value"), view):
                del examples[name]


def contents_with_examples(document: Document) -> Iterator[tuple[Node, Node, View]]:
    """The bodies that have named examples, or had some: each with its schema, and the direction that it goes."""
    for node in document.objects:
        if "schema" in node.value and "examples" in node.value and node.pointer[-2:-1] == ("content",):
            view: View = "request" if "requestBody" in node.pointer else "response"
            yield node, Node((*node.pointer, "schema"), node.value["schema"]), view


def changes(document: Document) -> Iterator[Change]:
    """Every change of every kind."""
    operations = [node for node in document.operations if not is_webhook(node)]
    for operation in operations:
        yield from operation_changes(document, operation)
    yield from credential_changes(document)
    seen = set[Pointer]()
    for node in document.reachable(operations):
        if node.is_schema and node.pointer not in seen:
            seen.add(node.pointer)
            yield from schema_changes(node)


def operation_changes(document: Document, operation: Node) -> Iterator[Change]:
    """What an operation is called by, needs and answers."""
    place, value = operation.pointer, operation.value
    path, method = place[-2:]
    new_path = re.sub(r"^/[^/{.]+", lambda match: f"{match[0]}-moved", path)
    yield Change("url", "moved", place, partial(moved, place, (*place[:-2], new_path, method)))
    if OTHER_METHOD[method] not in document.find(place[:-1]).value:
        yield Change("method", "another method", place, partial(moved, place, (*place[:-1], OTHER_METHOD[method])))
    yield Change(
        "description", "another text", (*place, "description"), partial(put, (*place, "description"), "Other.")
    )
    security = value.get("security", document.data.get("security", []))
    is_open = not security or {} in security
    schemes = list(document.data["components"].get("securitySchemes", {}))
    yield Change("security", "closed" if is_open else "opened", (*place, "security"),
                 partial(put, (*place, "security"), [{schemes[0]: []}] if is_open else []))  # fmt: skip
    yield from parameter_changes(document, operation)
    yield from body_changes(document, operation)
    for status in value["responses"]:
        answer = document.child(operation, "responses", status)
        yield from answer_changes(answer, (*place, "responses"), status)
    copied = next(iter(value["responses"].values()))
    if "default" not in value["responses"]:
        yield Change(
            "status branch", f"{NEW_STATUS} added", place, partial(put, (*place, "responses", NEW_STATUS), copied)
        )


def parameter_changes(document: Document, operation: Node) -> Iterator[Change]:
    """A parameter that has another name, place, style or duty."""
    added = {"name": "added_tomorrow", "in": "query", "required": True, "schema": {"type": "string"}}
    place = (*operation.pointer, "parameters")
    yield Change("required", "a required parameter more", place, partial(appended, place, added))
    for node in document.parameters(operation):
        value, where = node.value, node.pointer
        if value["in"] == "path":
            continue
        yield Change("header" if value["in"] == "header" else "query", "renamed", where,
                     partial(put, (*where, "name"), f"{value['name']}-new"))  # fmt: skip
        yield Change(
            "query", "moved", where, partial(put, (*where, "in"), "header" if value["in"] == "query" else "query")
        )
        yield Change(
            "required", "the other duty", where, partial(put, (*where, "required"), not value.get("required", False))
        )
        if value["in"] == "query" and document.child(node, "schema").value.get("type") == "array":
            explode = value.get("explode", True)
            yield Change("query style", "the other explode", where, partial(put, (*where, "explode"), not explode))


def body_changes(document: Document, operation: Node) -> Iterator[Change]:
    """A body of another media type, or of another duty."""
    body = document.child(operation, "requestBody")
    for media_type in body.value.get("content", {}):
        place = (*body.pointer, "content", media_type)
        yield Change("media type", "another", place, partial(moved, place, (*place[:-1], "application/vnd.other")))
    if body.value:
        place = (*body.pointer, "required")
        yield Change("required", "the other duty", place, partial(put, place, not body.value.get("required", False)))


def answer_changes(answer: Node, places: Pointer, status: str) -> Iterator[Change]:
    """A status that is gone, or whose body is of another media type."""
    yield Change("status branch", "gone", (*places, status), partial(dropped, (*places, status)))
    for media_type in answer.value.get("content", {}):
        place = (*answer.pointer, "content", media_type)
        yield Change("media type", "another", place, partial(moved, place, (*place[:-1], "text/other")))


def credential_changes(document: Document) -> Iterator[Change]:
    """Credentials that go elsewhere."""
    for name, scheme in document.data["components"].get("securitySchemes", {}).items():
        place = ("components", "securitySchemes", name)
        if scheme["type"] == "apiKey":
            yield Change("credentials", "another name", place, partial(put, (*place, "name"), "X-Other"))
        else:
            other = {"type": "apiKey", "in": "header", "name": "X-Other", "description": "Another way."}
            yield Change("credentials", "another scheme", place, partial(put, place, other))


def schema_changes(node: Node) -> Iterator[Change]:
    """A property, a type, a value or a rule of a schema that is another."""
    place, value = node.pointer, node.value
    properties, required = value.get("properties", {}), value.get("required", [])
    for name in properties:
        yield Change("property name", f"{name} renamed", place, partial(renamed_property, place, name))
        yield Change("property", f"{name} gone", place, partial(removed_property, place, name))
        others = [item for item in required if item != name] if name in required else [*required, name]
        yield Change("required", f"{name} has the other duty", place, partial(put, (*place, "required"), others))
    kind = value.get("type")
    if isinstance(kind, str) and kind in OTHER_TYPE and "enum" not in value:
        yield Change("type", f"{OTHER_TYPE[kind]} instead of {kind}", place, partial(retyped, place, OTHER_TYPE[kind]))
    if isinstance(kind, str) and not {"enum", "const"} & value.keys():
        yield Change("null", "may be null", place, partial(put, (*place, "type"), [kind, "null"]))
    elif isinstance(kind, list) and "null" in kind and len(kind) == 2 and None not in value.get("enum", ()):
        yield Change(
            "null",
            "may not be null",
            place,
            partial(put, (*place, "type"), next(item for item in kind if item != "null")),
        )
    if value.get("format") in {"date-time", "date", "uuid"}:
        yield Change("format", f"no {value['format']}", place, partial(dropped, (*place, "format")))
    texts = [item for item in value.get("enum", ()) if isinstance(item, str)]
    if texts:
        yield Change("enum", "a value more", place, partial(appended, (*place, "enum"), "added_tomorrow"))
        yield Change(
            "enum",
            f"{texts[0]} renamed",
            place,
            partial(put, (*place, "enum"), [f"{texts[0]}_new", *value["enum"][1:]]),
        )
        if len(value["enum"]) > 1:
            yield Change(
                "enum",
                f"{texts[-1]} gone",
                place,
                partial(put, (*place, "enum"), [item for item in value["enum"] if item != texts[-1]]),
            )
    for limit in LIMITS:
        if limit in value:
            yield Change("limit", f"no {limit}", place, partial(dropped, (*place, limit)))
    for key in ("oneOf", "anyOf"):
        if len(value.get(key, ())) > 2:
            yield Change("union branch", f"a branch of {key} gone", place, partial(put, (*place, key), value[key][:-1]))


def holder_of(data: Any, place: Pointer) -> Any:
    """What holds the last key of a place; an operation without parameters is given a list for them."""
    for key in place[:-1]:
        data = data[int(key)] if isinstance(data, list) else data.setdefault(key, {})
    return data


def put(place: Pointer, value: Any, data: Any) -> None:
    """Set what stands at a place."""
    holder_of(data, place)[place[-1]] = copy.deepcopy(value)


def dropped(place: Pointer, data: Any) -> None:
    """Remove what stands at a place."""
    del holder_of(data, place)[place[-1]]


def moved(place: Pointer, target: Pointer, data: Any) -> None:
    """Move what stands at a place to another, where nothing stands; of a path, only this operation."""
    value = holder_of(data, place).pop(place[-1])
    holder_of(data, target)[target[-1]] = value
    if place[0] == "paths" and len(place) == 3:
        shared = data["paths"][place[1]]
        if "parameters" in shared:
            data["paths"][target[1]].setdefault("parameters", shared["parameters"])


def appended(place: Pointer, value: Any, data: Any) -> None:
    """Add to the list at a place."""
    holder = holder_of(data, place)
    holder[place[-1]] = [*holder.get(place[-1], []), copy.deepcopy(value)]


def retyped(place: Pointer, kind: str, data: Any) -> None:
    """Give a schema another type; what limits the old one goes with it."""
    schema = holder_of(data, (*place, "type"))
    for key in (
        *LIMITS,
        "format",
        "default",
        "example",
        "examples",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
    ):
        schema.pop(key, None)
    schema["type"] = kind


def renamed_property(place: Pointer, name: str, data: Any) -> None:
    """Give a property another name, wherever the schema speaks of it."""
    schema = holder_of(data, (*place, "properties"))
    new = f"{name}Renamed"
    schema["properties"] = {new if key == name else key: item for key, item in schema["properties"].items()}
    if name in schema.get("required", ()):
        schema["required"] = [new if item == name else item for item in schema["required"]]


def removed_property(place: Pointer, name: str, data: Any) -> None:
    """Take a property away."""
    schema = holder_of(data, (*place, "properties"))
    del schema["properties"][name]
    if name in schema.get("required", ()):
        schema["required"] = [item for item in schema["required"] if item != name]
