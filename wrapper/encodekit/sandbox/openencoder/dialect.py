"""What Open Encoder's web framework does otherwise than a document can say: laxer, and with closed connections."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from starlette.responses import Response

from encodekit.sandbox.contract import Contract, Problem, Provider, RefusedError
from encodekit.sandbox.document import Document, Issue, Operation
from encodekit.sandbox.openencoder.bodies import bind
from encodekit.sandbox.openencoder.errors import Answer, NoAnswer, ServerEndedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from starlette.requests import Request

    from encodekit.sandbox.faults import Faults


MAX_ID = 2**31 - 1  # of the database; the validator takes the format int32 for a remark


def go_int(text: str) -> int:
    """The number that a Go program reads: 0 for what is none, and the nearest of 64 bits for what is beyond them."""
    if not re.fullmatch(r"[+-]?\d{1,100}", text, re.ASCII):
        return 0
    return max(-(2**63), min(int(text), 2**63 - 1))


class Dialect(Contract):
    """The document as Open Encoder 0.9.2 keeps it.

    Args:
        document: The document.
        provider: What to do for each operation, and how to refuse.
        faults: Closes connections.
        mended: Keep to the document instead: refuse what it forbids, and answer where the server ends its process.
    """

    def __init__(self, document: Document, provider: Provider, faults: Faults, *, mended: bool) -> None:
        super().__init__(document, provider)
        self._faults = faults
        self._mended = mended

    def _routes(self) -> Iterable[tuple[str, str, Operation]]:
        return (route for route in super()._routes() if route[0] != "HEAD")

    async def _unknown_path(self, request: Request) -> Response:
        """A redirect where a slash more or less makes a route, else the page of the web interface."""
        location = self._other_slash(request)
        if location is None:
            return self.provider.refuse(Problem.UNKNOWN_PATH, [])
        query = f"?{request.url.query}" if request.url.query else ""
        return Response(status_code=301 if request.method == "GET" else 307, headers={"location": location + query})

    async def _unsupported_method(self, request: Request, allowed: Sequence[str]) -> Response:  # noqa: ARG002
        return await self._unknown_path(request)

    def _other_slash(self, request: Request) -> str | None:
        path: str = request.scope["path"]
        other = path[:-1] if path.endswith("/") else f"{path}/"
        return other if self._operation({**request.scope, "path": other})[0] else None

    async def _answer(self, operation: Operation, request: Request) -> Response:
        try:
            response = await super()._answer(operation, request)
        except ServerEndedError as ended:
            raise ended if self._mended else RefusedError(NoAnswer(ended, self._faults)) from ended
        response.headers["content-type"] = Answer.media_type
        return response

    def _parameters(self, operation: Operation, request: Request) -> Mapping[str, Any]:  # type: ignore[override]
        if self._mended:
            values = super()._parameters(operation, request)
            for name in request.path_params.keys() & values:
                if values[name] > MAX_ID and operation.id != "delete_machine":
                    raise self._refuse(Problem.INVALID_PARAMETER, Issue("path", [name], f"is at most {MAX_ID}"))
            return values
        names = [parameter.name for parameter in operation.parameters if parameter.place == "query"]
        query = {name: request.query_params.getlist(name)[0] for name in names if name in request.query_params}
        return {name: go_int(text) for name, text in request.path_params.items()} | query

    async def _body(self, operation: Operation, request: Request) -> Any:
        if self._mended or operation.body is None:
            return await super()._body(operation, request)
        content = await self._read(request)
        return bind(self.document, operation.id, content, request.headers.get("content-type", ""))
