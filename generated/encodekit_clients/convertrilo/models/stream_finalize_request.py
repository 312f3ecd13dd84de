from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.stream_part import StreamPart


@_attrs_define
class StreamFinalizeRequest:
    """The parts of an upload.

    Attributes:
        parts (list[StreamPart] | Unset): All parts, in the order of their numbers; those the API has stored when
            absent.
    """

    parts: list[StreamPart] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        parts: Any = None
        if self.parts is not None:
            parts = UNSET
            if not isinstance(self.parts, Unset):
                parts = []
                for parts_item_data in self.parts:
                    parts_item = parts_item_data.to_dict()
                    parts.append(parts_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if parts is not UNSET:
            field_dict["parts"] = parts

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.stream_part import StreamPart  # noqa: PLC0415

        with ObjectReader("StreamFinalizeRequest", src_dict) as _object:
            _parts = _object.optional("parts")
            parts: list[StreamPart] | Unset | None = _parts
            if _parts is not None and not isinstance(_parts, Unset):
                parts = []
                for parts_item_data in to_items(_parts):
                    parts_item = StreamPart.from_dict(parts_item_data)

                    parts.append(parts_item)

            additional_properties = _object.rest

            _self = cls(
                parts=parts,
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
