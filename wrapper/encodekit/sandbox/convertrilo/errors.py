"""Convertrilo's error answers."""

from __future__ import annotations

from typing import Any

from starlette.responses import JSONResponse

from encodekit.sandbox.contract import RefusedError
from encodekit.sandbox.sources import SourceError, SourceProblem

# Which status comes with which code, as the document says (most of it inferred); codes that are not here come with 400.
STATUS = {
    "invalid_api_key": 401,
    "api_key_expired": 401,
    "user_not_found": 401,
    "google_drive_not_connected": 401,
    "insufficient_tokens": 402,
    "missing_required_scope": 403,
    "not_found": 404,
    "webhook_not_found": 404,
    "no_video_files_found": 404,
    "idempotency_conflict": 409,
    "idempotency_in_progress": 409,
    "job_active": 409,
    "deprecated_dropbox": 410,
    "rate_limit_exceeded": 429,
}
SOURCE_CODES = {
    SourceProblem.MALFORMED: "invalid_url",
    SourceProblem.UNKNOWN_HOST: "host_not_resolvable",
    SourceProblem.FORBIDDEN: "url_host_blocked",
    SourceProblem.UNREACHABLE: "probe_failed",
    SourceProblem.TOO_LARGE: "file_too_large",
}


class ApiError(RefusedError):
    """An answer of Convertrilo's error shape.

    Args:
        code: One of the document's codes.
        message: For people.
        details: The further fields of the answer.
    """

    def __init__(self, code: str, message: str, **details: Any) -> None:
        super().__init__(error_response(STATUS.get(code, 400), code, message, **details))
        self.code = code
        self.message = message

    @classmethod
    def of_source(cls, error: SourceError) -> ApiError:
        """The answer for a source that cannot be had."""
        return cls(SOURCE_CODES[error.problem], str(error))


def error_response(status: int, code: str, message: str, **details: Any) -> JSONResponse:
    """An answer of Convertrilo's error shape."""
    return JSONResponse({"code": code, "message": message, **details}, status)
