from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.api_key_response import ApiKeyResponse


@_attrs_define
class ApiKeyListResponse:
    """The API keys of the account.

    Attributes:
        keys (list[ApiKeyResponse] | Unset): The keys, without their raw values.
    """

    keys: list[ApiKeyResponse] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        keys: Any = None
        if self.keys is not None:
            keys = UNSET
            if not isinstance(self.keys, Unset):
                keys = []
                for keys_item_data in self.keys:
                    keys_item = keys_item_data.to_dict()
                    keys.append(keys_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if keys is not UNSET:
            field_dict["keys"] = keys

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.api_key_response import ApiKeyResponse  # noqa: PLC0415

        with ObjectReader("ApiKeyListResponse", src_dict) as _object:
            _keys = _object.optional("keys")
            keys: list[ApiKeyResponse] | Unset | None = _keys
            if _keys is not None and not isinstance(_keys, Unset):
                keys = []
                for keys_item_data in to_items(_keys):
                    keys_item = ApiKeyResponse.from_dict(keys_item_data)

                    keys.append(keys_item)

            additional_properties = _object.rest

            _self = cls(
                keys=keys,
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
