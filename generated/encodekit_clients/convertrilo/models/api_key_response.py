from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, parse_datetime, to_names


@_attrs_define
class ApiKeyResponse:
    """An API key.

    Attributes:
        id (UUID | Unset): Id of the key, which revoking it takes.
        name (str | Unset): Name of the key.
        key (str | Unset): The raw key. A secret; only in the answer that created it.
        prefix (str | Unset): First characters of the key, to recognise it by.
        scopes (list[str] | Unset): What the key may do.
        expires_at (datetime.datetime | None | Unset): When the key expires; null when it does not.
        created_at (datetime.datetime | Unset): When the key was created.
    """

    id: UUID | Unset | None = UNSET
    name: str | Unset | None = UNSET
    key: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    prefix: str | Unset | None = UNSET
    scopes: list[str] | Unset | None = UNSET
    expires_at: datetime.datetime | None | Unset = UNSET
    created_at: datetime.datetime | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        id: Any = None
        if self.id is not None:
            id = UNSET
            if not isinstance(self.id, Unset):
                id = str(self.id)

        name = self.name

        key = self.key

        prefix = self.prefix

        scopes: Any = None
        if self.scopes is not None:
            scopes = UNSET
            if not isinstance(self.scopes, Unset):
                scopes = self.scopes

        expires_at: Any = None
        if self.expires_at is not None:
            if isinstance(self.expires_at, Unset):
                expires_at = UNSET
            elif isinstance(self.expires_at, datetime.datetime):
                expires_at = self.expires_at.isoformat()
            else:
                expires_at = self.expires_at

        created_at: Any = None
        if self.created_at is not None:
            created_at = UNSET
            if not isinstance(self.created_at, Unset):
                created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if key is not UNSET:
            field_dict["key"] = key
        if prefix is not UNSET:
            field_dict["prefix"] = prefix
        if scopes is not UNSET:
            field_dict["scopes"] = scopes
        if expires_at is not UNSET:
            field_dict["expiresAt"] = expires_at
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("ApiKeyResponse", src_dict) as _object:
            _id = _object.optional("id")
            id: UUID | Unset | None
            if _id is None or isinstance(_id, Unset):
                id = _id
            else:
                id = UUID(_id)

            name = _object.optional("name")

            key = _object.optional("key")

            prefix = _object.optional("prefix")

            scopes = cast(list[str], _object.optional("scopes"))

            def _parse_expires_at(data: object) -> datetime.datetime | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    expires_at_type_0 = parse_datetime(data)

                    return expires_at_type_0
                raise TypeError()

            expires_at = _parse_expires_at(_object.optional("expiresAt"))

            _created_at = _object.optional("createdAt")
            created_at: datetime.datetime | Unset | None
            if _created_at is None or isinstance(_created_at, Unset):
                created_at = _created_at
            else:
                created_at = parse_datetime(_created_at)

            additional_properties = _object.rest

            _self = cls(
                id=id,
                name=name,
                key=key,
                prefix=prefix,
                scopes=scopes,
                expires_at=expires_at,
                created_at=created_at,
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
