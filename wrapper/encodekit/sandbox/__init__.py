"""A local stand-in for the providers that walks their job states and really encodes, with ffmpeg.

    with Sandbox() as sandbox:
        client = Convertrilo(api_key=sandbox.api_key, base_url=sandbox.convertrilo_url)

Needs the extra: pip install 'encodekit[sandbox]'. Nothing of it is imported before it is used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from encodekit.errors import MissingDependencyError

if TYPE_CHECKING:
    from encodekit.sandbox.app import create_app
    from encodekit.sandbox.server import Sandbox, serve

__all__ = ["Sandbox", "create_app", "serve"]

_HOME = {
    "Sandbox": "encodekit.sandbox.server",
    "create_app": "encodekit.sandbox.app",
    "serve": "encodekit.sandbox.server",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'encodekit.sandbox' has no attribute {name!r}")
    try:
        module = importlib.import_module(_HOME[name])
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("encodekit"):
            raise
        raise MissingDependencyError(
            f"The sandbox needs {error.name}, which is not installed: pip install 'encodekit[sandbox]'"
        ) from error
    globals()[name] = getattr(module, name)
    return globals()[name]


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
