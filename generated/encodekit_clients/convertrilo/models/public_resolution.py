from typing import Literal, cast

PublicResolution = Literal["480p", "720p"]

PUBLIC_RESOLUTION_VALUES: set[PublicResolution] = {
    "480p",
    "720p",
}


def check_public_resolution(value: str) -> PublicResolution:
    """The value itself, also one that is newer than PUBLIC_RESOLUTION_VALUES"""
    return cast(PublicResolution, value)
