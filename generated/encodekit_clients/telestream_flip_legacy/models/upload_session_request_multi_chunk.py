from typing import Literal, cast

UploadSessionRequestMultiChunk = Literal["false", "true"]

UPLOAD_SESSION_REQUEST_MULTI_CHUNK_VALUES: set[UploadSessionRequestMultiChunk] = {
    "false",
    "true",
}


def check_upload_session_request_multi_chunk(value: str) -> UploadSessionRequestMultiChunk:
    """The value itself, also one that is newer than UPLOAD_SESSION_REQUEST_MULTI_CHUNK_VALUES"""
    return cast(UploadSessionRequestMultiChunk, value)
