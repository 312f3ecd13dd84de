"""Every document and its facade, found by looking: a new provider is tested without being named in a test."""

from __future__ import annotations

import importlib
import json
import pkgutil
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import httpx

import encodekit_clients
from encodekit import providers
from tests.support import BASE_URL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeAlias

    from tests.support import Clock

    Path: TypeAlias = tuple[str | int, ...]

DOCUMENTS = sorted(module.name for module in pkgutil.iter_modules(encodekit_clients.__path__) if module.ispkg)
PACKAGES = sorted(module.name for module in pkgutil.iter_modules(providers.__path__))
PROVIDERS = [name for name in PACKAGES if not name.startswith("_")]
METHODS = ("get", "put", "post", "delete", "patch", "head", "options")
JSON = "application/json"


@dataclass(frozen=True, eq=False)
class Operation:
    """One operation of a document."""

    provider: str
    id: str
    method: str
    path: str
    about: dict[str, Any]

    @cached_property
    def module(self) -> Any:
        """The generated module."""
        package = importlib.import_module(f"encodekit_clients.{self.provider}.api")
        [tag] = [
            tag.name
            for tag in pkgutil.iter_modules(package.__path__)
            if files(f"{package.__name__}.{tag.name}").joinpath(f"{self.id}.py").is_file()
        ]
        return importlib.import_module(f"{package.__name__}.{tag}.{self.id}")

    def bodies(self, *, good: bool) -> list[tuple[int, dict[str, Any], Any]]:
        """Status, schema and value of each JSON example of the answers with a 2xx status, or with another one."""
        found: list[tuple[int, dict[str, Any], Any]] = []
        for status, response in self.about["responses"].items():
            content = resolved(self.provider, response).get("content", {}).get(JSON)
            if content is None or status.startswith("2") is not good or not status.isdecimal():
                continue
            examples = content.get("examples", {}).values()
            found += [
                (int(status), content.get("schema", {}), resolved(self.provider, item)["value"]) for item in examples
            ]
        return found


@cache
def document(provider: str) -> dict[str, Any]:
    """The document as the generated client ships it."""
    text = files(f"encodekit_clients.{provider}").joinpath("openapi.json").read_text("utf-8")
    content: dict[str, Any] = json.loads(text)
    return content


@cache
def operations(provider: str) -> dict[str, Operation]:
    """The operations of a document, by their ids."""
    return {
        about["operationId"]: Operation(provider, about["operationId"], method.upper(), path, about)
        for path, item in document(provider)["paths"].items()
        for method, about in item.items()
        if method in METHODS
    }


def resolved(provider: str, node: dict[str, Any]) -> dict[str, Any]:
    """What a `$ref` leads to, or the node itself."""
    while "$ref" in node:
        place: Any = document(provider)
        for step in node["$ref"].removeprefix("#/").split("/"):
            place = place[step]
        node = place
    return node


def public_classes(provider: str) -> dict[str, type]:
    """The client classes of a provider by their names: those that the package exports with and without `Async`."""
    package = importlib.import_module(f"{providers.__name__}.{provider}")
    names = [name for name in package.__all__ if f"Async{name}" in package.__all__]
    return {name: getattr(package, name) for plain in names for name in (plain, f"Async{plain}")}


def client(provider: str, answer: Callable[[httpx.Request], httpx.Response], clock: Clock, **arguments: Any) -> Any:
    """A synchronous client whose requests `answer` answers; an asynchronous one with `is_async=True`."""
    is_async = arguments.pop("is_async", False)
    [cls] = [found for name, found in public_classes(provider).items() if name.startswith("Async") is is_async]
    wire = httpx.MockTransport(answer)
    http_client: Any = httpx.AsyncClient(transport=wire) if is_async else httpx.Client(transport=wire)
    return cls(**{"base_url": BASE_URL, "pace": clock.pace, "http_client": http_client, **arguments})


@dataclass(frozen=True)
class Place:
    """A value within an example, and what its document says of it."""

    path: Path
    value: Any
    schemas: list[dict[str, Any]]
    is_required: bool = False
    in_union: bool = False

    @property
    def allows_null(self) -> bool:
        return any("null" in schema.get("type", ()) or schema.get("type") == "null" for schema in self.schemas)

    @property
    def is_enumerated(self) -> bool:
        """Whether it is a text of which the document names the known values; it may be another one tomorrow."""
        return isinstance(self.value, str) and any(
            {"enum", "x-known-values"} & schema.keys() for schema in self.schemas
        )

    @property
    def takes_new_members(self) -> bool:
        """Whether it is an object whose further members may be anything."""
        open_to = [schema.get("additionalProperties", True) for schema in self.schemas]
        return isinstance(self.value, dict) and all(item in (True, {}) for item in open_to)


def flat(provider: str, schema: Any) -> tuple[list[dict[str, Any]], bool]:
    """The schema and all that it is made of, and whether there is a choice among them."""
    if not isinstance(schema, dict):
        return [], False
    schema = resolved(provider, schema)
    found, is_union = [schema], False
    for word in ("allOf", "oneOf", "anyOf"):
        options = schema.get(word, [])
        real = [item for item in options if resolved(provider, item).get("type") != "null"]
        is_union = is_union or (word != "allOf" and len(real) > 1)
        for part in options:
            inner, inner_union = flat(provider, part)
            found, is_union = found + inner, is_union or inner_union
    return found, is_union


def places(provider: str, schema: Any, value: Any, path: Path = (), **facts: bool) -> Iterator[Place]:
    """Every value in an example, from the outside in."""
    schemas, is_union = flat(provider, schema)
    in_union = is_union or facts.get("in_union", False)
    yield Place(path, value, schemas, facts.get("is_required", False), in_union)
    if isinstance(value, dict):
        known = {name: inner for part in schemas for name, inner in part.get("properties", {}).items()}
        required = {name for part in schemas for name in part.get("required", [])}
        for name in value.keys() & known.keys():
            facts = {"is_required": name in required, "in_union": in_union}
            yield from places(provider, known[name], value[name], (*path, name), **facts)
    for part in schemas:
        if isinstance(value, list) and "items" in part:
            for index, item in enumerate(value[:2]):
                yield from places(provider, part["items"], item, (*path, index), in_union=in_union)


def changed(example: Any, path: Path, value: Any) -> Any:
    """The example with another value at a place."""
    if not path:
        return value
    copy = example.copy()
    copy[path[0]] = changed(example[path[0]], path[1:], value) if path[1:] else value
    return copy


def at(value: Any, path: Path) -> Any:
    """The value at a place."""
    for step in path:
        value = value[step]
    return value
