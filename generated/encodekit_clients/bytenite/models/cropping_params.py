from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class CroppingParams:
    """How much to cut off at each side. Only 0 was seen, and the unit is not documented.

    Attributes:
        top (int | Unset): How much to cut off at the top; 0 for nothing.
        bottom (int | Unset): How much to cut off at the bottom; 0 for nothing.
        left (int | Unset): How much to cut off on the left; 0 for nothing.
        right (int | Unset): How much to cut off on the right; 0 for nothing.
    """

    top: int | Unset | None = UNSET
    bottom: int | Unset | None = UNSET
    left: int | Unset | None = UNSET
    right: int | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        top = self.top

        bottom = self.bottom

        left = self.left

        right = self.right

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if top is not UNSET:
            field_dict["top"] = top
        if bottom is not UNSET:
            field_dict["bottom"] = bottom
        if left is not UNSET:
            field_dict["left"] = left
        if right is not UNSET:
            field_dict["right"] = right

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("CroppingParams", src_dict) as _object:
            top = _object.optional("top")

            bottom = _object.optional("bottom")

            left = _object.optional("left")

            right = _object.optional("right")

            additional_properties = _object.rest

            _self = cls(
                top=top,
                bottom=bottom,
                left=left,
                right=right,
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
