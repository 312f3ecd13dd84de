from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class UpdateEncodingRequest:
    """The profile to encode with from now on, by id or by name.

    Attributes:
        profile_id (str | Unset): Profile to encode with. Give either this or profile_name.
        profile_name (str | Unset): Name of the profile to encode with. Give either this or profile_id.
    """

    profile_id: str | Unset | None = UNSET
    profile_name: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        profile_id = self.profile_id

        profile_name = self.profile_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if profile_id is not UNSET:
            field_dict["profile_id"] = profile_id
        if profile_name is not UNSET:
            field_dict["profile_name"] = profile_name

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("UpdateEncodingRequest", src_dict) as _object:
            profile_id = _object.optional("profile_id")

            profile_name = _object.optional("profile_name")

            additional_properties = _object.rest

            _self = cls(
                profile_id=profile_id,
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
