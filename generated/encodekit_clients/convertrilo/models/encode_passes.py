from typing import Literal, cast

EncodePasses = Literal[1, 2]

ENCODE_PASSES_VALUES: set[EncodePasses] = {
    1,
    2,
}


def check_encode_passes(value: int) -> EncodePasses:
    """The value itself, also one that is newer than ENCODE_PASSES_VALUES"""
    return cast(EncodePasses, value)
