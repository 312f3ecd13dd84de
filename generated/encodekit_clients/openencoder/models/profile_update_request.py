from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class ProfileUpdateRequest:
    """Name and password of the caller.

    Attributes:
        username (str): The name from now on; send the present one to keep it.
        current_password (str): The password as it is now.
        new_password (str | Unset): The password from now on. The old one stays when this is absent or empty.
        verify_password (str | Unset): The new password once more, for clients that ask twice. The server never compares
            it.
    """

    username: str
    current_password: str = _attrs_field(repr=False)
    new_password: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    verify_password: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        username = self.username

        current_password = self.current_password

        new_password = self.new_password

        verify_password = self.verify_password

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "username": username,
                "current_password": current_password,
            }
        )
        if new_password is not UNSET:
            field_dict["new_password"] = new_password
        if verify_password is not UNSET:
            field_dict["verify_password"] = verify_password

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("ProfileUpdateRequest", src_dict) as _object:
            username = _object.required("username")

            current_password = _object.required("current_password")

            new_password = _object.optional("new_password")

            verify_password = _object.optional("verify_password")

            additional_properties = _object.rest

            _self = cls(
                username=username,
                current_password=current_password,
                new_password=new_password,
                verify_password=verify_password,
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
