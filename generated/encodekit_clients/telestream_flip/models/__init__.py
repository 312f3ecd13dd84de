"""Contains all the data models used in inputs/outputs"""

from importlib import import_module
from typing import TYPE_CHECKING

_HOMES = {
    "CanceledResponse": ".canceled_response",
    "CopyProfileRequest": ".copy_profile_request",
    "CountResponse": ".count_response",
    "CreateEncodingRequest": ".create_encoding_request",
    "CreateFactoryRequest": ".create_factory_request",
    "CreateProfileRequest": ".create_profile_request",
    "CreateUploadSessionRequest": ".create_upload_session_request",
    "CreateVideoRequest": ".create_video_request",
    "CreateWorkorderRequest": ".create_workorder_request",
    "DeletedResponse": ".deleted_response",
    "Encoding": ".encoding",
    "EncodingCompleteMessage": ".encoding_complete_message",
    "EncodingPage": ".encoding_page",
    "EncodingProgressMessage": ".encoding_progress_message",
    "Error": ".error",
    "ExtraFile": ".extra_file",
    "ExtraFileSession": ".extra_file_session",
    "ExtraFileSessions": ".extra_file_sessions",
    "ExtraFileUrls": ".extra_file_urls",
    "ExtraVariables": ".extra_variables",
    "Factory": ".factory",
    "FactoryAcl": ".factory_acl",
    "FactoryPage": ".factory_page",
    "FactorySettings": ".factory_settings",
    "FactorySync": ".factory_sync",
    "FactorySyncRequest": ".factory_sync_request",
    "FactorySyncRequestSync": ".factory_sync_request_sync",
    "InputBucketFilesMap": ".input_bucket_files_map",
    "ListEncodingsStatus": ".list_encodings_status",
    "NotificationEvents": ".notification_events",
    "NotificationSettings": ".notification_settings",
    "Profile": ".profile",
    "ProfileInputs": ".profile_inputs",
    "ProfileOutputs": ".profile_outputs",
    "ProfilePage": ".profile_page",
    "ProfileSettings": ".profile_settings",
    "ProfileSettingsAdvancedFpsConversion": ".profile_settings_advanced_fps_conversion",
    "ProfileSettingsAudioFormat": ".profile_settings_audio_format",
    "ProfileSettingsAvcintraClass": ".profile_settings_avcintra_class",
    "ProfileSettingsClosedCaptions": ".profile_settings_closed_captions",
    "ProfileSettingsCodecPreset": ".profile_settings_codec_preset",
    "ProfileSettingsDnxhdType": ".profile_settings_dnxhd_type",
    "ProfileSettingsEac3AnalogToDigitalConverterType": ".profile_settings_eac_3_analog_to_digital_converter_type",
    "ProfileSettingsEac3BitstreamMode": ".profile_settings_eac_3_bitstream_mode",
    "ProfileSettingsEac3DrcLineModeProfile": ".profile_settings_eac_3_drc_line_mode_profile",
    "ProfileSettingsEac3DrcRfModeProfile": ".profile_settings_eac_3_drc_rf_mode_profile",
    "ProfileSettingsEac3LoRoCenterMixLevel": ".profile_settings_eac_3_lo_ro_center_mix_level",
    "ProfileSettingsEac3LoRoSurroundMixLevel": ".profile_settings_eac_3_lo_ro_surround_mix_level",
    "ProfileSettingsEac3LtRtCenterMixLevel": ".profile_settings_eac_3_lt_rt_center_mix_level",
    "ProfileSettingsEac3LtRtSurroundMixLevel": ".profile_settings_eac_3_lt_rt_surround_mix_level",
    "ProfileSettingsEac3RoomType": ".profile_settings_eac_3_room_type",
    "ProfileSettingsEac3StereoDownmixPreference": ".profile_settings_eac_3_stereo_downmix_preference",
    "ProfileSettingsEac3SurroundExMode": ".profile_settings_eac_3_surround_ex_mode",
    "ProfileSettingsH264Profile": ".profile_settings_h264_profile",
    "ProfileSettingsH264Tune": ".profile_settings_h264_tune",
    "ProfileSettingsPlaylistType": ".profile_settings_playlist_type",
    "ProfileSettingsTachyonFallbackSize": ".profile_settings_tachyon_fallback_size",
    "ProfileSettingsTachyonMblockSize": ".profile_settings_tachyon_mblock_size",
    "ProfileSettingsTachyonMotionAmount": ".profile_settings_tachyon_motion_amount",
    "ProfileSettingsTelestreamBlockSize": ".profile_settings_telestream_block_size",
    "ProviderSettings": ".provider_settings",
    "ResubmitVideoRequest": ".resubmit_video_request",
    "RetriedResponse": ".retried_response",
    "SignedUrl": ".signed_url",
    "SignedUrls": ".signed_urls",
    "StorageCredentials": ".storage_credentials",
    "StorageProvider": ".storage_provider",
    "UpdateEncodingRequest": ".update_encoding_request",
    "UpdateNotificationSettingsRequest": ".update_notification_settings_request",
    "UploadSession": ".upload_session",
    "UploadStatus": ".upload_status",
    "Video": ".video",
    "VideoMessage": ".video_message",
    "VideoMetadata": ".video_metadata",
    "VideoPage": ".video_page",
    "WorkflowPage": ".workflow_page",
}

if TYPE_CHECKING:
    from .canceled_response import CanceledResponse
    from .copy_profile_request import CopyProfileRequest
    from .count_response import CountResponse
    from .create_encoding_request import CreateEncodingRequest
    from .create_factory_request import CreateFactoryRequest
    from .create_profile_request import CreateProfileRequest
    from .create_upload_session_request import CreateUploadSessionRequest
    from .create_video_request import CreateVideoRequest
    from .create_workorder_request import CreateWorkorderRequest
    from .deleted_response import DeletedResponse
    from .encoding import Encoding
    from .encoding_complete_message import EncodingCompleteMessage
    from .encoding_page import EncodingPage
    from .encoding_progress_message import EncodingProgressMessage
    from .error import Error
    from .extra_file import ExtraFile
    from .extra_file_session import ExtraFileSession
    from .extra_file_sessions import ExtraFileSessions
    from .extra_file_urls import ExtraFileUrls
    from .extra_variables import ExtraVariables
    from .factory import Factory
    from .factory_acl import FactoryAcl
    from .factory_page import FactoryPage
    from .factory_settings import FactorySettings
    from .factory_sync import FactorySync
    from .factory_sync_request import FactorySyncRequest
    from .factory_sync_request_sync import FactorySyncRequestSync
    from .input_bucket_files_map import InputBucketFilesMap
    from .list_encodings_status import ListEncodingsStatus
    from .notification_events import NotificationEvents
    from .notification_settings import NotificationSettings
    from .profile import Profile
    from .profile_inputs import ProfileInputs
    from .profile_outputs import ProfileOutputs
    from .profile_page import ProfilePage
    from .profile_settings import ProfileSettings
    from .profile_settings_advanced_fps_conversion import ProfileSettingsAdvancedFpsConversion
    from .profile_settings_audio_format import ProfileSettingsAudioFormat
    from .profile_settings_avcintra_class import ProfileSettingsAvcintraClass
    from .profile_settings_closed_captions import ProfileSettingsClosedCaptions
    from .profile_settings_codec_preset import ProfileSettingsCodecPreset
    from .profile_settings_dnxhd_type import ProfileSettingsDnxhdType
    from .profile_settings_eac_3_analog_to_digital_converter_type import ProfileSettingsEac3AnalogToDigitalConverterType
    from .profile_settings_eac_3_bitstream_mode import ProfileSettingsEac3BitstreamMode
    from .profile_settings_eac_3_drc_line_mode_profile import ProfileSettingsEac3DrcLineModeProfile
    from .profile_settings_eac_3_drc_rf_mode_profile import ProfileSettingsEac3DrcRfModeProfile
    from .profile_settings_eac_3_lo_ro_center_mix_level import ProfileSettingsEac3LoRoCenterMixLevel
    from .profile_settings_eac_3_lo_ro_surround_mix_level import ProfileSettingsEac3LoRoSurroundMixLevel
    from .profile_settings_eac_3_lt_rt_center_mix_level import ProfileSettingsEac3LtRtCenterMixLevel
    from .profile_settings_eac_3_lt_rt_surround_mix_level import ProfileSettingsEac3LtRtSurroundMixLevel
    from .profile_settings_eac_3_room_type import ProfileSettingsEac3RoomType
    from .profile_settings_eac_3_stereo_downmix_preference import ProfileSettingsEac3StereoDownmixPreference
    from .profile_settings_eac_3_surround_ex_mode import ProfileSettingsEac3SurroundExMode
    from .profile_settings_h264_profile import ProfileSettingsH264Profile
    from .profile_settings_h264_tune import ProfileSettingsH264Tune
    from .profile_settings_playlist_type import ProfileSettingsPlaylistType
    from .profile_settings_tachyon_fallback_size import ProfileSettingsTachyonFallbackSize
    from .profile_settings_tachyon_mblock_size import ProfileSettingsTachyonMblockSize
    from .profile_settings_tachyon_motion_amount import ProfileSettingsTachyonMotionAmount
    from .profile_settings_telestream_block_size import ProfileSettingsTelestreamBlockSize
    from .provider_settings import ProviderSettings
    from .resubmit_video_request import ResubmitVideoRequest
    from .retried_response import RetriedResponse
    from .signed_url import SignedUrl
    from .signed_urls import SignedUrls
    from .storage_credentials import StorageCredentials
    from .storage_provider import StorageProvider
    from .update_encoding_request import UpdateEncodingRequest
    from .update_notification_settings_request import UpdateNotificationSettingsRequest
    from .upload_session import UploadSession
    from .upload_status import UploadStatus
    from .video import Video
    from .video_message import VideoMessage
    from .video_metadata import VideoMetadata
    from .video_page import VideoPage
    from .workflow_page import WorkflowPage
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
    "CopyProfileRequest",
    "CountResponse",
    "CreateEncodingRequest",
    "CreateFactoryRequest",
    "CreateProfileRequest",
    "CreateUploadSessionRequest",
    "CreateVideoRequest",
    "CreateWorkorderRequest",
    "DeletedResponse",
    "Encoding",
    "EncodingCompleteMessage",
    "EncodingPage",
    "EncodingProgressMessage",
    "Error",
    "ExtraFile",
    "ExtraFileSession",
    "ExtraFileSessions",
    "ExtraFileUrls",
    "ExtraVariables",
    "Factory",
    "FactoryAcl",
    "FactoryPage",
    "FactorySettings",
    "FactorySync",
    "FactorySyncRequest",
    "FactorySyncRequestSync",
    "InputBucketFilesMap",
    "ListEncodingsStatus",
    "NotificationEvents",
    "NotificationSettings",
    "Profile",
    "ProfileInputs",
    "ProfileOutputs",
    "ProfilePage",
    "ProfileSettings",
    "ProfileSettingsAdvancedFpsConversion",
    "ProfileSettingsAudioFormat",
    "ProfileSettingsAvcintraClass",
    "ProfileSettingsClosedCaptions",
    "ProfileSettingsCodecPreset",
    "ProfileSettingsDnxhdType",
    "ProfileSettingsEac3AnalogToDigitalConverterType",
    "ProfileSettingsEac3BitstreamMode",
    "ProfileSettingsEac3DrcLineModeProfile",
    "ProfileSettingsEac3DrcRfModeProfile",
    "ProfileSettingsEac3LoRoCenterMixLevel",
    "ProfileSettingsEac3LoRoSurroundMixLevel",
    "ProfileSettingsEac3LtRtCenterMixLevel",
    "ProfileSettingsEac3LtRtSurroundMixLevel",
    "ProfileSettingsEac3RoomType",
    "ProfileSettingsEac3StereoDownmixPreference",
    "ProfileSettingsEac3SurroundExMode",
    "ProfileSettingsH264Profile",
    "ProfileSettingsH264Tune",
    "ProfileSettingsPlaylistType",
    "ProfileSettingsTachyonFallbackSize",
    "ProfileSettingsTachyonMblockSize",
    "ProfileSettingsTachyonMotionAmount",
    "ProfileSettingsTelestreamBlockSize",
    "ProviderSettings",
    "ResubmitVideoRequest",
    "RetriedResponse",
    "SignedUrl",
    "SignedUrls",
    "StorageCredentials",
    "StorageProvider",
    "UpdateEncodingRequest",
    "UpdateNotificationSettingsRequest",
    "UploadSession",
    "UploadStatus",
    "Video",
    "VideoMessage",
    "VideoMetadata",
    "VideoPage",
    "WorkflowPage",
)
