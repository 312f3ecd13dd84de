from typing import Literal, cast

ProfileSettingsPlaylistType = Literal["iframe", "iframe-only"]

PROFILE_SETTINGS_PLAYLIST_TYPE_VALUES: set[ProfileSettingsPlaylistType] = {
    "iframe",
    "iframe-only",
}


def check_profile_settings_playlist_type(value: str) -> ProfileSettingsPlaylistType:
    """The value itself, also one that is newer than PROFILE_SETTINGS_PLAYLIST_TYPE_VALUES"""
    return cast(ProfileSettingsPlaylistType, value)
