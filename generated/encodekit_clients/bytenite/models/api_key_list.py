from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.api_key import ApiKey


@_attrs_define
class ApiKeyList:
    """The API keys of an account.

    Attributes:
        api_keys (list[ApiKey] | Unset): The keys.
    """

    api_keys: list[ApiKey] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        api_keys: Any = None
        if self.api_keys is not None:
            api_keys = UNSET
            if not isinstance(self.api_keys, Unset):
                api_keys = []
                for api_keys_item_data in self.api_keys:
                    api_keys_item = api_keys_item_data.to_dict()
                    api_keys.append(api_keys_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if api_keys is not UNSET:
            field_dict["apiKeys"] = api_keys

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.api_key import ApiKey  # noqa: PLC0415

        with ObjectReader("ApiKeyList", src_dict) as _object:
            _api_keys = _object.optional("apiKeys")
            api_keys: list[ApiKey] | Unset | None = _api_keys
            if _api_keys is not None and not isinstance(_api_keys, Unset):
                api_keys = []
                for api_keys_item_data in to_items(_api_keys):
                    api_keys_item = ApiKey.from_dict(api_keys_item_data)

                    api_keys.append(api_keys_item)

            additional_properties = _object.rest

            _self = cls(
                api_keys=api_keys,
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
