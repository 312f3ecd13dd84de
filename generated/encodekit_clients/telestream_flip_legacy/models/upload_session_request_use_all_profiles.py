from typing import Literal, cast

UploadSessionRequestUseAllProfiles = Literal["false", "true"]

UPLOAD_SESSION_REQUEST_USE_ALL_PROFILES_VALUES: set[UploadSessionRequestUseAllProfiles] = {
    "false",
    "true",
}


def check_upload_session_request_use_all_profiles(value: str) -> UploadSessionRequestUseAllProfiles:
    """The value itself, also one that is newer than UPLOAD_SESSION_REQUEST_USE_ALL_PROFILES_VALUES"""
    return cast(UploadSessionRequestUseAllProfiles, value)
