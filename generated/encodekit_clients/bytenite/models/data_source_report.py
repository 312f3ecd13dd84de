from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.directory import Directory
    from ..models.text_map import TextMap


@_attrs_define
class DataSourceReport:
    """What a source holds.

    Attributes:
        filename (str | Unset): The name of the file.
        path (str | Unset): The path of the file.
        size (str | Unset): A 64-bit integer that is never negative, written as text in decimal.
        properties (TextMap | Unset): Texts by name.
        temp_url (str | Unset): A URL to the file; empty when there is none.
        files (Directory | None | Unset): The folder, when it was asked for.
    """

    filename: str | Unset | None = UNSET
    path: str | Unset | None = UNSET
    size: str | Unset | None = UNSET
    properties: TextMap | Unset | None = UNSET
    temp_url: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    files: Directory | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.directory import Directory  # noqa: PLC0415

        filename = self.filename

        path = self.path

        size = self.size

        properties: Any = None
        if self.properties is not None:
            properties = UNSET
            if not isinstance(self.properties, Unset):
                properties = self.properties.to_dict()

        temp_url = self.temp_url

        files: Any = None
        if self.files is not None:
            if isinstance(self.files, Unset):
                files = UNSET
            elif isinstance(self.files, Directory):
                files = self.files.to_dict()
            else:
                files = self.files

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if filename is not UNSET:
            field_dict["filename"] = filename
        if path is not UNSET:
            field_dict["path"] = path
        if size is not UNSET:
            field_dict["size"] = size
        if properties is not UNSET:
            field_dict["properties"] = properties
        if temp_url is not UNSET:
            field_dict["tempUrl"] = temp_url
        if files is not UNSET:
            field_dict["files"] = files

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.directory import Directory  # noqa: PLC0415
        from ..models.text_map import TextMap  # noqa: PLC0415

        with ObjectReader("DataSourceReport", src_dict) as _object:
            filename = _object.optional("filename")

            path = _object.optional("path")

            size = _object.optional("size")

            _properties = _object.optional("properties")
            properties: TextMap | Unset | None
            if _properties is None or isinstance(_properties, Unset):
                properties = _properties
            else:
                properties = TextMap.from_dict(_properties)

            temp_url = _object.optional("tempUrl")

            def _parse_files(data: object) -> Directory | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    files_type_0 = Directory.from_dict(data)

                    return files_type_0
                raise TypeError()

            files = _parse_files(_object.optional("files"))

            additional_properties = _object.rest

            _self = cls(
                filename=filename,
                path=path,
                size=size,
                properties=properties,
                temp_url=temp_url,
                files=files,
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
