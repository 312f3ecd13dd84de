from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_items, to_names

if TYPE_CHECKING:
    from ..models.encoding import Encoding


@_attrs_define
class EncodingPage:
    """One page of encodings.

    Attributes:
        encodings (list[Encoding]): The encodings of this page.
        page (int): Number of this page, from 1.
        per_page (int): Largest number of encodings on a page.
        total (int): Number of encodings on all pages together.
    """

    encodings: list[Encoding]
    page: int
    per_page: int
    total: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        encodings = []
        for encodings_item_data in self.encodings:
            encodings_item = encodings_item_data.to_dict()
            encodings.append(encodings_item)

        page = self.page

        per_page = self.per_page

        total = self.total

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "encodings": encodings,
                "page": page,
                "per_page": per_page,
                "total": total,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.encoding import Encoding  # noqa: PLC0415

        with ObjectReader("EncodingPage", src_dict) as _object:
            encodings = []
            _encodings = _object.required("encodings")
            for encodings_item_data in to_items(_encodings):
                encodings_item = Encoding.from_dict(encodings_item_data)

                encodings.append(encodings_item)

            page = _object.required("page")

            per_page = _object.required("per_page")

            total = _object.required("total")

            additional_properties = _object.rest

            _self = cls(
                encodings=encodings,
                page=page,
                per_page=per_page,
                total=total,
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
