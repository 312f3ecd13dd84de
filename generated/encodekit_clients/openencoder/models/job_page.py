from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_items, to_names

if TYPE_CHECKING:
    from ..models.job import Job


@_attrs_define
class JobPage:
    """One page of jobs.

    Attributes:
        count (int): Number of all jobs, not of those on the page.
        items (list[Job]): The jobs, newest id first.
    """

    count: int
    items: list[Job]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        count = self.count

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "count": count,
                "items": items,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.job import Job  # noqa: PLC0415

        with ObjectReader("JobPage", src_dict) as _object:
            count = _object.required("count")

            items = []
            _items = _object.required("items")
            for items_item_data in to_items(_items):
                items_item = Job.from_dict(items_item_data)

                items.append(items_item)

            additional_properties = _object.rest

            _self = cls(
                count=count,
                items=items,
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
