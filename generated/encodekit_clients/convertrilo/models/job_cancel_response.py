from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class JobCancelResponse:
    """The answer to a cancellation. Before 0.2.8 its form was not published: it may have any fields or none, and the
    body may be missing altogether.

        Attributes:
            ok (bool | Unset): False when the request was understood but not carried out. Taken as true when absent.
            released (float | Unset): Reserved NEU that went back to the balance.
            note (str | Unset): Why nothing was done, for people; only there when the job had ended already.
    """

    ok: bool | Unset | None = UNSET
    released: float | Unset | None = UNSET
    note: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        ok = self.ok

        released = self.released

        note = self.note

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if ok is not UNSET:
            field_dict["ok"] = ok
        if released is not UNSET:
            field_dict["released"] = released
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("JobCancelResponse", src_dict) as _object:
            ok = _object.optional("ok")

            released = _object.optional("released")

            note = _object.optional("note")

            additional_properties = _object.rest

            _self = cls(
                ok=ok,
                released=released,
                note=note,
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
