"""What there is to see of a value: each field present, absent and null, each bound, each value of an enumeration.

A field stands where the document declares it, however many operations use it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from encodekit_contract.model import Node, render_pointer
from encodekit_contract.oracle.schema import FOREIGN_MARK, View, schemas
from encodekit_contract.oracle.wire import as_text, same, types

if TYPE_CHECKING:
    from encodekit_contract.documents import Document
    from encodekit_contract.model import Pointer

# An open enumeration names the values of today.
KNOWN_VALUES = "x-known-values"
OF_TOMORROW = "a-value-of-tomorrow"
PRESENT, ABSENT, NULL = "present", "absent", "null"
# What each keyword counts.
UNITS: dict[str, str | list[Any]] = {"minLength": "x", "maxLength": "x", "minItems": [None], "maxItems": [None]}


class Facet(NamedTuple):
    """One thing that a value can be: its name, a value that is it, and whether another one is."""

    name: str
    witness: Any
    is_met: Callable[[Any], bool]


@dataclass(frozen=True)
class Shape:
    """A resolved schema: what its own keywords let a value be, and where to go on."""

    schema: Node
    place: str
    facets: tuple[Facet, ...]
    fields: dict[str, Node]
    required: frozenset[str]
    parts: tuple[Node, ...]
    branches: tuple[Node, ...]
    items: Node | None
    others: Node | None

    @property
    def children(self) -> Iterator[Node]:
        """Every schema below it."""
        yield from (*self.fields.values(), *self.parts, *self.branches)
        yield from (node for node in (self.items, self.others) if node is not None)


class Facets:
    """The facets of a document's values in one direction."""

    def __init__(self, document: Document, view: View) -> None:
        self._document = document
        self._view = view
        self._shapes: dict[Pointer, Shape] = {}

    def possible(self, starts: Iterable[Node]) -> set[tuple[str, str]]:
        """Place and name of every facet at and below some schemas."""
        found, seen, waiting = set[tuple[str, str]](), set[str](), list(starts)
        while waiting:
            shape = self.shape(waiting.pop())
            if shape.place in seen:
                continue
            seen.add(shape.place)
            found |= {(shape.place, facet.name) for facet in shape.facets}
            for name in shape.fields:
                found.add((field_place(shape, name), PRESENT))
                if name not in shape.required:
                    found.add((field_place(shape, name), ABSENT))
            waiting += shape.children
        return found

    def met(self, schema: Node, value: Any) -> list[tuple[str, str]]:
        """Place and name of every facet that a valid value shows."""
        found: list[tuple[str, str]] = []
        self._meet(schema, value, found)
        return found

    def _meet(self, schema: Node, value: Any, found: list[tuple[str, str]]) -> None:
        shape = self.shape(schema)
        if shape.facets:
            found += [(shape.place, facet.name) for facet in shape.facets if facet.is_met(value)]
        for node in shape.parts:
            self._meet(node, value, found)
        if shape.branches:
            for node in self.valid_branches(shape, value):
                self._meet(node, value, found)
        if isinstance(value, dict):
            for name, node in shape.fields.items():
                found.append((field_place(shape, name), PRESENT if name in value else ABSENT))
                if name in value:
                    self._meet(node, value[name], found)
            if shape.others is not None:
                for name in value.keys() - shape.fields.keys():
                    self._meet(shape.others, value[name], found)
        elif isinstance(value, list) and shape.items is not None:
            for item in value:
                self._meet(shape.items, item, found)

    def valid_branches(self, shape: Shape, value: Any) -> list[Node]:
        """Those alternatives of a schema that the value is."""
        judge = schemas(self._document)
        return [node for node in shape.branches if judge.is_valid(node, as_text(value), self._view)]

    def shape(self, schema: Node) -> Shape:
        """A schema, references followed."""
        if schema.pointer not in self._shapes:
            resolved = self._document.source.resolve(schema)
            shape = self._shapes.get(resolved.pointer) or self._read(resolved)
            self._shapes[schema.pointer] = self._shapes[resolved.pointer] = shape
        return self._shapes[schema.pointer]

    def _read(self, schema: Node) -> Shape:
        rules, source = schema.value, self._document.source

        def below(*keys: str) -> Node:
            return source.find((*schema.pointer, *keys))

        fields = {name: below("properties", name) for name in rules.get("properties", {})}
        mark = FOREIGN_MARK[self._view]
        return Shape(
            schema=schema,
            place=render_pointer(schema.pointer),
            facets=tuple(facets(rules, types(source, schema))),
            fields={name: node for name, node in fields.items() if not source.resolve(node).value.get(mark)},
            required=frozenset(rules.get("required", ())),
            parts=tuple(below("allOf", str(index)) for index, _ in enumerate(rules.get("allOf", ()))),
            branches=tuple(
                below(key, str(index)) for key in ("anyOf", "oneOf") for index, _ in enumerate(rules.get(key, ()))
            ),
            items=below("items") if isinstance(rules.get("items"), dict) else None,
            others=below("additionalProperties") if isinstance(rules.get("additionalProperties"), dict) else None,
        )


def field_place(shape: Shape, name: str) -> str:
    """Where a field is declared."""
    return f"{shape.place}/properties/{name}"


def facets(rules: dict[str, Any], kinds: set[str]) -> Iterator[Facet]:
    """What the keywords of a schema let a value be."""
    if "null" in kinds:
        yield Facet(NULL, None, partial(same, None))
    for choice in rules.get("enum", ()):
        if choice is not None:
            yield Facet(f"value {choice}", choice, partial(same, choice))
    known = rules.get(KNOWN_VALUES)
    if known:
        yield from (Facet(f"value {choice}", choice, partial(same, choice)) for choice in known)
        yield Facet("value of tomorrow", OF_TOMORROW, partial(is_another, tuple(known)))
    for keyword in ("minimum", "maximum"):
        if keyword in rules:
            yield Facet(f"{keyword} {rules[keyword]}", rules[keyword], partial(same, rules[keyword]))
    for keyword, unit in UNITS.items():
        if keyword in rules:
            yield Facet(f"{keyword} {rules[keyword]}", unit * rules[keyword], partial(is_sized, unit, rules[keyword]))


def is_another(known: tuple[Any, ...], value: Any) -> bool:
    """Whether a text is none of those that are known."""
    return isinstance(value, str) and value not in known


def is_sized(unit: str | list[Any], size: int, value: Any) -> bool:
    """Whether a value is of that unit's kind, and that many of it."""
    judged = as_text(value)
    return isinstance(judged, type(unit)) and len(judged) == size


@lru_cache(maxsize=2)
def facets_of(document: Document, view: View) -> Facets:
    """The facets of a document in one direction, read once."""
    return Facets(document, view)
