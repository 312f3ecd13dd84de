"""Which methods of a facade a test is about."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from encodekit_contract.driver.arguments import signature

if TYPE_CHECKING:
    from encodekit_contract.driver.facades import Method

T = TypeVar("T")
Methods = tuple["Method", ...]
IDEMPOTENCY_KEY = "idempotency_key"


def of(chosen: Callable[[Methods], list[Method]]) -> Callable[[T], T]:
    """Marks a test as one of some methods of each facade."""

    def mark(test: T) -> T:
        test.methods = chosen  # type: ignore[attr-defined]  # a function has the attributes that it is given
        return test

    return mark


def of_each_operation(methods: Methods) -> list[Method]:
    """One method for each operation: that which sends least."""
    reaching = [method for method in methods if method.call.operation in method.steps]
    found = {method.call.operation: method for method in sorted(reaching, key=sends_least, reverse=True)}
    return list(found.values())


def sends_least(method: Method) -> tuple[int, bool, int]:
    """What sends least comes first: by its steps, by whether its object must be asked for, by its arguments."""
    is_group = method.call.on is None and method.key.partition(".")[0] not in method.facade.owners
    return len(method.steps), not is_group, len(signature(method.function))


def of_one_request(methods: Methods) -> list[Method]:
    """The methods that send one request, each once."""
    return [method for method in methods if method.steps == (method.call.operation,) and method.name == method.key]


def with_a_key(methods: Methods) -> list[Method]:
    """The methods that take an idempotency key."""
    return [method for method in of_one_request(methods) if IDEMPOTENCY_KEY in signature(method.function)]


def in_pages(methods: Methods) -> list[Method]:
    """The methods that give lists in pages."""
    return [
        method
        for method in of_one_request(methods)
        if method.facade.paging is not None and method.facade.paging.size in signature(method.function)
    ]


def for_each_login(methods: Methods) -> list[Method]:
    """A method of each facade that reads something, under a credential that any of its logins can give."""
    found = [method for method in of_one_request(methods) if method.operation.method == "GET"]
    exchanges = {item for login in methods[0].facade.logins for item in (login.exchange, login.renewal)} if methods else set()
    return [
        method
        for method in found
        if method.operation.is_protected and not method.call.login and method.call.operation not in exchanges
    ][:1]
