"""Values that a schema allows, few and telling: every listed one, both bounds, and texts that nothing else says.

A value carries the name of its place, so that a value which turns up elsewhere is noticed.
"""

from __future__ import annotations

import zlib
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from hypothesis import strategies as st

from encodekit_contract.driver.drawing import draws
from encodekit_contract.model import Node, Pointer
from encodekit_contract.oracle.schema import schemas

if TYPE_CHECKING:
    from collections.abc import Iterator

    from encodekit_contract.documents import Document

# What a URL and a form have to escape; the text begins and ends with a space, which belongs to it.
SPECIAL = "ü &=+%/?#;:,'\"<>\\"
LONGEST_TEXT_TRIED = 300
MOST_ITEMS = 3
HIGHEST_WITHOUT_BOUND = 90_000
WEEK = timedelta(days=7)
Keywords = dict[str, Any]


def values(document: Document, schema: Node, name: str) -> tuple[Any, ...]:
    """Some JSON values of a schema, the plainest first; only those that the document allows in a request.

    Args:
        document: The document.
        schema: The schema.
        name: The name of the place, which texts and numbers carry.
    """
    return values_at(document, schema.pointer, name)


@cache
def values_at(document: Document, pointer: Pointer, name: str) -> tuple[Any, ...]:
    """The same, by the place of the schema."""
    judge, schema = schemas(document), document.source.find(pointer)
    found = [value for value in Generator(document).any(schema, name) if judge.is_valid(schema, value, "request")]
    assert found, f"{document.name}: no value for {name} ({pointer})"
    return tuple(value for index, value in enumerate(found) if value not in found[:index] or isinstance(value, bool))


class Generator:
    """Walks a schema and gives values for it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._source = document.source

    def any(self, schema: Node, name: str) -> Iterator[Any]:
        """Values of any schema."""
        schema = self._source.resolve(schema)
        branches = [*self._listed(schema, "oneOf"), *self._listed(schema, "anyOf")]
        if branches:
            for branch in branches:
                yield from self.any(branch, name)
            return
        keywords = self.merged(schema)
        if "const" in keywords:
            yield keywords["const"]
        elif known := keywords.get("enum") or keywords.get("x-known-values"):
            yield from (value for value in known if value is not None)
        else:
            yield from self._typed(schema, keywords, name)

    def members(self, schema: Node) -> dict[str, Node]:
        """The properties of an object, those of all that it is made of."""
        schema = self._source.resolve(schema)
        found = {key: self._below(schema, "properties", key) for key in schema.value.get("properties", ())}
        for part in self._listed(schema, "allOf"):
            found |= self.members(part)
        return found

    def merged(self, schema: Node) -> Keywords:
        """The keywords of a schema and of all that it is made of."""
        schema = self._source.resolve(schema)
        found: Keywords = {}
        for part in self._listed(schema, "allOf"):
            found |= self.merged(part)
        required = [*found.get("required", ()), *schema.value.get("required", ())]
        return {**found, **schema.value, "required": required}

    def _below(self, schema: Node, *keys: str) -> Node:
        return self._source.child(schema, *keys)

    def _listed(self, schema: Node, key: str) -> list[Node]:
        count = len(schema.value.get(key, ()))
        return [self._source.resolve(self._source.find((*schema.pointer, key, str(index)))) for index in range(count)]

    def _typed(self, schema: Node, keywords: Keywords, name: str) -> Iterator[Any]:
        kinds = keywords.get("type", "object")
        for kind in [kinds] if isinstance(kinds, str) else kinds:
            if kind == "boolean":
                yield from (True, False)
            elif kind in {"integer", "number"}:
                yield from numbers(keywords, name, is_whole=kind == "integer")
            elif kind == "string":
                yield from texts(keywords, name)
            elif kind == "array":
                yield from self._lists(self._below(schema, "items"), keywords, name)
            elif kind == "object":
                yield from self._objects(schema, keywords, name)

    def _lists(self, items: Node, keywords: Keywords, name: str) -> Iterator[Any]:
        least, most = max(1, keywords.get("minItems", 1)), keywords.get("maxItems", MOST_ITEMS)
        known = [*self.any(items, name)]
        while len(known) < least:
            known += self.any(items, f"{name}-{len(known)}")
        yield known[:least]
        for start in range(0, len(known), most):
            yield known[start : start + most]

    def _objects(self, schema: Node, keywords: Keywords, name: str) -> Iterator[Any]:
        members = {key: node for key, node in self.members(schema).items() if not node.value.get("readOnly")}
        if not members:
            extra = keywords.get("additionalProperties", True)
            others = isinstance(extra, dict) and self._below(schema, "additionalProperties")
            found = [*self.any(others, name)] if others and others.value else [f"{name} text", 7, {"deep": [1, "x"]}]
            yield {f"key {index}": value for index, value in enumerate(found[:MOST_ITEMS])}
            return
        known = {key: [*self.any(node, f"{name}.{key}")] for key, node in members.items()}
        yield {key: known[key][0] for key in members if key in keywords["required"]}
        for index in range(max(map(len, known.values()))):
            yield {key: options[index % len(options)] for key, options in known.items()}


def number_of(name: str, low: float, high: float) -> int:
    """A whole number between two bounds that belongs to a name."""
    start, end = int(-(-low // 1)), int(high // 1)
    return start + zlib.crc32(name.encode()) % (end - start + 1)


def numbers(keywords: Keywords, name: str, *, is_whole: bool) -> Iterator[float]:
    """A number that belongs to the name, and the bounds."""
    low = keywords.get("minimum", keywords.get("exclusiveMinimum", -1) + 1 if is_whole else None)
    high = keywords.get("maximum", keywords.get("exclusiveMaximum"))
    least = low if low is not None else keywords.get("exclusiveMinimum", 0)
    own = number_of(name, least, high if high is not None else least + HIGHEST_WITHOUT_BOUND)
    yield own
    if not is_whole:
        yield own - 0.25
        yield own + 0.25
    yield from (bound for bound in (low, high) if bound is not None)


def texts(keywords: Keywords, name: str) -> Iterator[str]:
    """Texts of a format or a pattern; or the name, what has to be escaped, and the shortest and longest text."""
    form = keywords.get("format")
    number = zlib.crc32(name.encode())
    if form == "uuid":
        yield from (str(uuid5(NAMESPACE_URL, f"{name}-{index}")) for index in (1, 2))
    elif form == "date-time":
        moment = datetime(2031, 1, 1, tzinfo=UTC) + timedelta(seconds=number % int(WEEK.total_seconds()))
        yield from (moment.isoformat(), (moment + WEEK).isoformat())
    elif form == "uri":
        yield from (f"https://media.example.com/{name}.mp4", f"http://example.com/{name}?a=1&b=%C3%BC%20x")
    elif form == "email":
        yield f"{name.replace('_', '-')}@example.com"
    elif "pattern" in keywords:
        yield from draws(st.from_regex(keywords["pattern"], fullmatch=True, alphabet=st.characters(codec="ascii")), 2)
    else:
        longest, shortest = keywords.get("maxLength", LONGEST_TEXT_TRIED), keywords.get("minLength", 0)
        plain = f"{name}-1"
        yield from (text[:longest].ljust(shortest, "x") for text in (plain, f" {name} {SPECIAL} "))
        if longest < LONGEST_TEXT_TRIED:
            yield plain.ljust(longest, "z")
