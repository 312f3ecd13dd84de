from typing import Literal, cast

ProfileSettingsEac3LoRoSurroundMixLevel = Literal["c3", "c4", "c5", "c6", "c7"]

PROFILE_SETTINGS_EAC_3_LO_RO_SURROUND_MIX_LEVEL_VALUES: set[ProfileSettingsEac3LoRoSurroundMixLevel] = {
    "c3",
    "c4",
    "c5",
    "c6",
    "c7",
}


def check_profile_settings_eac_3_lo_ro_surround_mix_level(value: str) -> ProfileSettingsEac3LoRoSurroundMixLevel:
    """The value itself, also one that is newer than PROFILE_SETTINGS_EAC_3_LO_RO_SURROUND_MIX_LEVEL_VALUES"""
    return cast(ProfileSettingsEac3LoRoSurroundMixLevel, value)
