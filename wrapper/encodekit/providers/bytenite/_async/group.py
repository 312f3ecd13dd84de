"""The base of ByteNite's groups of operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from encodekit._core._async.paging import AsyncPaged
from encodekit._core._async.resource import AsyncResource
from encodekit._core.redaction import redact_url
from encodekit.errors import ResponseDecodingError
from encodekit.providers.bytenite.answers import page
from encodekit.providers.bytenite.requests import paging_query

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from encodekit._core.operations import Operation
    from encodekit._core.options import CallOptions
    from encodekit._core.paging import Page
    from encodekit.providers.bytenite.answers import Listing
    from encodekit.providers.bytenite.requests import PagingArguments

T = TypeVar("T")
R = TypeVar("R")
L = TypeVar("L", bound="Listing")


class AsyncGroup(AsyncResource):
    """A group of operations whose answers are converted, or come in pages."""

    async def _ask(
        self,
        operation: Operation,
        request: dict[str, Any],
        result: type[T],
        convert: Callable[[T], R],
        options: CallOptions,
        *,
        repeatable: bool = False,
        authenticated: bool = True,
    ) -> R:
        """Make one operation's request and convert its parsed answer.

        Args:
            operation: The generated module.
            request: What its `_get_kwargs` returned.
            result: The type that a good answer is parsed to.
            convert: Makes the value for the caller from it.
            options: The options of this call.
            repeatable: Sending it twice does the same as once, although it is a POST.
            authenticated: The operation needs a credential.
        """
        answer = await self._call(
            operation, request, result, options, repeatable=repeatable, authenticated=authenticated
        )
        try:
            return convert(answer)
        except ResponseDecodingError as problem:
            reason = problem.message
        except RecursionError:
            reason = "The answer is nested too deeply."
        raise ResponseDecodingError(reason).about(
            provider=self._transport.provider.name,
            operation=operation.__name__.rpartition(".")[2],
            method=request["method"].upper(),
            url=redact_url(self._transport.base_url + request["url"]),
            status=200,
        )

    def _paged(
        self,
        operation: Any,
        result: type[L],
        convert: Callable[[Any], R],
        arguments: PagingArguments,
        options: CallOptions,
    ) -> AsyncPaged[R]:
        """The entries of an operation that answers in pages; nothing is asked before somebody iterates.

        Args:
            operation: The generated module.
            result: The type that a page is parsed to.
            convert: Makes the value for the caller from one entry.
            arguments: Where to begin, and how many to give.
            options: The options of each request.

        Raises:
            InvalidInputError: If one of the arguments is out of range.
        """
        query = paging_query(arguments)

        async def fetch(position: Hashable) -> Page[R]:
            def read(answer: L) -> Page[R]:
                return page(answer, position, convert)

            return await self._ask(operation, operation._get_kwargs(**query(position)), result, read, options)

        return AsyncPaged(fetch, arguments["offset"], limit=arguments["limit"])
