from typing import Literal, cast

ProfileSettingsEac3StereoDownmixPreference = Literal["m0", "m1", "m2", "m3"]

PROFILE_SETTINGS_EAC_3_STEREO_DOWNMIX_PREFERENCE_VALUES: set[ProfileSettingsEac3StereoDownmixPreference] = {
    "m0",
    "m1",
    "m2",
    "m3",
}


def check_profile_settings_eac_3_stereo_downmix_preference(value: str) -> ProfileSettingsEac3StereoDownmixPreference:
    """The value itself, also one that is newer than PROFILE_SETTINGS_EAC_3_STEREO_DOWNMIX_PREFERENCE_VALUES"""
    return cast(ProfileSettingsEac3StereoDownmixPreference, value)
