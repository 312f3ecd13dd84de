from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.secret_input import SecretInput


@_attrs_define
class CreateSecretRequest:
    """A storage key to keep.

    Attributes:
        secret_key (str): The secret half of the storage key.
        secret (SecretInput | Unset): What is not secret about a storage key.
    """

    secret_key: str = _attrs_field(repr=False)
    secret: SecretInput | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        secret_key = self.secret_key

        secret: Any = None
        if self.secret is not None:
            secret = UNSET
            if not isinstance(self.secret, Unset):
                secret = self.secret.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "secretKey": secret_key,
            }
        )
        if secret is not UNSET:
            field_dict["secret"] = secret

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.secret_input import SecretInput  # noqa: PLC0415

        with ObjectReader("CreateSecretRequest", src_dict) as _object:
            secret_key = _object.required("secretKey")

            _secret = _object.optional("secret")
            secret: SecretInput | Unset | None
            if _secret is None or isinstance(_secret, Unset):
                secret = _secret
            else:
                secret = SecretInput.from_dict(_secret)

            additional_properties = _object.rest

            _self = cls(
                secret_key=secret_key,
                secret=secret,
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
