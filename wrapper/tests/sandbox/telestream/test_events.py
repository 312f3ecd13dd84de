from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import httpx
import pytest

from tests.sandbox.telestream.conftest import API_KEY, FACTORY_ID, eventually, ok, refusal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sandbox.telestream.conftest import StandIn

pytestmark = pytest.mark.anyio

HOOK = "http://127.0.0.1:9/hook"
ALL_EVENTS = {
    "events[video_created]": "true",
    "events[video_encoded]": "true",
    "events[encoding_progress]": "true",
    "events[encoding_completed]": "true",
}


def received(stand_in: StandIn) -> list[httpx.Request]:
    return [request for request in stand_in.world.requests if str(request.url).startswith(HOOK)]


def forms(stand_in: StandIn) -> list[dict[str, str]]:
    texts = [request.content.decode() for request in received(stand_in)]
    return [{name: values[0] for name, values in parse_qs(text).items()} for text in texts]


async def subscribed(stand_in: StandIn, event: str, **params: Any) -> dict[str, Any]:
    topic = {"service": "flip", "event": event, "factory": FACTORY_ID}
    body = {"type": "webhook", "topic": topic, "params": {"url": HOOK, **params}}
    return dict(ok(await stand_in.notifications("POST", "/subscriptions", body)))


async def test_a_factory_tells_its_url_what_happens(stand_in: StandIn, clip: Path) -> None:
    stand_in.world.serve(HOOK, b"")
    wanted = {"url": HOOK, "send_video_payload": "true", **ALL_EVENTS}
    settings = ok(await stand_in.legacy("PUT", "/notifications.json", **wanted))
    assert all(settings["events"].values())
    video = await stand_in.video(clip, payload="order 42")
    encoding = (await stand_in.encodings(video))[0]["id"]
    request = received(stand_in)[0]
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"
    created, progress, complete, encoded = forms(stand_in)
    ids = {"video_id": video["id"], "encoding_ids[0]": encoding, "payload": "order 42"}
    assert created == {"event": "video-created", **ids}
    assert progress == {
        "event": "encoding-progress",
        "encoding_id": encoding,
        "progress": progress["progress"],
        "payload": "order 42",
    }
    assert 0 <= int(progress["progress"]) <= 99
    assert (complete["event"], complete["encoding_id"], complete["status"]) == (
        "encoding-complete",
        encoding,
        "success",
    )
    assert encoded == {"event": "video-encoded", **ids}


async def test_only_what_was_asked_for_is_told(stand_in: StandIn, clip: Path) -> None:
    stand_in.world.serve(HOOK, b"")
    ok(await stand_in.legacy("PUT", "/notifications.json", **{"url": HOOK, "events[video_encoded]": "true"}))
    ok(await stand_in.legacy("PUT", "/notifications.json", delay=0))
    await stand_in.video(clip)
    assert [form["event"] for form in forms(stand_in)] == ["video-encoded"]


async def test_a_factory_waits_and_then_tries_for_a_day(stand_in: StandIn, clip: Path) -> None:
    wanted = {"url": HOOK, "delay": "13", "events[video_created]": "true"}
    ok(await stand_in.legacy("PUT", "/notifications.json", **wanted))
    await stand_in.video(clip, profiles="none")
    assert not received(stand_in)
    for seconds, count in ((13, 1), (60, 2), (119, 2), (1, 3)):
        stand_in.clock.advance(seconds)
        await stand_in.settled()
        assert len(received(stand_in)) == count
    for _ in range(20):
        stand_in.clock.advance(24 * 3600)
        await stand_in.settled()
    assert len(received(stand_in)) == 12
    assert stand_in.clock.sleeping == 0


async def test_a_webhook_subscription_gets_json(stand_in: StandIn, clip: Path) -> None:
    stand_in.world.serve(HOOK, b"")
    subscription = await subscribed(stand_in, "encoding-complete")
    assert subscription["params"] == {
        "url": HOOK,
        "method": "POST",
        "retries": 0,
        "content_type": "application/json",
    }
    assert subscription["topic"].keys() == {"account", "service", "event", "factory"}
    video = await stand_in.video(clip)
    assert [json.loads(request.content) for request in received(stand_in)] == [
        {
            "event": "encoding-complete",
            "encoding_id": (await stand_in.encodings(video))[0]["id"],
            "video_id": video["id"],
            "status": "success",
        }
    ]


@pytest.mark.parametrize("params", [{"method": "GET"}, {"content_type": "application/x-www-form-urlencoded"}])
async def test_a_webhook_subscription_gets_form_data(stand_in: StandIn, clip: Path, params: dict[str, str]) -> None:
    await subscribed(stand_in, "video_encoded", **params)
    video = await stand_in.video(clip)
    request = received(stand_in)[0]
    text = request.url.query if params.get("method") == "GET" else request.content
    form = parse_qs(text.decode())
    assert form["event"] == ["video-encoded"]
    assert form["encoding_ids[0]"] == [(await stand_in.encodings(video))[0]["id"]]


async def test_a_delivery_is_tried_again_as_often_as_was_said(stand_in: StandIn, clip: Path) -> None:
    await subscribed(stand_in, "video-created", retries=2.0)
    await stand_in.video(clip, profiles="none")
    for _ in range(5):
        stand_in.clock.advance(1000)
        await stand_in.settled()
    assert len(received(stand_in)) == 3


async def test_what_is_deleted_is_told_no_more(stand_in: StandIn, clip: Path) -> None:
    subscription = await subscribed(stand_in, "video-created", retries=9)
    await stand_in.video(clip, profiles="none")
    response = await stand_in.notifications("DELETE", f"/subscriptions/{subscription['id']}")
    assert (response.status_code, response.content) == (200, b"")
    stand_in.clock.advance(1000)
    await stand_in.settled()
    assert len(received(stand_in)) == 1
    assert ok(await stand_in.notifications("GET", "/subscriptions")) == []


async def test_other_ways_of_delivery_are_local_files(stand_in: StandIn, clip: Path) -> None:
    params = {"topic_endpoint": "https://grid.example", "access_key": "s3cr3t"}
    body = {"type": "aeg", "topic": {"service": "flip", "event": "video-created"}, "params": params}
    subscription = ok(await stand_in.notifications("POST", "/subscriptions", body))
    assert subscription["params"] == {"topic_endpoint": "https://grid.example"}
    video = await stand_in.video(clip, profiles="none")
    path = stand_in.services.data / "telestream" / "aeg" / f"{subscription['id']}.jsonl"
    assert json.loads(path.read_text()) == {"event": "video-created", "video_id": video["id"], "encoding_ids": []}
    assert "s3cr3t" not in repr(stand_in.provider.account.events.all())


async def test_subscriptions_are_listed_changed_and_found(stand_in: StandIn) -> None:
    subscription = await subscribed(stand_in, "video-created")
    path = f"/subscriptions/{subscription['id']}"
    changes = {"topic": {"event": "video-encoded"}, "params": {"retries": 3}}
    changed = ok(await stand_in.notifications("PUT", path, changes))
    assert (changed["topic"]["event"], changed["topic"]["factory"]) == ("video-encoded", FACTORY_ID)
    assert (changed["params"]["retries"], changed["params"]["url"]) == (3, HOOK)
    assert ok(await stand_in.notifications("GET", path)) == changed
    for query, count in (({"type": "webhook"}, 1), ({"type": "email"}, 0), ({"service_type": "qc"}, 0)):
        assert len(ok(await stand_in.notifications("GET", "/subscriptions", **query))) == count
    assert refusal(await stand_in.notifications("GET", "/subscriptions", type="pigeon")) == (400, "BadRequest")
    for method in ("GET", "DELETE"):
        assert refusal(await stand_in.notifications(method, "/subscriptions/gone")) == (404, "RecordNotFound")
    wrong = {"type": "webhook", "topic": {"service": "flip", "event": "x"}, "params": {"url": "ftp://x"}}
    assert refusal(await stand_in.notifications("POST", "/subscriptions", wrong)) == (400, "BadRequest")


async def test_the_service_needs_the_key(stand_in: StandIn) -> None:
    url = "http://sandbox.test/telestream_notifications/subscriptions"
    for headers in ({}, {"X-Api-Key": "tcs_wrong"}):
        assert refusal(await stand_in.http.get(url, headers=headers)) == (401, "NotAuthorized")
    assert ok(await stand_in.http.get(url, headers={"X-Api-Key": API_KEY})) == []


async def test_events_of_another_factory_are_not_told(stand_in: StandIn, clip: Path) -> None:
    await subscribed(stand_in, "video-created")
    other = ok(await stand_in.flip("POST", "/factories.json", {"name": "other"}), 201)["id"]
    ok(await stand_in.legacy("POST", "/videos.json", ("a.mp4", clip.read_bytes()), factory_id=other, profiles="none"))
    await stand_in.settled()
    await eventually(lambda: stand_in.provider.account.factories[other].videos)
    assert not received(stand_in)
