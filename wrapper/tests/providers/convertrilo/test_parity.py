"""The two clients are one, every operation is used, and every public name says what it does."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import pkgutil
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

import encodekit_clients.convertrilo
from encodekit import AsyncConvertrilo, Convertrilo
from encodekit.providers import convertrilo

ASYNC = convertrilo.__name__ + "._async"
SYNC = convertrilo.__name__ + "._sync"
RENAMED = {"aclose": "close", "__aenter__": "__enter__", "__aexit__": "__exit__"}
FOLDER = Path(convertrilo.__file__).parent


def modules(package: str) -> list[Any]:
    folder = importlib.import_module(package)
    return [importlib.import_module(f"{package}.{module.name}") for module in pkgutil.iter_modules(folder.__path__)]


def classes(package: str) -> dict[str, type]:
    return {
        name: value
        for module in modules(package)
        for name, value in vars(module).items()
        if inspect.isclass(value) and value.__module__ == module.__name__
    }


def members(cls: type) -> dict[str, Any]:
    return {name: value for name, value in vars(cls).items() if callable(value) or isinstance(value, cached_property)}


def plain(text: object) -> str:
    return str(text).replace("Async", "").replace("_async", "_sync").replace("AsyncIterable", "Iterable")


def signature(function: Any) -> list[tuple[str, str, str, str]]:
    found = inspect.signature(function.func if isinstance(function, cached_property) else function)
    parameters = [
        (parameter.name, parameter.kind.description, plain(parameter.default), plain(parameter.annotation))
        for parameter in found.parameters.values()
    ]
    return [*parameters, ("returns", "", "", plain(found.return_annotation))]


ASYNC_CLASSES = classes(ASYNC)
SYNC_CLASSES = classes(SYNC)


def test_each_class_has_its_twin() -> None:
    assert {name.removeprefix("Async") for name in ASYNC_CLASSES} == SYNC_CLASSES.keys()
    assert {"Convertrilo", "Job", "Jobs", "OnDemand", "Bulk", "Streaming"} < SYNC_CLASSES.keys()


@pytest.mark.parametrize("name", ASYNC_CLASSES)
def test_each_method_has_its_twin_with_the_same_signature(name: str) -> None:
    awaited = members(ASYNC_CLASSES[name])
    direct = members(SYNC_CLASSES[name.removeprefix("Async")])
    assert {RENAMED.get(member, member) for member in awaited} == direct.keys()
    for member, value in awaited.items():
        twin = direct[RENAMED.get(member, member)]
        assert signature(value) == signature(twin), member
        assert not inspect.iscoroutinefunction(twin), member


def test_what_sends_can_be_awaited() -> None:
    immediate = {"job", "with_options"}
    for name, cls in ASYNC_CLASSES.items():
        for member, value in members(cls).items():
            if member.startswith("_") or member in immediate or isinstance(value, cached_property):
                continue
            assert inspect.iscoroutinefunction(value), f"{name}.{member}"


@pytest.mark.parametrize("cls", [AsyncConvertrilo, Convertrilo, *ASYNC_CLASSES.values(), *SYNC_CLASSES.values()])
def test_every_public_name_says_what_it_does(cls: type) -> None:
    assert cls.__doc__
    for name, value in members(cls).items():
        if not name.startswith("_"):
            assert inspect.getdoc(value), name


def test_every_keyword_of_a_method_is_described() -> None:
    undescribed = [
        f"{name}.{member}: {parameter}"
        for name, cls in SYNC_CLASSES.items()
        for member, value in members(cls).items()
        if not member.startswith("_") and "Args:" in (inspect.getdoc(value) or "")
        for parameter in inspect.signature(value).parameters
        if parameter not in {"self", "options"} and f"{parameter}:" not in (inspect.getdoc(value) or "")
    ]
    assert not undescribed


def test_every_method_that_sends_takes_the_options_of_a_call() -> None:
    without = [
        f"{name}.{member}"
        for name, cls in SYNC_CLASSES.items()
        for member, value in members(cls).items()
        if not member.startswith("_")
        and not isinstance(value, cached_property)
        and not any(p.kind is p.VAR_KEYWORD for p in inspect.signature(value).parameters.values())
    ]
    assert sorted(without) == ["Convertrilo.close", "Convertrilo.job", "Job.wait"]


@pytest.mark.parametrize("folder", ["_async", "_sync"])
def test_every_operation_of_the_document_is_used(folder: str) -> None:
    document = json.loads((Path(encodekit_clients.convertrilo.__file__).parent / "openapi.json").read_text())
    operations = {
        operation["operationId"]
        for path in document["paths"].values()
        for operation in path.values()
        if isinstance(operation, dict) and "operationId" in operation
    }
    imported = {
        alias.name
        for file in (FOLDER / folder).glob("*.py")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("encodekit_clients.convertrilo.api")
        for alias in node.names
    }
    assert imported == operations


def test_the_public_names_of_the_package_resolve_and_are_documented() -> None:
    for name in convertrilo.__all__:
        assert inspect.getdoc(getattr(convertrilo, name)), name
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = convertrilo.nonsense
