"""Every operation of the legacy API and of notifications as a call, with its request; and what the tables share."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import httpx

from tests.providers.telestream.support import FACTORY, LOCATION

if TYPE_CHECKING:
    from collections.abc import Callable


VIDEO = {"id": "v1", "status": "processing"}


ENCODING = {"id": "e1", "status": "processing", "encoding_progress": 23}


PROFILE = {"id": "p1", "name": "h264"}


SETTINGS = {
    "url": "https://app.example/hook",
    "delay": 10,
    "send_video_payload": False,
    "events": {
        "video_created": False,
        "video_encoded": False,
        "encoding_progress": True,
        "encoding_completed": True,
    },
}


SESSION = {"id": "s1", "location": LOCATION, "parts": "5", "part_size": "10000000", "max_connections": "16"}


SUBSCRIPTION = {
    "id": "sub_1",
    "type": "webhook",
    "topic": {"account": "acc", "service": "flip", "event": "encoding-complete", "factory": "tg01abc"},
    "params": {"url": "https://app.example/hook", "method": "POST", "retries": 3},
}


IN_FACTORY = {"factory_id": FACTORY}


PAGED = IN_FACTORY | {"page": "1", "per_page": "100"}


@dataclass(frozen=True)
class Case:
    """One call and what it comes to on the wire.

    Attributes:
        call: Makes the call on a client.
        request: Method and path.
        answer: A good answer: JSON, or a response.
        query: The parameters.
        body: The JSON body.
        headers: Some of the headers.
        result: What of the result is to be seen: its JSON object, or the value itself.
    """

    call: Callable[[Any], Any]
    request: str
    answer: Any
    query: dict[str, str] = field(default_factory=dict)
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    result: Any = None


def paged(key: str, *items: Any) -> dict[str, Any]:
    return {key: [*items], "page": 1, "per_page": 100, "total": len(items)}


LEGACY: dict[str, Case] = {
    "list_factories": Case(lambda c: c.factories.all(), "GET /factories.json", [{"id": "f1"}], result=[{"id": "f1"}]),
    "create_factory": Case(
        lambda c: c.factories.create(s3_videos_bucket="b", aws_access_key="AKIA", aws_secret_key="s3cret"),
        "POST /factories.json",
        {"id": "f1"},
        {"s3_videos_bucket": "b", "aws_access_key": "AKIA", "aws_secret_key": "s3cret"},
    ),
    "get_factory": Case(lambda c: c.factories.find("f1"), "GET /factories/f1.json", {"id": "f1", "name": "n"}),
    "update_factory": Case(
        lambda c: c.factories.update("f1", name="new", upload_original_video=True, priority=2),
        "PUT /factories/f1.json",
        {"id": "f1"},
        {"name": "new", "upload_original_video": "true", "priority": "2"},
    ),
    "delete_factory": Case(lambda c: c.factories.delete("f1"), "DELETE /factories/f1.json", {"deleted": True}),
    "list_videos": Case(
        lambda c: c.videos.all(status="success"),
        "GET /videos.json",
        [VIDEO],
        PAGED | {"status": "success"},
        result=[VIDEO],
    ),
    "create_video": Case(
        lambda c: c.videos.create(
            source_url="https://example.com/v.mp4",
            profiles=["h264", "webm"],
            path_format=":id",
            payload="order-42",
            pipeline={"h264": {"h265": {}}},
        ),
        "POST /videos.json",
        VIDEO,
        IN_FACTORY
        | {
            "source_url": "https://example.com/v.mp4",
            "profiles": "h264,webm",
            "path_format": ":id",
            "payload": "order-42",
            "pipeline": '{"h264": {"h265": {}}}',
        },
    ),
    "get_video": Case(lambda c: c.videos.find("v1"), "GET /videos/v1.json", VIDEO, IN_FACTORY),
    "delete_video": Case(lambda c: c.videos.delete("v1"), "DELETE /videos/v1.json", {"deleted": True}, IN_FACTORY),
    "delete_video_source": Case(
        lambda c: c.videos.delete_source("v1"), "DELETE /videos/v1/source.json", {"deleted": True}, IN_FACTORY
    ),
    "get_video_metadata": Case(
        lambda c: c.videos.metadata("v1"), "GET /videos/v1/metadata.json", {"duration": "19.35 s"}, IN_FACTORY
    ),
    "list_video_encodings": Case(
        lambda c: c.videos.list_encodings(
            "v1", status="fail", profile_id="p1", profile_name="h264", screenshots=True
        ).all(),
        "GET /videos/v1/encodings.json",
        [ENCODING],
        PAGED | {"status": "fail", "profile_id": "p1", "profile_name": "h264", "screenshots": "true"},
        result=[ENCODING],
    ),
    "create_upload_session": Case(
        lambda c: c.uploads.create_session(file_name="m.mp4", file_size=45, profiles="h264", use_all_profiles=False),
        "POST /videos/upload.json",
        httpx.Response(201, json=SESSION),
        IN_FACTORY
        | {
            "file_name": "m.mp4",
            "file_size": "45",
            "multi_chunk": "true",
            "profiles": "h264",
            "use_all_profiles": "false",
        },
        result=SESSION,
    ),
    "upload_part": Case(
        lambda c: c.uploads.send_part(LOCATION, b"bytes", index=4, tag="subtitles"),
        "PUT /upload/session",
        VIDEO,
        {"id": "canary-location"},
        headers={
            "x-part": "4",
            "x-extra-file-tag": "subtitles",
            "content-length": "5",
            "content-type": "application/octet-stream",
        },
    ),
    "get_upload_status": Case(
        lambda c: c.uploads.missing_parts(LOCATION, tag="subtitles"),
        "GET /upload/session",
        {"missing_parts": [3, "4"]},
        {"id": "canary-location"},
        headers={"x-extra-file-tag": "subtitles"},
        result=[3, 4],
    ),
    "abort_upload": Case(
        lambda c: c.uploads.abort(LOCATION), "DELETE /upload/session", httpx.Response(200), {"id": "canary-location"}
    ),
    "list_encodings": Case(
        lambda c: c.encodings.all(status="fail", profile_id="p", profile_name="n", video_id="v1", screenshots=False),
        "GET /encodings.json",
        [ENCODING],
        PAGED | {"status": "fail", "profile_id": "p", "profile_name": "n", "video_id": "v1", "screenshots": "false"},
        result=[ENCODING],
    ),
    "create_encoding": Case(
        lambda c: c.encodings.create(video_id="v1", profile_name="h264"),
        "POST /encodings.json",
        ENCODING,
        IN_FACTORY | {"video_id": "v1", "profile_name": "h264"},
    ),
    "get_encoding": Case(lambda c: c.encodings.find("e1"), "GET /encodings/e1.json", ENCODING, IN_FACTORY),
    "delete_encoding": Case(
        lambda c: c.encodings.delete("e1"), "DELETE /encodings/e1.json", {"deleted": True}, IN_FACTORY
    ),
    "cancel_encoding": Case(
        lambda c: c.encodings.cancel("e1"), "POST /encodings/e1/cancel.json", {"canceled": True}, IN_FACTORY
    ),
    "retry_encoding": Case(
        lambda c: c.encodings.retry("e1"), "POST /encodings/e1/retry.json", {"retried": True}, IN_FACTORY
    ),
    "list_profiles": Case(
        lambda c: c.profiles.all(expand=True),
        "GET /profiles.json",
        [PROFILE],
        PAGED | {"expand": "true"},
        result=[PROFILE],
    ),
    "create_profile": Case(
        lambda c: c.profiles.create(preset_name="h264", name="h264_1", fps=45, upscale=False, two_pass=True),
        "POST /profiles.json",
        PROFILE,
        IN_FACTORY | {"preset_name": "h264", "name": "h264_1", "fps": "45", "upscale": "false", "two_pass": "true"},
    ),
    "get_profile": Case(lambda c: c.profiles.find("h264"), "GET /profiles/h264.json", PROFILE, IN_FACTORY),
    "update_profile": Case(
        lambda c: c.profiles.update("p1", name="new_name", fps=60),
        "PUT /profiles/p1.json",
        PROFILE,
        IN_FACTORY | {"name": "new_name", "fps": "60"},
    ),
    "delete_profile": Case(
        lambda c: c.profiles.delete("p1"), "DELETE /profiles/p1.json", {"deleted": True}, IN_FACTORY
    ),
    "get_notification_settings": Case(lambda c: c.notifications.get(), "GET /notifications.json", SETTINGS, IN_FACTORY),
    "update_notification_settings": Case(
        lambda c: c.notifications.update(
            url="https://app.example/hook",
            delay=13,
            send_video_payload=True,
            events={
                "video_created": False,
                "video_encoded": True,
                "encoding_progress": False,
                "encoding_completed": True,
            },
        ),
        "PUT /notifications.json",
        SETTINGS,
        IN_FACTORY
        | {
            "url": "https://app.example/hook",
            "delay": "13",
            "send_video_payload": "true",
            "events[video_created]": "false",
            "events[video_encoded]": "true",
            "events[encoding_progress]": "false",
            "events[encoding_completed]": "true",
        },
    ),
}


NOTIFICATIONS: dict[str, Case] = {
    "list_subscriptions": Case(
        lambda c: c.subscriptions.all(service_type="flip", type="webhook"),
        "GET /subscriptions",
        [SUBSCRIPTION],
        {"service_type": "flip", "type": "webhook"},
        result=[SUBSCRIPTION],
    ),
    "create_subscription": Case(
        lambda c: c.subscriptions.create(
            type="webhook",
            topic={"service": "flip", "event": "encoding-complete", "factory": "tg01abc"},
            params={"url": "https://app.example/hook", "retries": 3, "content_type": "application/json"},
        ),
        "POST /subscriptions",
        SUBSCRIPTION,
        body={
            "type": "webhook",
            "topic": {"service": "flip", "event": "encoding-complete", "factory": "tg01abc"},
            "params": {"url": "https://app.example/hook", "retries": 3, "content_type": "application/json"},
        },
    ),
    "get_subscription": Case(lambda c: c.subscriptions.find("sub/1"), "GET /subscriptions/sub/1", SUBSCRIPTION),
    "update_subscription": Case(
        lambda c: c.subscriptions.update(
            "sub_1", topic={"event": "video-encoded"}, params={"addresses": ("ops@example.com",)}
        ),
        "PUT /subscriptions/sub_1",
        SUBSCRIPTION,
        body={"topic": {"event": "video-encoded"}, "params": {"addresses": ["ops@example.com"]}},
    ),
    "delete_subscription": Case(
        lambda c: c.subscriptions.delete("sub_1"), "DELETE /subscriptions/sub_1", httpx.Response(200)
    ),
}
