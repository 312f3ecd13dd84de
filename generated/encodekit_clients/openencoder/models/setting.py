from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names


@_attrs_define
class Setting:
    """One setting of the server.

    Attributes:
        name (str): Name of the setting, the same as in update_settings.
        title (str): Heading for people.
        value (str): The value, in clear text even for secrets. Empty where it was never set.
        description (str): Explanation for people.
        secure (bool): Whether the server keeps the value encrypted.
    """

    name: str
    title: str
    value: str = _attrs_field(repr=False)
    description: str
    secure: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        title = self.title

        value = self.value

        description = self.description

        secure = self.secure

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "title": title,
                "value": value,
                "description": description,
                "secure": secure,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("Setting", src_dict) as _object:
            name = _object.required("name")

            title = _object.required("title")

            value = _object.required("value")

            description = _object.required("description")

            secure = _object.required("secure")

            additional_properties = _object.rest

            _self = cls(
                name=name,
                title=title,
                value=value,
                description=description,
                secure=secure,
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
