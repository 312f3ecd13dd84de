"""ByteNite's words in the library's words: errors and job states.

Source: `RpcStatus` and `GenericResponse` of the document, and "States" under "Open points" in
specs/bytenite/NOTES.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from encodekit import errors
from encodekit._core.http import Provider, json_object
from encodekit._core.redaction import redact_data, redact_text
from encodekit.models import JobState, JobStatus

if TYPE_CHECKING:
    import httpx

    from encodekit_clients.bytenite import models

_STATES = {
    "JOB_STATE_NEW": JobState.CREATED,
    "JOB_STATE_PARTITIONING": JobState.RUNNING,
    "JOB_STATE_COMPLETE": JobState.SUCCEEDED,
    "JOB_STATE_FAILED": JobState.FAILED,
}

# The statuses that a gRPC gateway gives to gRPC's codes.
_STATUS_BY_GRPC_CODE = {3: 400, 5: 404, 6: 409, 7: 403, 8: 429, 9: 400, 10: 409, 11: 400, 13: 500, 14: 503, 16: 401}
_LOWEST_ERROR_STATUS, _HIGHEST_STATUS = 400, 599


def status_error(status: int, payload: dict[str, Any] | None) -> errors.StatusError:
    """The error for an answer with an error status, whose body may have either of ByteNite's shapes, or none."""
    return _error(status, payload or {}, f"ByteNite answered with status {status}.")


def refusal(response: httpx.Response) -> errors.StatusError | None:
    """The error for an action that was refused inside an answer of a good status: its `ok` is false."""
    # Most answers have no such member; there is no need to decode them twice.
    if b'"ok"' not in response.content and b'"error"' not in response.content:
        return None
    body = json_object(response) or {}
    if body.get("ok") is not False and not body.get("error"):
        return None
    return refused(body)


def refused(body: dict[str, Any]) -> errors.StatusError:
    """The error for a body that says why something was refused; its code is a status, or one of gRPC's."""
    code, _ = _code_and_message(body)
    if code is None or not _LOWEST_ERROR_STATUS <= code <= _HIGHEST_STATUS:
        code = _STATUS_BY_GRPC_CODE.get(code or 0, 0)
    return _error(code, body, "ByteNite refused the action.")


def _error(status: int, body: dict[str, Any], otherwise: str) -> errors.StatusError:
    code, message = _code_and_message(body)
    error = errors.class_for_status(status)(message or otherwise)
    if isinstance(error, errors.BadRequestError):
        error.issues = body.get("details") or None
    return error.about(code=None if code is None else str(code), request_id=text(body.get("requestId")))


def _code_and_message(body: dict[str, Any]) -> tuple[int | None, str | None]:
    found: object = body.get("error")
    inner: dict[str, Any] = cast("dict[str, Any]", found) if isinstance(found, dict) else {}
    code: object = inner.get("code", body.get("code"))
    parts = [text(part) for part in (body.get("message"), inner.get("message"), inner.get("description"))]
    message = ": ".join(dict.fromkeys(part for part in parts if part))
    return code if isinstance(code, int) and not isinstance(code, bool) else None, message or None


PROVIDER = Provider(
    name="bytenite",
    error=status_error,
    refusal=refusal,
    credential_hint="pass api_key or access_token, or set BYTENITE_API_KEY.",
)


def job_state(job: models.Job) -> JobState:
    """The common state of a job.

    Only four of ByteNite's states are known. Another one counts as running, until a time of ending or deletion shows
    that the job is over: then it is not known to have succeeded, so it counts as failed or canceled.
    """
    known = _STATES.get(str(job.state))
    if known is not None and known.is_terminal:
        return known
    if job.deleted_at:
        return JobState.CANCELED
    if known is None and (job.completed_at or job.ended_at):
        return JobState.FAILED
    return known or JobState.RUNNING


def job_status(job: models.Job) -> JobStatus:
    """The common status of a job. ByteNite reports no percentage, and links come from the results only."""
    return JobStatus(**common_members(job))


def common_members(job: models.Job) -> dict[str, Any]:
    """What every status of a job has, by the names of `JobStatus`."""
    state = job_state(job)
    ended = f"It ended in the state {job.state}." if state is JobState.FAILED else None
    return {
        "id": str(job.id),
        "state": state,
        "provider_state": str(job.state),
        "percent": 100.0 if state is JobState.SUCCEEDED else None,
        "failure": (redact_text(text(job.error_message) or "") or ended) if state is JobState.FAILED else None,
        "created_at": job.created_at or None,
        "started_at": job.started_at or None,
        "finished_at": job.completed_at or job.ended_at or None,
        "raw": redact_data(job.to_dict()),
    }


def answered_status(answer: models.JobResponse) -> JobStatus:
    """The common status of the job that an answer holds."""
    return job_status(answer.job)


def text(value: object) -> str | None:
    """The text, if it is one and not empty: ByteNite sends members without a value as an empty text (C26)."""
    return value if isinstance(value, str) and value else None
