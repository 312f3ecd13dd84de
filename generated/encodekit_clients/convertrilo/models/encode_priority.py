from typing import Literal, cast

EncodePriority = Literal["high", "normal"]

ENCODE_PRIORITY_VALUES: set[EncodePriority] = {
    "high",
    "normal",
}


def check_encode_priority(value: str) -> EncodePriority:
    """The value itself, also one that is newer than ENCODE_PRIORITY_VALUES"""
    return cast(EncodePriority, value)
