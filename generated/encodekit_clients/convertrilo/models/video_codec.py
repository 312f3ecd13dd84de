from typing import Literal, cast

VideoCodec = Literal["av1", "h264", "h265"]

VIDEO_CODEC_VALUES: set[VideoCodec] = {
    "av1",
    "h264",
    "h265",
}


def check_video_codec(value: str) -> VideoCodec:
    """The value itself, also one that is newer than VIDEO_CODEC_VALUES"""
    return cast(VideoCodec, value)
