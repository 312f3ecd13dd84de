"""One page of a list that comes in pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Hashable

T = TypeVar("T")


@frozen(kw_only=True)
class Page(Generic[T]):
    """One page.

    Attributes:
        items: What is on it.
        next: What to ask the next page for, such as a page number or an offset; None on the last page.
        total: How many items there are on all pages, where the provider says so.
    """

    items: list[T]
    next: Hashable | None = None
    total: int | None = None
