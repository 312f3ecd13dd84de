"""Examples: each valid against its schema, and the provider's own among them."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jsonschema_rs

from encodekit_contract.model import Document, Finding, Node, Pointer, is_webhook, place, render_pointer
from tools.documents.notes import kept_outside

BASE = "urn:document"
REASON_MAX_CHARS = 300
SEED_FILE = re.compile(r"(?P<operation>\w+)\.(?P<kind>request|response|error|webhook)\.[\w-]+\.json")
SEED_PLACES = {"request": "requestBody", "response": "responses", "error": "responses"}


def named_examples(document: Document, node: Node) -> Iterator[Node]:
    """The examples under `examples` of a body, a parameter or a header, whose data stands under `value`."""
    for name in node.value.get("examples", {}):
        example = document.child(node, "examples", name)
        if "value" in example.value:
            yield example


def examples(document: Document) -> Iterator[tuple[Pointer, Pointer, Any]]:
    """Every example: where its schema stands, where it stands itself, and its data."""
    for node in document.nodes:
        schema = node.pointer if node.is_schema else (*node.pointer, "schema")
        if "example" in node.value and (node.is_schema or "schema" in node.value):
            yield schema, (*node.pointer, "example"), node.value["example"]
        if node.is_schema:
            for index, value in enumerate(node.value.get("examples", [])):
                yield schema, (*node.pointer, "examples", str(index)), value
        elif "schema" in node.value:
            for example in named_examples(document, node):
                yield schema, (*example.pointer, "value"), example.value["value"]


def validity(document: Document) -> Iterator[Finding]:
    """Every example is valid against its schema, formats included."""
    registry = jsonschema_rs.Registry([(BASE, document.data)], draft=jsonschema_rs.Draft202012)

    @cache
    def validator(schema: Pointer) -> jsonschema_rs.Draft202012Validator:
        reference = BASE + quote(render_pointer(schema), safe="#/~")
        return jsonschema_rs.Draft202012Validator({"$ref": reference}, registry=registry, validate_formats=True)

    for schema, pointer, value in examples(document):
        try:
            errors = list(validator(schema).iter_errors(value))
        except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError) as error:
            yield Finding(place(schema), f"this schema cannot be compiled: {str(error).splitlines()[0]}")
            continue
        if errors:
            more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
            yield Finding(place(pointer), f"not valid against its schema: {explain(errors[0])}{more}")


def explain(error: jsonschema_rs.ValidationError) -> str:
    """Why a value is refused: of several branches, the one that refuses it for the fewest reasons."""
    branches = [branch for branch in getattr(error.kind, "context", []) if branch]
    if branches:
        return explain(min(branches, key=len)[0])
    return f"{render_pointer(tuple(map(str, error.instance_path)))}: {error.message}"[:REASON_MAX_CHARS]


def seeds(document: Document) -> Iterator[Finding]:
    """Every body on the provider's own pages is a named example, or the notes say why not."""
    folder = document.folder / "seed_examples"
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    outside = kept_outside(document.folder)
    for name in sorted(outside - {file.name for file in files}):
        yield Finding("NOTES.md", f"there is no {name} in seed_examples/: take it off the list")
    for file in files:
        message = None if file.name in outside and is_json(file) else seed_flaw(document, file)
        if message:
            yield Finding(f"seed_examples/{file.name}", message)


def is_json(file: Path) -> bool:
    """Whether the file can be read as JSON."""
    try:
        json.loads(file.read_text("utf-8"))
    except ValueError:
        return False
    return True


def seed_flaw(document: Document, file: Path) -> str | None:
    """What is wrong with a seed example that the notes do not speak of."""
    if not is_json(file):
        return "write JSON"
    name = SEED_FILE.fullmatch(file.name)
    if name is None:
        return "name it <operation_id>.<request|response|error|webhook>.<short_name>.json"
    seed = canonical(json.loads(file.read_text("utf-8")))
    if seed in {canonical(value) for value in example_values(document, name["operation"], name["kind"])}:
        return None
    return f"it equals no named {name['kind']} example of {name['operation']}: add it, or list it in NOTES.md"


def example_values(document: Document, operation_id: str, kind: str) -> Iterator[Any]:
    """The data of an operation's named examples for its request or its responses, or that of all webhooks."""
    if kind == "webhook":
        starts = [operation for operation in document.operations if is_webhook(operation)]
    else:
        operations = (item for item in document.operations if item.value.get("operationId") == operation_id)
        starts = [document.child(operation, SEED_PLACES[kind]) for operation in operations]
    for node in document.reachable(starts):
        if not node.is_schema and "schema" in node.value:
            yield from (example.value["value"] for example in named_examples(document, node))


def canonical(value: Any) -> str:
    """A text that is the same for equal JSON values, 1 and 1.0 included."""
    return jsonschema_rs.canonical.json.to_string(value)


RULES = (validity, seeds)
