"""The base of the groups of operations, most of which belong to a factory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from encodekit._core._async.resource import AsyncResource
from encodekit._core.http import decoding_error
from encodekit._core.operations import operation_call, parse
from encodekit.errors import InvalidInputError
from encodekit.providers._telestream.requests import check_id

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from encodekit._core._async.transport import AsyncTransport
    from encodekit._core.http import Call
    from encodekit._core.operations import Operation
    from encodekit._core.options import CallOptions
    from encodekit.errors import RequestError

T = TypeVar("T")
# The result of an operation that answers with a bare array.
MODELS: type[list[Any]] = list


class AsyncTelestreamResource(AsyncResource):
    """A group of operations, within one factory where they need one.

    Args:
        transport: What sends the requests.
        factory_id: The factory; None for groups that need none, or where it was not given.
    """

    def __init__(self, transport: AsyncTransport, factory_id: str | None = None) -> None:
        super().__init__(transport)
        self._factory_id = factory_id

    def _require_factory(self) -> str:
        if self._factory_id is None:
            raise InvalidInputError(
                "This needs a factory: give factory_id to the client, or go through client.factory('...')."
            )
        return check_id("factory_id", self._factory_id)

    async def _fetch(
        self,
        operation: Operation,
        request: dict[str, Any],
        result: type[T],
        options: CallOptions,
        *,
        documented: int = 200,
        empty: Callable[[], T] | None = None,
    ) -> T:
        """Make one generated operation's request and parse its answer; any 2xx is as good as the documented one (Q24).

        Args:
            operation: The generated module.
            request: What its `_get_kwargs` returned.
            result: The type that a good answer is parsed to.
            options: The options of this call.
            documented: The status under which the document describes the good answer.
            empty: Makes the result of an answer without a body, where the provider may send one.
        """
        call = operation_call(operation, request, repeatable=False, authenticated=True)
        response = await self._transport.send(call, options)
        if empty is not None and not response.content.strip():
            return empty()
        return self._parsed(operation, result, response, documented)

    def _parsed(self, operation: Operation, result: type[T], response: httpx.Response, documented: int = 200) -> T:
        response.status_code = documented
        return parse(self._transport.provider.name, operation, result, response)

    def _undecodable(self, call: Call, response: httpx.Response, reason: BaseException | str) -> RequestError:
        name = self._transport.provider.name
        return decoding_error(name, call.operation, response, reason)
