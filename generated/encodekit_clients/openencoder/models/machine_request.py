from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class MachineRequest:
    """How many machines of which size to start.

    Attributes:
        provider (str): Write `digitalocean`. The server only looks whether there is something, and takes DigitalOcean
            in any case.
        size (str): Slug of a size from list_machine_sizes.
        count (int): Number of machines.
        region (str | Unset): Ignored; the setting `DIGITAL_OCEAN_REGION` decides.
    """

    provider: str
    size: str
    count: int
    region: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        provider = self.provider

        size = self.size

        count = self.count

        region = self.region

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "provider": provider,
                "size": size,
                "count": count,
            }
        )
        if region is not UNSET:
            field_dict["region"] = region

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("MachineRequest", src_dict) as _object:
            provider = _object.required("provider")

            size = _object.required("size")

            count = _object.required("count")

            region = _object.optional("region")

            additional_properties = _object.rest

            _self = cls(
                provider=provider,
                size=size,
                count=count,
                region=region,
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
