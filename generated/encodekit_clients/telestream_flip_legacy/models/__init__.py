"""Contains all the data models used in inputs/outputs"""

from importlib import import_module
from typing import TYPE_CHECKING

_HOMES = {
    "CanceledResponse": ".canceled_response",
    "DeletedResponse": ".deleted_response",
    "Encoding": ".encoding",
    "EncodingCompleteMessage": ".encoding_complete_message",
    "EncodingProgressMessage": ".encoding_progress_message",
    "Error": ".error",
    "ExtraFileRequest": ".extra_file_request",
    "ExtraFileSession": ".extra_file_session",
    "ExtraFileSessions": ".extra_file_sessions",
    "Factory": ".factory",
    "NotificationEvents": ".notification_events",
    "NotificationSettings": ".notification_settings",
    "Profile": ".profile",
    "RetriedResponse": ".retried_response",
    "StatusFilter": ".status_filter",
    "UploadSession": ".upload_session",
    "UploadSessionRequest": ".upload_session_request",
    "UploadSessionRequestMultiChunk": ".upload_session_request_multi_chunk",
    "UploadSessionRequestUseAllProfiles": ".upload_session_request_use_all_profiles",
    "UploadStatus": ".upload_status",
    "Video": ".video",
    "VideoFile": ".video_file",
    "VideoMessage": ".video_message",
    "VideoMetadata": ".video_metadata",
}

if TYPE_CHECKING:
    from .canceled_response import CanceledResponse
    from .deleted_response import DeletedResponse
    from .encoding import Encoding
    from .encoding_complete_message import EncodingCompleteMessage
    from .encoding_progress_message import EncodingProgressMessage
    from .error import Error
    from .extra_file_request import ExtraFileRequest
    from .extra_file_session import ExtraFileSession
    from .extra_file_sessions import ExtraFileSessions
    from .factory import Factory
    from .notification_events import NotificationEvents
    from .notification_settings import NotificationSettings
    from .profile import Profile
    from .retried_response import RetriedResponse
    from .status_filter import StatusFilter
    from .upload_session import UploadSession
    from .upload_session_request import UploadSessionRequest
    from .upload_session_request_multi_chunk import UploadSessionRequestMultiChunk
    from .upload_session_request_use_all_profiles import UploadSessionRequestUseAllProfiles
    from .upload_status import UploadStatus
    from .video import Video
    from .video_file import VideoFile
    from .video_message import VideoMessage
    from .video_metadata import VideoMetadata
else:

    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(_HOMES[name], __name__), name)
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


__all__ = (
    "CanceledResponse",
    "DeletedResponse",
    "Encoding",
    "EncodingCompleteMessage",
    "EncodingProgressMessage",
    "Error",
    "ExtraFileRequest",
    "ExtraFileSession",
    "ExtraFileSessions",
    "Factory",
    "NotificationEvents",
    "NotificationSettings",
    "Profile",
    "RetriedResponse",
    "StatusFilter",
    "UploadSession",
    "UploadSessionRequest",
    "UploadSessionRequestMultiChunk",
    "UploadSessionRequestUseAllProfiles",
    "UploadStatus",
    "Video",
    "VideoFile",
    "VideoMessage",
    "VideoMetadata",
)
