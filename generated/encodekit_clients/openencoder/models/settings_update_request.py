from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.settings_update_request_digital_ocean_machines import (
    SettingsUpdateRequestDigitalOceanMachines,
    check_settings_update_request_digital_ocean_machines,
)
from ..models.settings_update_request_s3_provider import (
    SettingsUpdateRequestS3Provider,
    check_settings_update_request_s3_provider,
)
from ..models.settings_update_request_s3_streaming import (
    SettingsUpdateRequestS3Streaming,
    check_settings_update_request_s3_streaming,
)
from ..models.settings_update_request_storage_driver import (
    SettingsUpdateRequestStorageDriver,
    check_settings_update_request_storage_driver,
)
from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class SettingsUpdateRequest:
    """All settings; what is left out becomes the empty string. Secrets (access keys, passwords, tokens and the Slack
    address) of more than 100 bytes are dropped without a word.

        Attributes:
            storage_driver (SettingsUpdateRequestStorageDriver): Where sources come from and outputs go.
            s3_streaming (SettingsUpdateRequestS3Streaming): Whether FFmpeg reads the source straight from S3, by a signed
                URL, instead of from a downloaded copy. Saves disk space and costs time.
            digital_ocean_enabled (SettingsUpdateRequestDigitalOceanMachines): Whether the web interface offers machines.
                The operations on machines do not look at it.
            s3_provider (SettingsUpdateRequestS3Provider | Unset): Whose S3 it is; `custom` needs `S3_ENDPOINT`. Unset when
                absent or empty.
            s3_access_key (str | Unset): Access key for S3. Secret. Unset when absent.
            s3_secret_key (str | Unset): Secret key for S3. Secret. Unset when absent.
            s3_inbound_bucket (str | Unset): Bucket that sources are read from. Unset when absent.
            s3_inbound_bucket_region (str | Unset): Region of the inbound bucket. Not used, the other region serves both.
                Unset when absent.
            s3_outbound_bucket (str | Unset): Bucket that outputs are written to. Unset when absent.
            s3_outbound_bucket_region (str | Unset): Region of both buckets. Unset when absent.
            s3_endpoint (str | Unset): Address of a custom S3. Buckets are addressed as host names, so `<bucket>.<host>`
                must resolve. Unset when absent.
            ftp_addr (str | Unset): Host and port of the FTP server. Unset when absent.
            ftp_username (str | Unset): User name at the FTP server. Secret. Unset when absent.
            ftp_password (str | Unset): Password at the FTP server. Secret. Unset when absent.
            digital_ocean_access_token (str | Unset): Token for DigitalOcean. Secret. Unset when absent, and then machines
                are asked for with an empty token, which ends in 401.
            digital_ocean_region (str | Unset): Slug of the region that machines are created in. Unset when absent.
            digital_ocean_vpc (str | Unset): Id of the private network that machines join. Unset when absent.
            slack_webhook (str | Unset): Slack address that gets a message after each success. Secret. Unset when absent.
    """

    storage_driver: SettingsUpdateRequestStorageDriver
    s3_streaming: SettingsUpdateRequestS3Streaming
    digital_ocean_enabled: SettingsUpdateRequestDigitalOceanMachines
    s3_provider: SettingsUpdateRequestS3Provider | Unset | None = UNSET
    s3_access_key: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    s3_secret_key: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    s3_inbound_bucket: str | Unset | None = UNSET
    s3_inbound_bucket_region: str | Unset | None = UNSET
    s3_outbound_bucket: str | Unset | None = UNSET
    s3_outbound_bucket_region: str | Unset | None = UNSET
    s3_endpoint: str | Unset | None = UNSET
    ftp_addr: str | Unset | None = UNSET
    ftp_username: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    ftp_password: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    digital_ocean_access_token: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    digital_ocean_region: str | Unset | None = UNSET
    digital_ocean_vpc: str | Unset | None = UNSET
    slack_webhook: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        storage_driver: str = self.storage_driver

        s3_streaming: str = self.s3_streaming

        digital_ocean_enabled: str = self.digital_ocean_enabled

        s3_provider: Any = None
        if self.s3_provider is not None:
            s3_provider = UNSET
            if not isinstance(self.s3_provider, Unset):
                s3_provider = self.s3_provider

        s3_access_key = self.s3_access_key

        s3_secret_key = self.s3_secret_key

        s3_inbound_bucket = self.s3_inbound_bucket

        s3_inbound_bucket_region = self.s3_inbound_bucket_region

        s3_outbound_bucket = self.s3_outbound_bucket

        s3_outbound_bucket_region = self.s3_outbound_bucket_region

        s3_endpoint = self.s3_endpoint

        ftp_addr = self.ftp_addr

        ftp_username = self.ftp_username

        ftp_password = self.ftp_password

        digital_ocean_access_token = self.digital_ocean_access_token

        digital_ocean_region = self.digital_ocean_region

        digital_ocean_vpc = self.digital_ocean_vpc

        slack_webhook = self.slack_webhook

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "STORAGE_DRIVER": storage_driver,
                "S3_STREAMING": s3_streaming,
                "DIGITAL_OCEAN_ENABLED": digital_ocean_enabled,
            }
        )
        if s3_provider is not UNSET:
            field_dict["S3_PROVIDER"] = s3_provider
        if s3_access_key is not UNSET:
            field_dict["S3_ACCESS_KEY"] = s3_access_key
        if s3_secret_key is not UNSET:
            field_dict["S3_SECRET_KEY"] = s3_secret_key
        if s3_inbound_bucket is not UNSET:
            field_dict["S3_INBOUND_BUCKET"] = s3_inbound_bucket
        if s3_inbound_bucket_region is not UNSET:
            field_dict["S3_INBOUND_BUCKET_REGION"] = s3_inbound_bucket_region
        if s3_outbound_bucket is not UNSET:
            field_dict["S3_OUTBOUND_BUCKET"] = s3_outbound_bucket
        if s3_outbound_bucket_region is not UNSET:
            field_dict["S3_OUTBOUND_BUCKET_REGION"] = s3_outbound_bucket_region
        if s3_endpoint is not UNSET:
            field_dict["S3_ENDPOINT"] = s3_endpoint
        if ftp_addr is not UNSET:
            field_dict["FTP_ADDR"] = ftp_addr
        if ftp_username is not UNSET:
            field_dict["FTP_USERNAME"] = ftp_username
        if ftp_password is not UNSET:
            field_dict["FTP_PASSWORD"] = ftp_password
        if digital_ocean_access_token is not UNSET:
            field_dict["DIGITAL_OCEAN_ACCESS_TOKEN"] = digital_ocean_access_token
        if digital_ocean_region is not UNSET:
            field_dict["DIGITAL_OCEAN_REGION"] = digital_ocean_region
        if digital_ocean_vpc is not UNSET:
            field_dict["DIGITAL_OCEAN_VPC"] = digital_ocean_vpc
        if slack_webhook is not UNSET:
            field_dict["SLACK_WEBHOOK"] = slack_webhook

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("SettingsUpdateRequest", src_dict) as _object:
            storage_driver = check_settings_update_request_storage_driver(_object.required("STORAGE_DRIVER"))

            s3_streaming = check_settings_update_request_s3_streaming(_object.required("S3_STREAMING"))

            digital_ocean_enabled = check_settings_update_request_digital_ocean_machines(
                _object.required("DIGITAL_OCEAN_ENABLED")
            )

            _s3_provider = _object.optional("S3_PROVIDER")
            s3_provider: SettingsUpdateRequestS3Provider | Unset | None
            if _s3_provider is None or isinstance(_s3_provider, Unset):
                s3_provider = _s3_provider
            else:
                s3_provider = check_settings_update_request_s3_provider(_s3_provider)

            s3_access_key = _object.optional("S3_ACCESS_KEY")

            s3_secret_key = _object.optional("S3_SECRET_KEY")

            s3_inbound_bucket = _object.optional("S3_INBOUND_BUCKET")

            s3_inbound_bucket_region = _object.optional("S3_INBOUND_BUCKET_REGION")

            s3_outbound_bucket = _object.optional("S3_OUTBOUND_BUCKET")

            s3_outbound_bucket_region = _object.optional("S3_OUTBOUND_BUCKET_REGION")

            s3_endpoint = _object.optional("S3_ENDPOINT")

            ftp_addr = _object.optional("FTP_ADDR")

            ftp_username = _object.optional("FTP_USERNAME")

            ftp_password = _object.optional("FTP_PASSWORD")

            digital_ocean_access_token = _object.optional("DIGITAL_OCEAN_ACCESS_TOKEN")

            digital_ocean_region = _object.optional("DIGITAL_OCEAN_REGION")

            digital_ocean_vpc = _object.optional("DIGITAL_OCEAN_VPC")

            slack_webhook = _object.optional("SLACK_WEBHOOK")

            additional_properties = _object.rest

            _self = cls(
                storage_driver=storage_driver,
                s3_streaming=s3_streaming,
                digital_ocean_enabled=digital_ocean_enabled,
                s3_provider=s3_provider,
                s3_access_key=s3_access_key,
                s3_secret_key=s3_secret_key,
                s3_inbound_bucket=s3_inbound_bucket,
                s3_inbound_bucket_region=s3_inbound_bucket_region,
                s3_outbound_bucket=s3_outbound_bucket,
                s3_outbound_bucket_region=s3_outbound_bucket_region,
                s3_endpoint=s3_endpoint,
                ftp_addr=ftp_addr,
                ftp_username=ftp_username,
                ftp_password=ftp_password,
                digital_ocean_access_token=digital_ocean_access_token,
                digital_ocean_region=digital_ocean_region,
                digital_ocean_vpc=digital_ocean_vpc,
                slack_webhook=slack_webhook,
            )
            _self.additional_properties = additional_properties
        return _self

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
