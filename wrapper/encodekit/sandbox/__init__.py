"""A local stand-in for the providers that walks their job states and really encodes, with ffmpeg.

    with Sandbox() as sandbox:
        client = Convertrilo(api_key=sandbox.api_key, base_url=sandbox.convertrilo_url)

Needs the extra: pip install 'encodekit[sandbox]'. Nothing of it is imported before it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from encodekit._core.lazy import lazy_names

if TYPE_CHECKING:
    from encodekit.sandbox.app import create_app
    from encodekit.sandbox.server import Sandbox, serve

__all__ = ["Sandbox", "create_app", "serve"]

_HOME = {
    "Sandbox": "encodekit.sandbox.server",
    "create_app": "encodekit.sandbox.app",
    "serve": "encodekit.sandbox.server",
}


__getattr__ = lazy_names(globals(), _HOME, extra="sandbox")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
