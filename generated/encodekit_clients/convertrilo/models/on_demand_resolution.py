from typing import Literal, cast

OnDemandResolution = Literal["1080p", "1440p", "2160p", "480p", "720p"]

ON_DEMAND_RESOLUTION_VALUES: set[OnDemandResolution] = {
    "1080p",
    "1440p",
    "2160p",
    "480p",
    "720p",
}


def check_on_demand_resolution(value: str) -> OnDemandResolution:
    """The value itself, also one that is newer than ON_DEMAND_RESOLUTION_VALUES"""
    return cast(OnDemandResolution, value)
