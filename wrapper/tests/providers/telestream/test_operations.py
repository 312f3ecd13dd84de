"""Every operation of the three documents once: the call, the request that it makes, and a good answer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit.errors import ServerError
from tests.providers.telestream.support import API_KEY, Kind, Server, operations
from tests.support import each

if TYPE_CHECKING:
    from collections.abc import Callable
from tests.providers.telestream.calls import (
    LEGACY,
    NOTIFICATIONS,
    SESSION,
    VIDEO,
    Case,
)
from tests.providers.telestream.flip_calls import FLIP

TABLES = {
    "telestream_flip_legacy": ("legacy", LEGACY),
    "telestream_flip": ("flip", FLIP),
    "telestream_notifications": ("notifications", NOTIFICATIONS),
}


CASES = [(name, operation) for name, (_, table) in TABLES.items() for operation in table]


SIGNED_ELSEWHERE = {"upload_part", "get_upload_status", "abort_upload"}


@pytest.mark.parametrize("name", TABLES)
def test_every_operation_of_the_document_is_in_the_table(name: str) -> None:
    assert TABLES[name][1].keys() == operations(name).keys()


@pytest.mark.parametrize(("name", "operation"), CASES, ids=[f"{name}-{operation}" for name, operation in CASES])
def test_an_operation_goes_over_the_wire_as_documented(kind: Kind, server: Server, name: str, operation: str) -> None:
    facade, table = TABLES[name]
    case = table[operation]
    server.routes = {case.request: case.answer}
    result = case.call(getattr(kind, facade)(server))
    request = server.requests[0]
    assert len(server.requests) == 1
    assert server.query(0) == case.query
    assert {name: request.headers.get(name) for name in case.headers} == case.headers
    if case.body is not None:
        assert json.loads(request.content) == case.body
    assert (request.headers.get("x-api-key") == API_KEY) == (facade != "legacy" and operation not in SIGNED_ELSEWHERE)
    assert ("signature" in request.url.params) == (facade == "legacy" and operation not in SIGNED_ELSEWHERE)
    check_result(result, case)


def check_result(result: Any, case: Case) -> None:
    if isinstance(result, list):
        assert [item.to_dict() if hasattr(item, "to_dict") else item for item in result] == case.result
    elif hasattr(result, "to_dict"):
        assert result.to_dict() == (case.result or case.answer)
    elif not isinstance(case.answer, httpx.Response):
        assert result == case.result


def test_a_work_order_takes_a_file(kind: Kind, server: Server) -> None:
    server.routes["POST /workorders.json"] = httpx.Response(200)
    kind.flip(server).videos.create_workorder(profile_id="p1", file=b"the video", name='a"b.mp4')
    content = server.requests[0].content
    assert b'name="profile_id"\r\n\r\np1\r\n' in content
    assert (
        b'name="file"; filename="a%22b.mp4"\r\nContent-Type: application/octet-stream\r\n\r\nthe video\r\n' in content
    )
    assert int(server.requests[0].headers["content-length"]) == len(content)


def test_a_work_order_with_a_file_is_not_placed_twice(kind: Kind, server: Server) -> None:
    server.routes["POST /workorders.json"] = httpx.Response(503)
    with pytest.raises(ServerError):
        kind.flip(server).videos.create_workorder(profile_id="p1", file=b"the video")
    assert len(server.requests) == 1


@each("facade", ["legacy", "flip"])
@each(
    ("request_", "call"),
    [
        ("DELETE /videos/v1.json", lambda c: c.videos.delete("v1")),
        ("DELETE /videos/v1/source.json", lambda c: c.videos.delete_source("v1")),
        ("DELETE /encodings/e1.json", lambda c: c.encodings.delete("e1")),
        ("POST /encodings/e1/cancel.json", lambda c: c.encodings.cancel("e1")),
        ("POST /encodings/e1/retry.json", lambda c: c.encodings.retry("e1")),
        ("DELETE /profiles/p1.json", lambda c: c.profiles.delete("p1")),
    ],
)
def test_an_empty_answer_is_good_where_there_is_nothing_to_say(
    kind: Kind, server: Server, facade: str, request_: str, call: Callable[[Any], Any]
) -> None:
    server.routes[request_] = httpx.Response(200, content=b" ")
    assert call(getattr(kind, facade)(server)).to_dict() == {}


@each("status", [200, 201, 202, 206])
@each("facade", ["legacy", "flip"])
def test_any_good_status_is_taken(kind: Kind, server: Server, facade: str, status: int) -> None:
    server.routes = {
        "POST /videos.json": httpx.Response(status, json=VIDEO),
        "POST /videos/upload.json": httpx.Response(status, json=SESSION),
    }
    client = getattr(kind, facade)(server)
    assert client.videos.create(source_url="https://example.com/v.mp4").id == "v1"
    assert client.uploads.create_session(file_name="a.mp4", file_size=1).parts == "5"
