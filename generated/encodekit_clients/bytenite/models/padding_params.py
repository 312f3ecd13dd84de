from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class PaddingParams:
    """How to fill the picture up to another shape.

    Attributes:
        fill_color (str | Unset): The colour of the border, as `#` and six hexadecimal digits, such as `#000000`.
        final_aspect_ratio (str | Unset): The ratio of width to height with the border; empty for unset, the only value
            seen.
    """

    fill_color: str | Unset | None = UNSET
    final_aspect_ratio: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        fill_color = self.fill_color

        final_aspect_ratio = self.final_aspect_ratio

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if fill_color is not UNSET:
            field_dict["fill_color"] = fill_color
        if final_aspect_ratio is not UNSET:
            field_dict["final_aspect_ratio"] = final_aspect_ratio

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("PaddingParams", src_dict) as _object:
            fill_color = _object.optional("fill_color")

            final_aspect_ratio = _object.optional("final_aspect_ratio")

            additional_properties = _object.rest

            _self = cls(
                fill_color=fill_color,
                final_aspect_ratio=final_aspect_ratio,
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
