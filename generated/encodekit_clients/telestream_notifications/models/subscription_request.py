from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.subscription_type import SubscriptionType, check_subscription_type
from ..types import ObjectReader, to_names

if TYPE_CHECKING:
    from ..models.subscription_params_request import SubscriptionParamsRequest
    from ..models.topic_request import TopicRequest


@_attrs_define
class SubscriptionRequest:
    """A subscription to be made.

    Attributes:
        type_ (SubscriptionType): A way of delivery: by e-mail, webhook, Amazon SNS, Azure Event Grid (`aeg`) or Google
            Pub/Sub.
        topic (TopicRequest): The event to be told of, and where it happens.
        params (SubscriptionParamsRequest): How messages are to be delivered. Give those for the type of the
            subscription.
    """

    type_: SubscriptionType
    topic: TopicRequest
    params: SubscriptionParamsRequest
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        type_: str = self.type_

        topic = self.topic.to_dict()

        params = self.params.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "topic": topic,
                "params": params,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.subscription_params_request import SubscriptionParamsRequest  # noqa: PLC0415
        from ..models.topic_request import TopicRequest  # noqa: PLC0415

        with ObjectReader("SubscriptionRequest", src_dict) as _object:
            type_ = check_subscription_type(_object.required("type"))

            topic = TopicRequest.from_dict(_object.required("topic"))

            params = SubscriptionParamsRequest.from_dict(_object.required("params"))

            additional_properties = _object.rest

            _self = cls(
                type_=type_,
                topic=topic,
                params=params,
            )
            _self.additional_properties = additional_properties
        return _self

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
