from typing import Literal, cast

EncodePolicy = Literal["fastest", "gpu_first", "gpu_only"]

ENCODE_POLICY_VALUES: set[EncodePolicy] = {
    "fastest",
    "gpu_first",
    "gpu_only",
}


def check_encode_policy(value: str) -> EncodePolicy:
    """The value itself, also one that is newer than ENCODE_POLICY_VALUES"""
    return cast(EncodePolicy, value)
