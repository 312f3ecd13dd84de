"""Names that are imported when they are first used (PEP 562)."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def lazy_names(namespace: dict[str, Any], homes: Mapping[str, str], extra: str = "") -> Callable[[str], Any]:
    """The `__getattr__` of a module whose names come from other modules.

    Args:
        namespace: The `globals()` of the module; a name is kept there once it was used.
        homes: For each name, the module that defines it.
        extra: The extra of the distribution without which the names cannot be used; using them says so then.
    """

    def get(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {namespace['__name__']!r} has no attribute {name!r}")
        try:
            value = getattr(importlib.import_module(homes[name]), name)
        except ModuleNotFoundError as error:
            if not extra or (error.name or "").startswith("encodekit"):
                raise
            from encodekit.errors import MissingDependencyError

            raise MissingDependencyError(
                f"{namespace['__name__']} needs {error.name}, which is not installed: pip install 'encodekit[{extra}]'"
            ) from error
        namespace[name] = value
        return value

    return get
