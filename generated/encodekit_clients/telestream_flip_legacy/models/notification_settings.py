from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.notification_events import NotificationEvents


@_attrs_define
class NotificationSettings:
    """Which events are sent, and where to.

    Attributes:
        url (str | Unset): Where messages are sent. The text `null` when it was never set.
        delay (int | Unset): Wait before the first delivery of a message, in seconds.
        send_video_payload (bool | Unset): Whether messages carry the `payload` of the video.
        events (NotificationEvents | Unset): One switch for each kind of event.
    """

    url: str | Unset | None = UNSET
    delay: int | Unset | None = UNSET
    send_video_payload: bool | Unset | None = UNSET
    events: NotificationEvents | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        url = self.url

        delay = self.delay

        send_video_payload = self.send_video_payload

        events: Any = None
        if self.events is not None:
            events = UNSET
            if not isinstance(self.events, Unset):
                events = self.events.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if url is not UNSET:
            field_dict["url"] = url
        if delay is not UNSET:
            field_dict["delay"] = delay
        if send_video_payload is not UNSET:
            field_dict["send_video_payload"] = send_video_payload
        if events is not UNSET:
            field_dict["events"] = events

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.notification_events import NotificationEvents  # noqa: PLC0415

        with ObjectReader("NotificationSettings", src_dict) as _object:
            url = _object.optional("url")

            delay = _object.optional("delay")

            send_video_payload = _object.optional("send_video_payload")

            _events = _object.optional("events")
            events: NotificationEvents | Unset | None
            if _events is None or isinstance(_events, Unset):
                events = _events
            else:
                events = NotificationEvents.from_dict(_events)

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
