from typing import Literal, cast

StatusFilter = Literal["fail", "processing", "success"]

STATUS_FILTER_VALUES: set[StatusFilter] = {
    "fail",
    "processing",
    "success",
}


def check_status_filter(value: str) -> StatusFilter:
    """The value itself, also one that is newer than STATUS_FILTER_VALUES"""
    return cast(StatusFilter, value)
