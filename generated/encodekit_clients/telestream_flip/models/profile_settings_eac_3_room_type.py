from typing import Literal, cast

ProfileSettingsEac3RoomType = Literal["m0", "m1", "m2"]

PROFILE_SETTINGS_EAC_3_ROOM_TYPE_VALUES: set[ProfileSettingsEac3RoomType] = {
    "m0",
    "m1",
    "m2",
}


def check_profile_settings_eac_3_room_type(value: str) -> ProfileSettingsEac3RoomType:
    """The value itself, also one that is newer than PROFILE_SETTINGS_EAC_3_ROOM_TYPE_VALUES"""
    return cast(ProfileSettingsEac3RoomType, value)
