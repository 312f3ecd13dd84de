from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.encode_quality import EncodeQuality, check_encode_quality
from ..models.optimize_mode import OptimizeMode, check_optimize_mode
from ..models.output_container import OutputContainer, check_output_container
from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class ConfirmRequest:
    """Last changes to a job before it is queued.

    Attributes:
        container (OutputContainer | Unset): Container of the output file.
        quality (EncodeQuality | Unset): Quality step of the output, from good to best.
        optimize (OptimizeMode | Unset): Whether the encoder aims at a VMAF score.
        vmaf_target (float | Unset): VMAF score to aim at, from 1 to 100; stay within 50 to 99, which every operation
            takes.
    """

    container: OutputContainer | Unset | None = UNSET
    quality: EncodeQuality | Unset | None = UNSET
    optimize: OptimizeMode | Unset | None = UNSET
    vmaf_target: float | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        container: Any = None
        if self.container is not None:
            container = UNSET
            if not isinstance(self.container, Unset):
                container = self.container

        quality: Any = None
        if self.quality is not None:
            quality = UNSET
            if not isinstance(self.quality, Unset):
                quality = self.quality

        optimize: Any = None
        if self.optimize is not None:
            optimize = UNSET
            if not isinstance(self.optimize, Unset):
                optimize = self.optimize

        vmaf_target = self.vmaf_target

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if container is not UNSET:
            field_dict["container"] = container
        if quality is not UNSET:
            field_dict["quality"] = quality
        if optimize is not UNSET:
            field_dict["optimize"] = optimize
        if vmaf_target is not UNSET:
            field_dict["vmafTarget"] = vmaf_target

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("ConfirmRequest", src_dict) as _object:
            _container = _object.optional("container")
            container: OutputContainer | Unset | None
            if _container is None or isinstance(_container, Unset):
                container = _container
            else:
                container = check_output_container(_container)

            _quality = _object.optional("quality")
            quality: EncodeQuality | Unset | None
            if _quality is None or isinstance(_quality, Unset):
                quality = _quality
            else:
                quality = check_encode_quality(_quality)

            _optimize = _object.optional("optimize")
            optimize: OptimizeMode | Unset | None
            if _optimize is None or isinstance(_optimize, Unset):
                optimize = _optimize
            else:
                optimize = check_optimize_mode(_optimize)

            vmaf_target = _object.optional("vmafTarget")

            additional_properties = _object.rest

            _self = cls(
                container=container,
                quality=quality,
                optimize=optimize,
                vmaf_target=vmaf_target,
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
