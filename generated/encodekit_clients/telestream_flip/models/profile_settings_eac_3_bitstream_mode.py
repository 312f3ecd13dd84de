from typing import Literal, cast

ProfileSettingsEac3BitstreamMode = Literal["m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7"]

PROFILE_SETTINGS_EAC_3_BITSTREAM_MODE_VALUES: set[ProfileSettingsEac3BitstreamMode] = {
    "m0",
    "m1",
    "m2",
    "m3",
    "m4",
    "m5",
    "m6",
    "m7",
}


def check_profile_settings_eac_3_bitstream_mode(value: str) -> ProfileSettingsEac3BitstreamMode:
    """The value itself, also one that is newer than PROFILE_SETTINGS_EAC_3_BITSTREAM_MODE_VALUES"""
    return cast(ProfileSettingsEac3BitstreamMode, value)
