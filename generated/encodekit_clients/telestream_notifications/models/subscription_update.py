from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.subscription_params_request import SubscriptionParamsRequest
    from ..models.topic_update import TopicUpdate


@_attrs_define
class SubscriptionUpdate:
    """Changes to a subscription. What is absent stays as it is.

    Attributes:
        topic (TopicUpdate | Unset): Another event for a subscription.
        params (SubscriptionParamsRequest | Unset): How messages are to be delivered. Give those for the type of the
            subscription.
    """

    topic: TopicUpdate | Unset | None = UNSET
    params: SubscriptionParamsRequest | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        topic: Any = None
        if self.topic is not None:
            topic = UNSET
            if not isinstance(self.topic, Unset):
                topic = self.topic.to_dict()

        params: Any = None
        if self.params is not None:
            params = UNSET
            if not isinstance(self.params, Unset):
                params = self.params.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if topic is not UNSET:
            field_dict["topic"] = topic
        if params is not UNSET:
            field_dict["params"] = params

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.subscription_params_request import SubscriptionParamsRequest  # noqa: PLC0415
        from ..models.topic_update import TopicUpdate  # noqa: PLC0415

        with ObjectReader("SubscriptionUpdate", src_dict) as _object:
            _topic = _object.optional("topic")
            topic: TopicUpdate | Unset | None
            if _topic is None or isinstance(_topic, Unset):
                topic = _topic
            else:
                topic = TopicUpdate.from_dict(_topic)

            _params = _object.optional("params")
            params: SubscriptionParamsRequest | Unset | None
            if _params is None or isinstance(_params, Unset):
                params = _params
            else:
                params = SubscriptionParamsRequest.from_dict(_params)

            additional_properties = _object.rest

            _self = cls(
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
