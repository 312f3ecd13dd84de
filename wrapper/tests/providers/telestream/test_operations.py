"""Every operation of the three documents once: the call, the request that it makes, and a good answer."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.providers.telestream.support import API_KEY, FACTORY, LOCATION, Kind, Server, operations
from tests.support import each

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
FLIP: dict[str, Case] = {
    "list_factories": Case(
        lambda c: c.factories.all(with_storage_provider=True),
        "GET /factories.json",
        paged("factories", {"id": "f1"}),
        {"page": "1", "per_page": "100", "with_storage_provider": "true"},
        result=[{"id": "f1"}],
    ),
    "create_factory": Case(
        lambda c: c.factories.create(
            name="n",
            storage_provider=2,
            storage_credential_attributes={"host": "ftp.example", "port": 21},
            provider_specific_settings={"a": 1},
            acl="private",
            with_storage_provider=False,
        ),
        "POST /factories.json",
        httpx.Response(201, json={"id": "f1"}),
        {"with_storage_provider": "false"},
        {
            "name": "n",
            "storage_provider": 2,
            "storage_credential_attributes": {"host": "ftp.example", "port": 21},
            "provider_specific_settings": {"a": 1},
            "acl": "private",
        },
        result={"id": "f1"},
    ),
    "get_factory": Case(
        lambda c: c.factories.find("f1", with_storage_provider=True),
        "GET /factories/f1.json",
        {"id": "f1"},
        {"with_storage_provider": "true"},
    ),
    "update_factory": Case(
        lambda c: c.factories.update("f1", name="new", outputs_path_format=":video_id/:profile/:id"),
        "PATCH /factories/f1.json",
        {"id": "f1"},
        body={"name": "new", "outputs_path_format": ":video_id/:profile/:id"},
    ),
    "toggle_factory_sync": Case(
        lambda c: c.factories.sync("f1", True),
        "POST /factories/f1/sync.json",
        {"syncing": "starting"},
        body={"sync": "true"},
    ),
    "list_videos": Case(lambda c: c.videos.all(), "GET /videos.json", paged("videos", VIDEO), PAGED, result=[VIDEO]),
    "create_video": Case(
        lambda c: c.videos.create(
            source_url="https://example.com/v.mp4",
            profiles="h264",
            payload="order-42",
            pipeline='{"h264":{}}',
            subtitle_files=["https://example.com/s.srt"],
            extra_files={"logo": ["https://example.com/l.png"]},
            extra_variables={"title": "A"},
            path_format=":id",
            clip_offset="00:00:01",
            clip_length="00:00:02",
            starting_timecode="10:00:00:00",
            store_id="st_1",
        ),
        "POST /videos.json",
        httpx.Response(201, json=VIDEO),
        IN_FACTORY,
        {
            "source_url": "https://example.com/v.mp4",
            "profiles": "h264",
            "payload": "order-42",
            "pipeline": '{"h264":{}}',
            "subtitle_files": ["https://example.com/s.srt"],
            "extra_files": {"logo": ["https://example.com/l.png"]},
            "extra_variables": {"title": "A"},
            "path_format": ":id",
            "clip_offset": "00:00:01",
            "clip_length": "00:00:02",
            "starting_timecode": "10:00:00:00",
            "store_id": "st_1",
        },
        result=VIDEO,
    ),
    "list_queued_videos": Case(
        lambda c: c.videos.queued().all(), "GET /videos/queued.json", paged("videos", VIDEO), PAGED, result=[VIDEO]
    ),
    "resubmit_video": Case(
        lambda c: c.videos.resubmit("v1"),
        "POST /videos/resubmit.json",
        httpx.Response(200),
        IN_FACTORY,
        {"video_id": "v1"},
    ),
    "get_video": Case(lambda c: c.videos.find("v1"), "GET /videos/v1.json", VIDEO, IN_FACTORY),
    "delete_video": Case(lambda c: c.videos.delete("v1"), "DELETE /videos/v1.json", {"deleted": True}, IN_FACTORY),
    "delete_video_source": Case(
        lambda c: c.videos.delete_source("v1"), "DELETE /videos/v1/source.json", {"deleted": True}, IN_FACTORY
    ),
    "get_video_metadata": Case(
        lambda c: c.videos.metadata("v1"), "GET /videos/v1/metadata.json", {"rotation": 0}, IN_FACTORY
    ),
    "list_video_encodings": Case(
        lambda c: c.videos.list_encodings("v1", screenshots=True, precise_status=False).all(),
        "GET /videos/v1/encodings.json",
        paged("encodings", ENCODING),
        PAGED | {"screenshots": "true", "precise_status": "false"},
        result=[ENCODING],
    ),
    "cancel_video": Case(
        lambda c: c.videos.cancel("v1"), "POST /videos/v1/cancel.json", {"canceled": True}, IN_FACTORY
    ),
    "get_signed_video_url": Case(
        lambda c: c.videos.signed_url("v1"),
        "GET /videos/v1/signed-url.json",
        {"signed_url": "https://s.example/v1?sig=x"},
        IN_FACTORY,
    ),
    "create_workorder": Case(
        lambda c: c.videos.create_workorder(profile_id="p1", source_url="https://example.com/v.mp4"),
        "POST /workorders.json",
        httpx.Response(200),
        IN_FACTORY,
    ),
    "create_upload_session": Case(
        lambda c: c.uploads.create_session(
            file_name="m.mp4",
            file_size=45,
            extra_files=[{"tag": "subtitles", "file_name": "en.srt", "file_size": 4}],
            profiles=["h264", "webm"],
            extra_variables={"a": "b"},
            watermark_left="1%",
            clip_length="00:00:02",
        ),
        "POST /videos/upload.json",
        SESSION,
        IN_FACTORY,
        {
            "file_name": "m.mp4",
            "file_size": 45,
            "multi_chunk": True,
            "extra_files": [{"tag": "subtitles", "file_name": "en.srt", "file_size": 4}],
            "profiles": "h264,webm",
            "extra_variables": {"a": "b"},
            "watermark_left": "1%",
            "clip_length": "00:00:02",
        },
    ),
    "upload_part": LEGACY["upload_part"],
    "get_upload_status": LEGACY["get_upload_status"],
    "abort_upload": LEGACY["abort_upload"],
    "list_encodings": Case(
        lambda c: c.encodings.all(
            video_id="v1", status="fail", profile_id="p", profile_name="n", screenshots=True, precise_status=True
        ),
        "GET /encodings.json",
        paged("encodings", ENCODING),
        PAGED
        | {
            "video_id": "v1",
            "status": "fail",
            "profile_id": "p",
            "profile_name": "n",
            "screenshots": "true",
            "precise_status": "true",
        },
        result=[ENCODING],
    ),
    "create_encoding": Case(
        lambda c: c.encodings.create(video_id="v1", profile_id="p1", screenshots=True, precise_status=True),
        "POST /encodings.json",
        ENCODING,
        IN_FACTORY | {"screenshots": "true", "precise_status": "true"},
        {"video_id": "v1", "profile_id": "p1"},
    ),
    "count_encodings": Case(lambda c: c.encodings.count(), "GET /encodings/count.json", {"total": 128}, IN_FACTORY),
    "get_encoding": Case(
        lambda c: c.encodings.find("e1", screenshots=True, precise_status=True),
        "GET /encodings/e1.json",
        ENCODING,
        IN_FACTORY | {"screenshots": "true", "precise_status": "true"},
    ),
    "update_encoding": Case(
        lambda c: c.encodings.update("e1", profile_name="webm"),
        "PUT /encodings/e1.json",
        ENCODING,
        IN_FACTORY,
        {"profile_name": "webm"},
    ),
    "delete_encoding": LEGACY["delete_encoding"],
    "cancel_encoding": LEGACY["cancel_encoding"],
    "retry_encoding": LEGACY["retry_encoding"],
    "get_signed_encoding_url": Case(
        lambda c: c.encodings.signed_url("e1", expires=3600),
        "GET /encodings/e1/signed-url.json",
        {"signed_url": "https://s.example/e1?sig=x"},
        IN_FACTORY | {"expires": "3600"},
    ),
    "list_signed_encoding_urls": Case(
        lambda c: c.encodings.signed_urls("e1"),
        "GET /encodings/e1/signed-urls.json",
        {"signed_urls": ["https://s.example/e1?sig=x"]},
        IN_FACTORY,
    ),
    "list_profiles": Case(
        lambda c: c.profiles.all(exclude_advanced_services=True, expand=False),
        "GET /profiles.json",
        paged("profiles", PROFILE),
        PAGED | {"exclude_advanced_services": "true", "expand": "false"},
        result=[PROFILE],
    ),
    "create_profile": Case(
        lambda c: c.profiles.create(
            preset_name="h264", name="h264_1", fps=45, extra={"tar": True}, expand=True, exclude_advanced_services=False
        ),
        "POST /profiles.json",
        PROFILE,
        IN_FACTORY | {"expand": "true", "exclude_advanced_services": "false"},
        {"preset_name": "h264", "name": "h264_1", "fps": 45, "tar": True},
    ),
    "get_profile": Case(
        lambda c: c.profiles.find("h264", expand=True),
        "GET /profiles/h264.json",
        PROFILE,
        IN_FACTORY | {"expand": "true"},
    ),
    "update_profile": Case(
        lambda c: c.profiles.update("p1", name="new_name", fps=60, extra={"tar": True}),
        "PUT /profiles/p1.json",
        PROFILE,
        IN_FACTORY,
        {"name": "new_name", "fps": 60, "tar": True},
    ),
    "delete_profile": LEGACY["delete_profile"],
    "copy_profile": Case(
        lambda c: c.profiles.copy("p1", dest_factory_id="tg01def", profile_name="h264_copy"),
        "POST /profiles/p1/copy.json",
        PROFILE,
        IN_FACTORY,
        {"dest_factory_id": "tg01def", "profile_name": "h264_copy"},
    ),
    "list_profile_encodings": Case(
        lambda c: c.profiles.list_encodings("h264").all(),
        "GET /profiles/h264/encodings.json",
        paged("encodings", ENCODING) | {"total": 1000},
        IN_FACTORY,
        result=[ENCODING],
    ),
    "list_workflows": Case(
        lambda c: c.workflows.all(), "GET /workflows.json", paged("workflows", PROFILE), PAGED, result=[PROFILE]
    ),
    "get_notification_settings": LEGACY["get_notification_settings"],
    "update_notification_settings": Case(
        lambda c: c.notifications.update(**SETTINGS), "PUT /notifications.json", SETTINGS, IN_FACTORY, SETTINGS
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
TABLES = {
    "telestream_flip_legacy": ("legacy", LEGACY),
    "telestream_flip": ("flip", FLIP),
    "telestream_notifications": ("notifications", NOTIFICATIONS),
}
CASES = [(name, operation) for name, (_, table) in TABLES.items() for operation in table]
SIGNED_ELSEWHERE = {"upload_part", "get_upload_status", "abort_upload"}


@pytest.mark.parametrize("name", TABLES)
def test_every_operation_of_the_document_is_in_the_table(name: str) -> None:
    assert TABLES[name][1].keys() == operations(name).keys()


@pytest.mark.parametrize(("name", "operation"), CASES, ids=[f"{name}-{operation}" for name, operation in CASES])
def test_an_operation_goes_over_the_wire_as_documented(kind: Kind, server: Server, name: str, operation: str) -> None:
    facade, table = TABLES[name]
    case = table[operation]
    server.routes = {case.request: case.answer}
    result = case.call(getattr(kind, facade)(server))
    request = server.requests[0]
    assert len(server.requests) == 1
    assert server.query(0) == case.query
    assert {name: request.headers.get(name) for name in case.headers} == case.headers
    if case.body is not None:
        assert json.loads(request.content) == case.body
    assert (request.headers.get("x-api-key") == API_KEY) == (facade != "legacy" and operation not in SIGNED_ELSEWHERE)
    assert ("signature" in request.url.params) == (facade == "legacy" and operation not in SIGNED_ELSEWHERE)
    check_result(result, case)


def check_result(result: Any, case: Case) -> None:
    if isinstance(result, list):
        assert [item.to_dict() if hasattr(item, "to_dict") else item for item in result] == case.result
    elif hasattr(result, "to_dict"):
        assert result.to_dict() == (case.result or case.answer)
    elif not isinstance(case.answer, httpx.Response):
        assert result == case.result


def test_a_work_order_takes_a_file(kind: Kind, server: Server) -> None:
    server.routes["POST /workorders.json"] = httpx.Response(200)
    kind.flip(server).videos.create_workorder(profile_id="p1", file=b"the video", name='a"b.mp4')
    content = server.requests[0].content
    assert b'name="profile_id"\r\n\r\np1\r\n' in content
    assert (
        b'name="file"; filename="a%22b.mp4"\r\nContent-Type: application/octet-stream\r\n\r\nthe video\r\n' in content
    )
    assert int(server.requests[0].headers["content-length"]) == len(content)


@each("facade", ["legacy", "flip"])
@each(
    ("request_", "call"),
    [
        ("DELETE /videos/v1.json", lambda c: c.videos.delete("v1")),
        ("DELETE /videos/v1/source.json", lambda c: c.videos.delete_source("v1")),
        ("DELETE /encodings/e1.json", lambda c: c.encodings.delete("e1")),
        ("POST /encodings/e1/cancel.json", lambda c: c.encodings.cancel("e1")),
        ("POST /encodings/e1/retry.json", lambda c: c.encodings.retry("e1")),
        ("DELETE /profiles/p1.json", lambda c: c.profiles.delete("p1")),
    ],
)
def test_an_empty_answer_is_good_where_there_is_nothing_to_say(
    kind: Kind, server: Server, facade: str, request_: str, call: Callable[[Any], Any]
) -> None:
    server.routes[request_] = httpx.Response(200, content=b" ")
    assert call(getattr(kind, facade)(server)).to_dict() == {}


@each("status", [200, 201, 202, 206])
@each("facade", ["legacy", "flip"])
def test_any_good_status_is_taken(kind: Kind, server: Server, facade: str, status: int) -> None:
    server.routes = {
        "POST /videos.json": httpx.Response(status, json=VIDEO),
        "POST /videos/upload.json": httpx.Response(status, json=SESSION),
    }
    client = getattr(kind, facade)(server)
    assert client.videos.create(source_url="https://example.com/v.mp4").id == "v1"
    assert client.uploads.create_session(file_name="a.mp4", file_size=1).parts == "5"
