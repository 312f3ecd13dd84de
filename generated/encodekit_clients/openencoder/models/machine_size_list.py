from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_items, to_names

if TYPE_CHECKING:
    from ..models.machine_size import MachineSize


@_attrs_define
class MachineSizeList:
    """The sizes on offer.

    Attributes:
        sizes (list[MachineSize]): The first 200 sizes.
    """

    sizes: list[MachineSize]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        sizes = []
        for sizes_item_data in self.sizes:
            sizes_item = sizes_item_data.to_dict()
            sizes.append(sizes_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "sizes": sizes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.machine_size import MachineSize  # noqa: PLC0415

        with ObjectReader("MachineSizeList", src_dict) as _object:
            sizes = []
            _sizes = _object.required("sizes")
            for sizes_item_data in to_items(_sizes):
                sizes_item = MachineSize.from_dict(sizes_item_data)

                sizes.append(sizes_item)

            additional_properties = _object.rest

            _self = cls(
                sizes=sizes,
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
