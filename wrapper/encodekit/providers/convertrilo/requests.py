"""Request bodies from keyword arguments, checked before anything is sent.

The limits are those of the document, which differ from operation to operation: see quirks C4 and C5 in
specs/convertrilo/NOTES.md.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any, Required, TypedDict

from encodekit._core.operations import given
from encodekit._core.options import CallOptions
from encodekit._core.validation import (
    as_mapping,
    check_given,
    check_http_url,
    check_is_list,
    check_length,
    check_one_of,
    check_within,
)
from encodekit.errors import InvalidInputError
from encodekit.models import S3Source

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from encodekit_clients.convertrilo import models


_LONGEST_ID = 255


VMAF_RANGE = (50, 99)


_NEEDED = ("codec", "resolution", "fps")


HIGHEST_FPS = 240


_HIGHEST_ON_DEMAND_FPS = 120


EXPIRY_SECONDS = (3600, 604_800)


_MOST_FILES = 1000


_HLS_RANGES = {"segment_duration": (2, 10), "audio_track_index": (0, 7), "gop_seconds": (1, 10)}


_HLS_BITRATE = re.compile(r"[0-9]+k")


class RenditionArguments(TypedDict, total=False):
    """How to encode. What is left out is decided by the provider.

    Attributes:
        codec: `h264`, `h265` or `av1`.
        resolution: `480p`, `720p`, `1080p`, `1440p`, `2160p` or `4320p`: the height of the picture.
        fps: Frame rate, 1 to 240 fps.
        container: `mp4` (default), `mkv`, `webm` or `mov`.
        preset: `fast` (default), `standard` or `slow`: the effort of the encoder.
        bitrate_tier: `low`, `medium` (default) or `high`.
        passes: 1 (default) or 2.
        policy: `fastest`, `gpu_first` (default) or `gpu_only`: which machines may take the job.
        quality: `good`, `better` or `best`.
        optimize: `none` or `vmaf`.
        vmaf_target: The VMAF score to aim at, 50 to 99.
        audio_policy: `auto`, `copy`, `transcode-aac` (default) or `strip`: the sound. Since 0.2.8: older servers ignore
            it.
        frame_rate_policy: `preserve`, `cap` or `force` (default): what `fps` stands for. Since 0.2.8, likewise.
        scale_policy: `no-upscale` (default), `allow-upscale` or `downscale-only`. Since 0.2.8, likewise.
    """

    codec: Required[models.VideoCodec]
    resolution: Required[models.JobResolution]
    fps: Required[int]
    container: models.OutputContainer | None
    preset: models.SpeedPreset | None
    bitrate_tier: models.BitrateTier | None
    passes: models.EncodePasses | None
    policy: models.EncodePolicy | None
    quality: models.EncodeQuality | None
    optimize: models.OptimizeMode | None
    vmaf_target: float | None
    audio_policy: models.AudioPolicy | None
    frame_rate_policy: models.FrameRatePolicy | None
    scale_policy: models.ScalePolicy | None


class EncodeArguments(RenditionArguments, CallOptions, total=False):
    """What `encode` takes beside the source.

    Attributes:
        external_id: Your own id of the job, at most 255 characters.
        metadata: Any JSON object; statuses and webhooks return it.
        original_filename: The name of the source, for that of the output. Since 0.2.5: older servers ignore it.
    """

    external_id: str | None
    metadata: Mapping[str, Any] | None
    original_filename: str | None


class OnDemandArguments(CallOptions, total=False):
    """What `on_demand.encode` takes beside the URL: the arguments of `on_demand.create`, which describes them."""

    codec: models.VideoCodec | None
    resolution: models.OnDemandResolution | None
    fps: int | None
    container: models.OutputContainer | None
    preset: models.SpeedPreset | None
    bitrate_tier: models.BitrateTier | None
    quality: models.EncodeQuality | None
    audio_policy: models.AudioPolicy | None
    frame_rate_policy: models.FrameRatePolicy | None
    scale_policy: models.ScalePolicy | None
    job_mode: models.JobMode | None
    package_type: models.PackageType | None
    hls: HlsArguments | None
    priority: models.EncodePriority | None
    output_expiry: int | None
    webhook: str | None
    output_s3: models.S3Output | None
    output_google_drive: models.GoogleDriveOutput | None
    external_id: str | None
    metadata: Mapping[str, Any] | None
    idempotency_key: str | None


class JobArguments(RenditionArguments, total=False):
    """One job of a bulk request: how to encode, and what.

    Attributes:
        source_url: The http or https URL of the source.
        source_s3: The source in S3.
        confirm: Queue the job at once.
        external_id: Your own id of the job, at most 255 characters.
        metadata: Any JSON object; statuses and webhooks return it.
        original_filename: The name of the source, for that of the output. Since 0.2.5: older servers ignore it.
    """

    source_url: str | None
    source_s3: S3Source | None
    confirm: bool | None
    external_id: str | None
    metadata: Mapping[str, Any] | None
    original_filename: str | None


class HlsThumbnailArguments(TypedDict, total=False):
    """Pictures for the time line of a player.

    Attributes:
        enabled: Whether to make them.
        interval_sec: Time from one to the next, 2 to 60 s.
        width: 96 to 320 pixels.
    """

    enabled: bool
    interval_sec: int
    width: int


class HlsRenditionArguments(TypedDict, total=False):
    """One quality of an HLS package.

    Attributes:
        height: 360, 480, 540, 720 or 1080 pixels.
        video_bitrate: In kbit/s with a `k`, such as `5000k`.
        audio_bitrate: Likewise, such as `128k`.
    """

    height: Required[models.HlsHeight]
    video_bitrate: str
    audio_bitrate: str


class HlsArguments(TypedDict, total=False):
    """How to make an HLS package. What is left out is decided by the provider.

    Attributes:
        segment_duration: Length of a segment, 2 to 10 s; 6 by default.
        audio_track_index: Which sound track of the source to take, 0 to 7.
        gop_seconds: Time from one key frame to the next, 1 to 10 s.
        poster: Make a still picture too.
        poster_at_sec: The time in the source that it shows, in seconds.
        thumbnails: Pictures for the time line.
        subtitle_webvtt_url: Where the subtitles are, in WebVTT.
        subtitle_language: Their language, 2 to 16 characters.
        subtitle_name: Their name in the player, 1 to 80 characters.
        private_playback: Not to be played without permission.
        renditions: The qualities, 2 or 3 of them.
    """

    segment_duration: int
    audio_track_index: int
    gop_seconds: int
    poster: bool
    poster_at_sec: float
    thumbnails: HlsThumbnailArguments
    subtitle_webvtt_url: str
    subtitle_language: str
    subtitle_name: str
    private_playback: bool
    renditions: Sequence[HlsRenditionArguments]


def job_create_request(arguments: JobArguments) -> models.JobCreateRequest:
    """The body of `create_job`, and of one job in `create_jobs_bulk`."""
    from encodekit_clients.convertrilo.models.job_create_request import JobCreateRequest
    from encodekit_clients.convertrilo.models.job_resolution import JOB_RESOLUTION_VALUES

    fields = checked_mapping("a job", arguments, JobArguments, _NEEDED)
    check_rendition(fields, resolutions=JOB_RESOLUTION_VALUES, highest_fps=HIGHEST_FPS)
    check_http_url("source_url", arguments.get("source_url"))
    check_length("external_id", arguments.get("external_id"), _LONGEST_ID)
    if arguments.get("source_url") is not None and arguments.get("source_s3") is not None:
        raise InvalidInputError("A job has one source: give source_url or source_s3, not both.")
    if arguments.get("confirm") and not (arguments.get("source_url") or arguments.get("source_s3")):
        raise InvalidInputError("confirm=True needs source_url or source_s3: confirm an upload when it has ended.")
    fields["metadata"] = metadata_model(arguments.get("metadata"))
    fields["source_s3"] = s3_source_model(arguments.get("source_s3"))
    return JobCreateRequest(**given(**fields))


def _check_names(what: str, fields: Mapping[str, Any], arguments: type, needed: Collection[str] = ()) -> None:
    missing = [f"{name} is missing" for name in needed if fields.get(name) is None]
    unknown = [f"{name} is unknown" for name in fields if name not in arguments.__annotations__]
    if missing or unknown:
        raise InvalidInputError(f"The arguments of {what} are not right: {', '.join(missing + unknown)}.")


def check_rendition(
    fields: Mapping[str, Any],
    *,
    resolutions: Collection[str] = (),
    highest_fps: float = math.inf,
) -> None:
    """Refuse values that the document does not allow.

    Args:
        fields: The arguments by name; only those that are there are checked.
        resolutions: The resolutions that this operation takes; empty where none are published.
        highest_fps: The highest frame rate that this operation takes.
    """
    from encodekit_clients.convertrilo.models.audio_policy import AUDIO_POLICY_VALUES
    from encodekit_clients.convertrilo.models.bitrate_tier import BITRATE_TIER_VALUES
    from encodekit_clients.convertrilo.models.encode_passes import ENCODE_PASSES_VALUES
    from encodekit_clients.convertrilo.models.encode_policy import ENCODE_POLICY_VALUES
    from encodekit_clients.convertrilo.models.encode_priority import ENCODE_PRIORITY_VALUES
    from encodekit_clients.convertrilo.models.encode_quality import ENCODE_QUALITY_VALUES
    from encodekit_clients.convertrilo.models.frame_rate_policy import FRAME_RATE_POLICY_VALUES
    from encodekit_clients.convertrilo.models.optimize_mode import OPTIMIZE_MODE_VALUES
    from encodekit_clients.convertrilo.models.output_container import OUTPUT_CONTAINER_VALUES
    from encodekit_clients.convertrilo.models.scale_policy import SCALE_POLICY_VALUES
    from encodekit_clients.convertrilo.models.speed_preset import SPEED_PRESET_VALUES
    from encodekit_clients.convertrilo.models.video_codec import VIDEO_CODEC_VALUES

    allowed: dict[str, Collection[Any]] = {
        "codec": VIDEO_CODEC_VALUES,
        "resolution": resolutions,
        "container": OUTPUT_CONTAINER_VALUES,
        "preset": SPEED_PRESET_VALUES,
        "bitrate_tier": BITRATE_TIER_VALUES,
        "passes": ENCODE_PASSES_VALUES,
        "policy": ENCODE_POLICY_VALUES,
        "priority": ENCODE_PRIORITY_VALUES,
        "quality": ENCODE_QUALITY_VALUES,
        "optimize": OPTIMIZE_MODE_VALUES,
        "audio_policy": AUDIO_POLICY_VALUES,
        "frame_rate_policy": FRAME_RATE_POLICY_VALUES,
        "scale_policy": SCALE_POLICY_VALUES,
    }
    for name, values in allowed.items():
        if values:
            check_one_of(name, fields.get(name), values)
    check_within("fps", fields.get("fps"), 1, highest_fps, whole=True)
    check_within("vmaf_target", fields.get("vmaf_target"), *VMAF_RANGE)


def confirm_request(fields: Mapping[str, Any]) -> models.ConfirmRequest:
    """The body of `confirm_job` and `confirm_public_job`."""
    from encodekit_clients.convertrilo.models.confirm_request import ConfirmRequest

    check_rendition(fields)
    return ConfirmRequest(**fields)


def on_demand_request(fields: dict[str, Any]) -> models.OnDemandEncodeRequest:
    """The body of `create_on_demand_job`."""
    from encodekit_clients.convertrilo.models.on_demand_encode_request import OnDemandEncodeRequest
    from encodekit_clients.convertrilo.models.on_demand_resolution import ON_DEMAND_RESOLUTION_VALUES

    check_given(source_url=fields.get("source_url"))
    check_rendition(fields, resolutions=ON_DEMAND_RESOLUTION_VALUES, highest_fps=_HIGHEST_ON_DEMAND_FPS)
    check_within("output_expiry", fields.get("output_expiry"), *EXPIRY_SECONDS, whole=True)
    check_http_url("source_url", fields.get("source_url"))
    check_http_url("webhook", fields.get("webhook"))
    check_length("external_id", fields.get("external_id"), _LONGEST_ID)
    models_of = {"metadata": metadata_model(fields.get("metadata")), "hls": _hls_settings(fields)}
    return OnDemandEncodeRequest(**given(**fields | models_of))


def _hls_settings(fields: Mapping[str, Any]) -> models.HlsSettings | None:
    from encodekit_clients.convertrilo.models.hls_settings import HlsSettings
    from encodekit_clients.convertrilo.models.hls_thumbnails import HlsThumbnails
    from encodekit_clients.convertrilo.models.job_mode import JOB_MODE_VALUES
    from encodekit_clients.convertrilo.models.package_type import PACKAGE_TYPE_VALUES

    check_one_of("job_mode", fields.get("job_mode"), JOB_MODE_VALUES)
    check_one_of("package_type", fields.get("package_type"), PACKAGE_TYPE_VALUES)
    if "hls" not in fields:
        return None
    if "hls" not in (fields.get("job_mode"), fields.get("package_type")):
        raise InvalidInputError('hls is for packages: give job_mode="hls" too.')
    hls = checked_mapping("hls", fields["hls"], HlsArguments)
    for name, (low, high) in _HLS_RANGES.items():
        check_within(name, hls.get(name), low, high, whole=True)
    check_within("poster_at_sec", hls.get("poster_at_sec"), 0, math.inf)
    check_http_url("subtitle_webvtt_url", hls.get("subtitle_webvtt_url"))
    check_length("subtitle_language", hls.get("subtitle_language"), 16, shortest=2)
    check_length("subtitle_name", hls.get("subtitle_name"), 80, shortest=1)
    if hls.get("thumbnails") is not None:
        thumbnails = checked_mapping("thumbnails", hls["thumbnails"], HlsThumbnailArguments)
        check_within("interval_sec", thumbnails.get("interval_sec"), 2, 60, whole=True)
        check_within("width", thumbnails.get("width"), 96, 320, whole=True)
        hls["thumbnails"] = HlsThumbnails(**given(**thumbnails))
    if hls.get("renditions") is not None:
        hls["renditions"] = [_hls_rendition(item) for item in _several("renditions", hls["renditions"], 2, 3)]
    return HlsSettings(**given(**hls))


def _hls_rendition(item: Any) -> models.HlsRendition:
    from encodekit_clients.convertrilo.models.hls_height import HLS_HEIGHT_VALUES
    from encodekit_clients.convertrilo.models.hls_rendition import HlsRendition

    rendition = checked_mapping("renditions", item, HlsRenditionArguments, ("height",))
    check_one_of("height", rendition["height"], HLS_HEIGHT_VALUES)
    for name in ("video_bitrate", "audio_bitrate"):
        rate = rendition.get(name)
        if rate is not None and not (isinstance(rate, str) and _HLS_BITRATE.fullmatch(rate)):
            raise InvalidInputError(f"{name} is a number of kbit/s with a k, such as 5000k, not {rate!r}.")
    return HlsRendition(**given(**rendition))


def checked_mapping(name: str, value: Any, arguments: type, needed: Collection[str] = ()) -> dict[str, Any]:
    """A copy of a mapping that names the fields of `arguments`, among them all that are needed."""
    fields = as_mapping(name, value)
    _check_names(name, fields, arguments, needed)
    return dict(fields)


def _several(name: str, items: Sequence[Any], fewest: int, most: int) -> list[Any]:
    check_is_list(name, items)
    found = list(items)
    if not fewest <= len(found) <= most:
        raise InvalidInputError(f"{name} has {fewest} to {most} items, not {len(found)}.")
    return found


def folder_request(fields: dict[str, Any]) -> models.OnDemandFolderIngestRequest:
    """The body of `ingest_folder`."""
    from encodekit_clients.convertrilo.models.folder_destination_kind import FOLDER_DESTINATION_KIND_VALUES
    from encodekit_clients.convertrilo.models.job_resolution import JOB_RESOLUTION_VALUES
    from encodekit_clients.convertrilo.models.on_demand_folder_ingest_request import OnDemandFolderIngestRequest

    if len({"source_s3", "source_google_drive", "source_google_drive_files"} & fields.keys()) != 1:
        raise InvalidInputError(
            "A folder has one source: give source_s3, source_google_drive or source_google_drive_files."
        )
    check_rendition(fields, resolutions=JOB_RESOLUTION_VALUES, highest_fps=_HIGHEST_ON_DEMAND_FPS)
    check_within("vmaf_target", fields.get("vmaf_target"), *VMAF_RANGE, whole=True)
    check_one_of("output_destination", fields.get("output_destination"), FOLDER_DESTINATION_KIND_VALUES)
    check_length("external_id_prefix", fields.get("external_id_prefix"), 200)
    check_within("max_files", fields.get("max_files"), 1, _MOST_FILES, whole=True)
    if "source_google_drive_files" in fields:
        files = _several("source_google_drive_files", fields["source_google_drive_files"], 1, _MOST_FILES)
        fields = fields | {"source_google_drive_files": files}
    return OnDemandFolderIngestRequest(**given(**fields | {"metadata": metadata_model(fields.get("metadata"))}))


def or_none(value: Any) -> Any:
    """A field of a generated model; None for one that was not set."""
    from encodekit_clients.convertrilo.types import Unset

    return None if isinstance(value, Unset) else value


def check_idempotency_key(key: str | None) -> None:
    """Refuse a key that the provider would not take: 1 to 255 characters that fit in a header."""
    check_length("idempotency_key", key, _LONGEST_ID, shortest=1)
    if key is not None and not (key.isascii() and key.isprintable()):
        raise InvalidInputError("idempotency_key travels in a header: use printable ASCII characters only.")


def metadata_model(metadata: Mapping[str, Any] | None) -> models.JobMetadata | None:
    """The caller's own JSON object."""
    from encodekit_clients.convertrilo.models.job_metadata import JobMetadata

    if metadata is None:
        return None
    return JobMetadata.from_dict(as_mapping("metadata", metadata))


def s3_source_model(source: S3Source | None) -> models.S3Source | None:
    """A source in S3 in Convertrilo's words."""
    from encodekit_clients.convertrilo.models.s3_source import S3Source as Model

    if source is None:
        return None
    if not isinstance(source, S3Source):
        raise InvalidInputError(f"A source in S3 is an encodekit.S3Source, not {type(source).__name__}.")
    return Model(
        **given(
            bucket=source.bucket,
            key=source.key,
            region=source.region,
            endpoint=source.endpoint,
            access_key_id=source.access_key_id,
            secret_access_key=source.secret_access_key,
            force_path_style=source.force_path_style,
        )
    )
