from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class SavedEncodeSettings:
    """The encode settings of a saved preset.

    Attributes:
        codec (str | Unset): Codec of the output video.
        resolution (str | Unset): Height of the output picture, such as `1080p`.
        fps (int | Unset): Frame rate of the output, in fps.
        preset (str | Unset): How much effort the encoder makes.
        bitrate_tier (str | Unset): How many bits the output gets.
        passes (int | Unset): How often the encoder goes over the source.
        policy (str | Unset): Which machines may take the job.
        container (str | Unset): Container of the output file.
        quality (str | Unset): Quality step of the output.
        optimize (str | Unset): Whether the encoder aims at a VMAF score.
        vmaf_target (int | Unset): VMAF score to aim at.
        audio_policy (str | Unset): What becomes of the sound.
        frame_rate_policy (str | Unset): What `fps` stands for.
        scale_policy (str | Unset): Whether a small source is enlarged.
    """

    codec: str | Unset | None = UNSET
    resolution: str | Unset | None = UNSET
    fps: int | Unset | None = UNSET
    preset: str | Unset | None = UNSET
    bitrate_tier: str | Unset | None = UNSET
    passes: int | Unset | None = UNSET
    policy: str | Unset | None = UNSET
    container: str | Unset | None = UNSET
    quality: str | Unset | None = UNSET
    optimize: str | Unset | None = UNSET
    vmaf_target: int | Unset | None = UNSET
    audio_policy: str | Unset | None = UNSET
    frame_rate_policy: str | Unset | None = UNSET
    scale_policy: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        codec = self.codec

        resolution = self.resolution

        fps = self.fps

        preset = self.preset

        bitrate_tier = self.bitrate_tier

        passes = self.passes

        policy = self.policy

        container = self.container

        quality = self.quality

        optimize = self.optimize

        vmaf_target = self.vmaf_target

        audio_policy = self.audio_policy

        frame_rate_policy = self.frame_rate_policy

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
        with ObjectReader("SavedEncodeSettings", src_dict) as _object:
            codec = _object.optional("codec")

            resolution = _object.optional("resolution")

            fps = _object.optional("fps")

            preset = _object.optional("preset")

            bitrate_tier = _object.optional("bitrateTier")

            passes = _object.optional("passes")

            policy = _object.optional("policy")

            container = _object.optional("container")

            quality = _object.optional("quality")

            optimize = _object.optional("optimize")

            vmaf_target = _object.optional("vmafTarget")

            audio_policy = _object.optional("audioPolicy")

            frame_rate_policy = _object.optional("frameRatePolicy")

            scale_policy = _object.optional("scalePolicy")

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
