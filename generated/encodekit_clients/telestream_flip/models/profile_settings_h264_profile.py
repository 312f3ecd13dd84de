from typing import Literal, cast

ProfileSettingsH264Profile = Literal["baseline", "high", "high10", "high422", "high444", "main"]

PROFILE_SETTINGS_H264_PROFILE_VALUES: set[ProfileSettingsH264Profile] = {
    "baseline",
    "high",
    "high10",
    "high422",
    "high444",
    "main",
}


def check_profile_settings_h264_profile(value: str) -> ProfileSettingsH264Profile:
    """The value itself, also one that is newer than PROFILE_SETTINGS_H264_PROFILE_VALUES"""
    return cast(ProfileSettingsH264Profile, value)
