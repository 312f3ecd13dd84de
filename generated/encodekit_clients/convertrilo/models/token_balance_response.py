from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, parse_datetime, to_names


@_attrs_define
class TokenBalanceResponse:
    """The account's tokens, in NEU.

    Attributes:
        available (float | Unset): NEU that are free to spend.
        reserved (float | Unset): NEU that are set aside for jobs.
        trial_grant_remaining (float | Unset): NEU that are left of the trial grant.
        trial_expires_at (datetime.datetime | None | Unset): When the trial grant lapses; null without a trial.
    """

    available: float | Unset | None = UNSET
    reserved: float | Unset | None = UNSET
    trial_grant_remaining: float | Unset | None = UNSET
    trial_expires_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        available = self.available

        reserved = self.reserved

        trial_grant_remaining = self.trial_grant_remaining

        trial_expires_at: Any = None
        if self.trial_expires_at is not None:
            if isinstance(self.trial_expires_at, Unset):
                trial_expires_at = UNSET
            elif isinstance(self.trial_expires_at, datetime.datetime):
                trial_expires_at = self.trial_expires_at.isoformat()
            else:
                trial_expires_at = self.trial_expires_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if available is not UNSET:
            field_dict["available"] = available
        if reserved is not UNSET:
            field_dict["reserved"] = reserved
        if trial_grant_remaining is not UNSET:
            field_dict["trialGrantRemaining"] = trial_grant_remaining
        if trial_expires_at is not UNSET:
            field_dict["trialExpiresAt"] = trial_expires_at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("TokenBalanceResponse", src_dict) as _object:
            available = _object.optional("available")

            reserved = _object.optional("reserved")

            trial_grant_remaining = _object.optional("trialGrantRemaining")

            def _parse_trial_expires_at(data: object) -> datetime.datetime | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    trial_expires_at_type_0 = parse_datetime(data)

                    return trial_expires_at_type_0
                raise TypeError()

            trial_expires_at = _parse_trial_expires_at(_object.optional("trialExpiresAt"))

            additional_properties = _object.rest

            _self = cls(
                available=available,
                reserved=reserved,
                trial_grant_remaining=trial_grant_remaining,
                trial_expires_at=trial_expires_at,
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
