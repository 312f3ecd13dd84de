from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class S3FolderSource:
    """A prefix in S3 or S3-compatible storage, with the credentials to list and read it.

    Attributes:
        bucket (str): Name of the bucket.
        prefix (str | Unset): Beginning of the keys to take; the whole bucket when absent.
        endpoint (str | Unset): URL of the storage service; Amazon S3 when absent.
        region (str | Unset): Region of the bucket.
        access_key_id (str | Unset): Access key id. A secret; send it from servers only.
        secret_access_key (str | Unset): Secret access key. A secret; send it from servers only.
        force_path_style (bool | Unset): False to address the bucket in the host name and not in the path; true when
            absent.
    """

    bucket: str
    prefix: str | Unset | None = UNSET
    endpoint: str | Unset | None = UNSET
    region: str | Unset | None = UNSET
    access_key_id: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    secret_access_key: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    force_path_style: bool | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        bucket = self.bucket

        prefix = self.prefix

        endpoint = self.endpoint

        region = self.region

        access_key_id = self.access_key_id

        secret_access_key = self.secret_access_key

        force_path_style = self.force_path_style

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "bucket": bucket,
            }
        )
        if prefix is not UNSET:
            field_dict["prefix"] = prefix
        if endpoint is not UNSET:
            field_dict["endpoint"] = endpoint
        if region is not UNSET:
            field_dict["region"] = region
        if access_key_id is not UNSET:
            field_dict["accessKeyId"] = access_key_id
        if secret_access_key is not UNSET:
            field_dict["secretAccessKey"] = secret_access_key
        if force_path_style is not UNSET:
            field_dict["forcePathStyle"] = force_path_style

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("S3FolderSource", src_dict) as _object:
            bucket = _object.required("bucket")

            prefix = _object.optional("prefix")

            endpoint = _object.optional("endpoint")

            region = _object.optional("region")

            access_key_id = _object.optional("accessKeyId")

            secret_access_key = _object.optional("secretAccessKey")

            force_path_style = _object.optional("forcePathStyle")

            additional_properties = _object.rest

            _self = cls(
                bucket=bucket,
                prefix=prefix,
                endpoint=endpoint,
                region=region,
                access_key_id=access_key_id,
                secret_access_key=secret_access_key,
                force_path_style=force_path_style,
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
