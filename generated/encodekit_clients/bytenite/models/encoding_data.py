from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.encoding_output import EncodingOutput


@_attrs_define
class EncodingData:
    """The outputs and their names. Known from examples only: the server's own rules are not public, so values are left
    open throughout, and an empty text means unset.

        Attributes:
            output_code_template (str | Unset): Empty in every example.
            output_template (str | Unset): How outputs are named, as a Go template. Seen are `.job_name`, `.name`, and below
                `.output_params` the members `Aspect.Resolution.Height`, `Aspect.Resolution.CustomHeight` and
                `Video.Bitrate.AvgBitrate`.
            outputs (list[EncodingOutput] | Unset): One entry for each file to make.
    """

    output_code_template: str | Unset | None = UNSET
    output_template: str | Unset | None = UNSET
    outputs: list[EncodingOutput] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        output_code_template = self.output_code_template

        output_template = self.output_template

        outputs: Any = None
        if self.outputs is not None:
            outputs = UNSET
            if not isinstance(self.outputs, Unset):
                outputs = []
                for outputs_item_data in self.outputs:
                    outputs_item = outputs_item_data.to_dict()
                    outputs.append(outputs_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if output_code_template is not UNSET:
            field_dict["output_code_template"] = output_code_template
        if output_template is not UNSET:
            field_dict["output_template"] = output_template
        if outputs is not UNSET:
            field_dict["outputs"] = outputs

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.encoding_output import EncodingOutput  # noqa: PLC0415

        with ObjectReader("EncodingData", src_dict) as _object:
            output_code_template = _object.optional("output_code_template")

            output_template = _object.optional("output_template")

            _outputs = _object.optional("outputs")
            outputs: list[EncodingOutput] | Unset | None = _outputs
            if _outputs is not None and not isinstance(_outputs, Unset):
                outputs = []
                for outputs_item_data in to_items(_outputs):
                    outputs_item = EncodingOutput.from_dict(outputs_item_data)

                    outputs.append(outputs_item)

            additional_properties = _object.rest

            _self = cls(
                output_code_template=output_code_template,
                output_template=output_template,
                outputs=outputs,
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
