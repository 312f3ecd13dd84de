from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.estimation import Estimation


@_attrs_define
class EstimationResponse:
    """Holds an estimate.

    Attributes:
        estimation (Estimation | Unset): What a job is thought to cost. It may have further members, which are not on
            record.
    """

    estimation: Estimation | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        estimation: Any = None
        if self.estimation is not None:
            estimation = UNSET
            if not isinstance(self.estimation, Unset):
                estimation = self.estimation.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if estimation is not UNSET:
            field_dict["estimation"] = estimation

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.estimation import Estimation  # noqa: PLC0415

        with ObjectReader("EstimationResponse", src_dict) as _object:
            _estimation = _object.optional("estimation")
            estimation: Estimation | Unset | None
            if _estimation is None or isinstance(_estimation, Unset):
                estimation = _estimation
            else:
                estimation = Estimation.from_dict(_estimation)

            additional_properties = _object.rest

            _self = cls(
                estimation=estimation,
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
