"""From an OpenAPI document to routes: what the document says of a request is checked here, once for all providers.

It knows documents and no provider. What a provider answers to a request that breaks its document is the provider's
matter, see `Provider`.
"""

from __future__ import annotations

import json
import logging
import math
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import quote

import jsonschema_rs
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from encodekit.sandbox.request_log import Verdict, note
from encodekit.sandbox.routing import Routes

if TYPE_CHECKING:
    from starlette.routing import BaseRoute, Mount, Route
    from starlette.types import ASGIApp, Receive, Scope, Send

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
    RATE_LIMITED = auto()
    BUG = auto()  # of a handler, not of the request


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that is wrong.

    Attributes:
        place: Where: `body`, `query`, ...
        path: The path to it within that place.
        message: What is wrong, for the caller.
        rule: The same without the value that was sent, which may be a secret.
    """

    place: str
    path: list[str | int]
    message: str
    rule: str = ""

    def __str__(self) -> str:
        return f"{self.place} {'/'.join(map(str, self.path))}: {self.rule or self.message}"


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

    @cached_property
    def needs_credentials(self) -> bool:
        """Whether no alternative does without any."""
        return bool(self.security) and {} not in self.security

    @cached_property
    def _alternatives(self) -> list[list[Scheme]]:
        return [[self.document.scheme(name) for name in alternative] for alternative in self.security if alternative]

    def credentials(self, request: Request) -> dict[str, str]:
        """The credentials of the first alternative that the request fulfils, by the name of the scheme."""
        for schemes in self._alternatives:
            found = {scheme.name: scheme.read(request) for scheme in schemes}
            if None not in found.values():
                return {name: value for name, value in found.items() if value is not None}
        return {}

    def response_problems(self, status: int, content: Any) -> list[str]:
        """What the document has against this answer."""
        if status not in self._answers:
            self._answers[status] = self._answer_schema(status)
        problem, schema = self._answers[status]
        if problem:
            return [problem]
        if schema is None:
            return [] if content is None else ["a body is not declared"]
        return [
            f"{'/'.join(map(str, error.instance_path))}: {error.message}"
            for error in self.document.errors(schema, content)
        ]

    @cached_property
    def _answers(self) -> dict[int, tuple[str, str | None]]:
        return {}

    def _answer_schema(self, status: int) -> tuple[str, str | None]:
        """What is wrong with that status, and the pointer to the schema of its JSON, if it has any."""
        names = (str(status), f"{status // 100}XX", "default")
        name = next((name for name in names if name in self.data["responses"]), None)
        if name is None:
            return f"status {status} is not declared", None
        data, at = self.document.resolve(f"{self.pointer}/responses/{_token(name)}")
        return "", f"{at}/content/application~1json/schema" if "application/json" in data.get("content", {}) else None


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
        return value, self._document.issues(self.place, [self.name], self._schema, value)

    def _texts(self, request: Request) -> list[str]:
        if self.place == "path":
            return [str(request.path_params[self.name])]
        if self.place == "query":
            return request.query_params.getlist(self.name)
        if self.place == "header":
            return request.headers.getlist(self.name)
        return [request.cookies[self.name]] if self.name in request.cookies else []


class Scheme:
    """One security scheme of a document: where a credential travels."""

    def __init__(self, name: str, data: Mapping[str, Any]) -> None:
        self.name = name
        self._place: str = data["in"] if data["type"] == "apiKey" else ""
        self._key: str = data["name"] if self._place else data.get("scheme", "bearer").lower()

    def read(self, request: Request) -> str | None:
        """The credential that the request carries, if it does."""
        if self._place == "header":
            return request.headers.get(self._key)
        if self._place:
            return (request.query_params if self._place == "query" else request.cookies).get(self._key)
        kind, _, value = request.headers.get("authorization", "").partition(" ")
        return value.strip() or None if kind.lower() == self._key else None


class Document:
    """An OpenAPI 3.1 document, as loaded from JSON."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
        self._registry = jsonschema_rs.Registry([(DOCUMENT, dict(data))])
        self._validators: dict[tuple[str, str | None], jsonschema_rs.Draft202012Validator] = {}

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

    def errors(self, schema: str, value: Any, mask: str | None = None) -> list[jsonschema_rs.ValidationError]:
        """What the schema at this pointer has against `value`; with a `mask`, that word stands for every value."""
        validator = self._validators.get((schema, mask))
        if validator is None:
            validator = self._validators[schema, mask] = jsonschema_rs.Draft202012Validator(
                {"$ref": f"{DOCUMENT}#{quote(schema, safe='/~')}"},
                registry=self._registry,
                validate_formats=True,
                offline=True,
                mask=mask,
            )
        # Nearly everything is valid, and telling only this costs a fraction.
        return [] if validator.is_valid(value) else list(validator.iter_errors(value))

    def issues(self, place: str, path: list[str | int], schema: str, value: Any) -> list[Issue]:
        """The same as issues of a request, whose `value` stands at that path of that place."""
        errors = self.errors(schema, value)
        rules = self.errors(schema, value, mask="value") if errors else []
        return [
            Issue(place, [*path, *error.instance_path], error.message, rule.message)
            for error, rule in zip(errors, rules, strict=True)
        ]

    def scheme(self, name: str) -> Scheme:
        """The security scheme of that name."""
        return Scheme(name, self.resolve(f"/components/securitySchemes/{_token(name)}")[0])


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
