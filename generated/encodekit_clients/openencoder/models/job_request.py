from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names


@_attrs_define
class JobRequest:
    """What to encode, how, and where to put it.

    Attributes:
        preset (str): Name (not id) of a preset. It is looked up only when a worker starts to encode.
        source (str): The file to encode, as a key or as a URL whose path becomes the key in the inbound bucket; which
            bucket is a setting. With FTP it is the path on the server, taken as it is.
        dest (str): The folder for the output, as a key or a URL whose path becomes the key in the outbound bucket. End
            it with a slash, because the `output` name of the preset is simply appended.
    """

    preset: str
    source: str
    dest: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        preset = self.preset

        source = self.source

        dest = self.dest

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "preset": preset,
                "source": source,
                "dest": dest,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("JobRequest", src_dict) as _object:
            preset = _object.required("preset")

            source = _object.required("source")

            dest = _object.required("dest")

            additional_properties = _object.rest

            _self = cls(
                preset=preset,
                source=source,
                dest=dest,
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
