from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, parse_datetime, to_names

if TYPE_CHECKING:
    from ..models.cdn_destination_config import CdnDestinationConfig
    from ..models.google_drive_destination_config import GoogleDriveDestinationConfig
    from ..models.other_destination import OtherDestination
    from ..models.s3_destination_config import S3DestinationConfig


@_attrs_define
class OutputDestinationResponse:
    """A saved destination.

    Attributes:
        id (UUID | Unset): Id of the destination.
        name (str | Unset): Name of the destination.
        destination_type (str | Unset): Kind of destination, the same as `type` of `config`.
        config (CdnDestinationConfig | GoogleDriveDestinationConfig | OtherDestination | S3DestinationConfig | Unset):
            Where outputs go; kinds that are not known here may come.
        created_at (datetime.datetime | Unset): When it was saved.
        updated_at (datetime.datetime | Unset): When it was last changed.
    """

    id: UUID | Unset | None = UNSET
    name: str | Unset | None = UNSET
    destination_type: str | Unset | None = UNSET
    config: (
        CdnDestinationConfig | GoogleDriveDestinationConfig | OtherDestination | S3DestinationConfig | Unset | None
    ) = UNSET
    created_at: datetime.datetime | Unset | None = UNSET
    updated_at: datetime.datetime | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.cdn_destination_config import CdnDestinationConfig  # noqa: PLC0415
        from ..models.google_drive_destination_config import GoogleDriveDestinationConfig  # noqa: PLC0415
        from ..models.other_destination import OtherDestination  # noqa: PLC0415
        from ..models.s3_destination_config import S3DestinationConfig  # noqa: PLC0415

        id: Any = None
        if self.id is not None:
            id = UNSET
            if not isinstance(self.id, Unset):
                id = str(self.id)

        name = self.name

        destination_type = self.destination_type

        config: Any = None
        if self.config is not None:
            if isinstance(self.config, Unset):
                config = UNSET
            elif isinstance(self.config, CdnDestinationConfig):
                config = self.config.to_dict()
            elif isinstance(self.config, S3DestinationConfig):
                config = self.config.to_dict()
            elif isinstance(self.config, GoogleDriveDestinationConfig):
                config = self.config.to_dict()
            elif isinstance(self.config, OtherDestination):
                config = self.config.to_dict()
            else:
                config = self.config

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
        if destination_type is not UNSET:
            field_dict["destinationType"] = destination_type
        if config is not UNSET:
            field_dict["config"] = config
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if updated_at is not UNSET:
            field_dict["updatedAt"] = updated_at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.cdn_destination_config import CdnDestinationConfig  # noqa: PLC0415
        from ..models.google_drive_destination_config import GoogleDriveDestinationConfig  # noqa: PLC0415
        from ..models.other_destination import OtherDestination  # noqa: PLC0415
        from ..models.s3_destination_config import S3DestinationConfig  # noqa: PLC0415

        with ObjectReader("OutputDestinationResponse", src_dict) as _object:
            _id = _object.optional("id")
            id: UUID | Unset | None
            if _id is None or isinstance(_id, Unset):
                id = _id
            else:
                id = UUID(_id)

            name = _object.optional("name")

            destination_type = _object.optional("destinationType")

            def _parse_config(
                data: object,
            ) -> (
                CdnDestinationConfig
                | GoogleDriveDestinationConfig
                | OtherDestination
                | S3DestinationConfig
                | Unset
                | None
            ):
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data
                if isinstance(data, dict):
                    if data.get("type") == "cdn":
                        return CdnDestinationConfig.from_dict(data)
                    if data.get("type") == "s3":
                        return S3DestinationConfig.from_dict(data)
                    if data.get("type") == "google-drive":
                        return GoogleDriveDestinationConfig.from_dict(data)
                    return OtherDestination.from_dict(data)

                raise TypeError()

            config = _parse_config(_object.optional("config"))

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
                destination_type=destination_type,
                config=config,
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
