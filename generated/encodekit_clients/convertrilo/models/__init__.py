"""Contains all the data models used in inputs/outputs"""

from importlib import import_module
from typing import TYPE_CHECKING

_HOMES = {
    "Acknowledgement": ".acknowledgement",
    "ApiKeyCreateRequest": ".api_key_create_request",
    "ApiKeyListResponse": ".api_key_list_response",
    "ApiKeyResponse": ".api_key_response",
    "ApproveEstimate": ".approve_estimate",
    "ApproveUnifiedRequest": ".approve_unified_request",
    "ApproveUnifiedResponse": ".approve_unified_response",
    "AudioPolicy": ".audio_policy",
    "AuthLoginRequest": ".auth_login_request",
    "AuthLoginResponse": ".auth_login_response",
    "BillingSummary": ".billing_summary",
    "BitrateTier": ".bitrate_tier",
    "BulkConfirmRequest": ".bulk_confirm_request",
    "BulkConfirmResponse": ".bulk_confirm_response",
    "BulkConfirmSettings": ".bulk_confirm_settings",
    "BulkConfirmedJob": ".bulk_confirmed_job",
    "BulkCreateRequest": ".bulk_create_request",
    "BulkCreateResponse": ".bulk_create_response",
    "BulkCreateSettings": ".bulk_create_settings",
    "BulkJobEstimate": ".bulk_job_estimate",
    "BulkJobResult": ".bulk_job_result",
    "BulkStatusResponse": ".bulk_status_response",
    "CancelOnDemandResponse": ".cancel_on_demand_response",
    "CdnDestination": ".cdn_destination",
    "CdnDestinationConfig": ".cdn_destination_config",
    "CompatibilityWarning": ".compatibility_warning",
    "ConfirmRequest": ".confirm_request",
    "ConfirmResponse": ".confirm_response",
    "DropboxFile": ".dropbox_file",
    "DropboxFolderOutput": ".dropbox_folder_output",
    "EncodePasses": ".encode_passes",
    "EncodePolicy": ".encode_policy",
    "EncodePresetCreateRequest": ".encode_preset_create_request",
    "EncodePresetListResponse": ".encode_preset_list_response",
    "EncodePresetResponse": ".encode_preset_response",
    "EncodePresetSettings": ".encode_preset_settings",
    "EncodePresetUpdateRequest": ".encode_preset_update_request",
    "EncodePriority": ".encode_priority",
    "EncodeQuality": ".encode_quality",
    "ErrorResponse": ".error_response",
    "ExecutionReport": ".execution_report",
    "ExecutionSettings": ".execution_settings",
    "FolderDestinationKind": ".folder_destination_kind",
    "FolderJob": ".folder_job",
    "FrameRatePolicy": ".frame_rate_policy",
    "GoogleDriveCredential": ".google_drive_credential",
    "GoogleDriveCredentialCreateRequest": ".google_drive_credential_create_request",
    "GoogleDriveCredentialListResponse": ".google_drive_credential_list_response",
    "GoogleDriveDestination": ".google_drive_destination",
    "GoogleDriveDestinationConfig": ".google_drive_destination_config",
    "GoogleDriveFolderSource": ".google_drive_folder_source",
    "GoogleDriveOutput": ".google_drive_output",
    "GoogleDriveSelectedFile": ".google_drive_selected_file",
    "GoogleServiceAccount": ".google_service_account",
    "HlsHeight": ".hls_height",
    "HlsPackage": ".hls_package",
    "HlsRendition": ".hls_rendition",
    "HlsSettings": ".hls_settings",
    "HlsThumbnails": ".hls_thumbnails",
    "JobCancelResponse": ".job_cancel_response",
    "JobCreateRequest": ".job_create_request",
    "JobCreateResponse": ".job_create_response",
    "JobEstimate": ".job_estimate",
    "JobFilesDeleteResponse": ".job_files_delete_response",
    "JobMetadata": ".job_metadata",
    "JobMode": ".job_mode",
    "JobOutput": ".job_output",
    "JobResolution": ".job_resolution",
    "JobUpload": ".job_upload",
    "MediaColorProbe": ".media_color_probe",
    "MediaProbe": ".media_probe",
    "OnDemandEncodeRequest": ".on_demand_encode_request",
    "OnDemandEncodeResponse": ".on_demand_encode_response",
    "OnDemandFolderIngestRequest": ".on_demand_folder_ingest_request",
    "OnDemandFolderIngestResponse": ".on_demand_folder_ingest_response",
    "OnDemandPricing": ".on_demand_pricing",
    "OnDemandResolution": ".on_demand_resolution",
    "OnDemandStatusResponse": ".on_demand_status_response",
    "OnDemandWarning": ".on_demand_warning",
    "OptimizeMode": ".optimize_mode",
    "OtherDestination": ".other_destination",
    "OutputContainer": ".output_container",
    "OutputDestinationCreateRequest": ".output_destination_create_request",
    "OutputDestinationListResponse": ".output_destination_list_response",
    "OutputDestinationResponse": ".output_destination_response",
    "OutputDestinationUpdateRequest": ".output_destination_update_request",
    "PackageType": ".package_type",
    "ProbeDurationResponse": ".probe_duration_response",
    "PublicJobCreateRequest": ".public_job_create_request",
    "PublicResolution": ".public_resolution",
    "S3Destination": ".s3_destination",
    "S3DestinationConfig": ".s3_destination_config",
    "S3FolderOutput": ".s3_folder_output",
    "S3FolderSource": ".s3_folder_source",
    "S3Output": ".s3_output",
    "S3Source": ".s3_source",
    "SavedEncodeSettings": ".saved_encode_settings",
    "ScalePolicy": ".scale_policy",
    "SpeedPreset": ".speed_preset",
    "StatusResponse": ".status_response",
    "StreamFinalizeRequest": ".stream_finalize_request",
    "StreamInitResponse": ".stream_init_response",
    "StreamPart": ".stream_part",
    "TokenBalanceResponse": ".token_balance_response",
    "TokenDeductRequest": ".token_deduct_request",
    "TokenReserveRequest": ".token_reserve_request",
    "VideoCodec": ".video_codec",
    "WebhookCreateRequest": ".webhook_create_request",
    "WebhookDeliveryListResponse": ".webhook_delivery_list_response",
    "WebhookDeliveryResponse": ".webhook_delivery_response",
    "WebhookEvent": ".webhook_event",
    "WebhookEventData": ".webhook_event_data",
    "WebhookEventName": ".webhook_event_name",
    "WebhookListResponse": ".webhook_list_response",
    "WebhookResponse": ".webhook_response",
    "WebhookUpdateRequest": ".webhook_update_request",
}

if TYPE_CHECKING:
    from .acknowledgement import Acknowledgement
    from .api_key_create_request import ApiKeyCreateRequest
    from .api_key_list_response import ApiKeyListResponse
    from .api_key_response import ApiKeyResponse
    from .approve_estimate import ApproveEstimate
    from .approve_unified_request import ApproveUnifiedRequest
    from .approve_unified_response import ApproveUnifiedResponse
    from .audio_policy import AudioPolicy
    from .auth_login_request import AuthLoginRequest
    from .auth_login_response import AuthLoginResponse
    from .billing_summary import BillingSummary
    from .bitrate_tier import BitrateTier
    from .bulk_confirm_request import BulkConfirmRequest
    from .bulk_confirm_response import BulkConfirmResponse
    from .bulk_confirm_settings import BulkConfirmSettings
    from .bulk_confirmed_job import BulkConfirmedJob
    from .bulk_create_request import BulkCreateRequest
    from .bulk_create_response import BulkCreateResponse
    from .bulk_create_settings import BulkCreateSettings
    from .bulk_job_estimate import BulkJobEstimate
    from .bulk_job_result import BulkJobResult
    from .bulk_status_response import BulkStatusResponse
    from .cancel_on_demand_response import CancelOnDemandResponse
    from .cdn_destination import CdnDestination
    from .cdn_destination_config import CdnDestinationConfig
    from .compatibility_warning import CompatibilityWarning
    from .confirm_request import ConfirmRequest
    from .confirm_response import ConfirmResponse
    from .dropbox_file import DropboxFile
    from .dropbox_folder_output import DropboxFolderOutput
    from .encode_passes import EncodePasses
    from .encode_policy import EncodePolicy
    from .encode_preset_create_request import EncodePresetCreateRequest
    from .encode_preset_list_response import EncodePresetListResponse
    from .encode_preset_response import EncodePresetResponse
    from .encode_preset_settings import EncodePresetSettings
    from .encode_preset_update_request import EncodePresetUpdateRequest
    from .encode_priority import EncodePriority
    from .encode_quality import EncodeQuality
    from .error_response import ErrorResponse
    from .execution_report import ExecutionReport
    from .execution_settings import ExecutionSettings
    from .folder_destination_kind import FolderDestinationKind
    from .folder_job import FolderJob
    from .frame_rate_policy import FrameRatePolicy
    from .google_drive_credential import GoogleDriveCredential
    from .google_drive_credential_create_request import GoogleDriveCredentialCreateRequest
    from .google_drive_credential_list_response import GoogleDriveCredentialListResponse
    from .google_drive_destination import GoogleDriveDestination
    from .google_drive_destination_config import GoogleDriveDestinationConfig
    from .google_drive_folder_source import GoogleDriveFolderSource
    from .google_drive_output import GoogleDriveOutput
    from .google_drive_selected_file import GoogleDriveSelectedFile
    from .google_service_account import GoogleServiceAccount
    from .hls_height import HlsHeight
    from .hls_package import HlsPackage
    from .hls_rendition import HlsRendition
    from .hls_settings import HlsSettings
    from .hls_thumbnails import HlsThumbnails
    from .job_cancel_response import JobCancelResponse
    from .job_create_request import JobCreateRequest
    from .job_create_response import JobCreateResponse
    from .job_estimate import JobEstimate
    from .job_files_delete_response import JobFilesDeleteResponse
    from .job_metadata import JobMetadata
    from .job_mode import JobMode
    from .job_output import JobOutput
    from .job_resolution import JobResolution
    from .job_upload import JobUpload
    from .media_color_probe import MediaColorProbe
    from .media_probe import MediaProbe
    from .on_demand_encode_request import OnDemandEncodeRequest
    from .on_demand_encode_response import OnDemandEncodeResponse
    from .on_demand_folder_ingest_request import OnDemandFolderIngestRequest
    from .on_demand_folder_ingest_response import OnDemandFolderIngestResponse
    from .on_demand_pricing import OnDemandPricing
    from .on_demand_resolution import OnDemandResolution
    from .on_demand_status_response import OnDemandStatusResponse
    from .on_demand_warning import OnDemandWarning
    from .optimize_mode import OptimizeMode
    from .other_destination import OtherDestination
    from .output_container import OutputContainer
    from .output_destination_create_request import OutputDestinationCreateRequest
    from .output_destination_list_response import OutputDestinationListResponse
    from .output_destination_response import OutputDestinationResponse
    from .output_destination_update_request import OutputDestinationUpdateRequest
    from .package_type import PackageType
    from .probe_duration_response import ProbeDurationResponse
    from .public_job_create_request import PublicJobCreateRequest
    from .public_resolution import PublicResolution
    from .s3_destination import S3Destination
    from .s3_destination_config import S3DestinationConfig
    from .s3_folder_output import S3FolderOutput
    from .s3_folder_source import S3FolderSource
    from .s3_output import S3Output
    from .s3_source import S3Source
    from .saved_encode_settings import SavedEncodeSettings
    from .scale_policy import ScalePolicy
    from .speed_preset import SpeedPreset
    from .status_response import StatusResponse
    from .stream_finalize_request import StreamFinalizeRequest
    from .stream_init_response import StreamInitResponse
    from .stream_part import StreamPart
    from .token_balance_response import TokenBalanceResponse
    from .token_deduct_request import TokenDeductRequest
    from .token_reserve_request import TokenReserveRequest
    from .video_codec import VideoCodec
    from .webhook_create_request import WebhookCreateRequest
    from .webhook_delivery_list_response import WebhookDeliveryListResponse
    from .webhook_delivery_response import WebhookDeliveryResponse
    from .webhook_event import WebhookEvent
    from .webhook_event_data import WebhookEventData
    from .webhook_event_name import WebhookEventName
    from .webhook_list_response import WebhookListResponse
    from .webhook_response import WebhookResponse
    from .webhook_update_request import WebhookUpdateRequest
else:

    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(_HOMES[name], __name__), name)
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


__all__ = (
    "Acknowledgement",
    "ApiKeyCreateRequest",
    "ApiKeyListResponse",
    "ApiKeyResponse",
    "ApproveEstimate",
    "ApproveUnifiedRequest",
    "ApproveUnifiedResponse",
    "AudioPolicy",
    "AuthLoginRequest",
    "AuthLoginResponse",
    "BillingSummary",
    "BitrateTier",
    "BulkConfirmedJob",
    "BulkConfirmRequest",
    "BulkConfirmResponse",
    "BulkConfirmSettings",
    "BulkCreateRequest",
    "BulkCreateResponse",
    "BulkCreateSettings",
    "BulkJobEstimate",
    "BulkJobResult",
    "BulkStatusResponse",
    "CancelOnDemandResponse",
    "CdnDestination",
    "CdnDestinationConfig",
    "CompatibilityWarning",
    "ConfirmRequest",
    "ConfirmResponse",
    "DropboxFile",
    "DropboxFolderOutput",
    "EncodePasses",
    "EncodePolicy",
    "EncodePresetCreateRequest",
    "EncodePresetListResponse",
    "EncodePresetResponse",
    "EncodePresetSettings",
    "EncodePresetUpdateRequest",
    "EncodePriority",
    "EncodeQuality",
    "ErrorResponse",
    "ExecutionReport",
    "ExecutionSettings",
    "FolderDestinationKind",
    "FolderJob",
    "FrameRatePolicy",
    "GoogleDriveCredential",
    "GoogleDriveCredentialCreateRequest",
    "GoogleDriveCredentialListResponse",
    "GoogleDriveDestination",
    "GoogleDriveDestinationConfig",
    "GoogleDriveFolderSource",
    "GoogleDriveOutput",
    "GoogleDriveSelectedFile",
    "GoogleServiceAccount",
    "HlsHeight",
    "HlsPackage",
    "HlsRendition",
    "HlsSettings",
    "HlsThumbnails",
    "JobCancelResponse",
    "JobCreateRequest",
    "JobCreateResponse",
    "JobEstimate",
    "JobFilesDeleteResponse",
    "JobMetadata",
    "JobMode",
    "JobOutput",
    "JobResolution",
    "JobUpload",
    "MediaColorProbe",
    "MediaProbe",
    "OnDemandEncodeRequest",
    "OnDemandEncodeResponse",
    "OnDemandFolderIngestRequest",
    "OnDemandFolderIngestResponse",
    "OnDemandPricing",
    "OnDemandResolution",
    "OnDemandStatusResponse",
    "OnDemandWarning",
    "OptimizeMode",
    "OtherDestination",
    "OutputContainer",
    "OutputDestinationCreateRequest",
    "OutputDestinationListResponse",
    "OutputDestinationResponse",
    "OutputDestinationUpdateRequest",
    "PackageType",
    "ProbeDurationResponse",
    "PublicJobCreateRequest",
    "PublicResolution",
    "S3Destination",
    "S3DestinationConfig",
    "S3FolderOutput",
    "S3FolderSource",
    "S3Output",
    "S3Source",
    "SavedEncodeSettings",
    "ScalePolicy",
    "SpeedPreset",
    "StatusResponse",
    "StreamFinalizeRequest",
    "StreamInitResponse",
    "StreamPart",
    "TokenBalanceResponse",
    "TokenDeductRequest",
    "TokenReserveRequest",
    "VideoCodec",
    "WebhookCreateRequest",
    "WebhookDeliveryListResponse",
    "WebhookDeliveryResponse",
    "WebhookEvent",
    "WebhookEventData",
    "WebhookEventName",
    "WebhookListResponse",
    "WebhookResponse",
    "WebhookUpdateRequest",
)
