"""What the notifications service takes, checked before anything is sent."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence  # noqa: TC003  (check_choices reads the annotations)
from typing import Any, Literal, Required, TypedDict

from encodekit._core.operations import given
from encodekit._core.validation import as_mapping, check_is_list, check_one_of, check_within
from encodekit.errors import InvalidInputError
from encodekit.providers._telestream.requests import check_choices, check_known

SERVICES = ("flip", "qc", "tts", "vantage-cloud-port")
TYPES = ("aeg", "email", "pubsub", "sns", "webhook")
# What a way of delivery cannot do without. Its other settings have defaults.
_NEEDED = {
    "email": ("addresses",),
    "webhook": ("url",),
    "sns": ("topic_arn",),
    "aeg": ("topic_endpoint",),
    "pubsub": ("project_id", "topic_name"),
}


class Topic(TypedDict, total=False):
    """The event to be told of, and where it happens.

    Attributes:
        service: `flip`, `qc`, `tts` or `vantage-cloud-port`.
        event: For Flip `video-created`, `video-encoded`, `encoding-complete` or `encoding-progress`.
        project: The project, for `qc` and `tts`.
        factory: The factory, for `flip`.
        workflow: The workflow, for `vantage-cloud-port`.
    """

    service: Required[str]
    event: Required[str]
    project: str | None
    factory: str | None
    workflow: str | None


class TopicChange(TypedDict, total=False):
    """Another event for a subscription.

    Attributes:
        name: The name of the topic; what it is for is not published.
        event: The event to be told of from now on.
    """

    name: str | None
    event: str | None


class Params(TypedDict, total=False):
    """How messages are delivered. Give those for the type of the subscription.

    Attributes:
        addresses: `email`: where mail is sent to.
        url: `webhook`: where messages are sent to.
        method: `webhook`: `POST` (default) or `GET`, which sends form data.
        retries: `webhook`: how often a failed delivery is tried again, 0 by default.
        content_type: `webhook`: `application/json` (default) or `application/x-www-form-urlencoded`.
        topic_arn: `sns`: the ARN of the topic.
        role_arn: `sns`: the ARN of a role that may publish to it.
        topic_endpoint: `aeg` (Azure Event Grid): the endpoint of the topic.
        access_key: `aeg`: the access key of the topic, a secret.
        project_id: `pubsub` (Google Pub/Sub): the project of the topic.
        topic_name: `pubsub`: the name of the topic.
    """

    addresses: Sequence[str] | None
    url: str | None
    method: Literal["GET", "POST"] | None
    retries: int | None
    content_type: Literal["application/json", "application/x-www-form-urlencoded"] | None
    topic_arn: str | None
    role_arn: str | None
    topic_endpoint: str | None
    access_key: str | None
    project_id: str | None
    topic_name: str | None


def topic_model(topic: Mapping[str, Any]) -> Any:
    """A topic as the generated model takes it.

    Raises:
        InvalidInputError: If the service or the event is missing, or a name is unknown.
    """
    from encodekit_clients.telestream_notifications.models.topic_request import TopicRequest

    check_known(as_mapping("topic", topic), Topic)
    if not topic.get("service") or not topic.get("event"):
        raise InvalidInputError("A topic has a service, such as 'flip', and an event, such as 'encoding-complete'.")
    return TopicRequest(**given(**topic))


def topic_change_model(change: Mapping[str, Any]) -> Any:
    """Another event as the generated model takes it.

    Raises:
        InvalidInputError: If a name is unknown.
    """
    from encodekit_clients.telestream_notifications.models.topic_update import TopicUpdate

    check_known(as_mapping("topic", change), TopicChange)
    return TopicUpdate(**given(**change))


def params_model(params: Mapping[str, Any], subscription_type: str | None = None) -> Any:
    """The way of delivery as the generated model takes it.

    Args:
        params: What was given.
        subscription_type: The type of the subscription, where it is known.

    Raises:
        InvalidInputError: If a name is unknown, a value is none that is allowed, or one is missing for the type.
    """
    from encodekit_clients.telestream_notifications.models.subscription_params_request import SubscriptionParamsRequest

    check_known(as_mapping("params", params), Params)
    check_choices(Params, params)
    check_within("retries", params.get("retries"), 0, math.inf, whole=True)
    check_is_list("addresses", params.get("addresses"))
    missing = [name for name in _NEEDED.get(subscription_type or "", ()) if not params.get(name)]
    if missing:
        raise InvalidInputError(f"A subscription of type {subscription_type} needs {' and '.join(missing)} in params.")
    fields = given(**params)
    if "addresses" in fields:
        fields["addresses"] = [*fields["addresses"]]
    return SubscriptionParamsRequest(**fields)


def check_type(subscription_type: str | None) -> None:
    """Refuse a way of delivery that there is not."""
    check_one_of("type", subscription_type, TYPES)


def check_service(service: str | None) -> None:
    """Refuse a service that has no events."""
    check_one_of("service_type", service, SERVICES)
