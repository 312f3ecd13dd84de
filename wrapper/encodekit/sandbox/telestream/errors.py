"""Telestream's error answers."""

from __future__ import annotations

from starlette.responses import JSONResponse

from encodekit.sandbox.contract import RefusedError

# The name that goes with 403 is not published.
STATUS = {
    "BadRequest": 400,
    "NotAuthorized": 401,
    "Forbidden": 403,
    "RecordNotFound": 404,
    "FileSizeLimitExceeded": 413,
    "InternalError": 500,
}


class ApiError(RefusedError):
    """An answer of Telestream's error shape.

    Args:
        name: One of the names in `STATUS`.
        message: For people.
    """

    def __init__(self, name: str, message: str) -> None:
        super().__init__(error_response(STATUS[name], name, message))
        self.status = STATUS[name]
        self.message = message


def error_response(status: int, name: str, message: str) -> JSONResponse:
    """An answer of Telestream's error shape."""
    return JSONResponse({"error": name, "message": message}, status)


def bad_request(message: str) -> ApiError:
    """The refusal of what was asked."""
    return ApiError("BadRequest", message)


def too_large(max_bytes: int) -> ApiError:
    """The refusal of a file."""
    return ApiError("FileSizeLimitExceeded", f"A file may have at most {max_bytes} bytes")


def not_found(kind: str, wanted: str) -> ApiError:
    """The refusal for an object that is not there, in the provider's words."""
    return ApiError("RecordNotFound", f"Couldn't find {kind} with ID={wanted}")
