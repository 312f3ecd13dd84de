from typing import Literal, cast

SettingsUpdateRequestS3Provider = Literal["", "amazonaws", "custom", "digitaloceanspaces"]

SETTINGS_UPDATE_REQUEST_S3_PROVIDER_VALUES: set[SettingsUpdateRequestS3Provider] = {
    "",
    "amazonaws",
    "custom",
    "digitaloceanspaces",
}


def check_settings_update_request_s3_provider(value: str) -> SettingsUpdateRequestS3Provider:
    """The value itself, also one that is newer than SETTINGS_UPDATE_REQUEST_S3_PROVIDER_VALUES"""
    return cast(SettingsUpdateRequestS3Provider, value)
