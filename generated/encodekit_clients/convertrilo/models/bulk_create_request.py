from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.bulk_create_settings import BulkCreateSettings
    from ..models.job_create_request import JobCreateRequest


@_attrs_define
class BulkCreateRequest:
    """Jobs to create together. No minimum or maximum is documented.

    Attributes:
        jobs (list[JobCreateRequest]): The jobs, in the order of the answer's `index`.
        settings (BulkCreateSettings | Unset): Settings for all jobs of a bulk request.
    """

    jobs: list[JobCreateRequest]
    settings: BulkCreateSettings | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        jobs = []
        for jobs_item_data in self.jobs:
            jobs_item = jobs_item_data.to_dict()
            jobs.append(jobs_item)

        settings: Any = None
        if self.settings is not None:
            settings = UNSET
            if not isinstance(self.settings, Unset):
                settings = self.settings.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "jobs": jobs,
            }
        )
        if settings is not UNSET:
            field_dict["settings"] = settings

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.bulk_create_settings import BulkCreateSettings  # noqa: PLC0415
        from ..models.job_create_request import JobCreateRequest  # noqa: PLC0415

        with ObjectReader("BulkCreateRequest", src_dict) as _object:
            jobs = []
            _jobs = _object.required("jobs")
            for jobs_item_data in to_items(_jobs):
                jobs_item = JobCreateRequest.from_dict(jobs_item_data)

                jobs.append(jobs_item)

            _settings = _object.optional("settings")
            settings: BulkCreateSettings | Unset | None
            if _settings is None or isinstance(_settings, Unset):
                settings = _settings
            else:
                settings = BulkCreateSettings.from_dict(_settings)

            additional_properties = _object.rest

            _self = cls(
                jobs=jobs,
                settings=settings,
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
