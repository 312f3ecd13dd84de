from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class ContactInfo:
    """Where to reach a person.

    Attributes:
        company (str | Unset): The company the person works for.
        job_title (str | Unset): What the person does there.
        phone_number (str | Unset): The telephone number.
        address1 (str | Unset): The first line of the address.
        address2 (str | Unset): The second line of the address.
        city (str | Unset): The city of the address.
        state (str | Unset): The state or province.
        zip_ (str | Unset): The postal code.
        country (str | Unset): The country of the address.
    """

    company: str | Unset | None = UNSET
    job_title: str | Unset | None = UNSET
    phone_number: str | Unset | None = UNSET
    address1: str | Unset | None = UNSET
    address2: str | Unset | None = UNSET
    city: str | Unset | None = UNSET
    state: str | Unset | None = UNSET
    zip_: str | Unset | None = UNSET
    country: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        company = self.company

        job_title = self.job_title

        phone_number = self.phone_number

        address1 = self.address1

        address2 = self.address2

        city = self.city

        state = self.state

        zip_ = self.zip_

        country = self.country

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if company is not UNSET:
            field_dict["company"] = company
        if job_title is not UNSET:
            field_dict["jobTitle"] = job_title
        if phone_number is not UNSET:
            field_dict["phoneNumber"] = phone_number
        if address1 is not UNSET:
            field_dict["address1"] = address1
        if address2 is not UNSET:
            field_dict["address2"] = address2
        if city is not UNSET:
            field_dict["city"] = city
        if state is not UNSET:
            field_dict["state"] = state
        if zip_ is not UNSET:
            field_dict["zip"] = zip_
        if country is not UNSET:
            field_dict["country"] = country

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("ContactInfo", src_dict) as _object:
            company = _object.optional("company")

            job_title = _object.optional("jobTitle")

            phone_number = _object.optional("phoneNumber")

            address1 = _object.optional("address1")

            address2 = _object.optional("address2")

            city = _object.optional("city")

            state = _object.optional("state")

            zip_ = _object.optional("zip")

            country = _object.optional("country")

            additional_properties = _object.rest

            _self = cls(
                company=company,
                job_title=job_title,
                phone_number=phone_number,
                address1=address1,
                address2=address2,
                city=city,
                state=state,
                zip_=zip_,
                country=country,
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
