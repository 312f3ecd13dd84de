# Made from wrapper/encodekit/providers/openencoder/_async/group.py by `make generate`; change that file instead.
"""The base of the groups of operations: it knows what is peculiar to Open Encoder's answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import evolve

from encodekit._core._sync.paging import Paged
from encodekit._core._sync.resource import Resource
from encodekit._core.operations import operation_call, parse
from encodekit._core.paging import Page
from encodekit.errors import ConnectionFailedError
from encodekit.providers.openencoder import requests
from encodekit.providers.openencoder.auth import UNKNOWN_USER
from encodekit.providers.openencoder.mapping import NAME, Restated, as_it_came, explain, page_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    import httpx

    from encodekit._core._sync.transport import Transport
    from encodekit._core.concurrency import Immediate
    from encodekit._core.http import Call
    from encodekit._core.operations import Operation
    from encodekit._core.options import CallOptions
    from encodekit.providers.openencoder.auth import Account

T = TypeVar("T")


class Group(Resource):
    """A group of operations over one transport, for one account."""

    def __init__(self, transport: Transport, account: Account | None) -> None:
        super().__init__(transport)
        self._account = account

    def _ask(
        self,
        operation: Operation,
        request: dict[str, Any],
        result: type[T],
        options: CallOptions,
        *,
        authenticated: bool = True,
        repeatable: bool = True,
        deadly: str = "",
        restate: Callable[[Any], Any] = as_it_came,
        status: int | None = None,
    ) -> T:
        """Make one generated operation's request and parse its answer.

        Args:
            operation: The generated module.
            request: What its `_get_kwargs` returned.
            result: The type that a good answer is parsed to.
            options: The options of this call.
            authenticated: The operation needs a token.
            repeatable: A second execution does no harm, if the method allows one at all.
            deadly: What the server ends its process on here, for the error when the connection breaks.
            restate: Makes the documented shape of the body of an older server.
            status: The documented status, where any good one is taken for it (C12).
        """
        call = self._prepared(operation, request, authenticated=authenticated, repeatable=repeatable)
        response = self._answer(call, options, deadly)
        restated = cast("httpx.Response", Restated(response, restate, status))
        return parse(NAME, operation, result, restated)

    def _ask_or_null(
        self, operation: Operation, request: dict[str, Any], result: type[T], options: CallOptions
    ) -> T | None:
        """The same where the whole body may be null."""
        call = self._prepared(operation, request, authenticated=True, repeatable=True)
        response = self._answer(call, options)
        if response.content.strip() == b"null":
            return None
        return parse(NAME, operation, result, response)

    def _prepared(
        self, operation: Operation, request: dict[str, Any], *, authenticated: bool, repeatable: bool
    ) -> Call:
        # The slash at the end of `/api/` belongs there; it does not stand for an id that is missing.
        path = request["url"]
        bare = {**request, "url": path.rstrip("/")}
        call = evolve(operation_call(operation, bare, repeatable=False, authenticated=authenticated), url=path)
        return call if repeatable and not self._logs_in(call) else evolve(call, replayable=False)

    def _logs_in(self, call: Call) -> bool:
        # A login with an unknown name ends the server process: one that may have arrived is not sent again.
        return call.authenticated and self._account is not None and self._account.must_log_in

    def _answer(self, call: Call, options: CallOptions, deadly: str = "") -> httpx.Response:
        reason = UNKNOWN_USER if self._logs_in(call) else deadly
        try:
            return self._transport.send(call, options)
        except ConnectionFailedError as error:
            if reason and error.reached_provider:
                explain(error, reason)
            raise

    def _numbered(
        self,
        ask: Callable[[int], Immediate[tuple[list[T], object]]],
        *,
        page: int,
        page_size: int,
        limit: int | None,
    ) -> Paged[T]:
        """A list in numbered pages; `ask` gives the items of a page, and the number of all items."""
        requests.check_page(page, page_size, limit)

        def fetch(position: Hashable) -> Page[T]:
            number = cast("int", position)
            items, total = ask(number)
            return page_of(items, total, number, page_size)

        return Paged(fetch, page, limit=limit)

    def _whole(self, ask: Callable[[], Immediate[list[T]]]) -> Paged[T]:
        """A list that comes in one piece; iterated like the others, so that pages could come later."""

        def fetch(_position: Hashable) -> Page[T]:
            items = ask()
            return Page(items=items, total=len(items))

        return Paged(fetch, 1)
