# Made from wrapper/encodekit/_core/_async/paging.py by `make generate`; change that file instead.
"""Lists that come in pages, as iterables that ask for a page when it is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from encodekit.errors import ResponseDecodingError

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

    from encodekit._core.concurrency import Immediate
    from encodekit._core.paging import Page

T = TypeVar("T")


class Paged(Generic[T]):
    """A list that comes in pages: iterate over it for items, or over `pages()`. Nothing is asked before that.

    Args:
        fetch: Asks for the page at a position.
        first: The position of the first page.
        limit: How many items to give at most.
    """

    def __init__(
        self, fetch: Callable[[Hashable], Immediate[Page[T]]], first: Hashable, *, limit: int | None = None
    ) -> None:
        self._fetch = fetch
        self._first = first
        self._limit = limit

    def pages(self) -> Iterator[Page[T]]:
        """The pages, one request each.

        Raises:
            ResponseDecodingError: If the provider answers with a page that was there before: it would never end.
        """
        position: Hashable | None = self._first
        seen: set[Hashable] = set()
        previous: list[T] = []
        while position is not None:
            seen.add(position)
            page = self._fetch(position)
            if page.next in seen or (page.items and page.items == previous):
                raise ResponseDecodingError(f"The provider repeats a page of its list (at {position!r}).")
            yield page
            position, previous = page.next, page.items

    def __iter__(self) -> Iterator[T]:
        left = self._limit
        if left == 0:
            return
        for page in self.pages():
            for item in page.items:
                yield item
                if left is not None:
                    left -= 1
                    if left == 0:
                        return

    def all(self) -> list[T]:
        """All items, in a list."""
        return [item for item in self]
