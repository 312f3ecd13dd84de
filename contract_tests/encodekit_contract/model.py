"""A document as the rules see it: every object of it with its place, references followed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

Pointer = tuple[str, ...]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
SCHEMA_MAPS = ("$defs", "dependentSchemas", "patternProperties", "properties")
SCHEMA_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
SCHEMA_VALUES = (
    *("additionalProperties", "contains", "else", "if", "items", "not", "propertyNames", "then"),
    *("unevaluatedItems", "unevaluatedProperties"),
)


class Finding(NamedTuple):
    """One breach of a rule: the place, relative to the document's folder, and what to do about it."""

    place: str
    message: str


class Node(NamedTuple):
    """An object of the document and where it stands."""

    pointer: Pointer
    value: dict[str, Any]

    @property
    def reference(self) -> Pointer | None:
        """Where its `$ref` leads, if it has one."""
        target = self.value.get("$ref")
        return parse_pointer(target) if isinstance(target, str) else None

    @property
    def is_schema(self) -> bool:
        """Whether it is a JSON Schema and not an object of OpenAPI's own."""
        is_component = self.pointer[:2] == ("components", "schemas") and len(self.pointer) > 2
        return is_component or "schema" in self.pointer

    def finding(self, message: str, *keys: str) -> Finding:
        """A finding here, or below at `keys`."""
        return Finding(place((*self.pointer, *keys)), message)


@dataclass(frozen=True)
class Document:
    """A folder of specs/ whose openapi.yaml has been read."""

    folder: Path
    data: dict[str, Any]

    @property
    def name(self) -> str:
        """The name of the folder, which is the name of the document."""
        return self.folder.name

    @cached_property
    def _targets(self) -> dict[str, Node]:
        """Where references lead, of those that were followed."""
        return {}

    @cached_property
    def nodes(self) -> list[Node]:
        """Every object and every schema, but no data inside examples and extensions."""
        return list(below(Node((), self.data)))

    @property
    def objects(self) -> Iterator[Node]:
        """The objects of OpenAPI's own."""
        return (node for node in self.nodes if not node.is_schema)

    @property
    def schemas(self) -> Iterator[Node]:
        """The schemas, nested ones too."""
        return (node for node in self.nodes if node.is_schema)

    @cached_property
    def operations(self) -> list[Node]:
        """Every operation, those that are sent to webhooks too."""
        items = [*children(Node(("paths",), self.data.get("paths", {})))]
        items += children(Node(("webhooks",), self.data.get("webhooks", {})))
        return [child for item in items for child in children(item) if child.pointer[-1] in METHODS]

    def find(self, pointer: Pointer) -> Node:
        """What stands at `pointer`, which must exist.

        Raises:
            LookupError: Nothing stands there.
        """
        value: Any = self.data
        for key in pointer:
            try:
                value = value[int(key)] if isinstance(value, list) else value[key]
            except (LookupError, TypeError, ValueError):
                raise LookupError(render_pointer(pointer)) from None
        return Node(pointer, value)

    def resolve(self, node: Node) -> Node:
        """The node that its references lead to at last, or itself."""
        while isinstance(target := node.value.get("$ref"), str):
            if target not in self._targets:
                self._targets[target] = self.find(parse_pointer(target))
            node = self._targets[target]
        return node

    def child(self, node: Node, *keys: str) -> Node:
        """What stands below `node`, resolved; an empty object when there is nothing."""
        for key in keys:
            node = self.resolve(Node((*node.pointer, key), node.value.get(key, {})))
        return node

    def parameters(self, operation: Node) -> Iterator[Node]:
        """The operation's parameters, those of its path item too."""
        for owner in (self.find(operation.pointer[:-1]), operation):
            found = (child for child in children(owner) if child.pointer[-2] == "parameters")
            yield from map(self.resolve, found)

    def reachable(self, starts: Iterable[Node]) -> Iterator[Node]:
        """Everything below `starts`, following references, each start once."""
        waiting, seen = list(starts), set[Pointer]()
        while waiting:
            start = waiting.pop()
            if start.pointer in seen:
                continue
            seen.add(start.pointer)
            for node in below(start):
                yield node
                if node.reference is not None:
                    waiting.append(self.find(node.reference))


def is_webhook(operation: Node) -> bool:
    """Whether the provider sends this operation's request, and we receive it."""
    return operation.pointer[0] == "webhooks"


def children(node: Node) -> Iterator[Node]:
    """The objects right below an object of OpenAPI's own; example data and extensions are left out."""
    data_key = "value" if node.pointer[-2:-1] == ("examples",) else "example"
    for key, value in node.value.items():
        if key == data_key or key.startswith("x-"):
            continue
        found: Iterable[tuple[Pointer, Any]] = [((key,), value)]
        if isinstance(value, list):
            found = (((key, str(index)), item) for index, item in enumerate(value))
        yield from (Node((*node.pointer, *keys), item) for keys, item in found if isinstance(item, dict))


def subschemas(schema: Node) -> Iterator[Node]:
    """The schemas right below a schema, except `true` and `false`."""
    for key, value in schema.value.items():
        found: Iterable[tuple[Pointer, Any]] = ()
        if key in SCHEMA_MAPS:
            found = (((key, name), item) for name, item in value.items())
        elif key in SCHEMA_LISTS:
            found = (((key, str(index)), item) for index, item in enumerate(value))
        elif key in SCHEMA_VALUES:
            found = [((key,), value)]
        yield from (Node((*schema.pointer, *keys), item) for keys, item in found if isinstance(item, dict))


def below(node: Node) -> Iterator[Node]:
    """The node itself and everything below it, references not followed."""
    yield node
    for child in subschemas(node) if node.is_schema else children(node):
        yield from below(child)


@cache
def parse_pointer(reference: str) -> Pointer:
    """The keys of a reference within the document, such as `#/components/schemas/Job`."""
    return tuple(key.replace("~1", "/").replace("~0", "~") for key in reference.removeprefix("#/").split("/"))


def render_pointer(pointer: Pointer) -> str:
    """The keys as a reference within the document."""
    return "#" + "".join("/" + key.replace("~", "~0").replace("/", "~1") for key in pointer)


def place(pointer: Pointer) -> str:
    """Where a finding about that part of the document is."""
    return f"openapi.yaml{render_pointer(pointer)}"
