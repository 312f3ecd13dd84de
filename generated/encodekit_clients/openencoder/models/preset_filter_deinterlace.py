from typing import Literal, cast

PresetFilterDeinterlace = Literal["field", "field_nospatial", "frame", "frame_nospatial", "none"]

PRESET_FILTER_DEINTERLACE_VALUES: set[PresetFilterDeinterlace] = {
    "field",
    "field_nospatial",
    "frame",
    "frame_nospatial",
    "none",
}


def check_preset_filter_deinterlace(value: str) -> PresetFilterDeinterlace:
    """The value itself, also one that is newer than PRESET_FILTER_DEINTERLACE_VALUES"""
    return cast(PresetFilterDeinterlace, value)
