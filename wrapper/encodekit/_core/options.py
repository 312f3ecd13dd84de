"""How a call behaves: its timeouts, retries and extra headers, for a client and for one call."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypedDict

from attrs import evolve, field, frozen

from encodekit._core.validation import above_zero, at_least_one, at_least_zero, check_headers, of_type
from encodekit.errors import InvalidInputError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from encodekit._core.hooks import Hook


@frozen(kw_only=True)
class Timeouts:
    """How long to wait for each step of one request, in seconds; None waits without end.

    Attributes:
        connect: For the connection, TLS included.
        read: For the next bytes of the answer.
        write: For the next bytes of the request to be taken.
        pool: For a free connection of the client.
    """

    connect: float | None = field(default=5.0, validator=above_zero)
    read: float | None = field(default=30.0, validator=above_zero)
    write: float | None = field(default=30.0, validator=above_zero)
    pool: float | None = field(default=10.0, validator=above_zero)


def _kept_statuses(statuses: Iterable[int]) -> frozenset[int]:
    if not isinstance(statuses, Iterable) or not all(isinstance(status, int) for status in statuses):
        raise InvalidInputError(f"statuses are numbers such as 503, not {statuses!r}.")
    return frozenset(statuses)


@frozen(kw_only=True)
class RetryPolicy:
    """When a request that failed is sent again.

    GET, HEAD, PUT and DELETE are sent again after a connection failure, a timeout or one of `statuses`. A POST or
    PATCH is sent again only if it never reached the provider, if it was refused with 429 before any work, or if it
    carries an idempotency key that the provider honours.

    Attributes:
        attempts: How often a request is sent at most; 1 switches retries off.
        first_delay: The longest wait before the second attempt, in seconds; it doubles from attempt to attempt. The
            actual wait is drawn at random from 0 to that (full jitter), so that many clients do not come back at once.
        longest_delay: The cap of that doubling, in seconds.
        longest_retry_after: A Retry-After above this many seconds is not waited for: the error is raised at once.
        statuses: The statuses that are worth another attempt.
    """

    attempts: int = field(default=4, validator=at_least_one)
    first_delay: float = field(default=0.5, validator=at_least_zero)
    longest_delay: float = field(default=8.0, validator=at_least_zero)
    longest_retry_after: float = field(default=60.0, validator=at_least_zero)
    statuses: frozenset[int] = field(default=frozenset({408, 429, 500, 502, 503, 504}), converter=_kept_statuses)


class WaitOptions(TypedDict, total=False):
    """The options of the requests that a wait makes. `timeout` is none of them: there it is the time of the job.

    Attributes:
        deadline: Seconds for one request, with its retries and the waits between them. It is looked at between the
            pieces of a body, so that a call may end one `timeout` later.
        retry: The policy for this call; `RetryPolicy(attempts=1)` switches retries off.
        headers: Headers to add to the requests to the provider. A storage gets none of them.
        hooks: Who looks on; see `encodekit.Hook`.
    """

    deadline: float | None
    retry: RetryPolicy
    headers: Mapping[str, str]
    hooks: Sequence[Hook]


class CallOptions(WaitOptions, total=False):
    """The options that every method takes, as keyword arguments: those of `WaitOptions` and one more.

    Attributes:
        timeout: Seconds for each step of a request, or a `Timeouts`.
    """

    timeout: float | Timeouts


def _kept_headers(headers: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(check_headers(headers))


@frozen(kw_only=True)
class Options:
    """The options in force: a client's own, or those of one call."""

    timeout: Timeouts = field(factory=Timeouts, validator=of_type(Timeouts))
    deadline: float | None = field(default=300.0, validator=above_zero)
    retry: RetryPolicy = field(factory=RetryPolicy, validator=of_type(RetryPolicy))
    # Headers may hold credentials of a proxy or gateway.
    headers: Mapping[str, str] = field(factory=dict[str, str], converter=_kept_headers, repr=False)
    hooks: Sequence[Hook] = ()

    def merged(self, changes: CallOptions) -> Options:
        """These options with `changes` on top; headers are added to the ones that are there."""
        if not changes:
            return self
        fields: dict[str, Any] = dict(changes)
        timeout = changes.get("timeout")
        if "timeout" in changes and not isinstance(timeout, Timeouts):
            if timeout is None:
                raise InvalidInputError(
                    "timeout is a number of seconds or a Timeouts, in which None waits without end."
                )
            fields["timeout"] = Timeouts(connect=timeout, read=timeout, write=timeout, pool=timeout)
        if "headers" in changes:
            added = check_headers(changes["headers"])
            replaced = {name.lower() for name in added}
            kept = {name: value for name, value in self.headers.items() if name.lower() not in replaced}
            fields["headers"] = kept | added
        return evolve(self, **fields)


def split_options(arguments: Mapping[str, Any]) -> tuple[CallOptions, dict[str, Any]]:
    """The options of a call, and the other arguments, from keyword arguments that mix them."""
    options = {name: value for name, value in arguments.items() if name in CallOptions.__annotations__}
    others = {name: value for name, value in arguments.items() if name not in options}
    return CallOptions(**options), others  # type: ignore[typeddict-item]  # the names were just checked
