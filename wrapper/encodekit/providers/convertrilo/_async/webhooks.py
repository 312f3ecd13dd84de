"""Managed webhooks: subscriptions, and what became of their deliveries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from encodekit._core._async.resource import AsyncResource
from encodekit._core.operations import given
from encodekit._core.validation import as_uuid, check_http_url, check_is_list, check_one_of
from encodekit.errors import InvalidInputError, NotFoundError, UnexpectedStatusError
from encodekit_clients.convertrilo.models.acknowledgement import Acknowledgement
from encodekit_clients.convertrilo.models.webhook_delivery_list_response import WebhookDeliveryListResponse
from encodekit_clients.convertrilo.models.webhook_list_response import WebhookListResponse
from encodekit_clients.convertrilo.models.webhook_response import WebhookResponse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from encodekit._core.options import CallOptions
    from encodekit_clients.convertrilo import models

_METHOD_NOT_ALLOWED = 405


class AsyncWebhooks(AsyncResource):
    """Managed webhooks. Their deliveries are signed: see `encodekit.providers.convertrilo.verify_webhook`."""

    async def list(self, **options: Unpack[CallOptions]) -> WebhookListResponse:
        """All webhooks of the account, without their secrets."""
        from encodekit_clients.convertrilo.api.webhooks import list_webhooks

        return await self._call(list_webhooks, list_webhooks._get_kwargs(), WebhookListResponse, options)

    async def create(
        self, url: str, events: Sequence[models.WebhookEventName], **options: Unpack[CallOptions]
    ) -> WebhookResponse:
        """Subscribe a URL to events.

        Args:
            url: Where Convertrilo sends the events, by POST.
            events: Some of `job.created`, `job.queued`, `job.running`, `job.completed`, `job.failed`, `job.canceled`.
            **options: The options of this call.

        Returns:
            The webhook with its `secret`, which is never shown again: keep it.

        Raises:
            InvalidInputError: If an event is unknown or there is none.
            PermissionDeniedError: If the key lacks the scope `webhooks:manage`.
        """
        from encodekit_clients.convertrilo.api.webhooks import create_webhook
        from encodekit_clients.convertrilo.models.webhook_create_request import WebhookCreateRequest

        check_http_url("url", url)
        _check_events(events)
        request = create_webhook._get_kwargs(body=WebhookCreateRequest(url=url, events=[*events]))
        return await self._call(create_webhook, request, WebhookResponse, options)

    async def update(
        self,
        webhook_id: str,
        *,
        url: str | None = None,
        events: Sequence[models.WebhookEventName] | None = None,
        is_active: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> WebhookResponse:
        """Change a webhook; `is_active=True` switches one on again that ten failures in a row have switched off.

        Args:
            webhook_id: The webhook.
            url: The URL from now on.
            events: The events from now on, as in `create`.
            is_active: Whether it gets events.
            **options: The options of this call.

        Raises:
            InvalidInputError: If nothing is to be changed.
            NotFoundError: If there is no such webhook.
        """
        from encodekit_clients.convertrilo.api.webhooks import update_webhook
        from encodekit_clients.convertrilo.models.webhook_update_request import WebhookUpdateRequest

        check_http_url("url", url)
        if events is not None:
            _check_events(events)
        changes = given(url=url, events=None if events is None else [*events], is_active=is_active)
        if not changes:
            raise InvalidInputError("Nothing to change: give url, events or is_active.")
        request = update_webhook._get_kwargs(as_uuid("webhook_id", webhook_id), body=WebhookUpdateRequest(**changes))
        return await self._call(update_webhook, request, WebhookResponse, options)

    async def delete(self, webhook_id: str, **options: Unpack[CallOptions]) -> None:
        """Remove a webhook.

        Args:
            webhook_id: The webhook.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such webhook.
        """
        from encodekit_clients.convertrilo.api.webhooks import delete_webhook

        await self._send(delete_webhook, delete_webhook._get_kwargs(as_uuid("webhook_id", webhook_id)), options)

    async def test(self, webhook_id: str, **options: Unpack[CallOptions]) -> Acknowledgement:
        """Have a `webhook.test` event sent.

        The official SDK and the published document disagree on the path (C2): the SDK's is tried first, the document's
        when the server does not know that.

        Args:
            webhook_id: The webhook.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such webhook.
        """
        from encodekit_clients.convertrilo.api.webhooks import test_webhook

        request = test_webhook._get_kwargs(as_uuid("webhook_id", webhook_id))
        try:
            return await self._call(test_webhook, request, Acknowledgement, options, empty=Acknowledgement)
        except (NotFoundError, UnexpectedStatusError) as refusal:
            if refusal.code == "webhook_not_found" or refusal.status not in {404, _METHOD_NOT_ALLOWED}:
                raise
            request["url"] = request["url"].removesuffix("/test")
            return await self._call(test_webhook, request, Acknowledgement, options, empty=Acknowledgement)

    async def deliveries(self, webhook_id: str, **options: Unpack[CallOptions]) -> WebhookDeliveryListResponse:
        """The 50 most recent deliveries, with the answers that they got.

        Args:
            webhook_id: The webhook.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such webhook.
        """
        from encodekit_clients.convertrilo.api.webhooks import list_webhook_deliveries

        request = list_webhook_deliveries._get_kwargs(as_uuid("webhook_id", webhook_id))
        return await self._call(list_webhook_deliveries, request, WebhookDeliveryListResponse, options)


def _check_events(events: Sequence[str]) -> None:
    from encodekit_clients.convertrilo.models.webhook_event_name import WEBHOOK_EVENT_NAME_VALUES

    check_is_list("events", events)
    if not events:
        raise InvalidInputError("events is empty: name at least one event.")
    for event in events:
        check_one_of("events", event, WEBHOOK_EVENT_NAME_VALUES)
