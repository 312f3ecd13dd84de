"""What a document's schemas say of a value, by jsonschema_rs: 2020-12, formats on, as sent and as received."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

import jsonschema_rs

from encodekit_contract.model import Pointer, render_pointer

if TYPE_CHECKING:
    from encodekit_contract.documents import Document
    from encodekit_contract.model import Node

View = Literal["request", "response"]

# A property of the other direction is neither demanded nor allowed.
FOREIGN_MARK: dict[View, str] = {"request": "readOnly", "response": "writeOnly"}
# JSON Schema gives these formats no meaning, and formats speak of text only.
INTEGER_RANGES = {
    "int32": {"minimum": -(2**31), "maximum": 2**31 - 1},
    "int64": {"minimum": -(2**63), "maximum": 2**63 - 1},
}


def as_seen(value: Any, view: View) -> Any:
    """The document as one direction sees it, in plain JSON Schema."""
    if isinstance(value, list):
        return [as_seen(item, view) for item in value]
    if not isinstance(value, dict):
        return value
    seen = {key: as_seen(item, view) for key, item in value.items()}
    properties = seen.get("properties")
    if isinstance(properties, dict):
        mark = FOREIGN_MARK[view]
        foreign = {name for name, item in properties.items() if isinstance(item, dict) and item.get(mark) is True}
        seen["properties"] = {name: False if name in foreign else item for name, item in properties.items()}
        if isinstance(seen.get("required"), list):
            seen["required"] = [name for name in seen["required"] if name not in foreign]
    integer_range = INTEGER_RANGES.get(seen["format"]) if isinstance(seen.get("format"), str) else None
    return {**integer_range, **seen} if integer_range else seen


class Schemas:
    """The schemas of one document, compiled when first used.

    jsonschema_rs raises where a schema is at fault: nothing is skipped.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        views: tuple[View, ...] = ("request", "response")
        resources = [(f"urn:{view}", as_seen(data, view)) for view in views]
        self._registry = jsonschema_rs.Registry(resources, draft=jsonschema_rs.Draft202012)
        self._validators: dict[tuple[View, Pointer], jsonschema_rs.Draft202012Validator] = {}

    def errors(self, schema: Node, value: Any, view: View) -> list[str]:
        """Why the value is invalid, in the document's terms; empty when it is valid."""
        found = self._validator(schema.pointer, view).iter_errors(value)
        return [f"{render_pointer(tuple(map(str, error.instance_path)))}: {error.message}" for error in found]

    def is_valid(self, schema: Node, value: Any, view: View) -> bool:
        """Whether the value is valid."""
        return self._validator(schema.pointer, view).is_valid(value)

    def _validator(self, pointer: Pointer, view: View) -> jsonschema_rs.Draft202012Validator:
        key = (view, pointer)
        if key not in self._validators:
            reference = f"urn:{view}" + quote(render_pointer(pointer), safe="#/~")
            self._validators[key] = jsonschema_rs.Draft202012Validator(
                {"$ref": reference}, registry=self._registry, validate_formats=True
            )
        return self._validators[key]


@lru_cache(maxsize=2)
def schemas(document: Document) -> Schemas:
    """The compiled schemas of a document, made once."""
    return Schemas(document.source.data)
