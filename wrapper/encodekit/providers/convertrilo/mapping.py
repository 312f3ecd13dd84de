"""Convertrilo's words in the library's words: errors and job states.

Source: `ErrorResponse.code` of the document (30 codes of 0.0.12, and the later ones), and the terminal states that the
official SDK's polling knows.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from encodekit import errors
from encodekit._core.redaction import redact_text
from encodekit.models import JobState, JobStatus

if TYPE_CHECKING:
    from encodekit.errors import StatusError
    from encodekit_clients.convertrilo.models import OnDemandStatusResponse, StatusResponse

_BY_CODE: dict[str, type[StatusError]] = {
    "invalid_api_key": errors.AuthenticationError,
    "api_key_expired": errors.AuthenticationError,
    "user_not_found": errors.AuthenticationError,
    "account_banned": errors.PermissionDeniedError,
    "missing_required_scope": errors.PermissionDeniedError,
    "forbidden": errors.PermissionDeniedError,
    "invalid_request": errors.BadRequestError,
    "invalid_body": errors.BadRequestError,
    "invalid_url": errors.BadRequestError,
    "no_updates_provided": errors.BadRequestError,
    "webhook_limit_exceeded": errors.BadRequestError,
    "url_ingest_disabled": errors.SourceRejectedError,
    "url_host_blocked": errors.SourceRejectedError,
    "signed_url_required": errors.SourceRejectedError,
    "host_not_resolvable": errors.SourceRejectedError,
    "private_ip_blocked": errors.SourceRejectedError,
    "missing_content_length": errors.SourceRejectedError,
    "unsupported_content_type": errors.SourceRejectedError,
    "probe_failed": errors.SourceRejectedError,
    "file_too_large": errors.PayloadTooLargeError,
    "insufficient_tokens": errors.InsufficientFundsError,
    "idempotency_conflict": errors.IdempotencyConflictError,
    "idempotency_in_progress": errors.IdempotencyInProgressError,
    "not_found": errors.NotFoundError,
    "webhook_not_found": errors.NotFoundError,
    "no_video_files_found": errors.NotFoundError,
    "output_not_available": errors.ConflictError,
    "deprecated_dropbox": errors.GoneError,
    "google_drive_not_connected": errors.StorageNotConnectedError,
    "dropbox_not_connected": errors.StorageNotConnectedError,
    "rate_limit_exceeded": errors.RateLimitedError,
    "job_active": errors.ConflictError,
    "job_files_delete_failed": errors.ServerError,
}

_STATES = {
    "created": JobState.CREATED,
    "queued": JobState.QUEUED,
    "running": JobState.RUNNING,
    "success": JobState.SUCCEEDED,
    "completed": JobState.SUCCEEDED,
    "failed": JobState.FAILED,
    "canceled": JobState.CANCELED,
    "cancelled": JobState.CANCELED,
}

_HINTS = {
    "invalid_api_key": "Check the key, or make one in the dashboard under Developer.",
    "idempotency_conflict": "Use a new key for a new request.",
    "insufficient_tokens": "It needs {required} NEU, and {available} are left.",
    "missing_required_scope": "Make an API key with the scope {requiredScope}.",
}


def status_error(status: int, payload: dict[str, Any] | None) -> StatusError:
    """The error for an answer with an error status: by `code` where there is one, else by status."""
    body = payload or {}
    code = body.get("code") if isinstance(body.get("code"), str) else None
    said = body.get("message") or body.get("error")
    message = said if isinstance(said, str) else f"Convertrilo answered with status {status}."
    if code in _HINTS:
        message = f"{message.rstrip('.')}. {_HINTS[code].format_map(defaultdict(lambda: '?', body))}"
    cls = _BY_CODE.get(code or "") or errors.class_for_status(status)
    error = cls(message).about(code=code)
    if isinstance(error, errors.BadRequestError):
        error.issues = body.get("issues")
    if isinstance(error, errors.PermissionDeniedError):
        error.required_scope = _text(body.get("requiredScope")) or None
    if isinstance(error, errors.InsufficientFundsError):
        error.required, error.available = _number(body.get("required")), _number(body.get("available"))
    return error


def job_state(provider_state: str) -> JobState:
    """The common state for Convertrilo's word; a word that is not known yet counts as running."""
    return _STATES.get(provider_state.lower(), JobState.RUNNING)


def percent(value: object, state: JobState) -> float | None:
    """Progress from 0 to 100.

    Convertrilo publishes no scale. Its own command line takes values up to 1 as fractions and larger ones as percent,
    and shows a job that succeeded as 100, because older servers may still say 0 then; so do we.
    """
    if state is JobState.SUCCEEDED:
        return 100.0
    if not isinstance(value, (int, float)):
        return None
    return float(min(100.0, max(0.0, value * 100 if value <= 1 else value)))


def job_status(answer: StatusResponse, job_id: str) -> JobStatus:
    """The common status for the two-step API's answer, which may leave out even the id."""
    # The address of the output is known from the start, but there is nothing at it before the job has succeeded.
    has_ended_well = job_state(_text(answer.status)) is JobState.SUCCEEDED
    public_url = answer.output.public_url if has_ended_well and answer.output else None
    return _job_status(answer, answer.id or job_id, answer.pct, public_url)


def on_demand_status(answer: OnDemandStatusResponse, job_id: str) -> JobStatus:
    """The common status for the on-demand API's answer, which calls the same things by other names (C9)."""
    return _job_status(answer, answer.job_id or job_id, answer.progress, None)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> float | None:
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _job_status(
    answer: StatusResponse | OnDemandStatusResponse, job_id: object, progress: object, public_url: object
) -> JobStatus:
    said = _text(answer.status)
    state = job_state(said)
    return JobStatus(
        id=str(job_id),
        state=state,
        provider_state=said,
        percent=percent(progress, state),
        download_url=_text(answer.download_url) or _text(public_url) or None,
        failure=redact_text(_text(answer.failure_message)) or None,
        encoder=answer.encoder or None,
        created_at=answer.created_at or None,
        started_at=answer.started_at or None,
        finished_at=answer.finished_at or None,
        external_id=answer.external_id or None,
        raw=answer.to_dict(),
    )
