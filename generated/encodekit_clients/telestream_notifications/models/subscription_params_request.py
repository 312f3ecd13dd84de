from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.subscription_params_request_content_type import (
    SubscriptionParamsRequestContentType,
    check_subscription_params_request_content_type,
)
from ..models.subscription_params_request_method import (
    SubscriptionParamsRequestMethod,
    check_subscription_params_request_method,
)
from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class SubscriptionParamsRequest:
    """How messages are to be delivered. Give those for the type of the subscription.

    Attributes:
        addresses (list[str] | Unset): Addresses to send mail to, for type `email`.
        url (str | Unset): Where to send messages, for type `webhook`.
        method (SubscriptionParamsRequestMethod | Unset): HTTP method, for type `webhook`: `POST` (when absent) sends
            the message as `content_type` says, `GET` as form data.
        retries (int | Unset): How many times to try a failed delivery again, for type `webhook`; 0 when absent.
        content_type (SubscriptionParamsRequestContentType | Unset): Form of the body, for type `webhook`;
            `application/json` when absent.
        topic_arn (str | Unset): ARN of the topic to publish to, for type `sns`.
        role_arn (str | Unset): ARN of a role that may publish to it, for type `sns`.
        topic_endpoint (str | Unset): Endpoint of the topic to publish to, for type `aeg`.
        access_key (str | Unset): Access key of the topic, for type `aeg`. A secret.
        project_id (str | Unset): Project the topic is in, for type `pubsub`.
        topic_name (str | Unset): Name of the topic to publish to, for type `pubsub`.
    """

    addresses: list[str] | Unset | None = UNSET
    url: str | Unset | None = UNSET
    method: SubscriptionParamsRequestMethod | Unset | None = UNSET
    retries: int | Unset | None = UNSET
    content_type: SubscriptionParamsRequestContentType | Unset | None = UNSET
    topic_arn: str | Unset | None = UNSET
    role_arn: str | Unset | None = UNSET
    topic_endpoint: str | Unset | None = UNSET
    access_key: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    project_id: str | Unset | None = UNSET
    topic_name: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        addresses: Any = None
        if self.addresses is not None:
            addresses = UNSET
            if not isinstance(self.addresses, Unset):
                addresses = self.addresses

        url = self.url

        method: Any = None
        if self.method is not None:
            method = UNSET
            if not isinstance(self.method, Unset):
                method = self.method

        retries = self.retries

        content_type: Any = None
        if self.content_type is not None:
            content_type = UNSET
            if not isinstance(self.content_type, Unset):
                content_type = self.content_type

        topic_arn = self.topic_arn

        role_arn = self.role_arn

        topic_endpoint = self.topic_endpoint

        access_key = self.access_key

        project_id = self.project_id

        topic_name = self.topic_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if addresses is not UNSET:
            field_dict["addresses"] = addresses
        if url is not UNSET:
            field_dict["url"] = url
        if method is not UNSET:
            field_dict["method"] = method
        if retries is not UNSET:
            field_dict["retries"] = retries
        if content_type is not UNSET:
            field_dict["content_type"] = content_type
        if topic_arn is not UNSET:
            field_dict["topic_arn"] = topic_arn
        if role_arn is not UNSET:
            field_dict["role_arn"] = role_arn
        if topic_endpoint is not UNSET:
            field_dict["topic_endpoint"] = topic_endpoint
        if access_key is not UNSET:
            field_dict["access_key"] = access_key
        if project_id is not UNSET:
            field_dict["project_id"] = project_id
        if topic_name is not UNSET:
            field_dict["topic_name"] = topic_name

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("SubscriptionParamsRequest", src_dict) as _object:
            addresses = cast(list[str], _object.optional("addresses"))

            url = _object.optional("url")

            _method = _object.optional("method")
            method: SubscriptionParamsRequestMethod | Unset | None
            if _method is None or isinstance(_method, Unset):
                method = _method
            else:
                method = check_subscription_params_request_method(_method)

            retries = _object.optional("retries")

            _content_type = _object.optional("content_type")
            content_type: SubscriptionParamsRequestContentType | Unset | None
            if _content_type is None or isinstance(_content_type, Unset):
                content_type = _content_type
            else:
                content_type = check_subscription_params_request_content_type(_content_type)

            topic_arn = _object.optional("topic_arn")

            role_arn = _object.optional("role_arn")

            topic_endpoint = _object.optional("topic_endpoint")

            access_key = _object.optional("access_key")

            project_id = _object.optional("project_id")

            topic_name = _object.optional("topic_name")

            additional_properties = _object.rest

            _self = cls(
                addresses=addresses,
                url=url,
                method=method,
                retries=retries,
                content_type=content_type,
                topic_arn=topic_arn,
                role_arn=role_arn,
                topic_endpoint=topic_endpoint,
                access_key=access_key,
                project_id=project_id,
                topic_name=topic_name,
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
