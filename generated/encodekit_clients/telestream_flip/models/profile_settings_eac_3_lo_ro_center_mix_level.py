from typing import Literal, cast

ProfileSettingsEac3LoRoCenterMixLevel = Literal["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7"]

PROFILE_SETTINGS_EAC_3_LO_RO_CENTER_MIX_LEVEL_VALUES: set[ProfileSettingsEac3LoRoCenterMixLevel] = {
    "c0",
    "c1",
    "c2",
    "c3",
    "c4",
    "c5",
    "c6",
    "c7",
}


def check_profile_settings_eac_3_lo_ro_center_mix_level(value: str) -> ProfileSettingsEac3LoRoCenterMixLevel:
    """The value itself, also one that is newer than PROFILE_SETTINGS_EAC_3_LO_RO_CENTER_MIX_LEVEL_VALUES"""
    return cast(ProfileSettingsEac3LoRoCenterMixLevel, value)
