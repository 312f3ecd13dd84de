from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.encoding_data import EncodingData


@_attrs_define
class EncodingParams:
    """What a video job is to make.

    Attributes:
        data (EncodingData): The outputs and their names. Known from examples only: the server's own rules are not
            public, so values are left open throughout, and an empty text means unset.
        preset (str | Unset): The preset the parameters were made from, or `unpackaged` for none. Jobs were seen to run
            without it.
    """

    data: EncodingData
    preset: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        data = self.data.to_dict()

        preset = self.preset

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "data": data,
            }
        )
        if preset is not UNSET:
            field_dict["preset"] = preset

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.encoding_data import EncodingData  # noqa: PLC0415

        with ObjectReader("EncodingParams", src_dict) as _object:
            data = EncodingData.from_dict(_object.required("data"))

            preset = _object.optional("preset")

            additional_properties = _object.rest

            _self = cls(
                data=data,
                preset=preset,
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
