"""The transport below every client that the harness drives: it notes what leaves, passes it on, notes what comes."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from encodekit_contract.documents import Credentials

TIMEOUT_S = {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), 10.0)}
# Where an answer keeps the headers that were added to its request.
EXTRA_HEADERS = "extra_headers"
# Never used over plain HTTP, but httpx would make one for each transport, and that takes longer than most tests.
TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@dataclass(frozen=True)
class Exchange:
    """One request as it left, and the answer to it."""

    request: httpx.Request
    response: httpx.Response


class Recorder(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Forwards to `base_url`, sync and async, and keeps every exchange.

    `extra_headers` are added after the recording, so that what was recorded is what the client made. `rewrite` changes
    the body of each answer before it is recorded, so that what was recorded is what the client saw.
    """

    def __init__(self, base_url: str) -> None:
        self.exchanges: list[Exchange] = []
        self.extra_headers: Mapping[str, str] = {}
        self.rewrite: Callable[[bytes], bytes] | None = None
        self._target = httpx.URL(base_url)
        self._sync = httpx.HTTPTransport(verify=TLS)
        self._async = httpx.AsyncHTTPTransport(verify=TLS)

    @property
    def last(self) -> Exchange:
        """The newest exchange."""
        return self.exchanges[-1]

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Forward a request of a sync client."""
        request.read()
        answer = self._sync.handle_request(self._forwarded(request))
        return self._record(request, answer, answer.read())

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Forward a request of an async client."""
        await request.aread()
        answer = await self._async.handle_async_request(self._forwarded(request))
        return self._record(request, answer, await answer.aread())

    def close(self) -> None:
        """Close the sync connections."""
        self._sync.close()

    async def aclose(self) -> None:
        """Close the async connections."""
        await self._async.aclose()

    def _forwarded(self, request: httpx.Request) -> httpx.Request:
        url = request.url.copy_with(scheme=self._target.scheme, host=self._target.host, port=self._target.port)
        headers = {**request.headers, "host": self._target.netloc.decode("ascii"), **self.extra_headers}
        return httpx.Request(request.method, url, headers=headers, content=request.content, extensions=TIMEOUT_S)

    def _record(self, request: httpx.Request, answer: httpx.Response, content: bytes) -> httpx.Response:
        content = self.rewrite(content) if self.rewrite else content
        headers = [(name, text) for name, text in answer.headers.multi_items() if name != "content-length"]
        extensions = {EXTRA_HEADERS: self.extra_headers}
        response = httpx.Response(
            answer.status_code, headers=headers, content=content, request=request, extensions=extensions
        )
        self.exchanges.append(Exchange(request, response))
        return response


def with_credentials(request: httpx.Request, credentials: Credentials) -> httpx.Request:
    """The same request with credentials added."""
    url = request.url.copy_merge_params(dict(credentials.query)) if credentials.query else request.url
    headers = {**request.headers, **dict(credentials.headers)}
    return httpx.Request(request.method, url, headers=headers, content=request.content)
