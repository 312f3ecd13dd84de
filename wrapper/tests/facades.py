"""Every document and its facade, found by looking: a new provider is tested without being named in a test."""

from __future__ import annotations

import importlib
import json
import pkgutil
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import httpx

import encodekit_clients
from encodekit import providers
from tests.support import BASE_URL

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from tests.support import Clock

DOCUMENTS = sorted(module.name for module in pkgutil.iter_modules(encodekit_clients.__path__) if module.ispkg)
PACKAGES = sorted(module.name for module in pkgutil.iter_modules(providers.__path__))
PROVIDERS = [name for name in PACKAGES if not name.startswith("_")]
METHODS = ("get", "put", "post", "delete", "patch", "head", "options")
JSON = "application/json"


@dataclass(frozen=True)
class Operation:
    """One operation of a document."""

    provider: str
    id: str
    method: str
    path: str
    about: dict[str, Any]

    @property
    def module(self) -> ModuleType:
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
