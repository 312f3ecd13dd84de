from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class GoogleDriveDestinationConfig:
    """A Google Drive folder.

    Attributes:
        type_ (Literal['google-drive']): Tag of this kind of destination.
        folder_id (str): Google's id of the folder.
        credential_id (UUID | Unset): Id of the saved service account; the connection made in the dashboard when absent.
        folder_name (str | Unset): Name of the folder, for people, at most 255 characters.
        file_name_template (str | Unset): Pattern of the outputs' names, at most 255 characters; its placeholders are
            not published.
    """

    type_: Literal["google-drive"]
    folder_id: str
    credential_id: UUID | Unset | None = UNSET
    folder_name: str | Unset | None = UNSET
    file_name_template: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        folder_id = self.folder_id

        credential_id: Any = None
        if self.credential_id is not None:
            credential_id = UNSET
            if not isinstance(self.credential_id, Unset):
                credential_id = str(self.credential_id)

        folder_name = self.folder_name

        file_name_template = self.file_name_template

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "folderId": folder_id,
            }
        )
        if credential_id is not UNSET:
            field_dict["credentialId"] = credential_id
        if folder_name is not UNSET:
            field_dict["folderName"] = folder_name
        if file_name_template is not UNSET:
            field_dict["fileNameTemplate"] = file_name_template

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("GoogleDriveDestinationConfig", src_dict) as _object:
            type_ = _object.required("type")

            folder_id = _object.required("folderId")

            _credential_id = _object.optional("credentialId")
            credential_id: UUID | Unset | None
            if _credential_id is None or isinstance(_credential_id, Unset):
                credential_id = _credential_id
            else:
                credential_id = UUID(_credential_id)

            folder_name = _object.optional("folderName")

            file_name_template = _object.optional("fileNameTemplate")

            additional_properties = _object.rest

            _self = cls(
                type_=type_,
                folder_id=folder_id,
                credential_id=credential_id,
                folder_name=folder_name,
                file_name_template=file_name_template,
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
