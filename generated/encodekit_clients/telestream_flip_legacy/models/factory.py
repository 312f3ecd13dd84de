from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class Factory:
    """A factory, its settings and its storage.

    Attributes:
        id (str | Unset): Identifier of the factory.
        name (str | Unset): Name of the factory.
        s3_videos_bucket (str | Unset): Bucket that takes the outputs.
        s3_private_access (bool | Unset): Whether outputs are private in the bucket.
        upload_original_video (bool | Unset): Whether sources are kept in the bucket.
        url (str | Unset): URL of the bucket; the URL of an output is this, the encoding's `path` and its `extname`.
        created_at (str | Unset): When the factory was created, as `YYYY/MM/DD HH:MM:SS +0000`.
        updated_at (str | Unset): When the factory was last changed, as `YYYY/MM/DD HH:MM:SS +0000`.
    """

    id: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    s3_videos_bucket: str | Unset | None = UNSET
    s3_private_access: bool | Unset | None = UNSET
    upload_original_video: bool | Unset | None = UNSET
    url: str | Unset | None = UNSET
    created_at: str | Unset | None = UNSET
    updated_at: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        s3_videos_bucket = self.s3_videos_bucket

        s3_private_access = self.s3_private_access

        upload_original_video = self.upload_original_video

        url = self.url

        created_at = self.created_at

        updated_at = self.updated_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if s3_videos_bucket is not UNSET:
            field_dict["s3_videos_bucket"] = s3_videos_bucket
        if s3_private_access is not UNSET:
            field_dict["s3_private_access"] = s3_private_access
        if upload_original_video is not UNSET:
            field_dict["upload_original_video"] = upload_original_video
        if url is not UNSET:
            field_dict["url"] = url
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("Factory", src_dict) as _object:
            id = _object.optional("id")

            name = _object.optional("name")

            s3_videos_bucket = _object.optional("s3_videos_bucket")

            s3_private_access = _object.optional("s3_private_access")

            upload_original_video = _object.optional("upload_original_video")

            url = _object.optional("url")

            created_at = _object.optional("created_at")

            updated_at = _object.optional("updated_at")

            additional_properties = _object.rest

            _self = cls(
                id=id,
                name=name,
                s3_videos_bucket=s3_videos_bucket,
                s3_private_access=s3_private_access,
                upload_original_video=upload_original_video,
                url=url,
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
