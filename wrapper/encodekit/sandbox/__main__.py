"""`python -m encodekit.sandbox`: serve until interrupted."""

from __future__ import annotations

import argparse
import signal
import threading

from encodekit.sandbox import Sandbox


def main() -> None:
    """Parse the command line and serve."""
    parser = argparse.ArgumentParser(prog="python -m encodekit.sandbox", description="Serve the local stand-in.")
    parser.add_argument("--host", default="127.0.0.1", help="address to bind (default: %(default)s)")
    parser.add_argument("--port", type=int, default=0, help="port to bind (default: a free one)")
    parser.add_argument("--data", metavar="DIR", help="folder for objects, kept afterwards (default: a temporary one)")
    arguments = parser.parse_args()
    stopped = threading.Event()

    def stop(*_: object) -> None:
        stopped.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    with Sandbox(host=arguments.host, port=arguments.port, data=arguments.data) as sandbox:
        print(f"Serving on {sandbox.url} until Ctrl-C; files are in {sandbox.data}\n")
        print(f"export CONVERTRILO_BASE_URL={sandbox.convertrilo_url}")
        print(f"export CONVERTRILO_API_KEY={sandbox.api_key}", flush=True)
        stopped.wait()


if __name__ == "__main__":
    main()
