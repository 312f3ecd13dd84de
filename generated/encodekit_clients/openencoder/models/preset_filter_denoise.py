from typing import Literal, cast

PresetFilterDenoise = Literal["heavy", "light", "medium", "none"]

PRESET_FILTER_DENOISE_VALUES: set[PresetFilterDenoise] = {
    "heavy",
    "light",
    "medium",
    "none",
}


def check_preset_filter_denoise(value: str) -> PresetFilterDenoise:
    """The value itself, also one that is newer than PRESET_FILTER_DENOISE_VALUES"""
    return cast(PresetFilterDenoise, value)
