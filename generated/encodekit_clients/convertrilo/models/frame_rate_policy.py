from typing import Literal, cast

FrameRatePolicy = Literal["cap", "force", "preserve"]

FRAME_RATE_POLICY_VALUES: set[FrameRatePolicy] = {
    "cap",
    "force",
    "preserve",
}


def check_frame_rate_policy(value: str) -> FrameRatePolicy:
    """The value itself, also one that is newer than FRAME_RATE_POLICY_VALUES"""
    return cast(FrameRatePolicy, value)
