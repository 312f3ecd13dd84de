"""What the synchronous and the asynchronous transport share: values, and the mapping of failures to our errors."""

from __future__ import annotations

import os
import ssl
from functools import cache
from typing import TYPE_CHECKING, Any, cast

import certifi
from attrs import define, field, frozen

from encodekit import errors
from encodekit._core.redaction import redact_data, redact_text, redact_url, secret_header_values, without_bytes
from encodekit._core.retry import SAFE_TO_REPEAT, retry_after_seconds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    import httpx

    from encodekit._core.options import Timeouts
    from encodekit._core.pacing import Deadline

_LONGEST_BODY_IN_ERROR = 64 * 1024
_ARRIVAL = "encodekit.arrival"
_CONTEXT = "encodekit.context"


@frozen(kw_only=True)
class Provider:
    """What the transport has to know of a provider.

    Attributes:
        name: The name of the provider's document.
        error: Makes the error for an error status from the decoded body (None where it is no JSON object).
        credential_hint: How to give a credential, for the error when there is none.
        refusal: Makes the error for an answer that has a good status and is none, for providers that send such.
        request_id_header: The header that holds the provider's id of a request.
    """

    name: str
    error: Callable[[int, dict[str, Any] | None], errors.StatusError]
    credential_hint: str
    refusal: Callable[[httpx.Response], errors.StatusError | None] = lambda _response: None
    request_id_header: str = "x-request-id"


@frozen(kw_only=True)
class Call:
    """One request to be made.

    Attributes:
        operation: The operationId, for errors and logs.
        method: The HTTP method.
        url: A path below the base URL, or a whole URL.
        arguments: The other arguments of `httpx.Client.build_request`: params, headers, json, content and so on.
        content: Makes the body anew for each attempt; for bodies that are streamed.
        repeatable: Sending it twice does the same as once whatever the method: it carries an idempotency key that the
            provider honours, or changes nothing.
        replayable: The body can be sent a second time.
        authenticated: Send the client's credential; not for presigned URLs, which belong to another host.
    """

    operation: str
    method: str
    url: str = field(repr=redact_url)
    arguments: Mapping[str, Any] = field(factory=dict[str, Any], repr=False)
    content: Callable[[], Any] | None = None
    repeatable: bool = False
    replayable: bool = True
    authenticated: bool = True

    @property
    def is_foreign(self) -> bool:
        """Whether it goes to another host than the provider's API, such as a storage."""
        return "://" in self.url

    @property
    def may_repeat(self) -> bool:
        """Whether it can be sent twice, and that does no harm."""
        return self.replayable and (self.repeatable or self.method.upper() in SAFE_TO_REPEAT)


@frozen(kw_only=True)
class CallContext:
    """What belongs to the call that a request is made for; it travels with the request, also to an exchange of tokens.

    Attributes:
        deadline: The end of the time for the call.
        headers: The headers of the options, for every request to the provider.
    """

    deadline: Deadline
    headers: Mapping[str, str] = field(repr=False)

    def extensions(self, timeouts: Timeouts) -> dict[str, Any]:
        """The extensions of a request: this, and its timeouts."""
        return {_CONTEXT: self, "timeout": timeouts_within(timeouts, self.deadline.remaining)}

    @staticmethod
    def of(request: httpx.Request) -> CallContext | None:
        """That of a request; None for one that the transport has not made."""
        return request.extensions.get(_CONTEXT)


def read_in_time(response: httpx.Response) -> None:
    """Read the body of an answer, looking at the deadline of its call after each piece.

    A body that drips keeps within the timeout for each piece. Nothing interrupts the wait for one piece, so the end may
    come that much after the deadline.

    Raises:
        DeadlineExceededError: If the deadline is over before the body is there.
    """
    try:
        # As `read()` does, which cannot be looked into.
        response._content = b"".join(_checked(response, piece) for piece in response.iter_bytes())
    finally:
        response.close()
        _forget_stream(response)


async def read_in_time_async(response: httpx.Response) -> None:
    """The same for asynchronous clients."""
    try:
        response._content = b"".join([_checked(response, piece) async for piece in response.aiter_bytes()])
    finally:
        await response.aclose()
        _forget_stream(response)


def _forget_stream(response: httpx.Response) -> None:
    """Let go of a stream that was read, because it refers back to its answer.

    That circle would keep the answer, its request and the body that was sent until the next collection of garbage.
    """
    own_class: Any = type(response)  # that of a fork of httpx, too
    response.stream = _no_bytes(own_class)


@cache
def _no_bytes(response_class: Any) -> Any:
    return response_class(204).stream


def _checked(response: httpx.Response, piece: bytes) -> bytes:
    context = CallContext.of(response.request)
    if context is not None and context.deadline.is_over:
        raise errors.DeadlineExceededError("The answer did not end within the deadline.")
    return piece


@define
class Arrival:
    """What only the transport knows of an answer, for errors that show when it is read.

    Attributes:
        status: The status that came; a facade may take another one for it.
        attempts: How many times the request was sent.
        request_id_header: The header that holds the provider's id of the request.
        secrets: Gives the texts that no error about the answer may show. It does not hold the answer, which would make
            a circle and keep the body in memory.
    """

    status: int | None = None
    attempts: int = 1
    request_id_header: str = ""
    secrets: Callable[[], set[str]] = field(default=set[str], repr=False)

    def stamp(self, response: httpx.Response) -> None:
        """Keep it with the answer."""
        response.extensions[_ARRIVAL] = self


@cache
def shared_tls_context() -> ssl.SSLContext:
    """One TLS context for all clients of the process: building one costs as much as fifty requests.

    As in httpx, the authorities in SSL_CERT_FILE or SSL_CERT_DIR are trusted, or those of certifi if neither is set.
    """
    file, folder = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    return ssl.create_default_context(cafile=file or (None if folder else certifi.where()), capath=folder or None)


def timeouts_within(timeouts: Timeouts, remaining: float | None) -> dict[str, float | None]:
    """The timeouts of one attempt as httpx hands them on: none longer than the time that remains for the whole call."""

    def capped(seconds: float | None) -> float | None:
        if remaining is None:
            return seconds
        return remaining if seconds is None else min(seconds, remaining)

    return {
        "connect": capped(timeouts.connect),
        "read": capped(timeouts.read),
        "write": capped(timeouts.write),
        "pool": capped(timeouts.pool),
    }


# By name, not by class: a client injected from httpx's fork raises its own classes of the same names.
_TIMEOUT_PHASES = {
    "ConnectTimeout": "connect",
    "ReadTimeout": "read",
    "WriteTimeout": "write",
    "PoolTimeout": "pool",
    "TimeoutException": "",
}
_UNREADABLE = {"CookieConflict", "DecodingError", "InvalidURL", "TooManyRedirects"}
_WAITING_FOR = {"connect": "the connection", "write": "it to take the request", "pool": "a free connection"}


def is_unwritable(problem: Exception, *, is_foreign: bool) -> bool:
    """Whether a request cannot be made of what the caller gave; a URL of another host was given by the provider."""
    if type(problem).__name__ == "InvalidURL":
        return not is_foreign
    return isinstance(problem, (TypeError, ValueError, RecursionError))


def failure_error(failure: Exception) -> errors.RequestError | None:
    """Our error for an exception of httpx; None for one that is not about the request."""
    names = [cls.__name__ for cls in type(failure).__mro__]
    phase = next((_TIMEOUT_PHASES[name] for name in names if name in _TIMEOUT_PHASES), None)
    if phase is not None:
        waiting = _WAITING_FOR.get(phase, "an answer")
        error = errors.RequestTimeoutError(f"The provider did not answer in time (while waiting for {waiting}).")
        error.phase = phase
        return error
    if "TransportError" in names or "StreamError" in names:
        failed = errors.ConnectionFailedError(f"The connection failed: {redact_text(str(failure)) or names[0]}.")
        failed.reached_provider = "ConnectError" not in names and "UnsupportedProtocol" not in names
        return failed
    if not _UNREADABLE.isdisjoint(names):
        return errors.ResponseDecodingError(f"The answer could not be read: {redact_text(str(failure)) or names[0]}.")
    if "HTTPStatusError" in names:  # an event hook of the caller's own client may raise it for any answer
        status = cast("httpx.HTTPStatusError", failure).response.status_code
        return errors.class_for_status(status)(f"The answer had the status {status}.").about(status=status)
    if "HTTPError" in names:
        return errors.ConnectionFailedError(f"The request failed: {redact_text(str(failure)) or names[0]}.")
    return None


def status_error(
    provider: Provider, response: httpx.Response, secrets: set[str], now: float, *, is_foreign: bool
) -> errors.StatusError | None:
    """Our error for a status other than 2xx, or for a refusal disguised as one; None for a good answer."""
    status = response.status_code
    if response.is_success:
        error = None if is_foreign else provider.refusal(response)
    elif is_foreign:
        error = errors.class_for_status(status)(f"The storage answered with status {status}.")
    else:
        error = provider.error(status, json_object(response))
    if error is None:
        return None
    secrets = secrets | _header_secrets(response)
    error.__dict__ |= {name: redact_data(value, secrets) for name, value in vars(error).items()}
    error.args = (error.message,)
    return error.about(
        status=status,
        request_id=_redacted(response.headers.get(provider.request_id_header), secrets),
        retry_after=retry_after_seconds(response.headers, now),
        body=_body_text(response, secrets),
    )


def decoding_error(
    provider: str, operation: str, response: httpx.Response, reason: BaseException | str
) -> errors.RequestError:
    """The error for a 2xx answer that is not what the document describes."""
    if isinstance(reason, BaseException):
        without_bytes(reason)
    arrival: Arrival = response.extensions.get(_ARRIVAL, Arrival())
    secrets = arrival.secrets() | _header_secrets(response)
    kind = redact_text(response.headers.get("content-type", "no content type"), secrets)
    detail = redact_text(str(reason), secrets)
    error = errors.ResponseDecodingError(
        f"The answer is not the one that the document of {provider} describes ({kind}): {detail}"
    )
    return error.about(
        provider=provider,
        operation=operation,
        method=response.request.method,
        url=redact_url(str(response.request.url)),
        status=arrival.status or response.status_code,
        request_id=_redacted(response.headers.get(arrival.request_id_header), secrets),
        attempts=arrival.attempts,
        body=_body_text(response, secrets),
    )


def _header_secrets(response: httpx.Response) -> set[str]:
    """What the request's headers held: those of the options, which a gateway may want, and the cookies of httpx."""
    return secret_header_values(response.request.headers)


def _redacted(text: str | None, secrets: Iterable[str]) -> str | None:
    return None if text is None else redact_text(text, secrets)


def _body_text(response: httpx.Response, secrets: Iterable[str]) -> str:
    try:
        text = response.text
    except Exception:  # `charset` may name what is no encoding of text, such as hex or zlib: anything can happen
        text = response.content.decode(errors="replace")
    return redact_text(text[:_LONGEST_BODY_IN_ERROR], secrets)


def json_object(response: httpx.Response) -> dict[str, Any] | None:
    """The body as a JSON object; None where it is anything else."""
    try:
        payload = response.json()
    except (ValueError, RecursionError):
        return None
    return cast("dict[str, Any]", payload) if isinstance(payload, dict) else None
