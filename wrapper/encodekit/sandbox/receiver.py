"""A place for webhooks: what is sent to a URL below `/_webhooks` is taken and kept, for a test to look at."""

from __future__ import annotations

import json
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

PATH = "/_webhooks"
MAX_BODY_BYTES = 1024**2
MAX_KEPT = 1000


@dataclass(frozen=True, slots=True)
class Received:
    """One webhook as it came.

    Attributes:
        method: POST, for most.
        path: Below the receiver's URL, with a slash.
        query: What stands behind the question mark.
        headers: By their names in lower case; they hold the signature.
        body: The bytes that are signed.
    """

    method: str
    path: str
    query: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)

    def json(self) -> Any:
        """The body as JSON.

        Raises:
            ValueError: It is none.
        """
        return json.loads(self.body)


class Receiver:
    """Takes webhooks.

    Attributes:
        url: Where it takes them; a path of your own may follow. Set once the sandbox has started.
        received: What has come, the latest thousand, oldest first.
    """

    def __init__(self) -> None:
        self.url = ""
        self.received: deque[Received] = deque(maxlen=MAX_KEPT)

    def clear(self) -> None:
        """Forget what has come."""
        self.received.clear()

    def routes(self) -> list[Route]:
        """What to mount under `PATH`."""
        return [Route("/{path:path}", self._take, methods=["GET", "POST", "PUT"])]

    async def _take(self, request: Request) -> Response:
        body = await read_body(request, MAX_BODY_BYTES)
        if body is None:
            return PlainTextResponse(f"A webhook may have at most {MAX_BODY_BYTES} bytes.\n", 413)
        path = f"/{request.path_params['path']}"
        self.received.append(Received(request.method, path, request.url.query, dict(request.headers), body))
        return Response(status_code=204)


async def read_body(request: Request, max_bytes: int) -> bytes | None:
    """The body of a request, or None when it is too large."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > max_bytes:
            return None
    return bytes(body)
