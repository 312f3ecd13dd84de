from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.status_response import StatusResponse


@_attrs_define
class BulkStatusResponse:
    """The status of many jobs.

    Attributes:
        jobs (list[StatusResponse] | Unset): The jobs that exist.
        missing (list[str] | Unset): The ids that were asked for and do not exist.
    """

    jobs: list[StatusResponse] | Unset | None = UNSET
    missing: list[str] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        jobs: Any = None
        if self.jobs is not None:
            jobs = UNSET
            if not isinstance(self.jobs, Unset):
                jobs = []
                for jobs_item_data in self.jobs:
                    jobs_item = jobs_item_data.to_dict()
                    jobs.append(jobs_item)

        missing: Any = None
        if self.missing is not None:
            missing = UNSET
            if not isinstance(self.missing, Unset):
                missing = self.missing

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if jobs is not UNSET:
            field_dict["jobs"] = jobs
        if missing is not UNSET:
            field_dict["missing"] = missing

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.status_response import StatusResponse  # noqa: PLC0415

        with ObjectReader("BulkStatusResponse", src_dict) as _object:
            _jobs = _object.optional("jobs")
            jobs: list[StatusResponse] | Unset | None = _jobs
            if _jobs is not None and not isinstance(_jobs, Unset):
                jobs = []
                for jobs_item_data in to_items(_jobs):
                    jobs_item = StatusResponse.from_dict(jobs_item_data)

                    jobs.append(jobs_item)

            missing = cast(list[str], _object.optional("missing"))

            additional_properties = _object.rest

            _self = cls(
                jobs=jobs,
                missing=missing,
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
