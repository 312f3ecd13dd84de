# Made from wrapper/encodekit/providers/telestream_flip_legacy/_async/resource.py by `make generate`; change that file instead.
"""The base of the groups of operations of the legacy API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from encodekit._core.paging import Page
from encodekit.providers._telestream._sync.resource import MODELS, TelestreamResource
from encodekit.providers.telestream_flip_legacy.auth import flat_parameters

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from encodekit._core.operations import Operation
    from encodekit._core.options import CallOptions
    from encodekit.providers._telestream.uploads import RequestOperation

T = TypeVar("T")


class LegacyResource(TelestreamResource):
    """A group of operations of the legacy API, within one factory where they need one."""

    def _scoped(self, request: dict[str, Any]) -> dict[str, Any]:
        """The request within the factory, which is a parameter like the others and signed with them."""
        return {**request, "params": {**request.get("params", {}), "factory_id": self._require_factory()}}

    def _changing(self, operation: RequestOperation, object_id: str, changes: dict[str, Any]) -> dict[str, Any]:
        """The request of an update: every change is a parameter, also one that the document does not know yet."""
        known = {name: value for name, value in changes.items() if name in operation._get_kwargs.__annotations__}
        newer = {name: value for name, value in changes.items() if name not in known}
        request = operation._get_kwargs(object_id, **known)
        return {**request, "params": {**request.get("params", {}), **flat_parameters(newer)}}

    def _page(
        self,
        operation: Operation,
        request: dict[str, Any],
        make: Callable[[Any], T],
        position: Hashable,
        per_page: int,
        options: CallOptions,
    ) -> Page[T]:
        """One page of a list. It is a bare array without a total: the last page is the one that is not full."""
        models = self._fetch(operation, self._scoped(request), MODELS, options)
        following = cast("int", position) + 1 if len(models) >= per_page else None
        return Page(items=[make(model) for model in models], next=following)
