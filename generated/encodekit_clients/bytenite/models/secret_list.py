from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.secret import Secret


@_attrs_define
class SecretList:
    """The stored secrets.

    Attributes:
        secrets (list[Secret] | Unset): The secrets, without their secret half.
    """

    secrets: list[Secret] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        secrets: Any = None
        if self.secrets is not None:
            secrets = UNSET
            if not isinstance(self.secrets, Unset):
                secrets = []
                for secrets_item_data in self.secrets:
                    secrets_item = secrets_item_data.to_dict()
                    secrets.append(secrets_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if secrets is not UNSET:
            field_dict["secrets"] = secrets

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.secret import Secret  # noqa: PLC0415

        with ObjectReader("SecretList", src_dict) as _object:
            _secrets = _object.optional("secrets")
            secrets: list[Secret] | Unset | None = _secrets
            if _secrets is not None and not isinstance(_secrets, Unset):
                secrets = []
                for secrets_item_data in to_items(_secrets):
                    secrets_item = Secret.from_dict(secrets_item_data)

                    secrets.append(secrets_item)

            additional_properties = _object.rest

            _self = cls(
                secrets=secrets,
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
