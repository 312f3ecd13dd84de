from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class CdnDestinationConfig:
    """The API's CDN, where outputs are downloaded from.

    Attributes:
        type_ (Literal['cdn']): Tag of this kind of destination.
        output_expiry (int | Unset): How long the download URL works, in seconds, from one hour to seven days.
    """

    type_: Literal["cdn"]
    output_expiry: int | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        output_expiry = self.output_expiry

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
            }
        )
        if output_expiry is not UNSET:
            field_dict["outputExpiry"] = output_expiry

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("CdnDestinationConfig", src_dict) as _object:
            type_ = _object.required("type")

            output_expiry = _object.optional("outputExpiry")

            additional_properties = _object.rest

            _self = cls(
                type_=type_,
                output_expiry=output_expiry,
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
