from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_items, to_names

if TYPE_CHECKING:
    from ..models.job_count import JobCount


@_attrs_define
class JobStats:
    """Counts of things on the server; of jobs only, so far.

    Attributes:
        jobs (list[JobCount]): One row for each known status, in the order of the life cycle.
    """

    jobs: list[JobCount]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        jobs = []
        for jobs_item_data in self.jobs:
            jobs_item = jobs_item_data.to_dict()
            jobs.append(jobs_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "jobs": jobs,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.job_count import JobCount  # noqa: PLC0415

        with ObjectReader("JobStats", src_dict) as _object:
            jobs = []
            _jobs = _object.required("jobs")
            for jobs_item_data in to_items(_jobs):
                jobs_item = JobCount.from_dict(jobs_item_data)

                jobs.append(jobs_item)

            additional_properties = _object.rest

            _self = cls(
                jobs=jobs,
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
