"""A schema as a comparison sees it: references followed, `allOf` and unions of one branch merged."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from encodekit_contract.model import Document, Node, Pointer
from tools.diff.model import ANNOTATIONS, Use, bare, below

JSON_TYPES = frozenset({"array", "boolean", "integer", "null", "number", "object", "string"})
TYPE_NAMES = {dict: "object", list: "array", str: "string", bool: "boolean", int: "integer", float: "number"}


@dataclass(frozen=True)
class Shape:
    """What a schema says of the wire.

    Args:
        node: Where it stands; for a plain reference, where that leads.
        keywords: Every keyword of it and of what is merged into it.
        properties: The properties that its use can see.
        patterns: The schemas of the properties whose names fit a pattern.
        required: The names of the required ones.
        branches: The branches of its `oneOf` or `anyOf`, if there are several.
        items: The schema of the items, None when nothing is said.
        rest: The schema of the properties that are not named, None when nothing is said.
        is_closed: Whether there can be none.
    """

    node: Node
    keywords: dict[str, Any]
    properties: dict[str, Node]
    patterns: dict[str, Node]
    required: frozenset[str]
    branches: tuple[Node, ...]
    items: Node | None
    rest: Node | None
    is_closed: bool

    @property
    def pointer(self) -> Pointer:
        """Where it stands."""
        return self.node.pointer

    @property
    def values(self) -> dict[str, Any] | None:
        """The values of its `enum` or `const` by how they are written; None when it is open."""
        if "const" in self.keywords:
            return {repr(self.keywords["const"]): self.keywords["const"]}
        return {repr(value): value for value in self.keywords["enum"]} if "enum" in self.keywords else None


def followed(document: Document, node: Node) -> Node:
    """Where a reference leads that has nothing beside it but explanations."""
    while node.reference is not None and bare(node.value).keys() == {"$ref"}:
        node = document.find(node.reference)
    return node


def shape(document: Document, node: Node, use: Use) -> Shape:
    """The shape of a schema in one use: what is only read cannot be sent, what is only written is not received."""
    node = followed(document, node)
    merged = [shape(document, part, use) for part in parts(document, node)]
    unions = [tuple(listed(node, key)) for key in ("oneOf", "anyOf") if len(node.value.get(key, ())) > 1]
    hidden = "readOnly" if use.is_sent else "writeOnly"
    properties = {name: item for part in merged for name, item in part.properties.items()} | named(node, "properties")
    patterns = {name: item for part in merged for name, item in part.patterns.items()} | named(
        node, "patternProperties"
    )
    keywords = {key: value for part in merged for key, value in part.keywords.items()}
    keywords |= {key: value for key, value in node.value.items() if key not in ANNOTATIONS}
    rest = node.value.get("additionalProperties")
    return Shape(
        node=node,
        keywords=keywords,
        properties={name: item for name, item in properties.items() if not item.value.get(hidden)},
        patterns=patterns,
        required=frozenset(node.value.get("required", ())).union(*(part.required for part in merged)),
        branches=next(iter([*unions, *(part.branches for part in merged if part.branches)]), ()),
        items=below(node, "items") if "items" in node.value else last(part.items for part in merged),
        rest=below(node, "additionalProperties") if isinstance(rest, dict) else last(part.rest for part in merged),
        is_closed=rest is False or any(part.is_closed for part in merged),
    )


def parts(document: Document, node: Node) -> Iterator[Node]:
    """The schemas that hold beside the schema's own keywords."""
    if node.reference is not None:
        yield document.find(node.reference)
    yield from listed(node, "allOf")
    for key in ("oneOf", "anyOf"):
        if len(node.value.get(key, ())) == 1:
            yield from listed(node, key)


def named(node: Node, key: str) -> dict[str, Node]:
    """The schemas in a map of schemas."""
    return {name: below(node, key, name) for name in node.value.get(key, {})}


def listed(node: Node, key: str) -> Iterator[Node]:
    """The schemas in a list of schemas."""
    for index, item in enumerate(node.value.get(key, ())):
        yield Node((*node.pointer, key, str(index)), item)


def last(found: Iterator[Node | None]) -> Node | None:
    """The last one that there is."""
    return next((item for item in reversed([*found]) if item is not None), None)


def types(document: Document, schema: Shape, use: Use) -> frozenset[str]:
    """The JSON types that a value can have; a number may be an integer."""
    declared = schema.keywords.get("type")
    if schema.branches:
        inner = (types(document, shape(document, branch, use), use) for branch in schema.branches)
        return frozenset().union(*inner)
    if declared is None and schema.values is not None:
        found = {TYPE_NAMES.get(type(value), "null") for value in schema.values.values()}
    elif declared is None:
        found = {"object"} if schema.properties else {*JSON_TYPES}
    else:
        found = {declared} if isinstance(declared, str) else {*declared}
    return frozenset(found | ({"integer"} if "number" in found else set()))


def tag(document: Document, schema: Shape, use: Use) -> frozenset[tuple[str, str]]:
    """The properties of a branch that can have one value only, with that value."""
    found = ((name, shape(document, item, use).values or {}) for name, item in schema.properties.items())
    return frozenset((name, next(iter(values))) for name, values in found if len(values) == 1)
