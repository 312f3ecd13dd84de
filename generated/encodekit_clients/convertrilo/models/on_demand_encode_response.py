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
        source_filename (None | str | Unset): Name of the source file; null when it is not known.
        output_filename (None | str | Unset): Name for the downloaded output; null when it is not known.
        estimated_duration (int | Unset): How long encoding will take, presumably in seconds.
        pricing (OnDemandPricing | Unset): How the price of an on-demand job comes about.
        package_type (None | str | Unset): Kind of package that is made; null for a single file.
        playback_url (None | str | Unset): Address of the package for players; null without one.
        webhook (None | str | Unset): The address that will be called at the end; null when none was given.
    """

    job_id: UUID
    status: str
    status_url: str
    external_id: None | str | Unset = UNSET
    metadata: JobMetadata | None | Unset = UNSET
    source_filename: None | str | Unset = UNSET
    output_filename: None | str | Unset = UNSET
    estimated_duration: int | Unset | None = UNSET
    pricing: OnDemandPricing | Unset | None = UNSET
    package_type: None | str | Unset = UNSET
    playback_url: None | str | Unset = _attrs_field(default=UNSET, repr=False)
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

        source_filename: Any = None
        if self.source_filename is not None:
            if isinstance(self.source_filename, Unset):
                source_filename = UNSET
            else:
                source_filename = self.source_filename

        output_filename: Any = None
        if self.output_filename is not None:
            if isinstance(self.output_filename, Unset):
                output_filename = UNSET
            else:
                output_filename = self.output_filename

        estimated_duration = self.estimated_duration

        pricing: Any = None
        if self.pricing is not None:
            pricing = UNSET
            if not isinstance(self.pricing, Unset):
                pricing = self.pricing.to_dict()

        package_type: Any = None
        if self.package_type is not None:
            if isinstance(self.package_type, Unset):
                package_type = UNSET
            else:
                package_type = self.package_type

        playback_url: Any = None
        if self.playback_url is not None:
            if isinstance(self.playback_url, Unset):
                playback_url = UNSET
            else:
                playback_url = self.playback_url

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
        if source_filename is not UNSET:
            field_dict["sourceFilename"] = source_filename
        if output_filename is not UNSET:
            field_dict["outputFilename"] = output_filename
        if estimated_duration is not UNSET:
            field_dict["estimatedDuration"] = estimated_duration
        if pricing is not UNSET:
            field_dict["pricing"] = pricing
        if package_type is not UNSET:
            field_dict["packageType"] = package_type
        if playback_url is not UNSET:
            field_dict["playbackUrl"] = playback_url
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

            def _parse_source_filename(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            source_filename = _parse_source_filename(_object.optional("sourceFilename"))

            def _parse_output_filename(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            output_filename = _parse_output_filename(_object.optional("outputFilename"))

            estimated_duration = _object.optional("estimatedDuration")

            _pricing = _object.optional("pricing")
            pricing: OnDemandPricing | Unset | None
            if _pricing is None or isinstance(_pricing, Unset):
                pricing = _pricing
            else:
                pricing = OnDemandPricing.from_dict(_pricing)

            def _parse_package_type(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            package_type = _parse_package_type(_object.optional("packageType"))

            def _parse_playback_url(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            playback_url = _parse_playback_url(_object.optional("playbackUrl"))

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
                source_filename=source_filename,
                output_filename=output_filename,
                estimated_duration=estimated_duration,
                pricing=pricing,
                package_type=package_type,
                playback_url=playback_url,
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
