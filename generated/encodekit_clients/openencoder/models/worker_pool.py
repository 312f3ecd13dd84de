from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names


@_attrs_define
class WorkerPool:
    """A process that runs workers.

    Attributes:
        worker_pool_id (str): Id of the process inside the queue.
        started_at (int): When it started, in Unix seconds.
        heartbeat_at (int): When it last gave a sign of life, in Unix seconds.
        job_names (list[str]): Names of the queues it serves.
        concurrency (int): Number of jobs it can do at once.
        host (str): Name of its machine.
        pid (int): Its process id on that machine.
        worker_ids (list[str]): Ids of its workers.
    """

    worker_pool_id: str
    started_at: int
    heartbeat_at: int
    job_names: list[str]
    concurrency: int
    host: str
    pid: int
    worker_ids: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        worker_pool_id = self.worker_pool_id

        started_at = self.started_at

        heartbeat_at = self.heartbeat_at

        job_names = self.job_names

        concurrency = self.concurrency

        host = self.host

        pid = self.pid

        worker_ids = self.worker_ids

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "worker_pool_id": worker_pool_id,
                "started_at": started_at,
                "heartbeat_at": heartbeat_at,
                "job_names": job_names,
                "concurrency": concurrency,
                "host": host,
                "pid": pid,
                "worker_ids": worker_ids,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("WorkerPool", src_dict) as _object:
            worker_pool_id = _object.required("worker_pool_id")

            started_at = _object.required("started_at")

            heartbeat_at = _object.required("heartbeat_at")

            job_names = cast(list[str], _object.required("job_names"))

            concurrency = _object.required("concurrency")

            host = _object.required("host")

            pid = _object.required("pid")

            worker_ids = cast(list[str], _object.required("worker_ids"))

            additional_properties = _object.rest

            _self = cls(
                worker_pool_id=worker_pool_id,
                started_at=started_at,
                heartbeat_at=heartbeat_at,
                job_names=job_names,
                concurrency=concurrency,
                host=host,
                pid=pid,
                worker_ids=worker_ids,
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
