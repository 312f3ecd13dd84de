from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names

if TYPE_CHECKING:
    from ..models.cdn_destination_config import CdnDestinationConfig
    from ..models.google_drive_destination_config import GoogleDriveDestinationConfig
    from ..models.s3_destination_config import S3DestinationConfig


@_attrs_define
class OutputDestinationCreateRequest:
    """A destination to save.

    Attributes:
        name (str): Name to recognise the destination by, 1 to 255 characters.
        config (CdnDestinationConfig | GoogleDriveDestinationConfig | S3DestinationConfig): Where outputs are to go.
    """

    name: str
    config: CdnDestinationConfig | GoogleDriveDestinationConfig | S3DestinationConfig
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.cdn_destination_config import CdnDestinationConfig  # noqa: PLC0415
        from ..models.google_drive_destination_config import GoogleDriveDestinationConfig  # noqa: PLC0415
        from ..models.s3_destination_config import S3DestinationConfig  # noqa: PLC0415

        name = self.name

        config: dict[str, Any]
        if isinstance(self.config, CdnDestinationConfig):
            config = self.config.to_dict()
        elif isinstance(self.config, S3DestinationConfig):
            config = self.config.to_dict()
        elif isinstance(self.config, GoogleDriveDestinationConfig):
            config = self.config.to_dict()
        else:
            config = self.config

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "config": config,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.cdn_destination_config import CdnDestinationConfig  # noqa: PLC0415
        from ..models.google_drive_destination_config import GoogleDriveDestinationConfig  # noqa: PLC0415
        from ..models.s3_destination_config import S3DestinationConfig  # noqa: PLC0415

        with ObjectReader("OutputDestinationCreateRequest", src_dict) as _object:
            name = _object.required("name")

            def _parse_config(
                data: object,
            ) -> CdnDestinationConfig | GoogleDriveDestinationConfig | S3DestinationConfig:
                if isinstance(data, dict):
                    if data.get("type") == "cdn":
                        return CdnDestinationConfig.from_dict(data)
                    if data.get("type") == "s3":
                        return S3DestinationConfig.from_dict(data)
                    if data.get("type") == "google-drive":
                        return GoogleDriveDestinationConfig.from_dict(data)
                    return cast(CdnDestinationConfig | GoogleDriveDestinationConfig | S3DestinationConfig, data)

                raise TypeError()

            config = _parse_config(_object.required("config"))

            additional_properties = _object.rest

            _self = cls(
                name=name,
                config=config,
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
