from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.audio_policy import AudioPolicy, check_audio_policy
from ..models.bitrate_tier import BitrateTier, check_bitrate_tier
from ..models.encode_passes import EncodePasses, check_encode_passes
from ..models.encode_priority import EncodePriority, check_encode_priority
from ..models.encode_quality import EncodeQuality, check_encode_quality
from ..models.folder_destination_kind import FolderDestinationKind, check_folder_destination_kind
from ..models.frame_rate_policy import FrameRatePolicy, check_frame_rate_policy
from ..models.job_resolution import JobResolution, check_job_resolution
from ..models.optimize_mode import OptimizeMode, check_optimize_mode
from ..models.output_container import OutputContainer, check_output_container
from ..models.scale_policy import ScalePolicy, check_scale_policy
from ..models.speed_preset import SpeedPreset, check_speed_preset
from ..models.video_codec import VideoCodec, check_video_codec
from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.dropbox_file import DropboxFile
    from ..models.dropbox_folder_output import DropboxFolderOutput
    from ..models.google_drive_folder_source import GoogleDriveFolderSource
    from ..models.google_drive_output import GoogleDriveOutput
    from ..models.google_drive_selected_file import GoogleDriveSelectedFile
    from ..models.job_metadata import JobMetadata
    from ..models.s3_folder_output import S3FolderOutput
    from ..models.s3_folder_source import S3FolderSource


@_attrs_define
class OnDemandFolderIngestRequest:
    """A folder to encode. Give one source, although the provider marks no field as required.

    Attributes:
        external_id_prefix (str | Unset): Beginning of each job's external id, before a colon and the file name.
        metadata (JobMetadata | Unset): Any JSON object of the caller's, returned in statuses and webhook events
            unchanged.
        codec (VideoCodec | Unset): Codec of the output video.
        resolution (JobResolution | Unset): Height of the output picture.
        fps (int | Unset): Frame rate of the output, in fps.
        preset (SpeedPreset | Unset): How much effort the encoder makes; slower compresses better.
        bitrate_tier (BitrateTier | Unset): How many bits the output gets; the figures behind the tiers are not
            published.
        passes (EncodePasses | Unset): How often the encoder goes over the source.
        optimize (OptimizeMode | Unset): Whether the encoder aims at a VMAF score.
        vmaf_target (int | Unset): VMAF score to aim at, a whole number from 50 to 99; counts with `optimize` `vmaf`.
        container (OutputContainer | Unset): Container of the output file.
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
        max_files (int | Unset): How many of the videos in the folder to take at most, from 1 to 1000; all when absent.
        source_s3 (S3FolderSource | Unset): A prefix in S3 or S3-compatible storage, with the credentials to list and
            read it.
        source_google_drive (GoogleDriveFolderSource | Unset): A Google Drive folder, with OAuth tokens or a saved
            service account to read it.
        source_google_drive_files (list[GoogleDriveSelectedFile] | Unset): Single files in Google Drive instead of a
            folder, at most 1000. They are read with the connection made in
            the dashboard.
        source_dropbox (DropboxFile | Unset): A place in Dropbox. No longer supported; requests with it are answered
            with 410.
        output_destination (FolderDestinationKind | Unset): Where the outputs of a folder go.
        output_s3 (S3FolderOutput | Unset): A prefix in S3 or S3-compatible storage to write below, with the credentials
            to do so.
        output_google_drive (GoogleDriveOutput | Unset): A Google Drive folder to write to, with OAuth tokens or a saved
            service account to do so.
        output_dropbox (DropboxFolderOutput | Unset): A folder in Dropbox. No longer supported; requests with it are
            answered with 410.
    """

    external_id_prefix: str | Unset | None = UNSET
    metadata: JobMetadata | Unset | None = UNSET
    codec: VideoCodec | Unset | None = UNSET
    resolution: JobResolution | Unset | None = UNSET
    fps: int | Unset | None = UNSET
    preset: SpeedPreset | Unset | None = UNSET
    bitrate_tier: BitrateTier | Unset | None = UNSET
    passes: EncodePasses | Unset | None = UNSET
    optimize: OptimizeMode | Unset | None = UNSET
    vmaf_target: int | Unset | None = UNSET
    container: OutputContainer | Unset | None = UNSET
    quality: EncodeQuality | Unset | None = UNSET
    audio_policy: AudioPolicy | Unset | None = UNSET
    frame_rate_policy: FrameRatePolicy | Unset | None = UNSET
    scale_policy: ScalePolicy | Unset | None = UNSET
    priority: EncodePriority | Unset | None = UNSET
    max_files: int | Unset | None = UNSET
    source_s3: S3FolderSource | Unset | None = UNSET
    source_google_drive: GoogleDriveFolderSource | Unset | None = UNSET
    source_google_drive_files: list[GoogleDriveSelectedFile] | Unset | None = UNSET
    source_dropbox: DropboxFile | Unset | None = UNSET
    output_destination: FolderDestinationKind | Unset | None = UNSET
    output_s3: S3FolderOutput | Unset | None = UNSET
    output_google_drive: GoogleDriveOutput | Unset | None = UNSET
    output_dropbox: DropboxFolderOutput | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        external_id_prefix = self.external_id_prefix

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

        passes: Any = None
        if self.passes is not None:
            passes = UNSET
            if not isinstance(self.passes, Unset):
                passes = self.passes

        optimize: Any = None
        if self.optimize is not None:
            optimize = UNSET
            if not isinstance(self.optimize, Unset):
                optimize = self.optimize

        vmaf_target = self.vmaf_target

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

        max_files = self.max_files

        source_s3: Any = None
        if self.source_s3 is not None:
            source_s3 = UNSET
            if not isinstance(self.source_s3, Unset):
                source_s3 = self.source_s3.to_dict()

        source_google_drive: Any = None
        if self.source_google_drive is not None:
            source_google_drive = UNSET
            if not isinstance(self.source_google_drive, Unset):
                source_google_drive = self.source_google_drive.to_dict()

        source_google_drive_files: Any = None
        if self.source_google_drive_files is not None:
            source_google_drive_files = UNSET
            if not isinstance(self.source_google_drive_files, Unset):
                source_google_drive_files = []
                for source_google_drive_files_item_data in self.source_google_drive_files:
                    source_google_drive_files_item = source_google_drive_files_item_data.to_dict()
                    source_google_drive_files.append(source_google_drive_files_item)

        source_dropbox: Any = None
        if self.source_dropbox is not None:
            source_dropbox = UNSET
            if not isinstance(self.source_dropbox, Unset):
                source_dropbox = self.source_dropbox.to_dict()

        output_destination: Any = None
        if self.output_destination is not None:
            output_destination = UNSET
            if not isinstance(self.output_destination, Unset):
                output_destination = self.output_destination

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
        field_dict.update({})
        if external_id_prefix is not UNSET:
            field_dict["externalIdPrefix"] = external_id_prefix
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
        if passes is not UNSET:
            field_dict["passes"] = passes
        if optimize is not UNSET:
            field_dict["optimize"] = optimize
        if vmaf_target is not UNSET:
            field_dict["vmafTarget"] = vmaf_target
        if container is not UNSET:
            field_dict["container"] = container
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
        if max_files is not UNSET:
            field_dict["maxFiles"] = max_files
        if source_s3 is not UNSET:
            field_dict["sourceS3"] = source_s3
        if source_google_drive is not UNSET:
            field_dict["sourceGoogleDrive"] = source_google_drive
        if source_google_drive_files is not UNSET:
            field_dict["sourceGoogleDriveFiles"] = source_google_drive_files
        if source_dropbox is not UNSET:
            field_dict["sourceDropbox"] = source_dropbox
        if output_destination is not UNSET:
            field_dict["outputDestination"] = output_destination
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
        from ..models.dropbox_folder_output import DropboxFolderOutput  # noqa: PLC0415
        from ..models.google_drive_folder_source import GoogleDriveFolderSource  # noqa: PLC0415
        from ..models.google_drive_output import GoogleDriveOutput  # noqa: PLC0415
        from ..models.google_drive_selected_file import GoogleDriveSelectedFile  # noqa: PLC0415
        from ..models.job_metadata import JobMetadata  # noqa: PLC0415
        from ..models.s3_folder_output import S3FolderOutput  # noqa: PLC0415
        from ..models.s3_folder_source import S3FolderSource  # noqa: PLC0415

        with ObjectReader("OnDemandFolderIngestRequest", src_dict) as _object:
            external_id_prefix = _object.optional("externalIdPrefix")

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
            resolution: JobResolution | Unset | None
            if _resolution is None or isinstance(_resolution, Unset):
                resolution = _resolution
            else:
                resolution = check_job_resolution(_resolution)

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

            _optimize = _object.optional("optimize")
            optimize: OptimizeMode | Unset | None
            if _optimize is None or isinstance(_optimize, Unset):
                optimize = _optimize
            else:
                optimize = check_optimize_mode(_optimize)

            vmaf_target = _object.optional("vmafTarget")

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

            max_files = _object.optional("maxFiles")

            _source_s3 = _object.optional("sourceS3")
            source_s3: S3FolderSource | Unset | None
            if _source_s3 is None or isinstance(_source_s3, Unset):
                source_s3 = _source_s3
            else:
                source_s3 = S3FolderSource.from_dict(_source_s3)

            _source_google_drive = _object.optional("sourceGoogleDrive")
            source_google_drive: GoogleDriveFolderSource | Unset | None
            if _source_google_drive is None or isinstance(_source_google_drive, Unset):
                source_google_drive = _source_google_drive
            else:
                source_google_drive = GoogleDriveFolderSource.from_dict(_source_google_drive)

            _source_google_drive_files = _object.optional("sourceGoogleDriveFiles")
            source_google_drive_files: list[GoogleDriveSelectedFile] | Unset | None = _source_google_drive_files
            if _source_google_drive_files is not None and not isinstance(_source_google_drive_files, Unset):
                source_google_drive_files = []
                for source_google_drive_files_item_data in to_items(_source_google_drive_files):
                    source_google_drive_files_item = GoogleDriveSelectedFile.from_dict(
                        source_google_drive_files_item_data
                    )

                    source_google_drive_files.append(source_google_drive_files_item)

            _source_dropbox = _object.optional("sourceDropbox")
            source_dropbox: DropboxFile | Unset | None
            if _source_dropbox is None or isinstance(_source_dropbox, Unset):
                source_dropbox = _source_dropbox
            else:
                source_dropbox = DropboxFile.from_dict(_source_dropbox)

            _output_destination = _object.optional("outputDestination")
            output_destination: FolderDestinationKind | Unset | None
            if _output_destination is None or isinstance(_output_destination, Unset):
                output_destination = _output_destination
            else:
                output_destination = check_folder_destination_kind(_output_destination)

            _output_s3 = _object.optional("outputS3")
            output_s3: S3FolderOutput | Unset | None
            if _output_s3 is None or isinstance(_output_s3, Unset):
                output_s3 = _output_s3
            else:
                output_s3 = S3FolderOutput.from_dict(_output_s3)

            _output_google_drive = _object.optional("outputGoogleDrive")
            output_google_drive: GoogleDriveOutput | Unset | None
            if _output_google_drive is None or isinstance(_output_google_drive, Unset):
                output_google_drive = _output_google_drive
            else:
                output_google_drive = GoogleDriveOutput.from_dict(_output_google_drive)

            _output_dropbox = _object.optional("outputDropbox")
            output_dropbox: DropboxFolderOutput | Unset | None
            if _output_dropbox is None or isinstance(_output_dropbox, Unset):
                output_dropbox = _output_dropbox
            else:
                output_dropbox = DropboxFolderOutput.from_dict(_output_dropbox)

            additional_properties = _object.rest

            _self = cls(
                external_id_prefix=external_id_prefix,
                metadata=metadata,
                codec=codec,
                resolution=resolution,
                fps=fps,
                preset=preset,
                bitrate_tier=bitrate_tier,
                passes=passes,
                optimize=optimize,
                vmaf_target=vmaf_target,
                container=container,
                quality=quality,
                audio_policy=audio_policy,
                frame_rate_policy=frame_rate_policy,
                scale_policy=scale_policy,
                priority=priority,
                max_files=max_files,
                source_s3=source_s3,
                source_google_drive=source_google_drive,
                source_google_drive_files=source_google_drive_files,
                source_dropbox=source_dropbox,
                output_destination=output_destination,
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
