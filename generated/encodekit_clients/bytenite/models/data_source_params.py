from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class DataSourceParams:
    """What was sent for a source or a destination, secrets included, always in camelCase. Which members there are depends
    on `@type`.

        Attributes:
            type_ (str | Unset): The protobuf type of these parameters; absent for `bucket`.
            name (str | Unset): The name of the file, the path of the object or the folder.
            url (str | Unset): The URL of the source.
            username (str | Unset): Who to log in as.
            password (str | Unset): The password, in clear. Keep it out of logs.
            temp_url (str | Unset): Where to PUT the bytes of a local file. A secret, for it is signed.
            bucket_name (str | Unset): The bucket.
            cloud_region (str | Unset): The region of the bucket.
            access_key (str | Unset): The public half of the key.
            secret_key (str | Unset): The secret half of the key, in clear. Keep it out of logs.
            secret_id (str | Unset): The id of a stored secret.
    """

    type_: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    url: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    username: str | Unset | None = UNSET
    password: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    temp_url: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    bucket_name: str | Unset | None = UNSET
    cloud_region: str | Unset | None = UNSET
    access_key: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    secret_key: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    secret_id: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        name = self.name

        url = self.url

        username = self.username

        password = self.password

        temp_url = self.temp_url

        bucket_name = self.bucket_name

        cloud_region = self.cloud_region

        access_key = self.access_key

        secret_key = self.secret_key

        secret_id = self.secret_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if type_ is not UNSET:
            field_dict["@type"] = type_
        if name is not UNSET:
            field_dict["name"] = name
        if url is not UNSET:
            field_dict["url"] = url
        if username is not UNSET:
            field_dict["username"] = username
        if password is not UNSET:
            field_dict["password"] = password
        if temp_url is not UNSET:
            field_dict["tempUrl"] = temp_url
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
        with ObjectReader("DataSourceParams", src_dict) as _object:
            type_ = _object.optional("@type")

            name = _object.optional("name")

            url = _object.optional("url")

            username = _object.optional("username")

            password = _object.optional("password")

            temp_url = _object.optional("tempUrl")

            bucket_name = _object.optional("bucketName")

            cloud_region = _object.optional("cloudRegion")

            access_key = _object.optional("accessKey")

            secret_key = _object.optional("secretKey")

            secret_id = _object.optional("secret_id")

            additional_properties = _object.rest

            _self = cls(
                type_=type_,
                name=name,
                url=url,
                username=username,
                password=password,
                temp_url=temp_url,
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
