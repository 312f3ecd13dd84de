from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.encoding_data import EncodingData
    from ..models.open_object import OpenObject


@_attrs_define
class JobParams:
    """The parameters of a job as the server keeps them.

    Attributes:
        schema (str | Unset): Empty in every recorded answer.
        data (EncodingData | None | Unset): The parameters that were sent.
        preset (str | Unset): The preset that was sent.
        selected_outputs (list[Any] | Unset): Only an empty list was seen.
        partitioner (None | OpenObject | Unset): Parameters of the step that cuts the source.
        app (None | OpenObject | Unset): Parameters of the app that works on each piece.
        assembler (None | OpenObject | Unset): Parameters of the step that joins the pieces.
    """

    schema: str | Unset | None = UNSET
    data: EncodingData | None | Unset = UNSET
    preset: str | Unset | None = UNSET
    selected_outputs: list[Any] | Unset | None = UNSET
    partitioner: None | OpenObject | Unset = UNSET
    app: None | OpenObject | Unset = UNSET
    assembler: None | OpenObject | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.encoding_data import EncodingData  # noqa: PLC0415
        from ..models.open_object import OpenObject  # noqa: PLC0415

        schema = self.schema

        data: Any = None
        if self.data is not None:
            if isinstance(self.data, Unset):
                data = UNSET
            elif isinstance(self.data, EncodingData):
                data = self.data.to_dict()
            else:
                data = self.data

        preset = self.preset

        selected_outputs: Any = None
        if self.selected_outputs is not None:
            selected_outputs = UNSET
            if not isinstance(self.selected_outputs, Unset):
                selected_outputs = self.selected_outputs

        partitioner: Any = None
        if self.partitioner is not None:
            if isinstance(self.partitioner, Unset):
                partitioner = UNSET
            elif isinstance(self.partitioner, OpenObject):
                partitioner = self.partitioner.to_dict()
            else:
                partitioner = self.partitioner

        app: Any = None
        if self.app is not None:
            if isinstance(self.app, Unset):
                app = UNSET
            elif isinstance(self.app, OpenObject):
                app = self.app.to_dict()
            else:
                app = self.app

        assembler: Any = None
        if self.assembler is not None:
            if isinstance(self.assembler, Unset):
                assembler = UNSET
            elif isinstance(self.assembler, OpenObject):
                assembler = self.assembler.to_dict()
            else:
                assembler = self.assembler

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if schema is not UNSET:
            field_dict["schema"] = schema
        if data is not UNSET:
            field_dict["data"] = data
        if preset is not UNSET:
            field_dict["preset"] = preset
        if selected_outputs is not UNSET:
            field_dict["selectedOutputs"] = selected_outputs
        if partitioner is not UNSET:
            field_dict["partitioner"] = partitioner
        if app is not UNSET:
            field_dict["app"] = app
        if assembler is not UNSET:
            field_dict["assembler"] = assembler

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.encoding_data import EncodingData  # noqa: PLC0415
        from ..models.open_object import OpenObject  # noqa: PLC0415

        with ObjectReader("JobParams", src_dict) as _object:
            schema = _object.optional("schema")

            def _parse_data(data: object) -> EncodingData | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    data_type_0 = EncodingData.from_dict(data)

                    return data_type_0
                raise TypeError()

            data = _parse_data(_object.optional("data"))

            preset = _object.optional("preset")

            selected_outputs = cast(list[Any], _object.optional("selectedOutputs"))

            def _parse_partitioner(data: object) -> None | OpenObject | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    partitioner_type_0 = OpenObject.from_dict(data)

                    return partitioner_type_0
                raise TypeError()

            partitioner = _parse_partitioner(_object.optional("partitioner"))

            def _parse_app(data: object) -> None | OpenObject | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    app_type_0 = OpenObject.from_dict(data)

                    return app_type_0
                raise TypeError()

            app = _parse_app(_object.optional("app"))

            def _parse_assembler(data: object) -> None | OpenObject | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    assembler_type_0 = OpenObject.from_dict(data)

                    return assembler_type_0
                raise TypeError()

            assembler = _parse_assembler(_object.optional("assembler"))

            additional_properties = _object.rest

            _self = cls(
                schema=schema,
                data=data,
                preset=preset,
                selected_outputs=selected_outputs,
                partitioner=partitioner,
                app=app,
                assembler=assembler,
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
