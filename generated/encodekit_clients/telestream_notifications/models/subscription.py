from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.subscription_params import SubscriptionParams
    from ..models.topic import Topic


@_attrs_define
class Subscription:
    """One event, and how it is delivered.

    Attributes:
        type_ (str): Way of delivery; says which `params` there are.
        topic (Topic): The event, and where it happens.
        params (SubscriptionParams): How messages are delivered. Only those for the type of the subscription are there.
        id (str | Unset): Identifier of the subscription, given by the server.
    """

    type_: str
    topic: Topic
    params: SubscriptionParams
    id: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        topic = self.topic.to_dict()

        params = self.params.to_dict()

        id = self.id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "topic": topic,
                "params": params,
            }
        )
        if id is not UNSET:
            field_dict["id"] = id

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.subscription_params import SubscriptionParams  # noqa: PLC0415
        from ..models.topic import Topic  # noqa: PLC0415

        with ObjectReader("Subscription", src_dict) as _object:
            type_ = _object.required("type")

            topic = Topic.from_dict(_object.required("topic"))

            params = SubscriptionParams.from_dict(_object.required("params"))

            id = _object.optional("id")

            additional_properties = _object.rest

            _self = cls(
                type_=type_,
                topic=topic,
                params=params,
                id=id,
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
