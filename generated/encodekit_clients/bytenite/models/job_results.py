from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.job_result import JobResult


@_attrs_define
class JobResults:
    """What a job has produced.

    Attributes:
        results (list[JobResult] | None | Unset): The outputs; null or empty while the job has not ended.
    """

    results: list[JobResult] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        results: Any = None
        if self.results is not None:
            if isinstance(self.results, Unset):
                results = UNSET
            elif isinstance(self.results, list):
                results = []
                for results_type_0_item_data in self.results:
                    results_type_0_item = results_type_0_item_data.to_dict()
                    results.append(results_type_0_item)

            else:
                results = self.results

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if results is not UNSET:
            field_dict["results"] = results

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.job_result import JobResult  # noqa: PLC0415

        with ObjectReader("JobResults", src_dict) as _object:

            def _parse_results(data: object) -> list[JobResult] | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, list):
                    results_type_0 = []
                    _results_type_0 = data
                    for results_type_0_item_data in to_items(_results_type_0):
                        results_type_0_item = JobResult.from_dict(results_type_0_item_data)

                        results_type_0.append(results_type_0_item)

                    return results_type_0
                raise TypeError()

            results = _parse_results(_object.optional("results"))

            additional_properties = _object.rest

            _self = cls(
                results=results,
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
