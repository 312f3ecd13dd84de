"""Request bodies from keyword arguments, checked before anything is sent.

The limits are those of the document, which differ from operation to operation: see quirks C4 and C5 in
specs/convertrilo/NOTES.md.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Required, TypedDict

from encodekit._core.operations import given
from encodekit._core.options import CallOptions
from encodekit._core.validation import check_http_url, check_length, check_one_of, check_within
from encodekit.errors import InvalidInputError
from encodekit.models import S3Source

if TYPE_CHECKING:
    from collections.abc import Collection

    from encodekit_clients.convertrilo import models

_LONGEST_ID = 255
_VMAF = (50, 99)
_NEEDED = ("codec", "resolution", "fps")
_HIGHEST_ON_DEMAND_FPS = 120


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


class EncodeArguments(RenditionArguments, CallOptions, total=False):
    """What `encode` takes beside the source.

    Attributes:
        external_id: Your own id of the job, at most 255 characters.
        metadata: Any JSON object; statuses and webhooks return it.
    """

    external_id: str | None
    metadata: Mapping[str, Any] | None


class JobArguments(RenditionArguments, total=False):
    """One job of a bulk request: how to encode, and what.

    Attributes:
        source_url: The http or https URL of the source.
        source_s3: The source in S3.
        confirm: Queue the job at once.
        external_id: Your own id of the job, at most 255 characters.
        metadata: Any JSON object; statuses and webhooks return it.
    """

    source_url: str | None
    source_s3: S3Source | None
    confirm: bool | None
    external_id: str | None
    metadata: Mapping[str, Any] | None


def job_create_request(arguments: JobArguments) -> models.JobCreateRequest:
    """The body of `create_job`, and of one job in `create_jobs_bulk`."""
    from encodekit_clients.convertrilo.models.job_create_request import JobCreateRequest
    from encodekit_clients.convertrilo.models.job_resolution import JOB_RESOLUTION_VALUES

    fields: dict[str, Any] = dict(arguments)
    _check_names(fields)
    check_rendition(fields, resolutions=JOB_RESOLUTION_VALUES, highest_fps=240)
    check_http_url("source_url", arguments.get("source_url"))
    check_length("external_id", arguments.get("external_id"), _LONGEST_ID)
    if arguments.get("source_url") is not None and arguments.get("source_s3") is not None:
        raise InvalidInputError("A job has one source: give source_url or source_s3, not both.")
    if arguments.get("confirm") and not (arguments.get("source_url") or arguments.get("source_s3")):
        raise InvalidInputError("confirm=True needs source_url or source_s3: confirm an upload when it has ended.")
    fields["metadata"] = metadata_model(arguments.get("metadata"))
    fields["source_s3"] = s3_source_model(arguments.get("source_s3"))
    return JobCreateRequest(**given(**fields))


def _check_names(fields: Mapping[str, Any]) -> None:
    missing = [f"{name} is missing" for name in _NEEDED if fields.get(name) is None]
    unknown = [f"{name} is unknown" for name in fields if name not in JobArguments.__annotations__]
    if missing or unknown:
        raise InvalidInputError(f"The arguments of a job are not right: {', '.join(missing + unknown)}.")


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
    from encodekit_clients.convertrilo.models.bitrate_tier import BITRATE_TIER_VALUES
    from encodekit_clients.convertrilo.models.encode_passes import ENCODE_PASSES_VALUES
    from encodekit_clients.convertrilo.models.encode_policy import ENCODE_POLICY_VALUES
    from encodekit_clients.convertrilo.models.encode_priority import ENCODE_PRIORITY_VALUES
    from encodekit_clients.convertrilo.models.encode_quality import ENCODE_QUALITY_VALUES
    from encodekit_clients.convertrilo.models.optimize_mode import OPTIMIZE_MODE_VALUES
    from encodekit_clients.convertrilo.models.output_container import OUTPUT_CONTAINER_VALUES
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
    }
    for name, values in allowed.items():
        if values:
            check_one_of(name, fields.get(name), values)
    check_within("fps", fields.get("fps"), 1, highest_fps, whole=True)
    check_within("vmaf_target", fields.get("vmaf_target"), *_VMAF)


def confirm_request(fields: Mapping[str, Any]) -> models.ConfirmRequest:
    """The body of `confirm_job` and `confirm_public_job`."""
    from encodekit_clients.convertrilo.models.confirm_request import ConfirmRequest

    check_rendition(fields)
    return ConfirmRequest(**fields)


def on_demand_request(fields: dict[str, Any]) -> models.OnDemandEncodeRequest:
    """The body of `create_on_demand_job`."""
    from encodekit_clients.convertrilo.models.on_demand_encode_request import OnDemandEncodeRequest
    from encodekit_clients.convertrilo.models.on_demand_resolution import ON_DEMAND_RESOLUTION_VALUES

    check_rendition(fields, resolutions=ON_DEMAND_RESOLUTION_VALUES, highest_fps=_HIGHEST_ON_DEMAND_FPS)
    check_within("output_expiry", fields.get("output_expiry"), 3600, 604_800, whole=True)
    check_http_url("source_url", fields.get("source_url"))
    check_http_url("webhook", fields.get("webhook"))
    check_length("external_id", fields.get("external_id"), _LONGEST_ID)
    return OnDemandEncodeRequest(**given(**fields | {"metadata": metadata_model(fields.get("metadata"))}))


def folder_request(fields: dict[str, Any]) -> models.OnDemandFolderIngestRequest:
    """The body of `ingest_folder`."""
    from encodekit_clients.convertrilo.models.folder_destination_kind import FOLDER_DESTINATION_KIND_VALUES
    from encodekit_clients.convertrilo.models.job_resolution import JOB_RESOLUTION_VALUES
    from encodekit_clients.convertrilo.models.on_demand_folder_ingest_request import OnDemandFolderIngestRequest

    if ("source_s3" in fields) == ("source_google_drive" in fields):
        raise InvalidInputError("A folder has one source: give source_s3 or source_google_drive.")
    check_rendition(fields, resolutions=JOB_RESOLUTION_VALUES, highest_fps=_HIGHEST_ON_DEMAND_FPS)
    check_within("vmaf_target", fields.get("vmaf_target"), *_VMAF, whole=True)
    check_one_of("output_destination", fields.get("output_destination"), FOLDER_DESTINATION_KIND_VALUES)
    check_length("external_id_prefix", fields.get("external_id_prefix"), 200)
    return OnDemandFolderIngestRequest(**given(**fields | {"metadata": metadata_model(fields.get("metadata"))}))


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
    if not isinstance(metadata, Mapping):
        raise InvalidInputError(f"metadata is a mapping, as of a JSON object, not {type(metadata).__name__}.")
    return JobMetadata.from_dict(metadata)


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
