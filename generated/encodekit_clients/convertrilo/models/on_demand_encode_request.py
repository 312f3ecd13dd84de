from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.audio_policy import AudioPolicy, check_audio_policy
from ..models.bitrate_tier import BitrateTier, check_bitrate_tier
from ..models.encode_priority import EncodePriority, check_encode_priority
from ..models.encode_quality import EncodeQuality, check_encode_quality
from ..models.frame_rate_policy import FrameRatePolicy, check_frame_rate_policy
from ..models.job_mode import JobMode, check_job_mode
from ..models.on_demand_resolution import OnDemandResolution, check_on_demand_resolution
from ..models.output_container import OutputContainer, check_output_container
from ..models.package_type import PackageType, check_package_type
from ..models.scale_policy import ScalePolicy, check_scale_policy
from ..models.speed_preset import SpeedPreset, check_speed_preset
from ..models.video_codec import VideoCodec, check_video_codec
from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.dropbox_file import DropboxFile
    from ..models.google_drive_output import GoogleDriveOutput
    from ..models.hls_settings import HlsSettings
    from ..models.job_metadata import JobMetadata
    from ..models.s3_output import S3Output


@_attrs_define
class OnDemandEncodeRequest:
    """A URL to encode at once. Give one output, or none for the CDN; two are not foreseen.

    Attributes:
        source_url (str): HTTP or HTTPS address that the API downloads the source from.
        external_id (str | Unset): The caller's own id of the job, returned in statuses and webhook events.
        metadata (JobMetadata | Unset): Any JSON object of the caller's, returned in statuses and webhook events
            unchanged.
        codec (VideoCodec | Unset): Codec of the output video.
        resolution (OnDemandResolution | Unset): Height of the output picture; on-demand encoding of a URL ends at
            2160p.
        fps (int | Unset): Frame rate of the output, in fps.
        preset (SpeedPreset | Unset): How much effort the encoder makes; slower compresses better.
        bitrate_tier (BitrateTier | Unset): How many bits the output gets; the figures behind the tiers are not
            published.
        container (OutputContainer | Unset): Container of the output file.
        job_mode (JobMode | Unset): Whether to make a single file or an HLS package. A package is H.264 with AAC in
            standard dynamic range, whatever
            the source is.
        package_type (PackageType | Unset): Kind of package, another way to ask for one.
        hls (HlsSettings | Unset): How to make an HLS package; counts with `jobMode` `hls`.
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
        priority (EncodePriority | Unset): Place of the job in the queue.
        output_expiry (int | Unset): How long the download URL works, in seconds, from one hour to seven days.
        webhook (str | Unset): Address to call once when the job has ended. Unsigned, and tried only once.
        output_s3 (S3Output | Unset): An object to write in S3 or S3-compatible storage, with the credentials to do so.
        output_google_drive (GoogleDriveOutput | Unset): A Google Drive folder to write to, with OAuth tokens or a saved
            service account to do so.
        output_dropbox (DropboxFile | Unset): A place in Dropbox. No longer supported; requests with it are answered
            with 410.
    """

    source_url: str = _attrs_field(repr=False)
    external_id: str | Unset | None = UNSET
    metadata: JobMetadata | Unset | None = UNSET
    codec: VideoCodec | Unset | None = UNSET
    resolution: OnDemandResolution | Unset | None = UNSET
    fps: int | Unset | None = UNSET
    preset: SpeedPreset | Unset | None = UNSET
    bitrate_tier: BitrateTier | Unset | None = UNSET
    container: OutputContainer | Unset | None = UNSET
    job_mode: JobMode | Unset | None = UNSET
    package_type: PackageType | Unset | None = UNSET
    hls: HlsSettings | Unset | None = UNSET
    quality: EncodeQuality | Unset | None = UNSET
    audio_policy: AudioPolicy | Unset | None = UNSET
    frame_rate_policy: FrameRatePolicy | Unset | None = UNSET
    scale_policy: ScalePolicy | Unset | None = UNSET
    priority: EncodePriority | Unset | None = UNSET
    output_expiry: int | Unset | None = UNSET
    webhook: str | Unset | None = UNSET
    output_s3: S3Output | Unset | None = UNSET
    output_google_drive: GoogleDriveOutput | Unset | None = UNSET
    output_dropbox: DropboxFile | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        source_url = self.source_url

        external_id = self.external_id

        metadata: Any = None
        if self.metadata is not None:
            metadata = UNSET
            if not isinstance(self.metadata, Unset):
                metadata = self.metadata.to_dict()

        codec: Any = None
        if self.codec is not None:
            codec = UNSET
            if not isinstance(self.codec, Unset):
                codec = self.codec

        resolution: Any = None
        if self.resolution is not None:
            resolution = UNSET
            if not isinstance(self.resolution, Unset):
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

        container: Any = None
        if self.container is not None:
            container = UNSET
            if not isinstance(self.container, Unset):
                container = self.container

        job_mode: Any = None
        if self.job_mode is not None:
            job_mode = UNSET
            if not isinstance(self.job_mode, Unset):
                job_mode = self.job_mode

        package_type: Any = None
        if self.package_type is not None:
            package_type = UNSET
            if not isinstance(self.package_type, Unset):
                package_type = self.package_type

        hls: Any = None
        if self.hls is not None:
            hls = UNSET
            if not isinstance(self.hls, Unset):
                hls = self.hls.to_dict()

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

        priority: Any = None
        if self.priority is not None:
            priority = UNSET
            if not isinstance(self.priority, Unset):
                priority = self.priority

        output_expiry = self.output_expiry

        webhook = self.webhook

        output_s3: Any = None
        if self.output_s3 is not None:
            output_s3 = UNSET
            if not isinstance(self.output_s3, Unset):
                output_s3 = self.output_s3.to_dict()

        output_google_drive: Any = None
        if self.output_google_drive is not None:
            output_google_drive = UNSET
            if not isinstance(self.output_google_drive, Unset):
                output_google_drive = self.output_google_drive.to_dict()

        output_dropbox: Any = None
        if self.output_dropbox is not None:
            output_dropbox = UNSET
            if not isinstance(self.output_dropbox, Unset):
                output_dropbox = self.output_dropbox.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "sourceUrl": source_url,
            }
        )
        if external_id is not UNSET:
            field_dict["externalId"] = external_id
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
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
        if container is not UNSET:
            field_dict["container"] = container
        if job_mode is not UNSET:
            field_dict["jobMode"] = job_mode
        if package_type is not UNSET:
            field_dict["packageType"] = package_type
        if hls is not UNSET:
            field_dict["hls"] = hls
        if quality is not UNSET:
            field_dict["quality"] = quality
        if audio_policy is not UNSET:
            field_dict["audioPolicy"] = audio_policy
        if frame_rate_policy is not UNSET:
            field_dict["frameRatePolicy"] = frame_rate_policy
        if scale_policy is not UNSET:
            field_dict["scalePolicy"] = scale_policy
        if priority is not UNSET:
            field_dict["priority"] = priority
        if output_expiry is not UNSET:
            field_dict["outputExpiry"] = output_expiry
        if webhook is not UNSET:
            field_dict["webhook"] = webhook
        if output_s3 is not UNSET:
            field_dict["outputS3"] = output_s3
        if output_google_drive is not UNSET:
            field_dict["outputGoogleDrive"] = output_google_drive
        if output_dropbox is not UNSET:
            field_dict["outputDropbox"] = output_dropbox

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.dropbox_file import DropboxFile  # noqa: PLC0415
        from ..models.google_drive_output import GoogleDriveOutput  # noqa: PLC0415
        from ..models.hls_settings import HlsSettings  # noqa: PLC0415
        from ..models.job_metadata import JobMetadata  # noqa: PLC0415
        from ..models.s3_output import S3Output  # noqa: PLC0415

        with ObjectReader("OnDemandEncodeRequest", src_dict) as _object:
            source_url = _object.required("sourceUrl")

            external_id = _object.optional("externalId")

            _metadata = _object.optional("metadata")
            metadata: JobMetadata | Unset | None
            if _metadata is None or isinstance(_metadata, Unset):
                metadata = _metadata
            else:
                metadata = JobMetadata.from_dict(_metadata)

            _codec = _object.optional("codec")
            codec: VideoCodec | Unset | None
            if _codec is None or isinstance(_codec, Unset):
                codec = _codec
            else:
                codec = check_video_codec(_codec)

            _resolution = _object.optional("resolution")
            resolution: OnDemandResolution | Unset | None
            if _resolution is None or isinstance(_resolution, Unset):
                resolution = _resolution
            else:
                resolution = check_on_demand_resolution(_resolution)

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

            _container = _object.optional("container")
            container: OutputContainer | Unset | None
            if _container is None or isinstance(_container, Unset):
                container = _container
            else:
                container = check_output_container(_container)

            _job_mode = _object.optional("jobMode")
            job_mode: JobMode | Unset | None
            if _job_mode is None or isinstance(_job_mode, Unset):
                job_mode = _job_mode
            else:
                job_mode = check_job_mode(_job_mode)

            _package_type = _object.optional("packageType")
            package_type: PackageType | Unset | None
            if _package_type is None or isinstance(_package_type, Unset):
                package_type = _package_type
            else:
                package_type = check_package_type(_package_type)

            _hls = _object.optional("hls")
            hls: HlsSettings | Unset | None
            if _hls is None or isinstance(_hls, Unset):
                hls = _hls
            else:
                hls = HlsSettings.from_dict(_hls)

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

            _priority = _object.optional("priority")
            priority: EncodePriority | Unset | None
            if _priority is None or isinstance(_priority, Unset):
                priority = _priority
            else:
                priority = check_encode_priority(_priority)

            output_expiry = _object.optional("outputExpiry")

            webhook = _object.optional("webhook")

            _output_s3 = _object.optional("outputS3")
            output_s3: S3Output | Unset | None
            if _output_s3 is None or isinstance(_output_s3, Unset):
                output_s3 = _output_s3
            else:
                output_s3 = S3Output.from_dict(_output_s3)

            _output_google_drive = _object.optional("outputGoogleDrive")
            output_google_drive: GoogleDriveOutput | Unset | None
            if _output_google_drive is None or isinstance(_output_google_drive, Unset):
                output_google_drive = _output_google_drive
            else:
                output_google_drive = GoogleDriveOutput.from_dict(_output_google_drive)

            _output_dropbox = _object.optional("outputDropbox")
            output_dropbox: DropboxFile | Unset | None
            if _output_dropbox is None or isinstance(_output_dropbox, Unset):
                output_dropbox = _output_dropbox
            else:
                output_dropbox = DropboxFile.from_dict(_output_dropbox)

            additional_properties = _object.rest

            _self = cls(
                source_url=source_url,
                external_id=external_id,
                metadata=metadata,
                codec=codec,
                resolution=resolution,
                fps=fps,
                preset=preset,
                bitrate_tier=bitrate_tier,
                container=container,
                job_mode=job_mode,
                package_type=package_type,
                hls=hls,
                quality=quality,
                audio_policy=audio_policy,
                frame_rate_policy=frame_rate_policy,
                scale_policy=scale_policy,
                priority=priority,
                output_expiry=output_expiry,
                webhook=webhook,
                output_s3=output_s3,
                output_google_drive=output_google_drive,
                output_dropbox=output_dropbox,
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
