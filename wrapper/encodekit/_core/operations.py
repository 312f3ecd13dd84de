"""What the facades know of a generated client."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from encodekit._core.http import Call, decoding_error
from encodekit._core.validation import check_segments

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

T = TypeVar("T")


class Operation(Protocol):
    """A generated module, such as `encodekit_clients.convertrilo.api.jobs.create_job`."""

    __name__: str
    _parse_response: Callable[..., Any]


# The generated parsers ask their client one thing only: whether to raise. We judge what they return instead.
_PARSER = SimpleNamespace(raise_on_unexpected_status=False)


def given(**fields: Any) -> dict[str, Any]:
    """The fields that are not None: what a caller left out is not sent."""
    return {name: value for name, value in fields.items() if value is not None}


def operation_call(operation: Operation, request: dict[str, Any], *, repeatable: bool, authenticated: bool) -> Call:
    """The call for what the generated `_get_kwargs` of an operation returned.

    Raises:
        InvalidInputError: If an id in the path would lead to another path.
    """
    arguments = dict(request)
    name = operation.__name__.rpartition(".")[2]
    check_segments(name, arguments["url"].split("/")[1:])
    return Call(
        operation=name,
        method=arguments.pop("method"),
        url=arguments.pop("url"),
        arguments=arguments,
        repeatable=repeatable,
        authenticated=authenticated,
    )


def parse(provider: str, operation: Operation, result: type[T], response: httpx.Response) -> T:
    """The typed result of a 2xx answer, by the generated parser.

    Args:
        provider: The name of the document.
        operation: The generated module.
        result: The type that a good answer is parsed to.
        response: The answer.

    Raises:
        ResponseDecodingError: If the answer is not what the document describes.
    """
    name = operation.__name__.rpartition(".")[2]
    try:
        parsed = operation._parse_response(client=_PARSER, response=response)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        raise decoding_error(provider, name, response, problem) from problem
    if not isinstance(parsed, result):
        raise decoding_error(provider, name, response, f"status {response.status_code} is not documented")
    return parsed
