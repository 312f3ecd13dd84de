from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_items, to_names

if TYPE_CHECKING:
    from ..models.region import Region


@_attrs_define
class RegionList:
    """The region that machines are created in.

    Attributes:
        regions (list[Region] | None): The one configured region; null where the setting names no known one.
    """

    regions: list[Region] | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        regions: list[dict[str, Any]] | None
        if isinstance(self.regions, list):
            regions = []
            for regions_type_0_item_data in self.regions:
                regions_type_0_item = regions_type_0_item_data.to_dict()
                regions.append(regions_type_0_item)

        else:
            regions = self.regions

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "regions": regions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.region import Region  # noqa: PLC0415

        with ObjectReader("RegionList", src_dict) as _object:

            def _parse_regions(data: object) -> list[Region] | None:
                if data is None:
                    return data

                if isinstance(data, list):
                    regions_type_0 = []
                    _regions_type_0 = data
                    for regions_type_0_item_data in to_items(_regions_type_0):
                        regions_type_0_item = Region.from_dict(regions_type_0_item_data)

                        regions_type_0.append(regions_type_0_item)

                    return regions_type_0
                raise TypeError()

            regions = _parse_regions(_object.nullable("regions"))

            additional_properties = _object.rest

            _self = cls(
                regions=regions,
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
