from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names


@_attrs_define
class Region:
    """A place where machines can run.

    Attributes:
        name (str): Name for people.
        slug (str): Short name, the value for the setting `DIGITAL_OCEAN_REGION`.
        sizes (list[str]): Slugs of the sizes that can be had there.
        available (bool): Whether new machines can be created there.
    """

    name: str
    slug: str
    sizes: list[str]
    available: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        slug = self.slug

        sizes = self.sizes

        available = self.available

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "slug": slug,
                "sizes": sizes,
                "available": available,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("Region", src_dict) as _object:
            name = _object.required("name")

            slug = _object.required("slug")

            sizes = cast(list[str], _object.required("sizes"))

            available = _object.required("available")

            additional_properties = _object.rest

            _self = cls(
                name=name,
                slug=slug,
                sizes=sizes,
                available=available,
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
