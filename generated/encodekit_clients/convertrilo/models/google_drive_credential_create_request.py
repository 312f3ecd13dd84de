from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names

if TYPE_CHECKING:
    from ..models.google_service_account import GoogleServiceAccount


@_attrs_define
class GoogleDriveCredentialCreateRequest:
    """A service account to save.

    Attributes:
        name (str): Name to recognise the service account by.
        service_account (GoogleServiceAccount | str): The key file that Google gave out for it, as text or as JSON. A
            secret.
    """

    name: str
    service_account: GoogleServiceAccount | str = _attrs_field(repr=False)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.google_service_account import GoogleServiceAccount  # noqa: PLC0415

        name = self.name

        service_account: dict[str, Any] | str
        if isinstance(self.service_account, GoogleServiceAccount):
            service_account = self.service_account.to_dict()
        else:
            service_account = self.service_account

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "serviceAccount": service_account,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.google_service_account import GoogleServiceAccount  # noqa: PLC0415

        with ObjectReader("GoogleDriveCredentialCreateRequest", src_dict) as _object:
            name = _object.required("name")

            def _parse_service_account(data: object) -> GoogleServiceAccount | str:

                if isinstance(data, dict):
                    service_account_type_1 = GoogleServiceAccount.from_dict(data)

                    return service_account_type_1
                return cast(GoogleServiceAccount | str, data)

            service_account = _parse_service_account(_object.required("serviceAccount"))

            additional_properties = _object.rest

            _self = cls(
                name=name,
                service_account=service_account,
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
