from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class PresetFormat:
    """Container and clipping.

    Attributes:
        container (str | Unset): Container format. Read and not used; the extension of `output` decides.
        clip (bool | Unset): Whether to encode only the part between the two times. All of the source when absent.
        start_time (str | Unset): Where the part begins, as a time of FFmpeg (seconds or hh:mm:ss). The beginning when
            absent.
        stop_time (str | Unset): Where the part ends, as a time of FFmpeg (seconds or hh:mm:ss). The end when absent.
    """

    container: str | Unset | None = UNSET
    clip: bool | Unset | None = UNSET
    start_time: str | Unset | None = UNSET
    stop_time: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        container = self.container

        clip = self.clip

        start_time = self.start_time

        stop_time = self.stop_time

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if container is not UNSET:
            field_dict["container"] = container
        if clip is not UNSET:
            field_dict["clip"] = clip
        if start_time is not UNSET:
            field_dict["startTime"] = start_time
        if stop_time is not UNSET:
            field_dict["stopTime"] = stop_time

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("PresetFormat", src_dict) as _object:
            container = _object.optional("container")

            clip = _object.optional("clip")

            start_time = _object.optional("startTime")

            stop_time = _object.optional("stopTime")

            additional_properties = _object.rest

            _self = cls(
                container=container,
                clip=clip,
                start_time=start_time,
                stop_time=stop_time,
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
