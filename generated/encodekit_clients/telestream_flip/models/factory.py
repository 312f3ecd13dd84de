from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.input_bucket_files_map import InputBucketFilesMap
    from ..models.provider_settings import ProviderSettings


@_attrs_define
class Factory:
    """A workspace: where outputs are stored, and the home of videos, encodings and profiles. SDK 2.0 and SDK 2.1 know
    different properties; all of either may be absent.

        Attributes:
            id (str | Unset): Identifier of the factory; 3.1 gives them the prefix `tg01`.
            name (str | Unset): Name meant for people.
            url (str | Unset): URL of the bucket that holds the outputs. With an output's path appended it is the output's
                public URL.
            server_side_encryption (bool | Unset): Whether outputs are stored with S3's own AES-256 encryption at rest
                (SSE-S3).
            outputs_path_format (str | Unset): Path of the outputs in storage, with the keywords :id, :video_id, :original,
                :date, :profile, :type and :resolution. Without it `:id`.
            store_id (str | Unset): Store of the separate stores service into which all outputs go.
            factory_region (str | Unset): Region in which the factory works.
            output_bucket_name (str | Unset): Bucket that holds the outputs.
            acl (str | Unset): Whether outputs are public or need a signed URL.
            input_bucket_name (str | Unset): Bucket whose new files become videos.
            input_bucket_watch (bool | Unset): Whether the factory takes in new files of the input bucket by itself.
            input_bucket_files_map (InputBucketFilesMap | str | Unset): Which files of the input bucket belong together.
            input_bucket_sync_every_n_min (str | Unset): Minutes between two synchronisations of the input bucket, as text.
            input_bucket_recursive (str | Unset): Whether folders of the input bucket are searched too, as text.
            input_bucket_file_pattern (str | Unset): Pattern with wildcards that files of the input bucket must match.
            storage_provider (int | Unset): Where outputs are stored: 0 is S3, 1 Google Cloud Storage, 2 FTP, 5 Google Cloud
                Storage by its S3 interface, 7 Flip's own storage, 8 FASP, 9 Azure Blob Storage. Sent only when asked for with
                with_storage_provider.
            provider_specific_settings (ProviderSettings | Unset): Settings that one storage provider has and others lack.
                Their names are not documented.
            created_at (str | Unset): When the factory was created, as `YYYY/MM/DD HH:MM:SS +0000`.
            updated_at (str | Unset): When the factory was last changed, as `YYYY/MM/DD HH:MM:SS +0000`.
    """

    id: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    url: str | Unset | None = UNSET
    server_side_encryption: bool | Unset | None = UNSET
    outputs_path_format: str | Unset | None = UNSET
    store_id: str | Unset | None = UNSET
    factory_region: str | Unset | None = UNSET
    output_bucket_name: str | Unset | None = UNSET
    acl: str | Unset | None = UNSET
    input_bucket_name: str | Unset | None = UNSET
    input_bucket_watch: bool | Unset | None = UNSET
    input_bucket_files_map: InputBucketFilesMap | str | Unset | None = UNSET
    input_bucket_sync_every_n_min: str | Unset | None = UNSET
    input_bucket_recursive: str | Unset | None = UNSET
    input_bucket_file_pattern: str | Unset | None = UNSET
    storage_provider: int | Unset | None = UNSET
    provider_specific_settings: ProviderSettings | Unset | None = _attrs_field(default=UNSET, repr=False)
    created_at: str | Unset | None = UNSET
    updated_at: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.input_bucket_files_map import InputBucketFilesMap  # noqa: PLC0415

        id = self.id

        name = self.name

        url = self.url

        server_side_encryption = self.server_side_encryption

        outputs_path_format = self.outputs_path_format

        store_id = self.store_id

        factory_region = self.factory_region

        output_bucket_name = self.output_bucket_name

        acl = self.acl

        input_bucket_name = self.input_bucket_name

        input_bucket_watch = self.input_bucket_watch

        input_bucket_files_map: Any = None
        if self.input_bucket_files_map is not None:
            if isinstance(self.input_bucket_files_map, Unset):
                input_bucket_files_map = UNSET
            elif isinstance(self.input_bucket_files_map, InputBucketFilesMap):
                input_bucket_files_map = self.input_bucket_files_map.to_dict()
            else:
                input_bucket_files_map = self.input_bucket_files_map

        input_bucket_sync_every_n_min = self.input_bucket_sync_every_n_min

        input_bucket_recursive = self.input_bucket_recursive

        input_bucket_file_pattern = self.input_bucket_file_pattern

        storage_provider = self.storage_provider

        provider_specific_settings: Any = None
        if self.provider_specific_settings is not None:
            provider_specific_settings = UNSET
            if not isinstance(self.provider_specific_settings, Unset):
                provider_specific_settings = self.provider_specific_settings.to_dict()

        created_at = self.created_at

        updated_at = self.updated_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if url is not UNSET:
            field_dict["url"] = url
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
        if input_bucket_name is not UNSET:
            field_dict["input_bucket_name"] = input_bucket_name
        if input_bucket_watch is not UNSET:
            field_dict["input_bucket_watch"] = input_bucket_watch
        if input_bucket_files_map is not UNSET:
            field_dict["input_bucket_files_map"] = input_bucket_files_map
        if input_bucket_sync_every_n_min is not UNSET:
            field_dict["input_bucket_sync_every_n_min"] = input_bucket_sync_every_n_min
        if input_bucket_recursive is not UNSET:
            field_dict["input_bucket_recursive"] = input_bucket_recursive
        if input_bucket_file_pattern is not UNSET:
            field_dict["input_bucket_file_pattern"] = input_bucket_file_pattern
        if storage_provider is not UNSET:
            field_dict["storage_provider"] = storage_provider
        if provider_specific_settings is not UNSET:
            field_dict["provider_specific_settings"] = provider_specific_settings
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.input_bucket_files_map import InputBucketFilesMap  # noqa: PLC0415
        from ..models.provider_settings import ProviderSettings  # noqa: PLC0415

        with ObjectReader("Factory", src_dict) as _object:
            id = _object.optional("id")

            name = _object.optional("name")

            url = _object.optional("url")

            server_side_encryption = _object.optional("server_side_encryption")

            outputs_path_format = _object.optional("outputs_path_format")

            store_id = _object.optional("store_id")

            factory_region = _object.optional("factory_region")

            output_bucket_name = _object.optional("output_bucket_name")

            acl = _object.optional("acl")

            input_bucket_name = _object.optional("input_bucket_name")

            input_bucket_watch = _object.optional("input_bucket_watch")

            def _parse_input_bucket_files_map(data: object) -> InputBucketFilesMap | str | Unset | None:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    input_bucket_files_map_type_1 = InputBucketFilesMap.from_dict(data)

                    return input_bucket_files_map_type_1
                return cast(InputBucketFilesMap | str | Unset | None, data)

            input_bucket_files_map = _parse_input_bucket_files_map(_object.optional("input_bucket_files_map"))

            input_bucket_sync_every_n_min = _object.optional("input_bucket_sync_every_n_min")

            input_bucket_recursive = _object.optional("input_bucket_recursive")

            input_bucket_file_pattern = _object.optional("input_bucket_file_pattern")

            storage_provider = _object.optional("storage_provider")

            _provider_specific_settings = _object.optional("provider_specific_settings")
            provider_specific_settings: ProviderSettings | Unset | None
            if _provider_specific_settings is None or isinstance(_provider_specific_settings, Unset):
                provider_specific_settings = _provider_specific_settings
            else:
                provider_specific_settings = ProviderSettings.from_dict(_provider_specific_settings)

            created_at = _object.optional("created_at")

            updated_at = _object.optional("updated_at")

            additional_properties = _object.rest

            _self = cls(
                id=id,
                name=name,
                url=url,
                server_side_encryption=server_side_encryption,
                outputs_path_format=outputs_path_format,
                store_id=store_id,
                factory_region=factory_region,
                output_bucket_name=output_bucket_name,
                acl=acl,
                input_bucket_name=input_bucket_name,
                input_bucket_watch=input_bucket_watch,
                input_bucket_files_map=input_bucket_files_map,
                input_bucket_sync_every_n_min=input_bucket_sync_every_n_min,
                input_bucket_recursive=input_bucket_recursive,
                input_bucket_file_pattern=input_bucket_file_pattern,
                storage_provider=storage_provider,
                provider_specific_settings=provider_specific_settings,
                created_at=created_at,
                updated_at=updated_at,
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
