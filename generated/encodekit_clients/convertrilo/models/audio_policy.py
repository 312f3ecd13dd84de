from typing import Literal, cast

AudioPolicy = Literal["auto", "copy", "strip", "transcode-aac"]

AUDIO_POLICY_VALUES: set[AudioPolicy] = {
    "auto",
    "copy",
    "strip",
    "transcode-aac",
}


def check_audio_policy(value: str) -> AudioPolicy:
    """The value itself, also one that is newer than AUDIO_POLICY_VALUES"""
    return cast(AudioPolicy, value)
