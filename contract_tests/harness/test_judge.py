"""The judge that is no Prism refuses what the document refuses, as sent and as received."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from encodekit_contract.documents import Document
from encodekit_contract.model import Node
from encodekit_contract.oracle.judge import request_errors, response_errors
from encodekit_contract.oracle.schema import schemas

URL = "http://api/drawings/1.json"
TRACE = {"x-trace": "abc"}
DRAWING = {"id": "0b0cbf12-f954-4c6c-8d5d-20fdb494ba17"}


@pytest.mark.parametrize(
    ("url", "headers", "error"),
    [
        (f"{URL}?page=1&since=2026-01-01T00:00:00Z", TRACE, ""),
        (URL, {}, "header X-Trace is missing"),
        (URL, {"x-trace": "abcd"}, "longer than 3 characters"),
        (f"{URL}?page=0", TRACE, "less than the minimum"),
        (f"{URL}?page=a", TRACE, 'not of type "integer"'),
        (f"{URL}?since=yesterday", TRACE, 'not a "date-time"'),
        ("http://api/drawings/1", TRACE, "the path"),
    ],
)
def test_parameters_are_judged(probe: Document, url: str, headers: dict[str, str], error: str) -> None:
    errors = request_errors(probe.operation("get_drawing"), httpx.Request("GET", url, headers=headers))
    assert (error in errors[0]) if error else not errors


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"json": DRAWING}, ""),
        ({"json": {}}, '"id" is a required property'),
        ({"json": {**DRAWING, "extra": "x"}}, 'not of type "integer"'),
        ({}, "the body is missing"),
        ({"content": b"x", "headers": {"content-type": "text/plain"}}, "text/plain is not declared"),
        ({"content": b"\xff", "headers": {"content-type": "application/octet-stream"}}, ""),
        ({"files": {"file": b""}}, "shorter than 1 character"),
        ({"files": {"file": b"x"}, "data": {"copies": "many"}}, 'not of type "integer"'),
    ],
)
def test_bodies_are_judged(probe: Document, options: dict[str, Any], error: str) -> None:
    request = httpx.Request("PUT", URL, **options)
    request.read()
    errors = request_errors(probe.operation("replace_drawing"), request)
    assert (error in errors[0]) if error else not errors


@pytest.mark.parametrize(
    ("response", "error"),
    [
        (httpx.Response(200, json=DRAWING), ""),
        (httpx.Response(204), ""),
        (httpx.Response(404), ""),
        (httpx.Response(500), "the status 500 is not documented"),
        (httpx.Response(204, text="x"), "there is a body where none is documented"),
        (httpx.Response(200, text="{}"), "the media type text/plain is not documented"),
        (httpx.Response(200, content=b"{", headers={"content-type": "application/json"}), "not JSON"),
        (httpx.Response(200, json={}), '"id" is a required property'),
    ],
)
def test_answers_are_judged(probe: Document, response: httpx.Response, error: str) -> None:
    errors = response_errors(probe.operation("get_drawing"), response)
    assert (error in errors[0]) if error else not errors


def test_each_direction_has_properties_of_its_own(probe: Document) -> None:
    account = Node(("components", "schemas", "Account"), {})
    judge = schemas(probe)
    sent, received = {"password": "x", "size": 1}, {"id": "1", "size": 1}
    assert judge.is_valid(account, sent, "request")
    assert judge.is_valid(account, received, "response")
    assert not judge.is_valid(account, sent, "response")
    assert not judge.is_valid(account, received, "request")


def test_the_format_of_an_integer_is_its_range(probe: Document) -> None:
    account = Node(("components", "schemas", "Account"), {})
    assert not schemas(probe).is_valid(account, {"password": "x", "size": 2**31}, "request")
