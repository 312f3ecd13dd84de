from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class WalletBalance:
    """What the wallet holds, in ByteChips.

    Attributes:
        account_id (str | Unset): The id of the wallet's account.
        total_balance (str | Unset): A 64-bit integer, written as text in decimal.
        available_balance (str | Unset): A 64-bit integer, written as text in decimal.
    """

    account_id: str | Unset | None = UNSET
    total_balance: str | Unset | None = UNSET
    available_balance: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        account_id = self.account_id

        total_balance = self.total_balance

        available_balance = self.available_balance

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if account_id is not UNSET:
            field_dict["accountId"] = account_id
        if total_balance is not UNSET:
            field_dict["totalBalance"] = total_balance
        if available_balance is not UNSET:
            field_dict["availableBalance"] = available_balance

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("WalletBalance", src_dict) as _object:
            account_id = _object.optional("accountId")

            total_balance = _object.optional("totalBalance")

            available_balance = _object.optional("availableBalance")

            additional_properties = _object.rest

            _self = cls(
                account_id=account_id,
                total_balance=total_balance,
                available_balance=available_balance,
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
