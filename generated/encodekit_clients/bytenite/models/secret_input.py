from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.secret_type_input import SecretTypeInput, check_secret_type_input
from ..types import UNSET, ObjectReader, Unset, parse_datetime, to_names

if TYPE_CHECKING:
    from ..models.text_map import TextMap


@_attrs_define
class SecretInput:
    """What is not secret about a storage key.

    Attributes:
        id (str | Unset): The id to name the secret by.
        name (str | Unset): A name for people.
        secret_type (SecretTypeInput | Unset): Whose storage a secret opens: `aws`, which was called `s3` until
            September 2025, `gcp`, `storj`, or `other`.
        access_key (str | Unset): The public half of the storage key.
        expires_at (datetime.datetime | Unset): Until when to keep it.
        params (TextMap | Unset): Texts by name.
    """

    id: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    secret_type: SecretTypeInput | Unset | None = UNSET
    access_key: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    expires_at: datetime.datetime | Unset | None = UNSET
    params: TextMap | Unset | None = _attrs_field(default=UNSET, repr=False)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        secret_type: Any = None
        if self.secret_type is not None:
            secret_type = UNSET
            if not isinstance(self.secret_type, Unset):
                secret_type = self.secret_type

        access_key = self.access_key

        expires_at: Any = None
        if self.expires_at is not None:
            expires_at = UNSET
            if not isinstance(self.expires_at, Unset):
                expires_at = self.expires_at.isoformat()

        params: Any = None
        if self.params is not None:
            params = UNSET
            if not isinstance(self.params, Unset):
                params = self.params.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if secret_type is not UNSET:
            field_dict["secretType"] = secret_type
        if access_key is not UNSET:
            field_dict["accessKey"] = access_key
        if expires_at is not UNSET:
            field_dict["expiresAt"] = expires_at
        if params is not UNSET:
            field_dict["params"] = params

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text_map import TextMap  # noqa: PLC0415

        with ObjectReader("SecretInput", src_dict) as _object:
            id = _object.optional("id")

            name = _object.optional("name")

            _secret_type = _object.optional("secretType")
            secret_type: SecretTypeInput | Unset | None
            if _secret_type is None or isinstance(_secret_type, Unset):
                secret_type = _secret_type
            else:
                secret_type = check_secret_type_input(_secret_type)

            access_key = _object.optional("accessKey")

            _expires_at = _object.optional("expiresAt")
            expires_at: datetime.datetime | Unset | None
            if _expires_at is None or isinstance(_expires_at, Unset):
                expires_at = _expires_at
            else:
                expires_at = parse_datetime(_expires_at)

            _params = _object.optional("params")
            params: TextMap | Unset | None
            if _params is None or isinstance(_params, Unset):
                params = _params
            else:
                params = TextMap.from_dict(_params)

            additional_properties = _object.rest

            _self = cls(
                id=id,
                name=name,
                secret_type=secret_type,
                access_key=access_key,
                expires_at=expires_at,
                params=params,
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
