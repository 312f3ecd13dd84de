from typing import Literal, cast

JobMode = Literal["encode", "hls"]

JOB_MODE_VALUES: set[JobMode] = {
    "encode",
    "hls",
}


def check_job_mode(value: str) -> JobMode:
    """The value itself, also one that is newer than JOB_MODE_VALUES"""
    return cast(JobMode, value)
