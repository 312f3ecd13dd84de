from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class FolderJob:
    """One file of the folder, with its job.

    Attributes:
        job_id (UUID | Unset): Id of the job.
        external_id (None | str | Unset): Prefix, colon and file name; null when no prefix was given.
        file_name (str | Unset): Name of the file.
    """

    job_id: UUID | Unset | None = UNSET
    external_id: None | str | Unset = UNSET
    file_name: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        job_id: Any = None
        if self.job_id is not None:
            job_id = UNSET
            if not isinstance(self.job_id, Unset):
                job_id = str(self.job_id)

        external_id: Any = None
        if self.external_id is not None:
            if isinstance(self.external_id, Unset):
                external_id = UNSET
            else:
                external_id = self.external_id

        file_name = self.file_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if job_id is not UNSET:
            field_dict["jobId"] = job_id
        if external_id is not UNSET:
            field_dict["externalId"] = external_id
        if file_name is not UNSET:
            field_dict["fileName"] = file_name

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("FolderJob", src_dict) as _object:
            _job_id = _object.optional("jobId")
            job_id: UUID | Unset | None
            if _job_id is None or isinstance(_job_id, Unset):
                job_id = _job_id
            else:
                job_id = UUID(_job_id)

            def _parse_external_id(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            external_id = _parse_external_id(_object.optional("externalId"))

            file_name = _object.optional("fileName")

            additional_properties = _object.rest

            _self = cls(
                job_id=job_id,
                external_id=external_id,
                file_name=file_name,
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
