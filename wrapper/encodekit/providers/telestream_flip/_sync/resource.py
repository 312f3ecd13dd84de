# Made from wrapper/encodekit/providers/telestream_flip/_async/resource.py by `make generate`; change that file instead.
"""The base of the groups of operations of Flip 3.1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from encodekit._core.operations import operation_call
from encodekit._core.paging import Page
from encodekit.providers._telestream._sync.resource import TelestreamResource
from encodekit.providers._telestream.mapping import whole

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    import httpx

    from encodekit._core.http import Call
    from encodekit._core.operations import Operation
    from encodekit._core.options import CallOptions

T = TypeVar("T")


class FlipResource(TelestreamResource):
    """A group of operations of Flip 3.1, within one factory where they need one."""

    def _page(
        self,
        operation: Operation,
        request: dict[str, Any],
        key: str,
        model: Any,
        make: Callable[[Any], T],
        position: Hashable,
        per_page: int,
        options: CallOptions,
    ) -> Page[T]:
        """One page of a list.

        Args:
            operation: The generated module.
            request: What its `_get_kwargs` returned.
            key: Where the items are in the page.
            model: The generated model of an item.
            make: Makes the object for a model.
            position: The number of the page.
            per_page: How many items were asked for.
            options: The options of this call.
        """
        call = operation_call(operation, request, repeatable=False, authenticated=True)
        response = self._transport.send(call, options)
        models, total, size = self._bare_items(call, response, model), None, per_page
        if models is None:
            page: Any = self._parsed(operation, object, response)
            models = cast("list[Any]", getattr(page, key) or [])
            total, size = whole(page.total), whole(page.per_page) or per_page
        number = cast("int", position)
        more = number * size < total if total is not None else len(models) >= size
        items = [make(item) for item in models]
        return Page(items=items, next=number + 1 if more and models else None, total=total)

    def _bare_items(self, call: Call, response: httpx.Response, model: Any) -> list[Any] | None:
        """The items of a bare array, as the previous generation answers; None for a page."""
        if not response.content.lstrip().startswith(b"["):
            return None
        try:
            return [model.from_dict(item) for item in response.json()]
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
            raise self._undecodable(call, response, problem) from problem
