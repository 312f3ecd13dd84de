from typing import Literal, cast

ProfileSettingsAudioFormat = Literal["pcm_s16le", "pcm_s24le"]

PROFILE_SETTINGS_AUDIO_FORMAT_VALUES: set[ProfileSettingsAudioFormat] = {
    "pcm_s16le",
    "pcm_s24le",
}


def check_profile_settings_audio_format(value: str) -> ProfileSettingsAudioFormat:
    """The value itself, also one that is newer than PROFILE_SETTINGS_AUDIO_FORMAT_VALUES"""
    return cast(ProfileSettingsAudioFormat, value)
