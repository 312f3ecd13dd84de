from typing import Literal, cast

ProfileSettingsTelestreamBlockSize = Literal["16x16", "24x24", "32x32"]

PROFILE_SETTINGS_TELESTREAM_BLOCK_SIZE_VALUES: set[ProfileSettingsTelestreamBlockSize] = {
    "16x16",
    "24x24",
    "32x32",
}


def check_profile_settings_telestream_block_size(value: str) -> ProfileSettingsTelestreamBlockSize:
    """The value itself, also one that is newer than PROFILE_SETTINGS_TELESTREAM_BLOCK_SIZE_VALUES"""
    return cast(ProfileSettingsTelestreamBlockSize, value)
