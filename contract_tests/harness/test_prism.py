"""The supervisor of Prism: ready when it says so, counted when it dies, and never left behind."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread

import httpx
import pytest

from encodekit_contract.mock.prism import Prism, PrismError, PrismPool

DOCUMENT = Path(__file__).parent / "crashing.openapi.json"
WAIT_S = 30.0

STARTS_PRISM_AND_WAITS = f"""
import sys
from pathlib import Path
from encodekit_contract.mock.prism import Prism
prism = Prism(Path({str(DOCUMENT)!r}))
print(prism.url, prism.pid, flush=True)
sys.stdin.read()
"""


@contextmanager
def ending(pid: int) -> Iterator[None]:
    """Fails when that process has not ended 30 s after the block."""
    descriptor = os.pidfd_open(pid)
    try:
        yield
        ended, _, _ = select.select([descriptor], [], [], WAIT_S)
    finally:
        os.close(descriptor)
    assert ended, f"process {pid} still runs"


def items_status(prism: Prism) -> int:
    return httpx.get(f"{prism.url}/items/1", trust_env=False).status_code


def test_a_killed_prism_is_started_anew_and_counted() -> None:
    with Prism(DOCUMENT) as prism:
        assert items_status(prism) == 200
        first = prism.pid
        assert first is not None
        with ending(first):
            os.kill(first, signal.SIGKILL)
        assert items_status(prism) == 200
        assert (prism.crashes, prism.pid == first) == (1, False)


def test_prism_ends_when_the_process_that_started_it_is_killed() -> None:
    command = [sys.executable, "-c", STARTS_PRISM_AND_WAITS]
    root = DOCUMENT.parents[2]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root) as owner:
        assert owner.stdout is not None
        url, pid = owner.stdout.readline().split()
        assert httpx.get(f"{url}/items/1", trust_env=False).status_code == 200
        with ending(int(pid)):
            owner.kill()


def test_stopping_ends_the_process() -> None:
    prism = Prism(DOCUMENT)
    with prism:
        assert items_status(prism) == 200
        pid = prism.pid
        assert pid is not None
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert (prism.pid, prism.crashes) == (None, 0)


def test_a_document_that_prism_cannot_read_fails_with_its_log(tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text('{"openapi": "3.1.0", "paths": {}}', encoding="utf-8")
    with Prism(broken) as prism, pytest.raises(PrismError, match="No operations found"):
        _ = prism.url


class ClosesOnReuse(BaseRequestHandler):
    """Promises to keep the connection, and closes it when the next request is on its way, as after an idle time."""

    def handle(self) -> None:
        if self.request.recv(1 << 16):
            self.request.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: keep-alive\r\n\r\n")
            self.request.recv(1 << 16)


def test_a_service_that_closes_a_connection_which_it_kept_is_asked_over_another() -> None:
    with ThreadingTCPServer(("127.0.0.1", 0), ClosesOnReuse) as service:
        Thread(target=service.serve_forever, daemon=True).start()
        host, port = service.server_address[:2]
        with Prism(DOCUMENT, f"http://{host!s}:{port}") as prism:
            assert [items_status(prism) for _ in range(3)] == [200, 200, 200]
        service.shutdown()


def test_at_most_two_run_at_once(tmp_path: Path) -> None:
    documents = [tmp_path / str(index) for index in range(4)]
    for document in documents:
        document.write_bytes(DOCUMENT.read_bytes())
    with PrismPool(documents) as pool:
        seen = [pool.get(document) for document in documents]
        assert [prism.pid is not None for prism in seen] == [False, False, False, True]
        assert pool.get(documents[1]).pid is not None
        assert sum(prism.pid is not None for prism in seen) == 2
    assert not pool.crashed
