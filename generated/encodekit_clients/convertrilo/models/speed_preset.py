from typing import Literal, cast

SpeedPreset = Literal["fast", "slow", "standard"]

SPEED_PRESET_VALUES: set[SpeedPreset] = {
    "fast",
    "slow",
    "standard",
}


def check_speed_preset(value: str) -> SpeedPreset:
    """The value itself, also one that is newer than SPEED_PRESET_VALUES"""
    return cast(SpeedPreset, value)
