from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.empty_object import EmptyObject


@_attrs_define
class BypassDataSource:
    """No data at all, for jobs that need none.

    Attributes:
        data_source_descriptor (Literal['bypass']): Says that there is no data.
        params (EmptyObject | Unset): An object without members.
    """

    data_source_descriptor: Literal["bypass"]
    params: EmptyObject | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        data_source_descriptor = self.data_source_descriptor

        params: Any = None
        if self.params is not None:
            params = UNSET
            if not isinstance(self.params, Unset):
                params = self.params.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "dataSourceDescriptor": data_source_descriptor,
            }
        )
        if params is not UNSET:
            field_dict["params"] = params

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.empty_object import EmptyObject  # noqa: PLC0415

        with ObjectReader("BypassDataSource", src_dict) as _object:
            data_source_descriptor = _object.required("dataSourceDescriptor")

            _params = _object.optional("params")
            params: EmptyObject | Unset | None
            if _params is None or isinstance(_params, Unset):
                params = _params
            else:
                params = EmptyObject.from_dict(_params)

            additional_properties = _object.rest

            _self = cls(
                data_source_descriptor=data_source_descriptor,
                params=params,
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
