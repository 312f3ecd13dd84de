from typing import Literal, cast

OptimizeMode = Literal["none", "vmaf"]

OPTIMIZE_MODE_VALUES: set[OptimizeMode] = {
    "none",
    "vmaf",
}


def check_optimize_mode(value: str) -> OptimizeMode:
    """The value itself, also one that is newer than OPTIMIZE_MODE_VALUES"""
    return cast(OptimizeMode, value)
