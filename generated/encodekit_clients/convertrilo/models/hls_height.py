from typing import Literal, cast

HlsHeight = Literal[360, 480, 540, 720, 1080]

HLS_HEIGHT_VALUES: set[HlsHeight] = {
    360,
    480,
    540,
    720,
    1080,
}


def check_hls_height(value: int) -> HlsHeight:
    """The value itself, also one that is newer than HLS_HEIGHT_VALUES"""
    return cast(HlsHeight, value)
