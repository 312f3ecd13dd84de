from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class SignedUrls:
    """URLs that permit downloads.

    Attributes:
        signed_urls (list[str] | Unset): One URL for each output file, each with a token that permits the download for a
            while; keep them secret.
    """

    signed_urls: list[str] | Unset | None = _attrs_field(default=UNSET, repr=False)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        signed_urls: Any = None
        if self.signed_urls is not None:
            signed_urls = UNSET
            if not isinstance(self.signed_urls, Unset):
                signed_urls = self.signed_urls

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if signed_urls is not UNSET:
            field_dict["signed_urls"] = signed_urls

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("SignedUrls", src_dict) as _object:
            signed_urls = cast(list[str], _object.optional("signed_urls"))

            additional_properties = _object.rest

            _self = cls(
                signed_urls=signed_urls,
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
