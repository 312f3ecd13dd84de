from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names


@_attrs_define
class JobStatusReport:
    """The status word of a job.

    Attributes:
        job_status (str): Where a job is. `completed`, `error` and `cancelled` are the ends, by custom: a restart, a
            lost cancel or update_job can still move a job on. A missing source leaves it in `downloading`, and a refused
            upload still ends as `completed`. Empty in get_job_status where there is no such job, and in get_stats while
            there is no job at all.
        status (int): The HTTP status again; not the status of the job.
    """

    job_status: str
    status: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        job_status = self.job_status

        status = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "job_status": job_status,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("JobStatusReport", src_dict) as _object:
            job_status = _object.required("job_status")

            status = _object.required("status")

            additional_properties = _object.rest

            _self = cls(
                job_status=job_status,
                status=status,
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
