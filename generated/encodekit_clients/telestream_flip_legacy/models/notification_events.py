from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class NotificationEvents:
    """One switch for each kind of event.

    Attributes:
        video_created (bool | Unset): A video was imported, or failed to be.
        video_encoded (bool | Unset): All encodings of a video are done.
        encoding_progress (bool | Unset): An encoding has advanced; sent about every ten seconds.
        encoding_completed (bool | Unset): An encoding has ended.
    """

    video_created: bool | Unset | None = UNSET
    video_encoded: bool | Unset | None = UNSET
    encoding_progress: bool | Unset | None = UNSET
    encoding_completed: bool | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        video_created = self.video_created

        video_encoded = self.video_encoded

        encoding_progress = self.encoding_progress

        encoding_completed = self.encoding_completed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if video_created is not UNSET:
            field_dict["video_created"] = video_created
        if video_encoded is not UNSET:
            field_dict["video_encoded"] = video_encoded
        if encoding_progress is not UNSET:
            field_dict["encoding_progress"] = encoding_progress
        if encoding_completed is not UNSET:
            field_dict["encoding_completed"] = encoding_completed

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("NotificationEvents", src_dict) as _object:
            video_created = _object.optional("video_created")

            video_encoded = _object.optional("video_encoded")

            encoding_progress = _object.optional("encoding_progress")

            encoding_completed = _object.optional("encoding_completed")

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
