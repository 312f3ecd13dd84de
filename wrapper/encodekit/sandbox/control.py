"""The control API: faults, the clock, and what the webhook receiver has got, for programs outside of this process.

curl $ENCODEKIT_SANDBOX_URL/_control/faults -H "Authorization: Bearer $ENCODEKIT_SANDBOX_CONTROL_TOKEN" \
         -d '{"path": "/convertrilo/*", "status": 503, "times": 2}'
"""

from __future__ import annotations

import hmac
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import jsonschema_rs
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from encodekit.sandbox.contract import parse_json
from encodekit.sandbox.receiver import read_body

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.requests import Request

    from encodekit.sandbox.clock import Clock
    from encodekit.sandbox.faults import Faults
    from encodekit.sandbox.receiver import Receiver

PATH = "/_control"
MAX_BODY_BYTES = 64 * 1024
NUMBER = {"type": "number"}
COUNT = {"type": "integer"}
TEXT = {"type": "string"}
# The values themselves are judged where the faults are made.
FAULT = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        **dict.fromkeys(("path", "method", "provider", "cut", "webhook"), TEXT),
        **dict.fromkeys(("skip", "times", "status", "truncate_bytes"), COUNT),
        **dict.fromkeys(("bytes_per_second", "delay_seconds", "clock_jump_seconds"), NUMBER),
        "retry_after": {"type": ["number", "string"]},
        "body": {"type": ["object", "string"]},
        "kill": {"type": "boolean"},
    },
}
MOVE = {
    "type": "object",
    "additionalProperties": False,
    "minProperties": 1,
    "properties": {"advance_seconds": {"type": "number", "minimum": 0}, "jump_seconds": NUMBER},
}


class Control:
    """The control API.

    Args:
        faults: What is to go wrong.
        clock: The time of all stand-ins.
        receiver: What takes webhooks.
        token: What a request has to carry, as a bearer token.
    """

    def __init__(self, faults: Faults, clock: Clock, receiver: Receiver, token: str) -> None:
        self.token = token
        self._faults = faults
        self._clock = clock
        self._receiver = receiver

    def routes(self) -> list[Route]:
        """What to mount under `PATH`."""
        return [
            self._route("/faults", "GET", self._list),
            self._route("/faults", "POST", self._add, FAULT),
            self._route("/faults", "DELETE", self._clear),
            self._route("/faults/{id:int}", "DELETE", self._remove),
            self._route("/hits", "GET", self._hits),
            self._route("/clock", "GET", self._time),
            self._route("/clock", "POST", self._move, MOVE),
            self._route("/webhooks", "GET", self._webhooks),
            self._route("/webhooks", "DELETE", self._forget_webhooks),
        ]

    def _route(
        self,
        path: str,
        method: str,
        handler: Callable[[Request, Any], Response],
        schema: Mapping[str, Any] | None = None,
    ) -> Route:
        validator = jsonschema_rs.Draft202012Validator(dict(schema)) if schema else None

        async def endpoint(request: Request) -> Response:
            given = request.headers.get("authorization", "").encode()
            if not hmac.compare_digest(given, f"Bearer {self.token}".encode()):
                return _refusal(401, "Send the control token that was printed at the start: Authorization: Bearer ...")
            if validator is None:
                return handler(request, None)
            content = await read_body(request, MAX_BODY_BYTES)
            if content is None:
                return _refusal(413, f"A body may have at most {MAX_BODY_BYTES} bytes")
            try:
                body = parse_json(content)
                validator.validate(body)
                return handler(request, body)
            except (jsonschema_rs.ValidationError, ValueError) as error:
                return _refusal(400, getattr(error, "message", str(error)))

        return Route(path, endpoint, methods=[method])

    def _list(self, _request: Request, _body: Any) -> Response:
        return JSONResponse([fault.json() for fault in self._faults.all()])

    def _add(self, _request: Request, body: Any) -> Response:
        return JSONResponse(self._faults.add(**body).json(), 201)

    def _clear(self, _request: Request, _body: Any) -> Response:
        self._faults.clear()
        return Response(status_code=204)

    def _remove(self, request: Request, _body: Any) -> Response:
        if self._faults.remove(request.path_params["id"]):
            return Response(status_code=204)
        return _refusal(404, "There is no fault of that number")

    def _hits(self, _request: Request, _body: Any) -> Response:
        return JSONResponse([asdict(hit) for hit in self._faults.hits])

    def _time(self, _request: Request, _body: Any) -> Response:
        return JSONResponse({"now": self._clock.now().isoformat(), "jumped_seconds": self._clock.jumped_seconds})

    def _move(self, request: Request, body: Any) -> Response:
        self._clock.advance(body.get("advance_seconds", 0))
        self._clock.jump(body.get("jump_seconds", 0))
        return self._time(request, body)

    def _webhooks(self, _request: Request, _body: Any) -> Response:
        shown = [asdict(each) | {"body": each.body.decode(errors="replace")} for each in self._receiver.received]
        return JSONResponse(shown)

    def _forget_webhooks(self, _request: Request, _body: Any) -> Response:
        self._receiver.clear()
        return Response(status_code=204)


def _refusal(status: int, message: str) -> Response:
    return JSONResponse({"error": message}, status)
