from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names


@_attrs_define
class WorkerObservation:
    """What a worker is doing.

    Attributes:
        worker_id (str): Id of the worker.
        is_busy (bool): Whether it has a job in hand; always true here.
        job_name (str): Name of the queue.
        job_id (str): Id of the entry in the queue; not the id of a job.
        started_at (int): When the worker took the entry, in Unix seconds.
        args_json (str): The job, as JSON inside the text, with `guid`, `preset`, `source` and `destination`.
        checkin (str): Latest note of the worker.
        checkin_at (int): When the note was made, in Unix seconds; 0 without one.
    """

    worker_id: str
    is_busy: bool
    job_name: str
    job_id: str
    started_at: int
    args_json: str
    checkin: str
    checkin_at: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        worker_id = self.worker_id

        is_busy = self.is_busy

        job_name = self.job_name

        job_id = self.job_id

        started_at = self.started_at

        args_json = self.args_json

        checkin = self.checkin

        checkin_at = self.checkin_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "worker_id": worker_id,
                "is_busy": is_busy,
                "job_name": job_name,
                "job_id": job_id,
                "started_at": started_at,
                "args_json": args_json,
                "checkin": checkin,
                "checkin_at": checkin_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("WorkerObservation", src_dict) as _object:
            worker_id = _object.required("worker_id")

            is_busy = _object.required("is_busy")

            job_name = _object.required("job_name")

            job_id = _object.required("job_id")

            started_at = _object.required("started_at")

            args_json = _object.required("args_json")

            checkin = _object.required("checkin")

            checkin_at = _object.required("checkin_at")

            additional_properties = _object.rest

            _self = cls(
                worker_id=worker_id,
                is_busy=is_busy,
                job_name=job_name,
                job_id=job_id,
                started_at=started_at,
                args_json=args_json,
                checkin=checkin,
                checkin_at=checkin_at,
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
