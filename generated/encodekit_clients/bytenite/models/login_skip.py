from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class LoginSkip:
    """Whether a login can be skipped.

    Attributes:
        skip (bool | Unset): Whether the user is known already.
        redirect_to (str | Unset): Where to go next; empty for nowhere.
    """

    skip: bool | Unset | None = UNSET
    redirect_to: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        skip = self.skip

        redirect_to = self.redirect_to

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if skip is not UNSET:
            field_dict["skip"] = skip
        if redirect_to is not UNSET:
            field_dict["redirectTo"] = redirect_to

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("LoginSkip", src_dict) as _object:
            skip = _object.optional("skip")

            redirect_to = _object.optional("redirectTo")

            additional_properties = _object.rest

            _self = cls(
                skip=skip,
                redirect_to=redirect_to,
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
