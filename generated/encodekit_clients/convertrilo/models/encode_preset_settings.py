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
from ..models.job_resolution import JobResolution, check_job_resolution
from ..models.optimize_mode import OptimizeMode, check_optimize_mode
from ..models.output_container import OutputContainer, check_output_container
from ..models.scale_policy import ScalePolicy, check_scale_policy
from ..models.speed_preset import SpeedPreset, check_speed_preset
from ..models.video_codec import VideoCodec, check_video_codec
from ..types import ObjectReader, to_names


@_attrs_define
class EncodePresetSettings:
    """A complete set of encode settings; each of them is required.

    Attributes:
        codec (VideoCodec): Codec of the output video.
        resolution (JobResolution): Height of the output picture.
        fps (int): Frame rate of the output, in fps.
        preset (SpeedPreset): How much effort the encoder makes; slower compresses better.
        bitrate_tier (BitrateTier): How many bits the output gets; the figures behind the tiers are not published.
        passes (EncodePasses): How often the encoder goes over the source.
        policy (EncodePolicy): Which machines may take the job: whichever is free first, GPU machines if possible, or
            GPU machines only.
        container (OutputContainer): Container of the output file.
        quality (EncodeQuality): Quality step of the output, from good to best.
        optimize (OptimizeMode): Whether the encoder aims at a VMAF score.
        vmaf_target (int): VMAF score to aim at, a whole number from 50 to 99; counts with `optimize` `vmaf`.
        audio_policy (AudioPolicy): What becomes of the sound: `transcode-aac` encodes it as AAC, `copy` takes it as it
            is, `auto` copies it where
            that is possible, and `strip` leaves it out.
        frame_rate_policy (FrameRatePolicy): What `fps` stands for: with `force` the output has that rate, with `cap` at
            most that rate, and with `preserve`
            it keeps the rate of the source.
        scale_policy (ScalePolicy): Whether a source that is smaller than `resolution` is enlarged: with `allow-upscale`
            it is, with `no-upscale` it
            is not. How `downscale-only` differs from the latter is not documented.
    """

    codec: VideoCodec
    resolution: JobResolution
    fps: int
    preset: SpeedPreset
    bitrate_tier: BitrateTier
    passes: EncodePasses
    policy: EncodePolicy
    container: OutputContainer
    quality: EncodeQuality
    optimize: OptimizeMode
    vmaf_target: int
    audio_policy: AudioPolicy
    frame_rate_policy: FrameRatePolicy
    scale_policy: ScalePolicy
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        codec: str = self.codec

        resolution: str = self.resolution

        fps = self.fps

        preset: str = self.preset

        bitrate_tier: str = self.bitrate_tier

        passes: int = self.passes

        policy: str = self.policy

        container: str = self.container

        quality: str = self.quality

        optimize: str = self.optimize

        vmaf_target = self.vmaf_target

        audio_policy: str = self.audio_policy

        frame_rate_policy: str = self.frame_rate_policy

        scale_policy: str = self.scale_policy

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "codec": codec,
                "resolution": resolution,
                "fps": fps,
                "preset": preset,
                "bitrateTier": bitrate_tier,
                "passes": passes,
                "policy": policy,
                "container": container,
                "quality": quality,
                "optimize": optimize,
                "vmafTarget": vmaf_target,
                "audioPolicy": audio_policy,
                "frameRatePolicy": frame_rate_policy,
                "scalePolicy": scale_policy,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("EncodePresetSettings", src_dict) as _object:
            codec = check_video_codec(_object.required("codec"))

            resolution = check_job_resolution(_object.required("resolution"))

            fps = _object.required("fps")

            preset = check_speed_preset(_object.required("preset"))

            bitrate_tier = check_bitrate_tier(_object.required("bitrateTier"))

            passes = check_encode_passes(_object.required("passes"))

            policy = check_encode_policy(_object.required("policy"))

            container = check_output_container(_object.required("container"))

            quality = check_encode_quality(_object.required("quality"))

            optimize = check_optimize_mode(_object.required("optimize"))

            vmaf_target = _object.required("vmafTarget")

            audio_policy = check_audio_policy(_object.required("audioPolicy"))

            frame_rate_policy = check_frame_rate_policy(_object.required("frameRatePolicy"))

            scale_policy = check_scale_policy(_object.required("scalePolicy"))

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
