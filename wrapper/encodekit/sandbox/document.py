"""OpenAPI documents: their operations, and what they say of requests and answers."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import jsonschema_rs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

METHODS = ("get", "put", "post", "delete", "patch", "head", "options")
DOCUMENT = "urn:encodekit:document"


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


def _typed(text: str, types: set[str]) -> Any:
    """A number or boolean that travelled as text, where one is wanted; other text stays, for the schema to judge."""
    wanted = types and "string" not in types
    if wanted and re.fullmatch(r"-?(0|[1-9]\d{0,300})(\.\d+)?([eE][+-]?\d{1,2})?|true|false", text, re.ASCII):
        return json.loads(text)
    return text


def _token(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
