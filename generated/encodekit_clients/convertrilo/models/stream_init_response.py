from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class StreamInitResponse:
    """An open upload session.

    Attributes:
        ok (bool | Unset): True when the session is open.
        upload_id (str | Unset): Id of the session in the API's storage.
        input_key (str | Unset): Key that the source will have in the API's storage.
    """

    ok: bool | Unset | None = UNSET
    upload_id: str | Unset | None = UNSET
    input_key: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        ok = self.ok

        upload_id = self.upload_id

        input_key = self.input_key

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if ok is not UNSET:
            field_dict["ok"] = ok
        if upload_id is not UNSET:
            field_dict["uploadId"] = upload_id
        if input_key is not UNSET:
            field_dict["inputKey"] = input_key

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("StreamInitResponse", src_dict) as _object:
            ok = _object.optional("ok")

            upload_id = _object.optional("uploadId")

            input_key = _object.optional("inputKey")

            additional_properties = _object.rest

            _self = cls(
                ok=ok,
                upload_id=upload_id,
                input_key=input_key,
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
