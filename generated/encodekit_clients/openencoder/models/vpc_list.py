from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_items, to_names

if TYPE_CHECKING:
    from ..models.vpc import Vpc


@_attrs_define
class VpcList:
    """The private networks of the account.

    Attributes:
        vpcs (list[Vpc]): The networks.
    """

    vpcs: list[Vpc]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        vpcs = []
        for vpcs_item_data in self.vpcs:
            vpcs_item = vpcs_item_data.to_dict()
            vpcs.append(vpcs_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "vpcs": vpcs,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.vpc import Vpc  # noqa: PLC0415

        with ObjectReader("VpcList", src_dict) as _object:
            vpcs = []
            _vpcs = _object.required("vpcs")
            for vpcs_item_data in to_items(_vpcs):
                vpcs_item = Vpc.from_dict(vpcs_item_data)

                vpcs.append(vpcs_item)

            additional_properties = _object.rest

            _self = cls(
                vpcs=vpcs,
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
