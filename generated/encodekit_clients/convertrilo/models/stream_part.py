from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class StreamPart:
    """One uploaded part.

    Attributes:
        part_number (int | Unset): Number of the part, as in the path of its upload.
        e_tag (str | Unset): Entity tag that the upload of the part was answered with.
    """

    part_number: int | Unset | None = UNSET
    e_tag: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        part_number = self.part_number

        e_tag = self.e_tag

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if part_number is not UNSET:
            field_dict["PartNumber"] = part_number
        if e_tag is not UNSET:
            field_dict["ETag"] = e_tag

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("StreamPart", src_dict) as _object:
            part_number = _object.optional("PartNumber")

            e_tag = _object.optional("ETag")

            additional_properties = _object.rest

            _self = cls(
                part_number=part_number,
                e_tag=e_tag,
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
