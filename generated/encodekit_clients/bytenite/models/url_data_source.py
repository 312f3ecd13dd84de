from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names

if TYPE_CHECKING:
    from ..models.http_params import HttpParams


@_attrs_define
class UrlDataSource:
    """A video on the web.

    Attributes:
        data_source_descriptor (Literal['url']): Says that the source is a URL.
        params (HttpParams): A URL, and how to log in there.
    """

    data_source_descriptor: Literal["url"]
    params: HttpParams
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        data_source_descriptor = self.data_source_descriptor

        params = self.params.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "dataSourceDescriptor": data_source_descriptor,
                "params": params,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.http_params import HttpParams  # noqa: PLC0415

        with ObjectReader("UrlDataSource", src_dict) as _object:
            data_source_descriptor = _object.required("dataSourceDescriptor")

            params = HttpParams.from_dict(_object.required("params"))

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
