"""Contains all the data models used in inputs/outputs"""

from importlib import import_module
from typing import TYPE_CHECKING

_HOMES = {
    "AccessToken": ".access_token",
    "AccessTokenRequest": ".access_token_request",
    "ActionError": ".action_error",
    "ApiKey": ".api_key",
    "ApiKeyList": ".api_key_list",
    "AspectParams": ".aspect_params",
    "AudioParams": ".audio_params",
    "BitrateParams": ".bitrate_params",
    "BucketDataSource": ".bucket_data_source",
    "BypassDataSource": ".bypass_data_source",
    "CodecParams": ".codec_params",
    "ContactInfo": ".contact_info",
    "CreateJobRequest": ".create_job_request",
    "CreateSecretRequest": ".create_secret_request",
    "CroppingParams": ".cropping_params",
    "DataSource": ".data_source",
    "DataSourceParams": ".data_source_params",
    "DataSourceReport": ".data_source_report",
    "DataSourceTestRequest": ".data_source_test_request",
    "Directory": ".directory",
    "DirectoryEntry": ".directory_entry",
    "EmptyObject": ".empty_object",
    "EncodingData": ".encoding_data",
    "EncodingOutput": ".encoding_output",
    "EncodingParams": ".encoding_params",
    "Estimation": ".estimation",
    "EstimationResponse": ".estimation_response",
    "EventMessage": ".event_message",
    "FileDataSource": ".file_data_source",
    "FrameRateParams": ".frame_rate_params",
    "GenericResponse": ".generic_response",
    "HttpParams": ".http_params",
    "Job": ".job",
    "JobConfig": ".job_config",
    "JobConfigInput": ".job_config_input",
    "JobList": ".job_list",
    "JobParams": ".job_params",
    "JobRegions": ".job_regions",
    "JobResponse": ".job_response",
    "JobResult": ".job_result",
    "JobResults": ".job_results",
    "JobTemplate": ".job_template",
    "JobTemplateList": ".job_template_list",
    "LocalFileParams": ".local_file_params",
    "LogLine": ".log_line",
    "LoginSkip": ".login_skip",
    "Logs": ".logs",
    "LogsRequest": ".logs_request",
    "LogsRequestLevelsItem": ".logs_request_levels_item",
    "ObjectStorage": ".object_storage",
    "ObjectStorageDataSourceDescriptor": ".object_storage_data_source_descriptor",
    "ObjectStorageParams": ".object_storage_params",
    "ObjectStorageParamsType": ".object_storage_params_type",
    "OnboardingAnswer": ".onboarding_answer",
    "OpenObject": ".open_object",
    "OrientationParams": ".orientation_params",
    "OutputParams": ".output_params",
    "PaddingParams": ".padding_params",
    "Pagination": ".pagination",
    "RelatedEntity": ".related_entity",
    "ResolutionParams": ".resolution_params",
    "RpcStatus": ".rpc_status",
    "Secret": ".secret",
    "SecretInput": ".secret_input",
    "SecretList": ".secret_list",
    "SecretTypeInput": ".secret_type_input",
    "ServiceInfo": ".service_info",
    "ServiceVersion": ".service_version",
    "SetDataSourceRequest": ".set_data_source_request",
    "StateTimestamps": ".state_timestamps",
    "StreamedEvent": ".streamed_event",
    "TaskLogs": ".task_logs",
    "TaskLogsById": ".task_logs_by_id",
    "TemplateInfo": ".template_info",
    "TextMap": ".text_map",
    "Transaction": ".transaction",
    "TransactionList": ".transaction_list",
    "TypedObject": ".typed_object",
    "UpdateUserRequest": ".update_user_request",
    "UrlDataSource": ".url_data_source",
    "User": ".user",
    "UserResponse": ".user_response",
    "VideoParams": ".video_params",
    "WalletBalance": ".wallet_balance",
    "WalletBalanceV2": ".wallet_balance_v2",
}

if TYPE_CHECKING:
    from .access_token import AccessToken
    from .access_token_request import AccessTokenRequest
    from .action_error import ActionError
    from .api_key import ApiKey
    from .api_key_list import ApiKeyList
    from .aspect_params import AspectParams
    from .audio_params import AudioParams
    from .bitrate_params import BitrateParams
    from .bucket_data_source import BucketDataSource
    from .bypass_data_source import BypassDataSource
    from .codec_params import CodecParams
    from .contact_info import ContactInfo
    from .create_job_request import CreateJobRequest
    from .create_secret_request import CreateSecretRequest
    from .cropping_params import CroppingParams
    from .data_source import DataSource
    from .data_source_params import DataSourceParams
    from .data_source_report import DataSourceReport
    from .data_source_test_request import DataSourceTestRequest
    from .directory import Directory
    from .directory_entry import DirectoryEntry
    from .empty_object import EmptyObject
    from .encoding_data import EncodingData
    from .encoding_output import EncodingOutput
    from .encoding_params import EncodingParams
    from .estimation import Estimation
    from .estimation_response import EstimationResponse
    from .event_message import EventMessage
    from .file_data_source import FileDataSource
    from .frame_rate_params import FrameRateParams
    from .generic_response import GenericResponse
    from .http_params import HttpParams
    from .job import Job
    from .job_config import JobConfig
    from .job_config_input import JobConfigInput
    from .job_list import JobList
    from .job_params import JobParams
    from .job_regions import JobRegions
    from .job_response import JobResponse
    from .job_result import JobResult
    from .job_results import JobResults
    from .job_template import JobTemplate
    from .job_template_list import JobTemplateList
    from .local_file_params import LocalFileParams
    from .log_line import LogLine
    from .login_skip import LoginSkip
    from .logs import Logs
    from .logs_request import LogsRequest
    from .logs_request_levels_item import LogsRequestLevelsItem
    from .object_storage import ObjectStorage
    from .object_storage_data_source_descriptor import ObjectStorageDataSourceDescriptor
    from .object_storage_params import ObjectStorageParams
    from .object_storage_params_type import ObjectStorageParamsType
    from .onboarding_answer import OnboardingAnswer
    from .open_object import OpenObject
    from .orientation_params import OrientationParams
    from .output_params import OutputParams
    from .padding_params import PaddingParams
    from .pagination import Pagination
    from .related_entity import RelatedEntity
    from .resolution_params import ResolutionParams
    from .rpc_status import RpcStatus
    from .secret import Secret
    from .secret_input import SecretInput
    from .secret_list import SecretList
    from .secret_type_input import SecretTypeInput
    from .service_info import ServiceInfo
    from .service_version import ServiceVersion
    from .set_data_source_request import SetDataSourceRequest
    from .state_timestamps import StateTimestamps
    from .streamed_event import StreamedEvent
    from .task_logs import TaskLogs
    from .task_logs_by_id import TaskLogsById
    from .template_info import TemplateInfo
    from .text_map import TextMap
    from .transaction import Transaction
    from .transaction_list import TransactionList
    from .typed_object import TypedObject
    from .update_user_request import UpdateUserRequest
    from .url_data_source import UrlDataSource
    from .user import User
    from .user_response import UserResponse
    from .video_params import VideoParams
    from .wallet_balance import WalletBalance
    from .wallet_balance_v2 import WalletBalanceV2
else:

    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(_HOMES[name], __name__), name)
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


__all__ = (
    "AccessToken",
    "AccessTokenRequest",
    "ActionError",
    "ApiKey",
    "ApiKeyList",
    "AspectParams",
    "AudioParams",
    "BitrateParams",
    "BucketDataSource",
    "BypassDataSource",
    "CodecParams",
    "ContactInfo",
    "CreateJobRequest",
    "CreateSecretRequest",
    "CroppingParams",
    "DataSource",
    "DataSourceParams",
    "DataSourceReport",
    "DataSourceTestRequest",
    "Directory",
    "DirectoryEntry",
    "EmptyObject",
    "EncodingData",
    "EncodingOutput",
    "EncodingParams",
    "Estimation",
    "EstimationResponse",
    "EventMessage",
    "FileDataSource",
    "FrameRateParams",
    "GenericResponse",
    "HttpParams",
    "Job",
    "JobConfig",
    "JobConfigInput",
    "JobList",
    "JobParams",
    "JobRegions",
    "JobResponse",
    "JobResult",
    "JobResults",
    "JobTemplate",
    "JobTemplateList",
    "LocalFileParams",
    "LoginSkip",
    "LogLine",
    "Logs",
    "LogsRequest",
    "LogsRequestLevelsItem",
    "ObjectStorage",
    "ObjectStorageDataSourceDescriptor",
    "ObjectStorageParams",
    "ObjectStorageParamsType",
    "OnboardingAnswer",
    "OpenObject",
    "OrientationParams",
    "OutputParams",
    "PaddingParams",
    "Pagination",
    "RelatedEntity",
    "ResolutionParams",
    "RpcStatus",
    "Secret",
    "SecretInput",
    "SecretList",
    "SecretTypeInput",
    "ServiceInfo",
    "ServiceVersion",
    "SetDataSourceRequest",
    "StateTimestamps",
    "StreamedEvent",
    "TaskLogs",
    "TaskLogsById",
    "TemplateInfo",
    "TextMap",
    "Transaction",
    "TransactionList",
    "TypedObject",
    "UpdateUserRequest",
    "UrlDataSource",
    "User",
    "UserResponse",
    "VideoParams",
    "WalletBalance",
    "WalletBalanceV2",
)
