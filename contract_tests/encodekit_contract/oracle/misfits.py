"""What an answer can be that the document does not promise, made from one that it does: and what must come of each."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import attrs

from encodekit_contract.oracle.facets import facets_of
from encodekit_contract.oracle.schema import View, schemas
from encodekit_contract.oracle.typed import ADDITIONAL, attribute
from encodekit_contract.oracle.wire import instant, types

if TYPE_CHECKING:
    from encodekit_contract.documents import Document
    from encodekit_contract.model import Node

# A member that a provider may add tomorrow.
ADDED_KEY = "addedTomorrow"
ADDED_VALUE = {"list": [1, None]}
PRECISE = "2024-05-06T07:08:09.123456+02:00"
Path = tuple[str | int, ...]
Expected = Literal["read", "kept", "refused", "unreadable", "either"]
# What no date, no UUID, no object and no list of objects can be read from.
SCALAR_MISFIT = 17


@dataclass(frozen=True)
class Variant:
    """A value with one member changed.

    Attributes:
        path: Which member.
        data: The whole value.
        expected: `read` where the document allows it; `kept` for null in an optional member, which a client takes as it
            comes; `refused` for a required member that is missing or null; `unreadable` for a value that nothing can be
            made of, of which the error may name the class instead; `either` for all else, such as a rule that several
            members make together: no class can tell.
    """

    path: Path
    data: Any
    expected: Expected


def variants(document: Document, schema: Node, data: Any, parsed: Any, view: View) -> Iterator[Variant]:
    """The value with each of its members missing, and null.

    Args:
        document: Whose schema it is.
        schema: What allows the value.
        data: The value.
        parsed: What the client makes of it.
        view: In which direction it goes.
    """
    judge = schemas(document)
    for path in members(data):
        lacking, null = changed(data, path), changed(data, path, None)
        complaints = judge.errors(schema, lacking, view)
        is_required = bool(complaints) and is_demanded(document, schema, path, view)
        yield Variant(path, lacking, "refused" if is_required else "either" if complaints else "read")
        if judge.is_valid(schema, null, view):
            yield Variant(path, null, "read")
        elif is_required:
            yield Variant(path, null, "refused")
        else:
            is_optional = not complaints and holds(reached(parsed, path[:-1]), path[-1])
            yield Variant(path, null, "kept" if is_optional else "either")


def is_demanded(document: Document, schema: Node, path: Path, view: View) -> bool:
    """Whether a member must be there, whichever of its branches a value takes above it."""
    shape, [key, *rest] = facets_of(document, view).shape(schema), path
    kind = "array" if isinstance(key, int) else "object"
    branches = [node for node in shape.branches if kind in types(document.source, node)]
    if branches and all(is_demanded(document, node, path, view) for node in branches):
        return True
    if any(is_demanded(document, node, path, view) for node in shape.parts):
        return True
    if not rest:
        return key in shape.required
    below = shape.items if kind == "array" else shape.fields.get(str(key), shape.others)
    return below is not None and is_demanded(document, below, tuple(rest), view)


def with_microseconds(data: Any) -> Any:
    """The value with every date-time in it as exact as a client can hold."""
    if isinstance(data, dict):
        return {key: with_microseconds(item) for key, item in data.items()}
    if isinstance(data, list):
        return [with_microseconds(item) for item in data]
    return PRECISE if isinstance(data, str) and instant(data) else data


def holds(model: Any, key: str | int) -> bool:
    """Whether a model has an attribute of its own for a member."""
    kind: Any = type(model)
    return attrs.has(kind) and attribute(kind, str(key)) is not None


def wrong_shapes(document: Document, schema: Node, data: Any, parsed: Any, view: View) -> Iterator[Variant]:
    """The value with each member that was read into a type of its own, or a list of such, as what it cannot be."""
    judge = schemas(document)
    for path in members(data):
        value = reached(parsed, path)
        misfits: tuple[Any, ...] = (SCALAR_MISFIT,) if is_typed(value) else ()
        if isinstance(value, list) and any(is_typed(item) for item in value):
            misfits = ({}, "")
        # What may be text as well is not told apart by any class.
        if misfits and not judge.is_valid(schema, changed(data, path, "text"), view):
            yield from (Variant(path, changed(data, path, misfit), "unreadable") for misfit in misfits)


def is_typed(value: Any) -> bool:
    """Whether a value is no longer what JSON made of it."""
    return value is not None and not isinstance(value, bool | int | float | str | list | dict)


def members(data: Any, path: Path = ()) -> Iterator[Path]:
    """Where the members of all objects in a JSON value stand."""
    items: Iterator[tuple[str | int, Any]] = iter(())
    if isinstance(data, dict):
        items = iter(data.items())
    elif isinstance(data, list):
        # The items of a list are of one kind: the first stands for all.
        items = iter(enumerate(data[:1]))
    for key, value in items:
        if isinstance(data, dict):
            yield (*path, key)
        yield from members(value, (*path, key))


def changed(data: Any, path: Path, *value: Any) -> Any:
    """A copy with another value at a place, or with none."""
    key, *below = path
    result = data.copy()
    if below:
        result[key] = changed(data[key], tuple(below), *value)
    elif value:
        (result[key],) = value
    else:
        del result[key]
    return result


def with_additions(document: Document, schema: Node, data: Any, view: View) -> Any:
    """The value with a member more in every object that may have one."""
    judge = schemas(document)
    for place in range(sum(1 for _ in objects(data))):
        longer = copy.deepcopy(data)
        list(objects(longer))[place][ADDED_KEY] = ADDED_VALUE
        if judge.is_valid(schema, longer, view):
            data = longer
    return data


def objects(data: Any) -> Iterator[dict[str, Any]]:
    """Every object in a JSON value, but not those that were added."""
    if isinstance(data, dict):
        yield data
    values = data if isinstance(data, list) else data.values() if isinstance(data, dict) else ()
    for value in values:
        if value != ADDED_VALUE:
            yield from objects(value)


def reached(parsed: Any, path: Path) -> Any:
    """What a parsed value holds at the place of a member; None where that cannot be said."""
    for key in path:
        if isinstance(parsed, list | dict):
            parsed = parsed[key]  # type: ignore[index]  # a list has numbers in its paths, an object has names
            continue
        kind: Any = type(parsed)
        field = attribute(kind, str(key)) if holds(parsed, key) else None
        parsed = getattr(parsed, field) if field else getattr(parsed, ADDITIONAL, {}).get(key)
    return parsed
