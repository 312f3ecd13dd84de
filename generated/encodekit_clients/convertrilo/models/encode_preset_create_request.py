from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names

if TYPE_CHECKING:
    from ..models.encode_preset_settings import EncodePresetSettings


@_attrs_define
class EncodePresetCreateRequest:
    """A preset to save.

    Attributes:
        name (str): Name to recognise the preset by, 1 to 255 characters.
        settings (EncodePresetSettings): A complete set of encode settings; each of them is required.
    """

    name: str
    settings: EncodePresetSettings
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        settings = self.settings.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "settings": settings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.encode_preset_settings import EncodePresetSettings  # noqa: PLC0415

        with ObjectReader("EncodePresetCreateRequest", src_dict) as _object:
            name = _object.required("name")

            settings = EncodePresetSettings.from_dict(_object.required("settings"))

            additional_properties = _object.rest

            _self = cls(
                name=name,
                settings=settings,
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
