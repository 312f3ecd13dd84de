from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.job import Job
    from ..models.template_info import TemplateInfo


@_attrs_define
class JobResponse:
    """Holds a job.

    Attributes:
        job (Job): A job. Members that have no value are sent all the same: as null, as an empty text, as 0 or as "0".
        template_info (None | TemplateInfo | Unset): The template of the job.
    """

    job: Job
    template_info: None | TemplateInfo | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.template_info import TemplateInfo  # noqa: PLC0415

        job = self.job.to_dict()

        template_info: Any = None
        if self.template_info is not None:
            if isinstance(self.template_info, Unset):
                template_info = UNSET
            elif isinstance(self.template_info, TemplateInfo):
                template_info = self.template_info.to_dict()
            else:
                template_info = self.template_info

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "job": job,
            }
        )
        if template_info is not UNSET:
            field_dict["templateInfo"] = template_info

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.job import Job  # noqa: PLC0415
        from ..models.template_info import TemplateInfo  # noqa: PLC0415

        with ObjectReader("JobResponse", src_dict) as _object:
            job = Job.from_dict(_object.required("job"))

            def _parse_template_info(data: object) -> None | TemplateInfo | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    template_info_type_0 = TemplateInfo.from_dict(data)

                    return template_info_type_0
                raise TypeError()

            template_info = _parse_template_info(_object.optional("templateInfo"))

            additional_properties = _object.rest

            _self = cls(
                job=job,
                template_info=template_info,
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
