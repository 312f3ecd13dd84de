from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names


@_attrs_define
class JobCount:
    """How many jobs have one status.

    Attributes:
        status (str): Where a job is. `completed`, `error` and `cancelled` are the ends, by custom: a restart, a lost
            cancel or update_job can still move a job on. A missing source leaves it in `downloading`, and a refused upload
            still ends as `completed`. Empty in get_job_status where there is no such job, and in get_stats while there is
            no job at all.
        count (int): Number of jobs.
    """

    status: str
    count: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        status = self.status

        count = self.count

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
                "count": count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("JobCount", src_dict) as _object:
            status = _object.required("status")

            count = _object.required("count")

            additional_properties = _object.rest

            _self = cls(
                status=status,
                count=count,
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
