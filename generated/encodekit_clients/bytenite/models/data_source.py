from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.data_source_params import DataSourceParams


@_attrs_define
class DataSource:
    """A source or a destination as the server keeps it.

    Attributes:
        data_source_descriptor (str): What kind it is.
        params (DataSourceParams | None | Unset): What belongs to this kind; empty for `bucket`.
    """

    data_source_descriptor: str
    params: DataSourceParams | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.data_source_params import DataSourceParams  # noqa: PLC0415

        data_source_descriptor = self.data_source_descriptor

        params: Any = None
        if self.params is not None:
            if isinstance(self.params, Unset):
                params = UNSET
            elif isinstance(self.params, DataSourceParams):
                params = self.params.to_dict()
            else:
                params = self.params

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
        from ..models.data_source_params import DataSourceParams  # noqa: PLC0415

        with ObjectReader("DataSource", src_dict) as _object:
            data_source_descriptor = _object.required("dataSourceDescriptor")

            def _parse_params(data: object) -> DataSourceParams | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    params_type_0 = DataSourceParams.from_dict(data)

                    return params_type_0
                raise TypeError()

            params = _parse_params(_object.optional("params"))

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
