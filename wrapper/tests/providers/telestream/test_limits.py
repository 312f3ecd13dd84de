"""What is refused before anything is sent, with a message that says what is allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from encodekit.errors import ClientClosedError, InvalidInputError
from tests.providers.telestream.support import LOCATION, Kind, Server
from tests.support import each

if TYPE_CHECKING:
    from collections.abc import Callable

    Call = Callable[[Any], Any]

URL = "https://example.com/v.mp4"
BOTH: list[tuple[str, Call]] = [
    ("video_id", lambda c: c.videos.find("")),
    ("video_id", lambda c: c.videos.find(" ")),
    ("video_id", lambda c: c.videos.find(None)),
    ("video_id", lambda c: c.videos.list_encodings("")),
    ("video_id", lambda c: c.job("")),
    ("encoding_id", lambda c: c.encodings.retry(".")),
    ("encoding_id", lambda c: c.encodings.cancel("..")),
    ("encoding_id", lambda c: c.encodings.delete(5)),
    ("profile_id", lambda c: c.profiles.delete("")),
    ("factory_id", lambda c: c.factories.find("")),
    ("factory_id", lambda c: c.factory("")),
    ("payload", lambda c: c.videos.create(source_url=URL, payload="x" * 257)),
    ("profiles", lambda c: c.videos.create(source_url=URL, profiles="")),
    ("profiles", lambda c: c.videos.create(source_url=URL, profiles=[])),
    ("comma", lambda c: c.videos.create(source_url=URL, profiles=["a,b"])),
    ("pipeline", lambda c: c.videos.create(source_url=URL, pipeline="{")),
    ("pipeline", lambda c: c.videos.create(source_url=URL, pipeline="[]")),
    ("pipeline", lambda c: c.videos.create(source_url=URL, pipeline={"a": object()})),
    ("source_url", lambda c: c.videos.create(source_url=" ")),
    ("page", lambda c: c.videos.list(page=0)),
    ("page", lambda c: c.videos.list(page=True)),
    ("per_page", lambda c: c.videos.list(per_page=0)),
    ("per_page", lambda c: c.encodings.list(per_page=1.5)),
    ("per_page", lambda c: c.profiles.list(per_page=-1)),
    ("status", lambda c: c.encodings.list(status="done")),
    ("profile", lambda c: c.encodings.create(video_id="v1")),
    ("profile", lambda c: c.encodings.create(video_id="v1", profile_id="p", profile_name="n")),
    ("video_id", lambda c: c.encodings.create(video_id="", profile_id="p")),
    ("preset_name", lambda c: c.profiles.create(name="n")),
    ("shininess", lambda c: c.profiles.create(preset_name="h264", shininess=5)),
    ("Nothing to change", lambda c: c.profiles.update("p1")),
    ("Nothing to change", lambda c: c.profiles.update("p1", name=None)),
    ("Nothing to change", lambda c: c.factories.update("f1")),
    ("Nothing to change", lambda c: c.notifications.update()),
    ("video_baked", lambda c: c.notifications.update(events={"video_baked": True})),
    ("video_created", lambda c: c.notifications.update(events={"video_created": "yes"})),
    ("send_video_payload", lambda c: c.notifications.update(send_video_payload="true")),
    ("delay", lambda c: c.notifications.update(delay=-1)),
    ("threads", lambda c: c.uploads.create(b"x", threads=0)),
    ("threads", lambda c: c.uploads.create(b"x", threads=1.5)),
    ("payload", lambda c: c.uploads.create(b"x", payload="x" * 257)),
    ("tag", lambda c: c.uploads.create(b"x", extra_files={"": b"x"})),
    ("tag", lambda c: c.uploads.create(b"x", extra_files={"a\nb": b"x"})),
    ("tag", lambda c: c.uploads.create(b"x", extra_files={"é": b"x"})),
    ("tag", lambda c: c.uploads.create(b"x", extra_files={"subtitles": []})),
    ("source_url", lambda c: c.uploads.create(URL)),
    ("file_name", lambda c: c.uploads.create_session(file_name="", file_size=1)),
    ("file_size", lambda c: c.uploads.create_session(file_name="a", file_size=0)),
    ("extra_files", lambda c: c.uploads.create_session(file_name="a", file_size=1, extra_files=[{"tag": "a"}])),
    ("payload", lambda c: c.uploads.create_session(file_name="a", file_size=1, payload="x" * 257)),
    ("no file", lambda c: c.uploads.load("/no/such/state.json")),
    ("threads", lambda c: c.uploads.load("/no/such/state.json", threads=0)),
]
LEGACY: list[tuple[str, Call]] = [
    ("one source", lambda c: c.videos.create()),
    ("one source", lambda c: c.videos.create(source_url=URL, file=b"x")),
    ("size", lambda c: c.videos.create(file=iter([b"x"]))),
    ("source_url", lambda c: c.videos.create(file=URL)),
    ("no file", lambda c: c.videos.create(file="/no/such/file.mp4")),
    ("per_page", lambda c: c.videos.list(per_page=101)),
    ("per_page", lambda c: c.encodings.list(per_page=101)),
    ("per_page", lambda c: c.profiles.list(per_page=101)),
    ("per_page", lambda c: c.videos.list_encodings("v1", per_page=101)),
    ("status", lambda c: c.videos.list(status="done")),
    ("status", lambda c: c.videos.list_encodings("v1", status="done")),
    ("priority", lambda c: c.factories.update("f1", priority=1)),
    ("priority", lambda c: c.factories.update("f1", priority=201)),
    ("s3_videos_bucket", lambda c: c.factories.create(s3_videos_bucket="", aws_access_key="a", aws_secret_key="b")),
    ("preset_name", lambda c: c.profiles.create(command="ffmpeg")),
    ("flip", lambda c: c.get_resource("qc")),
]
FLIP: list[tuple[str, Call]] = [
    ("source_url", lambda c: c.videos.create(source_url=None)),
    ("subtitle_files", lambda c: c.videos.create(source_url=URL, subtitle_files="https://example.com/s.srt")),
    ("extra_files", lambda c: c.videos.create(source_url=URL, extra_files={"a": "https://example.com/s.srt"})),
    ("extra_variables", lambda c: c.videos.create(source_url=URL, extra_variables={"a": 5})),
    ("clip_length or clip_end", lambda c: c.videos.create(source_url=URL, clip_length="1", clip_end="2")),
    ("one source", lambda c: c.videos.create_workorder(profile_id="p")),
    ("one source", lambda c: c.videos.create_workorder(source_url=URL, file=b"x")),
    ("source_url", lambda c: c.videos.create_workorder(file=URL)),
    ("expires", lambda c: c.encodings.signed_url("e1", expires=0)),
    ("profile", lambda c: c.encodings.update("e1")),
    ("name", lambda c: c.factories.create(acl="public")),
    ("acl", lambda c: c.factories.create(name="n", acl="secret")),
    ("storage_provider", lambda c: c.factories.update("f1", storage_provider=3)),
    ("port", lambda c: c.factories.update("f1", storage_credential_attributes={"port": 0})),
    ("port", lambda c: c.factories.update("f1", storage_credential_attributes={"port": 21.5})),
    ("storage_credential_attributes", lambda c: c.factories.update("f1", storage_credential_attributes="ftp")),
    ("colour", lambda c: c.factories.update("f1", colour="red")),
    ("enabled", lambda c: c.factories.sync("f1", "true")),
    ("segment_time", lambda c: c.profiles.create(preset_name="hls.variant", segment_time=61)),
    ("eac3_dialog_normalization", lambda c: c.profiles.update("p1", eac3_dialog_normalization=0)),
    ("eac3_mixing_level", lambda c: c.profiles.update("p1", eac3_mixing_level=112)),
    ("telestream_blur_scaler", lambda c: c.profiles.update("p1", telestream_blur_scaler=4.5)),
    ("h264_profile", lambda c: c.profiles.update("p1", h264_profile="extreme")),
    ("closed_captions", lambda c: c.profiles.create(preset_name="h264", closed_captions="keep")),
    ("profile_name", lambda c: c.profiles.copy("p1", dest_factory_id="f2", profile_name="")),
    ("dest_factory_id", lambda c: c.profiles.copy("p1", dest_factory_id="", profile_name="n")),
    ("watermark_left or watermark_right", lambda c: c.uploads.create(b"x", watermark_left="1", watermark_right="1")),
    ("glitter", lambda c: c.uploads.create(b"x", glitter=True)),
    ("page", lambda c: c.workflows.list(page=0)),
    ("page", lambda c: c.videos.queued(page=0)),
]
TOPIC = {"service": "flip", "event": "video-encoded"}
NOTIFICATIONS: list[tuple[str, Call]] = [
    ("type", lambda c: c.subscriptions.list(type="pigeon")),
    ("service_type", lambda c: c.subscriptions.list(service_type="flop")),
    ("type", lambda c: c.subscriptions.create(type="pigeon", topic=TOPIC, params={})),
    ("url", lambda c: c.subscriptions.create(type="webhook", topic=TOPIC, params={})),
    ("addresses", lambda c: c.subscriptions.create(type="email", topic=TOPIC, params={"addresses": []})),
    ("addresses", lambda c: c.subscriptions.create(type="email", topic=TOPIC, params={"addresses": "a@example.com"})),
    ("topic_arn", lambda c: c.subscriptions.create(type="sns", topic=TOPIC, params={"url": URL})),
    ("topic_endpoint", lambda c: c.subscriptions.create(type="aeg", topic=TOPIC, params={})),
    ("project_id and topic_name", lambda c: c.subscriptions.create(type="pubsub", topic=TOPIC, params={})),
    ("service", lambda c: c.subscriptions.create(type="webhook", topic={"event": "x"}, params={"url": URL})),
    ("event", lambda c: c.subscriptions.create(type="webhook", topic={"service": "flip"}, params={"url": URL})),
    ("planet", lambda c: c.subscriptions.create(type="webhook", topic=TOPIC | {"planet": "x"}, params={"url": URL})),
    ("method", lambda c: c.subscriptions.update("s1", params={"method": "PATCH"})),
    ("retries", lambda c: c.subscriptions.update("s1", params={"retries": -1})),
    ("retries", lambda c: c.subscriptions.update("s1", params={"retries": 1.5})),
    ("content_type", lambda c: c.subscriptions.update("s1", params={"content_type": "text/xml"})),
    ("pigeon", lambda c: c.subscriptions.update("s1", params={"pigeon": "x"})),
    ("service", lambda c: c.subscriptions.update("s1", topic={"service": "qc"})),
    ("Nothing to change", lambda c: c.subscriptions.update("s1")),
    ("subscription_id", lambda c: c.subscriptions.find("..")),
    ("subscription_id", lambda c: c.subscriptions.delete("")),
]
ALL = (
    [("legacy", *row) for row in BOTH + LEGACY]
    + [("flip", *row) for row in BOTH + FLIP]
    + [("notifications", *row) for row in NOTIFICATIONS]
)


@each("number", range(len(ALL)))
def test_a_wrong_argument_is_refused_before_anything_is_sent(kind: Kind, server: Server, number: int) -> None:
    facade, word, call = ALL[number]
    with pytest.raises(InvalidInputError, match=rf"\b{word}\b"):
        call(getattr(kind, facade)(server))
    assert server.requests == []


@each(
    ("facade", "without", "variable"),
    [
        ("legacy", {"access_key": None, "secret_key": None}, "TELESTREAM_FLIP_LEGACY_ACCESS_KEY"),
        ("flip", {"api_key": None}, "TELESTREAM_FLIP_API_KEY"),
        ("notifications", {"api_key": None}, "TELESTREAM_NOTIFICATIONS_API_KEY"),
    ],
)
def test_a_missing_credential_is_named_before_anything_is_sent(
    kind: Kind, server: Server, facade: str, without: dict[str, Any], variable: str
) -> None:
    client = getattr(kind, facade)(server, **without)
    group = client.subscriptions if facade == "notifications" else client.factories
    with pytest.raises(InvalidInputError, match=variable):
        group.all()
    if facade == "legacy":
        with pytest.raises(InvalidInputError, match=variable):
            client.signed_params("GET", "/videos.json")
    assert server.requests == []


def test_half_of_the_keys_is_refused(kind: Kind) -> None:
    for half in ({"access_key": None}, {"secret_key": None}):
        with pytest.raises(InvalidInputError, match="two keys"):
            kind.legacy(**half)


def test_the_location_of_an_upload_needs_no_credential(kind: Kind) -> None:
    server = Server({"GET /upload/session": {"missing_parts": []}})
    assert kind.flip(server, api_key=None).uploads.missing_parts(LOCATION) == []
    assert kind.legacy(server, access_key=None, secret_key=None).uploads.missing_parts(LOCATION) == []


@each("facade", ["legacy", "flip", "notifications"])
def test_a_closed_client_says_so(kind: Kind, facade: str) -> None:
    client = getattr(kind, facade)()
    client.close()
    client.close()
    group = client.subscriptions if facade == "notifications" else client.factories
    with pytest.raises(ClientClosedError):
        group.find("f1")


@each("facade", ["legacy", "flip", "notifications"])
@each("url", ["flip.example", "ftp://flip.example", "https://", "https://flip.example/?a=b"])
def test_a_base_url_that_is_none_is_refused(kind: Kind, facade: str, url: str) -> None:
    with pytest.raises(InvalidInputError, match="base_url"):
        getattr(kind, facade)(base_url=url)
