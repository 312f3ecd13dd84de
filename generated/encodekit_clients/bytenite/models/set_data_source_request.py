from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.bucket_data_source import BucketDataSource
    from ..models.bypass_data_source import BypassDataSource
    from ..models.file_data_source import FileDataSource
    from ..models.object_storage import ObjectStorage
    from ..models.url_data_source import UrlDataSource


@_attrs_define
class SetDataSourceRequest:
    """Where a job reads from and writes to.

    Attributes:
        data_source (BypassDataSource | FileDataSource | ObjectStorage | UrlDataSource): Where to read from.
            `dataSourceDescriptor` tells the kinds apart.
        data_destination (BucketDataSource | BypassDataSource | ObjectStorage | Unset): Where to write to.
            `dataSourceDescriptor` tells the kinds apart.
    """

    data_source: BypassDataSource | FileDataSource | ObjectStorage | UrlDataSource
    data_destination: BucketDataSource | BypassDataSource | ObjectStorage | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.bucket_data_source import BucketDataSource  # noqa: PLC0415
        from ..models.bypass_data_source import BypassDataSource  # noqa: PLC0415
        from ..models.file_data_source import FileDataSource  # noqa: PLC0415
        from ..models.object_storage import ObjectStorage  # noqa: PLC0415
        from ..models.url_data_source import UrlDataSource  # noqa: PLC0415

        data_source: dict[str, Any]
        if isinstance(self.data_source, UrlDataSource):
            data_source = self.data_source.to_dict()
        elif isinstance(self.data_source, FileDataSource):
            data_source = self.data_source.to_dict()
        elif isinstance(self.data_source, ObjectStorage):
            data_source = self.data_source.to_dict()
        elif isinstance(self.data_source, BypassDataSource):
            data_source = self.data_source.to_dict()
        else:
            data_source = self.data_source

        data_destination: Any = None
        if self.data_destination is not None:
            if isinstance(self.data_destination, Unset):
                data_destination = UNSET
            elif isinstance(self.data_destination, BucketDataSource):
                data_destination = self.data_destination.to_dict()
            elif isinstance(self.data_destination, ObjectStorage):
                data_destination = self.data_destination.to_dict()
            elif isinstance(self.data_destination, BypassDataSource):
                data_destination = self.data_destination.to_dict()
            else:
                data_destination = self.data_destination

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "dataSource": data_source,
            }
        )
        if data_destination is not UNSET:
            field_dict["dataDestination"] = data_destination

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.bucket_data_source import BucketDataSource  # noqa: PLC0415
        from ..models.bypass_data_source import BypassDataSource  # noqa: PLC0415
        from ..models.file_data_source import FileDataSource  # noqa: PLC0415
        from ..models.object_storage import ObjectStorage  # noqa: PLC0415
        from ..models.url_data_source import UrlDataSource  # noqa: PLC0415

        with ObjectReader("SetDataSourceRequest", src_dict) as _object:

            def _parse_data_source(data: object) -> BypassDataSource | FileDataSource | ObjectStorage | UrlDataSource:
                if isinstance(data, dict):
                    if data.get("dataSourceDescriptor") == "url":
                        return UrlDataSource.from_dict(data)
                    if data.get("dataSourceDescriptor") == "file":
                        return FileDataSource.from_dict(data)
                    if data.get("dataSourceDescriptor") == "aws":
                        return ObjectStorage.from_dict(data)
                    if data.get("dataSourceDescriptor") == "gcp":
                        return ObjectStorage.from_dict(data)
                    if data.get("dataSourceDescriptor") == "s3":
                        return ObjectStorage.from_dict(data)
                    if data.get("dataSourceDescriptor") == "storj":
                        return ObjectStorage.from_dict(data)
                    if data.get("dataSourceDescriptor") == "bypass":
                        return BypassDataSource.from_dict(data)
                    return cast(BypassDataSource | FileDataSource | ObjectStorage | UrlDataSource, data)

                raise TypeError()

            data_source = _parse_data_source(_object.required("dataSource"))

            def _parse_data_destination(
                data: object,
            ) -> BucketDataSource | BypassDataSource | ObjectStorage | Unset | None:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data
                if isinstance(data, dict):
                    if data.get("dataSourceDescriptor") == "bucket":
                        return BucketDataSource.from_dict(data)
                    if data.get("dataSourceDescriptor") == "aws":
                        return ObjectStorage.from_dict(data)
                    if data.get("dataSourceDescriptor") == "gcp":
                        return ObjectStorage.from_dict(data)
                    if data.get("dataSourceDescriptor") == "s3":
                        return ObjectStorage.from_dict(data)
                    if data.get("dataSourceDescriptor") == "storj":
                        return ObjectStorage.from_dict(data)
                    if data.get("dataSourceDescriptor") == "bypass":
                        return BypassDataSource.from_dict(data)
                    return cast(BucketDataSource | BypassDataSource | ObjectStorage | Unset | None, data)

                raise TypeError()

            data_destination = _parse_data_destination(_object.optional("dataDestination"))

            additional_properties = _object.rest

            _self = cls(
                data_source=data_source,
                data_destination=data_destination,
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
