from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.created_job import CreatedJob


@_attrs_define
class JobCreated:
    """Receipt for a new job.

    Attributes:
        message (str): What was done. Meant for people.
        status (int): Always 200, although the HTTP status is 201.
        job (CreatedJob | Unset): A job as it looks in the moment of its creation, when the database values are not read
            back yet.
    """

    message: str
    status: int
    job: CreatedJob | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        message = self.message

        status = self.status

        job: Any = None
        if self.job is not None:
            job = UNSET
            if not isinstance(self.job, Unset):
                job = self.job.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "message": message,
                "status": status,
            }
        )
        if job is not UNSET:
            field_dict["job"] = job

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.created_job import CreatedJob  # noqa: PLC0415

        with ObjectReader("JobCreated", src_dict) as _object:
            message = _object.required("message")

            status = _object.required("status")

            _job = _object.optional("job")
            job: CreatedJob | Unset | None
            if _job is None or isinstance(_job, Unset):
                job = _job
            else:
                job = CreatedJob.from_dict(_job)

            additional_properties = _object.rest

            _self = cls(
                message=message,
                status=status,
                job=job,
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
