from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.directory_entry import DirectoryEntry


@_attrs_define
class Directory:
    """A folder.

    Attributes:
        name (str | Unset): The name of the folder.
        path (str | Unset): The path of the folder.
        directories (list[Directory] | Unset): The folders in it.
        files (list[DirectoryEntry] | Unset): The files in it.
    """

    name: str | Unset | None = UNSET
    path: str | Unset | None = UNSET
    directories: list[Directory] | Unset | None = UNSET
    files: list[DirectoryEntry] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        path = self.path

        directories: Any = None
        if self.directories is not None:
            directories = UNSET
            if not isinstance(self.directories, Unset):
                directories = []
                for directories_item_data in self.directories:
                    directories_item = directories_item_data.to_dict()
                    directories.append(directories_item)

        files: Any = None
        if self.files is not None:
            files = UNSET
            if not isinstance(self.files, Unset):
                files = []
                for files_item_data in self.files:
                    files_item = files_item_data.to_dict()
                    files.append(files_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if path is not UNSET:
            field_dict["path"] = path
        if directories is not UNSET:
            field_dict["directories"] = directories
        if files is not UNSET:
            field_dict["files"] = files

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.directory_entry import DirectoryEntry  # noqa: PLC0415

        with ObjectReader("Directory", src_dict) as _object:
            name = _object.optional("name")

            path = _object.optional("path")

            _directories = _object.optional("directories")
            directories: list[Directory] | Unset | None = _directories
            if _directories is not None and not isinstance(_directories, Unset):
                directories = []
                for directories_item_data in to_items(_directories):
                    directories_item = Directory.from_dict(directories_item_data)

                    directories.append(directories_item)

            _files = _object.optional("files")
            files: list[DirectoryEntry] | Unset | None = _files
            if _files is not None and not isinstance(_files, Unset):
                files = []
                for files_item_data in to_items(_files):
                    files_item = DirectoryEntry.from_dict(files_item_data)

                    files.append(files_item)

            additional_properties = _object.rest

            _self = cls(
                name=name,
                path=path,
                directories=directories,
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
