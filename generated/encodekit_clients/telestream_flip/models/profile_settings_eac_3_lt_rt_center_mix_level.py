from typing import Literal, cast

ProfileSettingsEac3LtRtCenterMixLevel = Literal["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7"]

PROFILE_SETTINGS_EAC_3_LT_RT_CENTER_MIX_LEVEL_VALUES: set[ProfileSettingsEac3LtRtCenterMixLevel] = {
    "c0",
    "c1",
    "c2",
    "c3",
    "c4",
    "c5",
    "c6",
    "c7",
}


def check_profile_settings_eac_3_lt_rt_center_mix_level(value: str) -> ProfileSettingsEac3LtRtCenterMixLevel:
    """The value itself, also one that is newer than PROFILE_SETTINGS_EAC_3_LT_RT_CENTER_MIX_LEVEL_VALUES"""
    return cast(ProfileSettingsEac3LtRtCenterMixLevel, value)
