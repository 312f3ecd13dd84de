"""Which methods of a facade, or which operations, a test is about."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from encodekit_contract.documents import MULTIPART_TYPE
from encodekit_contract.driver.arguments import signature

if TYPE_CHECKING:
    from encodekit_contract.documents import Operation
    from encodekit_contract.driver.facades import Method

T = TypeVar("T")
Methods = tuple["Method", ...]
Operations = tuple["Operation", ...]
IDEMPOTENCY_KEY = "idempotency_key"


def of(chosen: Callable[[Methods], list[Method]] | Callable[[Operations], list[Operation]]) -> Callable[[T], T]:
    """Marks a test as one of some methods of each facade, or of some operations of each document."""

    def mark(test: T) -> T:
        test.chosen = chosen  # type: ignore[attr-defined]  # a function has the attributes that it is given
        return test

    return mark


def with_a_body(operations: Operations) -> list[Operation]:
    """The operations that take a body."""
    return [operation for operation in operations if operation.bodies]


def with_parts(operations: Operations) -> list[Operation]:
    """The operations that take a multipart body."""
    return [operation for operation in operations if operation.body(MULTIPART_TYPE)]


def with_json_answers(operations: Operations) -> list[Operation]:
    """The operations that answer in JSON."""
    return [operation for operation in operations if any(answer.json for answer in operation.answers)]


def with_a_json_default(operations: Operations) -> list[Operation]:
    """The operations that answer in JSON to whatever status they do not name."""
    return [
        operation
        for operation in operations
        if any(answer.status == "default" and answer.json for answer in operation.answers)
    ]


def of_each_operation(methods: Methods) -> list[Method]:
    """One method for each operation: that which sends least."""
    reaching = [method for method in methods if method.call.operation in method.steps]
    found = {method.call.operation: method for method in sorted(reaching, key=sends_least, reverse=True)}
    return list(found.values())


def sends_least(method: Method) -> tuple[int, bool, int]:
    """What sends least comes first: by its steps, by whether it belongs to a group of operations, by its arguments."""
    owner = method.key.partition(".")[0]
    is_other = method.call.on is not None or owner in {*method.facade.owners, method.facade.sync.__name__}
    return len(method.steps), is_other, len(signature(method.function))


def with_arguments(methods: Methods) -> list[Method]:
    """A call of each function that takes arguments."""
    taking = [method for method in methods if signature(method.function)]
    return [*{method.key: method for method in reversed(taking)}.values()]


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
    return [
        method
        for method in of_one_request(methods)
        if method.operation.method == "GET"
        and method.operation.is_protected
        and not method.call.login
        and method.call.operation not in {login.renewal for login in method.facade.logins}
    ][:1]
