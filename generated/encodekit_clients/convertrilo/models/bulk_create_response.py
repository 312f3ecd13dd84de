from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.bulk_job_result import BulkJobResult
    from ..models.compatibility_warning import CompatibilityWarning


@_attrs_define
class BulkCreateResponse:
    """The answer to a bulk request, job by job.

    Attributes:
        total_jobs (int | Unset): How many jobs the request had.
        total_estimated_neu (float | Unset): Estimated price of all jobs, in NEU.
        reserved (float | Unset): NEU reserved for all jobs.
        jobs (list[BulkJobResult] | Unset): One entry per job.
        warnings (list[CompatibilityWarning] | Unset): What to know about the request as a whole.
    """

    total_jobs: int | Unset | None = UNSET
    total_estimated_neu: float | Unset | None = UNSET
    reserved: float | Unset | None = UNSET
    jobs: list[BulkJobResult] | Unset | None = UNSET
    warnings: list[CompatibilityWarning] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        total_jobs = self.total_jobs

        total_estimated_neu = self.total_estimated_neu

        reserved = self.reserved

        jobs: Any = None
        if self.jobs is not None:
            jobs = UNSET
            if not isinstance(self.jobs, Unset):
                jobs = []
                for jobs_item_data in self.jobs:
                    jobs_item = jobs_item_data.to_dict()
                    jobs.append(jobs_item)

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
        if total_jobs is not UNSET:
            field_dict["totalJobs"] = total_jobs
        if total_estimated_neu is not UNSET:
            field_dict["totalEstimatedNeu"] = total_estimated_neu
        if reserved is not UNSET:
            field_dict["reserved"] = reserved
        if jobs is not UNSET:
            field_dict["jobs"] = jobs
        if warnings is not UNSET:
            field_dict["warnings"] = warnings

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.bulk_job_result import BulkJobResult  # noqa: PLC0415
        from ..models.compatibility_warning import CompatibilityWarning  # noqa: PLC0415

        with ObjectReader("BulkCreateResponse", src_dict) as _object:
            total_jobs = _object.optional("totalJobs")

            total_estimated_neu = _object.optional("totalEstimatedNeu")

            reserved = _object.optional("reserved")

            _jobs = _object.optional("jobs")
            jobs: list[BulkJobResult] | Unset | None = _jobs
            if _jobs is not None and not isinstance(_jobs, Unset):
                jobs = []
                for jobs_item_data in to_items(_jobs):
                    jobs_item = BulkJobResult.from_dict(jobs_item_data)

                    jobs.append(jobs_item)

            _warnings = _object.optional("warnings")
            warnings: list[CompatibilityWarning] | Unset | None = _warnings
            if _warnings is not None and not isinstance(_warnings, Unset):
                warnings = []
                for warnings_item_data in to_items(_warnings):
                    warnings_item = CompatibilityWarning.from_dict(warnings_item_data)

                    warnings.append(warnings_item)

            additional_properties = _object.rest

            _self = cls(
                total_jobs=total_jobs,
                total_estimated_neu=total_estimated_neu,
                reserved=reserved,
                jobs=jobs,
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
