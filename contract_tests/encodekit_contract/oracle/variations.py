"""Variations of a value by its schema: each facet in turn, everything else as it was, and values made from nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from encodekit_contract.model import Node
from encodekit_contract.oracle.facets import ABSENT, KNOWN_VALUES, PRESENT, Shape, facets_of, field_place
from encodekit_contract.oracle.schema import View, schemas
from encodekit_contract.oracle.wire import Part, as_text, types

if TYPE_CHECKING:
    from encodekit_contract.documents import Document

# A value for each format that has rules of its own.
BY_FORMAT = {
    "date": "2026-01-02",
    "date-time": "2026-01-02T03:04:05Z",
    "email": "someone@example.com",
    "uri": "https://media.example.com/a.mp4",
    "uuid": "0b0cbf12-f954-4c6c-8d5d-20fdb494ba17",
}
# Of every type but those that members mostly have: text in a number's place, a number in that of a text.
WRONG_VALUES: tuple[Any, ...] = (True, -1.5, "text", ["text"], {"key": "value"}, 10**400)
MISSING, OTHER = "missing", "of another type"
# The name of a member of an object whose members may have any name.
ANY_NAME = "anyName"
MOST_BRANCHES = 8

Put = Callable[[Any], Any]


class Variation(NamedTuple):
    """A changed value, which shows one more facet: the place of the facet, its name, and the whole value."""

    place: str
    facet: str
    value: Any


class Variations:
    """Makes them for the schemas of one document, in one direction. Not each is valid: ask the judge."""

    def __init__(self, document: Document, view: View) -> None:
        self._source = document.source
        self._view = view
        self._judge = schemas(document)
        self._facets = facets_of(document, view)

    @cached_property
    def _texts(self) -> list[str]:
        """Every text of the document: those that keep a pattern are among its examples."""
        return sorted(set(texts(self._source.data)))

    def of(self, schema: Node, value: Any) -> Iterator[Variation]:
        """The variations of a value that the document allows, at each depth, no two the same."""
        seen = {repr(value)}
        for variation in self._walk(schema, value, lambda new: new, frozenset()):
            key = repr(variation.value)
            if key not in seen and self._judge.is_valid(schema, as_text(variation.value), self._view):
                seen.add(key)
                yield variation

    def faults(self, schema: Node, value: Any) -> Iterator[Variation]:
        """Changes that a careless provider makes, at each depth: a member that is missing, null, or of another type.

        MISSING is told of members only that must be there whatever else there is.
        """
        return self._break(schema, value, lambda new: new, frozenset())

    def _break(self, schema: Node, value: Any, put: Put, above: frozenset[str]) -> Iterator[Variation]:
        shape = self._facets.shape(schema)
        if shape.place in above:
            return
        above |= {shape.place}
        for node in (*shape.parts, *self._facets.valid_branches(shape, value)[:1]):
            for fault in self._break(node, value, put, above):
                yield fault._replace(facet=OTHER if shape.branches and fault.facet == MISSING else fault.facet)
        if isinstance(value, dict):
            for name, node in shape.fields.items():
                if name in value:
                    yield from self._break_member(shape, name, node, value, put, above)
        elif isinstance(value, list) and value and shape.items is not None:
            yield from self._break(shape.items, value[0], lambda new: put([new, *value[1:]]), above)

    def _break_member(
        self, shape: Shape, name: str, node: Node, value: dict[str, Any], put: Put, above: frozenset[str]
    ) -> Iterator[Variation]:
        place = field_place(shape, name)
        if name in shape.required:
            yield Variation(place, MISSING, put({key: item for key, item in value.items() if key != name}))
        for wrong in (None, *WRONG_VALUES):
            yield Variation(place, OTHER, put({**value, name: wrong}))
        yield from self._break(node, value[name], lambda new: put({**value, name: new}), above)

    def _walk(self, schema: Node, value: Any, put: Put, above: frozenset[str]) -> Iterator[Variation]:
        shape = self._facets.shape(schema)
        if shape.place in above:
            return
        above |= {shape.place}
        for facet in shape.facets:
            witness = facet.witness
            if isinstance(witness, list) and shape.items is not None:
                witness = [self.full(shape.items)] * len(witness)
            yield Variation(shape.place, facet.name, put(witness))
        for part in shape.parts:
            yield from self._walk(part, value, put, above)
        chosen = self._facets.valid_branches(shape, value)
        for branch in shape.branches:
            yield from self._walk(branch, value if branch in chosen else self.full(branch), put, above)
        if isinstance(value, dict):
            yield from self._members(shape, value, put, above)
        if isinstance(value, list) and shape.items is not None:
            first = value[0] if value else self.full(shape.items)
            rest = value[1:]
            yield from self._walk(shape.items, first, lambda new: put([new, *rest]), above)

    def _members(self, shape: Shape, value: dict[str, Any], put: Put, above: frozenset[str]) -> Iterator[Variation]:
        for name, node in shape.fields.items():
            place = field_place(shape, name)

            def put_member(new: Any, name: str = name) -> Any:
                return put({**value, name: new})

            inner = value[name] if name in value else self.full(node)
            yield Variation(place, PRESENT, put_member(inner))
            if name not in shape.required:
                yield Variation(place, ABSENT, put({key: item for key, item in value.items() if key != name}))
            yield from self._walk(node, inner, put_member, above)
        if shape.others is not None:
            yield from self._walk(
                shape.others, self.full(shape.others), lambda new: put({**value, ANY_NAME: new}), above
            )

    def wholes(self, schema: Node) -> Iterator[Any]:
        """Full values that together take every branch that has members or items."""
        before = object()
        for turn in range(MOST_BRANCHES):
            value = self.full(schema, turn=turn)
            if value == before:
                return
            yield value
            before = value

    def full(self, schema: Node, above: frozenset[str] = frozenset(), turn: int = 0) -> Any:
        """A value with every member that its schema names, each made from its own schema or example.

        Args:
            schema: What allows it.
            above: The places of the schemas around it.
            turn: Which branch of a union to take: 0 for the first; the last where there are not as many.
        """
        shape, rules = self._facets.shape(schema), self._source.resolve(schema).value
        if shape.place in above:
            return None
        above |= {shape.place}
        for key in ("example", "const", "default"):
            if key in rules:
                return rules[key]
        for key in ("examples", "enum", KNOWN_VALUES):
            if rules.get(key):
                return rules[key][0]
        if shape.branches:
            branches = [*shape.branches[:1], *filter(self._is_structured, shape.branches[1:])]
            return self.full(branches[min(turn, len(branches) - 1)], above, turn)
        if shape.fields or shape.parts or shape.others:
            return self._full_object(shape, above, turn)
        return self._full_plain(shape, rules, types(self._source, schema), above, turn)

    def _is_structured(self, schema: Node) -> bool:
        return not types(self._source, schema).isdisjoint({"object", "array"})

    def _full_object(self, shape: Shape, above: frozenset[str], turn: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for part in shape.parts:
            found |= self.full(part, above, turn)
        for name, node in shape.fields.items():
            if self._facets.shape(node).place not in above:
                found[name] = self.full(node, above, turn)
        if shape.others is not None:
            found[ANY_NAME] = self.full(shape.others, above, turn)
        return found

    def _full_plain(
        self, shape: Shape, rules: dict[str, Any], kinds: set[str], above: frozenset[str], turn: int
    ) -> Any:
        if "object" in kinds:
            return {}
        if "array" in kinds:
            if shape.items is None or self._facets.shape(shape.items).place in above:
                return []
            return [self.full(shape.items, above, turn)] * max(1, rules.get("minItems", 1))
        if "pattern" in rules:
            return next((text for text in self._texts if self._judge.is_valid(shape.schema, text, self._view)), None)
        if rules.get("format") == "binary":
            return Part(b"x", "made-up")
        if "string" in kinds:
            return BY_FORMAT.get(rules.get("format", ""), "x" * max(1, rules.get("minLength", 1)))
        if kinds & {"integer", "number"}:
            return rules.get("minimum", rules.get("maximum", 1))
        return True if "boolean" in kinds else None


def texts(value: Any) -> Iterator[str]:
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield value
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in items:
        yield from texts(item)


@lru_cache(maxsize=2)
def variations_of(document: Document, view: View) -> Variations:
    """The variations of a document's values in one direction."""
    return Variations(document, view)
