from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names


@_attrs_define
class MachineSize:
    """A size of machine and its price.

    Attributes:
        slug (str): Short name, the value for `size` in create_machine.
        available (bool): Whether new machines of this size can be created.
        price_monthly (float): Price in US dollars for a month.
        price_hourly (float): Price in US dollars for an hour, with the noise of a 32-bit float.
    """

    slug: str
    available: bool
    price_monthly: float
    price_hourly: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        slug = self.slug

        available = self.available

        price_monthly = self.price_monthly

        price_hourly = self.price_hourly

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "slug": slug,
                "available": available,
                "price_monthly": price_monthly,
                "price_hourly": price_hourly,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("MachineSize", src_dict) as _object:
            slug = _object.required("slug")

            available = _object.required("available")

            price_monthly = _object.required("price_monthly")

            price_hourly = _object.required("price_hourly")

            additional_properties = _object.rest

            _self = cls(
                slug=slug,
                available=available,
                price_monthly=price_monthly,
                price_hourly=price_hourly,
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
