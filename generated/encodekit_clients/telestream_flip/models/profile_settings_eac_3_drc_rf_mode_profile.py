from typing import Literal, cast

ProfileSettingsEac3DrcRfModeProfile = Literal["p0", "p1", "p2", "p3", "p4", "p5"]

PROFILE_SETTINGS_EAC_3_DRC_RF_MODE_PROFILE_VALUES: set[ProfileSettingsEac3DrcRfModeProfile] = {
    "p0",
    "p1",
    "p2",
    "p3",
    "p4",
    "p5",
}


def check_profile_settings_eac_3_drc_rf_mode_profile(value: str) -> ProfileSettingsEac3DrcRfModeProfile:
    """The value itself, also one that is newer than PROFILE_SETTINGS_EAC_3_DRC_RF_MODE_PROFILE_VALUES"""
    return cast(ProfileSettingsEac3DrcRfModeProfile, value)
