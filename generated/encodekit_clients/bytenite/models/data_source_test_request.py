from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.bypass_data_source import BypassDataSource
    from ..models.file_data_source import FileDataSource
    from ..models.object_storage import ObjectStorage
    from ..models.url_data_source import UrlDataSource


@_attrs_define
class DataSourceTestRequest:
    """The source to try.

    Attributes:
        data_source (BypassDataSource | FileDataSource | ObjectStorage | Unset | UrlDataSource): Where to read from.
            `dataSourceDescriptor` tells the kinds apart.
        list_files (bool | Unset): Whether to list the folder too.
    """

    data_source: BypassDataSource | FileDataSource | ObjectStorage | Unset | UrlDataSource | None = UNSET
    list_files: bool | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.bypass_data_source import BypassDataSource  # noqa: PLC0415
        from ..models.file_data_source import FileDataSource  # noqa: PLC0415
        from ..models.object_storage import ObjectStorage  # noqa: PLC0415
        from ..models.url_data_source import UrlDataSource  # noqa: PLC0415

        data_source: Any = None
        if self.data_source is not None:
            if isinstance(self.data_source, Unset):
                data_source = UNSET
            elif isinstance(self.data_source, UrlDataSource):
                data_source = self.data_source.to_dict()
            elif isinstance(self.data_source, FileDataSource):
                data_source = self.data_source.to_dict()
            elif isinstance(self.data_source, ObjectStorage):
                data_source = self.data_source.to_dict()
            elif isinstance(self.data_source, BypassDataSource):
                data_source = self.data_source.to_dict()
            else:
                data_source = self.data_source

        list_files = self.list_files

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if data_source is not UNSET:
            field_dict["dataSource"] = data_source
        if list_files is not UNSET:
            field_dict["listFiles"] = list_files

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.bypass_data_source import BypassDataSource  # noqa: PLC0415
        from ..models.file_data_source import FileDataSource  # noqa: PLC0415
        from ..models.object_storage import ObjectStorage  # noqa: PLC0415
        from ..models.url_data_source import UrlDataSource  # noqa: PLC0415

        with ObjectReader("DataSourceTestRequest", src_dict) as _object:

            def _parse_data_source(
                data: object,
            ) -> BypassDataSource | FileDataSource | ObjectStorage | Unset | UrlDataSource | None:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data
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
                    return cast(BypassDataSource | FileDataSource | ObjectStorage | Unset | UrlDataSource | None, data)

                raise TypeError()

            data_source = _parse_data_source(_object.optional("dataSource"))

            list_files = _object.optional("listFiles")

            additional_properties = _object.rest

            _self = cls(
                data_source=data_source,
                list_files=list_files,
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
