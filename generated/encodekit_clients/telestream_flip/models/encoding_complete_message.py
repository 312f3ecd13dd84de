from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class EncodingCompleteMessage:
    """Fields of a message about the end of an encoding. More about the encoding may come with it, under names that are not
    published.

        Attributes:
            event (str | Unset): Name of the event. Take underscores for hyphens.
            encoding_id (str | Unset): Encoding that the message is about.
    """

    event: str | Unset | None = UNSET
    encoding_id: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        event = self.event

        encoding_id = self.encoding_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if event is not UNSET:
            field_dict["event"] = event
        if encoding_id is not UNSET:
            field_dict["encoding_id"] = encoding_id

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("EncodingCompleteMessage", src_dict) as _object:
            event = _object.optional("event")

            encoding_id = _object.optional("encoding_id")

            additional_properties = _object.rest

            _self = cls(
                event=event,
                encoding_id=encoding_id,
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
