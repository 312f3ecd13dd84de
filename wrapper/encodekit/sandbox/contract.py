"""From an OpenAPI document to routes: what the document says of a request is checked here, once for all providers.

It knows documents and no provider. What a provider answers to a request that breaks its document is the provider's
matter, see `Provider`.
"""

from __future__ import annotations

import json
import logging
import math
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, Protocol

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from encodekit.sandbox.document import Issue
from encodekit.sandbox.request_log import Verdict, note
from encodekit.sandbox.routing import Routes

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from encodekit.sandbox.document import Document, Operation

logger = logging.getLogger("encodekit.sandbox")

MAX_JSON_BYTES = 1024**2


class Problem(Enum):
    """In which way a request breaks the document."""

    UNKNOWN_PATH = auto()
    UNSUPPORTED_METHOD = auto()
    UNSUPPORTED_CONTENT_TYPE = auto()
    BODY_TOO_LARGE = auto()
    INVALID_BODY = auto()
    INVALID_PARAMETER = auto()
    RATE_LIMITED = auto()
    BUG = auto()  # of a handler, not of the request


class RefusedError(Exception):
    """Raised by a provider's code to answer with an error.

    Attributes:
        response: That answer.
        breach: How the request breaks the document, when it does.
    """

    def __init__(self, response: Response, breach: str = "") -> None:
        super().__init__(f"refused with status {response.status_code}")
        self.response = response
        self.breach = breach


@dataclass(frozen=True, slots=True)
class Call:
    """A request that keeps the document's promises.

    Attributes:
        request: The request itself; the body of an operation that takes no JSON is still to be read from it, and the
            bytes of a JSON body are its `state.content`.
        operation_id: Of the operation.
        parameters: Those that were sent, from path, query and headers, by their names in the document.
        body: The JSON body, or None.
        principal: Who calls, as the provider's `authenticate` told.
    """

    request: Request
    operation_id: str
    parameters: Mapping[str, Any]
    body: Any
    principal: Any


Handler = Callable[[Call], Awaitable[Any]]


class Provider(Protocol):
    """What a provider adds to its document."""

    def handlers(self) -> Mapping[str, Handler]:
        """What to do for each operationId. A handler returns JSON data, None, or a whole response."""
        ...

    def authenticate(self, request: Request, operation_id: str, credentials: Mapping[str, str]) -> Any:
        """Who calls, for operations that need to know.

        Args:
            request: The request, for schemes that sign it.
            operation_id: Of the operation.
            credentials: What was sent, by the name of the security scheme; empty when nothing suitable was.

        Raises:
            RefusedError: These credentials may not call this operation.
        """
        ...

    def refuse(self, problem: Problem, issues: Sequence[Issue]) -> Response:
        """The answer to a request that breaks the document."""
        ...


class Contract:
    """A document and a provider, joined: an application that answers every operation of the document.

    Args:
        document: The document.
        provider: What to do for each operation, and how to refuse.

    Raises:
        LookupError: An operation has no handler, or a handler no operation.
    """

    def __init__(self, document: Document, provider: Provider) -> None:
        self.document = document
        self.provider = provider
        # Handlers that failed and answers that break the document: bugs of the sandbox, kept where its tests see them.
        self.violations: list[str] = []
        handlers = provider.handlers()
        unmatched = {operation.id for operation in document.operations} ^ set(handlers)
        if unmatched:
            raise LookupError(f"Operations without handler, or handlers without operation: {sorted(unmatched)}.")
        self._handlers = handlers
        self._found = Routes(self._routes())

    def app(self) -> ASGIApp:
        """The application, to be mounted where the provider's base URL is to be."""
        return self._serve

    def _routes(self) -> Iterable[tuple[str, str, Operation]]:
        """Method, path and operation of everything that is served."""
        for operation in self.document.operations:
            method = operation.method.upper()
            yield method, operation.path, operation
            if method == "GET":
                yield "HEAD", operation.path, operation

    def _operation(self, scope: Mapping[str, Any]) -> tuple[Operation | None, Mapping[str, str], list[str]]:
        """The operation, the parameters of its path, and where there is none, which methods the path has."""
        return self._found.find(scope["method"], scope["path"].removeprefix(scope.get("root_path", "")))

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        operation, scope["path_params"], allowed = self._operation(scope)
        request = Request(scope, receive, send)
        if operation:
            response = await self._respond(operation, request)
        elif allowed:
            note(scope, Verdict.INVALID, "the path has no such method")
            response = await self._unsupported_method(request, allowed)
        else:
            note(scope, Verdict.INVALID, "the document has no such path")
            response = await self._unknown_path(request)
        await response(scope, receive, send)

    async def _unknown_path(self, _request: Request) -> Response:
        return self.provider.refuse(Problem.UNKNOWN_PATH, [])

    async def _unsupported_method(self, _request: Request, allowed: Sequence[str]) -> Response:
        response = self.provider.refuse(Problem.UNSUPPORTED_METHOD, [])
        response.headers["allow"] = ", ".join(allowed)
        return response

    async def _respond(self, operation: Operation, request: Request) -> Response:
        note(request.scope, Verdict.VALID, operation_id=operation.id)
        try:
            response = await self._answer(operation, request)
        except RefusedError as refused:
            response = refused.response
            if refused.breach:
                note(request.scope, Verdict.INVALID, refused.breach)
        except ClientDisconnect:
            return Response(status_code=400)  # nobody is left to read it
        except Exception:  # a bug of a handler: answered in the words of the provider, and counted
            logger.exception("The handler of %s failed.", operation.id)
            self.violations.append(f"{operation.id} failed")
            note(request.scope, Verdict.BUG, "the handler failed, and the log says why")
            return self.provider.refuse(Problem.BUG, [])
        self._judge(operation, request, response)
        return response

    async def _answer(self, operation: Operation, request: Request) -> Response:
        principal = self._authenticate(operation, request)
        parameters = self._parameters(operation, request)
        body = await self._body(operation, request)
        result = await self._handlers[operation.id](Call(request, operation.id, parameters, body, principal))
        if isinstance(result, Response):
            return result
        return Response(status_code=operation.success) if result is None else JSONResponse(result, operation.success)

    def _authenticate(self, operation: Operation, request: Request) -> Any:
        credentials = operation.credentials(request)
        if not credentials and not operation.needs_credentials:
            return None
        try:
            return self.provider.authenticate(request, operation.id, credentials)
        except RefusedError as refused:
            refused.breach = "the credentials are missing, or may not do this"
            raise

    def _refuse(self, problem: Problem, *issues: Issue) -> RefusedError:
        return RefusedError(self.provider.refuse(problem, issues), "; ".join(map(str, issues)))

    def _parameters(self, operation: Operation, request: Request) -> dict[str, Any]:
        values: dict[str, Any] = {}
        issues: list[Issue] = []
        for parameter in operation.parameters:
            value, found = parameter.read(request)
            issues += found
            if value is not None:
                values[parameter.name] = value
        if issues:
            raise self._refuse(Problem.INVALID_PARAMETER, *issues)
        return values

    async def _body(self, operation: Operation, request: Request) -> Any:
        if operation.body is None:
            return None
        data, at = operation.body
        sent = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if "application/json" not in data["content"]:
            if sent not in data["content"] and (sent or data.get("required")):
                issue = Issue("header", ["Content-Type"], f"must be {' or '.join(data['content'])}")
                raise self._refuse(Problem.UNSUPPORTED_CONTENT_TYPE, issue)
            return None
        content = request.state.content = await self._read(request)
        if not content:
            if data.get("required"):
                raise self._refuse(Problem.INVALID_BODY, Issue("body", [], "is required"))
            return None
        if sent != "application/json":
            issue = Issue("header", ["Content-Type"], "must be application/json")
            raise self._refuse(Problem.UNSUPPORTED_CONTENT_TYPE, issue)
        try:
            value = parse_json(content)
        except ValueError as error:
            issue = Issue("body", [], f"is not JSON: {error}", "is not JSON")
            raise self._refuse(Problem.INVALID_BODY, issue) from error
        issues = self.document.issues("body", [], f"{at}/content/application~1json/schema", value)
        if issues:
            raise self._refuse(Problem.INVALID_BODY, *issues)
        return value

    async def _read(self, request: Request) -> bytes:
        content = bytearray()
        async for chunk in request.stream():
            content += chunk
            if len(content) > MAX_JSON_BYTES:
                raise self._refuse(
                    Problem.BODY_TOO_LARGE, Issue("body", [], f"may have at most {MAX_JSON_BYTES} bytes")
                )
        return bytes(content)

    def _judge(self, operation: Operation, request: Request, response: Response) -> None:
        if isinstance(response, StreamingResponse):
            return  # its body is still to come, and need not be one JSON text
        body = getattr(response, "body", b"")  # that of a file is not read for this
        content = json.loads(body) if body else None
        for problem in operation.response_problems(response.status_code, content):
            violation = f"{operation.id} answered {response.status_code}: {problem}"
            logger.error("The sandbox breaks the document: %s", violation)
            self.violations.append(violation)
            note(request.scope, Verdict.BUG, "the answer breaks the document, and the log says how")


def parse_json(content: bytes) -> Any:
    """Read JSON as strict as RFC 8259: no NaN, no numbers beyond a double, no text that is not Unicode.

    Raises:
        ValueError: It is not such JSON.
    """
    try:
        value = json.loads(content, parse_constant=_no_constant, parse_float=_finite)
        json.dumps(value, ensure_ascii=False).encode()
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    return value


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not a JSON value")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"{text} is too large")
    return number
