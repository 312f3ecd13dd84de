"""Telestream's words in the library's words: errors, refusals with a good status, states, numbers and times.

Source: the `Error` schema of the documents, the error pages of the predecessor's documentation (v2), and quirks Q6, Q10
and Q24 in specs/telestream_flip_legacy/NOTES.md.
"""

from __future__ import annotations

import math
from datetime import datetime
from typing import TYPE_CHECKING, Any

from encodekit import errors
from encodekit._core.http import json_object
from encodekit.models import JobState, JobStatus

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import httpx

    from encodekit.errors import StatusError

_GOOD = range(200, 300)
# For errors that come with a good status; otherwise the status tells more than the name.
_BY_NAME: dict[str, type[StatusError]] = {
    "BadRequest": errors.BadRequestError,
    "NotAuthorized": errors.AuthenticationError,
    "RecordNotFound": errors.NotFoundError,
    "FileSizeLimitExceeded": errors.PayloadTooLargeError,
    "InternalError": errors.ServerError,
}
_HINTS = {
    "expired": "Signatures hold the time: check the clock of this machine.",
    "do not match": "Check the access key and the secret key.",
}
_STATES = {"processing": JobState.RUNNING, "success": JobState.SUCCEEDED, "fail": JobState.FAILED}
_TIME_FORMAT = "%Y/%m/%d %H:%M:%S %z"


def status_error(status: int, payload: dict[str, Any] | None) -> StatusError:
    """The error for an answer with an error status, or for an error object that came with a good one."""
    body = payload or {}
    name = text(body.get("error"))
    message = text(body.get("message")) or name or f"Telestream Cloud answered with status {status}."
    for phrase, hint in _HINTS.items():
        if phrase in message:
            message = f"{message.rstrip('.')}. {hint}"
    cls = errors.class_for_status(status)
    if status in _GOOD:
        cls = _BY_NAME.get(name or "", cls)
    return cls(message).about(code=name)


def refusal(response: httpx.Response) -> StatusError | None:
    """The error for an error object with a good status, as creating an upload session can answer; None for others.

    Source: the Ruby uploader looks for `error` in the body, whatever the status. The metadata of a video are free-form
    and may have any key.
    """
    if b'"error"' not in response.content or response.request.url.path.endswith("/metadata.json"):
        return None
    payload = json_object(response) or {}
    is_error = isinstance(payload.get("error"), str) and "id" not in payload
    return status_error(response.status_code, payload) if is_error else None


def text(value: object) -> str | None:
    """The value if it is a text with something in it."""
    return value if isinstance(value, str) and value else None


def number(value: object) -> float | None:
    """The value as a number, also from a text: Telestream sends both (Q10). None for anything else."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        result = float(value)
    except (ValueError, OverflowError):
        return None
    return result if math.isfinite(result) else None


def whole(value: object) -> int | None:
    """The value as a whole number, also from a text; None for anything else."""
    result = number(value)
    return None if result is None else int(result)


def moment(value: object) -> datetime | None:
    """The time in `YYYY/MM/DD HH:MM:SS +0000`; None for anything else, such as the empty text before a start."""
    try:
        return datetime.strptime(str(value), _TIME_FORMAT)  # noqa: DTZ007  (the format holds %z)
    except ValueError:
        return None


def job_state(status: object) -> JobState:
    """The common state for the `status` of a video or an encoding.

    What an encoding shows once it is canceled is not published: any word like it counts. Other unknown words, such as
    those of `precise_status`, count as running.
    """
    word = (text(status) or "").lower()
    if "cancel" in word:
        return JobState.CANCELED
    return _STATES.get(word, JobState.RUNNING)


def encoding_status(encoding: Mapping[str, Any]) -> JobStatus:
    """The common status of one encoding."""
    state = job_state(encoding.get("status"))
    return JobStatus(
        id=text(encoding.get("id")) or "",
        state=state,
        provider_state=text(encoding.get("status")) or "",
        percent=_percent(encoding),
        failure=_failure(encoding),
        created_at=moment(encoding.get("created_at")),
        started_at=moment(encoding.get("started_encoding_at")),
        finished_at=moment(encoding.get("updated_at")) if state.is_terminal else None,
        external_id=text(encoding.get("external_id")),
        raw=dict(encoding),
    )


def job_status(video: Mapping[str, Any], encodings: Sequence[Mapping[str, Any]]) -> JobStatus:
    """The common status of a video with its encodings, which are one job together.

    The video's own status is only that of its import. The job has succeeded when each encoding has, failed when one
    has failed, and it runs on while one does; a video that is imported without profiles has nothing more to do.
    """
    state = _state_of_all(video, encodings)
    decisive = next((item for item in encodings if job_state(item.get("status")) is state), video)
    known = [percent for percent in map(_percent, encodings) if percent is not None]
    starts = [start for item in encodings if (start := moment(item.get("started_encoding_at")))]
    ends = [end for item in (video, *encodings) if (end := moment(item.get("updated_at")))]
    return JobStatus(
        id=text(video.get("id")) or "",
        state=state,
        provider_state=text(decisive.get("status")) or "",
        percent=100.0 if state is JobState.SUCCEEDED else sum(known) / len(known) if known else None,
        failure=_failure(decisive),
        created_at=moment(video.get("created_at")),
        started_at=min(starts, default=None),
        finished_at=max(ends, default=None) if state.is_terminal else None,
        external_id=text(video.get("payload")),
        raw={"video": dict(video), "encodings": [dict(item) for item in encodings]},
    )


def _state_of_all(video: Mapping[str, Any], encodings: Sequence[Mapping[str, Any]]) -> JobState:
    imported = job_state(video.get("status"))
    if imported is not JobState.SUCCEEDED:
        return imported
    states = {job_state(item.get("status")) for item in encodings}
    announced = whole(video.get("encodings_count")) or 0
    if len(encodings) < announced or any(not state.is_terminal for state in states):
        return JobState.RUNNING
    for state in (JobState.FAILED, JobState.CANCELED):
        if state in states:
            return state
    return JobState.SUCCEEDED


def _percent(encoding: Mapping[str, Any]) -> float | None:
    # An encoding that has succeeded may still say 99.
    if job_state(encoding.get("status")) is JobState.SUCCEEDED:
        return 100.0
    progress = number(encoding.get("encoding_progress"))
    return None if progress is None else min(100.0, max(0.0, progress))


def _failure(item: Mapping[str, Any]) -> str | None:
    facts = [text(item.get("error_class")), text(item.get("error_message"))]
    return ": ".join(fact for fact in facts if fact) or None
