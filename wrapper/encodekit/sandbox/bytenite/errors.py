"""ByteNite's error answers: `rpcStatus`, and for actions a refusal inside an answer of status 200."""

from __future__ import annotations

import uuid
from enum import IntEnum
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from starlette.responses import JSONResponse

from encodekit.sandbox.contract import RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from encodekit.sandbox.document import Issue


class Rpc(IntEnum):
    """The gRPC codes that are used here."""

    INVALID_ARGUMENT = 3
    NOT_FOUND = 5
    PERMISSION_DENIED = 7
    RESOURCE_EXHAUSTED = 8
    FAILED_PRECONDITION = 9
    UNIMPLEMENTED = 12
    INTERNAL = 13
    UNAUTHENTICATED = 16


# As gRPC's gateway gives them; the document says the same of those that it has.
STATUS = {
    Rpc.INVALID_ARGUMENT: 400,
    Rpc.NOT_FOUND: 404,
    Rpc.PERMISSION_DENIED: 403,
    Rpc.RESOURCE_EXHAUSTED: 429,
    Rpc.FAILED_PRECONDITION: 400,
    Rpc.UNIMPLEMENTED: 501,
    Rpc.INTERNAL: 500,
    Rpc.UNAUTHENTICATED: 401,
}
DONE: dict[str, Any] = {"ok": True, "requestId": "", "message": "", "error": None}
# What is wrong with these is told without their values, which are secrets or hold some.
SECRET_MEMBERS = {"apiKey", "dataDestination", "dataSource", "secret", "secretKey"}


class RpcError(RefusedError):
    """A refusal.

    Args:
        code: Of gRPC.
        message: For people.
        status: Of HTTP, where it is another than the gateway's.
        details: Further facts, each with its type.
    """

    def __init__(
        self, code: Rpc, message: str, status: int | None = None, details: Sequence[dict[str, Any]] = ()
    ) -> None:
        self.status = status or STATUS[code]
        self.message = message
        super().__init__(rpc_status(self.status, code, message, details))

    def as_action(self) -> dict[str, Any]:
        """The same refusal as an action answers it, with status 200."""
        error = {"code": self.status, "message": HTTPStatus(self.status).phrase, "description": self.message}
        return {"ok": False, "requestId": str(uuid.uuid4()), "message": "Request failed", "error": error}


class UnreadableSourceError(RpcError):
    """The source is named well enough, but cannot be had, or is no video."""

    def __init__(self, message: str) -> None:
        super().__init__(Rpc.FAILED_PRECONDITION, message)


def rpc_status(status: int, code: Rpc, message: str, details: Sequence[dict[str, Any]] = ()) -> JSONResponse:
    """An answer of the shape of all failures."""
    return JSONResponse({"code": int(code), "message": message, "details": list(details)}, status)


def bad_request(issues: Sequence[Issue]) -> dict[str, Any]:
    """The detail that tells what is wrong with a request, in the type that gRPC has for it."""
    violations = [{"field": ".".join(map(str, issue.path)), "description": _description(issue)} for issue in issues]
    return {"@type": "type.googleapis.com/google.rpc.BadRequest", "fieldViolations": violations}


def _description(issue: Issue) -> str:
    is_secret = issue.place == "body" and (not issue.path or issue.path[0] in SECRET_MEMBERS)
    if is_secret and not issue.message.endswith(("is required", "is a required property")):
        return "is not what is expected here"
    return issue.message
