from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

import httpx
import pytest

from encodekit.sandbox.faults import Faults, Hit

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


def test_only_what_matches_goes_wrong(sandbox: Sandbox, client: httpx.Client, anyone: httpx.Client) -> None:
    sandbox.faults.add(method="PUT", path="/storage/*", status=500)
    assert client.get("/tokens/balance").status_code == 200
    assert anyone.put(f"{sandbox.url}/storage/x").status_code == 500


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
    jobs = sandbox.app.state.convertrilo.account.jobs._jobs.values()
    assert [job.id for job in jobs if job.external_id == "cut"] == [again["jobId"]]


def keep(response: httpx.Response, received: bytearray) -> None:
    for chunk in response.iter_raw():
        received += chunk


def test_half_of_a_download_that_is_cut_arrives(
    sandbox: Sandbox, client: httpx.Client, anyone: httpx.Client, clip: Path
) -> None:
    url = sandbox.publish(clip)
    sandbox.faults.add(path="/storage/published/*", cut="response")
    received = bytearray()
    with anyone.stream("GET", url) as response, pytest.raises(httpx.RemoteProtocolError):
        keep(response, received)
    assert received == clip.read_bytes()[: clip.stat().st_size // 2]


def test_an_upload_that_is_cut_leaves_nothing(sandbox: Sandbox, client: httpx.Client, anyone: httpx.Client) -> None:
    job = client.post("/jobs", json=SETTINGS).json()
    sandbox.faults.add(method="PUT", path="/storage/*", cut="request")
    with pytest.raises(httpx.TransportError):
        anyone.put(job["upload"]["url"], content=b"0" * 3_000_000)
    assert not (sandbox.data / "objects" / job["upload"]["key"]).exists()
    assert anyone.put(job["upload"]["url"], content=b"whole").status_code == 200


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


def test_a_fault_lets_requests_pass_first_where_told_to(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.faults.add(provider="convertrilo", status=503, skip=1, times=2)
    assert [client.get("/tokens/balance").status_code for _ in range(4)] == [200, 503, 503, 200]


def test_a_fault_for_one_provider_leaves_the_others_alone(
    sandbox: Sandbox, client: httpx.Client, anyone: httpx.Client
) -> None:
    fault = sandbox.faults.add(provider="telestream_flip", status=503)
    assert client.get("/tokens/balance").status_code == 200
    assert anyone.get(f"{sandbox.url}/telestream_flip_legacy/v3.0/factories.json").status_code == 400
    assert fault.hits == 0
    assert anyone.get(f"{sandbox.url}/telestream_flip/factories.json").status_code == 503


def test_text_and_a_date_can_stand_beside_a_status(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.faults.add(status=503, body="<h1>away</h1>", retry_after=datetime(2026, 10, 21, 7, 28, tzinfo=UTC))
    answer = client.get("/tokens/balance")
    assert (answer.text, answer.headers["retry-after"]) == ("<h1>away</h1>", "Wed, 21 Oct 2026 07:28:00 GMT")


def test_a_connection_that_is_cut_at_once_does_nothing(
    sandbox: Sandbox, client: httpx.Client, anyone: httpx.Client
) -> None:
    job = client.post("/jobs", json=SETTINGS).json()
    sandbox.faults.add(method="PUT", path="/storage/*", cut="connection")
    with pytest.raises(httpx.TransportError):
        anyone.put(job["upload"]["url"], content=b"0" * 3_000_000)
    assert not (sandbox.data / "objects" / job["upload"]["key"]).exists()


def test_a_truncated_answer_is_whole_as_http_sees_it(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.faults.add(truncate_bytes=5)
    answer = client.get("/tokens/balance")
    assert (answer.status_code, len(answer.content), answer.headers["content-length"]) == (200, 5, "5")


def test_an_answer_trickles(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.faults.add(status=503, body="0" * 20, bytes_per_second=200)
    started = time.monotonic()
    assert client.get("/tokens/balance").text == "0" * 20
    assert time.monotonic() - started >= 0.1


@pytest.mark.parametrize(("webhook", "times"), [("duplicate", 2), ("lose", 0)])
def test_a_webhook_comes_twice_or_never(
    sandbox: Sandbox, client: httpx.Client, webhook: Literal["duplicate", "lose"], times: int
) -> None:
    sandbox.webhooks.clear()
    hook = client.post("/webhooks", json={"url": sandbox.webhooks.url, "events": ["job.created"]}).json()
    fault = sandbox.faults.add(webhook=webhook)
    assert client.post(f"/webhooks/{hook['id']}/test").status_code == 200
    client.delete(f"/webhooks/{hook['id']}")
    bodies = [received.body for received in sandbox.webhooks.received]
    assert len(bodies) == times
    assert len(set(bodies)) <= 1
    assert fault.hits == 1


def test_the_clock_of_all_stand_ins_jumps(
    sandbox: Sandbox, client: httpx.Client, anyone: httpx.Client, clip: Path
) -> None:
    url = client.post("/jobs", json=SETTINGS).json()["upload"]["url"]
    sandbox.faults.add(path="/convertrilo/*", clock_jump_seconds=86_400)
    try:
        assert client.get("/tokens/balance").status_code == 200
        assert "Request has expired" in anyone.put(url, content=b"late").text
    finally:
        sandbox.clock.jump(-86_400)


def test_it_is_told_which_fault_hit_which_request(sandbox: Sandbox, client: httpx.Client) -> None:
    fault = sandbox.faults.add(path="/convertrilo/*", status=503)
    client.get("/tokens/balance")
    assert list(sandbox.faults.hits) == [Hit(fault.id, "GET", "/convertrilo/tokens/balance", {"status": 503})]
    assert fault.json() == {"id": fault.id, "path": "/convertrilo/*", "status": 503, "seen": 1, "hits": 1}
    assert sandbox.faults.remove(fault.id)
    assert not sandbox.faults.remove(fault.id)
    assert sandbox.faults.all() == []


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({}, "what goes wrong"),
        ({"status": 500, "cut": "response"}, "exclude"),
        ({"status": 42}, "200 to 599"),
        ({"cut": "half"}, "'half'"),
        ({"webhook": "twice"}, "'twice'"),
        ({"provider": "vimeo", "status": 500}, "bytenite"),
        ({"retry_after": 1, "delay_seconds": 1}, "go with a status"),
        ({"cut": "request", "truncate_bytes": 1}, "an answer"),
        ({"status": 500, "times": 0}, "at least 1"),
        ({"bytes_per_second": 0}, "above 0"),
        ({"webhook": "lose", "delay_seconds": 1}, "nothing else"),
        ({"kill": True}, "own process"),
    ],
)
def test_a_fault_that_makes_no_sense_is_refused(wrong: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        Faults().add(**wrong)
