from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class BitrateParams:
    """How bits are spent. Which members count depends on the mode; rates are in kbit/s, followed by `k`.

    Attributes:
        rate_control_mode (str | Unset): What is held, an average, a constant rate or a constant quality.
        avg_bitrate (str | Unset): The rate on average, in kbit/s followed by `k`, for `variable_bitrate`.
        min_bitrate (str | Unset): The lowest rate, in kbit/s followed by `k`, for `variable_bitrate`.
        max_bitrate (str | Unset): The highest rate, in kbit/s followed by `k`, for `variable_bitrate`.
        buffer_size (str | Unset): The rate buffer, in kbit followed by `k`, for `variable_bitrate` and
            `constant_quality`.
        target_bitrate (str | Unset): The rate, in kbit/s followed by `k`, for `constant_bitrate`.
        crf (int | Unset): The constant rate factor, as the encoder defines it, for `constant_quality`.
    """

    rate_control_mode: str | Unset | None = UNSET
    avg_bitrate: str | Unset | None = UNSET
    min_bitrate: str | Unset | None = UNSET
    max_bitrate: str | Unset | None = UNSET
    buffer_size: str | Unset | None = UNSET
    target_bitrate: str | Unset | None = UNSET
    crf: int | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        rate_control_mode = self.rate_control_mode

        avg_bitrate = self.avg_bitrate

        min_bitrate = self.min_bitrate

        max_bitrate = self.max_bitrate

        buffer_size = self.buffer_size

        target_bitrate = self.target_bitrate

        crf = self.crf

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if rate_control_mode is not UNSET:
            field_dict["rate_control_mode"] = rate_control_mode
        if avg_bitrate is not UNSET:
            field_dict["avg_bitrate"] = avg_bitrate
        if min_bitrate is not UNSET:
            field_dict["min_bitrate"] = min_bitrate
        if max_bitrate is not UNSET:
            field_dict["max_bitrate"] = max_bitrate
        if buffer_size is not UNSET:
            field_dict["buffer_size"] = buffer_size
        if target_bitrate is not UNSET:
            field_dict["target_bitrate"] = target_bitrate
        if crf is not UNSET:
            field_dict["crf"] = crf

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("BitrateParams", src_dict) as _object:
            rate_control_mode = _object.optional("rate_control_mode")

            avg_bitrate = _object.optional("avg_bitrate")

            min_bitrate = _object.optional("min_bitrate")

            max_bitrate = _object.optional("max_bitrate")

            buffer_size = _object.optional("buffer_size")

            target_bitrate = _object.optional("target_bitrate")

            crf = _object.optional("crf")

            additional_properties = _object.rest

            _self = cls(
                rate_control_mode=rate_control_mode,
                avg_bitrate=avg_bitrate,
                min_bitrate=min_bitrate,
                max_bitrate=max_bitrate,
                buffer_size=buffer_size,
                target_bitrate=target_bitrate,
                crf=crf,
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
