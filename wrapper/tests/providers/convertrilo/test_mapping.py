"""Convertrilo's words in the library's words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

import encodekit_clients.convertrilo
from encodekit import JobState, errors
from encodekit.providers.convertrilo.mapping import job_state, percent, status_error
from tests.providers.convertrilo.answers import JOB, STATUS
from tests.support import Drive, Wire, each

CLASSES: dict[str, type[errors.StatusError]] = {
    "invalid_api_key": errors.AuthenticationError,
    "api_key_expired": errors.AuthenticationError,
    "user_not_found": errors.AuthenticationError,
    "account_banned": errors.PermissionDeniedError,
    "missing_required_scope": errors.PermissionDeniedError,
    "forbidden": errors.PermissionDeniedError,
    "invalid_request": errors.BadRequestError,
    "invalid_body": errors.BadRequestError,
    "invalid_url": errors.BadRequestError,
    "url_ingest_disabled": errors.SourceRejectedError,
    "url_host_blocked": errors.SourceRejectedError,
    "signed_url_required": errors.SourceRejectedError,
    "host_not_resolvable": errors.SourceRejectedError,
    "private_ip_blocked": errors.SourceRejectedError,
    "missing_content_length": errors.SourceRejectedError,
    "file_too_large": errors.PayloadTooLargeError,
    "unsupported_content_type": errors.SourceRejectedError,
    "probe_failed": errors.SourceRejectedError,
    "insufficient_tokens": errors.InsufficientFundsError,
    "idempotency_conflict": errors.IdempotencyConflictError,
    "idempotency_in_progress": errors.IdempotencyInProgressError,
    "not_found": errors.NotFoundError,
    "webhook_not_found": errors.NotFoundError,
    "no_video_files_found": errors.NotFoundError,
    "deprecated_dropbox": errors.GoneError,
    "google_drive_not_connected": errors.StorageNotConnectedError,
    "dropbox_not_connected": errors.StorageNotConnectedError,
    "webhook_limit_exceeded": errors.BadRequestError,
    "no_updates_provided": errors.BadRequestError,
    "output_not_available": errors.ConflictError,
    "rate_limit_exceeded": errors.RateLimitedError,
    "job_active": errors.ConflictError,
    "job_files_delete_failed": errors.ServerError,
}
STATUSES = (400, 401, 402, 403, 404, 405, 409, 410, 413, 415, 422, 429, 451, 500, 502, 503, 520)


LATER_CODES = {"rate_limit_exceeded", "job_active", "job_files_delete_failed"}


def test_the_table_has_all_33_codes() -> None:
    folder = Path(encodekit_clients.convertrilo.__file__).parent
    document = json.loads((folder / "openapi.json").read_text())
    documented = document["components"]["schemas"]["ErrorResponse"]["properties"]["code"]["x-known-values"]
    assert CLASSES.keys() == {*documented, *LATER_CODES}
    assert len(CLASSES) == 33


@each("status", STATUSES)
def test_a_code_decides_whatever_the_status(status: int) -> None:
    for code, expected in CLASSES.items():
        error = status_error(status, {"code": code, "message": "No."})
        assert type(error) is expected, code
        assert error.code == code
        assert error.message.startswith("No."), code


@each("status", STATUSES)
def test_without_a_known_code_the_status_decides(status: int) -> None:
    payloads: list[dict[str, Any] | None] = [None, {}, *({"code": it} for it in ("something_new", None, 5, ["x"]))]
    for payload in payloads:
        error = status_error(status, payload)
        assert type(error) is errors.class_for_status(status), payload
        assert error.message == f"Convertrilo answered with status {status}.", payload


@each(
    ("payload", "message"),
    [
        ({"message": "Said so."}, "Said so."),
        ({"error": "Said so."}, "Said so."),
        ({"message": "", "error": "Said so."}, "Said so."),
        ({"message": {"a": 1}}, "Convertrilo answered with status 400."),
    ],
)
def test_the_message_is_found_under_both_names(payload: dict[str, Any], message: str) -> None:
    assert status_error(400, payload).message == message


def test_details_are_kept_where_they_belong() -> None:
    scope = status_error(403, {"code": "missing_required_scope", "message": "No.", "requiredScope": "webhooks:manage"})
    funds = status_error(402, {"code": "insufficient_tokens", "message": "No.", "required": 3.1, "available": 1.5})
    body = status_error(400, {"code": "invalid_body", "message": "No.", "issues": [{"path": ["fps"]}]})
    assert isinstance(scope, errors.PermissionDeniedError)
    assert scope.required_scope == "webhooks:manage"
    assert "webhooks:manage" in str(scope)
    assert isinstance(funds, errors.InsufficientFundsError)
    assert (funds.required, funds.available) == (3.1, 1.5)
    assert "3.1 NEU" in str(funds)
    assert isinstance(body, errors.BadRequestError)
    assert body.issues == [{"path": ["fps"]}]


@pytest.mark.parametrize("code", ["missing_required_scope", "insufficient_tokens"])
def test_a_hint_survives_missing_details(code: str) -> None:
    assert "?" in status_error(400, {"code": code, "message": "No."}).message


@each(
    ("word", "state"),
    [
        ("created", JobState.CREATED),
        ("queued", JobState.QUEUED),
        ("running", JobState.RUNNING),
        ("success", JobState.SUCCEEDED),
        ("completed", JobState.SUCCEEDED),
        ("failed", JobState.FAILED),
        ("canceled", JobState.CANCELED),
        ("cancelled", JobState.CANCELED),
        ("SUCCESS", JobState.SUCCEEDED),
        ("transmogrifying", JobState.RUNNING),
        ("", JobState.RUNNING),
    ],
)
def test_a_state_that_nobody_knows_counts_as_running(word: str, state: JobState) -> None:
    assert job_state(word) is state


@each(
    ("value", "state", "expected"),
    [
        (0, JobState.RUNNING, 0.0),
        (0.4, JobState.RUNNING, 40.0),
        (1, JobState.RUNNING, 100.0),
        (40, JobState.RUNNING, 40.0),
        (100, JobState.RUNNING, 100.0),
        (250, JobState.RUNNING, 100.0),
        (-3, JobState.RUNNING, 0.0),
        (10**400, JobState.RUNNING, 100.0),
        (float("nan"), JobState.RUNNING, 0.0),
        (None, JobState.RUNNING, None),
        ("40", JobState.RUNNING, None),
        (0, JobState.SUCCEEDED, 100.0),
        (None, JobState.SUCCEEDED, 100.0),
        (40, JobState.FAILED, 40.0),
    ],
)
def test_progress_is_from_0_to_100(value: object, state: JobState, expected: float | None) -> None:
    assert percent(value, state) == expected


def status(drive: Drive, answer: dict[str, Any], *, on_demand: bool = False) -> Any:
    return drive.client(Wire(httpx.Response(200, json=answer))).job(JOB, on_demand=on_demand).status()


def test_both_apis_give_the_same_status(drive: Drive) -> None:
    common = {
        name: STATUS[name]
        for name in ("externalId", "encoder", "downloadUrl", "createdAt", "startedAt", "finishedAt", "failureMessage")
    }
    two_step = status(drive, {**common, "id": JOB, "status": "running", "pct": 40})
    on_demand = status(drive, {**common, "jobId": JOB, "status": "running", "progress": 0.4}, on_demand=True)
    fields = ("id", "state", "provider_state", "percent", "download_url", "encoder", "external_id", "created_at")
    assert [getattr(two_step, name) for name in fields] == [getattr(on_demand, name) for name in fields]
    assert two_step.state is JobState.RUNNING
    assert two_step.created_at.isoformat() == "2026-06-09T07:00:00+00:00"
    assert two_step.raw["pct"] == 40


@each("on_demand", [False, True])
def test_an_answer_that_says_nothing_still_has_an_id(drive: Drive, on_demand: bool) -> None:
    found = status(drive, {}, on_demand=on_demand)
    assert (found.id, found.state, found.percent, found.download_url) == (JOB, JobState.RUNNING, None, None)


def test_the_public_address_counts_when_there_is_something_at_it(drive: Drive) -> None:
    output = {"key": "out/550e.mp4", "publicUrl": "https://cdn.example/out/550e.mp4"}
    assert status(drive, {"status": "running", "output": output}).download_url is None
    assert status(drive, {"status": "failed", "output": output}).download_url is None
    assert status(drive, {"status": "success", "output": output}).download_url == output["publicUrl"]
    signed = "https://cdn.example/signed"
    assert status(drive, {"status": "success", "output": output, "downloadUrl": signed}).download_url == signed


def test_the_reason_of_a_failure_hides_signatures(drive: Drive) -> None:
    reason = "cannot fetch https://bucket.example/in.mp4?X-Amz-Signature=canary: 403"
    assert "canary" not in repr(status(drive, {"status": "failed", "failureMessage": reason}))
