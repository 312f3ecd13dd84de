from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class PresetAudio:
    """Options for the audio stream. The provider's web interface writes a member `sampleRate`, which nobody reads.

    Attributes:
        codec (str | Unset): FFmpeg encoder, such as aac. The choice of FFmpeg when absent.
        channel (str | Unset): Number of channels; `source` or absent to keep them.
        quality (str | Unset): Bitrate in the notation of FFmpeg, such as 128k (bit/s); `auto` or absent for the
            default.
        sample_rate (str | Unset): Samples per second (Hz); `auto` or absent for that of the source.
        volume (str | Unset): Loudness in percent of the source; `100` or absent to keep it.
    """

    codec: str | Unset | None = UNSET
    channel: str | Unset | None = UNSET
    quality: str | Unset | None = UNSET
    sample_rate: str | Unset | None = UNSET
    volume: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        codec = self.codec

        channel = self.channel

        quality = self.quality

        sample_rate = self.sample_rate

        volume = self.volume

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if codec is not UNSET:
            field_dict["codec"] = codec
        if channel is not UNSET:
            field_dict["channel"] = channel
        if quality is not UNSET:
            field_dict["quality"] = quality
        if sample_rate is not UNSET:
            field_dict["sample_rate"] = sample_rate
        if volume is not UNSET:
            field_dict["volume"] = volume

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("PresetAudio", src_dict) as _object:
            codec = _object.optional("codec")

            channel = _object.optional("channel")

            quality = _object.optional("quality")

            sample_rate = _object.optional("sample_rate")

            volume = _object.optional("volume")

            additional_properties = _object.rest

            _self = cls(
                codec=codec,
                channel=channel,
                quality=quality,
                sample_rate=sample_rate,
                volume=volume,
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
