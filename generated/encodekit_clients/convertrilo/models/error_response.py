from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class ErrorResponse:
    """The body of every error. Branch on `code`; the text of `message` may change.

    Attributes:
        code (str): What went wrong, in a stable form for programs. More may come, as the last three did.
        message (str): What went wrong, for people.
        issues (Any | Unset): With `invalid_body`, details of what was refused. Any JSON value; its form is not
            published.
        required_scope (str | Unset): With `missing_required_scope`, the scope that the API key lacks.
        required (float | Unset): With `insufficient_tokens`, the NEU that the job needs.
        available (float | Unset): With `insufficient_tokens`, the NEU that are free.
    """

    code: str
    message: str
    issues: Any | Unset = UNSET
    required_scope: str | Unset | None = UNSET
    required: float | Unset | None = UNSET
    available: float | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        message = self.message

        issues = self.issues

        required_scope = self.required_scope

        required = self.required

        available = self.available

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "message": message,
            }
        )
        if issues is not UNSET:
            field_dict["issues"] = issues
        if required_scope is not UNSET:
            field_dict["requiredScope"] = required_scope
        if required is not UNSET:
            field_dict["required"] = required
        if available is not UNSET:
            field_dict["available"] = available

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("ErrorResponse", src_dict) as _object:
            code = _object.required("code")

            message = _object.required("message")

            issues = _object.optional("issues")

            required_scope = _object.optional("requiredScope")

            required = _object.optional("required")

            available = _object.optional("available")

            additional_properties = _object.rest

            _self = cls(
                code=code,
                message=message,
                issues=issues,
                required_scope=required_scope,
                required=required,
                available=available,
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
