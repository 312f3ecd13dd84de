"""What the two versions of Flip have in common."""

from __future__ import annotations

from typing import Any

from encodekit._core.polling import PollSchedule
from encodekit_contract.driver.facades import UNSENT, Argument, Attributes, json_text, unsent
from encodekit_contract.driver.stage import NEW_FILE, SOURCE, ignore

FACTORY = "factory-of-the-client"
VIDEO = "video-1"
# The encodings of Prism's lists: one that has succeeded, and one that has not.
PROFILE_OF_DONE = "40d9f8711d64aaa74f88462e9274f39a"
NOT_DONE = "6e2a18dfa05645cc759f9b9bd51d8c94"
SESSION = {"query id": "abcdefgh"}
STATES = {"processing": "running", "success": "succeeded", "fail": "failed"}
FIRST_PAGE = {"query page": 1, "query per_page": 100}
PAGED = {
    "page": Argument(values=(1, 3)),
    "per_page": Argument(values=(50, 100)),
    "limit": unsent(1000),
}
PROFILES = Argument(pairs=(("h264,webm", "h264,webm"), (["h264", "webm ü"], "h264,webm ü"), ("none", "none")))
CHAIN: dict[str, Any] = {"h264": {"h265": {}}}
PIPELINE = Argument(pairs=((CHAIN, json_text(CHAIN)), ('{"webm": {}}', '{"webm": {}}')))
TO_FILE = {"target": unsent(NEW_FILE), "overwrite": unsent(True), "on_progress": unsent(ignore)}
WAIT = {"timeout": unsent(60.0), "on_update": unsent(ignore), "schedule": unsent(PollSchedule())}
EVENTS = ("video_created", "video_encoded", "encoding_progress", "encoding_completed")
ALL_EVENTS = (dict(zip(EVENTS, (True, False, True, False), strict=True)), dict.fromkeys(EVENTS, False))
SEEDED_EVENTS = dict(zip(EVENTS, (False, False, True, True), strict=True))
SEEDED = {"url": "http://super-app.io/notifications", "delay": 10, "send_video_payload": False, "events": SEEDED_EVENTS}
SOURCE_FILE = {
    "source": unsent(SOURCE),
    "threads": unsent(3),
    "on_progress": unsent(ignore),
    "name": Argument("body file_name", values=("ü.mp4",), absent="upload"),
}
LOCAL = ("limit", "size", "threads", "on_progress", "on_upload_progress", "state_file", "extra_files")
EVERYWHERE = dict.fromkeys(LOCAL, UNSENT)


def encoding_status(answer: Any) -> Attributes:
    """The common words for an encoding."""
    state = STATES[answer["status"]]
    return Attributes(
        id=answer["id"],
        state=state,
        provider_state=answer["status"],
        percent=100 if state == "succeeded" else answer.get("encoding_progress"),
        raw=answer,
    )


def one_part(body: bytes) -> bytes:
    """The answer for an upload in one part, which is missing."""
    body = body.replace(b'"parts":"5"', b'"parts":"1"').replace(b'"parts":5', b'"parts":1')
    return body.replace(b"[3,4]", b"[0]")


def all_done(body: bytes) -> bytes:
    """The answer for encodings that have succeeded."""
    return body.replace(b'"fail"', b'"success"').replace(b'"processing"', b'"success"')
