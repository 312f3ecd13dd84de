from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class ResolutionParams:
    """How large the picture is to be.

    Attributes:
        aspect_ratio (str | Unset): The ratio of width to height; empty for unset, the only value seen.
        avoid_upscaling (bool | Unset): Whether a source that is smaller keeps its size.
        height (str | Unset): The height of the picture, or `custom` for the one in `custom_height`.
        custom_height (int | Unset): The height in pixels, when `height` is `custom`.
    """

    aspect_ratio: str | Unset | None = UNSET
    avoid_upscaling: bool | Unset | None = UNSET
    height: str | Unset | None = UNSET
    custom_height: int | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        aspect_ratio = self.aspect_ratio

        avoid_upscaling = self.avoid_upscaling

        height = self.height

        custom_height = self.custom_height

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if aspect_ratio is not UNSET:
            field_dict["aspect_ratio"] = aspect_ratio
        if avoid_upscaling is not UNSET:
            field_dict["avoid_upscaling"] = avoid_upscaling
        if height is not UNSET:
            field_dict["height"] = height
        if custom_height is not UNSET:
            field_dict["custom_height"] = custom_height

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("ResolutionParams", src_dict) as _object:
            aspect_ratio = _object.optional("aspect_ratio")

            avoid_upscaling = _object.optional("avoid_upscaling")

            height = _object.optional("height")

            custom_height = _object.optional("custom_height")

            additional_properties = _object.rest

            _self = cls(
                aspect_ratio=aspect_ratio,
                avoid_upscaling=avoid_upscaling,
                height=height,
                custom_height=custom_height,
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
