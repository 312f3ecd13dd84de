from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.cropping_params import CroppingParams
    from ..models.orientation_params import OrientationParams
    from ..models.padding_params import PaddingParams
    from ..models.resolution_params import ResolutionParams


@_attrs_define
class AspectParams:
    """Size and shape of the picture.

    Attributes:
        cropping (CroppingParams | Unset): How much to cut off at each side. Only 0 was seen, and the unit is not
            documented.
        orientation (OrientationParams | Unset): How to turn the picture.
        padding (PaddingParams | Unset): How to fill the picture up to another shape.
        resolution (ResolutionParams | Unset): How large the picture is to be.
    """

    cropping: CroppingParams | Unset | None = UNSET
    orientation: OrientationParams | Unset | None = UNSET
    padding: PaddingParams | Unset | None = UNSET
    resolution: ResolutionParams | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        cropping: Any = None
        if self.cropping is not None:
            cropping = UNSET
            if not isinstance(self.cropping, Unset):
                cropping = self.cropping.to_dict()

        orientation: Any = None
        if self.orientation is not None:
            orientation = UNSET
            if not isinstance(self.orientation, Unset):
                orientation = self.orientation.to_dict()

        padding: Any = None
        if self.padding is not None:
            padding = UNSET
            if not isinstance(self.padding, Unset):
                padding = self.padding.to_dict()

        resolution: Any = None
        if self.resolution is not None:
            resolution = UNSET
            if not isinstance(self.resolution, Unset):
                resolution = self.resolution.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if cropping is not UNSET:
            field_dict["cropping"] = cropping
        if orientation is not UNSET:
            field_dict["orientation"] = orientation
        if padding is not UNSET:
            field_dict["padding"] = padding
        if resolution is not UNSET:
            field_dict["resolution"] = resolution

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.cropping_params import CroppingParams  # noqa: PLC0415
        from ..models.orientation_params import OrientationParams  # noqa: PLC0415
        from ..models.padding_params import PaddingParams  # noqa: PLC0415
        from ..models.resolution_params import ResolutionParams  # noqa: PLC0415

        with ObjectReader("AspectParams", src_dict) as _object:
            _cropping = _object.optional("cropping")
            cropping: CroppingParams | Unset | None
            if _cropping is None or isinstance(_cropping, Unset):
                cropping = _cropping
            else:
                cropping = CroppingParams.from_dict(_cropping)

            _orientation = _object.optional("orientation")
            orientation: OrientationParams | Unset | None
            if _orientation is None or isinstance(_orientation, Unset):
                orientation = _orientation
            else:
                orientation = OrientationParams.from_dict(_orientation)

            _padding = _object.optional("padding")
            padding: PaddingParams | Unset | None
            if _padding is None or isinstance(_padding, Unset):
                padding = _padding
            else:
                padding = PaddingParams.from_dict(_padding)

            _resolution = _object.optional("resolution")
            resolution: ResolutionParams | Unset | None
            if _resolution is None or isinstance(_resolution, Unset):
                resolution = _resolution
            else:
                resolution = ResolutionParams.from_dict(_resolution)

            additional_properties = _object.rest

            _self = cls(
                cropping=cropping,
                orientation=orientation,
                padding=padding,
                resolution=resolution,
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
