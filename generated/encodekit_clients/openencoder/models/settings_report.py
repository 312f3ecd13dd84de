from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_items, to_names

if TYPE_CHECKING:
    from ..models.setting import Setting


@_attrs_define
class SettingsReport:
    """All settings.

    Attributes:
        settings (list[Setting]): The settings, in a fixed order.
    """

    settings: list[Setting]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        settings = []
        for settings_item_data in self.settings:
            settings_item = settings_item_data.to_dict()
            settings.append(settings_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "settings": settings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.setting import Setting  # noqa: PLC0415

        with ObjectReader("SettingsReport", src_dict) as _object:
            settings = []
            _settings = _object.required("settings")
            for settings_item_data in to_items(_settings):
                settings_item = Setting.from_dict(settings_item_data)

                settings.append(settings_item)

            additional_properties = _object.rest

            _self = cls(
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
