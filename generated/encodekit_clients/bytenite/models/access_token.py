from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class AccessToken:
    """An access token and how long it is good.

    Attributes:
        token (str): The value for the header `Authorization`, as it is. A secret.
        expires_in (str | Unset): A 64-bit integer, written as text in decimal.
        scope (str | Unset): What the token allows.
    """

    token: str = _attrs_field(repr=False)
    expires_in: str | Unset | None = UNSET
    scope: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        token = self.token

        expires_in = self.expires_in

        scope = self.scope

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "token": token,
            }
        )
        if expires_in is not UNSET:
            field_dict["expiresIn"] = expires_in
        if scope is not UNSET:
            field_dict["scope"] = scope

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("AccessToken", src_dict) as _object:
            token = _object.required("token")

            expires_in = _object.optional("expiresIn")

            scope = _object.optional("scope")

            additional_properties = _object.rest

            _self = cls(
                token=token,
                expires_in=expires_in,
                scope=scope,
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
