"""Subscriptions: who is told of which event, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from encodekit._core._async.paging import AsyncPaged
from encodekit._core.operations import given
from encodekit._core.paging import Page
from encodekit.errors import InvalidInputError
from encodekit.providers._telestream._async.resource import MODELS, AsyncTelestreamResource
from encodekit.providers._telestream.requests import check_id
from encodekit.providers.telestream_notifications import requests
from encodekit_clients.telestream_notifications.models.subscription import Subscription

if TYPE_CHECKING:
    import builtins
    from collections.abc import Hashable

    from encodekit._core.options import CallOptions
    from encodekit.providers.telestream_notifications.requests import Params, Topic, TopicChange
    from encodekit_clients.telestream_notifications.models import ServiceType, SubscriptionType


class AsyncSubscriptions(AsyncTelestreamResource):
    """The subscriptions of the account. One subscription is one event, told in one way. Messages are unsigned."""

    def list(
        self,
        *,
        service_type: ServiceType | None = None,
        type: SubscriptionType | None = None,  # noqa: A002  (the provider's word)
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPaged[Subscription]:
        """The subscriptions, asked for when one iterates. Telestream gives them all at once.

        Args:
            service_type: Only those to events of `flip`, `qc`, `tts` or `vantage-cloud-port`.
            type: Only those told by `email`, `webhook`, `sns`, `aeg` or `pubsub`.
            limit: How many to give at most.
            **options: The options of the request.

        Raises:
            InvalidInputError: If a filter is none of these.
        """
        from encodekit_clients.telestream_notifications.api.subscriptions import list_subscriptions

        requests.check_service(service_type)
        requests.check_type(type)
        request = list_subscriptions._get_kwargs(**given(service_type=service_type, type_=type))

        async def fetch(_position: Hashable) -> Page[Subscription]:
            models = await self._fetch(list_subscriptions, request, MODELS, options)
            return Page(items=models, total=len(models))

        return AsyncPaged(fetch, 1, limit=limit)

    async def all(
        self,
        *,
        service_type: ServiceType | None = None,
        type: SubscriptionType | None = None,  # noqa: A002  (the provider's word)
        **options: Unpack[CallOptions],
    ) -> builtins.list[Subscription]:
        """All subscriptions that fit, in a list; the filters are those of `list`."""
        return await self.list(service_type=service_type, type=type, **options).all()

    async def find(self, subscription_id: str, **options: Unpack[CallOptions]) -> Subscription:
        """Read a subscription.

        Args:
            subscription_id: The subscription.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such subscription.
        """
        from encodekit_clients.telestream_notifications.api.subscriptions import get_subscription

        request = get_subscription._get_kwargs(check_id("subscription_id", subscription_id))
        return await self._fetch(get_subscription, request, Subscription, options)

    async def create(
        self,
        *,
        type: SubscriptionType,  # noqa: A002  (the provider's word)
        topic: Topic,
        params: Params,
        **options: Unpack[CallOptions],
    ) -> Subscription:
        """Subscribe to an event.

        Args:
            type: How to be told: `email`, `webhook`, `sns`, `aeg` (Azure Event Grid) or `pubsub` (Google Pub/Sub).
            topic: The `service` and the `event`, and where it happens: `factory` for Flip.
            params: Where to: `addresses` for email; `url` for a webhook, with `method`, `retries` and `content_type`;
                `topic_arn` for sns; `topic_endpoint` for aeg; `project_id` and `topic_name` for pubsub.
            **options: The options of this call.

        Raises:
            InvalidInputError: If something is missing or none of what is allowed; nothing was sent.
            BadRequestError: If Telestream refuses it.
        """
        from encodekit_clients.telestream_notifications.api.subscriptions import create_subscription
        from encodekit_clients.telestream_notifications.models.subscription_request import SubscriptionRequest

        requests.check_type(type)
        body = SubscriptionRequest(
            type_=type, topic=requests.topic_model(topic), params=requests.params_model(params, type)
        )
        request = create_subscription._get_kwargs(body=body)
        return await self._fetch(create_subscription, request, Subscription, options)

    async def update(
        self,
        subscription_id: str,
        *,
        topic: TopicChange | None = None,
        params: Params | None = None,
        **options: Unpack[CallOptions],
    ) -> Subscription:
        """Change the event or the way of delivery. Type and service stay: for others make a new subscription.

        Args:
            subscription_id: The subscription.
            topic: Another `event`.
            params: As in `create`.
            **options: The options of this call.

        Raises:
            InvalidInputError: If nothing is to be changed, or a value is none that is allowed.
            NotFoundError: If there is no such subscription.
        """
        from encodekit_clients.telestream_notifications.api.subscriptions import update_subscription
        from encodekit_clients.telestream_notifications.models.subscription_update import SubscriptionUpdate

        if not topic and not params:
            raise InvalidInputError("Nothing to change: give topic or params.")
        change = given(
            topic=requests.topic_change_model(topic) if topic else None,
            params=requests.params_model(params) if params else None,
        )
        request = update_subscription._get_kwargs(
            check_id("subscription_id", subscription_id), body=SubscriptionUpdate(**change)
        )
        return await self._fetch(update_subscription, request, Subscription, options)

    async def delete(self, subscription_id: str, **options: Unpack[CallOptions]) -> None:
        """End a subscription.

        Args:
            subscription_id: The subscription.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such subscription.
        """
        from encodekit_clients.telestream_notifications.api.subscriptions import delete_subscription

        request = delete_subscription._get_kwargs(check_id("subscription_id", subscription_id))
        await self._send(delete_subscription, request, options)
