"""The sandbox for synchronous tests, which serves from a thread."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Unpack

from encodekit.sandbox.server import Sandbox
from encodekit.testing.kit import Kit
from encodekit.testing.pace import LOOK_SECONDS

if TYPE_CHECKING:
    from encodekit.sandbox.options import SandboxOptions
    from encodekit.testing.kit import Client


class ThreadedSandbox(Sandbox, Kit):
    """A sandbox on the loopback interface, for synchronous and asynchronous clients.

        with sandbox() as running:
            client = running.client(Convertrilo)
            running.faults.add(path="/convertrilo/*", status=503, times=2)
            client.tokens.balance()  # at the third attempt, without a wait

    Args:
        **options: How it behaves, such as `chaos`, `chaos_seed`, `time_scale`, `rate_limit`; see `SandboxOptions`.

    Attributes:
        url: The root of the server; everything else is as in `encodekit.sandbox.Sandbox`.
        environment: The variables with which clients that others build find it.
        faults: What is to go wrong; see `encodekit.sandbox.faults.Faults.add`.
        clock: Its time: `clock.advance(60)` lets a minute pass, `clock.jump(3600)` sets it wrong.
        webhooks: Takes what is sent to `webhooks.url`, and keeps it in `webhooks.received`.
        pace: The time of its clients, to be given to others as `pace=`.
    """

    def __init__(self, **options: Unpack[SandboxOptions]) -> None:
        super().__init__(**options)
        self._clients: list[Any] = []

    def client(self, cls: type[Client], **options: Any) -> Client:
        """A client that uses the sandbox and does not sleep. Synchronous ones are closed with the sandbox.

        Args:
            cls: A client class, such as `Convertrilo` or `AsyncByteNite`.
            **options: Further arguments of the class, such as `retry=RetryPolicy(attempts=1)`.

        Raises:
            InvalidInputError: It is no client class.
        """
        made = cls(**{**self.arguments(cls), **options})
        self._clients.append(made)
        return made

    def settle(self) -> None:
        """Return when nothing goes on that takes real time: no encoding, no delivery of a webhook."""
        while self._is_busy():
            time.sleep(LOOK_SECONDS)

    def stop(self) -> None:
        """Stop to serve, and close the synchronous clients."""
        while self._clients:
            close = getattr(self._clients.pop(), "close", None)
            if close:
                close()
        super().stop()


sandbox = ThreadedSandbox
