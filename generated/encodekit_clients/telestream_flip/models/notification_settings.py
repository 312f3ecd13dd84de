from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names

if TYPE_CHECKING:
    from ..models.notification_events import NotificationEvents


@_attrs_define
class NotificationSettings:
    """Where and of what a factory sends notifications. All properties are sent together.

    Attributes:
        url (str): URL that receives the notifications, by POST. When none was ever set it may be the text `null`.
        delay (int): Time before the first attempt of delivery, in seconds.
        send_video_payload (bool): Whether notifications carry the video's payload.
        events (NotificationEvents): One switch for each event. The names differ from those in the notifications, which
            have hyphens and say `encoding-complete`.
    """

    url: str
    delay: int
    send_video_payload: bool
    events: NotificationEvents
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        url = self.url

        delay = self.delay

        send_video_payload = self.send_video_payload

        events = self.events.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "url": url,
                "delay": delay,
                "send_video_payload": send_video_payload,
                "events": events,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.notification_events import NotificationEvents  # noqa: PLC0415

        with ObjectReader("NotificationSettings", src_dict) as _object:
            url = _object.required("url")

            delay = _object.required("delay")

            send_video_payload = _object.required("send_video_payload")

            events = NotificationEvents.from_dict(_object.required("events"))

            additional_properties = _object.rest

            _self = cls(
                url=url,
                delay=delay,
                send_video_payload=send_video_payload,
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
