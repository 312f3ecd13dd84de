"""Lists in pages: as many requests as are needed, and no endless list."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pytest

from encodekit import errors
from encodekit._core.paging import Page
from tests.support import Drive, each, run


class Server:
    """Has pages, and counts how often it is asked."""

    def __init__(self, *pages: Page[int]) -> None:
        self.pages = pages
        self.asked: list[Hashable] = []

    def fetch(self, position: int) -> Page[int]:
        self.asked.append(position)
        return self.pages[position]

    async def fetch_async(self, position: Any) -> Page[int]:
        return self.fetch(position)


THREE = (Page(items=[1, 2], next=1), Page(items=[3, 4], next=2), Page(items=[5]))


def items(drive: Drive, server: Server, limit: int | None = None) -> list[int]:
    paged = drive.twin("_core._sync.paging", "Paged")
    made = paged(server.fetch_async if drive.is_async else server.fetch, 0, limit=limit)
    return run(made.all)  # type: ignore[no-any-return]


def test_all_items_of_all_pages_come_in_order(drive: Drive) -> None:
    server = Server(*THREE)
    assert items(drive, server) == [1, 2, 3, 4, 5]
    assert server.asked == [0, 1, 2]


@each(("limit", "asked"), [(0, []), (1, [0]), (2, [0]), (3, [0, 1]), (99, [0, 1, 2])])
def test_a_limit_asks_for_no_page_that_is_not_needed(drive: Drive, limit: int, asked: list[int]) -> None:
    server = Server(*THREE)
    assert items(drive, server, limit) == [1, 2, 3, 4, 5][:limit]
    assert server.asked == asked


def test_nothing_is_asked_before_the_first_item_is_wanted(drive: Drive) -> None:
    server = Server(*THREE)
    drive.twin("_core._sync.paging", "Paged")(server.fetch, 0)
    assert server.asked == []


@each(
    "pages",
    [
        (Page(items=[1], next=0),),
        (Page(items=[1], next=1), Page(items=[2], next=0)),
        (Page(items=[1], next=1), Page(items=[1], next=2)),
    ],
)
def test_a_list_that_repeats_itself_ends_in_an_error(drive: Drive, pages: tuple[Page[int], ...]) -> None:
    with pytest.raises(errors.ResponseDecodingError, match="repeats a page"):
        items(drive, Server(*pages))


def test_an_empty_page_is_not_the_end(drive: Drive) -> None:
    assert items(drive, Server(Page(items=[], next=1), Page(items=[], next=2), Page(items=[1]))) == [1]
