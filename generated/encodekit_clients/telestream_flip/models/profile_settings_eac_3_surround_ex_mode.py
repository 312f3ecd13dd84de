from typing import Literal, cast

ProfileSettingsEac3SurroundExMode = Literal["m0", "m1", "m2"]

PROFILE_SETTINGS_EAC_3_SURROUND_EX_MODE_VALUES: set[ProfileSettingsEac3SurroundExMode] = {
    "m0",
    "m1",
    "m2",
}


def check_profile_settings_eac_3_surround_ex_mode(value: str) -> ProfileSettingsEac3SurroundExMode:
    """The value itself, also one that is newer than PROFILE_SETTINGS_EAC_3_SURROUND_EX_MODE_VALUES"""
    return cast(ProfileSettingsEac3SurroundExMode, value)
