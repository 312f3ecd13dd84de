"""Contains all the data models used in inputs/outputs"""

from importlib import import_module
from typing import TYPE_CHECKING

_HOMES = {
    "ApiInfo": ".api_info",
    "CreatedJob": ".created_job",
    "CurrentUser": ".current_user",
    "ErrorBody": ".error_body",
    "Health": ".health",
    "Job": ".job",
    "JobCount": ".job_count",
    "JobCreated": ".job_created",
    "JobDetail": ".job_detail",
    "JobPage": ".job_page",
    "JobRequest": ".job_request",
    "JobStats": ".job_stats",
    "JobStatusReport": ".job_status_report",
    "JobStatusUpdate": ".job_status_update",
    "LoginRequest": ".login_request",
    "Machine": ".machine",
    "MachineDeleted": ".machine_deleted",
    "MachineList": ".machine_list",
    "MachinePricing": ".machine_pricing",
    "MachineRef": ".machine_ref",
    "MachineRequest": ".machine_request",
    "MachineSize": ".machine_size",
    "MachineSizeList": ".machine_size_list",
    "MachinesCreated": ".machines_created",
    "MachinesDeleted": ".machines_deleted",
    "PasswordUpdateRequest": ".password_update_request",
    "Preset": ".preset",
    "PresetAudio": ".preset_audio",
    "PresetData": ".preset_data",
    "PresetDetail": ".preset_detail",
    "PresetFilter": ".preset_filter",
    "PresetFilterDeinterlace": ".preset_filter_deinterlace",
    "PresetFilterDenoise": ".preset_filter_denoise",
    "PresetFormat": ".preset_format",
    "PresetPage": ".preset_page",
    "PresetRequest": ".preset_request",
    "PresetVideo": ".preset_video",
    "PricingReport": ".pricing_report",
    "ProfileUpdateRequest": ".profile_update_request",
    "Region": ".region",
    "RegionList": ".region_list",
    "RegisterRequest": ".register_request",
    "Setting": ".setting",
    "SettingsReport": ".settings_report",
    "SettingsUpdateRequest": ".settings_update_request",
    "SettingsUpdateRequestDigitalOceanMachines": ".settings_update_request_digital_ocean_machines",
    "SettingsUpdateRequestS3Provider": ".settings_update_request_s3_provider",
    "SettingsUpdateRequestS3Streaming": ".settings_update_request_s3_streaming",
    "SettingsUpdateRequestStorageDriver": ".settings_update_request_storage_driver",
    "SettingsUpdated": ".settings_updated",
    "StatsReport": ".stats_report",
    "StatusReceipt": ".status_receipt",
    "StorageContents": ".storage_contents",
    "StorageFile": ".storage_file",
    "StorageListing": ".storage_listing",
    "Token": ".token",
    "User": ".user",
    "UserPage": ".user_page",
    "UserReceipt": ".user_receipt",
    "UserUpdateRequest": ".user_update_request",
    "UserUpdateRequestRole": ".user_update_request_role",
    "Vpc": ".vpc",
    "VpcList": ".vpc_list",
    "WorkerObservation": ".worker_observation",
    "WorkerPool": ".worker_pool",
    "WorkerQueue": ".worker_queue",
}

if TYPE_CHECKING:
    from .api_info import ApiInfo
    from .created_job import CreatedJob
    from .current_user import CurrentUser
    from .error_body import ErrorBody
    from .health import Health
    from .job import Job
    from .job_count import JobCount
    from .job_created import JobCreated
    from .job_detail import JobDetail
    from .job_page import JobPage
    from .job_request import JobRequest
    from .job_stats import JobStats
    from .job_status_report import JobStatusReport
    from .job_status_update import JobStatusUpdate
    from .login_request import LoginRequest
    from .machine import Machine
    from .machine_deleted import MachineDeleted
    from .machine_list import MachineList
    from .machine_pricing import MachinePricing
    from .machine_ref import MachineRef
    from .machine_request import MachineRequest
    from .machine_size import MachineSize
    from .machine_size_list import MachineSizeList
    from .machines_created import MachinesCreated
    from .machines_deleted import MachinesDeleted
    from .password_update_request import PasswordUpdateRequest
    from .preset import Preset
    from .preset_audio import PresetAudio
    from .preset_data import PresetData
    from .preset_detail import PresetDetail
    from .preset_filter import PresetFilter
    from .preset_filter_deinterlace import PresetFilterDeinterlace
    from .preset_filter_denoise import PresetFilterDenoise
    from .preset_format import PresetFormat
    from .preset_page import PresetPage
    from .preset_request import PresetRequest
    from .preset_video import PresetVideo
    from .pricing_report import PricingReport
    from .profile_update_request import ProfileUpdateRequest
    from .region import Region
    from .region_list import RegionList
    from .register_request import RegisterRequest
    from .setting import Setting
    from .settings_report import SettingsReport
    from .settings_update_request import SettingsUpdateRequest
    from .settings_update_request_digital_ocean_machines import SettingsUpdateRequestDigitalOceanMachines
    from .settings_update_request_s3_provider import SettingsUpdateRequestS3Provider
    from .settings_update_request_s3_streaming import SettingsUpdateRequestS3Streaming
    from .settings_update_request_storage_driver import SettingsUpdateRequestStorageDriver
    from .settings_updated import SettingsUpdated
    from .stats_report import StatsReport
    from .status_receipt import StatusReceipt
    from .storage_contents import StorageContents
    from .storage_file import StorageFile
    from .storage_listing import StorageListing
    from .token import Token
    from .user import User
    from .user_page import UserPage
    from .user_receipt import UserReceipt
    from .user_update_request import UserUpdateRequest
    from .user_update_request_role import UserUpdateRequestRole
    from .vpc import Vpc
    from .vpc_list import VpcList
    from .worker_observation import WorkerObservation
    from .worker_pool import WorkerPool
    from .worker_queue import WorkerQueue
else:

    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(_HOMES[name], __name__), name)
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


__all__ = (
    "ApiInfo",
    "CreatedJob",
    "CurrentUser",
    "ErrorBody",
    "Health",
    "Job",
    "JobCount",
    "JobCreated",
    "JobDetail",
    "JobPage",
    "JobRequest",
    "JobStats",
    "JobStatusReport",
    "JobStatusUpdate",
    "LoginRequest",
    "Machine",
    "MachineDeleted",
    "MachineList",
    "MachinePricing",
    "MachineRef",
    "MachineRequest",
    "MachinesCreated",
    "MachinesDeleted",
    "MachineSize",
    "MachineSizeList",
    "PasswordUpdateRequest",
    "Preset",
    "PresetAudio",
    "PresetData",
    "PresetDetail",
    "PresetFilter",
    "PresetFilterDeinterlace",
    "PresetFilterDenoise",
    "PresetFormat",
    "PresetPage",
    "PresetRequest",
    "PresetVideo",
    "PricingReport",
    "ProfileUpdateRequest",
    "Region",
    "RegionList",
    "RegisterRequest",
    "Setting",
    "SettingsReport",
    "SettingsUpdated",
    "SettingsUpdateRequest",
    "SettingsUpdateRequestDigitalOceanMachines",
    "SettingsUpdateRequestS3Provider",
    "SettingsUpdateRequestS3Streaming",
    "SettingsUpdateRequestStorageDriver",
    "StatsReport",
    "StatusReceipt",
    "StorageContents",
    "StorageFile",
    "StorageListing",
    "Token",
    "User",
    "UserPage",
    "UserReceipt",
    "UserUpdateRequest",
    "UserUpdateRequestRole",
    "Vpc",
    "VpcList",
    "WorkerObservation",
    "WorkerPool",
    "WorkerQueue",
)
