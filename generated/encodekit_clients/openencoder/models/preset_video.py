from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class PresetVideo:
    """Options for the video stream. Numbers are text here, but for `crf`.

    Attributes:
        codec (str | Unset): FFmpeg encoder, such as libx264. The choice of FFmpeg when absent.
        preset (str | Unset): Preset of the encoder, such as fast; `none` or absent for its default.
        pass_ (str | Unset): How the rate is controlled; only with `crf` is the member of that name used.
        crf (int | Unset): Constant rate factor, lower is better; used only where `pass` is `crf`.
        bitrate (str | Unset): Target bitrate in the notation of FFmpeg, such as 3000k (bit/s); `0` or absent for none.
        minrate (str | Unset): Least bitrate in the notation of FFmpeg; `0` or absent for none.
        maxrate (str | Unset): Greatest bitrate in the notation of FFmpeg; `0` or absent for none.
        bufsize (str | Unset): Size of the rate control buffer in the notation of FFmpeg (bits); `0` or absent for none.
        pixel_format (str | Unset): Pixel format, such as yuv420p; `auto` or absent for that of the source.
        frame_rate (str | Unset): Frames per second; that of the source when absent.
        speed (str | Unset): Expression for the setpts filter, such as 0.5*PTS; `auto` or absent for the original speed.
        tune (str | Unset): Tuning of the encoder, such as film; `none` or absent for none.
        profile (str | Unset): Codec profile, such as main; `none` or absent for the default.
        level (str | Unset): Codec level, such as 4.0; `none` or absent for the default.
        faststart (bool | Unset): Whether to move the index of an MP4 to its front, for playback while loading.
        size (str | Unset): Lines or columns (see `format`) to scale to, or `custom` for `width` and `height`; `source`
            or absent to keep the size.
        width (str | Unset): Pixels across, with `size` `custom`.
        height (str | Unset): Pixels down, with `size` `custom`.
        format_ (str | Unset): With `widescreen` the `size` is the width, otherwise the height.
        aspect (str | Unset): Aspect ratio. Read and not used.
        scaling (str | Unset): Scaling algorithm, such as lanczos; `auto` or absent for the default.
        codec_options (str | Unset): Options for x264 or x265 in their own notation, with those two codecs only.
    """

    codec: str | Unset | None = UNSET
    preset: str | Unset | None = UNSET
    pass_: str | Unset | None = UNSET
    crf: int | Unset | None = UNSET
    bitrate: str | Unset | None = UNSET
    minrate: str | Unset | None = UNSET
    maxrate: str | Unset | None = UNSET
    bufsize: str | Unset | None = UNSET
    pixel_format: str | Unset | None = UNSET
    frame_rate: str | Unset | None = UNSET
    speed: str | Unset | None = UNSET
    tune: str | Unset | None = UNSET
    profile: str | Unset | None = UNSET
    level: str | Unset | None = UNSET
    faststart: bool | Unset | None = UNSET
    size: str | Unset | None = UNSET
    width: str | Unset | None = UNSET
    height: str | Unset | None = UNSET
    format_: str | Unset | None = UNSET
    aspect: str | Unset | None = UNSET
    scaling: str | Unset | None = UNSET
    codec_options: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        codec = self.codec

        preset = self.preset

        pass_ = self.pass_

        crf = self.crf

        bitrate = self.bitrate

        minrate = self.minrate

        maxrate = self.maxrate

        bufsize = self.bufsize

        pixel_format = self.pixel_format

        frame_rate = self.frame_rate

        speed = self.speed

        tune = self.tune

        profile = self.profile

        level = self.level

        faststart = self.faststart

        size = self.size

        width = self.width

        height = self.height

        format_ = self.format_

        aspect = self.aspect

        scaling = self.scaling

        codec_options = self.codec_options

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if codec is not UNSET:
            field_dict["codec"] = codec
        if preset is not UNSET:
            field_dict["preset"] = preset
        if pass_ is not UNSET:
            field_dict["pass"] = pass_
        if crf is not UNSET:
            field_dict["crf"] = crf
        if bitrate is not UNSET:
            field_dict["bitrate"] = bitrate
        if minrate is not UNSET:
            field_dict["minrate"] = minrate
        if maxrate is not UNSET:
            field_dict["maxrate"] = maxrate
        if bufsize is not UNSET:
            field_dict["bufsize"] = bufsize
        if pixel_format is not UNSET:
            field_dict["pixel_format"] = pixel_format
        if frame_rate is not UNSET:
            field_dict["frame_rate"] = frame_rate
        if speed is not UNSET:
            field_dict["speed"] = speed
        if tune is not UNSET:
            field_dict["tune"] = tune
        if profile is not UNSET:
            field_dict["profile"] = profile
        if level is not UNSET:
            field_dict["level"] = level
        if faststart is not UNSET:
            field_dict["faststart"] = faststart
        if size is not UNSET:
            field_dict["size"] = size
        if width is not UNSET:
            field_dict["width"] = width
        if height is not UNSET:
            field_dict["height"] = height
        if format_ is not UNSET:
            field_dict["format"] = format_
        if aspect is not UNSET:
            field_dict["aspect"] = aspect
        if scaling is not UNSET:
            field_dict["scaling"] = scaling
        if codec_options is not UNSET:
            field_dict["codec_options"] = codec_options

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("PresetVideo", src_dict) as _object:
            codec = _object.optional("codec")

            preset = _object.optional("preset")

            pass_ = _object.optional("pass")

            crf = _object.optional("crf")

            bitrate = _object.optional("bitrate")

            minrate = _object.optional("minrate")

            maxrate = _object.optional("maxrate")

            bufsize = _object.optional("bufsize")

            pixel_format = _object.optional("pixel_format")

            frame_rate = _object.optional("frame_rate")

            speed = _object.optional("speed")

            tune = _object.optional("tune")

            profile = _object.optional("profile")

            level = _object.optional("level")

            faststart = _object.optional("faststart")

            size = _object.optional("size")

            width = _object.optional("width")

            height = _object.optional("height")

            format_ = _object.optional("format")

            aspect = _object.optional("aspect")

            scaling = _object.optional("scaling")

            codec_options = _object.optional("codec_options")

            additional_properties = _object.rest

            _self = cls(
                codec=codec,
                preset=preset,
                pass_=pass_,
                crf=crf,
                bitrate=bitrate,
                minrate=minrate,
                maxrate=maxrate,
                bufsize=bufsize,
                pixel_format=pixel_format,
                frame_rate=frame_rate,
                speed=speed,
                tune=tune,
                profile=profile,
                level=level,
                faststart=faststart,
                size=size,
                width=width,
                height=height,
                format_=format_,
                aspect=aspect,
                scaling=scaling,
                codec_options=codec_options,
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
