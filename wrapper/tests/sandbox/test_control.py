from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

from encodekit._core.http import shared_tls_context

if TYPE_CHECKING:
    from collections.abc import Iterator

    from encodekit.sandbox import Sandbox


@pytest.fixture
def control(sandbox: Sandbox) -> Iterator[httpx.Client]:
    sandbox.faults.clear()
    headers = {"Authorization": f"Bearer {sandbox.environment['ENCODEKIT_SANDBOX_CONTROL_TOKEN']}"}
    tls = shared_tls_context()
    with httpx.Client(base_url=f"{sandbox.url}/_control", headers=headers, verify=tls) as client:
        yield client
    sandbox.faults.clear()


def test_faults_are_added_listed_reported_and_removed(control: httpx.Client, client: httpx.Client) -> None:
    made = control.post("/faults", json={"path": "/convertrilo/*", "status": 503, "times": 2})
    assert made.status_code == 201
    assert client.get("/tokens/balance").status_code == 503
    [fault] = control.get("/faults").json()
    assert fault == {**made.json(), "seen": 1, "hits": 1}
    hit = {"fault": fault["id"], "method": "GET", "path": "/convertrilo/tokens/balance", "what": {"status": 503}}
    assert control.get("/hits").json() == [hit]
    assert control.delete(f"/faults/{fault['id']}").status_code == 204
    assert control.delete(f"/faults/{fault['id']}").status_code == 404
    assert client.get("/tokens/balance").status_code == 200
    assert control.delete("/faults").status_code == 204
    assert control.get("/hits").json() == []


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"{", "property name"),
        (b'{"stauts": 503}', "stauts"),
        (b'{"status": "503"}', "integer"),
        (b'{"status": 42}', "200 to 599"),
        (b'{"kill": true}', "encodekit sandbox"),
        (b'{"delay_seconds": NaN}', "NaN is not a JSON value"),
        (b"[" * 60_000, "nested too deeply"),
    ],
)
def test_what_is_wrong_with_a_fault_is_said(control: httpx.Client, body: bytes, says: str) -> None:
    answer = control.post("/faults", content=body)
    assert answer.status_code == 400
    assert says in answer.json()["error"]


def test_a_body_has_a_limit(control: httpx.Client) -> None:
    assert control.post("/faults", content=b" " * 70_000).status_code == 413


def test_the_clock_moves(control: httpx.Client, sandbox: Sandbox) -> None:
    before = sandbox.clock.now()
    moved = control.post("/clock", json={"advance_seconds": 60, "jump_seconds": 3600})
    assert moved.json()["jumped_seconds"] == 3600
    assert 3660 <= (sandbox.clock.now() - before).total_seconds() < 3670
    control.post("/clock", json={"jump_seconds": -3600})
    assert control.get("/clock").json()["jumped_seconds"] == 0
    assert control.post("/clock", json={"advance_seconds": -1}).status_code == 400


def test_webhooks_that_came_are_shown_and_forgotten(
    control: httpx.Client, sandbox: Sandbox, anyone: httpx.Client
) -> None:
    control.delete("/webhooks")
    assert anyone.post(f"{sandbox.webhooks.url}mine?a=1", content=b"hello", headers={"x-sign": "s"}).status_code == 204
    [received] = control.get("/webhooks").json()
    assert (received["path"], received["query"], received["body"]) == ("/mine", "a=1", "hello")
    assert received["headers"]["x-sign"] == "s"
    assert anyone.post(sandbox.webhooks.url, content=b"0" * 1_100_000).status_code == 413


@pytest.mark.parametrize("given", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "Bearer é"}])
def test_only_who_has_the_token_may(sandbox: Sandbox, anyone: httpx.Client, given: dict[str, str]) -> None:
    headers = [(name.encode(), value.encode()) for name, value in given.items()]
    for method, path in (("POST", "/faults"), ("GET", "/faults"), ("POST", "/clock"), ("GET", "/webhooks")):
        assert anyone.request(method, f"{sandbox.url}/_control{path}", headers=headers).status_code == 401


def test_a_fetch_of_the_sandbox_itself_does_not_reach_it(control: httpx.Client, sandbox: Sandbox) -> None:
    own = {"cdn-loop": sandbox._services.web.mark}
    assert control.get("/faults", headers=own).status_code == 508


def test_no_fault_happens_to_it(control: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.add(status=503, times=9)
    assert control.get("/faults").status_code == 200
