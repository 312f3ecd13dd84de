from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class S3DestinationConfig:
    """A prefix in S3 or S3-compatible storage, with saved credentials.

    Attributes:
        type_ (Literal['s3']): Tag of this kind of destination.
        credential_id (UUID): Id of the saved credentials; no operation is known that saves them.
        key_prefix (str | Unset): Beginning of the outputs' keys, at most 1024 characters.
    """

    type_: Literal["s3"]
    credential_id: UUID
    key_prefix: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        credential_id = str(self.credential_id)

        key_prefix = self.key_prefix

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "credentialId": credential_id,
            }
        )
        if key_prefix is not UNSET:
            field_dict["keyPrefix"] = key_prefix

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("S3DestinationConfig", src_dict) as _object:
            type_ = _object.required("type")

            credential_id = UUID(_object.required("credentialId"))

            key_prefix = _object.optional("keyPrefix")

            additional_properties = _object.rest

            _self = cls(
                type_=type_,
                credential_id=credential_id,
                key_prefix=key_prefix,
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
