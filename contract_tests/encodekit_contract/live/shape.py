"""What an answer looks like, and nothing of what it says: types and open enumerations by pointer.

Of values only those are kept that the document lists, and words in their place. A member of a map, whose name is data,
is called `*`, and so is each item of an array.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from encodekit_contract.oracle.facets import KNOWN_VALUES, Facets, Shape, facets_of

if TYPE_CHECKING:
    from encodekit_contract.documents import Document
    from encodekit_contract.model import Node

# By pointer everything that was seen there: `string`, `null`, `absent`, `= done`, or `+ new` for no known value.
Seen = dict[str, list[str]]

ABSENT, OBJECT, NULL, ANY = "absent", "object", "null", "*"
KNOWN, NEW = "= ", "+ "
NAMES = {bool: "boolean", int: "number", float: "number", str: "string", list: "array", dict: OBJECT, type(None): NULL}
# What a provider may call a state; anything longer may be data.
WORD = re.compile(r"[A-Za-z][A-Za-z_-]{0,30}")


def shape(document: Document, schema: Node, value: Any) -> Seen:
    """What a JSON answer looks like."""
    found: dict[str, set[str]] = {}
    for pointer, kind in seen(document, [schema], value, ""):
        found.setdefault(pointer, set()).add(kind)
    return {pointer: sorted(kinds) for pointer, kinds in sorted(found.items())}


def seen(document: Document, nodes: Iterable[Node], value: Any, pointer: str) -> Iterator[tuple[str, str]]:
    """Pointer and kind of a value and of everything below it."""
    known = [*applied(facets_of(document, "response"), nodes, value)]
    yield pointer, NAMES[type(value)]
    yield from ((pointer, kind) for kind in enumerated(known, value))
    if isinstance(value, list):
        items = [part.items for part in known if part.items is not None]
        for item in value:
            yield from seen(document, items, item, f"{pointer}/{ANY}")
    elif isinstance(value, dict):
        fields = {name for part in known for name in part.fields}
        yield from ((f"{pointer}/{name}", ABSENT) for name in fields - value.keys())
        others = [part.others for part in known if part.others is not None]
        for name, item in value.items():
            inner = [part.fields[name] for part in known if name in part.fields]
            # Where no member is declared, or any is allowed on purpose, names are data.
            is_data = not inner and (bool(others) or not fields)
            yield from seen(document, inner or others, item, f"{pointer}/{ANY if is_data else name}")


def applied(view: Facets, nodes: Iterable[Node], value: Any) -> Iterator[Shape]:
    """The schemas that speak of a value: themselves, their parts, and those of their branches that it is."""
    for node in nodes:
        found = view.shape(node)
        yield found
        yield from applied(view, (*found.parts, *view.valid_branches(found, value)), value)


def enumerated(known: Iterable[Shape], value: Any) -> Iterator[str]:
    """The value itself, where it is one of an open enumeration."""
    for part in known:
        values = part.schema.value.get(KNOWN_VALUES)
        if values and isinstance(value, str):
            is_word = WORD.fullmatch(value) is not None
            yield f"{KNOWN}{value}" if value in values else f"{NEW}{value if is_word else 'no word'}"


def merged(one: Seen, other: Seen) -> Seen:
    """What was seen in two answers."""
    return {key: sorted({*one.get(key, ()), *other.get(key, ())}) for key in sorted({*one, *other})}


def drift(before: Seen, now: Seen) -> Iterator[str]:
    """How an answer differs from those before, each with its pointer; what only was not seen yet is no difference."""
    for pointer, kinds in before.items():
        found, parent = now.get(pointer, [ABSENT]), now.get(pointer.rpartition("/")[0], [])
        if ABSENT not in kinds and found == [ABSENT] and OBJECT in parent and pointer:
            yield f"{pointer} is missing"
    for pointer, kinds in now.items():
        earlier = before.get(pointer)
        if earlier is None:
            if OBJECT in before.get(pointer.rpartition("/")[0], []) and ABSENT not in kinds:
                yield f"{pointer} is new"
            continue
        yield from (
            f"{pointer} has a new value: {kind[2:]}" for kind in kinds if kind[:2] == NEW and kind not in earlier
        )
        changed = {kind for kind in kinds if kind[:2] not in {KNOWN, NEW}} - {*earlier, ABSENT, NULL}
        if changed and {*earlier} - {ABSENT, NULL}:
            yield f"{pointer} was {', '.join(earlier)} and is {', '.join(sorted(changed))}"
