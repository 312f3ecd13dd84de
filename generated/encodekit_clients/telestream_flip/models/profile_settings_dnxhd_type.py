from typing import Literal, cast

ProfileSettingsDnxhdType = Literal[
    "110", "115", "120", "145", "175", "175x", "185", "185x", "220", "220x", "36", "45", "60", "75", "90", "90x"
]

PROFILE_SETTINGS_DNXHD_TYPE_VALUES: set[ProfileSettingsDnxhdType] = {
    "110",
    "115",
    "120",
    "145",
    "175",
    "175x",
    "185",
    "185x",
    "220",
    "220x",
    "36",
    "45",
    "60",
    "75",
    "90",
    "90x",
}


def check_profile_settings_dnxhd_type(value: str) -> ProfileSettingsDnxhdType:
    """The value itself, also one that is newer than PROFILE_SETTINGS_DNXHD_TYPE_VALUES"""
    return cast(ProfileSettingsDnxhdType, value)
