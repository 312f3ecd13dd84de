from typing import Literal, cast

SettingsUpdateRequestS3Streaming = Literal["disabled", "enabled"]

SETTINGS_UPDATE_REQUEST_S3_STREAMING_VALUES: set[SettingsUpdateRequestS3Streaming] = {
    "disabled",
    "enabled",
}


def check_settings_update_request_s3_streaming(value: str) -> SettingsUpdateRequestS3Streaming:
    """The value itself, also one that is newer than SETTINGS_UPDATE_REQUEST_S3_STREAMING_VALUES"""
    return cast(SettingsUpdateRequestS3Streaming, value)
