from typing import Literal, cast

ProfileSettingsTachyonMblockSize = Literal["auto", "mb128", "mb16", "mb256", "mb32", "mb64"]

PROFILE_SETTINGS_TACHYON_MBLOCK_SIZE_VALUES: set[ProfileSettingsTachyonMblockSize] = {
    "auto",
    "mb128",
    "mb16",
    "mb256",
    "mb32",
    "mb64",
}


def check_profile_settings_tachyon_mblock_size(value: str) -> ProfileSettingsTachyonMblockSize:
    """The value itself, also one that is newer than PROFILE_SETTINGS_TACHYON_MBLOCK_SIZE_VALUES"""
    return cast(ProfileSettingsTachyonMblockSize, value)
