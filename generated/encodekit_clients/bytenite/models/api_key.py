from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, parse_datetime, to_names


@_attrs_define
class ApiKey:
    """An API key, without its secret part.

    Attributes:
        id (str | Unset): The id of the key, to revoke it by.
        name (str | Unset): The name the key was given.
        issued_at (datetime.datetime | None | Unset): When the key was made.
        expires_at (datetime.datetime | None | Unset): Until when the key is good.
        user_id (str | Unset): The account the key belongs to.
        revoked (bool | Unset): Whether the key was revoked.
        fingerprint (str | Unset): What the key can be recognised by.
    """

    id: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    issued_at: datetime.datetime | None | Unset = UNSET
    expires_at: datetime.datetime | None | Unset = UNSET
    user_id: str | Unset | None = UNSET
    revoked: bool | Unset | None = UNSET
    fingerprint: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        issued_at: Any = None
        if self.issued_at is not None:
            if isinstance(self.issued_at, Unset):
                issued_at = UNSET
            elif isinstance(self.issued_at, datetime.datetime):
                issued_at = self.issued_at.isoformat()
            else:
                issued_at = self.issued_at

        expires_at: Any = None
        if self.expires_at is not None:
            if isinstance(self.expires_at, Unset):
                expires_at = UNSET
            elif isinstance(self.expires_at, datetime.datetime):
                expires_at = self.expires_at.isoformat()
            else:
                expires_at = self.expires_at

        user_id = self.user_id

        revoked = self.revoked

        fingerprint = self.fingerprint

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if issued_at is not UNSET:
            field_dict["issuedAt"] = issued_at
        if expires_at is not UNSET:
            field_dict["expiresAt"] = expires_at
        if user_id is not UNSET:
            field_dict["userId"] = user_id
        if revoked is not UNSET:
            field_dict["revoked"] = revoked
        if fingerprint is not UNSET:
            field_dict["fingerprint"] = fingerprint

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("ApiKey", src_dict) as _object:
            id = _object.optional("id")

            name = _object.optional("name")

            def _parse_issued_at(data: object) -> datetime.datetime | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    issued_at_type_0 = parse_datetime(data)

                    return issued_at_type_0
                raise TypeError()

            issued_at = _parse_issued_at(_object.optional("issuedAt"))

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

            user_id = _object.optional("userId")

            revoked = _object.optional("revoked")

            fingerprint = _object.optional("fingerprint")

            additional_properties = _object.rest

            _self = cls(
                id=id,
                name=name,
                issued_at=issued_at,
                expires_at=expires_at,
                user_id=user_id,
                revoked=revoked,
                fingerprint=fingerprint,
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
