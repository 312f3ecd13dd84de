"""Managed webhooks: subscriptions, signed deliveries with retries, and their history; and the unsigned callback."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import secrets
import time
import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import httpx

from encodekit.sandbox.background import sleep_until
from encodekit.sandbox.convertrilo.errors import ApiError
from encodekit.sandbox.convertrilo.state import iso
from encodekit.sandbox.store import NOT_KEPT, Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit.sandbox.background import Errand
    from encodekit.sandbox.services import Services

DELIVER, CALL_BACK = "convertrilo.deliver", "convertrilo.call_back"
TIMEOUT_SECONDS = 15.0
RETRY_SECONDS = (60, 300, 1800)
MAX_FAILURES = 10
MAX_DELIVERIES = 50
MAX_CAPTURED = 2048
MAX_WEBHOOKS = 20  # a limit exists (webhook_limit_exceeded), its number is not published


@dataclass(slots=True, eq=False)
class Delivery(Record):
    """One attempt to deliver one event."""

    webhook_id: str
    event: str
    job_id: str | None
    attempt: int
    created_at: datetime
    status_code: int | None = None
    duration_ms: int | None = None
    response_body: str | None = None
    error: str | None = None
    next_retry_at: datetime | None = None
    retried_at: datetime | None = None
    id: str = field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def succeeded(self) -> bool:
        """Whether the receiver took it."""
        return self.status_code is not None and 200 <= self.status_code < 300

    def json(self) -> dict[str, Any]:
        """As the API shows it."""
        return {
            "id": self.id,
            "webhookId": self.webhook_id,
            "event": self.event,
            "jobId": self.job_id,
            "status": "success" if self.succeeded else "failed",
            "statusCode": self.status_code,
            "durationMs": self.duration_ms,
            "responseBody": self.response_body,
            "error": self.error,
            "attempt": self.attempt,
            "nextRetryAt": iso(self.next_retry_at),
            "retriedAt": iso(self.retried_at),
            "createdAt": iso(self.created_at),
        }


@dataclass(slots=True, eq=False)
class Webhook(Record):
    """One subscription."""

    url: str
    events: list[str]
    created_at: datetime
    is_active: bool = True
    failure_count: int = 0
    last_triggered_at: datetime | None = None
    last_failed_at: datetime | None = None
    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    secret: str = field(default_factory=lambda: f"whsec_{secrets.token_hex(24)}", repr=False)
    # One at a time, so that the events of a job arrive in their order.
    turn: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False, metadata=NOT_KEPT)

    def json(self) -> dict[str, Any]:
        """As the API shows it, without the secret."""
        return {
            "id": self.id,
            "url": self.url,
            "events": self.events,
            "isActive": self.is_active,
            "failureCount": self.failure_count,
            "lastTriggeredAt": iso(self.last_triggered_at),
            "lastFailedAt": iso(self.last_failed_at),
            "createdAt": iso(self.created_at),
        }


def signature(secret: str, body: bytes) -> str:
    """What X-Webhook-Signature carries: HMAC-SHA256 over the raw body, in hex."""
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


class Webhooks:
    """The subscriptions of the account."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._webhooks: dict[str, Webhook] = services.store.table("convertrilo.webhooks", Webhook)
        self._deliveries: dict[str, Delivery] = services.store.table("convertrilo.deliveries", Delivery)
        services.background.define(DELIVER, self._deliver)
        services.background.define(CALL_BACK, self._call_back)

    def all(self) -> list[Webhook]:
        """The subscriptions, oldest first."""
        return list(self._webhooks.values())

    def get(self, webhook_id: str) -> Webhook:
        """The subscription with that id.

        Raises:
            ApiError: There is none.
        """
        if webhook_id not in self._webhooks:
            raise ApiError("webhook_not_found", "Webhook not found")
        return self._webhooks[webhook_id]

    def create(self, url: str, events: list[str]) -> Webhook:
        """Subscribe `url` to `events`.

        Raises:
            ApiError: The URL cannot be called, or there are too many subscriptions.
        """
        check_url(url)
        if len(self._webhooks) >= MAX_WEBHOOKS:
            raise ApiError("webhook_limit_exceeded", f"An account may have at most {MAX_WEBHOOKS} webhooks")
        webhook = Webhook(url, events, self._services.clock.now())
        self._webhooks[webhook.id] = webhook
        return webhook

    def update(self, webhook_id: str, changes: Mapping[str, Any]) -> Webhook:
        """Change a subscription; making it active forgets its failures.

        Raises:
            ApiError: There is none with that id, nothing is changed, or the URL cannot be called.
        """
        webhook = self.get(webhook_id)
        if not changes.keys() & {"url", "events", "isActive"}:
            raise ApiError("no_updates_provided", "No updates provided")
        if "url" in changes:
            check_url(changes["url"])
        webhook.url = changes.get("url", webhook.url)
        webhook.events = changes.get("events", webhook.events)
        webhook.is_active = changes.get("isActive", webhook.is_active)
        webhook.failure_count = 0 if changes.get("isActive") else webhook.failure_count
        return webhook

    def delete(self, webhook_id: str) -> None:
        """End a subscription.

        Raises:
            ApiError: There is none with that id.
        """
        webhook = self.get(webhook_id)
        webhook.is_active = False  # what is still to be delivered is not
        del self._webhooks[webhook_id]
        for delivery in self.deliveries(webhook_id):
            del self._deliveries[delivery.id]

    def deliveries(self, webhook_id: str) -> list[Delivery]:
        """What was delivered or was not to be, newest first."""
        return [delivery for delivery in reversed(self._deliveries.values()) if delivery.webhook_id == webhook_id]

    def emit(self, event: str, data: Mapping[str, Any]) -> None:
        """Deliver an event, in the background, to all that subscribed to it."""
        body = self._body(event, data)
        about = {"event": event, "job": data.get("jobId"), "body": body, "due": self._services.clock.now()}
        for webhook in self._webhooks.values():
            if webhook.is_active and event in webhook.events:
                self._services.background.begin(DELIVER, webhook=webhook.id, attempt=1, **about)

    def call_back(self, url: str, event: str, data: Mapping[str, Any]) -> None:
        """Deliver an event once to a URL that was given with the job: unsigned, best effort."""
        self._services.background.begin(
            CALL_BACK, url=url, event=event, job=data.get("jobId"), body=self._body(event, data)
        )

    async def _call_back(self, errand: Errand) -> None:
        about = errand.about
        delivery = Delivery("", about["event"], about["job"], 1, self._services.clock.now())
        await self._send(delivery, about["url"], about["body"], {"X-Webhook-Event": about["event"]})

    async def test(self, webhook_id: str) -> Delivery:
        """Deliver a `webhook.test`, once, and wait for it.

        Raises:
            ApiError: There is no webhook with that id.
        """
        webhook = self.get(webhook_id)
        event = "webhook.test"
        return await self._attempt(webhook, event, None, self._body(event, {"webhookId": webhook_id}), 1)

    def _body(self, event: str, data: Mapping[str, Any]) -> str:
        moment = iso(self._services.clock.now())
        return json.dumps({"event": event, "timestamp": moment, "data": data}, separators=(",", ":"))

    async def _deliver(self, errand: Errand) -> None:
        clock = self._services.clock
        while True:
            about = errand.about
            attempt: int = about["attempt"]
            await sleep_until(clock, about["due"])
            webhook = self._webhooks.get(about["webhook"])
            if webhook is None or not webhook.is_active:
                return
            failed = self._deliveries.get(about.get("failed", ""))
            if failed:
                failed.retried_at = clock.now()
            async with webhook.turn:
                delivery = await self._attempt(webhook, about["event"], about["job"], about["body"], attempt)
            if delivery.succeeded or attempt > len(RETRY_SECONDS) or not webhook.is_active:
                return
            due = clock.now() + timedelta(seconds=RETRY_SECONDS[attempt - 1])
            delivery.next_retry_at = due
            errand.note(attempt=attempt + 1, due=due, failed=delivery.id)

    async def _attempt(self, webhook: Webhook, event: str, job_id: str | None, body: str, attempt: int) -> Delivery:
        delivery = Delivery(webhook.id, event, job_id, attempt, self._services.clock.now())
        headers = {
            "X-Webhook-Event": event,
            "X-Webhook-Id": webhook.id,
            "X-Webhook-Signature": signature(webhook.secret, body.encode()),
        }
        await self._send(delivery, webhook.url, body, headers)
        webhook.last_triggered_at = delivery.created_at
        if self._webhooks.get(webhook.id) is webhook:  # it may have been deleted meanwhile
            self._deliveries[delivery.id] = delivery
        for old in self.deliveries(webhook.id)[MAX_DELIVERIES:]:
            del self._deliveries[old.id]
        if delivery.succeeded:
            webhook.failure_count = 0
        else:
            webhook.last_failed_at = delivery.created_at
            webhook.failure_count += 1
            webhook.is_active = webhook.is_active and webhook.failure_count < MAX_FAILURES
        return delivery

    async def _send(self, delivery: Delivery, url: str, body: str, headers: dict[str, str]) -> None:
        headers = {"Content-Type": "application/json", **headers}
        started = time.monotonic()
        try:
            async with (
                asyncio.timeout(TIMEOUT_SECONDS),
                self._services.web.stream("POST", url, content=body, headers=headers) as response,
            ):
                delivery.status_code = response.status_code
                delivery.response_body = await _beginning(response) or None
        except TimeoutError:
            delivery.error = f"No answer within {TIMEOUT_SECONDS:.0f} s"
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            delivery.error = f"{type(error).__name__}: {error}"[:MAX_CAPTURED]
        delivery.duration_ms = round((time.monotonic() - started) * 1000)


async def _beginning(response: httpx.Response) -> str:
    content = bytearray()
    async for chunk in response.aiter_bytes():
        content += chunk
        if len(content) >= MAX_CAPTURED:
            break
    return content[:MAX_CAPTURED].decode(errors="replace")


def check_url(url: str) -> None:
    """Make sure that a webhook can be sent to `url`.

    Raises:
        ApiError: Only http and https can be called.
    """
    if not url.lower().startswith(("http://", "https://")):
        raise ApiError("invalid_url", "Only http and https URLs can be called")
