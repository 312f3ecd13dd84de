from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.bulk_confirmed_job import BulkConfirmedJob


@_attrs_define
class BulkConfirmResponse:
    """The answer to a bulk confirmation.

    Attributes:
        queued (int | Unset): How many jobs were queued.
        jobs (list[BulkConfirmedJob] | Unset): One entry per job.
    """

    queued: int | Unset | None = UNSET
    jobs: list[BulkConfirmedJob] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        queued = self.queued

        jobs: Any = None
        if self.jobs is not None:
            jobs = UNSET
            if not isinstance(self.jobs, Unset):
                jobs = []
                for jobs_item_data in self.jobs:
                    jobs_item = jobs_item_data.to_dict()
                    jobs.append(jobs_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if queued is not UNSET:
            field_dict["queued"] = queued
        if jobs is not UNSET:
            field_dict["jobs"] = jobs

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.bulk_confirmed_job import BulkConfirmedJob  # noqa: PLC0415

        with ObjectReader("BulkConfirmResponse", src_dict) as _object:
            queued = _object.optional("queued")

            _jobs = _object.optional("jobs")
            jobs: list[BulkConfirmedJob] | Unset | None = _jobs
            if _jobs is not None and not isinstance(_jobs, Unset):
                jobs = []
                for jobs_item_data in to_items(_jobs):
                    jobs_item = BulkConfirmedJob.from_dict(jobs_item_data)

                    jobs.append(jobs_item)

            additional_properties = _object.rest

            _self = cls(
                queued=queued,
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
