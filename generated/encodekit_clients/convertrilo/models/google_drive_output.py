from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class GoogleDriveOutput:
    """A Google Drive folder to write to, with OAuth tokens or a saved service account to do so.

    Attributes:
        folder_id (str): Id of the folder.
        file_name (str | Unset): Name that the output gets; chosen by the API when absent.
        credential_id (UUID | Unset): Id of the saved service account that may write to the folder, instead of tokens.
        access_token (str | Unset): OAuth access token that may upload to the folder. A secret. Gone in 0.2.8.
        refresh_token (str | Unset): OAuth refresh token, for jobs that outlive the access token. A secret. Gone in
            0.2.8.
    """

    folder_id: str
    file_name: str | Unset | None = UNSET
    credential_id: UUID | Unset | None = UNSET
    access_token: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    refresh_token: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        folder_id = self.folder_id

        file_name = self.file_name

        credential_id: Any = None
        if self.credential_id is not None:
            credential_id = UNSET
            if not isinstance(self.credential_id, Unset):
                credential_id = str(self.credential_id)

        access_token = self.access_token

        refresh_token = self.refresh_token

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "folderId": folder_id,
            }
        )
        if file_name is not UNSET:
            field_dict["fileName"] = file_name
        if credential_id is not UNSET:
            field_dict["credentialId"] = credential_id
        if access_token is not UNSET:
            field_dict["accessToken"] = access_token
        if refresh_token is not UNSET:
            field_dict["refreshToken"] = refresh_token

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("GoogleDriveOutput", src_dict) as _object:
            folder_id = _object.required("folderId")

            file_name = _object.optional("fileName")

            _credential_id = _object.optional("credentialId")
            credential_id: UUID | Unset | None
            if _credential_id is None or isinstance(_credential_id, Unset):
                credential_id = _credential_id
            else:
                credential_id = UUID(_credential_id)

            access_token = _object.optional("accessToken")

            refresh_token = _object.optional("refreshToken")

            additional_properties = _object.rest

            _self = cls(
                folder_id=folder_id,
                file_name=file_name,
                credential_id=credential_id,
                access_token=access_token,
                refresh_token=refresh_token,
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
