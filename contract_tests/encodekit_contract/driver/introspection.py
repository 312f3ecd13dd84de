"""What a facade is made of: its classes, their members, and which of them send requests."""

from __future__ import annotations

import inspect
import pkgutil
from functools import cache
from importlib import import_module
from typing import Any

ASYNC_PREFIX = "Async"
# What waits for nothing itself, and sends when somebody iterates over it.
LAZY = ("AsyncPaged", "AsyncIterator")
CLOSERS = {"aclose"}


@cache
def classes(package: str) -> dict[str, type]:
    """The public classes that the modules of a package define, by their names."""
    folder = import_module(package)
    modules = [import_module(f"{package}.{item.name}") for item in pkgutil.iter_modules(folder.__path__)]
    return {
        name: value
        for module in modules
        for name, value in vars(module).items()
        if inspect.isclass(value) and value.__module__ == module.__name__ and not name.startswith("_")
    }


def senders(cls: type) -> dict[str, Any]:
    """The public methods of an asynchronous class that send requests, inherited ones too, by their names."""
    found = {name: inspect.getattr_static(cls, name) for name in dir(cls) if not name.startswith("_")}
    return {name: member for name, member in found.items() if name not in CLOSERS and sends(member)}


def sends(member: Any) -> bool:
    """Whether a member of an asynchronous class is a method that sends a request."""
    if not inspect.isfunction(member):
        return False
    is_lazy = str(inspect.signature(member).return_annotation).startswith(LAZY)
    return is_lazy or inspect.iscoroutinefunction(member) or inspect.isasyncgenfunction(member)


@cache
def sending_methods(packages: tuple[str, ...]) -> dict[str, Any]:
    """Every public method that sends a request, by class and name as they are called in synchronous code.

    Args:
        packages: The packages of the asynchronous classes.
    """
    found = {}
    for package in packages:
        for name, cls in classes(package).items():
            if inspect.isabstract(cls) or getattr(cls, "_is_protocol", False):
                continue
            for member, function in senders(cls).items():
                found[f"{name.removeprefix(ASYNC_PREFIX)}.{member}"] = function
    return found
