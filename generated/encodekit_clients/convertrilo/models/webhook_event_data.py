from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.job_metadata import JobMetadata


@_attrs_define
class WebhookEventData:
    """The job that an event is about. More fields may come.

    Attributes:
        job_id (str | Unset): Id of the job.
        user_id (str | Unset): Id of the account.
        status (str | Unset): State of the job. `success`, `failed` and `canceled` are terminal; take a value that you
            do not know for
            running.
        encoder (str | Unset): Encoder that took the job, such as `h264_nvenc`.
        duration_sec (float | Unset): Duration of the video, in seconds.
        final_neu (float | Unset): What the job cost, in NEU.
        external_id (None | str | Unset): The caller's own id, when one was given.
        metadata (JobMetadata | None | Unset): The caller's own object, when one was given.
        error (str | Unset): Why the job failed, for people; where available.
        failure_code (str | Unset): Why the job failed, for programs; where available. The values are not published.
    """

    job_id: str | Unset | None = UNSET
    user_id: str | Unset | None = UNSET
    status: str | Unset | None = UNSET
    encoder: str | Unset | None = UNSET
    duration_sec: float | Unset | None = UNSET
    final_neu: float | Unset | None = UNSET
    external_id: None | str | Unset = UNSET
    metadata: JobMetadata | None | Unset = UNSET
    error: str | Unset | None = UNSET
    failure_code: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.job_metadata import JobMetadata  # noqa: PLC0415

        job_id = self.job_id

        user_id = self.user_id

        status = self.status

        encoder = self.encoder

        duration_sec = self.duration_sec

        final_neu = self.final_neu

        external_id: Any = None
        if self.external_id is not None:
            if isinstance(self.external_id, Unset):
                external_id = UNSET
            else:
                external_id = self.external_id

        metadata: Any = None
        if self.metadata is not None:
            if isinstance(self.metadata, Unset):
                metadata = UNSET
            elif isinstance(self.metadata, JobMetadata):
                metadata = self.metadata.to_dict()
            else:
                metadata = self.metadata

        error = self.error

        failure_code = self.failure_code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if job_id is not UNSET:
            field_dict["jobId"] = job_id
        if user_id is not UNSET:
            field_dict["userId"] = user_id
        if status is not UNSET:
            field_dict["status"] = status
        if encoder is not UNSET:
            field_dict["encoder"] = encoder
        if duration_sec is not UNSET:
            field_dict["durationSec"] = duration_sec
        if final_neu is not UNSET:
            field_dict["finalNeu"] = final_neu
        if external_id is not UNSET:
            field_dict["externalId"] = external_id
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if error is not UNSET:
            field_dict["error"] = error
        if failure_code is not UNSET:
            field_dict["failureCode"] = failure_code

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.job_metadata import JobMetadata  # noqa: PLC0415

        with ObjectReader("WebhookEventData", src_dict) as _object:
            job_id = _object.optional("jobId")

            user_id = _object.optional("userId")

            status = _object.optional("status")

            encoder = _object.optional("encoder")

            duration_sec = _object.optional("durationSec")

            final_neu = _object.optional("finalNeu")

            def _parse_external_id(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            external_id = _parse_external_id(_object.optional("externalId"))

            def _parse_metadata(data: object) -> JobMetadata | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    metadata_type_0 = JobMetadata.from_dict(data)

                    return metadata_type_0
                raise TypeError()

            metadata = _parse_metadata(_object.optional("metadata"))

            error = _object.optional("error")

            failure_code = _object.optional("failureCode")

            additional_properties = _object.rest

            _self = cls(
                job_id=job_id,
                user_id=user_id,
                status=status,
                encoder=encoder,
                duration_sec=duration_sec,
                final_neu=final_neu,
                external_id=external_id,
                metadata=metadata,
                error=error,
                failure_code=failure_code,
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
