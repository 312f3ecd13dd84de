from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names


@_attrs_define
class NotificationEvents:
    """One switch for each event. The names differ from those in the notifications, which have hyphens and say `encoding-
    complete`.

        Attributes:
            video_created (bool): Whether the end of an import is notified, whatever came of it.
            video_encoded (bool): Whether it is notified that all encodings of a video have ended.
            encoding_progress (bool): Whether progress is notified, about every 10 seconds for each running encoding.
            encoding_completed (bool): Whether the end of each encoding is notified, whatever came of it.
    """

    video_created: bool
    video_encoded: bool
    encoding_progress: bool
    encoding_completed: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        video_created = self.video_created

        video_encoded = self.video_encoded

        encoding_progress = self.encoding_progress

        encoding_completed = self.encoding_completed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "video_created": video_created,
                "video_encoded": video_encoded,
                "encoding_progress": encoding_progress,
                "encoding_completed": encoding_completed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("NotificationEvents", src_dict) as _object:
            video_created = _object.required("video_created")

            video_encoded = _object.required("video_encoded")

            encoding_progress = _object.required("encoding_progress")

            encoding_completed = _object.required("encoding_completed")

            additional_properties = _object.rest

            _self = cls(
                video_created=video_created,
                video_encoded=video_encoded,
                encoding_progress=encoding_progress,
                encoding_completed=encoding_completed,
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
