"""What Open Encoder answers, where its own shape has holes or shows secrets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import field, fields, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from encodekit_clients.openencoder import models

# What an account may do: read; also create and change jobs, machines and presets; also users and settings.
Role = Literal["guest", "operator", "admin"]


@frozen(kw_only=True)
class StorageFolder:
    """What lies directly below a prefix of the inbound storage.

    Attributes:
        folders: The prefixes one level deeper, each with a slash at its end.
        files: The files, with their sizes in bytes. A name is a `source` for a job; with FTP it lacks the prefix.
    """

    folders: list[str]
    files: list[models.StorageFile]


@frozen(kw_only=True)
class ServerSettings:
    """The settings of the server; what was never set is empty. The names are those of `settings.update`.

    Attributes:
        storage_driver: `s3` or `ftp`: where sources come from and outputs go.
        s3_streaming: `enabled` or `disabled`: whether FFmpeg reads the source straight from S3.
        s3_provider: `digitaloceanspaces`, `amazonaws` or `custom`.
        s3_access_key: Access key for S3. Like all secrets here, never shown in a repr.
        s3_secret_key: Secret key for S3.
        s3_inbound_bucket: Bucket that sources are read from.
        s3_inbound_bucket_region: Not used: the server takes the other region for both buckets (C31).
        s3_outbound_bucket: Bucket that outputs are written to.
        s3_outbound_bucket_region: Region of both buckets.
        s3_endpoint: Address of a custom S3.
        ftp_addr: Host and port of the FTP server.
        ftp_username: User name at the FTP server.
        ftp_password: Password at the FTP server.
        digital_ocean_enabled: `enabled` or `disabled`: whether the web interface offers machines.
        digital_ocean_access_token: Token for DigitalOcean.
        digital_ocean_region: Slug of the region that machines are created in.
        digital_ocean_vpc: Id of the private network that machines join.
        slack_webhook: Slack address that gets a message after each success.
        others: Settings of a newer server, by their names there.
    """

    storage_driver: str = ""
    s3_streaming: str = ""
    s3_provider: str = ""
    s3_access_key: str = field(default="", repr=False)
    s3_secret_key: str = field(default="", repr=False)
    s3_inbound_bucket: str = ""
    s3_inbound_bucket_region: str = ""
    s3_outbound_bucket: str = ""
    s3_outbound_bucket_region: str = ""
    s3_endpoint: str = ""
    ftp_addr: str = ""
    ftp_username: str = field(default="", repr=False)
    ftp_password: str = field(default="", repr=False)
    digital_ocean_enabled: str = ""
    digital_ocean_access_token: str = field(default="", repr=False)
    digital_ocean_region: str = ""
    digital_ocean_vpc: str = ""
    slack_webhook: str = field(default="", repr=False)
    others: dict[str, str] = field(factory=dict[str, str], repr=False)

    @classmethod
    def from_report(cls, settings: Iterable[models.Setting]) -> ServerSettings:
        """The settings of an answer."""
        values = {str(setting.name).lower(): str(setting.value) for setting in settings}
        names = {attribute.name for attribute in fields(cls)} - {"others"}
        known: dict[str, Any] = {name: value for name, value in values.items() if name in names}
        others = {name.upper(): value for name, value in values.items() if name not in names}
        return cls(**known, others=others)
