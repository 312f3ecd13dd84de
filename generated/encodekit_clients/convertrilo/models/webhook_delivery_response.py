from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, parse_datetime, to_names


@_attrs_define
class WebhookDeliveryResponse:
    """One attempt to deliver an event.

    Attributes:
        id (UUID | Unset): Id of the attempt.
        webhook_id (UUID | Unset): Id of the webhook.
        event (str | Unset): Event that was sent.
        job_id (None | Unset | UUID): Job that the event is about; null for a test.
        status (str | Unset): Whether the receiver accepted the event.
        status_code (int | None | Unset): HTTP status that the receiver answered; null when it did not answer.
        duration_ms (int | None | Unset): How long the attempt took, in milliseconds.
        response_body (None | str | Unset): What the receiver answered, cut off after 2048 characters.
        error (None | str | Unset): Why the attempt failed, cut off after 2048 characters; null when it did not.
        attempt (int | Unset): Number of the attempt, counted from 1.
        next_retry_at (datetime.datetime | None | Unset): When the event will be sent again; null when it will not.
        retried_at (datetime.datetime | None | Unset): When the event was sent again; null when it was not.
        created_at (datetime.datetime | Unset): When the attempt was made.
    """

    id: UUID | Unset | None = UNSET
    webhook_id: UUID | Unset | None = UNSET
    event: str | Unset | None = UNSET
    job_id: None | Unset | UUID = UNSET
    status: str | Unset | None = UNSET
    status_code: int | None | Unset = UNSET
    duration_ms: int | None | Unset = UNSET
    response_body: None | str | Unset = UNSET
    error: None | str | Unset = UNSET
    attempt: int | Unset | None = UNSET
    next_retry_at: datetime.datetime | None | Unset = UNSET
    retried_at: datetime.datetime | None | Unset = UNSET
    created_at: datetime.datetime | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        id: Any = None
        if self.id is not None:
            id = UNSET
            if not isinstance(self.id, Unset):
                id = str(self.id)

        webhook_id: Any = None
        if self.webhook_id is not None:
            webhook_id = UNSET
            if not isinstance(self.webhook_id, Unset):
                webhook_id = str(self.webhook_id)

        event = self.event

        job_id: Any = None
        if self.job_id is not None:
            if isinstance(self.job_id, Unset):
                job_id = UNSET
            elif isinstance(self.job_id, UUID):
                job_id = str(self.job_id)
            else:
                job_id = self.job_id

        status = self.status

        status_code: Any = None
        if self.status_code is not None:
            if isinstance(self.status_code, Unset):
                status_code = UNSET
            else:
                status_code = self.status_code

        duration_ms: Any = None
        if self.duration_ms is not None:
            if isinstance(self.duration_ms, Unset):
                duration_ms = UNSET
            else:
                duration_ms = self.duration_ms

        response_body: Any = None
        if self.response_body is not None:
            if isinstance(self.response_body, Unset):
                response_body = UNSET
            else:
                response_body = self.response_body

        error: Any = None
        if self.error is not None:
            if isinstance(self.error, Unset):
                error = UNSET
            else:
                error = self.error

        attempt = self.attempt

        next_retry_at: Any = None
        if self.next_retry_at is not None:
            if isinstance(self.next_retry_at, Unset):
                next_retry_at = UNSET
            elif isinstance(self.next_retry_at, datetime.datetime):
                next_retry_at = self.next_retry_at.isoformat()
            else:
                next_retry_at = self.next_retry_at

        retried_at: Any = None
        if self.retried_at is not None:
            if isinstance(self.retried_at, Unset):
                retried_at = UNSET
            elif isinstance(self.retried_at, datetime.datetime):
                retried_at = self.retried_at.isoformat()
            else:
                retried_at = self.retried_at

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
        if webhook_id is not UNSET:
            field_dict["webhookId"] = webhook_id
        if event is not UNSET:
            field_dict["event"] = event
        if job_id is not UNSET:
            field_dict["jobId"] = job_id
        if status is not UNSET:
            field_dict["status"] = status
        if status_code is not UNSET:
            field_dict["statusCode"] = status_code
        if duration_ms is not UNSET:
            field_dict["durationMs"] = duration_ms
        if response_body is not UNSET:
            field_dict["responseBody"] = response_body
        if error is not UNSET:
            field_dict["error"] = error
        if attempt is not UNSET:
            field_dict["attempt"] = attempt
        if next_retry_at is not UNSET:
            field_dict["nextRetryAt"] = next_retry_at
        if retried_at is not UNSET:
            field_dict["retriedAt"] = retried_at
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("WebhookDeliveryResponse", src_dict) as _object:
            _id = _object.optional("id")
            id: UUID | Unset | None
            if _id is None or isinstance(_id, Unset):
                id = _id
            else:
                id = UUID(_id)

            _webhook_id = _object.optional("webhookId")
            webhook_id: UUID | Unset | None
            if _webhook_id is None or isinstance(_webhook_id, Unset):
                webhook_id = _webhook_id
            else:
                webhook_id = UUID(_webhook_id)

            event = _object.optional("event")

            def _parse_job_id(data: object) -> None | Unset | UUID:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    job_id_type_0 = UUID(data)

                    return job_id_type_0
                raise TypeError()

            job_id = _parse_job_id(_object.optional("jobId"))

            status = _object.optional("status")

            def _parse_status_code(data: object) -> int | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(int | None | Unset, data)

            status_code = _parse_status_code(_object.optional("statusCode"))

            def _parse_duration_ms(data: object) -> int | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(int | None | Unset, data)

            duration_ms = _parse_duration_ms(_object.optional("durationMs"))

            def _parse_response_body(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            response_body = _parse_response_body(_object.optional("responseBody"))

            def _parse_error(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            error = _parse_error(_object.optional("error"))

            attempt = _object.optional("attempt")

            def _parse_next_retry_at(data: object) -> datetime.datetime | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    next_retry_at_type_0 = parse_datetime(data)

                    return next_retry_at_type_0
                raise TypeError()

            next_retry_at = _parse_next_retry_at(_object.optional("nextRetryAt"))

            def _parse_retried_at(data: object) -> datetime.datetime | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    retried_at_type_0 = parse_datetime(data)

                    return retried_at_type_0
                raise TypeError()

            retried_at = _parse_retried_at(_object.optional("retriedAt"))

            _created_at = _object.optional("createdAt")
            created_at: datetime.datetime | Unset | None
            if _created_at is None or isinstance(_created_at, Unset):
                created_at = _created_at
            else:
                created_at = parse_datetime(_created_at)

            additional_properties = _object.rest

            _self = cls(
                id=id,
                webhook_id=webhook_id,
                event=event,
                job_id=job_id,
                status=status,
                status_code=status_code,
                duration_ms=duration_ms,
                response_body=response_body,
                error=error,
                attempt=attempt,
                next_retry_at=next_retry_at,
                retried_at=retried_at,
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
