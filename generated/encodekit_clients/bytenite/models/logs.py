from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.log_line import LogLine
    from ..models.task_logs_by_id import TaskLogsById


@_attrs_define
class Logs:
    """Log lines, by stage.

    Attributes:
        partitioner (list[LogLine] | Unset): Lines of the step that cuts the source.
        assembler (list[LogLine] | Unset): Lines of the step that joins the pieces.
        taskrunner (TaskLogsById | Unset): The lines of each task, by the id of the task.
    """

    partitioner: list[LogLine] | Unset | None = UNSET
    assembler: list[LogLine] | Unset | None = UNSET
    taskrunner: TaskLogsById | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        partitioner: Any = None
        if self.partitioner is not None:
            partitioner = UNSET
            if not isinstance(self.partitioner, Unset):
                partitioner = []
                for partitioner_item_data in self.partitioner:
                    partitioner_item = partitioner_item_data.to_dict()
                    partitioner.append(partitioner_item)

        assembler: Any = None
        if self.assembler is not None:
            assembler = UNSET
            if not isinstance(self.assembler, Unset):
                assembler = []
                for assembler_item_data in self.assembler:
                    assembler_item = assembler_item_data.to_dict()
                    assembler.append(assembler_item)

        taskrunner: Any = None
        if self.taskrunner is not None:
            taskrunner = UNSET
            if not isinstance(self.taskrunner, Unset):
                taskrunner = self.taskrunner.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if partitioner is not UNSET:
            field_dict["partitioner"] = partitioner
        if assembler is not UNSET:
            field_dict["assembler"] = assembler
        if taskrunner is not UNSET:
            field_dict["taskrunner"] = taskrunner

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.log_line import LogLine  # noqa: PLC0415
        from ..models.task_logs_by_id import TaskLogsById  # noqa: PLC0415

        with ObjectReader("Logs", src_dict) as _object:
            _partitioner = _object.optional("partitioner")
            partitioner: list[LogLine] | Unset | None = _partitioner
            if _partitioner is not None and not isinstance(_partitioner, Unset):
                partitioner = []
                for partitioner_item_data in to_items(_partitioner):
                    partitioner_item = LogLine.from_dict(partitioner_item_data)

                    partitioner.append(partitioner_item)

            _assembler = _object.optional("assembler")
            assembler: list[LogLine] | Unset | None = _assembler
            if _assembler is not None and not isinstance(_assembler, Unset):
                assembler = []
                for assembler_item_data in to_items(_assembler):
                    assembler_item = LogLine.from_dict(assembler_item_data)

                    assembler.append(assembler_item)

            _taskrunner = _object.optional("taskrunner")
            taskrunner: TaskLogsById | Unset | None
            if _taskrunner is None or isinstance(_taskrunner, Unset):
                taskrunner = _taskrunner
            else:
                taskrunner = TaskLogsById.from_dict(_taskrunner)

            additional_properties = _object.rest

            _self = cls(
                partitioner=partitioner,
                assembler=assembler,
                taskrunner=taskrunner,
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
