"""Lists of jobs, page by page."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from encodekit.errors import ResponseDecodingError
from tests.providers.bytenite.support import Kind, Server, everything


def page(offset: int, count: int, *, total: int | None = 5, **pagination: Any) -> dict[str, Any]:
    jobs = [
        {"id": f"00000000-0000-0000-0000-{number:012}", "state": "JOB_STATE_NEW"}
        for number in range(offset, offset + count)
    ]
    return {"pagination": {"offset": offset, "total": total, **pagination}, "data": jobs}


def listing(request: httpx.Request) -> httpx.Response:
    offset = int(request.url.params.get("pagination.offset", 0))
    count = min(int(request.url.params.get("pagination.limit", 2)), 5 - offset)
    return httpx.Response(200, json=page(offset, count, hasNext=offset + count < 5))


def queries(server: Server) -> list[str]:
    return [request.url.query.decode() for request in server.requests]


def test_a_list_asks_for_pages_as_they_are_needed(kind: Kind, server: Server) -> None:
    server.routes["GET /v1/customer/jobs"] = listing
    client = kind.client(server)
    paged = client.jobs.list()
    assert server.requests == []
    assert [int(found.id[-1]) for found in everything(paged)] == [0, 1, 2, 3, 4]
    assert queries(server) == ["", "pagination.offset=2", "pagination.offset=4"]
    assert len(client.jobs.list(limit=3).all()) == 3
    assert everything(client.jobs.list(limit=0)) == []
    assert len(server.requests) == 5
    assert [len(found.items) for found in everything(client.jobs.list(page_size=3, offset=1).pages())] == [3, 1]


@pytest.mark.parametrize(
    "pagination",
    [None, {}, {"hasNext": False, "total": 99}, {"hasNext": None, "total": 2}, {"total": 2}, {"total": True}],
)
def test_a_list_ends_when_nothing_says_that_it_goes_on(
    pagination: dict[str, Any] | None, kind: Kind, server: Server
) -> None:
    server.routes["GET /v1/customer/jobs"] = {**page(0, 2), "pagination": pagination}
    assert len(everything(kind.client(server).jobs.list())) == 2
    assert len(server.requests) == 1


def test_a_list_that_tells_only_its_length_is_read_to_the_end(kind: Kind, server: Server) -> None:
    server.routes["GET /v1/customer/jobs"] = [
        httpx.Response(200, json=page(0, 2, total=3)),
        httpx.Response(200, json=page(2, 1, total=3)),
    ]
    assert len(everything(kind.client(server).jobs.list())) == 3


def test_a_list_that_never_ends_is_an_error(kind: Kind, server: Server) -> None:
    server.routes["GET /v1/customer/jobs"] = page(0, 2, hasNext=True)
    with pytest.raises(ResponseDecodingError, match="repeats"):
        everything(kind.client(server).jobs.list())


def test_an_empty_page_ends_a_list_whatever_it_promises(kind: Kind, server: Server) -> None:
    server.routes["GET /v1/customer/jobs"] = page(0, 0, hasNext=True)
    assert everything(kind.client(server).jobs.list()) == []
