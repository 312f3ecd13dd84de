from typing import Literal, cast

ListEncodingsStatus = Literal["fail", "processing", "success"]

LIST_ENCODINGS_STATUS_VALUES: set[ListEncodingsStatus] = {
    "fail",
    "processing",
    "success",
}


def check_list_encodings_status(value: str) -> ListEncodingsStatus:
    """The value itself, also one that is newer than LIST_ENCODINGS_STATUS_VALUES"""
    return cast(ListEncodingsStatus, value)
