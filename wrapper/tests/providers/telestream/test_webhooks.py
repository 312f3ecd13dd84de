"""Incoming messages: forms and JSON, every spelling, nothing that can break the reader."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from encodekit.errors import InvalidInputError, WebhookPayloadError
from encodekit.providers import telestream_flip, telestream_flip_legacy, telestream_notifications
from encodekit.providers.telestream_flip import FlipEvent, parse_event
from tests.support import each


@pytest.mark.parametrize("module", [telestream_flip, telestream_flip_legacy, telestream_notifications])
def test_every_generation_reads_the_same_messages(module: Any) -> None:
    assert module.parse_event is parse_event
    assert module.FlipEvent is FlipEvent


@each(
    ("body", "expected"),
    [
        (
            b"event=encoding-progress&encoding_id=e1&progress=23",
            {"event": "encoding-progress", "encoding_id": "e1", "percent": 23.0},
        ),
        (
            b"event=video-encoded&video_id=v1&encoding_ids[0]=e1&encoding_ids[1]=e2",
            {"event": "video-encoded", "video_id": "v1", "encoding_ids": ("e1", "e2")},
        ),
        (
            b"event=video-created&video_id=v1&encoding_ids%5B0%5D=e1",
            {"event": "video-created", "video_id": "v1", "encoding_ids": ("e1",)},
        ),
        (
            b"event=video-created&video_id=v1&encodings_ids[0]=e1",
            {"event": "video-created", "video_id": "v1", "encoding_ids": ("e1",)},
        ),
        (
            b"event=video-encoded&encoding_ids[]=e1&encoding_ids[]=e2",
            {"event": "video-encoded", "encoding_ids": ("e1", "e2")},
        ),
        (b"event=encoding_completed&encoding_id=e1", {"event": "encoding-complete", "encoding_id": "e1"}),
        (b"event=encoding+completed&encoding_id=e1", {"event": "encoding-complete", "encoding_id": "e1"}),
        (
            b'{"event": "encoding-complete", "encoding_id": "e1", "progress": 100}',
            {"event": "encoding-complete", "encoding_id": "e1", "percent": 100.0},
        ),
        (
            b' {"event": "VIDEO_ENCODED", "video_id": "v1", "encoding_ids": ["e1", 5, "e2"]}',
            {"event": "video-encoded", "video_id": "v1", "encoding_ids": ("e1", "e2")},
        ),
        (
            b'{"event": "video-encoded", "encoding_ids": {"0": "e1"}}',
            {"event": "video-encoded", "encoding_ids": ("e1",)},
        ),
        (b'{"event": "video-created", "video_id": 5}', {"event": "video-created"}),
    ],
)
def test_a_message_is_read(body: bytes, expected: dict[str, Any]) -> None:
    event = parse_event(body)
    assert event.is_known
    known = {"video_id": None, "encoding_id": None, "encoding_ids": (), "percent": None} | expected
    assert {name: getattr(event, name) for name in known} == known


def test_an_empty_field_of_a_form_is_kept() -> None:
    assert parse_event(b"event=video-created&video_id=v1&payload=").data["payload"] == ""


def test_an_event_of_tomorrow_is_generic() -> None:
    event = parse_event(b'{"event": "quality_checked", "payload": "order-42", "score": 7}')
    assert (event.event, event.is_known) == ("quality-checked", False)
    assert event.data == {"event": "quality_checked", "payload": "order-42", "score": 7}
    assert "order-42" not in repr(event)


@each(
    "body",
    [
        b"",
        b"video_id=v1",
        b"event=",
        b"{",
        b"[]",
        b'{"event": 5}',
        b"\xff\xfe",
        b"event=\xff",
        b"{" * 9999,
        b"&".join(b"a=1" for _ in range(2000)),
        b'{"a":' * 9999,
    ],
)
def test_what_is_no_event_is_refused(body: bytes) -> None:
    with pytest.raises(WebhookPayloadError):
        parse_event(body)


def test_a_decoded_body_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="raw bytes"):
        parse_event("event=video-created")  # type: ignore[arg-type]


@example(b'{"event":" "}')
@settings(max_examples=150)
@given(
    st.binary()
    | st.text().map(str.encode)
    | st.dictionaries(st.sampled_from(["event", "encoding_ids", "progress"]), st.text() | st.lists(st.text())).map(
        lambda value: json.dumps(value).encode()
    )
)
def test_nothing_breaks_the_reader(body: bytes) -> None:
    try:
        event = parse_event(body)
    except WebhookPayloadError:
        return
    assert isinstance(event, FlipEvent)
    assert event.event
