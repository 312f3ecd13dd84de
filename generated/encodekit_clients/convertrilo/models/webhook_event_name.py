from typing import Literal, cast

WebhookEventName = Literal["job.canceled", "job.completed", "job.created", "job.failed", "job.queued", "job.running"]

WEBHOOK_EVENT_NAME_VALUES: set[WebhookEventName] = {
    "job.canceled",
    "job.completed",
    "job.created",
    "job.failed",
    "job.queued",
    "job.running",
}


def check_webhook_event_name(value: str) -> WebhookEventName:
    """The value itself, also one that is newer than WEBHOOK_EVENT_NAME_VALUES"""
    return cast(WebhookEventName, value)
