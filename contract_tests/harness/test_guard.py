"""The guard keeps Prism alive through every kind of request that would end it, and tells of each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from encodekit_contract.mock.prism import CRASH_HEADER, NOT_COMPILED_HEADER, Prism

if TYPE_CHECKING:
    from collections.abc import Iterator

FORM = {"content-type": "application/x-www-form-urlencoded"}
MULTIPART = {"content-type": "multipart/form-data; boundary=b"}
FILE_WITHOUT_TYPE = b'--b\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\nbytes\r\n--b--\r\n'
PART_WITHOUT_NAME = b"--b\r\nContent-Type: text/plain\r\n\r\nbytes\r\n--b--\r\n"

CRASHING = {
    "optional_array_header_absent": httpx.Request("GET", "http://prism/header"),
    "path_is_no_utf8": httpx.Request("GET", "http://prism/items/%ff"),
    "violation_beyond_latin1": httpx.Request("POST", "http://prism/json", json={"имя": 1}),
    "malformed_escape_in_form_key": httpx.Request("POST", "http://prism/form", headers=FORM, content=b"%=1"),
    "file_part_without_content_type": httpx.Request(
        "POST", "http://prism/multipart", headers=MULTIPART, content=FILE_WITHOUT_TYPE
    ),
    "multipart_part_without_name": httpx.Request(
        "POST", "http://prism/multipart", headers=MULTIPART, content=PART_WITHOUT_NAME
    ),
}


@pytest.fixture(scope="module")
def prism() -> Iterator[Prism]:
    with Prism(Path(__file__).parent / "crashing.openapi.json") as running:
        yield running


def send(prism: Prism, request: httpx.Request) -> httpx.Response:
    url = prism.url + request.url.raw_path.decode("ascii")
    with httpx.Client(trust_env=False) as client:
        return client.request(request.method, url, headers=request.headers, content=request.content)


@pytest.mark.parametrize("request_", [pytest.param(value, id=name) for name, value in CRASHING.items()])
def test_a_crash_becomes_a_tagged_answer(prism: Prism, request_: httpx.Request) -> None:
    pid = prism.pid
    answer = send(prism, request_)
    assert answer.status_code == 500
    assert CRASH_HEADER in answer.headers
    assert send(prism, httpx.Request("GET", "http://prism/items/1")).status_code == 200
    assert (prism.pid, prism.crashes) == (pid, 0)


def test_a_body_that_is_no_json_is_answered(prism: Prism) -> None:
    headers = {"content-type": "application/json"}
    answer = send(prism, httpx.Request("POST", "http://prism/json", headers=headers, content=b"{"))
    assert answer.status_code == 400


def test_a_schema_that_prism_skips_shows_in_a_header(prism: Prism) -> None:
    answer = send(prism, httpx.Request("POST", "http://prism/uncompilable", json={}))
    assert answer.status_code == 200, "the required property went unchecked"
    assert "Invalid regular expression" in answer.headers[NOT_COMPILED_HEADER]


def test_an_ordinary_answer_is_untagged(prism: Prism) -> None:
    answer = send(prism, httpx.Request("POST", "http://prism/json", json={}))
    assert answer.status_code == 200
    assert not {CRASH_HEADER, NOT_COMPILED_HEADER} & set(answer.headers)
