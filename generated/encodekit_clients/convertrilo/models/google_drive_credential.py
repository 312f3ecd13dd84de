from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, parse_datetime, to_names


@_attrs_define
class GoogleDriveCredential:
    """What is shown of a saved service account.

    Attributes:
        id (UUID | Unset): Id of the service account, which `credentialId` takes.
        name (str | Unset): Name of the service account.
        client_email (str | Unset): E-mail address to share Drive folders with.
        project_id (None | str | Unset): Google's id of the project that it belongs to.
        created_at (datetime.datetime | Unset): When it was saved.
    """

    id: UUID | Unset | None = UNSET
    name: str | Unset | None = UNSET
    client_email: str | Unset | None = UNSET
    project_id: None | str | Unset = UNSET
    created_at: datetime.datetime | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        id: Any = None
        if self.id is not None:
            id = UNSET
            if not isinstance(self.id, Unset):
                id = str(self.id)

        name = self.name

        client_email = self.client_email

        project_id: Any = None
        if self.project_id is not None:
            if isinstance(self.project_id, Unset):
                project_id = UNSET
            else:
                project_id = self.project_id

        created_at: Any = None
        if self.created_at is not None:
            created_at = UNSET
            if not isinstance(self.created_at, Unset):
                created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if client_email is not UNSET:
            field_dict["clientEmail"] = client_email
        if project_id is not UNSET:
            field_dict["projectId"] = project_id
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("GoogleDriveCredential", src_dict) as _object:
            _id = _object.optional("id")
            id: UUID | Unset | None
            if _id is None or isinstance(_id, Unset):
                id = _id
            else:
                id = UUID(_id)

            name = _object.optional("name")

            client_email = _object.optional("clientEmail")

            def _parse_project_id(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            project_id = _parse_project_id(_object.optional("projectId"))

            _created_at = _object.optional("createdAt")
            created_at: datetime.datetime | Unset | None
            if _created_at is None or isinstance(_created_at, Unset):
                created_at = _created_at
            else:
                created_at = parse_datetime(_created_at)

            additional_properties = _object.rest

            _self = cls(
                id=id,
                name=name,
                client_email=client_email,
                project_id=project_id,
                created_at=created_at,
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
