"""Nothing leaves the sandbox before what it tells of is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from encodekit.sandbox.store.base import Store


class Committed:
    """Commits before the first byte of an answer is sent, also of one that refuses.

    Args:
        app: What answers.
        store: What is committed.
    """

    def __init__(self, app: ASGIApp, store: Store) -> None:
        self._app = app
        self._store = store

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on one request."""

        async def send_committed(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._store.commit()
            await send(message)

        await self._app(scope, receive, send_committed)
