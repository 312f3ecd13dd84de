"""Incoming webhooks of Convertrilo.

Managed webhooks are signed: `X-Webhook-Signature` is the hexadecimal HMAC-SHA256 of the raw body under the webhook's
secret. The signature covers no time, so a recorded delivery can be played back: treat every event as something that
may come twice. The one-off `webhook` URL of an on-demand job is not signed at all: take its call as a hint, and ask for
the job's status. (Source: docs/WEBHOOKS.md and examples/webhook-receiver-hmac.ts of SDK 0.0.12.)
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from attrs import field, frozen

from encodekit._core.redaction import redact_text, without_bytes
from encodekit._core.webhooks import verify_hmac_sha256_hex
from encodekit.errors import WebhookPayloadError
from encodekit.providers.convertrilo.mapping import job_state

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from encodekit.models import JobState

SIGNATURE_HEADER = "X-Webhook-Signature"
EVENTS = ("job.created", "job.queued", "job.running", "job.completed", "job.failed", "job.canceled", "webhook.test")


@frozen(kw_only=True)
class WebhookEvent:
    """Something that happened to a job.

    Attributes:
        event: Such as `job.completed`; one of `EVENTS`, or a newer one.
        timestamp: When it happened.
        job_id: The job, where the event is about one.
        state: Where the job is now, where the event says so.
        external_id: The caller's own id of the job, where one was given.
        metadata: What the caller attached to the job.
        failure: The reason, when the job failed.
        failure_code: The machine-readable reason, when there is one.
        data: The event's data as it came.
    """

    event: str
    timestamp: datetime
    job_id: str | None = None
    state: JobState | None = None
    external_id: str | None = None
    metadata: dict[str, Any] | None = None
    failure: str | None = None
    failure_code: str | None = None
    data: dict[str, Any] = field(factory=dict[str, Any], repr=False)

    @property
    def is_known(self) -> bool:
        """Whether this version of the library knows the event."""
        return self.event in EVENTS


def verify_webhook(body: bytes, headers: Mapping[str, str], secret: str | Iterable[str]) -> WebhookEvent:
    """Check the signature of an incoming webhook, and read it.

    Args:
        body: The request's body, byte for byte as it came.
        headers: The request's headers, in any case.
        secret: The secret that Convertrilo showed when the webhook was created; several while one is being replaced.

    Returns:
        The event; also for events that this version does not know.

    Raises:
        InvalidInputError: If the secret is empty or the body is not bytes.
        WebhookSignatureError: If the signature is missing or wrong: answer 401.
        WebhookPayloadError: If the body is signed but is no event.
    """
    by_lower_name = {name.lower(): value for name, value in headers.items()}
    verify_hmac_sha256_hex(body, by_lower_name.get(SIGNATURE_HEADER.lower()), secret)
    return parse_event(body)


def parse_event(body: bytes) -> WebhookEvent:
    """Read an event without checking where it comes from. For the unsigned one-off callbacks only.

    Raises:
        WebhookPayloadError: If the body is no event.
    """
    try:
        payload = json.loads(body)
        event, timestamp = payload["event"], payload["timestamp"]
        data: dict[str, Any] = payload.get("data") or {}
        if not (isinstance(event, str) and isinstance(data, dict)):
            raise TypeError("event is no text, or data is no object")
        return WebhookEvent(
            event=event,
            timestamp=datetime.fromisoformat(timestamp),
            job_id=_text(data.get("jobId")),
            state=job_state(data["status"]) if isinstance(data.get("status"), str) else None,
            external_id=_text(data.get("externalId")),
            metadata=_object(data.get("metadata")),
            failure=redact_text(_text(data.get("error")) or "") or None,
            failure_code=_text(data.get("failureCode")),
            data=data,
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as problem:
        without_bytes(problem)
        raise WebhookPayloadError(f"The body is not an event of Convertrilo: {problem!r}") from problem


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _object(value: object) -> dict[str, Any] | None:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None
