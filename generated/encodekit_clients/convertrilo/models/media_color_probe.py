from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class MediaColorProbe:
    """The colours of a video. The words are presumably those of ffmpeg.

    Attributes:
        kind (str | Unset): Dynamic range.
        primaries (None | str | Unset): Colour primaries, such as `bt709`.
        transfer (None | str | Unset): Transfer characteristics, such as `smpte2084`.
        matrix (None | str | Unset): Matrix coefficients, such as `bt2020nc`.
        range_ (None | str | Unset): Range of the sample values, such as `tv`.
        notes (list[str] | Unset): Remarks, for people.
    """

    kind: str | Unset | None = UNSET
    primaries: None | str | Unset = UNSET
    transfer: None | str | Unset = UNSET
    matrix: None | str | Unset = UNSET
    range_: None | str | Unset = UNSET
    notes: list[str] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        primaries: Any = None
        if self.primaries is not None:
            if isinstance(self.primaries, Unset):
                primaries = UNSET
            else:
                primaries = self.primaries

        transfer: Any = None
        if self.transfer is not None:
            if isinstance(self.transfer, Unset):
                transfer = UNSET
            else:
                transfer = self.transfer

        matrix: Any = None
        if self.matrix is not None:
            if isinstance(self.matrix, Unset):
                matrix = UNSET
            else:
                matrix = self.matrix

        range_: Any = None
        if self.range_ is not None:
            if isinstance(self.range_, Unset):
                range_ = UNSET
            else:
                range_ = self.range_

        notes: Any = None
        if self.notes is not None:
            notes = UNSET
            if not isinstance(self.notes, Unset):
                notes = self.notes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if kind is not UNSET:
            field_dict["kind"] = kind
        if primaries is not UNSET:
            field_dict["primaries"] = primaries
        if transfer is not UNSET:
            field_dict["transfer"] = transfer
        if matrix is not UNSET:
            field_dict["matrix"] = matrix
        if range_ is not UNSET:
            field_dict["range"] = range_
        if notes is not UNSET:
            field_dict["notes"] = notes

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("MediaColorProbe", src_dict) as _object:
            kind = _object.optional("kind")

            def _parse_primaries(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            primaries = _parse_primaries(_object.optional("primaries"))

            def _parse_transfer(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            transfer = _parse_transfer(_object.optional("transfer"))

            def _parse_matrix(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            matrix = _parse_matrix(_object.optional("matrix"))

            def _parse_range_(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            range_ = _parse_range_(_object.optional("range"))

            notes = cast(list[str], _object.optional("notes"))

            additional_properties = _object.rest

            _self = cls(
                kind=kind,
                primaries=primaries,
                transfer=transfer,
                matrix=matrix,
                range_=range_,
                notes=notes,
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
