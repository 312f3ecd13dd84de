from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.audio_policy import AudioPolicy, check_audio_policy
from ..models.bitrate_tier import BitrateTier, check_bitrate_tier
from ..models.encode_passes import EncodePasses, check_encode_passes
from ..models.encode_policy import EncodePolicy, check_encode_policy
from ..models.encode_quality import EncodeQuality, check_encode_quality
from ..models.frame_rate_policy import FrameRatePolicy, check_frame_rate_policy
from ..models.optimize_mode import OptimizeMode, check_optimize_mode
from ..models.output_container import OutputContainer, check_output_container
from ..models.scale_policy import ScalePolicy, check_scale_policy
from ..models.speed_preset import SpeedPreset, check_speed_preset
from ..models.video_codec import VideoCodec, check_video_codec
from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class ApproveUnifiedRequest:
    """Settings to price a job with. What is absent stays as given at creation.

    Attributes:
        codec (VideoCodec | Unset): Codec of the output video.
        resolution (str | Unset): Height of the output picture, such as `1080p`; here the provider states no list.
        fps (int | Unset): Frame rate of the output, in fps; here the provider states no limits.
        preset (SpeedPreset | Unset): How much effort the encoder makes; slower compresses better.
        bitrate_tier (BitrateTier | Unset): How many bits the output gets; the figures behind the tiers are not
            published.
        passes (EncodePasses | Unset): How often the encoder goes over the source.
        policy (EncodePolicy | Unset): Which machines may take the job: whichever is free first, GPU machines if
            possible, or GPU machines only.
        container (OutputContainer | Unset): Container of the output file.
        quality (EncodeQuality | Unset): Quality step of the output, from good to best.
        optimize (OptimizeMode | Unset): Whether the encoder aims at a VMAF score.
        vmaf_target (float | Unset): VMAF score to aim at, from 50 to 99; counts with `optimize` `vmaf`.
        audio_policy (AudioPolicy | Unset): What becomes of the sound: `transcode-aac` encodes it as AAC, `copy` takes
            it as it is, `auto` copies it where
            that is possible, and `strip` leaves it out.
        frame_rate_policy (FrameRatePolicy | Unset): What `fps` stands for: with `force` the output has that rate, with
            `cap` at most that rate, and with `preserve`
            it keeps the rate of the source.
        scale_policy (ScalePolicy | Unset): Whether a source that is smaller than `resolution` is enlarged: with `allow-
            upscale` it is, with `no-upscale` it
            is not. How `downscale-only` differs from the latter is not documented.
    """

    codec: VideoCodec | Unset | None = UNSET
    resolution: str | Unset | None = UNSET
    fps: int | Unset | None = UNSET
    preset: SpeedPreset | Unset | None = UNSET
    bitrate_tier: BitrateTier | Unset | None = UNSET
    passes: EncodePasses | Unset | None = UNSET
    policy: EncodePolicy | Unset | None = UNSET
    container: OutputContainer | Unset | None = UNSET
    quality: EncodeQuality | Unset | None = UNSET
    optimize: OptimizeMode | Unset | None = UNSET
    vmaf_target: float | Unset | None = UNSET
    audio_policy: AudioPolicy | Unset | None = UNSET
    frame_rate_policy: FrameRatePolicy | Unset | None = UNSET
    scale_policy: ScalePolicy | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        codec: Any = None
        if self.codec is not None:
            codec = UNSET
            if not isinstance(self.codec, Unset):
                codec = self.codec

        resolution = self.resolution

        fps = self.fps

        preset: Any = None
        if self.preset is not None:
            preset = UNSET
            if not isinstance(self.preset, Unset):
                preset = self.preset

        bitrate_tier: Any = None
        if self.bitrate_tier is not None:
            bitrate_tier = UNSET
            if not isinstance(self.bitrate_tier, Unset):
                bitrate_tier = self.bitrate_tier

        passes: Any = None
        if self.passes is not None:
            passes = UNSET
            if not isinstance(self.passes, Unset):
                passes = self.passes

        policy: Any = None
        if self.policy is not None:
            policy = UNSET
            if not isinstance(self.policy, Unset):
                policy = self.policy

        container: Any = None
        if self.container is not None:
            container = UNSET
            if not isinstance(self.container, Unset):
                container = self.container

        quality: Any = None
        if self.quality is not None:
            quality = UNSET
            if not isinstance(self.quality, Unset):
                quality = self.quality

        optimize: Any = None
        if self.optimize is not None:
            optimize = UNSET
            if not isinstance(self.optimize, Unset):
                optimize = self.optimize

        vmaf_target = self.vmaf_target

        audio_policy: Any = None
        if self.audio_policy is not None:
            audio_policy = UNSET
            if not isinstance(self.audio_policy, Unset):
                audio_policy = self.audio_policy

        frame_rate_policy: Any = None
        if self.frame_rate_policy is not None:
            frame_rate_policy = UNSET
            if not isinstance(self.frame_rate_policy, Unset):
                frame_rate_policy = self.frame_rate_policy

        scale_policy: Any = None
        if self.scale_policy is not None:
            scale_policy = UNSET
            if not isinstance(self.scale_policy, Unset):
                scale_policy = self.scale_policy

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if codec is not UNSET:
            field_dict["codec"] = codec
        if resolution is not UNSET:
            field_dict["resolution"] = resolution
        if fps is not UNSET:
            field_dict["fps"] = fps
        if preset is not UNSET:
            field_dict["preset"] = preset
        if bitrate_tier is not UNSET:
            field_dict["bitrateTier"] = bitrate_tier
        if passes is not UNSET:
            field_dict["passes"] = passes
        if policy is not UNSET:
            field_dict["policy"] = policy
        if container is not UNSET:
            field_dict["container"] = container
        if quality is not UNSET:
            field_dict["quality"] = quality
        if optimize is not UNSET:
            field_dict["optimize"] = optimize
        if vmaf_target is not UNSET:
            field_dict["vmafTarget"] = vmaf_target
        if audio_policy is not UNSET:
            field_dict["audioPolicy"] = audio_policy
        if frame_rate_policy is not UNSET:
            field_dict["frameRatePolicy"] = frame_rate_policy
        if scale_policy is not UNSET:
            field_dict["scalePolicy"] = scale_policy

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("ApproveUnifiedRequest", src_dict) as _object:
            _codec = _object.optional("codec")
            codec: VideoCodec | Unset | None
            if _codec is None or isinstance(_codec, Unset):
                codec = _codec
            else:
                codec = check_video_codec(_codec)

            resolution = _object.optional("resolution")

            fps = _object.optional("fps")

            _preset = _object.optional("preset")
            preset: SpeedPreset | Unset | None
            if _preset is None or isinstance(_preset, Unset):
                preset = _preset
            else:
                preset = check_speed_preset(_preset)

            _bitrate_tier = _object.optional("bitrateTier")
            bitrate_tier: BitrateTier | Unset | None
            if _bitrate_tier is None or isinstance(_bitrate_tier, Unset):
                bitrate_tier = _bitrate_tier
            else:
                bitrate_tier = check_bitrate_tier(_bitrate_tier)

            _passes = _object.optional("passes")
            passes: EncodePasses | Unset | None
            if _passes is None or isinstance(_passes, Unset):
                passes = _passes
            else:
                passes = check_encode_passes(_passes)

            _policy = _object.optional("policy")
            policy: EncodePolicy | Unset | None
            if _policy is None or isinstance(_policy, Unset):
                policy = _policy
            else:
                policy = check_encode_policy(_policy)

            _container = _object.optional("container")
            container: OutputContainer | Unset | None
            if _container is None or isinstance(_container, Unset):
                container = _container
            else:
                container = check_output_container(_container)

            _quality = _object.optional("quality")
            quality: EncodeQuality | Unset | None
            if _quality is None or isinstance(_quality, Unset):
                quality = _quality
            else:
                quality = check_encode_quality(_quality)

            _optimize = _object.optional("optimize")
            optimize: OptimizeMode | Unset | None
            if _optimize is None or isinstance(_optimize, Unset):
                optimize = _optimize
            else:
                optimize = check_optimize_mode(_optimize)

            vmaf_target = _object.optional("vmafTarget")

            _audio_policy = _object.optional("audioPolicy")
            audio_policy: AudioPolicy | Unset | None
            if _audio_policy is None or isinstance(_audio_policy, Unset):
                audio_policy = _audio_policy
            else:
                audio_policy = check_audio_policy(_audio_policy)

            _frame_rate_policy = _object.optional("frameRatePolicy")
            frame_rate_policy: FrameRatePolicy | Unset | None
            if _frame_rate_policy is None or isinstance(_frame_rate_policy, Unset):
                frame_rate_policy = _frame_rate_policy
            else:
                frame_rate_policy = check_frame_rate_policy(_frame_rate_policy)

            _scale_policy = _object.optional("scalePolicy")
            scale_policy: ScalePolicy | Unset | None
            if _scale_policy is None or isinstance(_scale_policy, Unset):
                scale_policy = _scale_policy
            else:
                scale_policy = check_scale_policy(_scale_policy)

            additional_properties = _object.rest

            _self = cls(
                codec=codec,
                resolution=resolution,
                fps=fps,
                preset=preset,
                bitrate_tier=bitrate_tier,
                passes=passes,
                policy=policy,
                container=container,
                quality=quality,
                optimize=optimize,
                vmaf_target=vmaf_target,
                audio_policy=audio_policy,
                frame_rate_policy=frame_rate_policy,
                scale_policy=scale_policy,
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
