from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.user_update_request_role import UserUpdateRequestRole, check_user_update_request_role
from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class UserUpdateRequest:
    """Role and activity of an account.

    Attributes:
        active (bool): Whether the account is active.
        role (UserUpdateRequestRole | Unset): What the account may do from its next login on. The role stays when absent
            or empty.
    """

    active: bool
    role: UserUpdateRequestRole | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        active = self.active

        role: Any = None
        if self.role is not None:
            role = UNSET
            if not isinstance(self.role, Unset):
                role = self.role

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "active": active,
            }
        )
        if role is not UNSET:
            field_dict["role"] = role

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("UserUpdateRequest", src_dict) as _object:
            active = _object.required("active")

            _role = _object.optional("role")
            role: UserUpdateRequestRole | Unset | None
            if _role is None or isinstance(_role, Unset):
                role = _role
            else:
                role = check_user_update_request_role(_role)

            additional_properties = _object.rest

            _self = cls(
                active=active,
                role=role,
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
