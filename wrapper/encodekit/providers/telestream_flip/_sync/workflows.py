# Made from wrapper/encodekit/providers/telestream_flip/_async/workflows.py by `make generate`; change that file instead.
"""Workflows, which can stand where a profile does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from encodekit._core._sync.paging import Paged
from encodekit._core.operations import given
from encodekit.providers._telestream.requests import PER_PAGE, check_page
from encodekit.providers.telestream_flip._sync.resource import FlipResource
from encodekit_clients.telestream_flip.models.profile import Profile as ProfileModel

if TYPE_CHECKING:
    import builtins
    from collections.abc import Hashable

    from encodekit._core.options import CallOptions
    from encodekit._core.paging import Page


class Workflows(FlipResource):
    """The workflows of a factory. They cannot be changed here; use one by giving its name or id in `profiles`."""

    def list(
        self,
        *,
        page: int = 1,
        per_page: int = PER_PAGE,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Paged[ProfileModel]:
        """The workflows, asked for page by page when one iterates.

        Args:
            page: The page to begin with, from 1.
            per_page: How many to ask for at a time.
            limit: How many to give at most.
            **options: The options of each request.
        """
        from encodekit_clients.telestream_flip.api.workflows import list_workflows

        factory_id = self._require_factory()
        check_page(page, per_page)

        def fetch(position: Hashable) -> Page[ProfileModel]:
            request = list_workflows._get_kwargs(factory_id=factory_id, **given(page=position, per_page=per_page))
            return self._page(
                list_workflows, request, "workflows", ProfileModel, _as_it_is, position, per_page, options
            )

        return Paged(fetch, page, limit=limit)

    def all(self, **options: Unpack[CallOptions]) -> builtins.list[ProfileModel]:
        """All workflows, in a list."""
        return self.list(**options).all()


def _as_it_is(model: ProfileModel) -> ProfileModel:
    return model
