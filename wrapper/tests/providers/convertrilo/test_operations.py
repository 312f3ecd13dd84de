"""Every operation, as it stands on the wire, and what becomes of every kind of answer."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import encodekit_clients.convertrilo
from encodekit import errors
from tests.providers.convertrilo.answers import JOB, RENDITION, WEBHOOK
from tests.providers.convertrilo.calls import CALLS, OperationCall
from tests.support import API_KEY, Clock, Drive, Wire, case, each

DOCUMENT = json.loads((Path(encodekit_clients.convertrilo.__file__).parent / "openapi.json").read_text())
OPERATIONS = {
    operation["operationId"]: operation
    for path in DOCUMENT["paths"].values()
    for operation in path.values()
    if isinstance(operation, dict) and "operationId" in operation
}
TOLERATES_SILENCE = {
    *("reserve_tokens", "release_tokens", "deduct_tokens", "cancel_job", "cancel_on_demand_job", "test_webhook"),
    *("upload_stream_chunk", "finalize_stream_upload", "abort_stream_upload", "confirm_public_job"),
    *("delete_encode_preset", "delete_output_destination", "delete_google_drive_credential"),
}


def for_every_operation(check: Callable[[Drive, OperationCall], None]) -> Callable[[Drive], None]:
    """A test of all operations, made of a check of one."""

    def test(drive: Drive) -> None:
        for call in CALLS:
            with case(call.operation):
                drive.clock.keys = 0
                check(drive, call)

    return test


def good(call: OperationCall) -> httpx.Response:
    if call.answer is None:
        return httpx.Response(call.status)
    return httpx.Response(call.status, json=call.answer)


def client(drive: Drive, wire: Wire, call: OperationCall, **arguments: Any) -> Any:
    if call.auth == "token":
        arguments["access_token"] = "canary-token"
    return drive.client(wire, **arguments)


def test_the_table_has_every_operation_once() -> None:
    assert sorted(call.operation for call in CALLS) == sorted(OPERATIONS)
    assert len(CALLS) == 47


@for_every_operation
def test_an_operation_is_on_the_wire_as_the_document_says(drive: Drive, call: OperationCall) -> None:
    wire = Wire(good(call))
    result = call.make(client(drive, wire, call))
    [request] = wire.requests
    assert wire.targets == [call.request]
    if isinstance(call.body, bytes):
        assert request.content == call.body
    elif call.body is not None:
        assert json.loads(request.content) == call.body
        assert request.headers["content-type"] == "application/json"
    assert call.headers.items() <= dict(request.headers).items()
    assert ("idempotency-key" in request.headers) is ("idempotency-key" in call.headers)
    sent = {name: request.headers.get(name) for name in ("x-api-key", "authorization")}
    assert (
        sent
        == {
            "key": {"x-api-key": API_KEY, "authorization": None},
            "token": {"x-api-key": None, "authorization": "Bearer canary-token"},
            "none": {"x-api-key": None, "authorization": None},
        }[call.auth]
    )
    assert call.check(result)


def test_an_operation_needs_the_credential_that_the_document_names() -> None:
    for call in CALLS:
        schemes = {scheme for requirement in OPERATIONS[call.operation]["security"] for scheme in requirement}
        expected = {"key": {"BearerAuth", "ApiKeyAuth"}, "token": {"BearerAuth"}, "none": set[str]()}[call.auth]
        assert schemes == expected, call.operation


@for_every_operation
def test_without_a_credential_nothing_is_sent(drive: Drive, call: OperationCall) -> None:
    wire = Wire(good(call))
    anonymous = drive.client(wire, api_key=None)
    if call.auth == "none":
        assert call.check(call.make(anonymous))
        return
    with pytest.raises(errors.InvalidInputError, match="CONVERTRILO_API_KEY"):
        call.make(anonymous)
    assert wire.requests == []


STATUSES = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    418: errors.UnexpectedStatusError,
}


@for_every_operation
def test_an_error_status_is_one_typed_error(drive: Drive, call: OperationCall) -> None:
    for status, expected in STATUSES.items():
        refusal = httpx.Response(status, json={"code": "something_new", "message": "No."})
        # Webhook tests have two paths (C2).
        with pytest.raises(expected) as raised:
            call.make(client(drive, Wire(refusal, refusal), call))
        error = raised.value
        assert (error.provider, error.operation, error.status) == ("convertrilo", call.operation, status)
        assert (error.code, error.message) == ("something_new", "No.")


@for_every_operation
def test_a_good_status_with_an_odd_body_is_a_result_or_a_decoding_error(drive: Drive, call: OperationCall) -> None:
    for answer in (b"", b" \n", b"<html>Hello</html>", b"[1]", b"null", b"\xff\xfe", b"[" * 100_000):
        make = partial(call.make, client(drive, Wire(httpx.Response(200, content=answer)), call))
        if call.answer is None or (call.operation in TOLERATES_SILENCE and not answer.strip()):
            make()
            continue
        with pytest.raises(errors.ResponseDecodingError) as raised:
            make()
        facts = (raised.value.provider, raised.value.operation, raised.value.status)
        assert facts == ("convertrilo", call.operation, 200)


@for_every_operation
def test_an_acknowledgement_may_be_silent(drive: Drive, call: OperationCall) -> None:
    for status in (200, 202, 204) if call.operation in TOLERATES_SILENCE else ():
        assert not call.make(client(drive, Wire(httpx.Response(status)), call)).ok


@for_every_operation
def test_an_unknown_field_is_no_error(drive: Drive, call: OperationCall) -> None:
    if isinstance(call.answer, dict):
        answer = httpx.Response(call.status, json=call.answer | {"aNewField": {"deep": [1]}})
        assert call.check(call.make(client(drive, Wire(answer), call)))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
FUZZED = [
    call for call in CALLS if call.operation in {"create_job", "get_job_status", "reserve_tokens", "list_webhooks"}
]


@settings(max_examples=150)
@given(
    call=st.sampled_from(FUZZED),
    status=st.sampled_from([200, 201, 204, 302, 400, 401, 402, 403, 404, 409, 422, 500]),
    body=st.binary(max_size=64) | JSON.map(lambda value: json.dumps(value).encode()),
    content_type=st.sampled_from(
        ["application/json", "text/html; charset=hex", "", "application/json; charset=utf-16"]
    ),
)
def test_no_answer_makes_anything_but_a_result_or_our_error(
    call: OperationCall, status: int, body: bytes, content_type: str
) -> None:
    from encodekit import RetryPolicy

    drive = Drive(is_async=False, clock=Clock())
    answer = httpx.Response(status, content=body, headers={"Content-Type": content_type})
    with contextlib.suppress(errors.EncodekitError):
        call.make(drive.client(Wire(answer), retry=RetryPolicy(attempts=1)))


@given(data=st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@pytest.mark.parametrize("on_demand", [False, True])
def test_no_shape_of_a_status_makes_anything_but_a_status_or_our_error(data: Any, on_demand: bool) -> None:
    names = [
        *("id", "jobId", "status", "pct", "progress", "downloadUrl", "output", "failureMessage", "encoder"),
        *("createdAt", "startedAt", "finishedAt", "externalId", "metadata", "destination"),
    ]
    huge = st.just(10**400) | st.just(float("nan")) | st.just("2026-06-09T07:00:00Z") | st.just({"publicUrl": 5})
    answer = data.draw(st.dictionaries(st.sampled_from(names), JSON | huge, max_size=6))
    drive = Drive(is_async=False, clock=Clock())
    wire = Wire(httpx.Response(200, content=json.dumps(answer).encode()))
    try:
        status = drive.client(wire).job(JOB, on_demand=on_demand).status()
    except errors.ResponseDecodingError:
        return
    assert isinstance(status.id, str)
    assert isinstance(status.provider_state, str)
    assert status.percent is None or 0 <= status.percent <= 100
    assert status.download_url is None or isinstance(status.download_url, str)
    assert isinstance(repr(status), str)


def test_an_id_stays_one_segment_of_the_path(drive: Drive) -> None:
    for job_id in ("a/b", "a b", "a?b", "a#b", "../tokens", "%2e%2e", "\u00fc", "a\nb"):
        wire = Wire(httpx.Response(200, json={"id": job_id}))
        drive.client(wire).jobs.status(job_id)
        path = wire.requests[0].url.raw_path.decode()
        assert path.startswith("/jobs/"), path
        assert path.endswith("/status"), path
        assert path.count("/") == 3, path
        assert "?" not in path, path


@each("job_id", ["", ".", ".."])
def test_an_id_that_would_lead_to_another_operation_is_refused(drive: Drive, job_id: str) -> None:
    made = drive.client()
    calls: list[Callable[[], Any]] = [
        lambda: made.jobs.cancel(job_id),
        lambda: made.jobs.status(job_id),
        lambda: made.job(job_id).cancel(),
        lambda: made.public.status(job_id, token="t"),
    ]
    for make in calls:
        with pytest.raises(errors.InvalidInputError, match="an id is not empty"):
            make()


@each("text", ["", "550e", "../webhooks", "550e8400-e29b-41d4-a716-44665544000g"])
def test_an_id_that_must_be_a_uuid_is_checked(drive: Drive, text: str) -> None:
    made = drive.client(access_token="canary-token")
    calls: list[Callable[[], Any]] = [
        lambda: made.on_demand.status(text),
        lambda: made.on_demand.cancel(text),
        lambda: made.job(text, on_demand=True).status(),
        lambda: made.streaming.init(text),
        lambda: made.webhooks.delete(text),
        lambda: made.api_keys.revoke(text),
        lambda: made.tokens.reserve(text, 1),
        lambda: made.bulk.confirm([text]),
    ]
    for make in calls:
        with pytest.raises(errors.InvalidInputError, match="is a UUID such as"):
            make()


def test_an_id_may_be_the_uuid_that_an_answer_held(drive: Drive) -> None:
    wire = Wire(
        httpx.Response(200, json={"webhooks": [{"id": WEBHOOK}]}),
        httpx.Response(204),
        httpx.Response(200, json={"jobs": []}),
    )
    made = drive.client(wire)
    [webhook] = made.webhooks.list().webhooks
    made.webhooks.delete(webhook.id)
    made.bulk.status([webhook.id])
    assert wire.targets[1:] == [f"DELETE /webhooks/{WEBHOOK}", f"GET /jobs/bulk/status?ids={WEBHOOK}"]


def test_a_reservation_that_is_refused_with_a_good_status_is_an_error(drive: Drive) -> None:
    with pytest.raises(errors.InsufficientFundsError, match="3 NEU") as raised:
        drive.client(Wire(httpx.Response(200, json={"ok": False}))).tokens.reserve(JOB, 3)
    assert (raised.value.operation, raised.value.status) == ("reserve_tokens", 200)


@each("status", [404, 405])
def test_a_webhook_test_falls_back_to_the_documents_path(drive: Drive, status: int) -> None:
    wire = Wire(httpx.Response(status, json={"code": "not_found", "message": "No."}), httpx.Response(200))
    drive.client(wire).webhooks.test(WEBHOOK)
    assert wire.targets == [f"POST /webhooks/{WEBHOOK}/test", f"POST /webhooks/{WEBHOOK}"]


@each(("status", "code"), [(404, "webhook_not_found"), (403, "missing_required_scope"), (409, "x"), (418, "x")])
def test_a_webhook_test_does_not_fall_back_for_other_reasons(drive: Drive, status: int, code: str) -> None:
    wire = Wire(httpx.Response(status, json={"code": code, "message": "No."}))
    with pytest.raises(errors.StatusError):
        drive.client(wire).webhooks.test(WEBHOOK)
    assert len(wire.requests) == 1


def test_long_lists_of_ids_travel_in_several_requests(drive: Drive) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        ids = request.url.params["ids"].split(",")
        assert len(str(request.url)) < 2000
        jobs = [{"id": job_id, "status": "running"} for job_id in ids if not job_id.endswith("7")]
        return httpx.Response(200, json={"jobs": jobs, "missing": [job_id for job_id in ids if job_id.endswith("7")]})

    wire = Wire(*[answer] * 3)
    ids = [f"{number:036d}" for number in range(120)]
    found = drive.client(wire).bulk.status(job_id for job_id in ids)
    assert [job.id for job in found.jobs] == [job_id for job_id in ids if not job_id.endswith("7")]
    assert found.missing == [job_id for job_id in ids if job_id.endswith("7")]
    assert len(wire.requests) == 3


def test_no_ids_need_no_request(drive: Drive) -> None:
    found = drive.client().bulk.status([])
    assert (found.jobs, found.missing) == ([], [])


@for_every_operation
def test_a_key_is_minted_once_per_call_and_sent_on_each_attempt(drive: Drive, call: OperationCall) -> None:
    if "idempotency-key" not in call.headers:
        return
    in_progress = httpx.Response(409, json={"code": "idempotency_in_progress", "message": "Wait."})
    wire = Wire(httpx.ReadError("reset"), in_progress, httpx.Response(502), good(call), good(call))
    made = drive.client(wire)
    call.make(made)
    call.make(made)
    keys = [request.headers["idempotency-key"] for request in wire.requests]
    assert keys == ["key-1"] * 4 + ["key-2"]
    assert len(set(wire.bodies)) == 1


def test_a_key_of_the_callers_own_is_used_and_a_conflict_is_not_repeated(drive: Drive) -> None:
    wire = Wire(httpx.Response(409, json={"code": "idempotency_conflict", "message": "Other body"}))
    with pytest.raises(errors.IdempotencyConflictError, match="Use a new key") as raised:
        drive.client(wire).jobs.create(**RENDITION, idempotency_key="mine")
    assert raised.value.attempts == 1
    assert wire.requests[0].headers["idempotency-key"] == "mine"


@each(
    "make",
    [
        lambda made: made.jobs.confirm(JOB),
        lambda made: made.jobs.approve(JOB),
        lambda made: made.tokens.deduct(JOB, 1),
        lambda made: made.webhooks.create("https://app.example", ["job.failed"]),
        lambda made: made.webhooks.update(WEBHOOK, is_active=True),
        lambda made: made.public.create(codec="h264", resolution="480p", fps=30),
    ],
)
def test_what_has_no_key_is_not_sent_again_once_it_was_sent(drive: Drive, make: Any) -> None:
    wire = Wire(httpx.ReadTimeout("late"))
    with pytest.raises(errors.RequestTimeoutError) as raised:
        make(drive.client(wire))
    assert raised.value.attempts == len(wire.requests) == 1


def test_the_parameters_of_the_document_are_those_of_the_key_header() -> None:
    keyed = {
        name
        for name, operation in OPERATIONS.items()
        if any("Idempotency" in json.dumps(parameter) for parameter in operation.get("parameters", []))
    }
    assert keyed == {call.operation for call in CALLS if "idempotency-key" in call.headers}
