from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, parse_datetime, to_names


@_attrs_define
class Token:
    """A token and its end.

    Attributes:
        token (str): The JSON Web Token, to be sent as `Authorization: Bearer <token>`.
        code (int | Unset): The HTTP status again.
        expire (datetime.datetime | Unset): When the token ends, one hour from now, in the time zone of the server. With
            up to nine digits of a second after a login, and none after a refresh.
    """

    token: str = _attrs_field(repr=False)
    code: int | Unset | None = UNSET
    expire: datetime.datetime | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        token = self.token

        code = self.code

        expire: Any = None
        if self.expire is not None:
            expire = UNSET
            if not isinstance(self.expire, Unset):
                expire = self.expire.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "token": token,
            }
        )
        if code is not UNSET:
            field_dict["code"] = code
        if expire is not UNSET:
            field_dict["expire"] = expire

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("Token", src_dict) as _object:
            token = _object.required("token")

            code = _object.optional("code")

            _expire = _object.optional("expire")
            expire: datetime.datetime | Unset | None
            if _expire is None or isinstance(_expire, Unset):
                expire = _expire
            else:
                expire = parse_datetime(_expire)

            additional_properties = _object.rest

            _self = cls(
                token=token,
                code=code,
                expire=expire,
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
