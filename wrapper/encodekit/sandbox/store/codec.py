"""Documents: objects as JSON text, and back.

The annotations of most classes are for type checkers, and cannot be read at run time; so documents tell the types of
what they hold themselves, as objects with the one member `@<type>`. Only classes that a table names are ever made.
"""

from __future__ import annotations

import base64
import json
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

# No text in JSON has this character as it is, so that it can be told from whatever a user writes.
HERE = "\x01"


class Codec:
    """Writes and reads documents.

    URLs of this server are kept without its address, and paths below its folder without that: both may be others
    when the document is read.

    Args:
        data: The folder of the server.
        base_url: The URL of the server, without a trailing slash.
    """

    def __init__(self, data: Path, base_url: str) -> None:
        self._data = data.absolute()
        self._base_url = f"{base_url}/"

    def dump(self, value: Any) -> str:
        """The document of `value`.

        Raises:
            TypeError: It holds something that no document can.
        """
        return json.dumps(self._plain(value), separators=(",", ":")).replace(self._base_url, HERE)

    def load(self, text: str, kinds: Mapping[str, type]) -> Any:
        """What a document says; `kinds` has the classes that it may hold, by their names.

        Raises:
            LookupError: It holds another.
        """
        return json.loads(text.replace(HERE, self._base_url), object_hook=lambda found: self._object(found, kinds))

    def _plain(self, value: Any) -> Any:
        kind = value.__class__
        if value is None or issubclass(kind, str | int | float):
            return value
        if issubclass(kind, dict):
            return self._mapping(value)
        if issubclass(kind, list):
            return [self._plain(item) for item in value]
        if issubclass(kind, tuple | set | frozenset):
            return {f"@{kind.__name__}": [self._plain(item) for item in value]}
        if issubclass(kind, datetime):
            return {"@datetime": value.isoformat()}
        if issubclass(kind, bytes):
            return {"@bytes": base64.b64encode(value).decode()}
        if issubclass(kind, Path):
            return {"@path": self._relative(value)}
        if not is_dataclass(value):
            raise TypeError(f"No document can hold a {kind.__name__}.")
        return {f"@{kind.__name__}": self._fields(value)}

    def _mapping(self, value: dict[Any, Any]) -> dict[str, Any]:
        items = [(self._plain(name), self._plain(inner)) for name, inner in value.items()]
        is_object = all(isinstance(name, str) and not name.startswith("@") for name in value)
        return dict(items) if is_object else {"@dict": items}

    def _fields(self, value: Any) -> dict[str, Any]:
        shown: dict[str, Any] = {}
        for field in fields(value):
            found = getattr(value, field.name)
            if "reference" in field.metadata:
                found = found and found.id
            if "not_kept" not in field.metadata:
                shown[field.name] = self._plain(found)
        return shown

    def _relative(self, path: Path) -> str:
        path = path.absolute()
        return path.relative_to(self._data).as_posix() if path.is_relative_to(self._data) else str(path)

    def _object(self, found: dict[str, Any], kinds: Mapping[str, type]) -> Any:
        if len(found) != 1:
            return found
        (name, value), *_ = found.items()
        if not name.startswith("@"):
            return found
        if name in _READERS:
            return _READERS[name](value)
        if name == "@path":
            return self._data / value
        return _made(kinds[name[1:]], value)


_READERS: dict[str, Any] = {
    "@dict": dict,
    "@tuple": tuple,
    "@set": set,
    "@frozenset": frozenset,
    "@datetime": datetime.fromisoformat,
    "@bytes": base64.b64decode,
}


def _made(kind: type[Any], values: Mapping[str, Any]) -> Any:
    """An object with these values; fields that were not kept begin as in a new one."""
    made: Any = object.__new__(kind)
    for field in fields(kind):
        object.__setattr__(made, field.name, values[field.name] if field.name in values else _default(field))
    return made


def _default(field: Field[Any]) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return None if field.default is MISSING else field.default
