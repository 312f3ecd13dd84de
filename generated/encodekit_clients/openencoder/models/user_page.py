from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_items, to_names

if TYPE_CHECKING:
    from ..models.user import User


@_attrs_define
class UserPage:
    """One page of accounts.

    Attributes:
        code (int): The HTTP status again.
        count (int): Number of all accounts, not of those on the page.
        users (list[User]): The accounts, newest id first.
    """

    code: int
    count: int
    users: list[User]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        count = self.count

        users = []
        for users_item_data in self.users:
            users_item = users_item_data.to_dict()
            users.append(users_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "count": count,
                "users": users,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.user import User  # noqa: PLC0415

        with ObjectReader("UserPage", src_dict) as _object:
            code = _object.required("code")

            count = _object.required("count")

            users = []
            _users = _object.required("users")
            for users_item_data in to_items(_users):
                users_item = User.from_dict(users_item_data)

                users.append(users_item)

            additional_properties = _object.rest

            _self = cls(
                code=code,
                count=count,
                users=users,
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
