from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.webhook_event_name import WebhookEventName, check_webhook_event_name
from ..types import UNSET, ObjectReader, Unset, to_items, to_names


@_attrs_define
class WebhookUpdateRequest:
    """Changes to a webhook; what is absent stays. An empty object is presumably refused.

    Attributes:
        url (str | Unset): New address that the events are sent to.
        events (list[WebhookEventName] | Unset): New list of events; replaces the old one.
        is_active (bool | Unset): False to pause the webhook, true to switch it on again.
    """

    url: str | Unset | None = UNSET
    events: list[WebhookEventName] | Unset | None = UNSET
    is_active: bool | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        url = self.url

        events: Any = None
        if self.events is not None:
            events = UNSET
            if not isinstance(self.events, Unset):
                events = []
                for events_item_data in self.events:
                    events_item: str = events_item_data
                    events.append(events_item)

        is_active = self.is_active

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if url is not UNSET:
            field_dict["url"] = url
        if events is not UNSET:
            field_dict["events"] = events
        if is_active is not UNSET:
            field_dict["isActive"] = is_active

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("WebhookUpdateRequest", src_dict) as _object:
            url = _object.optional("url")

            _events = _object.optional("events")
            events: list[WebhookEventName] | Unset | None = _events
            if _events is not None and not isinstance(_events, Unset):
                events = []
                for events_item_data in to_items(_events):
                    events_item = check_webhook_event_name(events_item_data)

                    events.append(events_item)

            is_active = _object.optional("isActive")

            additional_properties = _object.rest

            _self = cls(
                url=url,
                events=events,
                is_active=is_active,
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
