from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class GoogleDriveDestination:
    """The output was written to a Google Drive folder.

    Attributes:
        type_ (Literal['google-drive']): Tag of this kind of destination.
        folder_id (str | Unset): Id of the folder.
        file_name (None | str | Unset): Name of the output; null when the API chose it.
    """

    type_: Literal["google-drive"]
    folder_id: str | Unset | None = UNSET
    file_name: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        folder_id = self.folder_id

        file_name: Any = None
        if self.file_name is not None:
            if isinstance(self.file_name, Unset):
                file_name = UNSET
            else:
                file_name = self.file_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
            }
        )
        if folder_id is not UNSET:
            field_dict["folderId"] = folder_id
        if file_name is not UNSET:
            field_dict["fileName"] = file_name

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("GoogleDriveDestination", src_dict) as _object:
            type_ = _object.required("type")

            folder_id = _object.optional("folderId")

            def _parse_file_name(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            file_name = _parse_file_name(_object.optional("fileName"))

            additional_properties = _object.rest

            _self = cls(
                type_=type_,
                folder_id=folder_id,
                file_name=file_name,
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
