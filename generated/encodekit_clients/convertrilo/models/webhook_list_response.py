from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.webhook_response import WebhookResponse


@_attrs_define
class WebhookListResponse:
    """The webhooks of the account.

    Attributes:
        webhooks (list[WebhookResponse] | Unset): The webhooks, without their secrets.
    """

    webhooks: list[WebhookResponse] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        webhooks: Any = None
        if self.webhooks is not None:
            webhooks = UNSET
            if not isinstance(self.webhooks, Unset):
                webhooks = []
                for webhooks_item_data in self.webhooks:
                    webhooks_item = webhooks_item_data.to_dict()
                    webhooks.append(webhooks_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if webhooks is not UNSET:
            field_dict["webhooks"] = webhooks

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.webhook_response import WebhookResponse  # noqa: PLC0415

        with ObjectReader("WebhookListResponse", src_dict) as _object:
            _webhooks = _object.optional("webhooks")
            webhooks: list[WebhookResponse] | Unset | None = _webhooks
            if _webhooks is not None and not isinstance(_webhooks, Unset):
                webhooks = []
                for webhooks_item_data in to_items(_webhooks):
                    webhooks_item = WebhookResponse.from_dict(webhooks_item_data)

                    webhooks.append(webhooks_item)

            additional_properties = _object.rest

            _self = cls(
                webhooks=webhooks,
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
