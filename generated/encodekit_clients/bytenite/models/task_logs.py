from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.log_line import LogLine


@_attrs_define
class TaskLogs:
    """The lines of one task.

    Attributes:
        logs (list[LogLine] | Unset): The lines.
    """

    logs: list[LogLine] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        logs: Any = None
        if self.logs is not None:
            logs = UNSET
            if not isinstance(self.logs, Unset):
                logs = []
                for logs_item_data in self.logs:
                    logs_item = logs_item_data.to_dict()
                    logs.append(logs_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if logs is not UNSET:
            field_dict["logs"] = logs

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.log_line import LogLine  # noqa: PLC0415

        with ObjectReader("TaskLogs", src_dict) as _object:
            _logs = _object.optional("logs")
            logs: list[LogLine] | Unset | None = _logs
            if _logs is not None and not isinstance(_logs, Unset):
                logs = []
                for logs_item_data in to_items(_logs):
                    logs_item = LogLine.from_dict(logs_item_data)

                    logs.append(logs_item)

            additional_properties = _object.rest

            _self = cls(
                logs=logs,
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
