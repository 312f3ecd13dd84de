from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class Preset:
    """A named set of FFmpeg options.

    Attributes:
        id (int): Number of the preset, to be used in paths.
        name (str): Name that jobs refer to.
        description (str): Text for people.
        data (str): The FFmpeg options, as JSON inside the text, if whoever stored it kept to that (see PresetData).
        active (bool | None): Whether the preset is offered to people. Null is possible in principle and never seen.
        output (str | Unset): File name of the output with its extension. In the answer to update_preset, what was sent.
    """

    id: int
    name: str
    description: str
    data: str
    active: bool | None
    output: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        description = self.description

        data = self.data

        active: bool | None
        active = self.active

        output = self.output

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "description": description,
                "data": data,
                "active": active,
            }
        )
        if output is not UNSET:
            field_dict["output"] = output

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("Preset", src_dict) as _object:
            id = _object.required("id")

            name = _object.required("name")

            description = _object.required("description")

            data = _object.required("data")

            def _parse_active(data: object) -> bool | None:
                if data is None:
                    return data

                return cast(bool | None, data)

            active = _parse_active(_object.nullable("active"))

            output = _object.optional("output")

            additional_properties = _object.rest

            _self = cls(
                id=id,
                name=name,
                description=description,
                data=data,
                active=active,
                output=output,
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
