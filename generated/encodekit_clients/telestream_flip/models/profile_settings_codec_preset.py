from typing import Literal, cast

ProfileSettingsCodecPreset = Literal[
    "fast", "faster", "medium", "placebo", "slow", "slower", "superfast", "ultrafast", "veryfast", "veryslow"
]

PROFILE_SETTINGS_CODEC_PRESET_VALUES: set[ProfileSettingsCodecPreset] = {
    "fast",
    "faster",
    "medium",
    "placebo",
    "slow",
    "slower",
    "superfast",
    "ultrafast",
    "veryfast",
    "veryslow",
}


def check_profile_settings_codec_preset(value: str) -> ProfileSettingsCodecPreset:
    """The value itself, also one that is newer than PROFILE_SETTINGS_CODEC_PRESET_VALUES"""
    return cast(ProfileSettingsCodecPreset, value)
