"""Every operation can be reached from its facade, both kinds of client are one, and all that is public is described."""

from __future__ import annotations

import ast
import contextlib
import importlib
import inspect
import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit import providers
from encodekit.errors import InvalidInputError, JobTimeoutError
from encodekit_contract.driver import introspection
from tests.facades import DOCUMENTS, PACKAGES, PROVIDERS, client, operations, public_classes
from tests.flows import FLOWS, JOB, Documented

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support import Clock

ROOT = Path(next(iter(providers.__path__)))
RENAMED = {"aclose": "close", "__aenter__": "__enter__", "__aexit__": "__exit__", "__aiter__": "__iter__"}
every_provider = pytest.mark.parametrize("provider", PROVIDERS)
every_package = pytest.mark.parametrize("package", PACKAGES)


def classes(package: str, half: str) -> dict[str, type]:
    """The public classes that one half (`_async`, `_sync`) of a provider defines, by their names."""
    return introspection.classes(f"{providers.__name__}.{package}.{half}")


def members(cls: type) -> dict[str, Any]:
    """The functions and properties that a class defines itself."""
    return {
        name: getattr(value, "__func__", value)
        for name, value in vars(cls).items()
        if callable(value) or isinstance(value, (cached_property, property, classmethod, staticmethod))
    }


def function_of(member: Any) -> Any:
    """The function behind a property, or the function itself."""
    if isinstance(member, cached_property):
        return member.func
    return member.fget if isinstance(member, property) else member


def signature(member: Any) -> list[tuple[str, str, str, str]]:
    """Names, kinds, defaults and annotations, as they are in synchronous code."""

    def plain(text: object) -> str:
        words = str(text).replace("_async", "_sync").replace("Eventual", "Immediate")
        return re.sub(r"\bAsync(?=[A-Z])", "", words)

    found = inspect.signature(function_of(member))
    described = [
        (parameter.name, parameter.kind.description, plain(parameter.default), plain(parameter.annotation))
        for parameter in found.parameters.values()
    ]
    return [*described, ("returns", type(member).__name__, "", plain(found.return_annotation))]


def test_every_document_has_a_facade_and_every_facade_a_document() -> None:
    assert PROVIDERS == DOCUMENTS


@every_provider
def test_a_provider_exports_one_client_of_each_kind(provider: str) -> None:
    plain, awaited = public_classes(provider)
    assert awaited == f"Async{plain}"
    assert plain.lower() == provider.replace("_", "")


@every_provider
def test_every_operation_of_the_document_is_imported(provider: str) -> None:
    imported = {
        alias.name
        for file in (ROOT / provider / "_async").glob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"encodekit_clients.{provider}.api")
        for alias in node.names
    }
    assert imported == operations(provider).keys()


Scope = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def mentioned(node: ast.AST) -> set[str]:
    """The names that a piece of code uses, however it gets at them."""
    found: set[str] = set()
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name):
            found.add(inner.id)
        elif isinstance(inner, ast.Attribute):
            found.add(inner.attr)
        elif isinstance(inner, ast.ImportFrom):
            found.update(alias.name for alias in inner.names)
    return found


def steps(tree: ast.Module) -> list[tuple[str, set[str]]]:
    """What each name of a module leads to: a class to its public members, a function to what it mentions."""
    found: list[tuple[str, set[str]]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            names = {item.name for item in node.body if isinstance(item, (ast.FunctionDef, ast.AsyncFunctionDef))}
            bases = {name for base in node.bases for name in mentioned(base)}
            found.append((node.name, bases | {name for name in names if not name.startswith("_")}))
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            body = [inner for statement in node.body for inner in mentioned(statement)]
            found.append((node.name, set(body)))
    return found


@every_provider
def test_every_operation_can_be_reached_from_the_client(provider: str) -> None:
    shared = [name for name in PACKAGES if name.startswith("_")]
    sources = [file for name in (provider, *shared) for file in (ROOT / name).rglob("_async/*.py")]
    leads_to: dict[str, set[str]] = {}
    for file in sources:
        for name, names in steps(ast.parse(file.read_text("utf-8"))):
            leads_to.setdefault(name, set()).update(names)
    [start] = [name for name in public_classes(provider) if name.startswith("Async")]
    reached, waiting = set[str](), {start}
    while waiting:
        name = waiting.pop()
        reached.add(name)
        waiting |= leads_to.get(name, set()) - reached
    assert operations(provider).keys() <= reached


@every_package
def test_each_class_has_its_twin(package: str) -> None:
    assert {name.removeprefix("Async") for name in classes(package, "_async")} == classes(package, "_sync").keys()
    assert all(name.startswith("Async") for name in classes(package, "_async"))


@every_package
def test_each_method_and_property_has_its_twin_with_the_same_signature(package: str) -> None:
    for name, cls in classes(package, "_async").items():
        awaited, direct = members(cls), members(classes(package, "_sync")[name.removeprefix("Async")])
        assert [RENAMED.get(member, member) for member in awaited] == [*direct], name
        for member, value in awaited.items():
            twin = direct[RENAMED.get(member, member)]
            assert signature(value) == signature(twin), f"{name}.{member}"
            assert not inspect.iscoroutinefunction(function_of(twin)), f"{name}.{member}"


@every_package
def test_every_public_class_method_and_property_says_what_it_does(package: str) -> None:
    silent = [
        where
        for name, cls in classes(package, "_async").items()
        for where, docstring in [(name, cls.__doc__)]
        + [(f"{name}.{member}", function_of(value).__doc__) for member, value in members(cls).items()]
        if not where.rpartition(".")[2].startswith("_") and not (docstring or "").strip()
    ]
    assert not silent


def described(method: Any) -> set[str]:
    """The arguments that the section `Args` of a docstring names."""
    section = (inspect.getdoc(method) or "").partition("Args:\n")[2]
    return set(re.findall(r"^ {4}(\w+):", section.partition("\n\n")[0], re.MULTILINE))


def methods(package: str) -> list[tuple[str, Any]]:
    """The public methods of a provider with their names."""
    return [
        (name, value)
        for cls in classes(package, "_async").values()
        for name, value in members(cls).items()
        if inspect.isfunction(value) and not name.startswith("_")
    ]


REFERENCE = re.compile(r"(?:[Ss]ee|[Aa]s in|as|like|th(?:at|ose) of)\s+(?:the \w+'s )?`(?:\w+\.)*(\w+)`")


@every_package
def test_every_argument_of_a_public_method_is_described_there_or_where_its_docstring_points(package: str) -> None:
    everything = [*methods(package), *methods("_telestream")] if "telestream" in package else methods(package)
    undescribed: list[str] = []
    for _, method in methods(package):
        pointed_at = set(REFERENCE.findall(inspect.getdoc(method) or ""))
        known = described(method).union(*(described(other) for name, other in everything if name in pointed_at))
        undescribed += [
            f"{method.__qualname__}: {name}"
            for name, parameter in inspect.signature(method).parameters.items()
            if name not in {"self", *known} and parameter.kind is not parameter.VAR_KEYWORD
        ]
    assert not undescribed


@every_provider
def test_every_method_that_sends_takes_the_options_of_a_call(provider: str) -> None:
    without = [
        f"{name}.{member}"
        for name, cls in classes(provider, "_async").items()
        for member, value in members(cls).items()
        if not member.startswith("_") and member != "aclose" and inspect.iscoroutinefunction(value)
        if not any(item.kind is item.VAR_KEYWORD for item in inspect.signature(value).parameters.values())
    ]
    # Waiting takes the time of the job; the requests in between have the options of the client.
    assert [where for where in without if not where.endswith(".wait")] == []


@every_provider
def test_every_public_name_of_the_package_resolves_and_is_described(provider: str) -> None:
    package = importlib.import_module(f"{providers.__name__}.{provider}")
    assert [name for name in package.__all__ if not inspect.getdoc(getattr(package, name))] == []
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = package.nonsense


def parts(target: Any) -> list[Any]:
    """A client and what its properties lead to."""
    names = [name for name, value in inspect.getmembers_static(type(target)) if not callable(value)]
    found = [getattr(target, name) for name in names if not name.startswith("_")]
    return [target, *(part for part in found if type(part).__module__.startswith(providers.__name__))]


def methods_of_ids(target: Any) -> list[tuple[Any, list[inspect.Parameter]]]:
    """The public methods that demand ids and nothing else, with these."""
    members = [member for part in parts(target) for _, member in inspect.getmembers(part, inspect.ismethod)]
    found = [
        (member, [item for item in inspect.signature(member).parameters.values() if item.default is item.empty])
        for member in members
        if not member.__name__.startswith("_")
    ]
    demanded = [(member, [item for item in all_ if item.kind is not item.VAR_KEYWORD]) for member, all_ in found]
    return [(member, ids) for member, ids in demanded if ids and all(item.name.endswith("_id") for item in ids)]


@every_provider
def test_an_id_that_cannot_be_one_is_refused_by_its_name_before_anything_is_sent(provider: str, clock: Clock) -> None:
    def never(request: httpx.Request) -> httpx.Response:
        raise AssertionError(f"{request.url} was asked")

    methods = methods_of_ids(client(provider, never, clock, **FLOWS[provider].credentials[0]))
    assert methods
    for method, ids in methods:
        good: dict[str, Any] = {item.name: 1 if item.annotation == "int" else JOB for item in ids}
        for name, value in good.items():
            with pytest.raises(InvalidInputError, match=rf"^({name} |\w+: an id |.*: give )"):
                list(method(**good | {name: 0 if value == 1 else ""}))


@every_provider
def test_a_view_has_groups_of_its_own(provider: str, clock: Clock) -> None:
    first = client(provider, lambda _request: httpx.Response(200), clock, **FLOWS[provider].credentials[0])
    groups = [name for name, value in inspect.getmembers_static(type(first)) if isinstance(value, cached_property)]
    groups = [name for name in groups if not name.startswith("_")]
    assert groups
    before = {name: getattr(first, name) for name in groups}
    view = first.with_options(timeout=1.0)
    assert [name for name in groups if getattr(view, name) is before[name]] == []


WAITS: dict[str, list[Callable[..., Any]]] = {
    "bytenite": [lambda client, **options: client.job(JOB).wait(**options)],
    "convertrilo": [
        lambda client, **options: client.job(JOB).wait(**options),
        lambda client, **options: client.job(JOB, on_demand=True).wait(**options),
    ],
    "openencoder": [lambda client, **options: client.job(2).wait(**options)],
    "telestream_flip": [
        lambda client, **options: client.job("v1").wait(**options),
        lambda client, **options: client.videos.find("v1").wait(**options),
        lambda client, **options: client.encodings.find("e1").wait(**options),
    ],
}
WAITS["telestream_flip_legacy"] = WAITS["telestream_flip"]


@pytest.mark.parametrize("provider", WAITS)
def test_a_wait_passes_its_options_to_each_of_its_requests(provider: str, clock: Clock) -> None:
    waiting, documented = list[httpx.Request](), Documented(provider)

    def answer(request: httpx.Request) -> httpx.Response:
        if "x-wait" in request.headers:
            waiting.append(request)
        elif waiting:
            raise AssertionError(f"{request.url} has lost the options")
        return documented(request)

    for wait in WAITS[provider]:
        waiting.clear()
        target = client(provider, answer, clock, **FLOWS[provider].credentials[0])
        with contextlib.suppress(JobTimeoutError):  # some examples show a job that still goes on
            wait(target, timeout=3.0, headers={"X-Wait": "1"}, deadline=1.0)
        assert waiting
        assert all(request.extensions["timeout"]["read"] <= 1.1 for request in waiting)
