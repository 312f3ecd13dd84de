from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class LogLine:
    """One line of a log.

    Attributes:
        log (str | Unset): The text of the line.
        timestamp (str | Unset): When it was written. The form is not documented.
        level (str | Unset): How grave it is.
        container (str | Unset): The container that wrote it.
    """

    log: str | Unset | None = UNSET
    timestamp: str | Unset | None = UNSET
    level: str | Unset | None = UNSET
    container: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        log = self.log

        timestamp = self.timestamp

        level = self.level

        container = self.container

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if log is not UNSET:
            field_dict["log"] = log
        if timestamp is not UNSET:
            field_dict["timestamp"] = timestamp
        if level is not UNSET:
            field_dict["level"] = level
        if container is not UNSET:
            field_dict["container"] = container

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("LogLine", src_dict) as _object:
            log = _object.optional("log")

            timestamp = _object.optional("timestamp")

            level = _object.optional("level")

            container = _object.optional("container")

            additional_properties = _object.rest

            _self = cls(
                log=log,
                timestamp=timestamp,
                level=level,
                container=container,
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
