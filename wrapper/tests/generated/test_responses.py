"""Answers: any status is an int, and what cannot be read is one typed error."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import httpx
import pytest

if TYPE_CHECKING:
    from tests.generated.conftest import Probe

JOB = b'{"id": "j1", "created_at": "2026-01-02T03:04:05Z", "note": null, "stages": []}'


def failure(probe: Probe, status: int, body: bytes, operation: str = "get_job") -> Any:
    arguments = {"list_jobs": {}}.get(operation, {"job_id": "j1"})
    with pytest.raises(probe.module("errors").ResponseDecodingError) as caught:
        probe.call(operation, httpx.Response(status, content=body), **arguments)
    return caught.value


@pytest.mark.parametrize("status", [200, 499, 520, 561])
def test_a_status_is_an_int_also_when_it_has_no_name(probe: Probe, status: int) -> None:
    body = JOB if status == 200 else b'{"message": "no"}'
    response = probe.call("get_job", httpx.Response(status, content=body), job_id="j1")
    assert type(response.status_code) is int
    assert response.status_code == status
    assert response.parsed is not None


def test_a_status_without_a_name_is_an_int_for_asyncio_too(probe: Probe) -> None:
    client = probe.client(lambda _: httpx.Response(520, json={"message": "no"}))
    response = asyncio.run(probe.operation("get_job").asyncio_detailed("j1", client=client))
    assert type(response.status_code) is int
    assert response.parsed.message == "no"


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (502, b"<html>Bad gateway</html>"),
        (200, b""),
        (200, JOB[:-9]),
        (200, b"\xff\xfe\xfd"),
        (200, b"[" * 100_000),
        (200, b"[]"),
        (200, b"null"),
        (200, b"{}"),
    ],
)
def test_a_body_that_cannot_be_read_is_an_error_with_status_and_raw_body(
    probe: Probe, status: int, body: bytes
) -> None:
    error = failure(probe, status, body)
    assert issubclass(type(error), ValueError)
    assert (error.status_code, error.content) == (status, body)
    assert f"status {status}" in str(error)


@pytest.mark.parametrize("body", [b"null", b"5", b"[5]", b'{"jobs": []}'])
def test_a_body_that_is_no_array_of_objects_is_an_error(probe: Probe, body: bytes) -> None:
    assert failure(probe, 200, body, "list_jobs").content == body


def test_the_error_of_an_answer_names_model_and_key_but_shows_no_value(probe: Probe) -> None:
    error = failure(probe, 200, JOB.replace(b"2026-01-02T03:04:05Z", b"canary"))
    assert (error.model, error.key) == ("Job", "created_at")
    assert "canary" not in str(error) + repr(error)


def test_an_undocumented_status_is_no_decoding_error(probe: Probe) -> None:
    assert probe.call("list_jobs", httpx.Response(502, content=b"<html>")).parsed is None


def test_the_tag_decides_which_branch_a_body_is(probe: Probe) -> None:
    answers = [{"kind": "https", "url": "u"}, {"kind": "tape", "reel": 1}, {"kind": "satellite"}]
    parsed = [probe.call("get_source", httpx.Response(200, json=answer), job_id="j1").parsed for answer in answers]
    assert [type(value).__name__ for value in parsed] == ["UrlSource", "TapeSource", "dict"]


def test_a_response_is_parsed_without_a_client(probe: Probe) -> None:
    response = httpx.Response(200, content=JOB)
    assert probe.operation("get_job")._parse_response(client=None, response=response).id == "j1"
