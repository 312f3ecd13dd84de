from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.logs_request_levels_item import LogsRequestLevelsItem, check_logs_request_levels_item
from ..types import UNSET, ObjectReader, Unset, to_items, to_names


@_attrs_define
class LogsRequest:
    """Which log lines to get.

    Attributes:
        job_id (str | Unset): The job whose lines to get.
        task_ids (list[str] | Unset): Only lines of these tasks.
        levels (list[LogsRequestLevelsItem] | Unset): Only lines of these levels.
        services (list[str] | Unset): Only lines of these services. Their names are not on record.
    """

    job_id: str | Unset | None = UNSET
    task_ids: list[str] | Unset | None = UNSET
    levels: list[LogsRequestLevelsItem] | Unset | None = UNSET
    services: list[str] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        job_id = self.job_id

        task_ids: Any = None
        if self.task_ids is not None:
            task_ids = UNSET
            if not isinstance(self.task_ids, Unset):
                task_ids = self.task_ids

        levels: Any = None
        if self.levels is not None:
            levels = UNSET
            if not isinstance(self.levels, Unset):
                levels = []
                for levels_item_data in self.levels:
                    levels_item: str = levels_item_data
                    levels.append(levels_item)

        services: Any = None
        if self.services is not None:
            services = UNSET
            if not isinstance(self.services, Unset):
                services = self.services

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if job_id is not UNSET:
            field_dict["jobId"] = job_id
        if task_ids is not UNSET:
            field_dict["taskIds"] = task_ids
        if levels is not UNSET:
            field_dict["levels"] = levels
        if services is not UNSET:
            field_dict["services"] = services

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("LogsRequest", src_dict) as _object:
            job_id = _object.optional("jobId")

            task_ids = cast(list[str], _object.optional("taskIds"))

            _levels = _object.optional("levels")
            levels: list[LogsRequestLevelsItem] | Unset | None = _levels
            if _levels is not None and not isinstance(_levels, Unset):
                levels = []
                for levels_item_data in to_items(_levels):
                    levels_item = check_logs_request_levels_item(levels_item_data)

                    levels.append(levels_item)

            services = cast(list[str], _object.optional("services"))

            additional_properties = _object.rest

            _self = cls(
                job_id=job_id,
                task_ids=task_ids,
                levels=levels,
                services=services,
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
