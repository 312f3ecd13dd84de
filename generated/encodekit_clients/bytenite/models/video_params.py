from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.bitrate_params import BitrateParams
    from ..models.codec_params import CodecParams
    from ..models.frame_rate_params import FrameRateParams


@_attrs_define
class VideoParams:
    """Codec, bitrate and frame rate.

    Attributes:
        codec (str | Unset): The encoder, by the name FFmpeg has for it.
        bitrate (BitrateParams | Unset): How bits are spent. Which members count depends on the mode; rates are in
            kbit/s, followed by `k`.
        codec_params (CodecParams | Unset): What only one encoder knows.
        frame_rate (FrameRateParams | Unset): How many pictures a second.
    """

    codec: str | Unset | None = UNSET
    bitrate: BitrateParams | Unset | None = UNSET
    codec_params: CodecParams | Unset | None = UNSET
    frame_rate: FrameRateParams | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        codec = self.codec

        bitrate: Any = None
        if self.bitrate is not None:
            bitrate = UNSET
            if not isinstance(self.bitrate, Unset):
                bitrate = self.bitrate.to_dict()

        codec_params: Any = None
        if self.codec_params is not None:
            codec_params = UNSET
            if not isinstance(self.codec_params, Unset):
                codec_params = self.codec_params.to_dict()

        frame_rate: Any = None
        if self.frame_rate is not None:
            frame_rate = UNSET
            if not isinstance(self.frame_rate, Unset):
                frame_rate = self.frame_rate.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if codec is not UNSET:
            field_dict["codec"] = codec
        if bitrate is not UNSET:
            field_dict["bitrate"] = bitrate
        if codec_params is not UNSET:
            field_dict["codec_params"] = codec_params
        if frame_rate is not UNSET:
            field_dict["frame_rate"] = frame_rate

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.bitrate_params import BitrateParams  # noqa: PLC0415
        from ..models.codec_params import CodecParams  # noqa: PLC0415
        from ..models.frame_rate_params import FrameRateParams  # noqa: PLC0415

        with ObjectReader("VideoParams", src_dict) as _object:
            codec = _object.optional("codec")

            _bitrate = _object.optional("bitrate")
            bitrate: BitrateParams | Unset | None
            if _bitrate is None or isinstance(_bitrate, Unset):
                bitrate = _bitrate
            else:
                bitrate = BitrateParams.from_dict(_bitrate)

            _codec_params = _object.optional("codec_params")
            codec_params: CodecParams | Unset | None
            if _codec_params is None or isinstance(_codec_params, Unset):
                codec_params = _codec_params
            else:
                codec_params = CodecParams.from_dict(_codec_params)

            _frame_rate = _object.optional("frame_rate")
            frame_rate: FrameRateParams | Unset | None
            if _frame_rate is None or isinstance(_frame_rate, Unset):
                frame_rate = _frame_rate
            else:
                frame_rate = FrameRateParams.from_dict(_frame_rate)

            additional_properties = _object.rest

            _self = cls(
                codec=codec,
                bitrate=bitrate,
                codec_params=codec_params,
                frame_rate=frame_rate,
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
