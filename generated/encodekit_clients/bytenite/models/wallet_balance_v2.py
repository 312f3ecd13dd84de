from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class WalletBalanceV2:
    """What the wallet holds, as numbers.

    Attributes:
        account_id (str | Unset): The id of the wallet's account.
        total_balance (float | Unset): All credit of the account; presumably in ByteChips, as before.
        available_balance (float | Unset): The credit that can still be spent.
        amount_due (float | Unset): What is owed, in US dollars.
    """

    account_id: str | Unset | None = UNSET
    total_balance: float | Unset | None = UNSET
    available_balance: float | Unset | None = UNSET
    amount_due: float | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        account_id = self.account_id

        total_balance = self.total_balance

        available_balance = self.available_balance

        amount_due = self.amount_due

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if account_id is not UNSET:
            field_dict["accountId"] = account_id
        if total_balance is not UNSET:
            field_dict["totalBalance"] = total_balance
        if available_balance is not UNSET:
            field_dict["availableBalance"] = available_balance
        if amount_due is not UNSET:
            field_dict["amountDue"] = amount_due

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("WalletBalanceV2", src_dict) as _object:
            account_id = _object.optional("accountId")

            total_balance = _object.optional("totalBalance")

            available_balance = _object.optional("availableBalance")

            amount_due = _object.optional("amountDue")

            additional_properties = _object.rest

            _self = cls(
                account_id=account_id,
                total_balance=total_balance,
                available_balance=available_balance,
                amount_due=amount_due,
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
