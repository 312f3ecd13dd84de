from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.factory_sync_request_sync import FactorySyncRequestSync, check_factory_sync_request_sync
from ..types import ObjectReader, to_names


@_attrs_define
class FactorySyncRequest:
    """Whether the input bucket shall be synchronised.

    Attributes:
        sync (FactorySyncRequestSync): `true` starts the synchronisation, `false` ends it. Text, not a boolean.
    """

    sync: FactorySyncRequestSync
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        sync: str = self.sync

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "sync": sync,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("FactorySyncRequest", src_dict) as _object:
            sync = check_factory_sync_request_sync(_object.required("sync"))

            additional_properties = _object.rest

            _self = cls(
                sync=sync,
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
