from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, parse_datetime, to_names

if TYPE_CHECKING:
    from ..models.text_map import TextMap


@_attrs_define
class Secret:
    """A stored storage key, without its secret half.

    Attributes:
        id (str | Unset): The id, for `secret_id` of a data source.
        name (str | Unset): A name for people.
        secret_type (str | Unset): Whose storage it opens.
        access_key (str | Unset): The public half of the storage key.
        expires_at (datetime.datetime | None | Unset): Until when it is kept; null for no end.
        params (None | TextMap | Unset): Further texts. Credentials may be among them.
    """

    id: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    secret_type: str | Unset | None = UNSET
    access_key: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    expires_at: datetime.datetime | None | Unset = UNSET
    params: None | TextMap | Unset = _attrs_field(default=UNSET, repr=False)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.text_map import TextMap  # noqa: PLC0415

        id = self.id

        name = self.name

        secret_type = self.secret_type

        access_key = self.access_key

        expires_at: Any = None
        if self.expires_at is not None:
            if isinstance(self.expires_at, Unset):
                expires_at = UNSET
            elif isinstance(self.expires_at, datetime.datetime):
                expires_at = self.expires_at.isoformat()
            else:
                expires_at = self.expires_at

        params: Any = None
        if self.params is not None:
            if isinstance(self.params, Unset):
                params = UNSET
            elif isinstance(self.params, TextMap):
                params = self.params.to_dict()
            else:
                params = self.params

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

        with ObjectReader("Secret", src_dict) as _object:
            id = _object.optional("id")

            name = _object.optional("name")

            secret_type = _object.optional("secretType")

            access_key = _object.optional("accessKey")

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

            def _parse_params(data: object) -> None | TextMap | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    params_type_0 = TextMap.from_dict(data)

                    return params_type_0
                raise TypeError()

            params = _parse_params(_object.optional("params"))

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
