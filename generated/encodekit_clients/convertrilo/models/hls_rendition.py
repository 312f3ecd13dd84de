from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.hls_height import HlsHeight, check_hls_height
from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class HlsRendition:
    """One quality of the package, among which players choose.

    Attributes:
        height (HlsHeight): Height of the picture, in pixels.
        video_bitrate (str | Unset): Bit rate of the picture in kbit/s and `k`, such as `5000k`; chosen by the API when
            absent.
        audio_bitrate (str | Unset): Bit rate of the sound in kbit/s and `k`, such as `128k`; chosen by the API when
            absent.
    """

    height: HlsHeight
    video_bitrate: str | Unset | None = UNSET
    audio_bitrate: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        height: int = self.height

        video_bitrate = self.video_bitrate

        audio_bitrate = self.audio_bitrate

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "height": height,
            }
        )
        if video_bitrate is not UNSET:
            field_dict["videoBitrate"] = video_bitrate
        if audio_bitrate is not UNSET:
            field_dict["audioBitrate"] = audio_bitrate

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("HlsRendition", src_dict) as _object:
            height = check_hls_height(_object.required("height"))

            video_bitrate = _object.optional("videoBitrate")

            audio_bitrate = _object.optional("audioBitrate")

            additional_properties = _object.rest

            _self = cls(
                height=height,
                video_bitrate=video_bitrate,
                audio_bitrate=audio_bitrate,
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
