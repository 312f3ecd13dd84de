from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, parse_datetime, to_names

if TYPE_CHECKING:
    from ..models.saved_encode_settings import SavedEncodeSettings


@_attrs_define
class EncodePresetResponse:
    """A saved preset.

    Attributes:
        id (UUID | Unset): Id of the preset.
        name (str | Unset): Name of the preset.
        settings (SavedEncodeSettings | Unset): The encode settings of a saved preset.
        created_at (datetime.datetime | Unset): When it was saved.
        updated_at (datetime.datetime | Unset): When it was last changed.
    """

    id: UUID | Unset | None = UNSET
    name: str | Unset | None = UNSET
    settings: SavedEncodeSettings | Unset | None = UNSET
    created_at: datetime.datetime | Unset | None = UNSET
    updated_at: datetime.datetime | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        id: Any = None
        if self.id is not None:
            id = UNSET
            if not isinstance(self.id, Unset):
                id = str(self.id)

        name = self.name

        settings: Any = None
        if self.settings is not None:
            settings = UNSET
            if not isinstance(self.settings, Unset):
                settings = self.settings.to_dict()

        created_at: Any = None
        if self.created_at is not None:
            created_at = UNSET
            if not isinstance(self.created_at, Unset):
                created_at = self.created_at.isoformat()

        updated_at: Any = None
        if self.updated_at is not None:
            updated_at = UNSET
            if not isinstance(self.updated_at, Unset):
                updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if settings is not UNSET:
            field_dict["settings"] = settings
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if updated_at is not UNSET:
            field_dict["updatedAt"] = updated_at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.saved_encode_settings import SavedEncodeSettings  # noqa: PLC0415

        with ObjectReader("EncodePresetResponse", src_dict) as _object:
            _id = _object.optional("id")
            id: UUID | Unset | None
            if _id is None or isinstance(_id, Unset):
                id = _id
            else:
                id = UUID(_id)

            name = _object.optional("name")

            _settings = _object.optional("settings")
            settings: SavedEncodeSettings | Unset | None
            if _settings is None or isinstance(_settings, Unset):
                settings = _settings
            else:
                settings = SavedEncodeSettings.from_dict(_settings)

            _created_at = _object.optional("createdAt")
            created_at: datetime.datetime | Unset | None
            if _created_at is None or isinstance(_created_at, Unset):
                created_at = _created_at
            else:
                created_at = parse_datetime(_created_at)

            _updated_at = _object.optional("updatedAt")
            updated_at: datetime.datetime | Unset | None
            if _updated_at is None or isinstance(_updated_at, Unset):
                updated_at = _updated_at
            else:
                updated_at = parse_datetime(_updated_at)

            additional_properties = _object.rest

            _self = cls(
                id=id,
                name=name,
                settings=settings,
                created_at=created_at,
                updated_at=updated_at,
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
