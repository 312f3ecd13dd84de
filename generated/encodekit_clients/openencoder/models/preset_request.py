from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names


@_attrs_define
class PresetRequest:
    """All of a preset.

    Attributes:
        name (str): Name that jobs refer to. Should be unique; nobody checks. A longer one ends the server process.
        description (str): Text for people.
        output (str): File name of the output, whose extension decides the container. update_preset demands it and does
            not save it.
        data (str): The FFmpeg options, as JSON inside the text. Stored unread: text that is not JSON breaks the worker
            later.
        active (bool): Whether the preset is offered to people.
    """

    name: str
    description: str
    output: str
    data: str
    active: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        description = self.description

        output = self.output

        data = self.data

        active = self.active

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "description": description,
                "output": output,
                "data": data,
                "active": active,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("PresetRequest", src_dict) as _object:
            name = _object.required("name")

            description = _object.required("description")

            output = _object.required("output")

            data = _object.required("data")

            active = _object.required("active")

            additional_properties = _object.rest

            _self = cls(
                name=name,
                description=description,
                output=output,
                data=data,
                active=active,
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
