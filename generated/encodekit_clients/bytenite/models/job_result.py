from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class JobResult:
    """One file that a job has produced.

    Attributes:
        name (str | Unset): The path of the file, as `output_template` makes it, in a folder of its own when there are
            several. The number of that folder is not the position of the output in the request.
        link (str | Unset): The URL to download from. From the temporary bucket it is signed for 14399 seconds; for
            Storj it is an authenticated link of theirs.
    """

    name: str | Unset | None = UNSET
    link: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        link = self.link

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if link is not UNSET:
            field_dict["link"] = link

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("JobResult", src_dict) as _object:
            name = _object.optional("name")

            link = _object.optional("link")

            additional_properties = _object.rest

            _self = cls(
                name=name,
                link=link,
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
