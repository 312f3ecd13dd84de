from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.object_storage_data_source_descriptor import (
    ObjectStorageDataSourceDescriptor,
    check_object_storage_data_source_descriptor,
)
from ..types import ObjectReader, to_names

if TYPE_CHECKING:
    from ..models.object_storage_params import ObjectStorageParams


@_attrs_define
class ObjectStorage:
    """A bucket of the user's own.

    Attributes:
        data_source_descriptor (ObjectStorageDataSourceDescriptor): Whose storage it is: Amazon's `s3`, called `aws`
            since September 2025, Google's `gcp` or `storj`.
        params (ObjectStorageParams): A bucket and the key to it. Servers also read the names with underscores that the
            page of 2023-03 prints, and always answer with these.
    """

    data_source_descriptor: ObjectStorageDataSourceDescriptor
    params: ObjectStorageParams
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        data_source_descriptor: str = self.data_source_descriptor

        params = self.params.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "dataSourceDescriptor": data_source_descriptor,
                "params": params,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.object_storage_params import ObjectStorageParams  # noqa: PLC0415

        with ObjectReader("ObjectStorage", src_dict) as _object:
            data_source_descriptor = check_object_storage_data_source_descriptor(
                _object.required("dataSourceDescriptor")
            )

            params = ObjectStorageParams.from_dict(_object.required("params"))

            additional_properties = _object.rest

            _self = cls(
                data_source_descriptor=data_source_descriptor,
                params=params,
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
