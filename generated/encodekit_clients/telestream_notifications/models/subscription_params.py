from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class SubscriptionParams:
    """How messages are delivered. Only those for the type of the subscription are there.

    Attributes:
        addresses (list[str] | Unset): Addresses mail is sent to, for type `email`.
        url (str | Unset): Where messages are sent, for type `webhook`.
        method (str | Unset): HTTP method messages are sent with, for type `webhook`.
        retries (int | Unset): How many times a failed delivery is tried again, for type `webhook`.
        content_type (str | Unset): Form of the body, for type `webhook`.
        topic_arn (str | Unset): ARN of the topic messages are published to, for type `sns`.
        role_arn (str | Unset): ARN of the role that may publish to it, for type `sns`.
        topic_endpoint (str | Unset): Endpoint of the topic messages are published to, for type `aeg`.
        access_key (str | Unset): Access key of the topic, for type `aeg`. A secret.
        project_id (str | Unset): Project the topic is in, for type `pubsub`.
        topic_name (str | Unset): Name of the topic messages are published to, for type `pubsub`.
    """

    addresses: list[str] | Unset | None = UNSET
    url: str | Unset | None = UNSET
    method: str | Unset | None = UNSET
    retries: int | Unset | None = UNSET
    content_type: str | Unset | None = UNSET
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

        method = self.method

        retries = self.retries

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
        with ObjectReader("SubscriptionParams", src_dict) as _object:
            addresses = cast(list[str], _object.optional("addresses"))

            url = _object.optional("url")

            method = _object.optional("method")

            retries = _object.optional("retries")

            content_type = _object.optional("content_type")

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
