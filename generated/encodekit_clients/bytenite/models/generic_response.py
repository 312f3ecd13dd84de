from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.action_error import ActionError


@_attrs_define
class GenericResponse:
    """What an action answers. Read `ok` before anything else.

    Attributes:
        ok (bool | Unset): Whether the action was accepted. It can be false with status 200.
        request_id (str | Unset): The id of this request, for support. Empty in every recorded answer.
        message (str | Unset): A remark for people; empty on success.
        error (ActionError | None | Unset): Why the action was refused; null on success.
    """

    ok: bool | Unset | None = UNSET
    request_id: str | Unset | None = UNSET
    message: str | Unset | None = UNSET
    error: ActionError | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.action_error import ActionError  # noqa: PLC0415

        ok = self.ok

        request_id = self.request_id

        message = self.message

        error: Any = None
        if self.error is not None:
            if isinstance(self.error, Unset):
                error = UNSET
            elif isinstance(self.error, ActionError):
                error = self.error.to_dict()
            else:
                error = self.error

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if ok is not UNSET:
            field_dict["ok"] = ok
        if request_id is not UNSET:
            field_dict["requestId"] = request_id
        if message is not UNSET:
            field_dict["message"] = message
        if error is not UNSET:
            field_dict["error"] = error

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.action_error import ActionError  # noqa: PLC0415

        with ObjectReader("GenericResponse", src_dict) as _object:
            ok = _object.optional("ok")

            request_id = _object.optional("requestId")

            message = _object.optional("message")

            def _parse_error(data: object) -> ActionError | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    error_type_0 = ActionError.from_dict(data)

                    return error_type_0
                raise TypeError()

            error = _parse_error(_object.optional("error"))

            additional_properties = _object.rest

            _self = cls(
                ok=ok,
                request_id=request_id,
                message=message,
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
