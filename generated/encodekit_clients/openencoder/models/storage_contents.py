from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_items, to_names

if TYPE_CHECKING:
    from ..models.storage_file import StorageFile


@_attrs_define
class StorageContents:
    """What lies directly below a prefix.

    Attributes:
        folders (list[str] | None): Prefixes one level deeper, each with a slash at its end; null where there are none.
        files (list[StorageFile] | None): The files; null where there are none.
    """

    folders: list[str] | None
    files: list[StorageFile] | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        folders: list[str] | None
        if isinstance(self.folders, list):
            folders = self.folders

        else:
            folders = self.folders

        files: list[dict[str, Any]] | None
        if isinstance(self.files, list):
            files = []
            for files_type_0_item_data in self.files:
                files_type_0_item = files_type_0_item_data.to_dict()
                files.append(files_type_0_item)

        else:
            files = self.files

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "folders": folders,
                "files": files,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.storage_file import StorageFile  # noqa: PLC0415

        with ObjectReader("StorageContents", src_dict) as _object:

            def _parse_folders(data: object) -> list[str] | None:
                if data is None:
                    return data

                if isinstance(data, list):
                    folders_type_0 = cast(list[str], data)

                    return folders_type_0
                raise TypeError()

            folders = _parse_folders(_object.nullable("folders"))

            def _parse_files(data: object) -> list[StorageFile] | None:
                if data is None:
                    return data

                if isinstance(data, list):
                    files_type_0 = []
                    _files_type_0 = data
                    for files_type_0_item_data in to_items(_files_type_0):
                        files_type_0_item = StorageFile.from_dict(files_type_0_item_data)

                        files_type_0.append(files_type_0_item)

                    return files_type_0
                raise TypeError()

            files = _parse_files(_object.nullable("files"))

            additional_properties = _object.rest

            _self = cls(
                folders=folders,
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
