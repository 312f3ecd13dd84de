from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class UploadStatus:
    """What is still to be sent.

    Attributes:
        missing_parts (list[int] | Unset): Numbers of the parts that are missing, counted from 0 and ascending; empty
            when nothing is.
    """

    missing_parts: list[int] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        missing_parts: Any = None
        if self.missing_parts is not None:
            missing_parts = UNSET
            if not isinstance(self.missing_parts, Unset):
                missing_parts = self.missing_parts

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if missing_parts is not UNSET:
            field_dict["missing_parts"] = missing_parts

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("UploadStatus", src_dict) as _object:
            missing_parts = cast(list[int], _object.optional("missing_parts"))

            additional_properties = _object.rest

            _self = cls(
                missing_parts=missing_parts,
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
