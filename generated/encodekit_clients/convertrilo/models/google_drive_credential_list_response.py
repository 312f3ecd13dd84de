from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.google_drive_credential import GoogleDriveCredential


@_attrs_define
class GoogleDriveCredentialListResponse:
    """The saved service accounts.

    Attributes:
        credentials (list[GoogleDriveCredential] | Unset): The service accounts, without their keys.
    """

    credentials: list[GoogleDriveCredential] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        credentials: Any = None
        if self.credentials is not None:
            credentials = UNSET
            if not isinstance(self.credentials, Unset):
                credentials = []
                for credentials_item_data in self.credentials:
                    credentials_item = credentials_item_data.to_dict()
                    credentials.append(credentials_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if credentials is not UNSET:
            field_dict["credentials"] = credentials

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.google_drive_credential import GoogleDriveCredential  # noqa: PLC0415

        with ObjectReader("GoogleDriveCredentialListResponse", src_dict) as _object:
            _credentials = _object.optional("credentials")
            credentials: list[GoogleDriveCredential] | Unset | None = _credentials
            if _credentials is not None and not isinstance(_credentials, Unset):
                credentials = []
                for credentials_item_data in to_items(_credentials):
                    credentials_item = GoogleDriveCredential.from_dict(credentials_item_data)

                    credentials.append(credentials_item)

            additional_properties = _object.rest

            _self = cls(
                credentials=credentials,
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
