from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class AudioParams:
    """The sound.

    Attributes:
        audio_codec (str | Unset): The codec.
        audio_bitrate (str | Unset): The bitrate in kbit/s, followed by `k`.
        audio_channel (str | Unset): The channels, such as `2.0` for stereo.
        audio_sample_rate (str | Unset): The sample rate in kHz, followed by `khz`.
    """

    audio_codec: str | Unset | None = UNSET
    audio_bitrate: str | Unset | None = UNSET
    audio_channel: str | Unset | None = UNSET
    audio_sample_rate: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        audio_codec = self.audio_codec

        audio_bitrate = self.audio_bitrate

        audio_channel = self.audio_channel

        audio_sample_rate = self.audio_sample_rate

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if audio_codec is not UNSET:
            field_dict["audio_codec"] = audio_codec
        if audio_bitrate is not UNSET:
            field_dict["audio_bitrate"] = audio_bitrate
        if audio_channel is not UNSET:
            field_dict["audio_channel"] = audio_channel
        if audio_sample_rate is not UNSET:
            field_dict["audio_sample_rate"] = audio_sample_rate

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("AudioParams", src_dict) as _object:
            audio_codec = _object.optional("audio_codec")

            audio_bitrate = _object.optional("audio_bitrate")

            audio_channel = _object.optional("audio_channel")

            audio_sample_rate = _object.optional("audio_sample_rate")

            additional_properties = _object.rest

            _self = cls(
                audio_codec=audio_codec,
                audio_bitrate=audio_bitrate,
                audio_channel=audio_channel,
                audio_sample_rate=audio_sample_rate,
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
