"""Whole values made from a schema: every property is there, and every branch of a union is seen in one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from encodekit_contract.model import Node
from encodekit_contract.oracle.schema import FOREIGN_MARK, View, schemas
from encodekit_contract.oracle.wire import ABSENT

if TYPE_CHECKING:
    from encodekit_contract.documents import Document

MOST_SPECIMENS = 8
BY_FORMAT = {
    "date-time": "2024-05-06T07:08:09.123456+02:00",
    "date": "2024-05-06",
    "uuid": "0b0cbf12-f954-4c6c-8d5d-20fdb494ba17",
    "uri": "https://storage.example/films/clip.mp4",
    "email": "ann@studio.example",
}
TEXTS = ("text", "1", "1.5", "a-b_c.d", "2024-05-06T07:08:09Z", "https://storage.example/clip.mp4", "/clip.mp4")


def specimens(document: Document, schema: Node, view: View) -> Iterator[Any]:
    """Different whole values that the schema allows; none where none could be made."""
    judge, seen = schemas(document), list[Any]()
    for choice in range(MOST_SPECIMENS):
        value = Maker(document, view, choice).make(schema, ())
        if value is not ABSENT and value not in seen and judge.is_valid(schema, value, view):
            seen.append(value)
            yield value


class Maker:
    """Makes one value; of several branches or allowed values it takes that of its number."""

    def __init__(self, document: Document, view: View, choice: int) -> None:
        self._source = document.source
        self._mark = FOREIGN_MARK[view]
        self._choice = choice

    def make(self, schema: Node, trail: tuple[Node, ...]) -> Any:
        """A value of a schema; ABSENT where it would never end, or no text is known that fits."""
        schema = self._source.resolve(schema)
        if any(schema.pointer == other.pointer for other in trail):
            return ABSENT
        trail, value = (*trail, schema), schema.value
        if "const" in value:
            return value["const"]
        if value.get("enum"):
            return self._one_of(value["enum"])
        parts = [self.make(node, trail) for node in self._parts(schema)]
        if parts and not all(isinstance(part, dict) for part in parts):
            return parts[-1]
        kinds = [kind for kind in as_list(value.get("type")) if kind != "null"]
        if parts or "properties" in value or kinds == ["object"]:
            return {**{key: item for part in parts for key, item in part.items()}, **self._object(schema, trail)}
        return self._of_kind(schema, self._one_of(kinds) if kinds else "string", trail)

    def _parts(self, schema: Node) -> list[Node]:
        found = [self._source.find((*schema.pointer, "allOf", str(index))) for index in indexes(schema, "allOf")]
        for key in ("oneOf", "anyOf"):
            branches = [self._source.find((*schema.pointer, key, str(index))) for index in indexes(schema, key)]
            branches = [node for node in branches if node.value.get("type") != "null"]
            # Branches that only demand members are no values of their own.
            if branches and not all(node.value.keys() <= {"required"} for node in branches):
                found.append(self._one_of(branches))
        return found

    def _object(self, schema: Node, trail: tuple[Node, ...]) -> dict[str, Any]:
        properties = schema.value.get("properties", {})
        members = {
            name: self.make(Node((*schema.pointer, "properties", name), item), trail)
            for name, item in properties.items()
            if item.get(self._mark) is not True
        }
        more = schema.value.get("additionalProperties")
        if isinstance(more, dict) and not properties:
            members["aName"] = self.make(Node((*schema.pointer, "additionalProperties"), more), trail)
        return {name: item for name, item in members.items() if item is not ABSENT}

    def _of_kind(self, schema: Node, kind: str, trail: tuple[Node, ...]) -> Any:
        value = schema.value
        if kind == "array":
            item = self.make(Node((*schema.pointer, "items"), value.get("items", {})), trail)
            return [] if item is ABSENT else [item] * max(1, value.get("minItems", 1))
        if kind in {"integer", "number"}:
            least = value.get("minimum", value.get("exclusiveMinimum", 0) + 1)
            return min(max(least, 1), value.get("maximum", least if least > 1 else 1))
        return True if kind == "boolean" else text_of(value)

    def _one_of(self, choices: list[Any]) -> Any:
        return choices[self._choice % len(choices)]


def text_of(schema: dict[str, Any]) -> Any:
    """A text that a schema allows, or ABSENT where none is known."""
    known = [*as_list(schema.get("examples")), *as_list(schema.get("example")), BY_FORMAT.get(schema.get("format", ""))]
    least, most = schema.get("minLength", 0), schema.get("maxLength", 1_000)
    for text in (*known, *TEXTS, "x" * least):
        is_text = isinstance(text, str) and least <= len(text) <= most
        if is_text and re.search(schema.get("pattern", ""), text):
            return text
    return ABSENT


def as_list(value: Any) -> list[Any]:
    """A value, or those that it lists."""
    return value if isinstance(value, list) else [] if value is None else [value]


def indexes(schema: Node, key: str) -> range:
    """The places in a list of schemas."""
    return range(len(schema.value.get(key, ())))
