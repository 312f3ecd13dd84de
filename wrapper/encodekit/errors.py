"""Everything that can go wrong, as one tree.

    EncodekitError
    ├── InvalidInputError            an argument is wrong; nothing was sent (also a ValueError)
    ├── UnsupportedFeatureError      the provider cannot do this; nothing was sent
    ├── ClientClosedError            the client was used after close()
    ├── MissingDependencyError       an optional part is not installed (also an ImportError)
    ├── RequestError                 a request was made and did not end well
    │   ├── ConnectionFailedError    no answer: name not found, refused, reset, TLS
    │   ├── RequestTimeoutError      no answer in time; `phase` says while doing what
    │   ├── DeadlineExceededError    the time for the whole call ran out, retries included
    │   ├── ResponseDecodingError    an answer, but not one that the provider's document describes
    │   ├── IncompleteTransferError  an upload or download broke off
    │   └── StatusError              an answer with an error status
    │       ├── BadRequestError              400
    │       │   └── SourceRejectedError      the provider will not fetch or read this source
    │       ├── AuthenticationError          401
    │       ├── InsufficientFundsError       402; `required` and `available` where known
    │       ├── PermissionDeniedError        403; `required_scope` where known
    │       ├── NotFoundError                404
    │       ├── ConflictError                409
    │       │   ├── IdempotencyConflictError     the key was used for another body
    │       │   └── IdempotencyInProgressError   the first request with this key still runs
    │       ├── GoneError                    410
    │       ├── PayloadTooLargeError         413
    │       ├── UnprocessableError           422
    │       ├── RateLimitedError             429; `retry_after` where known
    │       ├── StorageNotConnectedError     the account at the storage must be connected first
    │       ├── ServerError                  5xx
    │       └── UnexpectedStatusError        every other status
    ├── JobError                     the requests went well, the job did not; `job` is its last state
    │   ├── JobFailedError
    │   ├── JobCanceledError
    │   └── JobTimeoutError          it is still going after the time that was given
    └── WebhookError                 an incoming webhook cannot be trusted or read
        ├── WebhookSignatureError
        └── WebhookPayloadError

A `RequestError` knows `provider`, `operation`, `method`, `url` (redacted), `status`, `code`, `request_id`,
`retry_after` (seconds), `attempts` and `body`. All pickle, and none holds a credential.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Callable

    from encodekit.models import JobStatus


# Of a message in an error's text, so that a traceback stays readable; `message` holds all of it.
_MOST_LINES = 2


def _rebuild(cls: type[EncodekitError], message: str, state: dict[str, Any]) -> EncodekitError:
    error = cls.__new__(cls, message)
    Exception.__init__(error, message)
    error.__dict__.update(state)
    return error


class EncodekitError(Exception):
    """The root of the tree: `except EncodekitError` catches everything that this library raises."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __reduce__(self) -> tuple[Callable[..., EncodekitError], tuple[Any, ...]]:
        return _rebuild, (type(self), self.message, self.__dict__.copy())


class InvalidInputError(EncodekitError, ValueError):
    """An argument is wrong. Raised before anything is sent; the message says what is allowed."""


class UnsupportedFeatureError(EncodekitError):
    """The provider cannot do what was asked. Raised before anything is sent."""

    def __init__(self, provider: str, feature: str, alternative: str = "") -> None:
        super().__init__(f"{provider} does not support {feature}." + (f" {alternative}" if alternative else ""))
        self.provider = provider
        self.feature = feature


class ClientClosedError(EncodekitError):
    """The client was used after `close()`."""


class MissingDependencyError(EncodekitError, ImportError):
    """An optional part of the library is not installed; the message names what to install."""


class RequestError(EncodekitError):
    """A request was made and did not end well.

    Attributes:
        provider: The name of the provider's document, such as `convertrilo`.
        operation: The operationId in that document.
        method: The HTTP method.
        url: The URL, without the values of its query.
        status: The HTTP status, where there was an answer.
        code: The provider's own error code, where it gives one.
        request_id: The provider's id of the request, where it gives one.
        retry_after: The seconds the provider asks to wait, where it does.
        attempts: How many times the request was sent.
        body: The answer's body as text, credentials removed.
    """

    provider: str = ""
    operation: str = ""
    method: str = ""
    url: str = ""
    status: int | None = None
    code: str | None = None
    request_id: str | None = None
    retry_after: float | None = None
    attempts: int = 1
    body: str = ""

    def about(self, **context: Any) -> Self:
        """Set what is known of the request; returns the error itself."""
        self.__dict__.update({name: value for name, value in context.items() if value is not None})
        return self

    def __str__(self) -> str:
        lines = self.message.splitlines()[:_MOST_LINES]
        facts = [f"{self.provider} {self.operation}".strip(), f"{self.method} {self.url}".strip()]
        facts += [f"status {self.status}"] if self.status else []
        facts += [f"request {self.request_id}"] if self.request_id else []
        facts += [f"after {self.attempts} attempts"] if self.attempts > 1 else []
        known = ", ".join(fact for fact in facts if fact)
        return "\n".join([*lines, f"  ({known})"] if known else lines)


class ConnectionFailedError(RequestError):
    """The provider could not be reached, or the connection broke before an answer.

    `reached_provider` is False when nothing can have arrived: the connection was never made.
    """

    reached_provider: bool = True


class RequestTimeoutError(RequestError):
    """No answer in time. `phase` is `connect`, `read`, `write` or `pool`."""

    phase: str = ""


class DeadlineExceededError(RequestError):
    """The deadline of the whole call ran out, retries included."""


class ResponseDecodingError(RequestError):
    """The answer is not one that the provider's document describes; `body` holds it."""


class IncompleteTransferError(RequestError):
    """An upload or download broke off; nothing is left under the final name."""


class StatusError(RequestError):
    """The provider answered with an error status."""


class BadRequestError(StatusError):
    """400: the request is wrong. `issues` holds the provider's details where it gives them."""

    issues: Any = None


class SourceRejectedError(BadRequestError):
    """The provider refuses to fetch or cannot read the source."""


class AuthenticationError(StatusError):
    """401: the credential is missing, wrong or expired."""


class InsufficientFundsError(StatusError):
    """402: the account cannot pay for this. `required` and `available` are in the provider's unit."""

    required: float | None = None
    available: float | None = None


class PermissionDeniedError(StatusError):
    """403: the credential is good but may not do this. `required_scope` is set where it is known."""

    required_scope: str | None = None


class NotFoundError(StatusError):
    """404: there is no such thing, or this credential may not see it."""


class ConflictError(StatusError):
    """409: the request contradicts the present state."""


class IdempotencyConflictError(ConflictError):
    """The idempotency key was used before with another body: use a new key for a new request."""


class IdempotencyInProgressError(ConflictError):
    """The first request with this idempotency key is still running: repeat it later, with the same body."""


class GoneError(StatusError):
    """410: the provider has removed this feature."""


class PayloadTooLargeError(StatusError):
    """413: the body is larger than the provider takes."""


class UnprocessableError(StatusError):
    """422: well-formed, but the provider cannot act on it."""


class RateLimitedError(StatusError):
    """429: too many requests; `retry_after` says how long to wait, where the provider does."""


class StorageNotConnectedError(StatusError):
    """The storage account (such as Google Drive) is not connected, or its token has expired."""


class ServerError(StatusError):
    """5xx: the provider failed."""


class UnexpectedStatusError(StatusError):
    """A status that no other class stands for."""


_BY_STATUS: dict[int, type[StatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    402: InsufficientFundsError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    410: GoneError,
    413: PayloadTooLargeError,
    422: UnprocessableError,
    429: RateLimitedError,
}
_LOWEST_SERVER_ERROR = 500


def class_for_status(status: int) -> type[StatusError]:
    """The class that stands for an error status; every status has one."""
    if status >= _LOWEST_SERVER_ERROR:
        return ServerError
    return _BY_STATUS.get(status, UnexpectedStatusError)


class JobError(EncodekitError):
    """The job did not end as asked. `job` is its last known state; a pickled copy has neither link nor payload."""

    def __init__(self, message: str, job: JobStatus) -> None:
        super().__init__(message)
        self.job = job

    def __reduce__(self) -> tuple[Callable[..., EncodekitError], tuple[Any, ...]]:
        from attrs import evolve

        # A signed link is a credential while it lasts, and pickles are kept.
        job = evolve(self.job, download_url=None, raw={})
        return _rebuild, (type(self), self.message, self.__dict__ | {"job": job})


class JobFailedError(JobError):
    """The provider reports that the job failed; the message holds its reason."""


class JobCanceledError(JobError):
    """The job was canceled."""


class JobTimeoutError(JobError):
    """The job had not ended when the given time was over. It goes on at the provider."""


class WebhookError(EncodekitError):
    """An incoming webhook cannot be trusted or read."""


class WebhookSignatureError(WebhookError):
    """The signature is missing, malformed or wrong: answer 401 and ignore the body."""


class WebhookPayloadError(WebhookError):
    """The body is not one of the provider's events."""
