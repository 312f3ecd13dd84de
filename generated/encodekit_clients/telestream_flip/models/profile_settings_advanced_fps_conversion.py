from typing import Literal, cast

ProfileSettingsAdvancedFpsConversion = Literal["tachyon", "telestream"]

PROFILE_SETTINGS_ADVANCED_FPS_CONVERSION_VALUES: set[ProfileSettingsAdvancedFpsConversion] = {
    "tachyon",
    "telestream",
}


def check_profile_settings_advanced_fps_conversion(value: str) -> ProfileSettingsAdvancedFpsConversion:
    """The value itself, also one that is newer than PROFILE_SETTINGS_ADVANCED_FPS_CONVERSION_VALUES"""
    return cast(ProfileSettingsAdvancedFpsConversion, value)
