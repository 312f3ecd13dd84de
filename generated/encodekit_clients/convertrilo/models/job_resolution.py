from typing import Literal, cast

JobResolution = Literal["1080p", "1440p", "2160p", "4320p", "480p", "720p"]

JOB_RESOLUTION_VALUES: set[JobResolution] = {
    "1080p",
    "1440p",
    "2160p",
    "4320p",
    "480p",
    "720p",
}


def check_job_resolution(value: str) -> JobResolution:
    """The value itself, also one that is newer than JOB_RESOLUTION_VALUES"""
    return cast(JobResolution, value)
