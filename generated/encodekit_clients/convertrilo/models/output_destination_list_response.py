from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.output_destination_response import OutputDestinationResponse


@_attrs_define
class OutputDestinationListResponse:
    """The saved destinations.

    Attributes:
        destinations (list[OutputDestinationResponse] | Unset): All destinations of the account.
    """

    destinations: list[OutputDestinationResponse] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        destinations: Any = None
        if self.destinations is not None:
            destinations = UNSET
            if not isinstance(self.destinations, Unset):
                destinations = []
                for destinations_item_data in self.destinations:
                    destinations_item = destinations_item_data.to_dict()
                    destinations.append(destinations_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if destinations is not UNSET:
            field_dict["destinations"] = destinations

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.output_destination_response import OutputDestinationResponse  # noqa: PLC0415

        with ObjectReader("OutputDestinationListResponse", src_dict) as _object:
            _destinations = _object.optional("destinations")
            destinations: list[OutputDestinationResponse] | Unset | None = _destinations
            if _destinations is not None and not isinstance(_destinations, Unset):
                destinations = []
                for destinations_item_data in to_items(_destinations):
                    destinations_item = OutputDestinationResponse.from_dict(destinations_item_data)

                    destinations.append(destinations_item)

            additional_properties = _object.rest

            _self = cls(
                destinations=destinations,
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
