from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.output_params import OutputParams


@_attrs_define
class EncodingOutput:
    """One file to make.

    Attributes:
        output_type (str | Unset): The container.
        name (str | Unset): A name that `output_template` can use; none when absent.
        output_params (OutputParams | Unset): Picture, sound and codec of an output.
    """

    output_type: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    output_params: OutputParams | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        output_type = self.output_type

        name = self.name

        output_params: Any = None
        if self.output_params is not None:
            output_params = UNSET
            if not isinstance(self.output_params, Unset):
                output_params = self.output_params.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if output_type is not UNSET:
            field_dict["output_type"] = output_type
        if name is not UNSET:
            field_dict["name"] = name
        if output_params is not UNSET:
            field_dict["output_params"] = output_params

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.output_params import OutputParams  # noqa: PLC0415

        with ObjectReader("EncodingOutput", src_dict) as _object:
            output_type = _object.optional("output_type")

            name = _object.optional("name")

            _output_params = _object.optional("output_params")
            output_params: OutputParams | Unset | None
            if _output_params is None or isinstance(_output_params, Unset):
                output_params = _output_params
            else:
                output_params = OutputParams.from_dict(_output_params)

            additional_properties = _object.rest

            _self = cls(
                output_type=output_type,
                name=name,
                output_params=output_params,
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
