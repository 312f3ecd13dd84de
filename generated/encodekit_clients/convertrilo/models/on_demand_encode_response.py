from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.job_metadata import JobMetadata
    from ..models.on_demand_pricing import OnDemandPricing


@_attrs_define
class OnDemandEncodeResponse:
    """A new on-demand job.

    Attributes:
        job_id (UUID): Id of the job.
        status (str): State of the job. `success`, `failed` and `canceled` are terminal; take a value that you do not
            know for
            running.
        status_url (str): Where to read the status. May be relative; resolve it against the server's address.
        external_id (None | str | Unset): The caller's own id; null when none was given.
        metadata (JobMetadata | None | Unset): The caller's own object; null when none was given.
        estimated_duration (int | Unset): How long encoding will take, presumably in seconds.
        pricing (OnDemandPricing | Unset): How the price of an on-demand job comes about.
        webhook (None | str | Unset): The address that will be called at the end; null when none was given.
    """

    job_id: UUID
    status: str
    status_url: str
    external_id: None | str | Unset = UNSET
    metadata: JobMetadata | None | Unset = UNSET
    estimated_duration: int | Unset | None = UNSET
    pricing: OnDemandPricing | Unset | None = UNSET
    webhook: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.job_metadata import JobMetadata  # noqa: PLC0415

        job_id = str(self.job_id)

        status = self.status

        status_url = self.status_url

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

        estimated_duration = self.estimated_duration

        pricing: Any = None
        if self.pricing is not None:
            pricing = UNSET
            if not isinstance(self.pricing, Unset):
                pricing = self.pricing.to_dict()

        webhook: Any = None
        if self.webhook is not None:
            if isinstance(self.webhook, Unset):
                webhook = UNSET
            else:
                webhook = self.webhook

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "jobId": job_id,
                "status": status,
                "statusUrl": status_url,
            }
        )
        if external_id is not UNSET:
            field_dict["externalId"] = external_id
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if estimated_duration is not UNSET:
            field_dict["estimatedDuration"] = estimated_duration
        if pricing is not UNSET:
            field_dict["pricing"] = pricing
        if webhook is not UNSET:
            field_dict["webhook"] = webhook

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.job_metadata import JobMetadata  # noqa: PLC0415
        from ..models.on_demand_pricing import OnDemandPricing  # noqa: PLC0415

        with ObjectReader("OnDemandEncodeResponse", src_dict) as _object:
            job_id = UUID(_object.required("jobId"))

            status = _object.required("status")

            status_url = _object.required("statusUrl")

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

            estimated_duration = _object.optional("estimatedDuration")

            _pricing = _object.optional("pricing")
            pricing: OnDemandPricing | Unset | None
            if _pricing is None or isinstance(_pricing, Unset):
                pricing = _pricing
            else:
                pricing = OnDemandPricing.from_dict(_pricing)

            def _parse_webhook(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            webhook = _parse_webhook(_object.optional("webhook"))

            additional_properties = _object.rest

            _self = cls(
                job_id=job_id,
                status=status,
                status_url=status_url,
                external_id=external_id,
                metadata=metadata,
                estimated_duration=estimated_duration,
                pricing=pricing,
                webhook=webhook,
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
