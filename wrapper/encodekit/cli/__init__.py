"""The command line: `encodekit encode clip.mp4 ...`, `encodekit sandbox`, and what belongs to them."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line. Errors of the library end it with one message and status 1, never with a traceback."""
    try:
        from encodekit.cli.app import app
    except ImportError as missing:
        name = (missing.name or "").partition(".")[0]
        if name not in {"rich", "typer"}:
            raise
        sys.exit(f"error: the command line needs {name}: pip install 'encodekit[cli]'")
    from encodekit.errors import EncodekitError

    try:
        app()
    except EncodekitError as error:
        sys.exit(f"error: {error}")
    except KeyboardInterrupt:
        sys.exit(130)
