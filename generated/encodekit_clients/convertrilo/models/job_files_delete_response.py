from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names


@_attrs_define
class JobFilesDeleteResponse:
    """The answer to the deletion of a job's files.

    Attributes:
        ok (bool): True when the files are deleted.
        job_id (str): Id of the job.
        objects_deleted (int): How many stored objects were deleted.
        job_retained (bool): Always true; the job and its billing are kept.
    """

    ok: bool
    job_id: str
    objects_deleted: int
    job_retained: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        ok = self.ok

        job_id = self.job_id

        objects_deleted = self.objects_deleted

        job_retained = self.job_retained

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "ok": ok,
                "jobId": job_id,
                "objectsDeleted": objects_deleted,
                "jobRetained": job_retained,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("JobFilesDeleteResponse", src_dict) as _object:
            ok = _object.required("ok")

            job_id = _object.required("jobId")

            objects_deleted = _object.required("objectsDeleted")

            job_retained = _object.required("jobRetained")

            additional_properties = _object.rest

            _self = cls(
                ok=ok,
                job_id=job_id,
                objects_deleted=objects_deleted,
                job_retained=job_retained,
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
