"""Every operation of Flip 3.1 as a call, with its request."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    pass
from tests.providers.telestream.calls import (
    ENCODING,
    IN_FACTORY,
    LEGACY,
    PAGED,
    PROFILE,
    SESSION,
    SETTINGS,
    VIDEO,
    Case,
    paged,
)

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
