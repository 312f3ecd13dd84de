from typing import Literal, cast

PackageType = Literal["hls"]

PACKAGE_TYPE_VALUES: set[PackageType] = {
    "hls",
}


def check_package_type(value: str) -> PackageType:
    """The value itself, also one that is newer than PACKAGE_TYPE_VALUES"""
    return cast(PackageType, value)
