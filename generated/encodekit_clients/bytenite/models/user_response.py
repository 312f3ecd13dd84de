from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.user import User


@_attrs_define
class UserResponse:
    """Holds an account.

    Attributes:
        user (User | Unset): An account and the person behind it.
    """

    user: User | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        user: Any = None
        if self.user is not None:
            user = UNSET
            if not isinstance(self.user, Unset):
                user = self.user.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if user is not UNSET:
            field_dict["user"] = user

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.user import User  # noqa: PLC0415

        with ObjectReader("UserResponse", src_dict) as _object:
            _user = _object.optional("user")
            user: User | Unset | None
            if _user is None or isinstance(_user, Unset):
                user = _user
            else:
                user = User.from_dict(_user)

            additional_properties = _object.rest

            _self = cls(
                user=user,
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
