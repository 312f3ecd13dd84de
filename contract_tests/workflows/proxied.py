"""Prism between a client and the sandbox, as a witness who knows the document and judges both directions."""

from __future__ import annotations

from collections import Counter
from types import TracebackType
from typing import Any, Self

import httpx

from encodekit.sandbox import Sandbox
from encodekit_contract.documents import documents
from encodekit_contract.mock.prism import CRASH_HEADER, NOT_COMPILED_HEADER, Prism

# What Prism answers of its own accord; no document of a provider has this media type.
PROBLEM_TYPE = "application/problem+json"
COMPLAINTS = ("sl-violations", CRASH_HEADER, NOT_COMPILED_HEADER)


class Witness(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Sends what goes to a provider's base URL through Prism, and all else where it was going.

    The client knows nothing of it: it signs for the provider's own host, and links that the provider gives stay good.
    Storage is not in the document. Nor can Prism be asked about bytes that are no text: it reads every body as UTF-8
    and would pass on something else. Such requests go straight to the provider, and are counted.

    Args:
        base_url: The provider's base URL.
        prism: Prism, with that URL as its upstream.

    Attributes:
        judged: How often Prism judged which answer, by method, path and status.
        unread: How often it was spared bytes, by method and path.
        complaints: What it had to say.
    """

    def __init__(self, base_url: str, prism: Prism) -> None:
        self.judged: Counter[tuple[str, str, int]] = Counter()
        self.unread: Counter[tuple[str, str]] = Counter()
        self.complaints: list[str] = []
        self._base_url, self._prism_url = base_url, prism.url
        self._sync, self._async = httpx.HTTPTransport(), httpx.AsyncHTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if not self._is_of_provider(request):
            return self._sync.handle_request(request)
        request.read()
        response = self._sync.handle_request(self._diverted(request))
        if is_problem(response):
            response.read()
        return self._heard(request, response)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if not self._is_of_provider(request):
            return await self._async.handle_async_request(request)
        await request.aread()
        response = await self._async.handle_async_request(self._diverted(request))
        if is_problem(response):
            await response.aread()
        return self._heard(request, response)

    def close(self) -> None:
        self._sync.close()

    async def aclose(self) -> None:
        await self._async.aclose()

    def _is_of_provider(self, request: httpx.Request) -> bool:
        return str(request.url).startswith(f"{self._base_url}/")

    def _path(self, request: httpx.Request) -> str:
        return request.url.path.removeprefix(httpx.URL(self._base_url).path)

    def _diverted(self, request: httpx.Request) -> httpx.Request:
        if not is_text(request.content):
            self.unread[request.method, self._path(request)] += 1
            return request
        url = httpx.URL(str(request.url).replace(self._base_url, self._prism_url, 1))
        headers = [(name, value) for name, value in request.headers.multi_items() if name != "host"]
        return httpx.Request(
            request.method, url, headers=headers, content=request.content or None, extensions=request.extensions
        )

    def _heard(self, request: httpx.Request, response: httpx.Response) -> httpx.Response:
        if is_text(request.content):
            self.judged[request.method, self._path(request), response.status_code] += 1
        complaints = [f"{header}: {response.headers[header]}" for header in COMPLAINTS if header in response.headers]
        complaints += [response.text] if is_problem(response) else []
        self.complaints += [f"{request.method} {self._path(request)}: {complaint}" for complaint in complaints]
        return response


class Proxies:
    """Prism as a proxy before one provider at a time: asked for the next, it stops the one before."""

    def __init__(self) -> None:
        self._name = ""
        self._prism: Prism | None = None

    def before(self, name: str, base_url: str) -> Prism:
        """The Prism before a provider, by the name of its document."""
        if self._prism is None or self._name != name:
            self.stop()
            [path] = [document.path for document in documents() if document.name == name]
            self._name, self._prism = name, Prism(path, upstream=base_url)
        return self._prism

    def stop(self) -> None:
        """Stop the one that runs; it must not have ended by itself."""
        prism, self._prism = self._prism, None
        if prism:
            prism.__exit__()
            assert prism.crashes == 0, prism.log

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def is_problem(response: httpx.Response) -> bool:
    """Whether Prism refused the request or the answer."""
    return str(response.headers.get("content-type", "")).startswith(PROBLEM_TYPE)


def is_text(content: bytes) -> bool:
    """Whether Prism passes these bytes on as they are."""
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def account(sandbox: Sandbox, name: str) -> dict[str, Any]:
    """The arguments with which a client finds the sandbox."""
    arguments = ("base_url", "api_key", "access_key", "secret_key", "factory_id", "username", "password")
    variables = {argument: f"{name}_{argument}".upper() for argument in arguments}
    environment = sandbox.environment
    return {argument: environment[name] for argument, name in variables.items() if name in environment}
