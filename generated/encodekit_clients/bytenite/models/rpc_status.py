from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.typed_object import TypedObject


@_attrs_define
class RpcStatus:
    """The body of every failed call.

    Attributes:
        code (int | Unset): The gRPC code of the failure (3 invalid, 5 not found, 16 unauthenticated), not the HTTP
            status.
        message (str | Unset): What went wrong, for people.
        details (list[TypedObject] | Unset): Further facts, each marked by its type.
    """

    code: int | Unset | None = UNSET
    message: str | Unset | None = UNSET
    details: list[TypedObject] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        message = self.message

        details: Any = None
        if self.details is not None:
            details = UNSET
            if not isinstance(self.details, Unset):
                details = []
                for details_item_data in self.details:
                    details_item = details_item_data.to_dict()
                    details.append(details_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if code is not UNSET:
            field_dict["code"] = code
        if message is not UNSET:
            field_dict["message"] = message
        if details is not UNSET:
            field_dict["details"] = details

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.typed_object import TypedObject  # noqa: PLC0415

        with ObjectReader("RpcStatus", src_dict) as _object:
            code = _object.optional("code")

            message = _object.optional("message")

            _details = _object.optional("details")
            details: list[TypedObject] | Unset | None = _details
            if _details is not None and not isinstance(_details, Unset):
                details = []
                for details_item_data in to_items(_details):
                    details_item = TypedObject.from_dict(details_item_data)

                    details.append(details_item)

            additional_properties = _object.rest

            _self = cls(
                code=code,
                message=message,
                details=details,
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
