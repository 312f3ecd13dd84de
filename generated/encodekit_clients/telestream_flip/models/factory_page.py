from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.factory import Factory


@_attrs_define
class FactoryPage:
    """One page of factories.

    Attributes:
        factories (list[Factory] | Unset): The factories of this page.
        page (int | Unset): Number of this page, from 1.
        per_page (int | Unset): Largest number of factories on a page.
        total (int | Unset): Number of factories on all pages together.
    """

    factories: list[Factory] | Unset | None = UNSET
    page: int | Unset | None = UNSET
    per_page: int | Unset | None = UNSET
    total: int | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        factories: Any = None
        if self.factories is not None:
            factories = UNSET
            if not isinstance(self.factories, Unset):
                factories = []
                for factories_item_data in self.factories:
                    factories_item = factories_item_data.to_dict()
                    factories.append(factories_item)

        page = self.page

        per_page = self.per_page

        total = self.total

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if factories is not UNSET:
            field_dict["factories"] = factories
        if page is not UNSET:
            field_dict["page"] = page
        if per_page is not UNSET:
            field_dict["per_page"] = per_page
        if total is not UNSET:
            field_dict["total"] = total

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.factory import Factory  # noqa: PLC0415

        with ObjectReader("FactoryPage", src_dict) as _object:
            _factories = _object.optional("factories")
            factories: list[Factory] | Unset | None = _factories
            if _factories is not None and not isinstance(_factories, Unset):
                factories = []
                for factories_item_data in to_items(_factories):
                    factories_item = Factory.from_dict(factories_item_data)

                    factories.append(factories_item)

            page = _object.optional("page")

            per_page = _object.optional("per_page")

            total = _object.optional("total")

            additional_properties = _object.rest

            _self = cls(
                factories=factories,
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
