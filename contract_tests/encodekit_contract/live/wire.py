"""The transport below the clients of a real service: through Prism, to no other host, and reading only if so told."""

from __future__ import annotations

import asyncio
import copy
from collections.abc import Callable
from http.client import HTTPException
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import httpx

from encodekit_contract.driver.facades import facade_of
from encodekit_contract.driver.recorder import Recorder
from encodekit_contract.driver.stage import ORIGIN, finished, reached
from encodekit_contract.oracle.wire import bare

if TYPE_CHECKING:
    from encodekit_contract.documents import Document, Operation

SAFE = {"GET", "HEAD"}
# What Prism answers by itself where the service gave no answer; no document of a provider has this media type.
PROBLEM_TYPE = "application/problem+json"


class Wire(Recorder):
    """The transport below every client of the service.

    Args:
        proxy_url: Where Prism listens.
        base_url: Where the client believes the service to be: signatures hold that.
        document: The document.
        may_write: Whether requests may change anything. A client's own login is none of these.
    """

    def __init__(self, proxy_url: str, base_url: str, document: Document, *, may_write: bool) -> None:
        super().__init__(proxy_url)
        self.may_write = may_write
        self.document = document
        # Why the newest request that was not passed on was none that may be.
        self.refusal = ""
        self._base = httpx.URL(base_url.rstrip("/"))
        # By which a client gets its token, with the account that it has.
        self.logins = {login.exchange for login in facade_of(document).logins}
        self._folder = TemporaryDirectory()
        self._runner = asyncio.Runner()

    @property
    def folder(self) -> Path:
        """A folder for files."""
        return Path(self._folder.name)

    def run(self, call: Callable[[], Any]) -> Any:
        """What a call gives; one of an asynchronous client is awaited, a lazy list is read to its end."""
        return self._runner.run(finished(call))

    def may_ask(self, operation: Operation) -> bool:
        """Whether the operation may be asked for, and not by logins alone."""
        unasked = self.logins | facade_of(self.document).unasked.keys()
        return operation.operation_id not in unasked and (self.may_write or operation.method in SAFE)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        return self._pass_on(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        return self._pass_on(request)

    def end(self) -> None:
        """Close what is open."""
        self.close()
        self._runner.close()
        self._folder.cleanup()

    def __exit__(self, *_: object) -> None:
        self.end()

    def _pass_on(self, request: httpx.Request) -> httpx.Response:
        below = self._below(request)
        operation = reached(self.document, below)
        if operation is None:
            raise httpx.UnsupportedProtocol(f"{request.method} {below.url.path} is no operation", request=request)
        if not self.may_ask(operation) and operation.operation_id not in self.logins:
            raise self._refused(request, f"{request.method} {below.url.path} may not be asked for")
        try:
            response = super().handle_request(below)
        except (OSError, HTTPException) as error:
            self.close()
            raise httpx.ReadError(f"Prism passed nothing on: {error}", request=request) from error
        if bare(response.headers.get("content-type")) == PROBLEM_TYPE:
            self.exchanges.pop()
            raise httpx.ReadError(f"the service gave no answer: {response.text}", request=request)
        # The client of httpx writes its own request into the answer that it gets.
        return copy.copy(response)

    def _refused(self, request: httpx.Request, reason: str) -> httpx.RequestError:
        self.refusal = reason
        return httpx.UnsupportedProtocol(reason, request=request)

    def _below(self, request: httpx.Request) -> httpx.Request:
        """The request as the document writes it, without the path of the base URL."""
        prefix = self._base.raw_path.rstrip(b"/")
        if request.url.netloc != self._base.netloc or not request.url.raw_path.startswith(prefix):
            raise self._refused(request, f"{request.url.host} is not {self._base.host}")
        path = request.url.raw_path.removeprefix(prefix).decode("ascii")
        return httpx.Request(request.method, f"{ORIGIN}{path}", headers=request.headers, content=request.content)
