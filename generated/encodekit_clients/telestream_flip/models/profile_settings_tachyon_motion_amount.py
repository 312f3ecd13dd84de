from typing import Literal, cast

ProfileSettingsTachyonMotionAmount = Literal["auto", "high", "low", "medium", "xhigh", "xlow"]

PROFILE_SETTINGS_TACHYON_MOTION_AMOUNT_VALUES: set[ProfileSettingsTachyonMotionAmount] = {
    "auto",
    "high",
    "low",
    "medium",
    "xhigh",
    "xlow",
}


def check_profile_settings_tachyon_motion_amount(value: str) -> ProfileSettingsTachyonMotionAmount:
    """The value itself, also one that is newer than PROFILE_SETTINGS_TACHYON_MOTION_AMOUNT_VALUES"""
    return cast(ProfileSettingsTachyonMotionAmount, value)
