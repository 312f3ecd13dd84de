from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class ApiKeyCreateRequest:
    """An API key to create.

    Attributes:
        name (str): Name to recognise the key by.
        scopes (list[str] | Unset): What the key may do. Named in the provider's texts: `jobs:create`, `jobs:read`,
            `jobs:cancel`,
            `tokens:read`, `tokens:write`, `webhooks:manage`, and since 0.0.15 `credentials:manage` for saved
            credentials.
        expires_in_days (int | Unset): Days until the key expires, from 1 to 365.
    """

    name: str
    scopes: list[str] | Unset | None = UNSET
    expires_in_days: int | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        scopes: Any = None
        if self.scopes is not None:
            scopes = UNSET
            if not isinstance(self.scopes, Unset):
                scopes = self.scopes

        expires_in_days = self.expires_in_days

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
            }
        )
        if scopes is not UNSET:
            field_dict["scopes"] = scopes
        if expires_in_days is not UNSET:
            field_dict["expiresInDays"] = expires_in_days

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("ApiKeyCreateRequest", src_dict) as _object:
            name = _object.required("name")

            scopes = cast(list[str], _object.optional("scopes"))

            expires_in_days = _object.optional("expiresInDays")

            additional_properties = _object.rest

            _self = cls(
                name=name,
                scopes=scopes,
                expires_in_days=expires_in_days,
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
