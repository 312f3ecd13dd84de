"""The wire is read by style, explode and media type, and compared by meaning."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from encodekit_contract.documents import Document
from encodekit_contract.oracle.wire import ABSENT, Message, Part, WireError, differences, read, same

WRONG_TYPE = "media type: text/plain instead of application/json"
URL = "http://api/drawings/a%2Fb.json"


def message(probe: Document, url: str = URL, method: str = "GET", **options: Any) -> Message:
    operation = probe.operation("get_drawing" if method == "GET" else "replace_drawing")
    request = httpx.Request(method, url, **options)
    request.read()
    return read(operation, request)


@pytest.mark.parametrize(
    ("query", "name", "value"),
    [
        ("page=7", "page", 7),
        ("page=7.0", "page", "7.0"),
        ("page=", "page", ""),
        ("page=1&page=2", "page", ["1", "2"]),
        ("scale=1e3", "scale", 1000.0),
        ("scale=1e999", "scale", "1e999"),
        ("draft=true", "draft", True),
        ("draft=True", "draft", "True"),
        ("since=2026-01-01T00%3A00%3A00Z", "since", "2026-01-01T00:00:00Z"),
        ("tag=a&tag=b%2Cc", "tag", ["a", "b,c"]),
        ("size=1,2", "size", [1, 2]),
        ("size=1&size=2", "size", {"repeated": ["1", "2"]}),
        ("colour=red%7Cblue", "colour", ["red", "blue"]),
    ],
)
def test_a_query_parameter_is_read_by_its_schema_and_style(
    probe: Document, query: str, name: str, value: object
) -> None:
    assert same(message(probe, f"{URL}?{query}").parameters["query", name], value)


def test_a_path_parameter_is_unquoted(probe: Document) -> None:
    assert message(probe).parameters["path", "drawingId"] == "a/b"


def test_a_header_is_found_whatever_its_case(probe: Document) -> None:
    found = message(probe, headers={"x-trace": "abc"})
    assert found.parameters["header", "X-Trace"] == "abc"
    assert not found.undeclared


def test_what_is_not_declared_is_told_but_credentials_are(probe: Document) -> None:
    found = message(probe, f"{URL}?pag=1", headers={"x-tracer": "1", "x-key": "secret"})
    assert found.undeclared == {("query", "pag"), ("header", "x-tracer")}


@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("POST", URL),
        ("GET", "http://api/drawings/.json"),
        ("GET", "http://api/drawing/1.json"),
        ("GET", "http://api/drawings/1"),
        ("GET", "http://api/drawings/%ff.json"),
        ("GET", "http://api/v1/drawings/1.json"),
    ],
)
def test_a_request_of_another_operation_is_refused(probe: Document, method: str, url: str) -> None:
    with pytest.raises(WireError):
        read(probe.operation("get_drawing"), httpx.Request(method, url))


def test_a_json_body_is_read(probe: Document) -> None:
    found = message(probe, method="PUT", json={"a": [1, None]})
    assert (found.media_type, found.body) == ("application/json", {"a": [1, None]})


@pytest.mark.parametrize("content", [b"{", b"NaN", b"\xff"])
def test_what_is_no_json_is_refused(probe: Document, content: bytes) -> None:
    with pytest.raises(WireError):
        message(probe, method="PUT", content=content, headers={"content-type": "application/json"})


def test_a_multipart_body_is_read_field_by_field(probe: Document) -> None:
    files = [
        ("file", ("f.bin", b"\r\n--\x00\xff\r\n", "application/octet-stream")),
        *(("copies", (None, b"2")), ("tags", (None, b"a")), ("tags", (None, b"b")), ("meta", (None, b'{"x": 1}'))),
    ]
    body = message(probe, method="PUT", files=files).body
    assert body == {
        "file": Part(b"\r\n--\x00\xff\r\n", "f.bin"),
        "copies": 2,
        "tags": ["a", "b"],
        "meta": {"x": 1},
    }


def test_a_form_is_read_field_by_field(probe: Document) -> None:
    assert message(probe, method="PUT", data={"copies": "2", "other": "x y"}).body == {"copies": 2, "other": "x y"}


def test_other_bodies_are_bytes_and_none_is_absent(probe: Document) -> None:
    binary = {"content-type": "application/octet-stream"}
    assert message(probe, method="PUT", content=b"\x00", headers=binary).body == b"\x00"
    assert message(probe, method="PUT", headers=binary).body is ABSENT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, 1.0),
        ("2026-01-01T00:00:00Z", "2026-01-01T01:00:00.000+01:00"),
        ("2026-01-01T00:00:00.1234567Z", "2026-01-01t00:00:00.123456z"),
        ("2026-01-01T00:00:60Z", "2026-01-01T00:01:00Z"),
        ("0B0CBF12-F954-4C6C-8D5D-20FDB494BA17", "0b0cbf12-f954-4c6c-8d5d-20fdb494ba17"),
        ({"a": [1, {"b": None}]}, {"a": [1.0, {"b": None}]}),
    ],
)
def test_equal_meanings_are_the_same(one: object, other: object) -> None:
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *((1, True), (0, False), (0, None), ("1", 1), ("", None), ("a", "A"), ([], {}), (ABSENT, None)),
        *(([1, 2], [2, 1]), ({"a": None}, {}), (b"a", "a"), ([1], [1, 1])),
        ("2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z"),
        ("2026-01-01T00:00:00Z", "2026-01-01T00:00:00+01:00"),
        ("2026-02-30T00:00:00Z", "2026-03-02T00:00:00Z"),
    ],
)
def test_other_meanings_are_not(one: object, other: object) -> None:
    assert not same(one, other)
    assert not same(other, one)


@pytest.mark.parametrize(
    ("actual", "found"),
    [
        (Message({("query", "page"): 1}, "application/json", {"a": 1}), []),
        (Message({}, "application/json", {"a": 1}), ["query page: nothing instead of 1"]),
        (Message({("query", "page"): True}, "application/json", {"a": 1}), ["query page: True instead of 1"]),
        (Message({("query", "page"): 1}, "text/plain", {"a": 1}), [WRONG_TYPE]),
        (Message({("query", "page"): 1}, "application/json", {}), ["body: {} instead of {'a': 1}"]),
        (
            Message({("query", "page"): 1}, "application/json", {"a": 1}, frozenset({("header", "x")})),
            ["header x is not declared"],
        ),
    ],
)
def test_each_difference_is_named(actual: Message, found: list[str]) -> None:
    assert differences(Message({("query", "page"): 1}, "application/json", {"a": 1}), actual) == found
