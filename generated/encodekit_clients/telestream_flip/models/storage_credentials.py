from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class StorageCredentials:
    """How to log in to a storage provider that is a server, such as FTP.

    Attributes:
        host (str | Unset): Name or address of the server.
        username (str | Unset): Name of the account.
        password (str | Unset): Password of the account.
        port (int | Unset): TCP port. Without it the protocol's own.
    """

    host: str | Unset | None = UNSET
    username: str | Unset | None = UNSET
    password: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    port: int | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        host = self.host

        username = self.username

        password = self.password

        port = self.port

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if host is not UNSET:
            field_dict["host"] = host
        if username is not UNSET:
            field_dict["username"] = username
        if password is not UNSET:
            field_dict["password"] = password
        if port is not UNSET:
            field_dict["port"] = port

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("StorageCredentials", src_dict) as _object:
            host = _object.optional("host")

            username = _object.optional("username")

            password = _object.optional("password")

            port = _object.optional("port")

            additional_properties = _object.rest

            _self = cls(
                host=host,
                username=username,
                password=password,
                port=port,
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
