from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names


@_attrs_define
class CopyProfileRequest:
    """Where the copy goes and what it is called.

    Attributes:
        dest_factory_id (str): Factory that will own the copy.
        profile_name (str): Name of the copy, unique within that factory.
    """

    dest_factory_id: str
    profile_name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        dest_factory_id = self.dest_factory_id

        profile_name = self.profile_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "dest_factory_id": dest_factory_id,
                "profile_name": profile_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("CopyProfileRequest", src_dict) as _object:
            dest_factory_id = _object.required("dest_factory_id")

            profile_name = _object.required("profile_name")

            additional_properties = _object.rest

            _self = cls(
                dest_factory_id=dest_factory_id,
                profile_name=profile_name,
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
