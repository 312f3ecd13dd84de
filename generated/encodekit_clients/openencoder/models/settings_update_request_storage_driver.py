from typing import Literal, cast

SettingsUpdateRequestStorageDriver = Literal["ftp", "s3"]

SETTINGS_UPDATE_REQUEST_STORAGE_DRIVER_VALUES: set[SettingsUpdateRequestStorageDriver] = {
    "ftp",
    "s3",
}


def check_settings_update_request_storage_driver(value: str) -> SettingsUpdateRequestStorageDriver:
    """The value itself, also one that is newer than SETTINGS_UPDATE_REQUEST_STORAGE_DRIVER_VALUES"""
    return cast(SettingsUpdateRequestStorageDriver, value)
