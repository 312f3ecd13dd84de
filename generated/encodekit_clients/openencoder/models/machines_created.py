from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_items, to_names

if TYPE_CHECKING:
    from ..models.machine_ref import MachineRef


@_attrs_define
class MachinesCreated:
    """The new machines.

    Attributes:
        machine (list[MachineRef]): The machines that start now, one for each that was asked for. A list, in spite of
            the name.
    """

    machine: list[MachineRef]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        machine = []
        for machine_item_data in self.machine:
            machine_item = machine_item_data.to_dict()
            machine.append(machine_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "machine": machine,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.machine_ref import MachineRef  # noqa: PLC0415

        with ObjectReader("MachinesCreated", src_dict) as _object:
            machine = []
            _machine = _object.required("machine")
            for machine_item_data in to_items(_machine):
                machine_item = MachineRef.from_dict(machine_item_data)

                machine.append(machine_item)

            additional_properties = _object.rest

            _self = cls(
                machine=machine,
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
