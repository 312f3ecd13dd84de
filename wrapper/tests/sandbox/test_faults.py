from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit.sandbox.faults import Faults

if TYPE_CHECKING:
    from pathlib import Path

    from encodekit.sandbox import Sandbox

SETTINGS = {"codec": "h264", "resolution": "480p", "fps": 10}


def test_a_status_comes_as_often_as_told_and_then_no_more(sandbox: Sandbox, client: httpx.Client) -> None:
    fault = sandbox.faults.add(
        method="get", path="/convertrilo/tokens/*", status=503, retry_after=2, body={"code": "busy"}, times=2
    )
    answers = [client.get("/tokens/balance") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [503, 503, 200]
    assert (answers[0].headers["retry-after"], answers[0].json()) == ("2", {"code": "busy"})
    assert fault.hits == 2


def test_only_what_matches_goes_wrong(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.faults.add(method="PUT", path="/storage/*", status=500)
    assert client.get("/tokens/balance").status_code == 200
    assert httpx.put(f"{sandbox.url}/storage/x").status_code == 500


def test_the_fault_that_was_added_first_happens_first(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.faults.add(path="*", status=500)
    sandbox.faults.add(path="*", status=429, retry_after="Wed, 21 Oct 2026 07:28:00 GMT")
    answers = [client.get("/tokens/balance") for _ in range(2)]
    assert [answer.status_code for answer in answers] == [500, 429]
    assert answers[1].headers["retry-after"] == "Wed, 21 Oct 2026 07:28:00 GMT"


def test_a_response_that_is_cut_was_still_carried_out(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.faults.add(method="POST", path="/convertrilo/jobs", cut="response")
    headers = {"Idempotency-Key": "cut-1"}
    with pytest.raises(httpx.RemoteProtocolError):
        client.post("/jobs", json=SETTINGS | {"externalId": "cut"}, headers=headers)
    again = client.post("/jobs", json=SETTINGS | {"externalId": "cut"}, headers=headers).json()
    jobs = sandbox._running().app.state.convertrilo.account.jobs._jobs.values()
    assert [job.id for job in jobs if job.external_id == "cut"] == [again["jobId"]]


def keep(response: httpx.Response, received: bytearray) -> None:
    for chunk in response.iter_raw():
        received += chunk


def test_half_of_a_download_that_is_cut_arrives(sandbox: Sandbox, client: httpx.Client, clip: Path) -> None:
    url = sandbox.publish(clip)
    sandbox.faults.add(path="/storage/published/*", cut="response")
    received = bytearray()
    with httpx.stream("GET", url) as response, pytest.raises(httpx.RemoteProtocolError):
        keep(response, received)
    assert received == clip.read_bytes()[: clip.stat().st_size // 2]


def test_an_upload_that_is_cut_leaves_nothing(sandbox: Sandbox, client: httpx.Client) -> None:
    job = client.post("/jobs", json=SETTINGS).json()
    sandbox.faults.add(method="PUT", path="/storage/*", cut="request")
    with pytest.raises(httpx.TransportError):
        httpx.put(job["upload"]["url"], content=b"0" * 3_000_000)
    assert not (sandbox.data / "objects" / job["upload"]["key"]).exists()
    assert httpx.put(job["upload"]["url"], content=b"whole").status_code == 200


def test_a_request_without_body_that_is_cut_is_not_carried_out(sandbox: Sandbox, client: httpx.Client) -> None:
    job = client.post("/jobs", json=SETTINGS).json()
    sandbox.faults.add(method="POST", path="*/cancel", cut="request")
    with pytest.raises(httpx.TransportError):
        client.post(f"/jobs/{job['jobId']}/cancel")
    assert client.get(f"/jobs/{job['jobId']}/status").json()["status"] == "created"


def test_a_delay_holds_the_answer_back(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.faults.add(path="*", delay_seconds=0.05)
    started = time.monotonic()
    assert client.get("/tokens/balance").status_code == 200
    assert time.monotonic() - started >= 0.05


def test_faults_that_are_cleared_do_not_happen(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.faults.add(path="*", status=500, times=9)
    sandbox.faults.clear()
    assert client.get("/tokens/balance").status_code == 200


@pytest.mark.parametrize("nothing", [{}, {"status": 500, "cut": "response"}])
def test_a_fault_must_say_what_goes_wrong(nothing: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="cut"):
        Faults().add(path="*", **nothing)
