from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.bulk_confirm_settings import BulkConfirmSettings


@_attrs_define
class BulkConfirmRequest:
    """Jobs to queue together.

    Attributes:
        job_ids (list[UUID]): Ids of the jobs.
        settings (BulkConfirmSettings | Unset): Last changes to all jobs before they are queued.
    """

    job_ids: list[UUID]
    settings: BulkConfirmSettings | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        job_ids = []
        for job_ids_item_data in self.job_ids:
            job_ids_item = str(job_ids_item_data)
            job_ids.append(job_ids_item)

        settings: Any = None
        if self.settings is not None:
            settings = UNSET
            if not isinstance(self.settings, Unset):
                settings = self.settings.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "jobIds": job_ids,
            }
        )
        if settings is not UNSET:
            field_dict["settings"] = settings

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.bulk_confirm_settings import BulkConfirmSettings  # noqa: PLC0415

        with ObjectReader("BulkConfirmRequest", src_dict) as _object:
            job_ids = []
            _job_ids = _object.required("jobIds")
            for job_ids_item_data in to_items(_job_ids):
                job_ids_item = UUID(job_ids_item_data)

                job_ids.append(job_ids_item)

            _settings = _object.optional("settings")
            settings: BulkConfirmSettings | Unset | None
            if _settings is None or isinstance(_settings, Unset):
                settings = _settings
            else:
                settings = BulkConfirmSettings.from_dict(_settings)

            additional_properties = _object.rest

            _self = cls(
                job_ids=job_ids,
                settings=settings,
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
