"""What a comparison says, and what it is made of."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from encodekit_contract.model import SCHEMA_LISTS, SCHEMA_MAPS, SCHEMA_VALUES, Document, Node, Pointer
from tools.diff.surface import Surface, surface_of

# Says nothing about what goes over the wire. `title` names a generated class, which is judged as a class.
ANNOTATIONS = frozenset(
    {"$comment", "deprecated", "description", "example", "examples", "externalDocs", "summary", "title", "xml"}
)


class Victim(StrEnum):
    """Who has to act on a breaking change."""

    CLIENT = "client"  # Python that names a function, an argument, a class or an attribute of the generated client
    FACADE = "facade"  # what reads answers and events, first of all the facade and its mapping
    WIRE = "wire"  # nothing in Python changes, but the provider hears something else, elsewhere, or refuses it


class Use(StrEnum):
    """Where a schema is used: what we send may be widened, what we receive may be narrowed."""

    REQUEST = "request"
    RESPONSE = "response"
    WEBHOOK = "webhook"

    @property
    def is_sent(self) -> bool:
        """Whether the program writes the value; otherwise it reads it."""
        return self is Use.REQUEST


@dataclass(frozen=True)
class Change:
    """One difference between two versions of a document.

    Args:
        document: The name of its folder under specs/.
        pointer: Where it stands, in the new version unless it is gone there.
        operation: The operationId (or the webhook) that it was found by; empty for the whole document.
        kind: The rule that found it.
        breaks: Who has to act; None when nobody has to.
        message: What is different, and what the user must do if it is breaking.
    """

    document: str
    pointer: Pointer
    operation: str
    kind: str
    breaks: Victim | None
    message: str

    @property
    def breaking(self) -> bool:
        """Whether a program that worked can fail or behave otherwise."""
        return self.breaks is not None


@dataclass(frozen=True)
class Version:
    """A document at one moment, with the settings that its client is generated with."""

    document: Document
    settings: dict[str, Any]

    @cached_property
    def surface(self) -> Surface:
        """What the generated client offers to a program."""
        return surface_of(self.document.data, self.settings)


@dataclass(frozen=True)
class Scope:
    """Two versions of a document, and the operation that is being compared."""

    old: Version
    new: Version
    operation: str = ""

    def breaking(self, pointer: Pointer, kind: str, breaks: Victim, message: str) -> Change:
        """A change that `breaks` somebody."""
        return Change(self.new.document.name, pointer, self.operation, kind, breaks, message)

    def harmless(self, pointer: Pointer, kind: str, message: str) -> Change:
        """A change that nobody has to act on."""
        return Change(self.new.document.name, pointer, self.operation, kind, None, message)


def version(name: str, data: Any, settings: dict[str, Any] | None = None) -> Version:
    """A document that has been read; without settings, those that every document of the project has."""
    return Version(Document(Path(name), data), settings or {"literal_enums": True})


def below(node: Node, *keys: str) -> Node:
    """What stands below a node, an empty object when there is nothing."""
    value: Any = node.value
    for key in keys:
        value = value.get(key, {})
    return Node((*node.pointer, *keys), value)


def bare(schema: Any) -> Any:
    """A schema without what says nothing about the wire, and with its sets in one order."""
    if not isinstance(schema, dict):
        return schema
    kept = {key: value for key, value in schema.items() if key not in ANNOTATIONS and not key.startswith("x-")}
    for key, value in kept.items():
        if key in SCHEMA_MAPS:
            kept[key] = {name: bare(item) for name, item in value.items()}
        elif key in SCHEMA_LISTS:
            kept[key] = [bare(item) for item in value]
        elif key in SCHEMA_VALUES:
            kept[key] = bare(value)
        elif key in ("enum", "required", "type") and isinstance(value, list):
            kept[key] = sorted(value, key=str)
    return kept
