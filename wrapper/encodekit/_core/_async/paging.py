"""Lists that come in pages, as iterables that ask for a page when it is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from encodekit.errors import ResponseDecodingError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Hashable

    from encodekit._core.concurrency import Eventual
    from encodekit._core.paging import Page

T = TypeVar("T")


class AsyncPaged(Generic[T]):
    """A list that comes in pages: iterate over it for items, or over `pages()`. Nothing is asked before that.

    Args:
        fetch: Asks for the page at a position.
        first: The position of the first page.
        limit: How many items to give at most.
    """

    def __init__(
        self, fetch: Callable[[Hashable], Eventual[Page[T]]], first: Hashable, *, limit: int | None = None
    ) -> None:
        self._fetch = fetch
        self._first = first
        self._limit = limit

    async def pages(self) -> AsyncIterator[Page[T]]:
        """The pages, one request each.

        Raises:
            ResponseDecodingError: If the provider answers with a page that was there before: it would never end.
        """
        position: Hashable | None = self._first
        seen: set[Hashable] = set()
        previous: list[T] = []
        while position is not None:
            seen.add(position)
            page = await self._fetch(position)
            if page.next in seen or (page.items and page.items == previous):
                raise ResponseDecodingError(f"The provider repeats a page of its list (at {position!r}).")
            yield page
            position, previous = page.next, page.items

    async def __aiter__(self) -> AsyncIterator[T]:
        left = self._limit
        if left == 0:
            return
        async for page in self.pages():
            for item in page.items:
                yield item
                if left is not None:
                    left -= 1
                    if left == 0:
                        return

    async def all(self) -> list[T]:
        """All items, in a list."""
        return [item async for item in self]
