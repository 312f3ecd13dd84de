from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class CodecParams:
    """What only one encoder knows.

    Attributes:
        preset (str | Unset): The speed of x264 or x265, such as `slow`.
        profile (str | Unset): The profile of x264 or x265; empty for unset.
        level (str | Unset): The level of x264 or x265; empty for unset.
        tune (str | Unset): What x264 or x265 is tuned for, such as `film`.
        cpu_used (int | Unset): The `cpu-used` setting of VP9.
    """

    preset: str | Unset | None = UNSET
    profile: str | Unset | None = UNSET
    level: str | Unset | None = UNSET
    tune: str | Unset | None = UNSET
    cpu_used: int | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        preset = self.preset

        profile = self.profile

        level = self.level

        tune = self.tune

        cpu_used = self.cpu_used

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if preset is not UNSET:
            field_dict["preset"] = preset
        if profile is not UNSET:
            field_dict["profile"] = profile
        if level is not UNSET:
            field_dict["level"] = level
        if tune is not UNSET:
            field_dict["tune"] = tune
        if cpu_used is not UNSET:
            field_dict["cpu_used"] = cpu_used

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("CodecParams", src_dict) as _object:
            preset = _object.optional("preset")

            profile = _object.optional("profile")

            level = _object.optional("level")

            tune = _object.optional("tune")

            cpu_used = _object.optional("cpu_used")

            additional_properties = _object.rest

            _self = cls(
                preset=preset,
                profile=profile,
                level=level,
                tune=tune,
                cpu_used=cpu_used,
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
