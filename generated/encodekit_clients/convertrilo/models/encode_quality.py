from typing import Literal, cast

EncodeQuality = Literal["best", "better", "good"]

ENCODE_QUALITY_VALUES: set[EncodeQuality] = {
    "best",
    "better",
    "good",
}


def check_encode_quality(value: str) -> EncodeQuality:
    """The value itself, also one that is newer than ENCODE_QUALITY_VALUES"""
    return cast(EncodeQuality, value)
