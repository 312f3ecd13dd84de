from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, parse_datetime, to_items, to_names

if TYPE_CHECKING:
    from ..models.contact_info import ContactInfo
    from ..models.onboarding_answer import OnboardingAnswer
    from ..models.open_object import OpenObject


@_attrs_define
class User:
    """An account and the person behind it.

    Attributes:
        id (str | Unset): The id of the account.
        created_at (datetime.datetime | None | Unset): When the account was made; three to six digits of fraction.
        last_login (datetime.datetime | None | Unset): When somebody last logged in.
        display_name (str | Unset): The name that the web page shows.
        email (str | Unset): The e-mail address.
        phone_number (str | Unset): The telephone number; empty when unknown. The later platform has it in
            `contactInfo`.
        photo_url (str | Unset): The URL of a portrait; empty when there is none.
        provider_id (str | Unset): Who vouches for the login, such as `firebase`.
        email_verified (bool | Unset): Whether the e-mail address is confirmed.
        custom_claims (None | OpenObject | Unset): Further claims of the login.
        role (str | Unset): What the account may do.
        settings (None | OpenObject | Unset): Settings of the web page.
        first_name (str | Unset): The person's first name.
        last_name (str | Unset): The person's last name.
        contact_info (ContactInfo | None | Unset): Where to reach the person.
        disabled (bool | Unset): Whether the account is shut off.
        is_onboarded (bool | Unset): Whether the first steps on the web page are done.
        onboarding_info (list[OnboardingAnswer] | Unset): What was answered in those first steps.
        user_name (str | Unset): The name of the account.
    """

    id: str | Unset | None = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    last_login: datetime.datetime | None | Unset = UNSET
    display_name: str | Unset | None = UNSET
    email: str | Unset | None = UNSET
    phone_number: str | Unset | None = UNSET
    photo_url: str | Unset | None = UNSET
    provider_id: str | Unset | None = UNSET
    email_verified: bool | Unset | None = UNSET
    custom_claims: None | OpenObject | Unset = UNSET
    role: str | Unset | None = UNSET
    settings: None | OpenObject | Unset = UNSET
    first_name: str | Unset | None = UNSET
    last_name: str | Unset | None = UNSET
    contact_info: ContactInfo | None | Unset = UNSET
    disabled: bool | Unset | None = UNSET
    is_onboarded: bool | Unset | None = UNSET
    onboarding_info: list[OnboardingAnswer] | Unset | None = UNSET
    user_name: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.contact_info import ContactInfo  # noqa: PLC0415
        from ..models.open_object import OpenObject  # noqa: PLC0415

        id = self.id

        created_at: Any = None
        if self.created_at is not None:
            if isinstance(self.created_at, Unset):
                created_at = UNSET
            elif isinstance(self.created_at, datetime.datetime):
                created_at = self.created_at.isoformat()
            else:
                created_at = self.created_at

        last_login: Any = None
        if self.last_login is not None:
            if isinstance(self.last_login, Unset):
                last_login = UNSET
            elif isinstance(self.last_login, datetime.datetime):
                last_login = self.last_login.isoformat()
            else:
                last_login = self.last_login

        display_name = self.display_name

        email = self.email

        phone_number = self.phone_number

        photo_url = self.photo_url

        provider_id = self.provider_id

        email_verified = self.email_verified

        custom_claims: Any = None
        if self.custom_claims is not None:
            if isinstance(self.custom_claims, Unset):
                custom_claims = UNSET
            elif isinstance(self.custom_claims, OpenObject):
                custom_claims = self.custom_claims.to_dict()
            else:
                custom_claims = self.custom_claims

        role = self.role

        settings: Any = None
        if self.settings is not None:
            if isinstance(self.settings, Unset):
                settings = UNSET
            elif isinstance(self.settings, OpenObject):
                settings = self.settings.to_dict()
            else:
                settings = self.settings

        first_name = self.first_name

        last_name = self.last_name

        contact_info: Any = None
        if self.contact_info is not None:
            if isinstance(self.contact_info, Unset):
                contact_info = UNSET
            elif isinstance(self.contact_info, ContactInfo):
                contact_info = self.contact_info.to_dict()
            else:
                contact_info = self.contact_info

        disabled = self.disabled

        is_onboarded = self.is_onboarded

        onboarding_info: Any = None
        if self.onboarding_info is not None:
            onboarding_info = UNSET
            if not isinstance(self.onboarding_info, Unset):
                onboarding_info = []
                for onboarding_info_item_data in self.onboarding_info:
                    onboarding_info_item = onboarding_info_item_data.to_dict()
                    onboarding_info.append(onboarding_info_item)

        user_name = self.user_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if last_login is not UNSET:
            field_dict["lastLogin"] = last_login
        if display_name is not UNSET:
            field_dict["displayName"] = display_name
        if email is not UNSET:
            field_dict["email"] = email
        if phone_number is not UNSET:
            field_dict["phoneNumber"] = phone_number
        if photo_url is not UNSET:
            field_dict["photoUrl"] = photo_url
        if provider_id is not UNSET:
            field_dict["providerId"] = provider_id
        if email_verified is not UNSET:
            field_dict["emailVerified"] = email_verified
        if custom_claims is not UNSET:
            field_dict["customClaims"] = custom_claims
        if role is not UNSET:
            field_dict["role"] = role
        if settings is not UNSET:
            field_dict["settings"] = settings
        if first_name is not UNSET:
            field_dict["firstName"] = first_name
        if last_name is not UNSET:
            field_dict["lastName"] = last_name
        if contact_info is not UNSET:
            field_dict["contactInfo"] = contact_info
        if disabled is not UNSET:
            field_dict["disabled"] = disabled
        if is_onboarded is not UNSET:
            field_dict["isOnboarded"] = is_onboarded
        if onboarding_info is not UNSET:
            field_dict["onboardingInfo"] = onboarding_info
        if user_name is not UNSET:
            field_dict["userName"] = user_name

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.contact_info import ContactInfo  # noqa: PLC0415
        from ..models.onboarding_answer import OnboardingAnswer  # noqa: PLC0415
        from ..models.open_object import OpenObject  # noqa: PLC0415

        with ObjectReader("User", src_dict) as _object:
            id = _object.optional("id")

            def _parse_created_at(data: object) -> datetime.datetime | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    created_at_type_0 = parse_datetime(data)

                    return created_at_type_0
                raise TypeError()

            created_at = _parse_created_at(_object.optional("createdAt"))

            def _parse_last_login(data: object) -> datetime.datetime | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    last_login_type_0 = parse_datetime(data)

                    return last_login_type_0
                raise TypeError()

            last_login = _parse_last_login(_object.optional("lastLogin"))

            display_name = _object.optional("displayName")

            email = _object.optional("email")

            phone_number = _object.optional("phoneNumber")

            photo_url = _object.optional("photoUrl")

            provider_id = _object.optional("providerId")

            email_verified = _object.optional("emailVerified")

            def _parse_custom_claims(data: object) -> None | OpenObject | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    custom_claims_type_0 = OpenObject.from_dict(data)

                    return custom_claims_type_0
                raise TypeError()

            custom_claims = _parse_custom_claims(_object.optional("customClaims"))

            role = _object.optional("role")

            def _parse_settings(data: object) -> None | OpenObject | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    settings_type_0 = OpenObject.from_dict(data)

                    return settings_type_0
                raise TypeError()

            settings = _parse_settings(_object.optional("settings"))

            first_name = _object.optional("firstName")

            last_name = _object.optional("lastName")

            def _parse_contact_info(data: object) -> ContactInfo | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    contact_info_type_0 = ContactInfo.from_dict(data)

                    return contact_info_type_0
                raise TypeError()

            contact_info = _parse_contact_info(_object.optional("contactInfo"))

            disabled = _object.optional("disabled")

            is_onboarded = _object.optional("isOnboarded")

            _onboarding_info = _object.optional("onboardingInfo")
            onboarding_info: list[OnboardingAnswer] | Unset | None = _onboarding_info
            if _onboarding_info is not None and not isinstance(_onboarding_info, Unset):
                onboarding_info = []
                for onboarding_info_item_data in to_items(_onboarding_info):
                    onboarding_info_item = OnboardingAnswer.from_dict(onboarding_info_item_data)

                    onboarding_info.append(onboarding_info_item)

            user_name = _object.optional("userName")

            additional_properties = _object.rest

            _self = cls(
                id=id,
                created_at=created_at,
                last_login=last_login,
                display_name=display_name,
                email=email,
                phone_number=phone_number,
                photo_url=photo_url,
                provider_id=provider_id,
                email_verified=email_verified,
                custom_claims=custom_claims,
                role=role,
                settings=settings,
                first_name=first_name,
                last_name=last_name,
                contact_info=contact_info,
                disabled=disabled,
                is_onboarded=is_onboarded,
                onboarding_info=onboarding_info,
                user_name=user_name,
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
