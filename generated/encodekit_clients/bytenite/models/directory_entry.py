from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class DirectoryEntry:
    """A file in a folder.

    Attributes:
        id (str | Unset): The id of the file.
        name (str | Unset): The name of the file.
        path (str | Unset): The path of the file.
        size (str | Unset): A 64-bit integer that is never negative, written as text in decimal.
    """

    id: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    path: str | Unset | None = UNSET
    size: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        path = self.path

        size = self.size

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if path is not UNSET:
            field_dict["path"] = path
        if size is not UNSET:
            field_dict["size"] = size

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("DirectoryEntry", src_dict) as _object:
            id = _object.optional("id")

            name = _object.optional("name")

            path = _object.optional("path")

            size = _object.optional("size")

            additional_properties = _object.rest

            _self = cls(
                id=id,
                name=name,
                path=path,
                size=size,
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
