from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

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
from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.job_metadata import JobMetadata
    from ..models.s3_source import S3Source


@_attrs_define
class JobCreateRequest:
    """An encode job. Give `sourceUrl` or `sourceS3`, or neither and upload the source.

    Attributes:
        codec (VideoCodec): Codec of the output video.
        resolution (JobResolution): Height of the output picture.
        fps (int): Frame rate of the output, in fps.
        external_id (str | Unset): The caller's own id of the job, returned in statuses and webhook events.
        metadata (JobMetadata | Unset): Any JSON object of the caller's, returned in statuses and webhook events
            unchanged.
        container (OutputContainer | Unset): Container of the output file.
        preset (SpeedPreset | Unset): How much effort the encoder makes; slower compresses better.
        bitrate_tier (BitrateTier | Unset): How many bits the output gets; the figures behind the tiers are not
            published.
        passes (EncodePasses | Unset): How often the encoder goes over the source.
        policy (EncodePolicy | Unset): Which machines may take the job: whichever is free first, GPU machines if
            possible, or GPU machines only.
        quality (EncodeQuality | Unset): Quality step of the output, from good to best.
        audio_policy (AudioPolicy | Unset): What becomes of the sound: `transcode-aac` encodes it as AAC, `copy` takes
            it as it is, `auto` copies it where
            that is possible, and `strip` leaves it out.
        frame_rate_policy (FrameRatePolicy | Unset): What `fps` stands for: with `force` the output has that rate, with
            `cap` at most that rate, and with `preserve`
            it keeps the rate of the source.
        scale_policy (ScalePolicy | Unset): Whether a source that is smaller than `resolution` is enlarged: with `allow-
            upscale` it is, with `no-upscale` it
            is not. How `downscale-only` differs from the latter is not documented.
        source_url (str | Unset): HTTP or HTTPS address that the API downloads the source from.
        original_filename (str | Unset): Name of the source file, from which the name of the output is made.
        source_s3 (S3Source | Unset): An object in S3 or S3-compatible storage, with the credentials to read it.
        confirm (bool | Unset): True to reserve tokens and queue the job at once; false when absent.
        optimize (OptimizeMode | Unset): Whether the encoder aims at a VMAF score.
        vmaf_target (float | Unset): VMAF score to aim at, from 50 to 99; counts with `optimize` `vmaf`.
    """

    codec: VideoCodec
    resolution: JobResolution
    fps: int
    external_id: str | Unset | None = UNSET
    metadata: JobMetadata | Unset | None = UNSET
    container: OutputContainer | Unset | None = UNSET
    preset: SpeedPreset | Unset | None = UNSET
    bitrate_tier: BitrateTier | Unset | None = UNSET
    passes: EncodePasses | Unset | None = UNSET
    policy: EncodePolicy | Unset | None = UNSET
    quality: EncodeQuality | Unset | None = UNSET
    audio_policy: AudioPolicy | Unset | None = UNSET
    frame_rate_policy: FrameRatePolicy | Unset | None = UNSET
    scale_policy: ScalePolicy | Unset | None = UNSET
    source_url: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    original_filename: str | Unset | None = UNSET
    source_s3: S3Source | Unset | None = UNSET
    confirm: bool | Unset | None = UNSET
    optimize: OptimizeMode | Unset | None = UNSET
    vmaf_target: float | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        codec: str = self.codec

        resolution: str = self.resolution

        fps = self.fps

        external_id = self.external_id

        metadata: Any = None
        if self.metadata is not None:
            metadata = UNSET
            if not isinstance(self.metadata, Unset):
                metadata = self.metadata.to_dict()

        container: Any = None
        if self.container is not None:
            container = UNSET
            if not isinstance(self.container, Unset):
                container = self.container

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

        quality: Any = None
        if self.quality is not None:
            quality = UNSET
            if not isinstance(self.quality, Unset):
                quality = self.quality

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

        source_url = self.source_url

        original_filename = self.original_filename

        source_s3: Any = None
        if self.source_s3 is not None:
            source_s3 = UNSET
            if not isinstance(self.source_s3, Unset):
                source_s3 = self.source_s3.to_dict()

        confirm = self.confirm

        optimize: Any = None
        if self.optimize is not None:
            optimize = UNSET
            if not isinstance(self.optimize, Unset):
                optimize = self.optimize

        vmaf_target = self.vmaf_target

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "codec": codec,
                "resolution": resolution,
                "fps": fps,
            }
        )
        if external_id is not UNSET:
            field_dict["externalId"] = external_id
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if container is not UNSET:
            field_dict["container"] = container
        if preset is not UNSET:
            field_dict["preset"] = preset
        if bitrate_tier is not UNSET:
            field_dict["bitrateTier"] = bitrate_tier
        if passes is not UNSET:
            field_dict["passes"] = passes
        if policy is not UNSET:
            field_dict["policy"] = policy
        if quality is not UNSET:
            field_dict["quality"] = quality
        if audio_policy is not UNSET:
            field_dict["audioPolicy"] = audio_policy
        if frame_rate_policy is not UNSET:
            field_dict["frameRatePolicy"] = frame_rate_policy
        if scale_policy is not UNSET:
            field_dict["scalePolicy"] = scale_policy
        if source_url is not UNSET:
            field_dict["sourceUrl"] = source_url
        if original_filename is not UNSET:
            field_dict["originalFilename"] = original_filename
        if source_s3 is not UNSET:
            field_dict["sourceS3"] = source_s3
        if confirm is not UNSET:
            field_dict["confirm"] = confirm
        if optimize is not UNSET:
            field_dict["optimize"] = optimize
        if vmaf_target is not UNSET:
            field_dict["vmafTarget"] = vmaf_target

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.job_metadata import JobMetadata  # noqa: PLC0415
        from ..models.s3_source import S3Source  # noqa: PLC0415

        with ObjectReader("JobCreateRequest", src_dict) as _object:
            codec = check_video_codec(_object.required("codec"))

            resolution = check_job_resolution(_object.required("resolution"))

            fps = _object.required("fps")

            external_id = _object.optional("externalId")

            _metadata = _object.optional("metadata")
            metadata: JobMetadata | Unset | None
            if _metadata is None or isinstance(_metadata, Unset):
                metadata = _metadata
            else:
                metadata = JobMetadata.from_dict(_metadata)

            _container = _object.optional("container")
            container: OutputContainer | Unset | None
            if _container is None or isinstance(_container, Unset):
                container = _container
            else:
                container = check_output_container(_container)

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

            _quality = _object.optional("quality")
            quality: EncodeQuality | Unset | None
            if _quality is None or isinstance(_quality, Unset):
                quality = _quality
            else:
                quality = check_encode_quality(_quality)

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

            source_url = _object.optional("sourceUrl")

            original_filename = _object.optional("originalFilename")

            _source_s3 = _object.optional("sourceS3")
            source_s3: S3Source | Unset | None
            if _source_s3 is None or isinstance(_source_s3, Unset):
                source_s3 = _source_s3
            else:
                source_s3 = S3Source.from_dict(_source_s3)

            confirm = _object.optional("confirm")

            _optimize = _object.optional("optimize")
            optimize: OptimizeMode | Unset | None
            if _optimize is None or isinstance(_optimize, Unset):
                optimize = _optimize
            else:
                optimize = check_optimize_mode(_optimize)

            vmaf_target = _object.optional("vmafTarget")

            additional_properties = _object.rest

            _self = cls(
                codec=codec,
                resolution=resolution,
                fps=fps,
                external_id=external_id,
                metadata=metadata,
                container=container,
                preset=preset,
                bitrate_tier=bitrate_tier,
                passes=passes,
                policy=policy,
                quality=quality,
                audio_policy=audio_policy,
                frame_rate_policy=frame_rate_policy,
                scale_policy=scale_policy,
                source_url=source_url,
                original_filename=original_filename,
                source_s3=source_s3,
                confirm=confirm,
                optimize=optimize,
                vmaf_target=vmaf_target,
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
