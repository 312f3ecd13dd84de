"""The stream of events, however its bytes are cut."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from encodekit import errors
from encodekit.errors import ResponseDecodingError
from encodekit.providers.bytenite.events import EventReader
from tests.providers.bytenite.support import Kind, Server, everything
from tests.support import Chunks

EVENTS = "GET /v1/customer/events"


def message(kind_of_event: str) -> str:
    return json.dumps(
        {"result": {"event": kind_of_event, "data": {"@type": "t", "text": 'a"}{é\n'}}}, ensure_ascii=False
    )


@settings(deadline=None)
@given(cuts=st.lists(st.integers(0, 300), max_size=8), between=st.sampled_from(["", "\n", " \r\n"]))
def test_events_are_found_however_the_bytes_are_cut(cuts: list[int], between: str) -> None:
    content = between.join(message(name) for name in ("one", "two", "three")).encode()
    edges = [0, *sorted(cuts), len(content)]
    reader = EventReader()
    found = [event for start, end in pairwise(edges) for event in reader.feed(content[start:end])]
    reader.close()
    assert [event.result.event for event in found if event.result] == ["one", "two", "three"]


@settings(deadline=None)
@given(chunks=st.lists(st.binary(max_size=20) | st.sampled_from([b"{", b'{"result":', b"{}", b"}"]), max_size=6))
def test_any_bytes_are_events_or_a_decoding_error(chunks: list[bytes]) -> None:
    reader = EventReader()
    try:
        for chunk in chunks:
            list(reader.feed(chunk))
        reader.close()
    except ResponseDecodingError:
        pass


def test_an_event_may_be_one_mebibyte_long_and_no_longer() -> None:
    reader = EventReader()
    assert list(reader.feed(b'{"' + b"x" * (2**20 - 2))) == []
    with pytest.raises(ResponseDecodingError, match="longer than 1 MiB"):
        list(reader.feed(b"x"))


def test_an_event_comes_before_the_next_one_is_there(kind: Kind, server: Server) -> None:
    broken = Chunks(message("one").encode(), message("two")[:5].encode(), httpx.ReadError("cut"))
    server.routes[EVENTS] = lambda _request: httpx.Response(200, stream=broken)
    seen: list[Any] = []

    def drive() -> None:
        stream = kind.client(server).later.stream_events()
        if kind.is_async:
            import anyio

            async def collect() -> None:
                async for event in stream:
                    seen.append(event)  # noqa: PERF401  (what came before the failure counts)

            anyio.run(collect)
        else:
            for event in stream:
                seen.append(event)  # noqa: PERF402

    with pytest.raises(errors.ConnectionFailedError) as caught:
        drive()
    assert [event.event for event in seen] == ["one"]
    assert caught.value.operation == "stream_events"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'{"error":{"code":16,"message":"token expired","details":[]}}', errors.AuthenticationError),
        (b'{"error":{"code":14,"message":"going down"}}', errors.ServerError),
        (b'{"error":{"message":"who knows"}}', errors.UnexpectedStatusError),
        (b"{}", ResponseDecodingError),
        (b"[]", ResponseDecodingError),
        (b"<html>", ResponseDecodingError),
        (b'{"result":', ResponseDecodingError),
        (b'{"result":5}', ResponseDecodingError),
        (b"\xff", ResponseDecodingError),
        (b'{"a":' * 5000, ResponseDecodingError),
        (b'{"result":{"event":"' + b"a" * (1024 * 1024 + 1), ResponseDecodingError),
    ],
    ids=range(11),
)
def test_a_stream_that_breaks_off_is_an_error(
    content: bytes, expected: type[Exception], kind: Kind, server: Server
) -> None:
    server.routes[EVENTS] = httpx.Response(200, content=message("one").encode() + content)
    with pytest.raises(expected) as caught:
        everything(kind.client(server).later.stream_events())
    assert isinstance(caught.value, errors.RequestError)
    assert (caught.value.provider, caught.value.operation) == ("bytenite", "stream_events")


def test_a_stream_that_is_refused_is_an_error(kind: Kind, server: Server) -> None:
    server.routes[EVENTS] = httpx.Response(404, json={"code": 5, "message": "not found"})
    with pytest.raises(errors.NotFoundError):
        everything(kind.client(server).later.stream_events())


def test_between_two_events_there_may_be_any_time(kind: Kind, server: Server) -> None:
    server.routes[EVENTS] = httpx.Response(200)
    client = kind.client(server)
    assert everything(client.later.stream_events()) == []
    assert everything(client.later.stream_events(timeout=7.0)) == []
    first, second = (request.extensions["timeout"] for request in server.requests)
    assert (first["read"], first["connect"]) == (None, 5.0)
    assert second["read"] == 7.0
