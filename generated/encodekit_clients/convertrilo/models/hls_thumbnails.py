from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class HlsThumbnails:
    """Pictures for the time line of a player.

    Attributes:
        enabled (bool | Unset): True to make them.
        interval_sec (int | Unset): Time from one picture to the next, 2 to 60 seconds.
        width (int | Unset): Width of a picture, 96 to 320 pixels.
    """

    enabled: bool | Unset | None = UNSET
    interval_sec: int | Unset | None = UNSET
    width: int | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        enabled = self.enabled

        interval_sec = self.interval_sec

        width = self.width

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if enabled is not UNSET:
            field_dict["enabled"] = enabled
        if interval_sec is not UNSET:
            field_dict["intervalSec"] = interval_sec
        if width is not UNSET:
            field_dict["width"] = width

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("HlsThumbnails", src_dict) as _object:
            enabled = _object.optional("enabled")

            interval_sec = _object.optional("intervalSec")

            width = _object.optional("width")

            additional_properties = _object.rest

            _self = cls(
                enabled=enabled,
                interval_sec=interval_sec,
                width=width,
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
