from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class HttpParams:
    """A URL, and how to log in there.

    Attributes:
        type_ (Literal['type.googleapis.com/bytenite.data_source.HttpDataSource']): The protobuf type of these
            parameters.
        url (str): The URL of a video file, public or signed.
        name (str | Unset): A name for the file; empty or absent for none.
        username (str | Unset): Who to log in as; empty or absent for nobody.
        password (str | Unset): The password to log in with. A secret, which answers repeat in clear.
    """

    type_: Literal["type.googleapis.com/bytenite.data_source.HttpDataSource"]
    url: str = _attrs_field(repr=False)
    name: str | Unset | None = UNSET
    username: str | Unset | None = UNSET
    password: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        url = self.url

        name = self.name

        username = self.username

        password = self.password

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "@type": type_,
                "url": url,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name
        if username is not UNSET:
            field_dict["username"] = username
        if password is not UNSET:
            field_dict["password"] = password

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("HttpParams", src_dict) as _object:
            type_ = _object.required("@type")

            url = _object.required("url")

            name = _object.optional("name")

            username = _object.optional("username")

            password = _object.optional("password")

            additional_properties = _object.rest

            _self = cls(
                type_=type_,
                url=url,
                name=name,
                username=username,
                password=password,
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
