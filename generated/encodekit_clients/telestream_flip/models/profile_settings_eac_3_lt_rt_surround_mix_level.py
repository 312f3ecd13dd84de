from typing import Literal, cast

ProfileSettingsEac3LtRtSurroundMixLevel = Literal["c3", "c4", "c5", "c6", "c7"]

PROFILE_SETTINGS_EAC_3_LT_RT_SURROUND_MIX_LEVEL_VALUES: set[ProfileSettingsEac3LtRtSurroundMixLevel] = {
    "c3",
    "c4",
    "c5",
    "c6",
    "c7",
}


def check_profile_settings_eac_3_lt_rt_surround_mix_level(value: str) -> ProfileSettingsEac3LtRtSurroundMixLevel:
    """The value itself, also one that is newer than PROFILE_SETTINGS_EAC_3_LT_RT_SURROUND_MIX_LEVEL_VALUES"""
    return cast(ProfileSettingsEac3LtRtSurroundMixLevel, value)
