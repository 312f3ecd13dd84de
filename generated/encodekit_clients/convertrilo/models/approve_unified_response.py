from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.approve_estimate import ApproveEstimate
    from ..models.compatibility_warning import CompatibilityWarning


@_attrs_define
class ApproveUnifiedResponse:
    """The answer to an approval.

    Attributes:
        ok (bool | Unset): True when the job is approved.
        estimate (ApproveEstimate | Unset): How the price of a job comes about.
        warnings (list[CompatibilityWarning] | Unset): What to know about the job's settings before relying on its
            output.
    """

    ok: bool | Unset | None = UNSET
    estimate: ApproveEstimate | Unset | None = UNSET
    warnings: list[CompatibilityWarning] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        ok = self.ok

        estimate: Any = None
        if self.estimate is not None:
            estimate = UNSET
            if not isinstance(self.estimate, Unset):
                estimate = self.estimate.to_dict()

        warnings: Any = None
        if self.warnings is not None:
            warnings = UNSET
            if not isinstance(self.warnings, Unset):
                warnings = []
                for warnings_item_data in self.warnings:
                    warnings_item = warnings_item_data.to_dict()
                    warnings.append(warnings_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if ok is not UNSET:
            field_dict["ok"] = ok
        if estimate is not UNSET:
            field_dict["estimate"] = estimate
        if warnings is not UNSET:
            field_dict["warnings"] = warnings

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.approve_estimate import ApproveEstimate  # noqa: PLC0415
        from ..models.compatibility_warning import CompatibilityWarning  # noqa: PLC0415

        with ObjectReader("ApproveUnifiedResponse", src_dict) as _object:
            ok = _object.optional("ok")

            _estimate = _object.optional("estimate")
            estimate: ApproveEstimate | Unset | None
            if _estimate is None or isinstance(_estimate, Unset):
                estimate = _estimate
            else:
                estimate = ApproveEstimate.from_dict(_estimate)

            _warnings = _object.optional("warnings")
            warnings: list[CompatibilityWarning] | Unset | None = _warnings
            if _warnings is not None and not isinstance(_warnings, Unset):
                warnings = []
                for warnings_item_data in to_items(_warnings):
                    warnings_item = CompatibilityWarning.from_dict(warnings_item_data)

                    warnings.append(warnings_item)

            additional_properties = _object.rest

            _self = cls(
                ok=ok,
                estimate=estimate,
                warnings=warnings,
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
