"""Incoming messages of Telestream Cloud: the notifications of a factory, and webhooks of the notifications service.

**Telestream signs none of them, and no shared secret is documented.** Anybody who knows your URL can send you one. So:

- make the URL itself hard to guess, and serve it over https;
- take a message as a hint only: fetch what it is about, and act on that
  (`factory.encodings.find(event.encoding_id)`, `factory.videos.find(event.video_id)`);
- expect the same message twice: undelivered ones are repeated, and `video-encoded` comes again when encodings are
  added. Answer with 200 quickly, or the message is sent again.

The legacy API sends forms, the notifications service JSON (by POST) or form data (by GET). The field names are those
of the legacy API; those of the service are not published (see specs/telestream_notifications/NOTES.md).
"""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import parse_qsl

from attrs import field, frozen

from encodekit._core.redaction import without_bytes
from encodekit.errors import InvalidInputError, WebhookPayloadError
from encodekit.providers._telestream.mapping import number, text

EVENTS = ("video-created", "video-encoded", "encoding-progress", "encoding-complete")
# One published sample misspells the name.
_ENCODING_IDS = re.compile(r"encodings?_ids(\[\d*\])?")
_FIELDS_OF_A_FORM = 1000


@frozen(kw_only=True)
class FlipEvent:
    """Something that happened in a factory. Unsigned: fetch the object before you act on it.

    Attributes:
        event: One of `EVENTS`, or a newer name. Underscores become hyphens and `completed` becomes `complete` (Q8).
        video_id: The video, where the message names it.
        encoding_id: The encoding, where the message is about one.
        encoding_ids: The encodings of the video, where the message is about a video.
        percent: Progress from 0 to 100, for `encoding-progress`.
        data: Everything in the message, as it came.
    """

    event: str
    video_id: str | None = None
    encoding_id: str | None = None
    encoding_ids: tuple[str, ...] = ()
    percent: float | None = None
    data: dict[str, Any] = field(factory=dict[str, Any], repr=False)

    @property
    def is_known(self) -> bool:
        """Whether this version of the library knows the event."""
        return self.event in EVENTS


def parse_event(body: bytes) -> FlipEvent:
    """Read an incoming message. Nothing proves that it is Telestream's: fetch what it is about before you act on it.

    Args:
        body: The request's body as it came; for a webhook with method GET, the query of its URL.

    Returns:
        The event; also for events that this version does not know.

    Raises:
        InvalidInputError: If the body is not bytes.
        WebhookPayloadError: If it is no event.
    """
    if not isinstance(body, bytes):
        raise InvalidInputError("Give the raw bytes of the request.")
    try:
        data: dict[str, Any] = json.loads(body) if body.lstrip().startswith(b"{") else _form(body)
        name = text(data.get("event"))
        if name is None or not name.strip():
            raise TypeError("it names no event")
        return FlipEvent(
            event=_normalised(name),
            video_id=text(data.get("video_id")),
            encoding_id=text(data.get("encoding_id")),
            encoding_ids=_encoding_ids(data),
            percent=number(data.get("progress")),
            data=data,
        )
    except (ValueError, TypeError, RecursionError) as problem:
        without_bytes(problem)
        raise WebhookPayloadError(f"The body is not an event of Telestream Cloud: {problem!r}") from problem


def _normalised(name: str) -> str:
    words = name.strip().lower().replace("_", "-").replace(" ", "-")
    return "encoding-complete" if words == "encoding-completed" else words


def _form(body: bytes) -> dict[str, Any]:
    pairs = parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=_FIELDS_OF_A_FORM)
    data: dict[str, Any] = {}
    for name, value in pairs:
        if name.endswith("[]"):
            data.setdefault(name, []).append(value)
        else:
            data[name] = value
    return data


def _encoding_ids(data: dict[str, Any]) -> tuple[str, ...]:
    """The ids from `encoding_ids[0]`, `encoding_ids[]`, a JSON array, or an object by index."""
    found: list[object] = []
    for name, value in data.items():
        if _ENCODING_IDS.fullmatch(name):
            found += value if isinstance(value, list) else value.values() if isinstance(value, dict) else [value]
    return tuple(item for item in found if isinstance(item, str) and item)
