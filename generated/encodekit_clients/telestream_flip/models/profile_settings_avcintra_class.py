from typing import Literal, cast

ProfileSettingsAvcintraClass = Literal["100", "50"]

PROFILE_SETTINGS_AVCINTRA_CLASS_VALUES: set[ProfileSettingsAvcintraClass] = {
    "100",
    "50",
}


def check_profile_settings_avcintra_class(value: str) -> ProfileSettingsAvcintraClass:
    """The value itself, also one that is newer than PROFILE_SETTINGS_AVCINTRA_CLASS_VALUES"""
    return cast(ProfileSettingsAvcintraClass, value)
