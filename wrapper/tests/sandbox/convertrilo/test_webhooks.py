from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit.sandbox.convertrilo import webhooks as module
from encodekit.sandbox.convertrilo.webhooks import signature

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.sandbox.conftest import StandIn

pytestmark = pytest.mark.anyio

EVENTS = ["job.created", "job.queued", "job.running", "job.completed", "job.failed", "job.canceled"]
HOOK = "http://127.0.0.1:9/hook"
MEDIA = "http://127.0.0.1:9/clip.mp4"
SETTINGS = {"codec": "h264", "resolution": "480p", "fps": 10}
UNKNOWN = "550e8400-e29b-41d4-a716-446655440000"


def receive(stand_in: StandIn, answer: Callable[[httpx.Request], httpx.Response]) -> list[httpx.Request]:
    """Let HOOK answer so; what arrives there."""
    arrived: list[httpx.Request] = []

    def page(request: httpx.Request) -> httpx.Response:
        arrived.append(request)
        return answer(request)

    stand_in.world.pages[HOOK] = page
    return arrived


async def turns_until(condition: Callable[[], bool]) -> None:
    """Give the loop to the work in the background until it has come that far."""
    for _ in range(10_000):
        if condition():
            return
        await asyncio.sleep(0)
    raise AssertionError("it never came that far")


async def deliveries(stand_in: StandIn, webhook: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await stand_in.get(f"/webhooks/{webhook['id']}/deliveries"))["deliveries"]
    return found


def test_the_signature_is_that_of_the_providers_documentation() -> None:
    body = (
        b'{"event":"job.completed","timestamp":"2026-06-05T00:00:00.000Z",'
        b'"data":{"jobId":"550e8400-e29b-41d4-a716-446655440000","status":"success","externalId":"upload-123"}}'
    )
    assert signature("whsec_example", body) == "f6285a35ccdd0a48ea3913c6bdd9dbab4f55d3ae61949af9698da4435a06aea9"


async def test_the_events_of_a_job_arrive_in_order_and_signed(stand_in: StandIn, clip: Path) -> None:
    arrived = receive(stand_in, lambda _: httpx.Response(204))
    webhook = await stand_in.post("/webhooks", {"url": HOOK, "events": EVENTS})
    job_id = await stand_in.uploaded(clip, externalId="film", metadata={"k": 1})
    await stand_in.post(f"/jobs/{job_id}/confirm")
    await stand_in.ended(job_id)
    await turns_until(lambda: len(arrived) == 4)
    bodies = [json.loads(request.content) for request in arrived]
    assert [body["event"] for body in bodies] == ["job.created", "job.queued", "job.running", "job.completed"]
    for request, body in zip(arrived, bodies, strict=True):
        assert request.headers["X-Webhook-Signature"] == signature(webhook["secret"], request.content)
        assert request.headers["X-Webhook-Event"] == body["event"]
        assert request.headers["X-Webhook-Id"] == webhook["id"]
        assert request.headers["Content-Type"] == "application/json"
    assert bodies[-1] == {
        "event": "job.completed",
        "timestamp": "2026-01-01T00:00:00.000Z",
        "data": {
            "jobId": job_id,
            "userId": stand_in.provider.account.credentials.user_id,
            "status": "success",
            "encoder": "libx264",
            "durationSec": 1.0,
            "finalNeu": 0.0083,
            "externalId": "film",
            "metadata": {"k": 1},
        },
    }
    newest, *_ = await deliveries(stand_in, webhook)
    assert (newest["event"], newest["jobId"], newest["status"]) == ("job.completed", job_id, "success")
    assert (newest["statusCode"], newest["attempt"], newest["error"]) == (204, 1, None)


async def test_only_the_events_that_were_asked_for_arrive(stand_in: StandIn, clip: Path) -> None:
    arrived = receive(stand_in, lambda _: httpx.Response(200))
    await stand_in.post("/webhooks", {"url": HOOK, "events": ["job.failed", "job.canceled"]})
    failing = await stand_in.uploaded(clip, container="webm")
    await stand_in.post(f"/jobs/{failing}/confirm")
    await stand_in.ended(failing)
    await stand_in.post(f"/jobs/{(await stand_in.post('/jobs', SETTINGS))['jobId']}/cancel")
    await turns_until(lambda: len(arrived) == 2)
    failed, canceled = (json.loads(request.content) for request in arrived)
    assert (failed["event"], canceled["event"]) == ("job.failed", "job.canceled")
    assert failed["data"]["error"] == "The container webm cannot hold h264: it holds av1."


async def test_a_failed_delivery_is_repeated_after_1_5_and_30_minutes(stand_in: StandIn) -> None:
    arrived = receive(stand_in, lambda _: httpx.Response(500, text="x" * 5000))
    webhook = await stand_in.post("/webhooks", {"url": HOOK, "events": ["job.created"]})
    await stand_in.post("/jobs", SETTINGS)
    for attempt, pause_seconds in enumerate((60, 300, 1800), start=1):
        await turns_until(lambda: stand_in.clock.sleeping == 1)
        assert len(arrived) == attempt
        stand_in.clock.advance(pause_seconds - 1)
        await asyncio.sleep(0)
        assert len(arrived) == attempt
        stand_in.clock.advance(1)
    await turns_until(lambda: len(arrived) == 4)
    assert len({request.content for request in arrived}) == 1
    history = await deliveries(stand_in, webhook)
    assert [delivery["attempt"] for delivery in history] == [4, 3, 2, 1]
    assert history[-1]["nextRetryAt"] == history[-1]["retriedAt"] == "2026-01-01T00:01:00.000Z"
    assert (history[0]["nextRetryAt"], history[0]["retriedAt"]) == (None, None)
    assert len(history[0]["responseBody"]) == 2048
    (listed,) = (await stand_in.get("/webhooks"))["webhooks"]
    assert (listed["failureCount"], listed["lastFailedAt"]) == (4, "2026-01-01T00:36:00.000Z")


async def test_a_delivery_that_succeeds_later_ends_the_retries(stand_in: StandIn) -> None:
    answers = iter([httpx.Response(500), httpx.Response(204)])
    arrived = receive(stand_in, lambda _: next(answers))
    webhook = await stand_in.post("/webhooks", {"url": HOOK, "events": ["job.created"]})
    await stand_in.post("/jobs", SETTINGS)
    await turns_until(lambda: stand_in.clock.sleeping == 1)
    stand_in.clock.advance(60)
    await turns_until(lambda: len(arrived) == 2)
    await turns_until(lambda: not stand_in.services.background._tasks)
    assert (await stand_in.get("/webhooks"))["webhooks"][0]["failureCount"] == 0
    assert [delivery["status"] for delivery in await deliveries(stand_in, webhook)] == ["success", "failed"]


async def test_a_receiver_that_cannot_be_reached_leaves_its_error(stand_in: StandIn) -> None:
    def refuse(_: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused")

    receive(stand_in, refuse)
    webhook = await stand_in.post("/webhooks", {"url": HOOK, "events": []})
    assert await stand_in.post(f"/webhooks/{webhook['id']}/test") == {"ok": False, "statusCode": None}
    (delivery,) = await deliveries(stand_in, webhook)
    assert (delivery["status"], delivery["statusCode"], delivery["error"]) == ("failed", None, "ConnectError: refused")


async def test_a_receiver_that_does_not_answer_in_time_has_failed(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Silent(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            await asyncio.Event().wait()
            raise AssertionError

    monkeypatch.setattr(module, "TIMEOUT_SECONDS", 0.01)
    stand_in.services.web.client._transport = Silent()
    webhook = await stand_in.post("/webhooks", {"url": HOOK, "events": []})
    await stand_in.post(f"/webhooks/{webhook['id']}/test")
    assert (await deliveries(stand_in, webhook))[0]["error"].startswith("No answer within")


async def test_a_redirect_is_not_followed(stand_in: StandIn) -> None:
    receive(stand_in, lambda _: httpx.Response(307, headers={"Location": MEDIA}))
    webhook = await stand_in.post("/webhooks", {"url": HOOK, "events": []})
    assert await stand_in.post(f"/webhooks/{webhook['id']}/test") == {"ok": False, "statusCode": 307}
    assert len(stand_in.world.requests) == 1


async def test_a_test_is_delivered_once_and_signed(stand_in: StandIn) -> None:
    arrived = receive(stand_in, lambda _: httpx.Response(200, text="thanks"))
    webhook = await stand_in.post("/webhooks", {"url": HOOK, "events": []})
    assert await stand_in.post(f"/webhooks/{webhook['id']}/test") == {"ok": True, "statusCode": 200}
    (request,) = arrived
    assert json.loads(request.content)["event"] == request.headers["X-Webhook-Event"] == "webhook.test"
    assert request.headers["X-Webhook-Signature"] == signature(webhook["secret"], request.content)
    (delivery,) = await deliveries(stand_in, webhook)
    assert (delivery["event"], delivery["jobId"], delivery["responseBody"]) == ("webhook.test", None, "thanks")


async def test_ten_failures_in_a_row_disable_a_webhook_until_it_is_enabled(stand_in: StandIn) -> None:
    arrived = receive(stand_in, lambda _: httpx.Response(500))
    webhook = await stand_in.post("/webhooks", {"url": HOOK, "events": ["job.created"]})
    path = f"/webhooks/{webhook['id']}"
    for _ in range(10):
        await stand_in.post(f"{path}/test")
    (listed,) = (await stand_in.get("/webhooks"))["webhooks"]
    assert (listed["isActive"], listed["failureCount"]) == (False, 10)
    await stand_in.post("/jobs", SETTINGS)
    assert not stand_in.services.background._tasks
    enabled = (await stand_in.client.patch(path, json={"isActive": True})).json()
    assert (enabled["isActive"], enabled["failureCount"]) == (True, 0)
    await stand_in.post("/jobs", SETTINGS)
    await turns_until(lambda: len(arrived) == 11)


async def test_the_history_keeps_the_newest_fifty(stand_in: StandIn) -> None:
    receive(stand_in, lambda _: httpx.Response(200))
    webhook = await stand_in.post("/webhooks", {"url": HOOK, "events": []})
    for _ in range(51):
        await stand_in.post(f"/webhooks/{webhook['id']}/test")
    assert len(await deliveries(stand_in, webhook)) == 50


async def test_what_is_deleted_gets_nothing_more(stand_in: StandIn) -> None:
    arrived = receive(stand_in, lambda _: httpx.Response(500))
    webhook = await stand_in.post("/webhooks", {"url": HOOK, "events": ["job.created"]})
    await stand_in.post("/jobs", SETTINGS)
    await turns_until(lambda: stand_in.clock.sleeping == 1)
    assert (await stand_in.client.delete(f"/webhooks/{webhook['id']}")).status_code == 204
    stand_in.clock.advance(60)
    await turns_until(lambda: not stand_in.services.background._tasks)
    assert len(arrived) == 1
    assert (await stand_in.get("/webhooks"))["webhooks"] == []


async def test_the_secret_is_shown_only_when_it_is_made(stand_in: StandIn) -> None:
    made = await stand_in.post("/webhooks", {"url": HOOK, "events": EVENTS})
    assert made["secret"].startswith("whsec_")
    assert (await stand_in.get("/webhooks"))["webhooks"] == [
        {name: value for name, value in made.items() if name != "secret"}
    ]
    changed = await stand_in.client.patch(f"/webhooks/{made['id']}", json={"events": ["job.failed"], "url": MEDIA})
    assert (changed.json()["events"], changed.json()["url"]) == (["job.failed"], MEDIA)
    assert "secret" not in changed.json()


async def test_what_cannot_be_is_refused(stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_WEBHOOKS", 1)
    made = await stand_in.post("/webhooks", {"url": HOOK, "events": []})
    path = f"/webhooks/{made['id']}"
    assert await stand_in.refusal("POST", "/webhooks", {"url": HOOK, "events": []}) == (400, "webhook_limit_exceeded")
    assert await stand_in.refusal("POST", "/webhooks", {"url": "ftp://a/", "events": []}) == (400, "invalid_url")
    assert await stand_in.refusal("PATCH", path, {"url": "ftp://a/"}) == (400, "invalid_url")
    assert await stand_in.refusal("PATCH", path, {}) == (400, "no_updates_provided")
    assert await stand_in.refusal("PATCH", path, {"events": ["webhook.test"]}) == (400, "invalid_body")
    for method, more in (("PATCH", ""), ("DELETE", ""), ("POST", "/test"), ("GET", "/deliveries")):
        body = {"isActive": True} if method == "PATCH" else None
        refusal = await stand_in.refusal(method, f"/webhooks/{UNKNOWN}{more}", body)
        assert refusal == (404, "webhook_not_found")


async def test_the_callback_of_an_on_demand_job_comes_once_and_unsigned(stand_in: StandIn, clip: Path) -> None:
    arrived = receive(stand_in, lambda _: httpx.Response(500))
    url = stand_in.world.serve(MEDIA, clip.read_bytes())
    job = await stand_in.post("/ondemand/encode", SETTINGS | {"sourceUrl": url, "webhook": HOOK})
    assert job["webhook"] == HOOK
    await stand_in.ended(job["jobId"])
    await turns_until(lambda: not stand_in.services.background._tasks)
    (request,) = arrived
    assert json.loads(request.content)["event"] == "job.completed"
    assert "X-Webhook-Signature" not in request.headers
    assert stand_in.clock.sleeping == 0
