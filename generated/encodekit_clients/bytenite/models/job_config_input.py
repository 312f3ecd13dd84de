from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class JobConfigInput:
    """How a job is to be run.

    Attributes:
        task_timeout (str | Unset): A 64-bit integer, written as text in decimal.
        job_timeout (str | Unset): A 64-bit integer, written as text in decimal.
        is_test_job (bool | Unset): Whether it is only a test.
    """

    task_timeout: str | Unset | None = UNSET
    job_timeout: str | Unset | None = UNSET
    is_test_job: bool | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        task_timeout = self.task_timeout

        job_timeout = self.job_timeout

        is_test_job = self.is_test_job

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if task_timeout is not UNSET:
            field_dict["taskTimeout"] = task_timeout
        if job_timeout is not UNSET:
            field_dict["jobTimeout"] = job_timeout
        if is_test_job is not UNSET:
            field_dict["isTestJob"] = is_test_job

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("JobConfigInput", src_dict) as _object:
            task_timeout = _object.optional("taskTimeout")

            job_timeout = _object.optional("jobTimeout")

            is_test_job = _object.optional("isTestJob")

            additional_properties = _object.rest

            _self = cls(
                task_timeout=task_timeout,
                job_timeout=job_timeout,
                is_test_job=is_test_job,
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
