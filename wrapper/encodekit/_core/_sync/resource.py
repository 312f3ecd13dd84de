# Made from wrapper/encodekit/_core/_async/resource.py by `make generate`; change that file instead.
"""The base of every group of operations in a facade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from encodekit._core.operations import operation_call, parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from encodekit._core._sync.transport import Transport
    from encodekit._core.operations import Operation
    from encodekit._core.options import CallOptions

T = TypeVar("T")


class Resource:
    """A group of operations over one transport."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def _call(
        self,
        operation: Operation,
        request: dict[str, Any],
        result: type[T],
        options: CallOptions,
        *,
        repeatable: bool = False,
        authenticated: bool = True,
        empty: Callable[[], T] | None = None,
    ) -> T:
        """Make one generated operation's request and parse its answer.

        Args:
            operation: The generated module.
            request: What its `_get_kwargs` returned.
            result: The type that a good answer is parsed to.
            options: The options of this call.
            repeatable: Sending it twice does the same as once, although it is a POST: it carries an idempotency key
                that the provider honours, or changes nothing.
            authenticated: The operation needs a credential.
            empty: Makes the result of an answer without a body, where the provider may send one.
        """
        call = operation_call(operation, request, repeatable=repeatable, authenticated=authenticated)
        response = self._transport.send(call, options)
        if empty is not None and not response.content.strip():
            return empty()
        return parse(self._transport.provider.name, operation, result, response)

    def _send(self, operation: Operation, request: dict[str, Any], options: CallOptions) -> None:
        """Make one generated operation's request, whose good answer has no body."""
        self._transport.send(operation_call(operation, request, repeatable=False, authenticated=True), options)
