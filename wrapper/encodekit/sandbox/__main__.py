"""`python -m encodekit.sandbox`: serve until interrupted."""

from __future__ import annotations

import argparse
import sys

from encodekit.errors import EncodekitError
from encodekit.sandbox import serve


def main() -> None:
    """Parse the command line and serve."""
    parser = argparse.ArgumentParser(prog="python -m encodekit.sandbox", description="Serve the local stand-in.")
    parser.add_argument("--host", default="127.0.0.1", help="address to bind (default: %(default)s)")
    parser.add_argument("--port", type=int, default=0, help="port to bind (default: a free one)")
    parser.add_argument("--data", metavar="DIR", help="folder for objects, kept afterwards (default: a temporary one)")
    arguments = parser.parse_args()
    try:
        serve(host=arguments.host, port=arguments.port, data=arguments.data)
    except EncodekitError as error:
        sys.exit(f"error: {error}")


if __name__ == "__main__":
    main()
