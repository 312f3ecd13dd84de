from typing import Literal, cast

ScalePolicy = Literal["allow-upscale", "downscale-only", "no-upscale"]

SCALE_POLICY_VALUES: set[ScalePolicy] = {
    "allow-upscale",
    "downscale-only",
    "no-upscale",
}


def check_scale_policy(value: str) -> ScalePolicy:
    """The value itself, also one that is newer than SCALE_POLICY_VALUES"""
    return cast(ScalePolicy, value)
