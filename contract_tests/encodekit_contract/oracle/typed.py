"""Compares what a generated model holds with the JSON it was made from, property by property, by the schema."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

import attrs

from encodekit_contract.model import Node
from encodekit_contract.oracle.schema import View, schemas
from encodekit_contract.oracle.wire import Part, instant, same

if TYPE_CHECKING:
    from encodekit_contract.documents import Document
    from encodekit_contract.model import Pointer

ADDITIONAL = "additional_properties"
SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
FORMATS = {"date-time": "datetime", "date": "date", "uuid": "UUID", "binary": "File"}
WORDS = {*SCALARS.values(), *FORMATS.values()} - {"None"}
CLASS_NAME = re.compile(r"(?!None$|Unset$|UUID$)[A-Z]\w*")
SAMPLE_KEY, SAMPLE_VALUE = "aMemberForAMoment", "a-value-for-a-moment"
ADDITIONAL_KEYWORD = "additionalProperties"


def mismatches(document: Document, schema: Node, data: Any, value: Any, view: View) -> list[str]:
    """Where the value is not the data in the types that the schema declares; empty where it is."""
    return list(comparison(document, view).any(schema, data, value, ""))


def encoded(value: Any) -> Any:
    """A parsed value as JSON again, models by their own `to_dict`."""
    if isinstance(value, list):
        return [encoded(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    return value.to_dict() if hasattr(value, "to_dict") else value


def plain(name: str) -> str:
    """A name without what naming rules of Python and of the wire differ in."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


@cache
def attribute(model: Any, key: str) -> str | None:
    """The attribute of a model that a property of that name belongs in, if it has one."""
    names = {plain(field.name): field.name for field in attrs.fields(model) if field.name != ADDITIONAL}
    # A name that starts with a digit is none in Python.
    return names.get(plain(key)) or names.get(plain(f"field{key}"))


@dataclass(frozen=True)
class Rules:
    """What a schema, references followed, says of a value; the name is that of the component, if it is one."""

    schema: Node
    name: str
    branches: tuple[Node, ...]
    properties: dict[str, Node]
    required: set[str]

    @property
    def is_loose(self) -> bool:
        """Whether an object may be anything."""
        return not self.schema.value.keys() & {"type", "properties", "allOf"}


class ClassView(NamedTuple):
    """A class held against a schema: what is wrong with it, by place, and the attribute of each property."""

    problems: tuple[tuple[str, str], ...]
    attributes: dict[str, str]


class Comparison:
    """Walks a schema, the data, and the value made of it, side by side.

    What is true of all values of a class is found once.
    """

    def __init__(self, document: Document, view: View) -> None:
        self._source = document.source
        self._judge = schemas(document)
        self._view = view
        self._rules_at: dict[Pointer, Rules] = {}
        self._views: dict[tuple[Pointer, Any], ClassView] = {}

    def any(self, schema: Node, data: Any, value: Any, place: str) -> Iterator[str]:
        """The mismatches at and below a place."""
        rules = self._rules(schema)
        branches = [node for node in rules.branches if self._judge.is_valid(node, data, self._view)]
        if branches:
            tried = [list(self.any(branch, data, value, place)) for branch in branches]
            yield from min(tried, key=len)
        elif data is None:
            if value is not None:
                yield f"{place}: {value!r} instead of null"
        elif isinstance(data, dict):
            yield from self._object(rules, data, value, place)
        elif isinstance(data, list):
            yield from self._array(rules.schema, data, value, place)
        elif not is_scalar(rules.schema.value.get("format"), data, value):
            yield f"{place}: {value!r} instead of {data!r}"

    def _rules(self, schema: Node) -> Rules:
        if schema.pointer not in self._rules_at:
            own = self._source.resolve(schema)
            branches = [(*own.pointer, key, str(index)) for key in ("anyOf", "oneOf") for index, _ in each(own, key)]
            self._rules_at[schema.pointer] = Rules(
                schema=own,
                name=(schema.reference or ("",))[-1],
                branches=tuple(map(self._source.find, branches)),
                properties=self._properties(own),
                required=self._required(own),
            )
        return self._rules_at[schema.pointer]

    def _array(self, schema: Node, data: list[Any], value: Any, place: str) -> Iterator[str]:
        if not isinstance(value, list) or len(value) != len(data):
            yield f"{place}: {value!r} instead of an array of {len(data)}"
            return
        items = Node((*schema.pointer, "items"), schema.value.get("items", {}))
        for index, (item, other) in enumerate(zip(data, value, strict=True)):
            yield from self.any(items, item, other, f"{place}/{index}")

    def _object(self, rules: Rules, data: dict[str, Any], value: Any, place: str) -> Iterator[str]:
        if rules.is_loose:
            if not same(encoded(value), data):
                yield f"{place}: {value!r} instead of {data!r}"
            return
        if not attrs.has(type(value)):
            yield f"{place}: {value!r} is no model"
            return
        view = self._class_view(rules, value)
        yield from (f"{place}{where}: {problem}" for where, problem in view.problems)
        for key, attribute_name in view.attributes.items():
            held = getattr(value, attribute_name)
            if key in data:
                yield from self.any(rules.properties[key], data[key], held, f"{place}/{key}")
            elif type(held).__name__ != "Unset":
                yield f"{place}/{key}: {held!r} where there is nothing"
        yield from self._additional(rules.schema, data.keys() - rules.properties.keys(), data, value, place)

    def _properties(self, schema: Node) -> dict[str, Node]:
        found: dict[str, Node] = {}
        for index, _ in each(schema, "allOf"):
            found |= self._properties(self._source.resolve(self._source.find((*schema.pointer, "allOf", str(index)))))
        own = schema.value.get("properties", {})
        return found | {key: Node((*schema.pointer, "properties", key), own[key]) for key in own}

    def _required(self, schema: Node) -> set[str]:
        found = set(schema.value.get("required", ()))
        for index, _ in each(schema, "allOf"):
            found |= self._required(self._source.resolve(self._source.find((*schema.pointer, "allOf", str(index)))))
        return found

    def _class_view(self, rules: Rules, value: Any) -> ClassView:
        """The class of a value; of that only is told what its members without attributes are, which needs one."""
        model: Any = type(value)
        key = (rules.schema.pointer, model)
        if key not in self._views:
            attributes = {name: found for name in rules.properties if (found := attribute(model, name)) is not None}
            self._views[key] = ClassView(tuple(self._class_problems(rules, value, attributes)), attributes)
        return self._views[key]

    def _class_problems(self, rules: Rules, value: Any, attributes: dict[str, str]) -> Iterator[tuple[str, str]]:
        model: Any = type(value)
        if rules.name and plain(rules.name) != plain(model.__name__):
            yield "", f"a {model.__name__} instead of a {rules.name}"
        is_known = isinstance(rules.schema.value.get(ADDITIONAL_KEYWORD), dict)
        yield from (("", problem) for problem in shown_or_unreachable(value, may_show=is_known))
        more = [field.name for field in attrs.fields(model) if field.name not in {*attributes.values(), ADDITIONAL}]
        if more:
            yield "", f"{model.__name__} has {more}, which the document has not"
        for name, member in rules.properties.items():
            if name not in attributes:
                yield f"/{name}", f"{model.__name__} has no such attribute"
                continue
            field = getattr(attrs.fields(model), attributes[name])
            problems = self._attribute_problems(member, field, is_required=name in rules.required)
            yield from ((f"/{name}", problem) for problem in problems)

    def _attribute_problems(self, schema: Node, field: Any, *, is_required: bool) -> Iterator[str]:
        if is_required != (field.default is attrs.NOTHING):
            yield "required in the model or in the document, but not in both"
        own = self._source.resolve(schema)
        if is_declared_otherwise(own.value, self._class_names(own), field.type, is_required):
            yield f"declared as {field.type}"
        if schema.value.get("x-secret") and field.repr is not False:
            yield "a secret that repr shows"

    def _class_names(self, schema: Node) -> set[str]:
        """The classes of a union of components that are objects; nothing where it is another union, or none."""
        listed = [Node((*schema.pointer, "oneOf", str(index)), item) for index, item in each(schema, "oneOf")]
        branches = [node for node in listed if node.value.get("type") != "null"]
        are_objects = all(node.reference and "properties" in self._source.resolve(node).value for node in branches)
        return {plain((node.reference or ("",))[-1]) for node in branches} if are_objects else set()

    def _additional(self, schema: Node, extra: set[str], data: dict[str, Any], value: Any, place: str) -> Iterator[str]:
        kept = getattr(value, ADDITIONAL, {})
        if kept.keys() != extra:
            yield f"{place}: additional properties {sorted(kept)} instead of {sorted(extra)}"
            return
        declared = schema.value.get(ADDITIONAL_KEYWORD)
        for key in sorted(extra):
            if isinstance(declared, dict):
                member = Node((*schema.pointer, ADDITIONAL_KEYWORD), declared)
                yield from self.any(member, data[key], kept[key], f"{place}/{key}")
            elif not same(encoded(kept[key]), data[key]):
                yield f"{place}/{key}: {kept[key]!r} instead of {data[key]!r}"


@lru_cache(maxsize=2)
def comparison(document: Document, view: View) -> Comparison:
    """The comparison by a document's schemas in one direction."""
    return Comparison(document, view)


def shown_or_unreachable(model: Any, *, may_show: bool) -> Iterator[str]:
    """What is wrong with the members of a model that have no attributes: they are items, and repr only names them."""
    kept = getattr(model, ADDITIONAL, None)
    if kept is None:
        return
    shown = attrs.fields(type(model)).additional_properties.repr
    if not may_show and (not callable(shown) or SAMPLE_VALUE in shown({SAMPLE_KEY: SAMPLE_VALUE})):
        yield "repr shows the values of members that may be secret"
    model[SAMPLE_KEY] = SAMPLE_VALUE
    is_held = SAMPLE_KEY in model and model[SAMPLE_KEY] == SAMPLE_VALUE and model.additional_keys == list(kept)
    del model[SAMPLE_KEY]
    if not is_held or SAMPLE_KEY in model or SAMPLE_KEY in kept:
        yield "the members that have no attributes are not its items"


def is_declared_otherwise(schema: dict[str, Any], names: set[str], declared: Any, is_required: bool) -> bool:
    """Whether an attribute's declaration names other classes or scalars than its schema; no reader checks scalars."""
    # A class that needs no names at run time declares by text.
    words = set(re.findall(r"\w+", declared)) if isinstance(declared, str) else {"Any"}
    if "Any" in words:
        return False
    if names and names != {plain(word) for word in words if CLASS_NAME.fullmatch(word)}:
        return True
    types = {schema["type"]} if isinstance(schema.get("type"), str) else set(schema.get("type", ()))
    # An enumeration is declared by its own name.
    if not types or not types <= SCALARS.keys() or schema.keys() & {"enum", "const"}:
        return False
    named = {FORMATS.get(schema.get("format", ""), SCALARS[kind]) for kind in types - {"null"}}
    return words & WORDS != named or (is_required and ("None" in words) != ("null" in types))


def each(schema: Node, key: str) -> Iterator[tuple[int, Any]]:
    """The entries of a list of schemas."""
    return enumerate(schema.value.get(key, ()))


def is_scalar(form: str | None, data: Any, value: Any) -> bool:
    """Whether the value is the data in the type that its format asks for."""
    if isinstance(data, Part):
        return hasattr(value, "payload") and bool(value.payload.getvalue() == data.content)
    if form == "date-time":
        return isinstance(value, datetime) and value == instant(data)
    if form == "date":
        return type(value) is date and value == date.fromisoformat(data)
    if form == "uuid":
        return isinstance(value, UUID) and value == UUID(data)
    return isinstance(value, bool | int | float | str) and same(value, data)
