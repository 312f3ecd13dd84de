from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.typed_object import TypedObject


@_attrs_define
class StreamedEvent:
    """Something that happened.

    Attributes:
        event (str | Unset): What kind of event it is. The kinds are not on record.
        data (TypedObject | Unset): An object that names its own type; its other members depend on that type.
    """

    event: str | Unset | None = UNSET
    data: TypedObject | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        event = self.event

        data: Any = None
        if self.data is not None:
            data = UNSET
            if not isinstance(self.data, Unset):
                data = self.data.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if event is not UNSET:
            field_dict["event"] = event
        if data is not UNSET:
            field_dict["data"] = data

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.typed_object import TypedObject  # noqa: PLC0415

        with ObjectReader("StreamedEvent", src_dict) as _object:
            event = _object.optional("event")

            _data = _object.optional("data")
            data: TypedObject | Unset | None
            if _data is None or isinstance(_data, Unset):
                data = _data
            else:
                data = TypedObject.from_dict(_data)

            additional_properties = _object.rest

            _self = cls(
                event=event,
                data=data,
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
