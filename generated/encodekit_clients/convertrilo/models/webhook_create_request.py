from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.webhook_event_name import WebhookEventName, check_webhook_event_name
from ..types import ObjectReader, to_items, to_names


@_attrs_define
class WebhookCreateRequest:
    """A webhook to create.

    Attributes:
        url (str): Address that the events are sent to.
        events (list[WebhookEventName]): Events to send.
    """

    url: str
    events: list[WebhookEventName]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        url = self.url

        events = []
        for events_item_data in self.events:
            events_item: str = events_item_data
            events.append(events_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "url": url,
                "events": events,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("WebhookCreateRequest", src_dict) as _object:
            url = _object.required("url")

            events = []
            _events = _object.required("events")
            for events_item_data in to_items(_events):
                events_item = check_webhook_event_name(events_item_data)

                events.append(events_item)

            additional_properties = _object.rest

            _self = cls(
                url=url,
                events=events,
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
