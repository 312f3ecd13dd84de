from typing import Literal, cast

ProfileSettingsTachyonFallbackSize = Literal["auto", "large", "medium", "small", "xlarge"]

PROFILE_SETTINGS_TACHYON_FALLBACK_SIZE_VALUES: set[ProfileSettingsTachyonFallbackSize] = {
    "auto",
    "large",
    "medium",
    "small",
    "xlarge",
}


def check_profile_settings_tachyon_fallback_size(value: str) -> ProfileSettingsTachyonFallbackSize:
    """The value itself, also one that is newer than PROFILE_SETTINGS_TACHYON_FALLBACK_SIZE_VALUES"""
    return cast(ProfileSettingsTachyonFallbackSize, value)
