from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.bulk_job_estimate import BulkJobEstimate
    from ..models.compatibility_warning import CompatibilityWarning
    from ..models.job_metadata import JobMetadata


@_attrs_define
class BulkJobResult:
    """What became of one job of a bulk request.

    Attributes:
        index (int | Unset): Position of the job in the request, counted from 0.
        job_id (UUID | Unset): Id of the job; absent when it was refused.
        external_id (None | str | Unset): The caller's own id; null when none was given.
        metadata (JobMetadata | None | Unset): The caller's own object; null when none was given.
        status (str | Unset): State of the job. `success`, `failed` and `canceled` are terminal; take a value that you
            do not know for
            running.
        error (str | Unset): Why the job was refused; absent when it was created.
        estimate (BulkJobEstimate | Unset): Price of one job of a bulk request.
        warnings (list[CompatibilityWarning] | Unset): What to know about the job's settings before relying on its
            output.
    """

    index: int | Unset | None = UNSET
    job_id: UUID | Unset | None = UNSET
    external_id: None | str | Unset = UNSET
    metadata: JobMetadata | None | Unset = UNSET
    status: str | Unset | None = UNSET
    error: str | Unset | None = UNSET
    estimate: BulkJobEstimate | Unset | None = UNSET
    warnings: list[CompatibilityWarning] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.job_metadata import JobMetadata  # noqa: PLC0415

        index = self.index

        job_id: Any = None
        if self.job_id is not None:
            job_id = UNSET
            if not isinstance(self.job_id, Unset):
                job_id = str(self.job_id)

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

        status = self.status

        error = self.error

        estimate: Any = None
        if self.estimate is not None:
            estimate = UNSET
            if not isinstance(self.estimate, Unset):
                estimate = self.estimate.to_dict()

        warnings: Any = None
        if self.warnings is not None:
            warnings = UNSET
            if not isinstance(self.warnings, Unset):
                warnings = []
                for warnings_item_data in self.warnings:
                    warnings_item = warnings_item_data.to_dict()
                    warnings.append(warnings_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if index is not UNSET:
            field_dict["index"] = index
        if job_id is not UNSET:
            field_dict["jobId"] = job_id
        if external_id is not UNSET:
            field_dict["externalId"] = external_id
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if status is not UNSET:
            field_dict["status"] = status
        if error is not UNSET:
            field_dict["error"] = error
        if estimate is not UNSET:
            field_dict["estimate"] = estimate
        if warnings is not UNSET:
            field_dict["warnings"] = warnings

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.bulk_job_estimate import BulkJobEstimate  # noqa: PLC0415
        from ..models.compatibility_warning import CompatibilityWarning  # noqa: PLC0415
        from ..models.job_metadata import JobMetadata  # noqa: PLC0415

        with ObjectReader("BulkJobResult", src_dict) as _object:
            index = _object.optional("index")

            _job_id = _object.optional("jobId")
            job_id: UUID | Unset | None
            if _job_id is None or isinstance(_job_id, Unset):
                job_id = _job_id
            else:
                job_id = UUID(_job_id)

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

            status = _object.optional("status")

            error = _object.optional("error")

            _estimate = _object.optional("estimate")
            estimate: BulkJobEstimate | Unset | None
            if _estimate is None or isinstance(_estimate, Unset):
                estimate = _estimate
            else:
                estimate = BulkJobEstimate.from_dict(_estimate)

            _warnings = _object.optional("warnings")
            warnings: list[CompatibilityWarning] | Unset | None = _warnings
            if _warnings is not None and not isinstance(_warnings, Unset):
                warnings = []
                for warnings_item_data in to_items(_warnings):
                    warnings_item = CompatibilityWarning.from_dict(warnings_item_data)

                    warnings.append(warnings_item)

            additional_properties = _object.rest

            _self = cls(
                index=index,
                job_id=job_id,
                external_id=external_id,
                metadata=metadata,
                status=status,
                error=error,
                estimate=estimate,
                warnings=warnings,
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
