from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names

if TYPE_CHECKING:
    from ..models.preset import Preset


@_attrs_define
class PresetDetail:
    """One preset in its wrapper.

    Attributes:
        preset (Preset): A named set of FFmpeg options.
        status (int): The HTTP status again.
    """

    preset: Preset
    status: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        preset = self.preset.to_dict()

        status = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "preset": preset,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.preset import Preset  # noqa: PLC0415

        with ObjectReader("PresetDetail", src_dict) as _object:
            preset = Preset.from_dict(_object.required("preset"))

            status = _object.required("status")

            additional_properties = _object.rest

            _self = cls(
                preset=preset,
                status=status,
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
