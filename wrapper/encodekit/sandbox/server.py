"""The sandbox as a server in a thread of this process."""

from __future__ import annotations

import asyncio
import atexit
import signal
import socket
import threading
from typing import TYPE_CHECKING, Any, Self, Unpack

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from encodekit.errors import InvalidInputError
from encodekit.sandbox.base import BaseSandbox

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from encodekit.sandbox.faults import Faults
    from encodekit.sandbox.options import SandboxOptions

START_SECONDS = 10.0
STOP_SECONDS = 10.0


class Sandbox(BaseSandbox):
    """A local stand-in for the providers, which really encodes. Use it as a context manager, sync or async.

        with Sandbox() as sandbox:
            client = Convertrilo(api_key=sandbox.api_key, base_url=sandbox.convertrilo_url)

    It serves on the loopback interface from a thread of this process; leaving the context stops it, with all ffmpeg
    processes, and removes its temporary folder.

    Args:
        data: The folder for objects, kept afterwards; when not given, `<state>.files` beside a `state`, else a
            temporary one. Below it, `s3/<bucket>/<key>` stands in for S3 and `google-drive/<folder id>/<file name>`
            for Google Drive.
        host: The address to bind.
        port: The port to bind; 0 takes a free one.
        **options: How it behaves; see `SandboxOptions`.

    Attributes:
        url: The root of the server; set once it has started.
        convertrilo_url: The base URL for a client of Convertrilo.
        api_key: The key that Convertrilo accepts.
        email: Of the account.
        password: Of the account.
        environment: The variables with which every provider's client finds the sandbox and its credential.
        data: The folder of the objects.
        faults: What is to go wrong, see `encodekit.sandbox.faults.Faults.add`.
        clock: The time of all stand-ins: `clock.advance(60)` lets a minute pass, `clock.jump(3600)` sets it wrong.
        webhooks: Takes what is sent to `webhooks.url`, and keeps it in `webhooks.received`.

    Raises:
        InvalidInputError: An option is out of its range.
    """

    def __init__(
        self,
        *,
        data: str | Path | None = None,
        host: str = "127.0.0.1",
        port: int = 0,
        **options: Unpack[SandboxOptions],
    ) -> None:
        super().__init__(data, options)
        self._address = (host, port)
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> Self:
        """Start to serve; returns when requests are answered.

        Raises:
            InvalidInputError: The address cannot be bound, or the state cannot be used.
            RuntimeError: It runs already.
        """
        if self._server:
            raise RuntimeError("The sandbox is running already.")
        try:
            listener = _listen(*self._address)
        except (OSError, OverflowError) as problem:
            host, port = self._address
            said = getattr(problem, "strerror", None) or problem
            raise InvalidInputError(f"The sandbox cannot listen on {host}:{port}: {said}.") from problem
        try:
            app = self._set_up(f"http://{_reachable(self._address[0])}:{listener.getsockname()[1]}")
            self._server = _Server(app, self.faults)
            self._thread = threading.Thread(
                target=self._server.run, args=([listener],), name="encodekit-sandbox", daemon=True
            )
            self._thread.start()
            atexit.register(self.stop)
            if not self._server.ready.wait(START_SECONDS):
                raise RuntimeError("The sandbox did not start.")
        except BaseException:
            self.stop()
            listener.close()
            raise
        return self

    def stop(self) -> None:
        """Stop to serve, end what runs, and remove the temporary folder. Does nothing when it is not running."""
        atexit.unregister(self.stop)
        server, self._server = self._server, None
        if server and self._thread:
            server.should_exit = True
            self._thread.join(STOP_SECONDS)
        self._clear_up()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    async def __aenter__(self) -> Self:
        return await asyncio.to_thread(self.start)

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await asyncio.to_thread(self.stop)


def serve(sandbox: Sandbox) -> None:
    """Serve until the process is interrupted or terminated, and print what a shell needs to use the sandbox.

    Args:
        sandbox: One that has not started.

    Raises:
        InvalidInputError: The address cannot be bound, or the state cannot be used.
    """
    stopped = threading.Event()

    def stop(_number: int, _frame: object) -> None:
        stopped.set()

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, stop)
    sandbox.faults.can_kill = True  # nothing but the sandbox dies with this process
    with sandbox:
        print(f"Serving on {sandbox.url} until Ctrl-C; files are in {sandbox.data}")
        if sandbox.faults.chaos:
            print(f"Things go wrong by chance; --chaos-seed {sandbox.faults.chaos.seed} repeats it")
        print()
        for variable, value in sandbox.environment.items():
            print(f"export {variable}={value}", flush=True)
        stopped.wait()


def _reachable(host: str) -> str:
    """How a URL names an address that was bound."""
    host = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    return f"[{host}]" if ":" in host else host


def _listen(host: str, port: int) -> socket.socket:
    # asyncio sends answers at once (TCP_NODELAY) only on sockets that name their protocol; else each one takes 40 ms.
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen()
    except BaseException:
        listener.close()
        raise
    return listener


class _Server(uvicorn.Server):
    """Says when it is ready, and lets faults reach its connections."""

    def __init__(self, app: Any, faults: Faults) -> None:
        class Protocol(H11Protocol):
            def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
                super().connection_made(transport)
                if self.client:
                    faults.connections[self.client] = transport

            def connection_lost(self, exc: Exception | None) -> None:
                super().connection_lost(exc)
                if self.client:
                    faults.connections.pop(self.client, None)

        config = uvicorn.Config(
            app, http=Protocol, ws="none", lifespan="on", log_config=None, access_log=False, timeout_graceful_shutdown=1
        )
        super().__init__(config)
        self.app = app
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()
