from typing import Literal, cast

ProfileSettingsClosedCaptions = Literal["add", "burn"]

PROFILE_SETTINGS_CLOSED_CAPTIONS_VALUES: set[ProfileSettingsClosedCaptions] = {
    "add",
    "burn",
}


def check_profile_settings_closed_captions(value: str) -> ProfileSettingsClosedCaptions:
    """The value itself, also one that is newer than PROFILE_SETTINGS_CLOSED_CAPTIONS_VALUES"""
    return cast(ProfileSettingsClosedCaptions, value)
