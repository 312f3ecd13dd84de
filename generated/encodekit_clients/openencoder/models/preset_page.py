from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_items, to_names

if TYPE_CHECKING:
    from ..models.preset import Preset


@_attrs_define
class PresetPage:
    """One page of presets.

    Attributes:
        count (int): Number of all presets, not of those on the page.
        presets (list[Preset]): The presets, newest id first.
    """

    count: int
    presets: list[Preset]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        count = self.count

        presets = []
        for presets_item_data in self.presets:
            presets_item = presets_item_data.to_dict()
            presets.append(presets_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "count": count,
                "presets": presets,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.preset import Preset  # noqa: PLC0415

        with ObjectReader("PresetPage", src_dict) as _object:
            count = _object.required("count")

            presets = []
            _presets = _object.required("presets")
            for presets_item_data in to_items(_presets):
                presets_item = Preset.from_dict(presets_item_data)

                presets.append(presets_item)

            additional_properties = _object.rest

            _self = cls(
                count=count,
                presets=presets,
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
