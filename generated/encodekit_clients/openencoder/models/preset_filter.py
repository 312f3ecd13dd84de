from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.preset_filter_deinterlace import PresetFilterDeinterlace, check_preset_filter_deinterlace
from ..models.preset_filter_denoise import PresetFilterDenoise, check_preset_filter_denoise
from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class PresetFilter:
    """Filters for picture and sound.

    Attributes:
        deband (bool | Unset): Whether to smooth bands of colour.
        deshake (bool | Unset): Whether to steady a shaking picture.
        deflicker (bool | Unset): Whether to even out flicker.
        dejudder (bool | Unset): Whether to remove judder from telecined film.
        denoise (PresetFilterDenoise | Unset): How much noise to remove.
        deinterlace (PresetFilterDeinterlace | Unset): How to deinterlace.
        brightness (str | Unset): Brightness for the eq filter; `0` or absent to keep it.
        contrast (str | Unset): Contrast for the eq filter; `1` or absent to keep it.
        saturation (str | Unset): Saturation for the eq filter; `0` or absent to keep it.
        gamma (str | Unset): Gamma for the eq filter; `0` or absent to keep it.
        acontrast (str | Unset): Loudness contrast of the sound in percent; `33` or absent to keep it.
    """

    deband: bool | Unset | None = UNSET
    deshake: bool | Unset | None = UNSET
    deflicker: bool | Unset | None = UNSET
    dejudder: bool | Unset | None = UNSET
    denoise: PresetFilterDenoise | Unset | None = UNSET
    deinterlace: PresetFilterDeinterlace | Unset | None = UNSET
    brightness: str | Unset | None = UNSET
    contrast: str | Unset | None = UNSET
    saturation: str | Unset | None = UNSET
    gamma: str | Unset | None = UNSET
    acontrast: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        deband = self.deband

        deshake = self.deshake

        deflicker = self.deflicker

        dejudder = self.dejudder

        denoise: Any = None
        if self.denoise is not None:
            denoise = UNSET
            if not isinstance(self.denoise, Unset):
                denoise = self.denoise

        deinterlace: Any = None
        if self.deinterlace is not None:
            deinterlace = UNSET
            if not isinstance(self.deinterlace, Unset):
                deinterlace = self.deinterlace

        brightness = self.brightness

        contrast = self.contrast

        saturation = self.saturation

        gamma = self.gamma

        acontrast = self.acontrast

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if deband is not UNSET:
            field_dict["deband"] = deband
        if deshake is not UNSET:
            field_dict["deshake"] = deshake
        if deflicker is not UNSET:
            field_dict["deflicker"] = deflicker
        if dejudder is not UNSET:
            field_dict["dejudder"] = dejudder
        if denoise is not UNSET:
            field_dict["denoise"] = denoise
        if deinterlace is not UNSET:
            field_dict["deinterlace"] = deinterlace
        if brightness is not UNSET:
            field_dict["brightness"] = brightness
        if contrast is not UNSET:
            field_dict["contrast"] = contrast
        if saturation is not UNSET:
            field_dict["saturation"] = saturation
        if gamma is not UNSET:
            field_dict["gamma"] = gamma
        if acontrast is not UNSET:
            field_dict["acontrast"] = acontrast

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("PresetFilter", src_dict) as _object:
            deband = _object.optional("deband")

            deshake = _object.optional("deshake")

            deflicker = _object.optional("deflicker")

            dejudder = _object.optional("dejudder")

            _denoise = _object.optional("denoise")
            denoise: PresetFilterDenoise | Unset | None
            if _denoise is None or isinstance(_denoise, Unset):
                denoise = _denoise
            else:
                denoise = check_preset_filter_denoise(_denoise)

            _deinterlace = _object.optional("deinterlace")
            deinterlace: PresetFilterDeinterlace | Unset | None
            if _deinterlace is None or isinstance(_deinterlace, Unset):
                deinterlace = _deinterlace
            else:
                deinterlace = check_preset_filter_deinterlace(_deinterlace)

            brightness = _object.optional("brightness")

            contrast = _object.optional("contrast")

            saturation = _object.optional("saturation")

            gamma = _object.optional("gamma")

            acontrast = _object.optional("acontrast")

            additional_properties = _object.rest

            _self = cls(
                deband=deband,
                deshake=deshake,
                deflicker=deflicker,
                dejudder=dejudder,
                denoise=denoise,
                deinterlace=deinterlace,
                brightness=brightness,
                contrast=contrast,
                saturation=saturation,
                gamma=gamma,
                acontrast=acontrast,
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
