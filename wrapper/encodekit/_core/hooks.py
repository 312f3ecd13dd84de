"""Looking on while calls are made: for metrics, tracing, or a log of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

if TYPE_CHECKING:
    from encodekit.errors import RequestError


@define(kw_only=True, eq=False)
class Attempt:
    """One sending of a request. Holds no credential.

    Attributes:
        provider: The name of the provider's document.
        operation: The operationId.
        method: The HTTP method.
        url: The URL, without the values of its query.
        number: Which attempt of the call it is, from 1.
        status: The HTTP status, when there was an answer.
        error: What it ended in, when it did not go well.
        seconds: How long it took, when it is over.
    """

    provider: str
    operation: str
    method: str
    url: str
    number: int
    status: int | None = None
    error: RequestError | None = None
    seconds: float | None = None


class Hook:
    """Told of each attempt of each call; override what you need. A hook must not raise, and should be quick."""

    def attempt_started(self, attempt: Attempt) -> None:
        """The request is about to be sent."""

    def attempt_ended(self, attempt: Attempt) -> None:
        """The answer is there, or the attempt has failed."""
