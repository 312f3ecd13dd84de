"""The sandbox as a server in a thread of this process."""

from __future__ import annotations

import asyncio
import atexit
import shutil
import signal
import socket
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from encodekit.errors import InvalidInputError
from encodekit.sandbox.app import create_app
from encodekit.sandbox.faults import Faults

if TYPE_CHECKING:
    from types import TracebackType

    from encodekit.sandbox.clock import Clock

START_SECONDS = 10.0
STOP_SECONDS = 10.0


class Sandbox:
    """A local stand-in for the providers, which really encodes. Use it as a context manager, sync or async.

        with Sandbox() as sandbox:
            client = Convertrilo(api_key=sandbox.api_key, base_url=sandbox.convertrilo_url)

    It serves on the loopback interface from a thread of this process; leaving the context stops it, with all ffmpeg
    processes, and removes its temporary folder.

    Args:
        api_key: The key that it accepts; made at random when not given.
        email: Of the account, for login.
        password: Of the account, at least 8 characters.
        balance: What the account has to spend, in the unit of the provider (NEU).
        rate_limits: Whether Convertrilo refuses more than 100 requests, or 10 on-demand jobs, in a minute.
        data: The folder for objects, kept afterwards; a temporary one when not given. Below it, `s3/<bucket>/<key>`
            stands in for S3 and `google-drive/<folder id>/<file name>` for Google Drive.
        host: The address to bind.
        port: The port to bind; 0 takes a free one.
        clock: Tells the time; the machine's own when not given.

    Attributes:
        url: The root of the server; set once it has started.
        convertrilo_url: The base URL for a client of Convertrilo.
        api_key: The key that it accepts.
        email: Of the account.
        password: Of the account.
        environment: The variables with which every provider's client finds the sandbox and its credential.
        data: The folder of the objects.
        faults: What is to go wrong, see `encodekit.sandbox.faults.Faults.add`.
    """

    def __init__(
        self,
        api_key: str | None = None,
        *,
        email: str = "dev@example.com",
        password: str = "correct-horse",  # noqa: S107  (of an account that exists in this process only)
        balance: float = 10_000.0,
        rate_limits: bool = False,
        data: str | Path | None = None,
        host: str = "127.0.0.1",
        port: int = 0,
        clock: Clock | None = None,
    ) -> None:
        self.email = email
        self.environment: dict[str, str] = {}
        self.password = password
        self.faults = Faults()
        self.api_key = api_key or ""
        self.url = ""
        self.data = Path()
        self._balance = balance
        self._rate_limits = rate_limits
        self._kept_data = Path(data) if data is not None else None
        self._address = (host, port)
        self._clock = clock
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def convertrilo_url(self) -> str:
        """The base URL for a client of Convertrilo."""
        return f"{self.url}/convertrilo"

    def publish(self, path: str | Path) -> str:
        """Serve a local file, in place, under a URL that cannot be guessed; for encoding by URL.

        Raises:
            FileNotFoundError: There is no such file.
        """
        return self._running().app.state.services.storage.publish(Path(path))  # type: ignore[no-any-return]

    def start(self) -> Self:
        """Start to serve; returns when requests are answered.

        Raises:
            InvalidInputError: The address cannot be bound.
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
            self.data = self._kept_data or Path(tempfile.mkdtemp(prefix="encodekit-sandbox-"))
            self.data.mkdir(parents=True, exist_ok=True)
            host = "127.0.0.1" if self._address[0] in {"", "0.0.0.0"} else self._address[0]  # noqa: S104
            self.url = f"http://{host}:{listener.getsockname()[1]}"
            app = create_app(
                self.data,
                base_url=self.url,
                api_key=self.api_key or None,
                email=self.email,
                password=self.password,
                balance=self._balance,
                rate_limits=self._rate_limits,
                clock=self._clock,
                faults=self.faults,
            )
            self.api_key = app.state.convertrilo.api_key
            self.environment = app.state.environment
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
        if self._kept_data is None and self.data != Path():
            shutil.rmtree(self.data, ignore_errors=True)

    def _running(self) -> _Server:
        if self._server is None:
            raise RuntimeError("The sandbox is not running: use `with Sandbox() as sandbox`.")
        return self._server

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

    def __repr__(self) -> str:
        return f"<Sandbox {self.url or 'not running'}>"


def serve(*, host: str = "127.0.0.1", port: int = 0, data: str | Path | None = None) -> None:
    """Serve until the process is interrupted or terminated, and print what a shell needs to use the sandbox.

    Args:
        host: The address to bind.
        port: The port to bind; 0 takes a free one.
        data: The folder for objects, kept afterwards; a temporary one when not given.

    Raises:
        InvalidInputError: The address cannot be bound.
    """
    stopped = threading.Event()

    def stop(_number: int, _frame: object) -> None:
        stopped.set()

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, stop)
    with Sandbox(host=host, port=port, data=data) as sandbox:
        print(f"Serving on {sandbox.url} until Ctrl-C; files are in {sandbox.data}\n")
        for variable, value in sandbox.environment.items():
            print(f"export {variable}={value}", flush=True)
        stopped.wait()


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
