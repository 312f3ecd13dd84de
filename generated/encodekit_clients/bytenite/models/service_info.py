from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.service_version import ServiceVersion


@_attrs_define
class ServiceInfo:
    """Which version of a service is running.

    Attributes:
        version (ServiceVersion | Unset): A version.
    """

    version: ServiceVersion | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        version: Any = None
        if self.version is not None:
            version = UNSET
            if not isinstance(self.version, Unset):
                version = self.version.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if version is not UNSET:
            field_dict["version"] = version

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.service_version import ServiceVersion  # noqa: PLC0415

        with ObjectReader("ServiceInfo", src_dict) as _object:
            _version = _object.optional("version")
            version: ServiceVersion | Unset | None
            if _version is None or isinstance(_version, Unset):
                version = _version
            else:
                version = ServiceVersion.from_dict(_version)

            additional_properties = _object.rest

            _self = cls(
                version=version,
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
