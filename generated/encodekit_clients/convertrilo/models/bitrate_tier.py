from typing import Literal, cast

BitrateTier = Literal["high", "low", "medium"]

BITRATE_TIER_VALUES: set[BitrateTier] = {
    "high",
    "low",
    "medium",
}


def check_bitrate_tier(value: str) -> BitrateTier:
    """The value itself, also one that is newer than BITRATE_TIER_VALUES"""
    return cast(BitrateTier, value)
