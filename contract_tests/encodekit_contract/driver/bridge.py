"""From a case to a call: which generated function serves an operation, and what its arguments are called.

Read from the source of the generated modules, so that no naming rule of the generator is repeated here; that the
names are what a user expects is a test of its own.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, cached_property
from importlib import import_module
from io import BytesIO
from types import ModuleType, NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin
from uuid import UUID

from encodekit_contract.documents import Document, Operation
from encodekit_contract.oracle.wire import ABSENT, Message, Part

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

    from encodekit_contract.documents import Credentials

Key = tuple[str, str]

PLACEHOLDER_URL = "http://document.invalid"
LOCATIONS = {"params": "query", "headers": "header", "cookies": "cookie"}
BODY_ARGUMENT = "body"


class InexpressibleError(Exception):
    """A case says something for which the generated function has no argument."""


@dataclass(frozen=True)
class Function:
    """The generated module of one operation, as its source describes it."""

    module: ModuleType
    method: str
    url: str
    arguments: Mapping[Key, str]

    @property
    def key(self) -> Key:
        """Method and path, the names of the path's parameters left out."""
        return self.method, without_names(self.url)

    @cached_property
    def signature(self) -> Mapping[str, inspect.Parameter]:
        """The arguments that make up a request."""
        return inspect.signature(self.module._get_kwargs).parameters

    @property
    def accepts_any_client(self) -> bool:
        """Whether a client without credentials will do."""
        kinds = get_args(inspect.signature(self.module.sync_detailed).parameters["client"].annotation)
        return "Client" in {kind.__name__ for kind in kinds}

    def keywords(self, operation: Operation, message: Message) -> dict[str, Any]:
        """The arguments that make the function say what the message says.

        Raises:
            InexpressibleError: The message holds a form with a field that the document does not declare, or with none:
                httpx sends no body then.
        """
        keywords = {}
        for parameter in operation.parameters:
            value = message.value(parameter)
            if value is not ABSENT:
                argument = self.arguments[parameter.location, parameter.name]
                keywords[argument] = convert(value, self.signature[argument].annotation)
        if message.body is not ABSENT:
            keywords[BODY_ARGUMENT] = self._body(operation, message)
        return keywords

    def call(self, client: Any, keywords: Mapping[str, Any]) -> Any:
        """Call the sync function; its detailed answer."""
        return self.module.sync_detailed(client=client, **keywords)

    async def call_async(self, client: Any, keywords: Mapping[str, Any]) -> Any:
        """Call the async function; its detailed answer."""
        return await self.module.asyncio_detailed(client=client, **keywords)

    def _body(self, operation: Operation, message: Message) -> Any:
        content = operation.body(message.media_type)
        if content is not None and content.is_form and isinstance(message.body, dict):
            declared = operation.document.source.resolve(content.schema).value.get("properties", {})
            if not message.body or message.body.keys() - declared.keys():
                raise InexpressibleError(f"the form {sorted(message.body)}")
        return convert(message.body, self.signature[BODY_ARGUMENT].annotation)


def function(operation: Operation) -> Function:
    """The generated function of an operation.

    Raises:
        LookupError: There is none with its method and path.
    """
    return functions(operation.document)[operation.method, without_names(operation.path)]


@cache
def functions(document: Document) -> dict[Key, Function]:
    """Every generated function of a document's client, by method and path."""
    modules = (path for path in sorted(document.folder.glob("api/*/*.py")) if path.name != "__init__.py")
    found = [read_function(document, path) for path in modules]
    by_key = {item.key: item for item in found}
    assert len(by_key) == len(found), f"{document.name}: two functions send to the same place"
    return by_key


def without_names(url: str) -> str:
    """A path whose parameters have no names."""
    return re.sub(r"\{[^}]*\}", "{}", url)


def read_function(document: Document, path: Path) -> Function:
    """What the source of a generated module says of its request."""
    module = import_module(f"{document.package}.api.{path.parent.name}.{path.stem}")
    tree = ast.parse(path.read_text("utf-8"))
    body = next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "_get_kwargs")
    arguments = {argument.arg for argument in (*body.args.args, *body.args.kwonlyargs)}
    sources = local_sources(body)

    def argument_in(expression: ast.expr) -> str | None:
        return one_of(arguments & reached(names_in(expression), sources))

    request = request_literal(body)
    url, places = url_literal(request["url"])
    names = re.findall(r"\{([^}]*)\}", url)
    found = {("path", str(index)): argument_in(places[name]) for index, name in enumerate(names)}
    for location, name, expression in assignments(body):
        found[location, name] = argument_in(expression)
    method = text_of(request["method"]).upper()
    known = {key: argument for key, argument in found.items() if argument is not None}
    return Function(module, method, url, named_path_parameters(document, method, url, known))


def named_path_parameters(document: Document, method: str, url: str, found: dict[Key, str]) -> dict[Key, str]:
    """The arguments by place and name: the document's own names for the parameters of the path, which go by order."""
    key = (method, without_names(url))
    paths = [item.path for item in document.operations if (item.method, without_names(item.path)) == key]
    names = re.findall(r"\{([^}]*)\}", paths[0]) if paths else []
    named = {("path", str(index)): ("path", name) for index, name in enumerate(names)}
    return {named.get(place, place): argument for place, argument in found.items()}


def request_literal(body: ast.FunctionDef) -> dict[str, ast.expr]:
    """The members of the dict that holds method and URL."""
    for node in ast.walk(body):
        if isinstance(node, ast.Dict):
            members = {text_of(key): value for key, value in zip(node.keys, node.values, strict=True)}
            if {"method", "url"} <= members.keys():
                return members
    raise LookupError("no dict with method and url")


def text_of(node: ast.expr | None) -> str:
    """A literal text, or an empty one where there is no literal."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def url_literal(node: ast.expr) -> tuple[str, dict[str, ast.expr]]:
    """The URL's template, and the expression behind each of its names."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        places = {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg}
        return text_of(node.func.value), places
    return text_of(node), {}


def assignments(body: ast.FunctionDef) -> list[tuple[str, str, ast.expr]]:
    """Every `params["name"] = expression` and its like: place, name on the wire, expression."""
    found = []
    for node in ast.walk(body):
        if not (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript)):
            continue
        target, name = node.targets[0], text_of(node.targets[0].slice)
        if isinstance(target.value, ast.Name) and target.value.id in LOCATIONS and name != "Content-Type":
            found.append((LOCATIONS[target.value.id], name, node.value))
    return found


def local_sources(body: ast.FunctionDef) -> dict[str, set[str]]:
    """By local variable, the names in what is assigned to it."""
    sources: dict[str, set[str]] = {}
    for node in ast.walk(body):
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        value = getattr(node, "value", None) or getattr(node, "iter", None)
        if isinstance(target, ast.Name) and isinstance(value, ast.expr):
            sources.setdefault(target.id, set()).update(names_in(value))
    return sources


def names_in(expression: ast.expr) -> set[str]:
    """The names that an expression reads."""
    return {node.id for node in ast.walk(expression) if isinstance(node, ast.Name)}


def reached(names: set[str], sources: Mapping[str, set[str]]) -> set[str]:
    """The names themselves, and all that their values come from."""
    found, waiting = set[str](), set(names)
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= sources.get(name, set()) - found
    return found


def one_of(names: set[str]) -> str | None:
    """The only name there is."""
    return next(iter(names)) if len(names) == 1 else None


def convert(value: Any, annotation: Any) -> Any:
    """A JSON value, or a file's bytes, as the type that a generated function declares.

    Raises:
        TypeError: No type of the declaration can hold the value.
    """
    choices = get_args(annotation) if get_origin(annotation) in {Union, UnionType} else (annotation,)
    for choice in choices:
        converted = convert_to(value, choice)
        if converted is not ABSENT:
            return converted
    raise TypeError(f"{value!r} is no {annotation}")


def convert_to(value: Any, kind: Any) -> Any:
    """The value as one type, or ABSENT where it cannot be."""
    origin = get_origin(kind)
    if kind is Any or (value is None and kind is NoneType):
        return value
    if origin is list:
        return [convert(item, get_args(kind)[0]) for item in value] if isinstance(value, list) else ABSENT
    if origin is Literal:
        return value if value in get_args(kind) else ABSENT
    if isinstance(value, str) and kind in PARSERS:
        return PARSERS[kind](value)
    if kind is float and isinstance(value, int | float) and not isinstance(value, bool):
        return value
    if kind in {str, int, bool}:
        return value if type(value) is kind else ABSENT
    return convert_to_model(value, kind)


PARSERS: dict[Any, Callable[[str], Any]] = {
    UUID: UUID,
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
}


def convert_to_model(value: Any, kind: Any) -> Any:
    """The value as a class of the client, or ABSENT where it cannot be."""
    if isinstance(value, bytes) and getattr(kind, "__name__", "") == "File":
        return kind(payload=BytesIO(value))
    if isinstance(value, dict) and hasattr(kind, "from_dict"):
        return kind.from_dict({key: item.content if isinstance(item, Part) else item for key, item in value.items()})
    return ABSENT


def model_named(document: Document, name: str) -> Any:
    """The generated class of a component of the document.

    Raises:
        LookupError: There is none.
    """
    package = import_module(f"{document.package}.models")
    names = {re.sub("_", "", exported).lower(): exported for exported in package.__all__}
    return getattr(package, names[re.sub("[^A-Za-z0-9]", "", name).lower()])


def make_client(document: Document, credentials: Credentials, transport: httpx.BaseTransport) -> Any:
    """The document's own client, over that transport, with those credentials given as a user would."""
    package = import_module(document.package)
    query = dict(credentials.query)
    options = {"base_url": PLACEHOLDER_URL, "httpx_args": {"transport": transport, "trust_env": False, "params": query}}
    if len(credentials.headers) != 1:
        return package.Client(headers=dict(credentials.headers), **options)
    [(name, text)] = credentials.headers
    prefix, _, token = text.rpartition(" ")
    return package.AuthenticatedClient(token=token, prefix=prefix, auth_header_name=name, **options)
