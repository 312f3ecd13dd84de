"""Open Encoder's answers: JSON as its web framework writes it, and five shapes of errors (C19)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.responses import JSONResponse, Response

from encodekit.sandbox.contract import RefusedError

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from encodekit.sandbox.faults import Faults

REALM = {"WWW-Authenticate": "JWT realm=openencoder"}


class Answer(JSONResponse):
    """JSON with the media type that Open Encoder writes."""

    media_type = "application/json; charset=utf-8"


class ApiError(RefusedError):
    """A refusal.

    Args:
        status: Of the answer.
        body: Of the answer; keys in alphabetical order, as the server writes them.
        headers: Beside the usual ones.
    """

    def __init__(self, status: int, body: dict[str, Any], headers: dict[str, str] | None = None) -> None:
        super().__init__(Answer(body, status, headers))


def not_authenticated(message: str, status: int = 401) -> ApiError:
    """The authentication layer refuses."""
    return ApiError(status, {"code": status, "message": message}, REALM)


def role_too_low() -> ApiError:
    """The role in the token may not do this."""
    return ApiError(401, {"message": "unauthorized"})


def wrong_password() -> ApiError:
    """The current password is wrong."""
    return ApiError(401, {"code": 401, "message": "unauthorized"})


def not_configured(what: str) -> ApiError:
    """`machines` or `storage` cannot be had, for whatever reason."""
    return ApiError(401, {"message": f"{what} not configured", "status": 401})


def missing(what: str) -> ApiError:
    """There is no `Job`, `Preset` or `User` with that number."""
    return ApiError(404, {"message": f"{what} does not exist", "status": 404})


def invalid_body(text: str) -> ApiError:
    """The body cannot be bound; the text is that of the decoder or the validator."""
    return ApiError(400, {"error": text})


def not_updated() -> ApiError:
    """The account could not be saved."""
    return ApiError(400, {"code": 400, "message": "error updating user"})


def too_many_requests() -> ApiError:
    """A gateway in front of the server refuses; the server itself has no limit."""
    return ApiError(429, {"message": "too many requests", "status": 429})


def broken_off() -> RefusedError:
    """The handler broke off: a 500 without body and media type."""
    return RefusedError(Response(status_code=500))


class ServerEndedError(RefusedError):
    """Here version 0.9.2 ends its process; the response is what its handlers have ready and never send.

    Args:
        why: What ended it, for whoever looks for the reason.
        intended: The refusal that a mended server would send.
    """

    def __init__(self, why: str, intended: RefusedError) -> None:
        super().__init__(intended.response)
        self.why = why


class NoAnswer(Response):
    """A connection that closes without a status line, as that of a process that ended and was started anew."""

    def __init__(self, ended: ServerEndedError, faults: Faults) -> None:
        super().__init__(ended.response.body, ended.response.status_code)
        self._why = ended.why
        self._faults = faults

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        """Close the connection; without a server there is none, and an error tells of it."""
        try:
            await self._faults.abort(scope)
        except ConnectionError as error:
            raise ConnectionError(f"Open Encoder ends its process: {self._why}.") from error
