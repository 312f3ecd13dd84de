from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class ApproveEstimate:
    """How the price of a job comes about.

    Attributes:
        per_minute_neu (float | Unset): Price of one minute of video, in NEU.
        duration_sec (float | Unset): Measured duration of the source, in seconds.
        total_neu (float | Unset): Price of the whole job, in NEU.
        reserved (float | Unset): NEU reserved for the job.
        requested_passes (int | Unset): How many passes were asked for.
        effective_passes (int | Unset): How many passes are made and paid for; aiming at a VMAF score always takes 1.
    """

    per_minute_neu: float | Unset | None = UNSET
    duration_sec: float | Unset | None = UNSET
    total_neu: float | Unset | None = UNSET
    reserved: float | Unset | None = UNSET
    requested_passes: int | Unset | None = UNSET
    effective_passes: int | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        per_minute_neu = self.per_minute_neu

        duration_sec = self.duration_sec

        total_neu = self.total_neu

        reserved = self.reserved

        requested_passes = self.requested_passes

        effective_passes = self.effective_passes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if per_minute_neu is not UNSET:
            field_dict["perMinuteNeu"] = per_minute_neu
        if duration_sec is not UNSET:
            field_dict["durationSec"] = duration_sec
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
        with ObjectReader("ApproveEstimate", src_dict) as _object:
            per_minute_neu = _object.optional("perMinuteNeu")

            duration_sec = _object.optional("durationSec")

            total_neu = _object.optional("totalNeu")

            reserved = _object.optional("reserved")

            requested_passes = _object.optional("requestedPasses")

            effective_passes = _object.optional("effectivePasses")

            additional_properties = _object.rest

            _self = cls(
                per_minute_neu=per_minute_neu,
                duration_sec=duration_sec,
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
