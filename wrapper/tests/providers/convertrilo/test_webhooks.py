"""Incoming webhooks: the published vector, and everything that is not quite one."""

from __future__ import annotations

import hashlib
import hmac
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from encodekit import JobState
from encodekit.errors import InvalidInputError, WebhookError, WebhookPayloadError, WebhookSignatureError
from encodekit.providers.convertrilo import parse_event, verify_webhook
from encodekit.providers.convertrilo.webhooks import EVENTS
from tests.support import each

SECRET = "whsec_example"
BODY = (
    b'{"event":"job.completed","timestamp":"2026-06-05T00:00:00.000Z","data":'
    b'{"jobId":"550e8400-e29b-41d4-a716-446655440000","status":"success","externalId":"upload-123"}}'
)
SIGNATURE = "f6285a35ccdd0a48ea3913c6bdd9dbab4f55d3ae61949af9698da4435a06aea9"
HEADERS = {"X-Webhook-Signature": SIGNATURE}


def signed(body: bytes) -> dict[str, str]:
    return {"X-Webhook-Signature": hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()}


def event(**data: Any) -> bytes:
    return json.dumps({"event": "job.failed", "timestamp": "2026-06-05T00:00:00Z", "data": data}).encode()


def test_the_published_vector_verifies() -> None:
    assert len(BODY) == 165
    found = verify_webhook(BODY, HEADERS, SECRET)
    assert (found.event, found.is_known) == ("job.completed", True)
    assert found.timestamp == datetime(2026, 6, 5, tzinfo=UTC)
    assert found.job_id == "550e8400-e29b-41d4-a716-446655440000"
    assert (found.state, found.external_id) == (JobState.SUCCEEDED, "upload-123")
    assert found.data["status"] == "success"


@pytest.mark.parametrize("name", ["X-Webhook-Signature", "x-webhook-signature", "X-WEBHOOK-SIGNATURE"])
def test_the_case_of_the_header_does_not_matter(name: str) -> None:
    verify_webhook(BODY, {"Content-Type": "application/json", name: SIGNATURE}, SECRET)


def test_several_secrets_are_tried_while_one_is_being_replaced() -> None:
    verify_webhook(BODY, HEADERS, ["whsec_new", SECRET])
    with pytest.raises(WebhookSignatureError):
        verify_webhook(BODY, HEADERS, ["whsec_new", "whsec_newer"])


@given(st.integers(0, len(BODY) * 8 - 1))
def test_one_bit_changed_is_refused(bit: int) -> None:
    changed = bytearray(BODY)
    changed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(WebhookSignatureError):
        verify_webhook(bytes(changed), HEADERS, SECRET)


@each("headers", [{}, {"X-Webhook-Signature": ""}, {"X-Webhook-Signature": "zz"}, {"Signature": "x"}])
def test_a_missing_or_malformed_signature_is_refused(headers: dict[str, str]) -> None:
    with pytest.raises(WebhookSignatureError):
        verify_webhook(BODY, headers, SECRET)


@pytest.mark.parametrize("body", [BODY.decode(), json.loads(BODY), None])
def test_a_body_that_is_not_raw_is_refused(body: Any) -> None:
    with pytest.raises(InvalidInputError, match="raw bytes"):
        verify_webhook(body, HEADERS, SECRET)


@each("secret", ["", [], [""], b"whsec_example"])
def test_a_secret_that_is_none_is_refused(secret: Any) -> None:
    with pytest.raises(InvalidInputError, match="secret"):
        verify_webhook(BODY, HEADERS, secret)


def test_a_signed_body_that_is_no_event_is_a_payload_error() -> None:
    for body in (b"", b"null", b"[]", b'{"event":5}', b"\xff", b'{"event":"x"}', b"[" * 100_000):
        with pytest.raises(WebhookPayloadError):
            verify_webhook(body, signed(body), SECRET)


@each("name", EVENTS)
def test_every_event_of_the_provider_is_known(name: str) -> None:
    body = json.dumps({"event": name, "timestamp": "2026-06-05T00:00:00.000Z", "data": {}}).encode()
    assert verify_webhook(body, signed(body), SECRET).is_known


def test_an_event_of_tomorrow_is_read_all_the_same() -> None:
    body = json.dumps({"event": "job.teleported", "timestamp": "2026-06-05T00:00:00Z", "data": {"jobId": "1"}}).encode()
    found = parse_event(body)
    assert (found.event, found.is_known, found.job_id, found.state) == ("job.teleported", False, "1", None)


def test_a_failure_brings_its_reason_without_signatures() -> None:
    found = parse_event(
        event(
            jobId="1",
            status="failed",
            error="cannot fetch https://bucket.example/in.mp4?X-Amz-Signature=canary",
            failureCode="source_gone",
            metadata={"customerId": "cus_123"},
        )
    )
    assert (found.state, found.failure_code) == (JobState.FAILED, "source_gone")
    assert found.failure is not None
    assert found.failure.startswith("cannot fetch https://bucket.example/in.mp4")
    assert "canary" not in repr(found)
    assert found.metadata == {"customerId": "cus_123"}


@pytest.mark.parametrize("data", [None, {}, {"jobId": 5, "status": 5, "error": {}, "metadata": "x"}])
def test_odd_data_is_left_out(data: Any) -> None:
    body = json.dumps({"event": "job.failed", "timestamp": "2026-06-05T00:00:00Z", "data": data}).encode()
    found = parse_event(body)
    assert (found.job_id, found.state, found.failure, found.metadata) == (None, None, None, None)


@given(st.binary(), st.dictionaries(st.text(), st.text()))
@example(b"", {})
def test_nothing_but_a_webhook_error_escapes_the_check(body: bytes, headers: dict[str, str]) -> None:
    with pytest.raises(WebhookError):
        verify_webhook(body, headers, SECRET)


VALUES: st.SearchStrategy[Any] = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just({}) | st.just([1])
)


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "event": VALUES,
            "timestamp": VALUES | st.just("2026-06-05T00:00:00Z"),
            "data": VALUES
            | st.dictionaries(st.sampled_from(["jobId", "status", "error", "failureCode", "metadata"]), VALUES),
        },
    )
)
def test_no_shape_of_a_signed_body_makes_anything_but_an_event_or_our_error(payload: dict[str, Any]) -> None:
    body = json.dumps(payload).encode()
    try:
        found = verify_webhook(body, signed(body), SECRET)
    except WebhookPayloadError:
        return
    assert isinstance(found.event, str)
    assert isinstance(found.data, dict)


@given(st.binary())
def test_no_bytes_break_the_reading(body: bytes) -> None:
    with pytest.raises(WebhookPayloadError):
        parse_event(body)
