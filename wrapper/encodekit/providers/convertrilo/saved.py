"""What is saved under a name: presets, destinations, service accounts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, TypedDict

from encodekit._core.validation import check_length, check_within
from encodekit.errors import InvalidInputError
from encodekit.providers.convertrilo.requests import (
    EXPIRY_SECONDS,
    HIGHEST_FPS,
    VMAF_RANGE,
    check_rendition,
    checked_mapping,
    or_none,
)

if TYPE_CHECKING:
    from encodekit_clients.convertrilo import models

    DestinationConfig: TypeAlias = (
        models.CdnDestinationConfig | models.S3DestinationConfig | models.GoogleDriveDestinationConfig
    )

_LONGEST_NAME = 255


class PresetArguments(TypedDict):
    """The settings of a saved preset, each of them required. Values as in `RenditionArguments`.

    Attributes:
        codec: The codec.
        resolution: The height of the picture.
        fps: Frame rate, 1 to 240 fps.
        preset: The effort of the encoder.
        bitrate_tier: How many bits the output gets.
        passes: 1 or 2.
        policy: Which machines may take the job.
        container: The container.
        quality: The quality step.
        optimize: `none` or `vmaf`.
        vmaf_target: The VMAF score, a whole number from 50 to 99.
        audio_policy: What becomes of the sound.
        frame_rate_policy: What `fps` stands for.
        scale_policy: Whether a small source is enlarged.
    """

    codec: models.VideoCodec
    resolution: models.JobResolution
    fps: int
    preset: models.SpeedPreset
    bitrate_tier: models.BitrateTier
    passes: models.EncodePasses
    policy: models.EncodePolicy
    container: models.OutputContainer
    quality: models.EncodeQuality
    optimize: models.OptimizeMode
    vmaf_target: int
    audio_policy: models.AudioPolicy
    frame_rate_policy: models.FrameRatePolicy
    scale_policy: models.ScalePolicy


def preset_settings(settings: PresetArguments) -> models.EncodePresetSettings:
    """The settings of `create_encode_preset` and `update_encode_preset`."""
    from encodekit_clients.convertrilo.models.encode_preset_settings import EncodePresetSettings
    from encodekit_clients.convertrilo.models.job_resolution import JOB_RESOLUTION_VALUES

    fields = checked_mapping("settings", settings, PresetArguments, PresetArguments.__annotations__)
    check_rendition(fields, resolutions=JOB_RESOLUTION_VALUES, highest_fps=HIGHEST_FPS)
    check_within("vmaf_target", fields["vmaf_target"], *VMAF_RANGE, whole=True)
    return EncodePresetSettings(**fields)


def check_destination(config: DestinationConfig) -> None:
    """Refuse a destination that the document does not allow."""
    from encodekit_clients.convertrilo.models.cdn_destination_config import CdnDestinationConfig
    from encodekit_clients.convertrilo.models.google_drive_destination_config import GoogleDriveDestinationConfig
    from encodekit_clients.convertrilo.models.s3_destination_config import S3DestinationConfig

    if isinstance(config, CdnDestinationConfig):
        check_within("output_expiry", or_none(config.output_expiry), *EXPIRY_SECONDS, whole=True)
    elif isinstance(config, S3DestinationConfig):
        check_length("key_prefix", or_none(config.key_prefix), 1024)
    elif isinstance(config, GoogleDriveDestinationConfig):
        if not config.folder_id:
            raise InvalidInputError("folder_id is empty.")
        check_length("folder_name", or_none(config.folder_name), _LONGEST_NAME)
        check_length("file_name_template", or_none(config.file_name_template), _LONGEST_NAME)
    else:
        raise InvalidInputError(
            "config is a CdnDestinationConfig, S3DestinationConfig or GoogleDriveDestinationConfig, "
            f"not {type(config).__name__}."
        )


def check_name(name: str | None) -> None:
    """Refuse a name that nothing can be saved under: 1 to 255 characters."""
    check_length("name", name, _LONGEST_NAME, shortest=1)


def service_account_model(service_account: str | Mapping[str, Any]) -> str | models.GoogleServiceAccount:
    """Google's key file as the document takes it. What it holds is never shown."""
    from encodekit_clients.convertrilo.models.google_service_account import GoogleServiceAccount

    if isinstance(service_account, Mapping):
        return GoogleServiceAccount.from_dict(service_account)
    try:
        is_object = isinstance(json.loads(service_account), dict)
    except (TypeError, ValueError, RecursionError):
        is_object = False
    if not is_object:
        raise InvalidInputError("service_account is the content of Google's key file: its JSON as a text or a mapping.")
    return service_account
