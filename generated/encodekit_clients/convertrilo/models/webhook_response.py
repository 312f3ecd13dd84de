from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, parse_datetime, to_names


@_attrs_define
class WebhookResponse:
    """A webhook subscription.

    Attributes:
        id (UUID | Unset): Id of the webhook.
        url (str | Unset): Address that the events are sent to.
        events (list[str] | Unset): Events that are sent.
        secret (str | Unset): Key of the signatures. A secret; only in the answer that created the webhook.
        is_active (bool | Unset): False when the webhook is paused, or was switched off after failures.
        failure_count (int | Unset): Failed deliveries in a row; the webhook is switched off at 10.
        last_triggered_at (datetime.datetime | None | Unset): When something was last sent; null when nothing was.
        last_failed_at (datetime.datetime | None | Unset): When a delivery last failed; null when none did.
        created_at (datetime.datetime | Unset): When the webhook was created.
    """

    id: UUID | Unset | None = UNSET
    url: str | Unset | None = UNSET
    events: list[str] | Unset | None = UNSET
    secret: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    is_active: bool | Unset | None = UNSET
    failure_count: int | Unset | None = UNSET
    last_triggered_at: datetime.datetime | None | Unset = UNSET
    last_failed_at: datetime.datetime | None | Unset = UNSET
    created_at: datetime.datetime | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        id: Any = None
        if self.id is not None:
            id = UNSET
            if not isinstance(self.id, Unset):
                id = str(self.id)

        url = self.url

        events: Any = None
        if self.events is not None:
            events = UNSET
            if not isinstance(self.events, Unset):
                events = self.events

        secret = self.secret

        is_active = self.is_active

        failure_count = self.failure_count

        last_triggered_at: Any = None
        if self.last_triggered_at is not None:
            if isinstance(self.last_triggered_at, Unset):
                last_triggered_at = UNSET
            elif isinstance(self.last_triggered_at, datetime.datetime):
                last_triggered_at = self.last_triggered_at.isoformat()
            else:
                last_triggered_at = self.last_triggered_at

        last_failed_at: Any = None
        if self.last_failed_at is not None:
            if isinstance(self.last_failed_at, Unset):
                last_failed_at = UNSET
            elif isinstance(self.last_failed_at, datetime.datetime):
                last_failed_at = self.last_failed_at.isoformat()
            else:
                last_failed_at = self.last_failed_at

        created_at: Any = None
        if self.created_at is not None:
            created_at = UNSET
            if not isinstance(self.created_at, Unset):
                created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if url is not UNSET:
            field_dict["url"] = url
        if events is not UNSET:
            field_dict["events"] = events
        if secret is not UNSET:
            field_dict["secret"] = secret
        if is_active is not UNSET:
            field_dict["isActive"] = is_active
        if failure_count is not UNSET:
            field_dict["failureCount"] = failure_count
        if last_triggered_at is not UNSET:
            field_dict["lastTriggeredAt"] = last_triggered_at
        if last_failed_at is not UNSET:
            field_dict["lastFailedAt"] = last_failed_at
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("WebhookResponse", src_dict) as _object:
            _id = _object.optional("id")
            id: UUID | Unset | None
            if _id is None or isinstance(_id, Unset):
                id = _id
            else:
                id = UUID(_id)

            url = _object.optional("url")

            events = cast(list[str], _object.optional("events"))

            secret = _object.optional("secret")

            is_active = _object.optional("isActive")

            failure_count = _object.optional("failureCount")

            def _parse_last_triggered_at(data: object) -> datetime.datetime | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    last_triggered_at_type_0 = parse_datetime(data)

                    return last_triggered_at_type_0
                raise TypeError()

            last_triggered_at = _parse_last_triggered_at(_object.optional("lastTriggeredAt"))

            def _parse_last_failed_at(data: object) -> datetime.datetime | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    last_failed_at_type_0 = parse_datetime(data)

                    return last_failed_at_type_0
                raise TypeError()

            last_failed_at = _parse_last_failed_at(_object.optional("lastFailedAt"))

            _created_at = _object.optional("createdAt")
            created_at: datetime.datetime | Unset | None
            if _created_at is None or isinstance(_created_at, Unset):
                created_at = _created_at
            else:
                created_at = parse_datetime(_created_at)

            additional_properties = _object.rest

            _self = cls(
                id=id,
                url=url,
                events=events,
                secret=secret,
                is_active=is_active,
                failure_count=failure_count,
                last_triggered_at=last_triggered_at,
                last_failed_at=last_failed_at,
                created_at=created_at,
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
