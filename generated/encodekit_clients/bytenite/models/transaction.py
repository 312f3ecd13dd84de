from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, parse_datetime, to_names

if TYPE_CHECKING:
    from ..models.open_object import OpenObject
    from ..models.related_entity import RelatedEntity


@_attrs_define
class Transaction:
    """A movement of the wallet. It also has the member `transactionData`, whose form is not on record.

    Attributes:
        id (str | Unset): The id of the transaction.
        created_at (datetime.datetime | None | Unset): When it happened.
        account_from (str | Unset): The account that paid.
        account_to (str | Unset): The account that was paid.
        amount (float | Unset): How much was paid. The unit is not documented.
        transaction_type (str | Unset): What kind of transaction it is. The kinds are not on record.
        related_entity (None | RelatedEntity | Unset): What it was paid for.
        notes (str | Unset): A remark for people.
        hash_ (str | Unset): A mark to check the transaction by.
        related_entity_data (None | OpenObject | Unset): Further facts about what it was paid for.
        description (str | Unset): What it was, for people.
        balance (float | Unset): What the wallet held afterwards. The unit is not documented.
    """

    id: str | Unset | None = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    account_from: str | Unset | None = UNSET
    account_to: str | Unset | None = UNSET
    amount: float | Unset | None = UNSET
    transaction_type: str | Unset | None = UNSET
    related_entity: None | RelatedEntity | Unset = UNSET
    notes: str | Unset | None = UNSET
    hash_: str | Unset | None = UNSET
    related_entity_data: None | OpenObject | Unset = UNSET
    description: str | Unset | None = UNSET
    balance: float | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.open_object import OpenObject  # noqa: PLC0415
        from ..models.related_entity import RelatedEntity  # noqa: PLC0415

        id = self.id

        created_at: Any = None
        if self.created_at is not None:
            if isinstance(self.created_at, Unset):
                created_at = UNSET
            elif isinstance(self.created_at, datetime.datetime):
                created_at = self.created_at.isoformat()
            else:
                created_at = self.created_at

        account_from = self.account_from

        account_to = self.account_to

        amount = self.amount

        transaction_type = self.transaction_type

        related_entity: Any = None
        if self.related_entity is not None:
            if isinstance(self.related_entity, Unset):
                related_entity = UNSET
            elif isinstance(self.related_entity, RelatedEntity):
                related_entity = self.related_entity.to_dict()
            else:
                related_entity = self.related_entity

        notes = self.notes

        hash_ = self.hash_

        related_entity_data: Any = None
        if self.related_entity_data is not None:
            if isinstance(self.related_entity_data, Unset):
                related_entity_data = UNSET
            elif isinstance(self.related_entity_data, OpenObject):
                related_entity_data = self.related_entity_data.to_dict()
            else:
                related_entity_data = self.related_entity_data

        description = self.description

        balance = self.balance

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if account_from is not UNSET:
            field_dict["accountFrom"] = account_from
        if account_to is not UNSET:
            field_dict["accountTo"] = account_to
        if amount is not UNSET:
            field_dict["amount"] = amount
        if transaction_type is not UNSET:
            field_dict["transactionType"] = transaction_type
        if related_entity is not UNSET:
            field_dict["relatedEntity"] = related_entity
        if notes is not UNSET:
            field_dict["notes"] = notes
        if hash_ is not UNSET:
            field_dict["hash"] = hash_
        if related_entity_data is not UNSET:
            field_dict["relatedEntityData"] = related_entity_data
        if description is not UNSET:
            field_dict["description"] = description
        if balance is not UNSET:
            field_dict["balance"] = balance

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.open_object import OpenObject  # noqa: PLC0415
        from ..models.related_entity import RelatedEntity  # noqa: PLC0415

        with ObjectReader("Transaction", src_dict) as _object:
            id = _object.optional("id")

            def _parse_created_at(data: object) -> datetime.datetime | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    created_at_type_0 = parse_datetime(data)

                    return created_at_type_0
                raise TypeError()

            created_at = _parse_created_at(_object.optional("createdAt"))

            account_from = _object.optional("accountFrom")

            account_to = _object.optional("accountTo")

            amount = _object.optional("amount")

            transaction_type = _object.optional("transactionType")

            def _parse_related_entity(data: object) -> None | RelatedEntity | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    related_entity_type_0 = RelatedEntity.from_dict(data)

                    return related_entity_type_0
                raise TypeError()

            related_entity = _parse_related_entity(_object.optional("relatedEntity"))

            notes = _object.optional("notes")

            hash_ = _object.optional("hash")

            def _parse_related_entity_data(data: object) -> None | OpenObject | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    related_entity_data_type_0 = OpenObject.from_dict(data)

                    return related_entity_data_type_0
                raise TypeError()

            related_entity_data = _parse_related_entity_data(_object.optional("relatedEntityData"))

            description = _object.optional("description")

            balance = _object.optional("balance")

            additional_properties = _object.rest

            _self = cls(
                id=id,
                created_at=created_at,
                account_from=account_from,
                account_to=account_to,
                amount=amount,
                transaction_type=transaction_type,
                related_entity=related_entity,
                notes=notes,
                hash_=hash_,
                related_entity_data=related_entity_data,
                description=description,
                balance=balance,
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
