from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class ExtraFileSession:
    """How to send one further file of a session.

    Attributes:
        tag (str | Unset): Tag of the file, to be sent as X-Extra-File-Tag.
        name (str | Unset): Name of the file.
        parts (int | str | Unset): Number of parts, as decimal text or as a number.
        part_size (int | str | Unset): Size of every part but the last, in bytes, as decimal text or as a number.
    """

    tag: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    parts: int | str | Unset | None = UNSET
    part_size: int | str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        tag = self.tag

        name = self.name

        parts: Any = None
        if self.parts is not None:
            if isinstance(self.parts, Unset):
                parts = UNSET
            else:
                parts = self.parts

        part_size: Any = None
        if self.part_size is not None:
            if isinstance(self.part_size, Unset):
                part_size = UNSET
            else:
                part_size = self.part_size

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if tag is not UNSET:
            field_dict["tag"] = tag
        if name is not UNSET:
            field_dict["name"] = name
        if parts is not UNSET:
            field_dict["parts"] = parts
        if part_size is not UNSET:
            field_dict["part_size"] = part_size

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("ExtraFileSession", src_dict) as _object:
            tag = _object.optional("tag")

            name = _object.optional("name")

            def _parse_parts(data: object) -> int | str | Unset | None:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(int | str | Unset | None, data)

            parts = _parse_parts(_object.optional("parts"))

            def _parse_part_size(data: object) -> int | str | Unset | None:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(int | str | Unset | None, data)

            part_size = _parse_part_size(_object.optional("part_size"))

            additional_properties = _object.rest

            _self = cls(
                tag=tag,
                name=name,
                parts=parts,
                part_size=part_size,
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
