from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names


@_attrs_define
class User:
    """An account, without its password.

    Attributes:
        id (int): Number of the account, to be used in paths.
        username (str): Name of the account.
        role (str): What an account may do; each role may do all that the ones before it may.
        active (bool): Flag that admins set. Login does not look at it.
    """

    id: int
    username: str
    role: str
    active: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        username = self.username

        role = self.role

        active = self.active

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "username": username,
                "role": role,
                "active": active,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("User", src_dict) as _object:
            id = _object.required("id")

            username = _object.required("username")

            role = _object.required("role")

            active = _object.required("active")

            additional_properties = _object.rest

            _self = cls(
                id=id,
                username=username,
                role=role,
                active=active,
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
