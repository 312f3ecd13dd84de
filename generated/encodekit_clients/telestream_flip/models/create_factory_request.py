from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.factory_acl import FactoryAcl, check_factory_acl
from ..models.storage_provider import StorageProvider, check_storage_provider
from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.provider_settings import ProviderSettings
    from ..models.storage_credentials import StorageCredentials


@_attrs_define
class CreateFactoryRequest:
    """A new factory: its name, and where outputs are stored.

    Attributes:
        name (str): Name meant for people.
        server_side_encryption (bool | Unset): Whether outputs are stored with S3's own AES-256 encryption at rest
            (SSE-S3). Without it no such encryption is asked for.
        outputs_path_format (str | Unset): Path of the outputs in storage, with the keywords :id, :video_id, :original,
            :date, :profile, :type and :resolution; :id makes it unique. Without it `:id`.
        store_id (str | Unset): Store of the separate stores service into which all outputs go.
        factory_region (str | Unset): Region in which the factory works.
        output_bucket_name (str | Unset): Bucket that holds the outputs.
        acl (FactoryAcl | Unset): Who may fetch outputs: `public` everyone, `private` only holders of a signed URL.
        storage_provider (StorageProvider | Unset): A storage provider, by number: 0 is S3, 1 Google Cloud Storage, 2
            FTP, 5 Google Cloud Storage by its S3 interface, 7 Flip's own storage, 8 FASP, 9 Azure Blob Storage.
        storage_credential_attributes (StorageCredentials | Unset): How to log in to a storage provider that is a
            server, such as FTP.
        provider_specific_settings (ProviderSettings | Unset): Settings that one storage provider has and others lack.
            Their names are not documented.
        aws_access_key (str | Unset): AWS access key that may write to the bucket.
        aws_secret_key (str | Unset): AWS secret key that belongs to aws_access_key.
        input_bucket_name (str | Unset): Bucket whose new files become videos.
        input_bucket_watch (bool | Unset): Whether the factory takes in new files of the input bucket by itself.
        input_bucket_recursive (bool | Unset): Whether folders of the input bucket are searched too.
        input_bucket_sync_every_n_min (int | Unset): Minutes between two synchronisations of the input bucket.
        input_bucket_file_pattern (str | Unset): Pattern with wildcards that files of the input bucket must match.
    """

    name: str
    server_side_encryption: bool | Unset | None = UNSET
    outputs_path_format: str | Unset | None = UNSET
    store_id: str | Unset | None = UNSET
    factory_region: str | Unset | None = UNSET
    output_bucket_name: str | Unset | None = UNSET
    acl: FactoryAcl | Unset | None = UNSET
    storage_provider: StorageProvider | Unset | None = UNSET
    storage_credential_attributes: StorageCredentials | Unset | None = _attrs_field(default=UNSET, repr=False)
    provider_specific_settings: ProviderSettings | Unset | None = _attrs_field(default=UNSET, repr=False)
    aws_access_key: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    aws_secret_key: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    input_bucket_name: str | Unset | None = UNSET
    input_bucket_watch: bool | Unset | None = UNSET
    input_bucket_recursive: bool | Unset | None = UNSET
    input_bucket_sync_every_n_min: int | Unset | None = UNSET
    input_bucket_file_pattern: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        server_side_encryption = self.server_side_encryption

        outputs_path_format = self.outputs_path_format

        store_id = self.store_id

        factory_region = self.factory_region

        output_bucket_name = self.output_bucket_name

        acl: Any = None
        if self.acl is not None:
            acl = UNSET
            if not isinstance(self.acl, Unset):
                acl = self.acl

        storage_provider: Any = None
        if self.storage_provider is not None:
            storage_provider = UNSET
            if not isinstance(self.storage_provider, Unset):
                storage_provider = self.storage_provider

        storage_credential_attributes: Any = None
        if self.storage_credential_attributes is not None:
            storage_credential_attributes = UNSET
            if not isinstance(self.storage_credential_attributes, Unset):
                storage_credential_attributes = self.storage_credential_attributes.to_dict()

        provider_specific_settings: Any = None
        if self.provider_specific_settings is not None:
            provider_specific_settings = UNSET
            if not isinstance(self.provider_specific_settings, Unset):
                provider_specific_settings = self.provider_specific_settings.to_dict()

        aws_access_key = self.aws_access_key

        aws_secret_key = self.aws_secret_key

        input_bucket_name = self.input_bucket_name

        input_bucket_watch = self.input_bucket_watch

        input_bucket_recursive = self.input_bucket_recursive

        input_bucket_sync_every_n_min = self.input_bucket_sync_every_n_min

        input_bucket_file_pattern = self.input_bucket_file_pattern

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
            }
        )
        if server_side_encryption is not UNSET:
            field_dict["server_side_encryption"] = server_side_encryption
        if outputs_path_format is not UNSET:
            field_dict["outputs_path_format"] = outputs_path_format
        if store_id is not UNSET:
            field_dict["store_id"] = store_id
        if factory_region is not UNSET:
            field_dict["factory_region"] = factory_region
        if output_bucket_name is not UNSET:
            field_dict["output_bucket_name"] = output_bucket_name
        if acl is not UNSET:
            field_dict["acl"] = acl
        if storage_provider is not UNSET:
            field_dict["storage_provider"] = storage_provider
        if storage_credential_attributes is not UNSET:
            field_dict["storage_credential_attributes"] = storage_credential_attributes
        if provider_specific_settings is not UNSET:
            field_dict["provider_specific_settings"] = provider_specific_settings
        if aws_access_key is not UNSET:
            field_dict["aws_access_key"] = aws_access_key
        if aws_secret_key is not UNSET:
            field_dict["aws_secret_key"] = aws_secret_key
        if input_bucket_name is not UNSET:
            field_dict["input_bucket_name"] = input_bucket_name
        if input_bucket_watch is not UNSET:
            field_dict["input_bucket_watch"] = input_bucket_watch
        if input_bucket_recursive is not UNSET:
            field_dict["input_bucket_recursive"] = input_bucket_recursive
        if input_bucket_sync_every_n_min is not UNSET:
            field_dict["input_bucket_sync_every_n_min"] = input_bucket_sync_every_n_min
        if input_bucket_file_pattern is not UNSET:
            field_dict["input_bucket_file_pattern"] = input_bucket_file_pattern

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.provider_settings import ProviderSettings  # noqa: PLC0415
        from ..models.storage_credentials import StorageCredentials  # noqa: PLC0415

        with ObjectReader("CreateFactoryRequest", src_dict) as _object:
            name = _object.required("name")

            server_side_encryption = _object.optional("server_side_encryption")

            outputs_path_format = _object.optional("outputs_path_format")

            store_id = _object.optional("store_id")

            factory_region = _object.optional("factory_region")

            output_bucket_name = _object.optional("output_bucket_name")

            _acl = _object.optional("acl")
            acl: FactoryAcl | Unset | None
            if _acl is None or isinstance(_acl, Unset):
                acl = _acl
            else:
                acl = check_factory_acl(_acl)

            _storage_provider = _object.optional("storage_provider")
            storage_provider: StorageProvider | Unset | None
            if _storage_provider is None or isinstance(_storage_provider, Unset):
                storage_provider = _storage_provider
            else:
                storage_provider = check_storage_provider(_storage_provider)

            _storage_credential_attributes = _object.optional("storage_credential_attributes")
            storage_credential_attributes: StorageCredentials | Unset | None
            if _storage_credential_attributes is None or isinstance(_storage_credential_attributes, Unset):
                storage_credential_attributes = _storage_credential_attributes
            else:
                storage_credential_attributes = StorageCredentials.from_dict(_storage_credential_attributes)

            _provider_specific_settings = _object.optional("provider_specific_settings")
            provider_specific_settings: ProviderSettings | Unset | None
            if _provider_specific_settings is None or isinstance(_provider_specific_settings, Unset):
                provider_specific_settings = _provider_specific_settings
            else:
                provider_specific_settings = ProviderSettings.from_dict(_provider_specific_settings)

            aws_access_key = _object.optional("aws_access_key")

            aws_secret_key = _object.optional("aws_secret_key")

            input_bucket_name = _object.optional("input_bucket_name")

            input_bucket_watch = _object.optional("input_bucket_watch")

            input_bucket_recursive = _object.optional("input_bucket_recursive")

            input_bucket_sync_every_n_min = _object.optional("input_bucket_sync_every_n_min")

            input_bucket_file_pattern = _object.optional("input_bucket_file_pattern")

            additional_properties = _object.rest

            _self = cls(
                name=name,
                server_side_encryption=server_side_encryption,
                outputs_path_format=outputs_path_format,
                store_id=store_id,
                factory_region=factory_region,
                output_bucket_name=output_bucket_name,
                acl=acl,
                storage_provider=storage_provider,
                storage_credential_attributes=storage_credential_attributes,
                provider_specific_settings=provider_specific_settings,
                aws_access_key=aws_access_key,
                aws_secret_key=aws_secret_key,
                input_bucket_name=input_bucket_name,
                input_bucket_watch=input_bucket_watch,
                input_bucket_recursive=input_bucket_recursive,
                input_bucket_sync_every_n_min=input_bucket_sync_every_n_min,
                input_bucket_file_pattern=input_bucket_file_pattern,
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
