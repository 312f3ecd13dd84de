from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class OnDemandPricing:
    """How the price of an on-demand job comes about.

    Attributes:
        base_per_minute (float | Unset): Price of one minute in the two-step API, in NEU.
        on_demand_per_minute (float | Unset): Price of one minute on demand, in NEU.
        multiplier (float | Unset): On-demand price divided by base price, 1.5 to 2.
        total_neu (float | Unset): Price of the whole job, in NEU.
        reserved (float | Unset): NEU reserved for the job.
        requested_passes (int | Unset): How many passes were asked for.
        effective_passes (int | Unset): How many passes are made and paid for; aiming at a VMAF score always takes 1.
    """

    base_per_minute: float | Unset | None = UNSET
    on_demand_per_minute: float | Unset | None = UNSET
    multiplier: float | Unset | None = UNSET
    total_neu: float | Unset | None = UNSET
    reserved: float | Unset | None = UNSET
    requested_passes: int | Unset | None = UNSET
    effective_passes: int | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        base_per_minute = self.base_per_minute

        on_demand_per_minute = self.on_demand_per_minute

        multiplier = self.multiplier

        total_neu = self.total_neu

        reserved = self.reserved

        requested_passes = self.requested_passes

        effective_passes = self.effective_passes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if base_per_minute is not UNSET:
            field_dict["basePerMinute"] = base_per_minute
        if on_demand_per_minute is not UNSET:
            field_dict["onDemandPerMinute"] = on_demand_per_minute
        if multiplier is not UNSET:
            field_dict["multiplier"] = multiplier
        if total_neu is not UNSET:
            field_dict["totalNeu"] = total_neu
        if reserved is not UNSET:
            field_dict["reserved"] = reserved
        if requested_passes is not UNSET:
            field_dict["requestedPasses"] = requested_passes
        if effective_passes is not UNSET:
            field_dict["effectivePasses"] = effective_passes

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("OnDemandPricing", src_dict) as _object:
            base_per_minute = _object.optional("basePerMinute")

            on_demand_per_minute = _object.optional("onDemandPerMinute")

            multiplier = _object.optional("multiplier")

            total_neu = _object.optional("totalNeu")

            reserved = _object.optional("reserved")

            requested_passes = _object.optional("requestedPasses")

            effective_passes = _object.optional("effectivePasses")

            additional_properties = _object.rest

            _self = cls(
                base_per_minute=base_per_minute,
                on_demand_per_minute=on_demand_per_minute,
                multiplier=multiplier,
                total_neu=total_neu,
                reserved=reserved,
                requested_passes=requested_passes,
                effective_passes=effective_passes,
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
