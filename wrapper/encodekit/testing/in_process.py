"""The sandbox for asynchronous tests, which answers within the event loop, without a socket."""

from __future__ import annotations

from contextlib import AsyncExitStack
from typing import TYPE_CHECKING, Any, Self, Unpack

import anyio
import httpx

from encodekit._core.http import shared_tls_context
from encodekit.errors import InvalidInputError
from encodekit.testing.kit import Kit
from encodekit.testing.pace import LOOK_SECONDS
from encodekit.testing.wire import InProcessTransport

if TYPE_CHECKING:
    from encodekit.sandbox.options import SandboxOptions
    from encodekit.testing.kit import Client

# An address that resolves everywhere, and a port on which nothing listens: what leaves this process gets no answer.
URL = "http://127.0.0.1:1"


class InProcessSandbox(Kit):
    """A sandbox for asynchronous clients in the event loop that runs, which is one of asyncio.

        async with async_sandbox() as running:
            client = running.client(AsyncConvertrilo)
            running.faults.add(path="/convertrilo/*", delay_seconds=60)
            await client.tokens.balance()  # after the read timeout and a second attempt, without a wait

    Args:
        **options: How it behaves, such as `chaos`, `chaos_seed`, `time_scale`, `rate_limit`; see `SandboxOptions`.

    Attributes:
        url: The root of its URLs, which mean something to its own clients and to `http_client` only.
        http_client: Reaches it for requests of your own.
        environment: The variables with which clients find it; they need its `http_client` too.
        faults: What is to go wrong; see `encodekit.sandbox.faults.Faults.add`.
        clock: Its time: `clock.advance(60)` lets a minute pass, `clock.jump(3600)` sets it wrong.
        webhooks: Takes what is sent to `webhooks.url`, and keeps it in `webhooks.received`.
        pace: The time of its clients, to be given to others as `pace=`.
    """

    http_client: httpx.AsyncClient

    def __init__(self, **options: Unpack[SandboxOptions]) -> None:
        super().__init__(None, options)
        self._exit = AsyncExitStack()

    def client(self, cls: type[Client], **options: Any) -> Client:
        """A client that uses the sandbox and does not sleep. It needs no closing.

        Args:
            cls: An asynchronous client class, such as `AsyncConvertrilo`.
            **options: Further arguments of the class, such as `retry=RetryPolicy(attempts=1)`.

        Raises:
            InvalidInputError: It is no such class.
        """
        if not hasattr(cls, "aclose"):
            raise InvalidInputError(f"{cls.__name__} cannot be used within the event loop: give Async{cls.__name__}.")
        return cls(**{**self.arguments(cls), "http_client": self.http_client, **options})

    async def settle(self) -> None:
        """Return when nothing goes on that takes real time: no encoding, no delivery of a webhook."""
        while self._is_busy():  # noqa: ASYNC110  (what ends is many things)
            await anyio.sleep(LOOK_SECONDS)

    async def __aenter__(self) -> Self:
        transport = InProcessTransport(self.faults, self.clock)
        app = transport.app = self._set_up(URL, transport=_Either(transport))
        self._exit.callback(self._clear_up)
        try:
            self.http_client = await self._exit.enter_async_context(httpx.AsyncClient(transport=transport))
            await self._exit.enter_async_context(app.router.lifespan_context(app))
        except BaseException:
            await self._exit.aclose()
            raise
        return self

    async def __aexit__(self, *_exception: object) -> None:
        await self._exit.aclose()


class _Either(httpx.AsyncBaseTransport):
    """What the sandbox requests: of itself within this process, of others over the network."""

    def __init__(self, own: InProcessTransport) -> None:
        self._own = own
        self._network = httpx.AsyncHTTPTransport(verify=shared_tls_context())

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        is_own = str(request.url).startswith(f"{URL}/")
        return await (self._own if is_own else self._network).handle_async_request(request)

    async def aclose(self) -> None:
        await self._network.aclose()


async_sandbox = InProcessSandbox
