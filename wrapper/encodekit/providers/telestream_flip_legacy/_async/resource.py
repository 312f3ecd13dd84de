"""The base of the groups of operations of the legacy API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from encodekit._core.paging import Page
from encodekit.providers._telestream._async.resource import AsyncTelestreamResource

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from encodekit._core.operations import Operation
    from encodekit._core.options import CallOptions

T = TypeVar("T")


class AsyncLegacyResource(AsyncTelestreamResource):
    """A group of operations of the legacy API, within one factory where they need one."""

    def _scoped(self, request: dict[str, Any]) -> dict[str, Any]:
        """The request within the factory, which is a parameter like the others and signed with them."""
        return {**request, "params": {**request.get("params", {}), "factory_id": self._factory}}

    async def _page(
        self,
        operation: Operation,
        request: dict[str, Any],
        make: Callable[[Any], T],
        position: Hashable,
        per_page: int,
        options: CallOptions,
    ) -> Page[T]:
        """One page of a list. It is a bare array without a total: the last page is the one that is not full."""
        models: list[Any] = await self._fetch(operation, self._scoped(request), list, options)
        following = cast("int", position) + 1 if len(models) >= per_page else None
        return Page(items=[make(model) for model in models], next=following)
