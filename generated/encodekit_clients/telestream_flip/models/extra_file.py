from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names


@_attrs_define
class ExtraFile:
    """One further file of an upload session.

    Attributes:
        tag (str): Name of the file within the session. Several files of one kind are numbered from 0, as in
            `subtitles.index-0`.
        file_name (str): Name of the file, without folders.
        file_size (int): Size of the file in bytes.
    """

    tag: str
    file_name: str
    file_size: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        tag = self.tag

        file_name = self.file_name

        file_size = self.file_size

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "tag": tag,
                "file_name": file_name,
                "file_size": file_size,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("ExtraFile", src_dict) as _object:
            tag = _object.required("tag")

            file_name = _object.required("file_name")

            file_size = _object.required("file_size")

            additional_properties = _object.rest

            _self = cls(
                tag=tag,
                file_name=file_name,
                file_size=file_size,
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
