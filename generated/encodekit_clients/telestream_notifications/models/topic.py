from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class Topic:
    """The event, and where it happens.

    Attributes:
        service (str): Service the event is of.
        event (str): Name of the event. Those of Flip are known.
        account (str | Unset): Account the subscription belongs to.
        project (str | Unset): Project the event is of, for the services `qc` and `tts`.
        factory (str | Unset): Factory the event is of, for the service `flip`.
        workflow (str | Unset): Workflow the event is of, for the service `vantage-cloud-port`.
    """

    service: str
    event: str
    account: str | Unset | None = UNSET
    project: str | Unset | None = UNSET
    factory: str | Unset | None = UNSET
    workflow: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        service = self.service

        event = self.event

        account = self.account

        project = self.project

        factory = self.factory

        workflow = self.workflow

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "service": service,
                "event": event,
            }
        )
        if account is not UNSET:
            field_dict["account"] = account
        if project is not UNSET:
            field_dict["project"] = project
        if factory is not UNSET:
            field_dict["factory"] = factory
        if workflow is not UNSET:
            field_dict["workflow"] = workflow

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("Topic", src_dict) as _object:
            service = _object.required("service")

            event = _object.required("event")

            account = _object.optional("account")

            project = _object.optional("project")

            factory = _object.optional("factory")

            workflow = _object.optional("workflow")

            additional_properties = _object.rest

            _self = cls(
                service=service,
                event=event,
                account=account,
                project=project,
                factory=factory,
                workflow=workflow,
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
