"""`python -m encodekit.sandbox`, and what `encodekit sandbox` calls: serve until interrupted."""

from __future__ import annotations

import argparse
import ipaddress
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from encodekit.errors import EncodekitError, InvalidInputError
from encodekit.sandbox import Sandbox, serve

if TYPE_CHECKING:
    from collections.abc import Sequence

BAD_USAGE = 2
DESCRIPTION = "Serve a stand-in for the providers on this machine, which really encodes."


class _Parser(argparse.ArgumentParser):
    """Tells what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(BAD_USAGE, f"error: {message}\n")


def main(arguments: Sequence[str] | None = None, program: str = "python -m encodekit.sandbox") -> None:
    """Parse the command line and serve.

    Args:
        arguments: Those of the command line; by default this program's own.
        program: Its name, for the help.
    """
    options = vars(_parser(program).parse_args(arguments))
    if not _is_loopback(options["host"]):
        print(
            f"warning: {options['host']} can be reached from other machines, and whoever reaches it may use the "
            "credentials below, encode, and fetch URLs from here",
            file=sys.stderr,
        )
    try:
        serve(Sandbox(**options))
    except InvalidInputError as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(BAD_USAGE)
    except EncodekitError as error:
        sys.exit(f"error: {error}")


def _parser(program: str) -> argparse.ArgumentParser:
    parser = _Parser(prog=program, description=DESCRIPTION, allow_abbrev=False)
    option = parser.add_argument
    option("--host", default="127.0.0.1", help="address to bind; only this machine by default (%(default)s)")
    option("--port", type=int, default=0, help="port to bind (default: a free one)")
    option(
        "--data",
        type=Path,
        metavar="DIR",
        help="folder for objects, kept afterwards (default: FILE.files, or a temporary one)",
    )
    option(
        "--chaos",
        type=float,
        default=0.0,
        metavar="RATE",
        help="chance of each request, 0 to 1, that something goes wrong which a client that retries gets over",
    )
    option("--chaos-seed", type=int, metavar="N", help="the same seed gives the same faults (default: random)")
    option(
        "--time-scale",
        type=float,
        default=0.0,
        metavar="SCALE",
        help="how long jobs take beside their encoding: 0 at once (default), 1.0 as at a provider",
    )
    option(
        "--rate-limit",
        type=float,
        metavar="N",
        help="requests a second for each credential; what comes faster gets 429 (default: no limit)",
    )
    option(
        "--max-encodes",
        type=int,
        metavar="N",
        help="ffmpeg processes at a time (default: one for each core)",
    )
    option(
        "--state",
        type=Path,
        metavar="FILE",
        help="file that keeps all but the objects, also when the process is killed (default: in memory)",
    )
    option("--no-encode", action="store_false", dest="encode", help="answer with tiny files instead of encoding")
    return parser


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


if __name__ == "__main__":
    main()
