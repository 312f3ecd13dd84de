from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class FrameRateParams:
    """How many pictures a second.

    Attributes:
        fps (str | Unset): The frame rate in fps, as text; empty for unset.
        up_mode (str | Unset): What to do with a source of a lower frame rate. Only `avoid` was seen.
    """

    fps: str | Unset | None = UNSET
    up_mode: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        fps = self.fps

        up_mode = self.up_mode

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if fps is not UNSET:
            field_dict["fps"] = fps
        if up_mode is not UNSET:
            field_dict["up_mode"] = up_mode

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("FrameRateParams", src_dict) as _object:
            fps = _object.optional("fps")

            up_mode = _object.optional("up_mode")

            additional_properties = _object.rest

            _self = cls(
                fps=fps,
                up_mode=up_mode,
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
