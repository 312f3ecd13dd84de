"""From an OpenAPI document to routes: what the document says of a request is checked here, once for all providers.

It knows documents and no provider. What a provider answers to a request that breaks its document is the provider's
matter, see `Provider`.
"""

from __future__ import annotations

import json
import logging
import math
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property
from typing import Any, Protocol
from urllib.parse import quote

import jsonschema_rs
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Match, Mount, Route

logger = logging.getLogger("encodekit.sandbox")

METHODS = ("get", "put", "post", "delete", "patch", "head", "options")
MAX_JSON_BYTES = 1024**2
DOCUMENT = "urn:encodekit:document"


class Problem(Enum):
    """In which way a request breaks the document."""

    UNKNOWN_PATH = auto()
    UNSUPPORTED_METHOD = auto()
    UNSUPPORTED_CONTENT_TYPE = auto()
    BODY_TOO_LARGE = auto()
    INVALID_BODY = auto()
    INVALID_PARAMETER = auto()
    BUG = auto()  # of a handler, not of the request


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that is wrong: where (`body`, `query`, ...), the path to it, and what."""

    place: str
    path: list[str | int]
    message: str


class RefusedError(Exception):
    """Raised by a provider's code to answer with an error; `response` is that answer."""

    def __init__(self, response: Response) -> None:
        super().__init__(f"refused with status {response.status_code}")
        self.response = response


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


@dataclass(frozen=True)
class Operation:
    """One operation of a document."""

    document: Document
    path: str
    method: str
    pointer: str
    data: Mapping[str, Any] = field(repr=False)

    @property
    def id(self) -> str:
        """The operationId."""
        return str(self.data["operationId"])

    @cached_property
    def parameters(self) -> list[Parameter]:
        """What may be sent in path, query and headers."""
        found: list[Parameter] = []
        for owner, pointer in (
            (self.document.data["paths"][self.path], f"/paths/{_token(self.path)}"),
            (self.data, ""),
        ):
            for index in range(len(owner.get("parameters", []))):
                data, at = self.document.resolve(f"{pointer or self.pointer}/parameters/{index}")
                found.append(Parameter(data, self.document, f"{at}/schema"))
        return found

    @cached_property
    def body(self) -> tuple[Mapping[str, Any], str] | None:
        """The request body and where it stands in the document."""
        return self.document.resolve(f"{self.pointer}/requestBody") if "requestBody" in self.data else None

    @cached_property
    def success(self) -> int:
        """The status of an answer that went well: the lowest of the document."""
        return min(int(status) for status in self.data["responses"] if status.startswith("2"))

    @property
    def security(self) -> list[dict[str, list[str]]]:
        """The alternatives; any of them will do. Empty when nothing is needed."""
        return list(self.data.get("security", self.document.data.get("security", [])))

    def credentials(self, request: Request) -> dict[str, str]:
        """The credentials of the first alternative that the request fulfils, by the name of the scheme."""
        for alternative in self.security:
            found = {name: self.document.credential(name, request) for name in alternative}
            if found and all(value is not None for value in found.values()):
                return {name: value for name, value in found.items() if value is not None}
        return {}

    def response_problems(self, status: int, content: Any) -> list[str]:
        """What the document has against this answer."""
        name = str(status) if str(status) in self.data["responses"] else f"{status // 100}XX"
        name = name if name in self.data["responses"] else "default"
        if name not in self.data["responses"]:
            return [f"status {status} is not declared"]
        data, at = self.document.resolve(f"{self.pointer}/responses/{_token(name)}")
        if "application/json" not in data.get("content", {}):
            return [] if content is None else ["a body is not declared"]
        return [
            f"{'/'.join(map(str, error.instance_path))}: {error.message}"
            for error in self.document.errors(f"{at}/content/application~1json/schema", content)
        ]


class Parameter:
    """One parameter of an operation."""

    def __init__(self, data: Mapping[str, Any], document: Document, schema: str) -> None:
        self.name: str = data["name"]
        self.place: str = data["in"]
        self.required: bool = data.get("required", False)
        self._document = document
        self._schema = schema
        self._types = document.types(schema)
        self._item_types = document.types(f"{schema}/items") if "array" in self._types else set[str]()
        self._explode: bool = data.get("explode", data.get("style", "form") == "form")

    def read(self, request: Request) -> tuple[Any, list[Issue]]:
        """The value that was sent, or None, and what is wrong with it."""
        texts = self._texts(request)
        if not texts:
            missing = [Issue(self.place, [self.name], "is required")] if self.required else []
            return None, missing
        value: Any = _typed(texts[0], self._types)
        if "array" in self._types:
            value = [_typed(text, self._item_types) for text in (texts if self._explode else texts[0].split(","))]
        errors = self._document.errors(self._schema, value)
        return value, [Issue(self.place, [self.name, *error.instance_path], error.message) for error in errors]

    def _texts(self, request: Request) -> list[str]:
        if self.place == "path":
            return [str(request.path_params[self.name])]
        if self.place == "query":
            return request.query_params.getlist(self.name)
        if self.place == "header":
            return request.headers.getlist(self.name)
        return [request.cookies[self.name]] if self.name in request.cookies else []


class Document:
    """An OpenAPI 3.1 document, as loaded from JSON."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
        self._registry = jsonschema_rs.Registry([(DOCUMENT, dict(data))])
        self._validators: dict[str, jsonschema_rs.Draft202012Validator] = {}

    @cached_property
    def operations(self) -> list[Operation]:
        """All operations; of two paths that match the same request, the one with more literal segments is first."""
        operations = [
            Operation(self, path, method, f"/paths/{_token(path)}/{method}", item[method])
            for path, item in self.data.get("paths", {}).items()
            for method in METHODS
            if method in item
        ]
        return sorted(operations, key=lambda operation: [part.startswith("{") for part in operation.path.split("/")])

    def resolve(self, pointer: str) -> tuple[Mapping[str, Any], str]:
        """What a JSON pointer leads to, references followed, and the pointer to it."""
        value: Any = self.data
        for token in pointer.split("/")[1:]:
            name = token.replace("~1", "/").replace("~0", "~")
            in_list: bool = isinstance(value, list)
            value = value[int(name) if in_list else name]
        reference: str | None = value.get("$ref")
        return self.resolve(reference.removeprefix("#")) if reference else (value, pointer)

    def types(self, schema: str) -> set[str]:
        """The types that the schema at this pointer names."""
        data, _ = self.resolve(schema)
        types = data.get("type", [])
        return {types} if isinstance(types, str) else set(types)

    def errors(self, schema: str, value: Any) -> list[jsonschema_rs.ValidationError]:
        """What the schema at this pointer has against `value`."""
        if schema not in self._validators:
            self._validators[schema] = jsonschema_rs.Draft202012Validator(
                {"$ref": f"{DOCUMENT}#{quote(schema, safe='/~')}"},
                registry=self._registry,
                validate_formats=True,
                offline=True,
            )
        return list(self._validators[schema].iter_errors(value))

    def credential(self, scheme: str, request: Request) -> str | None:
        """What the request carries for a security scheme."""
        data, _ = self.resolve(f"/components/securitySchemes/{_token(scheme)}")
        if data["type"] == "apiKey":
            places = {"header": request.headers, "query": request.query_params, "cookie": request.cookies}
            return places[data["in"]].get(data["name"])
        kind, _, value = request.headers.get("authorization", "").partition(" ")
        expected = data.get("scheme", "bearer")
        return value.strip() or None if kind.lower() == expected.lower() else None


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

    def app(self) -> Starlette:
        """The application, to be mounted where the provider's base URL is to be."""
        routes = [
            Route(operation.path, self._endpoint(operation), methods=[operation.method.upper()])
            for operation in self.document.operations
        ]
        app = Starlette(
            routes=exactly(*routes), exception_handlers={404: self._unknown_path, 405: self._unsupported_method}
        )
        app.router.redirect_slashes = False
        return app

    async def _unknown_path(self, _request: Request, _error: Exception) -> Response:
        return self.provider.refuse(Problem.UNKNOWN_PATH, [])

    async def _unsupported_method(self, request: Request, _error: Exception) -> Response:
        response = self.provider.refuse(Problem.UNSUPPORTED_METHOD, [])
        # The error names the methods of one route only, and a path has a route for each of its operations.
        matching = (route for route in request.app.routes if route.matches(request.scope)[0] is not Match.NONE)
        response.headers["allow"] = ", ".join(sorted({method for route in matching for method in route.methods}))
        return response

    def _endpoint(self, operation: Operation) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            try:
                response = await self._answer(operation, request)
            except RefusedError as refused:
                response = refused.response
            except ClientDisconnect:
                return Response(status_code=400)  # nobody is left to read it
            except Exception:  # a bug of a handler: answered in the words of the provider, and counted
                logger.exception("The handler of %s failed.", operation.id)
                self.violations.append(f"{operation.id} failed")
                return self.provider.refuse(Problem.BUG, [])
            self._judge(operation, response)
            return response

        return endpoint

    async def _answer(self, operation: Operation, request: Request) -> Response:
        principal = None
        credentials = operation.credentials(request)
        if credentials or (operation.security and {} not in operation.security):
            principal = self.provider.authenticate(request, operation.id, credentials)
        parameters = self._parameters(operation, request)
        body = await self._body(operation, request)
        result = await self._handlers[operation.id](Call(request, operation.id, parameters, body, principal))
        if isinstance(result, Response):
            return result
        return Response(status_code=operation.success) if result is None else JSONResponse(result, operation.success)

    def _refuse(self, problem: Problem, *issues: Issue) -> RefusedError:
        return RefusedError(self.provider.refuse(problem, issues))

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
            raise self._refuse(Problem.INVALID_BODY, Issue("body", [], f"is not JSON: {error}")) from error
        errors = self.document.errors(f"{at}/content/application~1json/schema", value)
        if errors:
            issues = [Issue("body", list(error.instance_path), error.message) for error in errors]
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

    def _judge(self, operation: Operation, response: Response) -> None:
        if isinstance(response, StreamingResponse):
            return  # its body is still to come, and need not be one JSON text
        body = getattr(response, "body", b"")  # that of a file is not read for this
        content = json.loads(body) if body else None
        for problem in operation.response_problems(response.status_code, content):
            violation = f"{operation.id} answered {response.status_code}: {problem}"
            logger.error("The sandbox breaks the document: %s", violation)
            self.violations.append(violation)


def exactly(*routes: Route | Mount) -> list[BaseRoute]:
    """The routes, for whole paths only: a line break is a character of a path like any other, at its end too."""
    for route in routes:
        route.path_regex = re.compile(route.path_regex.pattern.removesuffix("$") + r"\Z", re.DOTALL)
    return [*routes]


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


def _typed(text: str, types: set[str]) -> Any:
    """A number or boolean that travelled as text, where one is wanted; other text stays, for the schema to judge."""
    wanted = types and "string" not in types
    if wanted and re.fullmatch(r"-?(0|[1-9]\d{0,300})(\.\d+)?([eE][+-]?\d{1,2})?|true|false", text, re.ASCII):
        return json.loads(text)
    return text


def _token(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
