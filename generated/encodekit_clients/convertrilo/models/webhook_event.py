from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, parse_datetime, to_names

if TYPE_CHECKING:
    from ..models.webhook_event_data import WebhookEventData


@_attrs_define
class WebhookEvent:
    """What is sent to a webhook.

    Attributes:
        event (str): What happened. `webhook.test` is sent by the test operation only and cannot be subscribed to.
        timestamp (datetime.datetime | Unset): When the event was sent.
        data (WebhookEventData | Unset): The job that an event is about. More fields may come.
    """

    event: str
    timestamp: datetime.datetime | Unset | None = UNSET
    data: WebhookEventData | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        event = self.event

        timestamp: Any = None
        if self.timestamp is not None:
            timestamp = UNSET
            if not isinstance(self.timestamp, Unset):
                timestamp = self.timestamp.isoformat()

        data: Any = None
        if self.data is not None:
            data = UNSET
            if not isinstance(self.data, Unset):
                data = self.data.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "event": event,
            }
        )
        if timestamp is not UNSET:
            field_dict["timestamp"] = timestamp
        if data is not UNSET:
            field_dict["data"] = data

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.webhook_event_data import WebhookEventData  # noqa: PLC0415

        with ObjectReader("WebhookEvent", src_dict) as _object:
            event = _object.required("event")

            _timestamp = _object.optional("timestamp")
            timestamp: datetime.datetime | Unset | None
            if _timestamp is None or isinstance(_timestamp, Unset):
                timestamp = _timestamp
            else:
                timestamp = parse_datetime(_timestamp)

            _data = _object.optional("data")
            data: WebhookEventData | Unset | None
            if _data is None or isinstance(_data, Unset):
                data = _data
            else:
                data = WebhookEventData.from_dict(_data)

            additional_properties = _object.rest

            _self = cls(
                event=event,
                timestamp=timestamp,
                data=data,
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
