from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.object_storage_params_type import ObjectStorageParamsType, check_object_storage_params_type
from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class ObjectStorageParams:
    """A bucket and the key to it. Servers also read the names with underscores that the page of 2023-03 prints, and always
    answer with these.

        Attributes:
            type_ (ObjectStorageParamsType): The protobuf type of these parameters. `S3DataSource` serves all kinds;
                `StorjDataSource` was used for Storj for a while.
            name (str | Unset): The path of the object for a source; the folder for a destination.
            bucket_name (str | Unset): The bucket.
            cloud_region (str | Unset): The region of the bucket. For Storj it was `us1`, and `global` on the later
                platform.
            access_key (str | Unset): The public half of the key; for Google's storage, of an HMAC key.
            secret_key (str | Unset): The secret half of the key, which answers repeat in clear.
            secret_id (str | Unset): The id of a stored secret, in place of the two halves of the key.
    """

    type_: ObjectStorageParamsType
    name: str | Unset | None = UNSET
    bucket_name: str | Unset | None = UNSET
    cloud_region: str | Unset | None = UNSET
    access_key: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    secret_key: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    secret_id: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        type_: str = self.type_

        name = self.name

        bucket_name = self.bucket_name

        cloud_region = self.cloud_region

        access_key = self.access_key

        secret_key = self.secret_key

        secret_id = self.secret_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "@type": type_,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name
        if bucket_name is not UNSET:
            field_dict["bucketName"] = bucket_name
        if cloud_region is not UNSET:
            field_dict["cloudRegion"] = cloud_region
        if access_key is not UNSET:
            field_dict["accessKey"] = access_key
        if secret_key is not UNSET:
            field_dict["secretKey"] = secret_key
        if secret_id is not UNSET:
            field_dict["secret_id"] = secret_id

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("ObjectStorageParams", src_dict) as _object:
            type_ = check_object_storage_params_type(_object.required("@type"))

            name = _object.optional("name")

            bucket_name = _object.optional("bucketName")

            cloud_region = _object.optional("cloudRegion")

            access_key = _object.optional("accessKey")

            secret_key = _object.optional("secretKey")

            secret_id = _object.optional("secret_id")

            additional_properties = _object.rest

            _self = cls(
                type_=type_,
                name=name,
                bucket_name=bucket_name,
                cloud_region=cloud_region,
                access_key=access_key,
                secret_key=secret_key,
                secret_id=secret_id,
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
