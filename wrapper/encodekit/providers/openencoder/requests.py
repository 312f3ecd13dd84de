"""Request bodies from keyword arguments, checked before anything is sent.

The limits are those of the server's database. The server checks few of them, and ends its own process or loses the
job when one is passed; see `info.description` and the schemas of specs/openencoder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Required

from attrs import asdict

from encodekit._core.operations import given
from encodekit._core.options import CallOptions
from encodekit._core.validation import check_length, check_one_of, check_within
from encodekit.errors import InvalidInputError, UnsupportedFeatureError
from encodekit.providers.openencoder.mapping import NAME

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit.providers.openencoder.values import Role, ServerSettings
    from encodekit_clients.openencoder import models

HIGHEST_ID = 2**31 - 1
_HIGHEST_MACHINE_ID = 2**63 - 1
_LONGEST_NAME = 128
_LONGEST_STATUS = 64
_LONGEST_SETTING = 256
_LONGEST_SECRET_BYTES = 100
_SECRETS = frozenset(
    {"s3_access_key", "s3_secret_key", "ftp_username", "ftp_password", "digital_ocean_access_token", "slack_webhook"}
)
_REQUIRED_SETTINGS = ("storage_driver", "s3_streaming", "digital_ocean_enabled")
_FIRST_ACCOUNT = 1


class OptionalSettings(CallOptions, total=False):
    """The settings that may be empty, and the options of the call.

    Attributes:
        s3_provider: `digitaloceanspaces`, `amazonaws`, `custom` (needs `s3_endpoint`) or empty.
        s3_access_key: Access key for S3, at most 100 bytes.
        s3_secret_key: Secret key for S3, at most 100 bytes.
        s3_inbound_bucket: Bucket that sources are read from.
        s3_inbound_bucket_region: Not used: the server takes the other region for both buckets (C31).
        s3_outbound_bucket: Bucket that outputs are written to.
        s3_outbound_bucket_region: Region of both buckets.
        s3_endpoint: Address of a custom S3; `<bucket>.<host>` must resolve.
        ftp_addr: Host and port of the FTP server.
        ftp_username: User name at the FTP server, at most 100 bytes.
        ftp_password: Password at the FTP server, at most 100 bytes.
        digital_ocean_access_token: Token for DigitalOcean, at most 100 bytes.
        digital_ocean_region: Slug of the region that machines are created in.
        digital_ocean_vpc: Id of the private network that machines join.
        slack_webhook: Slack address that gets a message after each success, at most 100 bytes.
    """

    s3_provider: models.SettingsUpdateRequestS3Provider
    s3_access_key: str
    s3_secret_key: str
    s3_inbound_bucket: str
    s3_inbound_bucket_region: str
    s3_outbound_bucket: str
    s3_outbound_bucket_region: str
    s3_endpoint: str
    ftp_addr: str
    ftp_username: str
    ftp_password: str
    digital_ocean_access_token: str
    digital_ocean_region: str
    digital_ocean_vpc: str
    slack_webhook: str


class SettingsValues(OptionalSettings, total=False):
    """All settings, for `settings.replace`.

    Attributes:
        storage_driver: `s3` or `ftp`: where sources come from and outputs go.
        s3_streaming: `enabled` or `disabled`: whether FFmpeg reads the source straight from S3.
        digital_ocean_enabled: `enabled` or `disabled`: whether the web interface offers machines.
    """

    storage_driver: Required[models.SettingsUpdateRequestStorageDriver]
    s3_streaming: Required[models.SettingsUpdateRequestS3Streaming]
    digital_ocean_enabled: Required[models.SettingsUpdateRequestDigitalOceanMachines]


class SettingsChanges(OptionalSettings, total=False):
    """Any settings, for `settings.update`.

    Attributes:
        storage_driver: As in `SettingsValues`.
        s3_streaming: As in `SettingsValues`.
        digital_ocean_enabled: As in `SettingsValues`.
    """

    storage_driver: models.SettingsUpdateRequestStorageDriver
    s3_streaming: models.SettingsUpdateRequestS3Streaming
    digital_ocean_enabled: models.SettingsUpdateRequestDigitalOceanMachines


def check_text(name: str, text: str, longest: int | None = None, shortest: int = 1) -> None:
    """Refuse a text outside its length, and one that JSON or PostgreSQL cannot hold."""
    if not isinstance(text, str):
        raise InvalidInputError(f"{name} is a text, not {type(text).__name__}.")
    if longest is None and len(text) < shortest:
        raise InvalidInputError(f"{name} is empty.")
    if longest is not None:
        check_length(name, text, longest, shortest)
    if "\0" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise InvalidInputError(f"{name} holds a NUL or half of a surrogate pair: no database takes that.")


def check_flag(name: str, value: bool) -> None:
    """Refuse what is neither True nor False."""
    if not isinstance(value, bool):
        raise InvalidInputError(f"{name} is True or False, not {value!r}.")


def check_id(name: str, value: int, highest: int = HIGHEST_ID) -> int:
    """The id, if it is a whole number that a row can have: of a job the number `id`, and not its `guid`."""
    if value is None:
        raise InvalidInputError(f"{name} is missing.")
    check_within(name, value, 1, highest, whole=True)
    return value


def check_machine_id(value: int) -> int:
    """The id of a machine, if DigitalOcean can have given it."""
    return check_id("machine_id", value, _HIGHEST_MACHINE_ID)


def check_page(page: int, page_size: int, limit: int | None) -> None:
    """Refuse a page that would end the server process (negative numbers), or that would be empty in any case."""
    check_id("page", page)
    check_id("page_size", page_size)
    check_within("limit", limit, 0, HIGHEST_ID, whole=True)


def check_username(username: str) -> None:
    """Refuse a name that no account can have: the server ends its process on an unknown or a longer one."""
    check_text("username", username, _LONGEST_NAME)


def register_request(username: str, password: str) -> models.RegisterRequest:
    """The body of `register_user`."""
    from encodekit_clients.openencoder.models.register_request import RegisterRequest

    check_username(username)
    check_text("password", password)
    return RegisterRequest(username=username, password=password)


def login_request(username: str, password: str) -> models.LoginRequest:
    """The body of `login`."""
    from encodekit_clients.openencoder.models.login_request import LoginRequest

    check_username(username)
    check_text("password", password)
    return LoginRequest(username=username, password=password)


def password_request(username: str, current_password: str, new_password: str | None) -> models.PasswordUpdateRequest:
    """The body of `update_password`."""
    from encodekit_clients.openencoder.models.password_update_request import PasswordUpdateRequest

    fields = _account_fields(username, current_password, new_password)
    return PasswordUpdateRequest(**fields)


def profile_request(username: str, current_password: str, new_password: str | None) -> models.ProfileUpdateRequest:
    """The body of `update_current_user`."""
    from encodekit_clients.openencoder.models.profile_update_request import ProfileUpdateRequest

    return ProfileUpdateRequest(**_account_fields(username, current_password, new_password))


def _account_fields(username: str, current_password: str, new_password: str | None) -> dict[str, Any]:
    check_username(username)
    check_text("current_password", current_password)
    if new_password is not None:
        check_text("new_password", new_password)
    return given(username=username, current_password=current_password, new_password=new_password)


def user_request(user_id: int, active: bool, role: Role | None) -> models.UserUpdateRequest:
    """The body of `update_user`."""
    from encodekit_clients.openencoder.models.user_update_request import UserUpdateRequest

    if check_id("user_id", user_id) == _FIRST_ACCOUNT:
        raise UnsupportedFeatureError(NAME, "changing the first account", "The server answers 200 and changes nothing.")
    check_flag("active", active)
    check_one_of("role", role, ("admin", "operator", "guest"))
    return UserUpdateRequest(active=active, **given(role=role))


def job_request(preset: str, source: str, dest: str) -> models.JobRequest:
    """The body of `create_job`. Longer texts would be answered with 201, and no job be stored."""
    from encodekit_clients.openencoder.models.job_request import JobRequest

    check_text("preset", preset, _LONGEST_NAME)
    check_text("source", source, _LONGEST_NAME)
    check_text("dest", dest, _LONGEST_NAME)
    return JobRequest(preset=preset, source=source, dest=dest)


def job_status_request(status: str) -> models.JobStatusUpdate:
    """The body of `update_job`. A longer text would be answered, and not be saved."""
    from encodekit_clients.openencoder.models.job_status_update import JobStatusUpdate

    check_text("status", status, _LONGEST_STATUS)
    return JobStatusUpdate(status=status)


def machine_request(size: str, count: int, provider: str, region: str | None) -> models.MachineRequest:
    """The body of `create_machine`."""
    from encodekit_clients.openencoder.models.machine_request import MachineRequest

    check_text("size", size)
    check_text("provider", provider)
    check_id("count", count, 10)
    return MachineRequest(provider=provider, size=size, count=count, **given(region=region))


def preset_request(*, name: str, description: str, output: str, data: str, active: bool) -> models.PresetRequest:
    """The body of `create_preset` and `update_preset`; `data` is JSON text."""
    from encodekit_clients.openencoder.models.preset_request import PresetRequest

    check_text("name", name, _LONGEST_NAME)
    check_text("description", description)
    check_text("output", output, _LONGEST_NAME)
    check_text("data", data)
    check_flag("active", active)
    return PresetRequest(name=name, description=description, output=output, data=data, active=active)


def check_settings(values: Mapping[str, Any]) -> None:
    """Refuse settings that there are not, and values that the server refuses or drops."""
    from encodekit_clients.openencoder.models.settings_update_request_digital_ocean_machines import (
        SETTINGS_UPDATE_REQUEST_DIGITAL_OCEAN_MACHINES_VALUES as SWITCHES,
    )
    from encodekit_clients.openencoder.models.settings_update_request_s3_provider import (
        SETTINGS_UPDATE_REQUEST_S3_PROVIDER_VALUES as PROVIDERS,
    )
    from encodekit_clients.openencoder.models.settings_update_request_storage_driver import (
        SETTINGS_UPDATE_REQUEST_STORAGE_DRIVER_VALUES as DRIVERS,
    )

    unknown = set(values) - (SettingsValues.__annotations__.keys() - CallOptions.__annotations__.keys())
    if unknown:
        raise InvalidInputError(f"There is no setting {', '.join(sorted(unknown))}.")
    for name, value in values.items():
        check_text(name, value, _LONGEST_SETTING, shortest=0)
        if name in _SECRETS and len(value.encode()) > _LONGEST_SECRET_BYTES:
            raise InvalidInputError(f"{name} has at most {_LONGEST_SECRET_BYTES} bytes: the server drops a longer one.")
    check_one_of("storage_driver", values.get("storage_driver"), DRIVERS)
    check_one_of("s3_streaming", values.get("s3_streaming"), SWITCHES)
    check_one_of("digital_ocean_enabled", values.get("digital_ocean_enabled"), SWITCHES)
    check_one_of("s3_provider", values.get("s3_provider"), PROVIDERS)


def settings_request(values: Mapping[str, Any]) -> models.SettingsUpdateRequest:
    """The body of `update_settings`, from the names of `SettingsValues`."""
    from encodekit_clients.openencoder.models.settings_update_request import SettingsUpdateRequest

    missing = [name for name in _REQUIRED_SETTINGS if not values.get(name)]
    if missing:
        raise InvalidInputError(f"The server needs a value for {', '.join(missing)}.")
    check_settings(values)
    return SettingsUpdateRequest(**values)


def changed_settings(present: ServerSettings, changes: Mapping[str, Any]) -> dict[str, Any]:
    """All settings, the present ones with the changes on top: the server empties what is not sent (C29)."""
    return asdict(present, filter=lambda attribute, _value: attribute.name != "others") | dict(changes)
