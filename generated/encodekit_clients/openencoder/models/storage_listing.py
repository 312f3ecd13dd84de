from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names

if TYPE_CHECKING:
    from ..models.storage_contents import StorageContents


@_attrs_define
class StorageListing:
    """The contents in their wrapper.

    Attributes:
        data (None | StorageContents): The contents; null where the storage cannot be read.
    """

    data: None | StorageContents
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.storage_contents import StorageContents  # noqa: PLC0415

        data: dict[str, Any] | None
        if isinstance(self.data, StorageContents):
            data = self.data.to_dict()
        else:
            data = self.data

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "data": data,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.storage_contents import StorageContents  # noqa: PLC0415

        with ObjectReader("StorageListing", src_dict) as _object:

            def _parse_data(data: object) -> None | StorageContents:
                if data is None:
                    return data

                if isinstance(data, dict):
                    data_type_0 = StorageContents.from_dict(data)

                    return data_type_0
                raise TypeError()

            data = _parse_data(_object.nullable("data"))

            additional_properties = _object.rest

            _self = cls(
                data=data,
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
