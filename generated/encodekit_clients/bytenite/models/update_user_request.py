from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.contact_info import ContactInfo


@_attrs_define
class UpdateUserRequest:
    """What to change of an account.

    Attributes:
        contact_info (ContactInfo | Unset): Where to reach a person.
        first_name (str | Unset): The person's first name.
        last_name (str | Unset): The person's last name.
    """

    contact_info: ContactInfo | Unset | None = UNSET
    first_name: str | Unset | None = UNSET
    last_name: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        contact_info: Any = None
        if self.contact_info is not None:
            contact_info = UNSET
            if not isinstance(self.contact_info, Unset):
                contact_info = self.contact_info.to_dict()

        first_name = self.first_name

        last_name = self.last_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if contact_info is not UNSET:
            field_dict["contactInfo"] = contact_info
        if first_name is not UNSET:
            field_dict["firstName"] = first_name
        if last_name is not UNSET:
            field_dict["lastName"] = last_name

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.contact_info import ContactInfo  # noqa: PLC0415

        with ObjectReader("UpdateUserRequest", src_dict) as _object:
            _contact_info = _object.optional("contactInfo")
            contact_info: ContactInfo | Unset | None
            if _contact_info is None or isinstance(_contact_info, Unset):
                contact_info = _contact_info
            else:
                contact_info = ContactInfo.from_dict(_contact_info)

            first_name = _object.optional("firstName")

            last_name = _object.optional("lastName")

            additional_properties = _object.rest

            _self = cls(
                contact_info=contact_info,
                first_name=first_name,
                last_name=last_name,
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
