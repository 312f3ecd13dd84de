from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class JobRegions:
    """Where a job may be computed.

    Attributes:
        blacklist (list[str] | Unset): Regions to stay out of.
        whitelist (list[str] | Unset): Regions to stay in.
    """

    blacklist: list[str] | Unset | None = UNSET
    whitelist: list[str] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        blacklist: Any = None
        if self.blacklist is not None:
            blacklist = UNSET
            if not isinstance(self.blacklist, Unset):
                blacklist = self.blacklist

        whitelist: Any = None
        if self.whitelist is not None:
            whitelist = UNSET
            if not isinstance(self.whitelist, Unset):
                whitelist = self.whitelist

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if blacklist is not UNSET:
            field_dict["blacklist"] = blacklist
        if whitelist is not UNSET:
            field_dict["whitelist"] = whitelist

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("JobRegions", src_dict) as _object:
            blacklist = cast(list[str], _object.optional("blacklist"))

            whitelist = cast(list[str], _object.optional("whitelist"))

            additional_properties = _object.rest

            _self = cls(
                blacklist=blacklist,
                whitelist=whitelist,
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
