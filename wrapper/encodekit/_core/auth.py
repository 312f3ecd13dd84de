"""Credentials: what signs the requests of a client. Each serves synchronous and asynchronous clients alike."""

from __future__ import annotations

import threading
from functools import cache, cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

import httpx
from attrs import field, frozen

from encodekit._core.http import CallContext, read_in_time, read_in_time_async
from encodekit._core.validation import check_header_value

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Generator

    import anyio

_UNAUTHORIZED = 401


class Credential(httpx.Auth):
    """What signs requests, and knows the texts that must never be shown."""

    def secrets(self) -> set[str]:
        """The texts that must never be shown."""
        return set()


def as_auth_of(client: object, credential: Credential) -> Any:
    """The credential as what `client` takes for its authentication: a fork of httpx insists on a class of its own."""
    package = type(client).__mro__[-2].__module__.partition(".")[0]
    return credential if package == "httpx" else _auth_class(package)(credential)


@cache
def _auth_class(package: str) -> Callable[[Credential], Any]:
    base: Any = getattr(import_module(package), "Auth", httpx.Auth)

    class Auth(base):  # type: ignore[misc]
        """A credential of ours, under the class of that package."""

        def __init__(self, credential: Credential) -> None:
            self.sync_auth_flow = credential.sync_auth_flow
            self.async_auth_flow = credential.async_auth_flow

    return Auth


class HeaderCredential(Credential):
    """A credential that travels in one header.

    Args:
        header: The name of the header.
        value: Its value, such as a key or `Bearer <token>`.

    Raises:
        InvalidInputError: If the value cannot travel in a header, such as one with the line break of its file.
    """

    def __init__(self, header: str, value: str) -> None:
        check_header_value("The credential", value)
        self._header = header
        self._value = value

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Add the header."""
        request.headers[self._header] = self._value
        yield request

    def secrets(self) -> set[str]:
        """The key or token itself, and the header's value as sent."""
        return {self._value, self._value.rpartition(" ")[2]}

    def __repr__(self) -> str:
        return f"HeaderCredential({self._header!r})"


class SigningCredential(Credential):
    """A signature over each request, made anew for each attempt because it holds the time.

    JSON bodies are handed to the signer. Others are not, and stay unread: they may be whole videos.

    Args:
        sign: Gives the signed URL for a method, a URL and a JSON body, which is empty where there is none.
        secrets: The texts that must never be shown.
    """

    def __init__(self, sign: Callable[[str, str, bytes], str], secrets: set[str]) -> None:
        self._sign = sign
        self._secrets = secrets

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Put the signed URL in the place of the plain one."""
        is_json = request.headers.get("content-type", "").startswith("application/json")
        signed = self._sign(request.method, str(request.url), request.content if is_json else b"")
        # The class of the request's own library, which may be a fork of httpx.
        request.url = type(request.url)(signed)
        yield request

    def secrets(self) -> set[str]:
        """The key and the secret."""
        return self._secrets

    def __repr__(self) -> str:
        return "SigningCredential()"


@frozen(kw_only=True)
class Token:
    """An access token.

    Attributes:
        value: The token.
        expires_at: The Unix time at which it is better replaced, some time before the provider refuses it.
    """

    value: str = field(repr=False)
    expires_at: float


@frozen(kw_only=True)
class TokenRequest:
    """The request that gets a token. A value of our own, so that providers need not know httpx."""

    method: str
    url: str
    json: Any = field(default=None, repr=False)
    headers: dict[str, str] = field(factory=dict[str, str], repr=False)


class TokenCredential(Credential):
    """A token that is exchanged for something else, kept, and replaced shortly before it expires or when refused.

    Many calls at once make one exchange: the first one does it, the others wait for it.

    Args:
        exchange: The request for a new token; it is given the present one, None at first or when that was refused.
        read: Reads the token from the answer; raises an `EncodekitError` when there is none.
        header: Makes the value of the Authorization header from the token.
        now: The Unix time.
        secrets: What is exchanged, such as an API key or a password.
    """

    requires_response_body = True

    def __init__(
        self,
        *,
        exchange: Callable[[Token | None], TokenRequest],
        read: Callable[[httpx.Response], Token],
        header: Callable[[str], str],
        now: Callable[[], float],
        secrets: set[str],
    ) -> None:
        self._exchange = exchange
        self._read = read
        self._header = header
        self._now = now
        self._secrets = secrets
        self._token: Token | None = None
        self._lock = threading.Lock()

    @cached_property
    def _async_lock(self) -> anyio.Lock:
        import anyio

        return anyio.Lock()

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Get a token where needed, send the request with it, and once more with a new one if it is refused."""
        with self._lock:
            if self._is_stale():
                answer = yield self._exchange_request(request)
                read_in_time(answer)
                self._token = self._read(answer)
        used = self._apply(request)
        response = yield request
        if self._is_refused(response):
            with self._lock:
                if self._token is used:
                    self._token = None
                    answer = yield self._exchange_request(request)
                    read_in_time(answer)
                    self._token = self._read(answer)
            self._apply(request)
            yield request

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """The same for asynchronous clients."""
        async with self._async_lock:
            if self._is_stale():
                answer = yield self._exchange_request(request)
                await read_in_time_async(answer)
                self._token = self._read(answer)
        used = self._apply(request)
        response = yield request
        if self._is_refused(response):
            async with self._async_lock:
                if self._token is used:
                    self._token = None
                    answer = yield self._exchange_request(request)
                    await read_in_time_async(answer)
                    self._token = self._read(answer)
            self._apply(request)
            yield request

    def secrets(self) -> set[str]:
        """What is exchanged, and the present token."""
        return self._secrets | ({self._token.value} if self._token else set())

    def _is_stale(self) -> bool:
        return self._token is None or self._now() >= self._token.expires_at

    def _is_refused(self, response: httpx.Response) -> bool:
        """Whether the answer says that the token is no good, and a new one is worth another attempt."""
        return response.status_code == _UNAUTHORIZED

    def _exchange_request(self, request: httpx.Request) -> httpx.Request:
        """The request for a new token, with the timeouts, the deadline and the headers of the call that needs it."""
        wanted = self._exchange(self._token)
        # The class of the request's own library, which may be a fork of httpx.
        context = CallContext.of(request)
        headers = httpx.Headers(context.headers if context else None)
        headers.update(wanted.headers)
        extensions = request.extensions
        return type(request)(wanted.method, wanted.url, json=wanted.json, headers=headers, extensions=extensions)

    def _apply(self, request: httpx.Request) -> Token | None:
        if self._token:
            request.headers["Authorization"] = self._header(self._token.value)
        return self._token

    def __repr__(self) -> str:
        return "TokenCredential()"
