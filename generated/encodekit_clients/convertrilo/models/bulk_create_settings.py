from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.audio_policy import AudioPolicy, check_audio_policy
from ..models.encode_quality import EncodeQuality, check_encode_quality
from ..models.frame_rate_policy import FrameRatePolicy, check_frame_rate_policy
from ..models.optimize_mode import OptimizeMode, check_optimize_mode
from ..models.output_container import OutputContainer, check_output_container
from ..models.scale_policy import ScalePolicy, check_scale_policy
from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class BulkCreateSettings:
    """Settings for all jobs of a bulk request.

    Attributes:
        fail_fast (bool | Unset): True to stop at the first job that is refused; false when absent.
        dry_run (bool | Unset): True to check and price the jobs without creating them; false when absent.
        confirm (bool | Unset): True to reserve tokens for the jobs and queue them at once; false when absent.
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

    fail_fast: bool | Unset | None = UNSET
    dry_run: bool | Unset | None = UNSET
    confirm: bool | Unset | None = UNSET
    container: OutputContainer | Unset | None = UNSET
    quality: EncodeQuality | Unset | None = UNSET
    optimize: OptimizeMode | Unset | None = UNSET
    vmaf_target: float | Unset | None = UNSET
    audio_policy: AudioPolicy | Unset | None = UNSET
    frame_rate_policy: FrameRatePolicy | Unset | None = UNSET
    scale_policy: ScalePolicy | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        fail_fast = self.fail_fast

        dry_run = self.dry_run

        confirm = self.confirm

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
        if fail_fast is not UNSET:
            field_dict["failFast"] = fail_fast
        if dry_run is not UNSET:
            field_dict["dryRun"] = dry_run
        if confirm is not UNSET:
            field_dict["confirm"] = confirm
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
        with ObjectReader("BulkCreateSettings", src_dict) as _object:
            fail_fast = _object.optional("failFast")

            dry_run = _object.optional("dryRun")

            confirm = _object.optional("confirm")

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
                fail_fast=fail_fast,
                dry_run=dry_run,
                confirm=confirm,
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
