from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.webhook_delivery_response import WebhookDeliveryResponse


@_attrs_define
class WebhookDeliveryListResponse:
    """The latest deliveries of a webhook.

    Attributes:
        deliveries (list[WebhookDeliveryResponse] | Unset): At most 50 attempts.
    """

    deliveries: list[WebhookDeliveryResponse] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        deliveries: Any = None
        if self.deliveries is not None:
            deliveries = UNSET
            if not isinstance(self.deliveries, Unset):
                deliveries = []
                for deliveries_item_data in self.deliveries:
                    deliveries_item = deliveries_item_data.to_dict()
                    deliveries.append(deliveries_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if deliveries is not UNSET:
            field_dict["deliveries"] = deliveries

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.webhook_delivery_response import WebhookDeliveryResponse  # noqa: PLC0415

        with ObjectReader("WebhookDeliveryListResponse", src_dict) as _object:
            _deliveries = _object.optional("deliveries")
            deliveries: list[WebhookDeliveryResponse] | Unset | None = _deliveries
            if _deliveries is not None and not isinstance(_deliveries, Unset):
                deliveries = []
                for deliveries_item_data in to_items(_deliveries):
                    deliveries_item = WebhookDeliveryResponse.from_dict(deliveries_item_data)

                    deliveries.append(deliveries_item)

            additional_properties = _object.rest

            _self = cls(
                deliveries=deliveries,
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
