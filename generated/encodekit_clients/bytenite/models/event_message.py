from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.rpc_status import RpcStatus
    from ..models.streamed_event import StreamedEvent


@_attrs_define
class EventMessage:
    """One object of the stream of events, with either a `result` or an `error`.

    Attributes:
        result (StreamedEvent | Unset): Something that happened.
        error (RpcStatus | Unset): The body of every failed call.
    """

    result: StreamedEvent | Unset | None = UNSET
    error: RpcStatus | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        result: Any = None
        if self.result is not None:
            result = UNSET
            if not isinstance(self.result, Unset):
                result = self.result.to_dict()

        error: Any = None
        if self.error is not None:
            error = UNSET
            if not isinstance(self.error, Unset):
                error = self.error.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if result is not UNSET:
            field_dict["result"] = result
        if error is not UNSET:
            field_dict["error"] = error

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.rpc_status import RpcStatus  # noqa: PLC0415
        from ..models.streamed_event import StreamedEvent  # noqa: PLC0415

        with ObjectReader("EventMessage", src_dict) as _object:
            _result = _object.optional("result")
            result: StreamedEvent | Unset | None
            if _result is None or isinstance(_result, Unset):
                result = _result
            else:
                result = StreamedEvent.from_dict(_result)

            _error = _object.optional("error")
            error: RpcStatus | Unset | None
            if _error is None or isinstance(_error, Unset):
                error = _error
            else:
                error = RpcStatus.from_dict(_error)

            additional_properties = _object.rest

            _self = cls(
                result=result,
                error=error,
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
