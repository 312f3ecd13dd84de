"""What schemas must say, and what they must not."""

import re
from collections.abc import Iterator
from typing import Any

from encodekit_contract.model import Document, Finding, Node, is_webhook, parse_pointer, place, subschemas
from tools.documents.operations import same_words

PASCAL_CASE = re.compile(r"[A-Z][A-Za-z0-9]*")
TYPED_BY = {"$ref", "allOf", "anyOf", "const", "enum", "oneOf", "type"}
FORM = "application/x-www-form-urlencoded"
WORD_START = re.compile(r"_|(?<=[a-z0-9])(?=[A-Z])")
CREDENTIAL = re.compile(
    r"\b(cookies?|credentials?|jwt|keys?|passphrase|passwords?|refresh|secrets?|signatures?|signed|tokens?"
    r"|(download|source|temp|upload) url)\b"
)


def types_of(schema: dict[str, Any]) -> set[str]:
    """The JSON types it names."""
    named = schema.get("type", [])
    return {named} if isinstance(named, str) else set(named)


def is_property(schema: Node) -> bool:
    """Whether it describes a property of an object."""
    return schema.pointer[-2:-1] == ("properties",)


def names(document: Document) -> Iterator[Finding]:
    """Component schemas in PascalCase."""
    for name in document.data.get("components", {}).get("schemas", {}):
        if not PASCAL_CASE.fullmatch(name):
            yield Finding(place(("components", "schemas", name)), "write its name in PascalCase")


def properties(document: Document) -> Iterator[Finding]:
    """A description and a type for every property."""
    for schema in filter(is_property, document.schemas):
        name = schema.pointer[-1]
        description = schema.value.get("description") or document.resolve(schema).value.get("description", "")
        if not description.strip():
            yield schema.finding("describe it")
        elif same_words(description, name):
            yield schema.finding(f"say more than its name, {name}, does", "description")
        if not TYPED_BY & set(schema.value) and "any json value" not in description.lower():
            yield schema.finding("give it a type, or say in its description that it is any JSON value")


def open_answers(document: Document) -> Iterator[Finding]:
    """No closed enum in what a provider sends: it may add a value tomorrow, and no program may break by it."""
    sent = [document.child(operation, "responses") for operation in document.operations]
    for operation in filter(is_webhook, document.operations):
        sent += [document.child(operation, "requestBody"), *document.parameters(operation)]
    schemas = {node.pointer: node for node in document.reachable(sent) if node.is_schema}
    for pointer, schema in schemas.items():
        if len(schema.value.get("enum", [])) > 1 and "not" not in pointer:  # what `not` excludes stays open
            yield schema.finding("a provider sends this: write x-known-values in place of a closed enum", "enum")


def known_values(document: Document) -> Iterator[Finding]:
    """x-known-values: a list of different strings beside `type: string`."""
    for schema in document.schemas:
        values = schema.value.get("x-known-values", [])
        if "x-known-values" not in schema.value:
            continue
        if types_of(schema.value) - {"null"} != {"string"}:
            yield schema.finding("x-known-values belongs beside type: string", "x-known-values")
        elif not values or not all(isinstance(value, str) for value in values) or len(set(values)) < len(values):
            yield schema.finding("list the known values: strings, each once", "x-known-values")


def keywords(document: Document) -> Iterator[Finding]:
    """Nothing that Prism, the generator or JSON Schema 2020-12 reads in another way than the rest."""
    for schema in document.schemas:
        value = schema.value
        if "nullable" in value:
            yield schema.finding('OpenAPI 3.1 ignores it: write `type: [..., "null"]`', "nullable")
        if value.get("format") == "int64":
            yield schema.finding(
                "leave it out, or write a string with a pattern if the number is sent as text", "format"
            )
        if value.get("format") == "binary" and value.get("minLength", 0) < 1:
            yield schema.finding("add `minLength: 1`: Prism takes an empty body for none at all")
        if isinstance(value.get("multipleOf"), float):
            yield schema.finding("decimals are not multiples in binary arithmetic: leave it out", "multipleOf")


def arrays_in_text(document: Document) -> Iterator[Finding]:
    """No array in a header, and none in an urlencoded body: Prism reads neither."""
    for node in document.objects:
        schema = document.child(node, "schema")
        if node.value.get("in") == "header" or node.pointer[-2:-1] == ("headers",):
            if "array" in types_of(schema.value):
                yield node.finding("no array in a header: describe it as a string", "schema")
        elif node.pointer[-1:] == (FORM,):
            for name in schema.value.get("properties", {}):
                if "array" in types_of(document.child(schema, "properties", name).value):
                    yield schema.finding("no array in an urlencoded body", "properties", name)


def secrets(document: Document) -> Iterator[Finding]:
    """x-secret: on every property that looks like a credential, and where it carries none, why not."""
    for node in document.nodes:
        marked = node.value.get("x-secret")
        if not is_property(node):
            if "x-secret" in node.value:
                yield node.finding("mark the property that carries it: only models are printed", "x-secret")
        elif "x-secret" not in node.value:
            if looks_secret(node):
                yield node.finding("a credential? Write `x-secret: true`, or `false` and an x-secret-reason")
        elif not isinstance(marked, bool):
            yield node.finding("write true or false", "x-secret")
        elif marked == bool(str(node.value.get("x-secret-reason", "")).strip()):
            yield node.finding("x-secret: false has an x-secret-reason, and x-secret: true has none", "x-secret")


def looks_secret(schema: Node) -> bool:
    """Whether the property has the name or the format of a credential."""
    words = WORD_START.sub(" ", schema.pointer[-1]).lower()
    return CREDENTIAL.search(words) is not None or schema.value.get("format") == "password"


def later_additions(document: Document) -> Iterator[Finding]:
    """x-since: a version in quotes, on what an older server may leave out."""
    for node in document.nodes:
        if not isinstance(node.value.get("x-since", ""), str):
            yield node.finding("write the version in quotes", "x-since")
        for name in node.value.get("required", []) if node.is_schema else ():
            if "x-since" in node.value.get("properties", {}).get(name, {}):
                yield node.finding(f"an older server does not send {name}: make it optional", "required")


def discriminators(document: Document) -> Iterator[Finding]:
    """Branches that a discriminator can tell apart: each requires the tag, and allows one value of its own."""
    for schema in document.schemas:
        if "discriminator" not in schema.value:
            continue
        tag = schema.value["discriminator"]["propertyName"]
        seen: set[str] = set()
        for branch in subschemas(schema):
            if branch.pointer[-2] not in {"anyOf", "oneOf"}:
                continue
            values = tag_values(document, branch, tag)
            if len(values) != 1:
                yield branch.finding(f"require {tag} here, with one value in const or enum")
            elif values <= seen:
                yield branch.finding(f"another branch has the same {tag}")
            seen |= values
        if not seen:
            yield schema.finding("tell apart the branches of a oneOf by it, or leave it out", "discriminator")
        for value, reference in schema.value["discriminator"].get("mapping", {}).items():
            if tag_values(document, document.find(parse_pointer(reference)), tag) != {value}:
                yield schema.finding(f"{value} is not the {tag} of {reference}", "discriminator", "mapping", value)


def tag_values(document: Document, branch: Node, tag: str) -> set[str]:
    """The values that a branch allows for its tag; none when it does not require the tag."""
    branch = document.resolve(branch)
    value = document.child(branch, "properties", tag).value
    own = {value["const"]} if "const" in value else set(value.get("enum", []))
    parts = [part for part in subschemas(branch) if part.pointer[-2] == "allOf"]
    return (own if tag in branch.value.get("required", []) else set()).union(
        *(tag_values(document, part, tag) for part in parts)
    )


RULES = (
    *(names, properties, open_answers, known_values, keywords, arrays_in_text, secrets, later_additions),
    discriminators,
)
