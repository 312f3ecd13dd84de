from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class Pagination:
    """Where a page stands in the whole list.

    Attributes:
        total (int | Unset): How many entries there are on all pages.
        offset (int | Unset): How many entries come before this page.
        has_previous (bool | Unset): Whether a page comes before this one.
        has_next (bool | Unset): Whether a page comes after this one.
    """

    total: int | Unset | None = UNSET
    offset: int | Unset | None = UNSET
    has_previous: bool | Unset | None = UNSET
    has_next: bool | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        total = self.total

        offset = self.offset

        has_previous = self.has_previous

        has_next = self.has_next

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if total is not UNSET:
            field_dict["total"] = total
        if offset is not UNSET:
            field_dict["offset"] = offset
        if has_previous is not UNSET:
            field_dict["hasPrevious"] = has_previous
        if has_next is not UNSET:
            field_dict["hasNext"] = has_next

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("Pagination", src_dict) as _object:
            total = _object.optional("total")

            offset = _object.optional("offset")

            has_previous = _object.optional("hasPrevious")

            has_next = _object.optional("hasNext")

            additional_properties = _object.rest

            _self = cls(
                total=total,
                offset=offset,
                has_previous=has_previous,
                has_next=has_next,
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
