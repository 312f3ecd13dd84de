"""Sends calls: with the credential, the timeouts, the retries and the errors that are the same for every provider."""

from __future__ import annotations

import copy
from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import httpx

from encodekit import errors
from encodekit._core.auth import as_auth_of
from encodekit._core.concurrency import current_loop_async
from encodekit._core.hooks import Attempt, is_watched, watched
from encodekit._core.http import (
    Arrival,
    CallContext,
    failure_error,
    is_unwritable,
    read_in_time_async,
    shared_tls_context,
    status_error,
)
from encodekit._core.pacing import Deadline, Pace
from encodekit._core.redaction import (
    guard_loggers,
    redact_url,
    redacted_logs,
    sensitive_values,
)
from encodekit._core.retry import delay_seconds, is_retryable

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Callable
    from typing import Self

    from encodekit._core.auth import Credential
    from encodekit._core.concurrency import Eventual
    from encodekit._core.http import Call, Provider
    from encodekit._core.options import CallOptions, Options

T = TypeVar("T")


class AsyncTransport:
    """The one place where requests leave the library.

    Args:
        provider: What is known of the provider.
        base_url: Where its API lives.
        credential: What signs the requests; None for an API without.
        options: The options of every call that brings no other.
        http_client: A client to use instead of our own; it stays open when this one is closed.
        pace: The clock; tests bring their own.
    """

    def __init__(
        self,
        provider: Provider,
        *,
        base_url: str,
        credential: Credential | None,
        options: Options,
        http_client: httpx.AsyncClient | None = None,
        pace: Pace | None = None,
    ) -> None:
        if http_client is not None and not hasattr(http_client, "aclose"):
            wanted = httpx.AsyncClient.__name__
            raise errors.InvalidInputError(f"http_client is an httpx.{wanted}, not {type(http_client).__name__}.")
        self.provider = provider
        self.options = options
        self.pace = pace or Pace()
        self.base_url = base_url.rstrip("/")
        self._credential = credential
        self._owned = http_client is None
        self._http = http_client or httpx.AsyncClient(verify=shared_tls_context(), follow_redirects=False)
        guard_loggers(type(self._http).__module__.partition(".")[0])
        # Shared by all views of this transport.
        self._closed = [False]
        self._home: dict[str, object] = {}

    def view(self, changes: CallOptions) -> Self:
        """A transport over the same connections, with other options; this one stays as it is."""
        other = copy.copy(self)
        other.options = self.options.merged(changes)
        return other

    async def aclose(self) -> None:
        """Close the connections; a second call does nothing."""
        self._closed[0] = True
        if self._owned:
            await self._http.aclose()

    async def send(self, call: Call, changes: CallOptions) -> httpx.Response:
        """Make the call, sending it again where the policy allows, and return the whole answer.

        Raises:
            ClientClosedError: After `close()`.
            RequestError: The subclass that fits what went wrong, after the last attempt.
        """
        options = self.options.merged(changes)
        deadline = Deadline(options.deadline, self.pace)
        return await self.repeat(call, options, deadline, partial(self._attempt, call, options, deadline))

    async def repeat(
        self, call: Call, options: Options, deadline: Deadline, attempt: Callable[[int], Eventual[T]]
    ) -> T:
        """Make attempts, each with its number from 1 on, until one succeeds or `options` allow `call` no other."""
        number = 1
        while True:
            try:
                return await attempt(number)
            except errors.EncodekitError as failure:
                policy = options.retry
                if number >= policy.attempts or not is_retryable(
                    failure, policy, repeatable=call.may_repeat, replayable=call.replayable
                ):
                    raise
                wait = delay_seconds(failure, number, policy, self.pace.uniform)
                if deadline.is_within(wait):
                    raise
            await self.pace.sleep_async(wait)
            number += 1

    @asynccontextmanager
    async def stream(
        self, call: Call, options: Options, deadline: Deadline, number: int
    ) -> AsyncGenerator[httpx.Response]:
        """Make one attempt at the call and hand out the answer before its body was read.

        A redirect is followed if the call goes to another host anyway: it carries no credential then.

        Raises:
            ClientClosedError: After `close()`.
            RequestError: For an error status, and for whatever breaks while the body is read.
        """
        self._check_usable()
        with watched(options.hooks, self._about(call, options, number), self.pace.monotonic) as attempt:
            response: httpx.Response | None = None
            try:
                response = await self._exchange(call, options, deadline, follow_redirects=call.is_foreign)
                attempt.status = response.status_code
                if not response.is_success:
                    await read_in_time_async(response)
                    self._raise_for_status(call, response)
                yield response
            except Exception as failure:
                error = self._error(call, options, deadline, failure, number)
                if error is failure:
                    raise
                raise error from failure
            finally:
                if response is not None:
                    await response.aclose()

    async def _attempt(self, call: Call, options: Options, deadline: Deadline, number: int) -> httpx.Response:
        self._check_usable()
        if deadline.is_over:
            raise self._error(call, options, deadline, _late(options), number - 1)
        with watched(options.hooks, self._about(call, options, number), self.pace.monotonic) as attempt:
            try:
                response = await self._exchange(call, options, deadline)
                attempt.status = response.status_code
                await read_in_time_async(response)
                self._raise_for_status(call, response)
            except Exception as failure:
                error = self._error(call, options, deadline, failure, number)
                if error is failure:
                    raise
                raise error from failure
        self._stamp(call, response, number)
        return response

    async def _exchange(
        self, call: Call, options: Options, deadline: Deadline, *, follow_redirects: bool = False
    ) -> httpx.Response:
        request = self._request(call, options, deadline)
        auth = self._auth(call)
        with redacted_logs():
            return await self._http.send(request, stream=True, auth=auth, follow_redirects=follow_redirects)

    def _request(self, call: Call, options: Options, deadline: Deadline) -> httpx.Request:
        arguments: dict[str, Any] = dict(call.arguments)
        if call.content is not None:
            content = call.content()
            arguments["content"] = content if isinstance(content, bytes) else _in_time(content, deadline)
        if options.headers and not call.is_foreign:  # they may hold the credential of a gateway to the provider
            headers = httpx.Headers(options.headers)
            headers.update(arguments.get("headers"))
            arguments["headers"] = dict(headers)
        context = CallContext(deadline=deadline, headers=options.headers)
        extensions = context.extensions(options.timeout)
        try:
            return self._http.build_request(call.method, self._url(call), extensions=extensions, **arguments)
        except Exception as problem:  # the InvalidURL of httpx is no ValueError, and a fork has another
            if not is_unwritable(problem, is_foreign=call.is_foreign):
                raise
            raise errors.InvalidInputError(f"{call.operation} cannot be written as a request: {problem}") from problem

    def _auth(self, call: Call) -> Any:
        if not call.authenticated:
            return None
        if self._credential is None:
            raise errors.InvalidInputError(f"{call.operation} needs a credential: {self.provider.credential_hint}")
        return as_auth_of(self._http, self._credential)

    def _stamp(self, call: Call, response: httpx.Response, attempts: int) -> None:
        header, secrets = self.provider.request_id_header, partial(self._secrets, call)
        Arrival(response.status_code, attempts, header, secrets).stamp(response)

    def _raise_for_status(self, call: Call, response: httpx.Response) -> None:
        if response.is_success and (call.is_foreign or self.provider.refusal(response) is None):
            return
        now, secrets = self.pace.now(), self._secrets(call)
        error = status_error(self.provider, response, secrets, now, is_foreign=call.is_foreign)
        if error is not None:
            raise error

    def _error(self, call: Call, options: Options, deadline: Deadline, failure: Exception, attempts: int) -> Exception:
        error = failure if isinstance(failure, errors.EncodekitError) else failure_error(failure)
        if isinstance(error, (errors.RequestTimeoutError, errors.DeadlineExceededError)) and deadline.is_over:
            error = _late(options)
        if not isinstance(error, errors.RequestError):
            return error or failure
        return error.about(
            provider=self.provider.name,
            operation=call.operation,
            method=call.method.upper(),
            url=redact_url(self._url(call)),
            attempts=attempts,
        )

    def _about(self, call: Call, options: Options, number: int) -> Attempt:
        return Attempt(
            provider=self.provider.name,
            operation=call.operation,
            method=call.method.upper(),
            # Redacting is the dearest part of a call, so it is done for those only who look.
            url=redact_url(self._url(call)) if is_watched(options.hooks) else "",
            number=number,
        )

    def _url(self, call: Call) -> str:
        return call.url if call.is_foreign else self.base_url + call.url

    def _secrets(self, call: Call) -> set[str]:
        """The texts that no error about this call may show: the credential, and those that its body and query held."""
        sent = sensitive_values([call.arguments.get("json"), call.arguments.get("params")])
        return sent | (self._credential.secrets() if self._credential else set())

    def _check_usable(self) -> None:
        if self._closed[0]:
            raise errors.ClientClosedError("This client is closed: make a new one, or use it inside its `with` block.")
        if self._http.is_closed:
            raise errors.ClientClosedError("The http_client that this client was given is closed.")
        if self._owned:  # what a given client may do is its owner's business
            loop = current_loop_async()
            if self._home.setdefault("loop", loop) != loop:
                raise errors.InvalidInputError("This client was used in another event loop: make one for each loop.")


async def _in_time(pieces: AsyncIterable[bytes], deadline: Deadline) -> AsyncIterator[bytes]:
    """The pieces of a body, until the deadline: each of them may be taken in time and all of them too late."""
    async for piece in pieces:
        if deadline.is_over:
            raise errors.DeadlineExceededError("The request was not taken within the deadline.")
        yield piece


def _late(options: Options) -> errors.DeadlineExceededError:
    return errors.DeadlineExceededError(f"The call did not end within its deadline of {options.deadline:g} s.")
