"""What Flip 3.1 takes beside the settings of profiles, as keyword arguments, checked before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence  # noqa: TC003  (a test resolves the annotations of the TypedDicts)
from typing import Any, Literal, TypedDict

from encodekit._core.operations import given
from encodekit._core.options import CallOptions
from encodekit._core.validation import as_mapping, check_one_of, check_within
from encodekit.errors import InvalidInputError
from encodekit.providers._telestream.requests import check_known, check_payload, profile_list
from encodekit.providers.telestream_flip.profile_settings import OPPOSITES

STORAGE_PROVIDERS = (0, 1, 2, 5, 7, 8, 9)


class FactorySettings(TypedDict, total=False):
    """The settings of a factory: where sources come from and outputs go.

    Attributes:
        name: Name meant for people.
        server_side_encryption: Whether outputs are stored with S3's own AES-256 encryption at rest (SSE-S3).
            Without it no such encryption is asked for.
        outputs_path_format: Path of the outputs in storage, with the keywords :id, :video_id, :original, :date,
            :profile, :type and :resolution; :id makes it unique. Without it `:id`.
        store_id: Store of the separate stores service into which all outputs go.
        factory_region: Region in which the factory works.
        output_bucket_name: Bucket that holds the outputs.
        acl: Whether outputs are public or need a signed URL. Without it none is set.
        storage_provider: Where outputs are stored.
        storage_credential_attributes: Login to the storage provider, where it needs one.
        provider_specific_settings: Settings of the storage provider. Credentials may be among them.
        aws_access_key: AWS access key that may write to the bucket.
        aws_secret_key: AWS secret key that belongs to aws_access_key.
        input_bucket_name: Bucket whose new files become videos.
        input_bucket_watch: Whether the factory takes in new files of the input bucket by itself.
        input_bucket_recursive: Whether folders of the input bucket are searched too.
        input_bucket_sync_every_n_min: Minutes between two synchronisations of the input bucket.
        input_bucket_file_pattern: Pattern with wildcards that files of the input bucket must match.
    """

    name: str | None
    server_side_encryption: bool | None
    outputs_path_format: str | None
    store_id: str | None
    factory_region: str | None
    output_bucket_name: str | None
    acl: Literal["public", "private"] | None
    storage_provider: Literal[0, 1, 2, 5, 7, 8, 9] | None
    storage_credential_attributes: Mapping[str, Any] | None
    provider_specific_settings: Mapping[str, Any] | None
    aws_access_key: str | None
    aws_secret_key: str | None
    input_bucket_name: str | None
    input_bucket_watch: bool | None
    input_bucket_recursive: bool | None
    input_bucket_sync_every_n_min: int | None
    input_bucket_file_pattern: str | None


class FactoryArguments(FactorySettings, CallOptions, total=False):
    """The settings of a factory, and the options of the call."""


class UploadSettings(TypedDict, total=False):
    """What becomes of an upload.

    Attributes:
        profiles: Names or ids of profiles or workflows, as a list or between commas; `none` for no encodings; by
            default all profiles of the factory.
        path_format: Where outputs go, with `:id`, `:video_id`, `:original`, `:date`, `:profile`, `:type` and
            `:resolution`; by default the factory's format.
        payload: A text of your own, at most 256 characters.
        extra_variables: Values for a workflow's own variables, by name.
        clip_offset: Where in the source the output begins, as HH:MM:SS.
        clip_length: How long the output is, as HH:MM:SS.
        store_id: The store for the outputs, instead of the factory's.
        watermark_url: The URL of an image that is drawn over the picture.
        watermark_left: Its distance from the left edge, in pixels or per cent; excludes watermark_right.
        watermark_top: Its distance from the top edge; excludes watermark_bottom.
        watermark_right: Its distance from the right edge.
        watermark_bottom: Its distance from the bottom edge.
        watermark_width: Its width in pixels.
        watermark_height: Its height in pixels.
    """

    profiles: str | Sequence[str] | None
    path_format: str | None
    payload: str | None
    extra_variables: Mapping[str, str] | None
    clip_offset: str | None
    clip_length: str | None
    store_id: str | None
    watermark_url: str | None
    watermark_left: str | None
    watermark_top: str | None
    watermark_right: str | None
    watermark_bottom: str | None
    watermark_width: str | None
    watermark_height: str | None


class UploadArguments(UploadSettings, CallOptions, total=False):
    """What becomes of an upload, and the options of the call."""


def factory_settings(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The settings of a factory that were given, as the generated models take them.

    Raises:
        InvalidInputError: If a name is unknown, or a value is none that is allowed.
    """
    from encodekit_clients.telestream_flip.models.provider_settings import ProviderSettings
    from encodekit_clients.telestream_flip.models.storage_credentials import StorageCredentials

    check_known(arguments, FactorySettings)
    settings = given(**arguments)
    check_one_of("acl", settings.get("acl"), ("public", "private"))
    check_one_of("storage_provider", settings.get("storage_provider"), STORAGE_PROVIDERS)
    models = (("storage_credential_attributes", StorageCredentials), ("provider_specific_settings", ProviderSettings))
    for name, model in models:
        if name in settings:
            settings[name] = model.from_dict(as_mapping(name, settings[name]))
    credentials: Mapping[str, Any] = arguments.get("storage_credential_attributes") or {}
    check_within("port", credentials.get("port"), 1, 65535, whole=True)
    return settings


def upload_settings(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """What becomes of an upload, as the generated model takes it.

    Raises:
        InvalidInputError: If a name is unknown, or a value is none that is allowed.
    """
    check_known(arguments, UploadSettings)
    check_payload(arguments.get("payload"))
    for one, other in OPPOSITES:
        if arguments.get(one) is not None and arguments.get(other) is not None:
            raise InvalidInputError(f"Give {one} or {other}, not both.")
    return given(
        **{**arguments, "profiles": profile_list(arguments.get("profiles"))}
        | {"extra_variables": variables_model(arguments.get("extra_variables"))}
    )


def variables_model(variables: Mapping[str, str] | None) -> Any:
    """A workflow's own variables, as the generated models take them.

    Raises:
        InvalidInputError: If a value is no text.
    """
    from encodekit_clients.telestream_flip.models.extra_variables import ExtraVariables

    if variables is None:
        return None
    if not all(isinstance(value, str) for value in variables.values()):
        raise InvalidInputError("The values of extra_variables are texts.")
    return ExtraVariables.from_dict(variables)


def file_urls_model(files: Mapping[str, Sequence[str]] | None) -> Any:
    """Further input files by tag, as the generated model takes them.

    Raises:
        InvalidInputError: If a tag has no list of URLs.
    """
    from encodekit_clients.telestream_flip.models.extra_file_urls import ExtraFileUrls

    if files is None:
        return None
    if any(isinstance(urls, str) or not urls for urls in files.values()):
        raise InvalidInputError("Each tag of extra_files has a list of URLs.")
    return ExtraFileUrls.from_dict({tag: [*urls] for tag, urls in files.items()})
