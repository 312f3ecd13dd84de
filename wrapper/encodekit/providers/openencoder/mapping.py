"""Open Encoder's words in the library's words: errors, job states, and the answers of its older servers.

Source: the five shapes of errors (C19) and the words for states in specs/openencoder.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar, cast

from encodekit import errors
from encodekit._core.http import Provider
from encodekit._core.paging import Page
from encodekit.models import JobState, JobStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from encodekit.errors import StatusError
    from encodekit_clients.openencoder.models import Job

T = TypeVar("T")
S = TypeVar("S", bound=errors.StatusError)

NAME = "openencoder"

_BY_MESSAGE: dict[str, type[StatusError]] = {
    "machines not configured": errors.UnprocessableError,
    "storage not configured": errors.StorageNotConnectedError,
    "missing exp field": errors.AuthenticationError,
}
_NO_SUCH_ROUTE = "The server knows no such route: base_url is its address without /api, or its version is another one."
_HINTS = {
    "require password reset": "The password must be changed before the first login: call auth.update_password.",
    "cookie token is empty": "No token arrived, whatever the message says: does a proxy drop the header Authorization?",
    "token is expired": "Log in again.",
    "signature is invalid": "The token is from another server, or the server's jwt_key was changed: log in again.",
    "machines not configured": (
        "Open Encoder says so for any refusal by DigitalOcean too: check its token and region in the settings, the "
        "size, and the id of the machine."
    ),
    "storage not configured": "Set the storage driver in the settings.",
}
_ROLE_TOO_LOW = (
    "The role in the token is too low: creating and changing takes operator or admin, users and settings take admin. "
    "A promotion counts from the next login."
)
_COMPLAINT = re.compile(r"Key: '\w*\.?(\w+)' Error:Field validation for '\w+' failed on the '([^']*)' tag")

_STATES = {
    "queued": JobState.QUEUED,
    "restarting": JobState.QUEUED,
    "downloading": JobState.RUNNING,
    "probing": JobState.RUNNING,
    "encoding": JobState.RUNNING,
    "uploading": JobState.RUNNING,
    "completed": JobState.SUCCEEDED,
    "error": JobState.FAILED,
    "cancelled": JobState.CANCELED,
}


def status_error(status: int, payload: dict[str, Any] | None) -> StatusError:
    """The error for an answer with an error status.

    By its shape where one status stands for several things: 401 also means a role that is too low, machines or a
    storage that are not configured, and a wrong current password.
    """
    body = payload or {}
    said = body.get("error") or body.get("message")
    text = said if isinstance(said, str) else ""
    cls = _BY_MESSAGE.get(text) or errors.class_for_status(status)
    hint = _HINTS.get(text.lower()) or _status_hint(status, payload)
    if status == 401 and text == "unauthorized":
        if "code" in body:
            hint = "The current password is wrong."
        else:
            cls, hint = errors.PermissionDeniedError, _ROLE_TOO_LOW
    message = "; ".join(text.splitlines()) or f"Open Encoder answered with status {status}."
    error = cls(f"{message.rstrip('.')}. {hint}" if hint else message)
    if isinstance(error, errors.BadRequestError):
        error.issues = [{"field": field, "rule": rule} for field, rule in _COMPLAINT.findall(text)] or None
    return error


def _status_hint(status: int, payload: dict[str, Any] | None) -> str:
    if status == 404 and payload is None:
        return _NO_SUCH_ROUTE
    if status == 500:
        return "Its database or its queue cannot be reached, or the token lacks a claim."
    return "Check base_url: nothing of Open Encoder's API redirects." if 300 <= status < 400 else ""


def refusal(response: httpx.Response) -> StatusError | None:
    """The error for HTML under a good status: the web interface answers whatever route or method is unknown."""
    if response.headers.get("content-type", "").startswith("text/html"):
        return errors.NotFoundError(f"The answer is a web page. {_NO_SUCH_ROUTE}")
    return None


PROVIDER = Provider(
    name=NAME,
    error=status_error,
    refusal=refusal,
    credential_hint="pass username and password, or token, or set OPENENCODER_USERNAME and OPENENCODER_PASSWORD.",
)


def disguised(cls: type[S], message: str, operation: str, *, method: str = "GET", status: int = 200) -> S:
    """The error for what only the body tells, under a good status."""
    return cls(message).about(provider=NAME, operation=operation, method=method, status=status)


def explain(error: errors.RequestError, reason: str) -> None:
    """Add to an error what is known of Open Encoder."""
    error.message = f"{error.message} {reason}"
    error.args = (error.message,)


def job_state(provider_state: str) -> JobState:
    """The common state for Open Encoder's word; any other text counts as running, and `update` can write any."""
    return _STATES.get(provider_state, JobState.RUNNING)


def job_status(job: Job) -> JobStatus:
    """The common status of a job.

    Open Encoder keeps no reason for a failure, and names no place of the result.
    """
    word = job.status if isinstance(job.status, str) else ""
    state = job_state(word)
    failed = state is JobState.FAILED
    return JobStatus(
        id=str(job.id),
        state=state,
        provider_state=word,
        percent=_percent(job, word, state),
        failure="Open Encoder keeps no reason; look into the log of its worker." if failed else None,
        created_at=job.created_date,
        raw=job.to_dict(),
    )


def _percent(job: Job, word: str, state: JobState) -> float | None:
    """Progress of the encode.

    `progress` counts each phase for itself: it is 100 after the download, until the encoder reports for the first
    time, which is when `speed` appears.
    """
    if state is JobState.SUCCEEDED:
        return 100.0
    if state.is_terminal:
        return None
    if word != "encoding":
        return 100.0 if word == "uploading" else 0.0
    if not job.speed or not isinstance(job.progress, (int, float)):
        return 0.0
    return min(100.0, max(0.0, float(job.progress)))


def is_same_job(job: Job, preset: str, source: str, dest: str) -> bool:
    """Whether the job can be the one that was asked for; old servers list a job without source and destination."""
    parts = ((job.preset, preset), (job.source, source), (job.destination, dest))
    return all(listed == asked for listed, asked in parts if isinstance(listed, str))


def page_of(items: list[T], total: object, page: int, page_size: int) -> Page[T]:
    """A page of a numbered list, with the number of the next one; `total` counts the items of all pages."""
    known = total if isinstance(total, int) else None
    more = bool(items) and known is not None and page * page_size < known
    return Page(items=items, next=page + 1 if more else None, total=known)


class Restated:
    """An answer as the generated parser wants it, where the server may be of another version. Else as it came.

    Args:
        response: The answer.
        restate: Makes the documented shape of the decoded body.
        status: The documented status, where it stands for every good one.
    """

    def __init__(self, response: httpx.Response, restate: Callable[[Any], Any], status: int | None) -> None:
        self._response = response
        self._restate = restate
        self.status_code = status or response.status_code

    def json(self) -> Any:
        """The body in the documented shape."""
        return self._restate(self._response.json())

    def __getattr__(self, name: str) -> Any:
        return getattr(self._response, name)


def as_it_came(payload: Any) -> Any:
    """The body, which has the documented shape."""
    return payload


def wrapped_job(payload: Any) -> Any:
    """`{"job": ...}` also where a server before September 2019 sent the bare job (C6)."""
    return _wrapped("job", payload)


def wrapped_preset(payload: Any) -> Any:
    """`{"preset": ...}` also where an old server sent the bare preset (C8)."""
    return _wrapped("preset", payload)


def preset_page(payload: Any) -> Any:
    """`presets` also where a server of November 2019 called them `items` (C7)."""
    if not isinstance(payload, dict) or "presets" in payload or "items" not in payload:
        return cast("Any", payload)
    members = cast("dict[str, Any]", payload)
    return {**members, "presets": members["items"]}


def _wrapped(name: str, payload: Any) -> Any:
    if not isinstance(payload, dict) or name in payload or "id" not in payload:
        return cast("Any", payload)
    return {name: cast("Any", payload), "status": 200}
