from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.extra_file_sessions import ExtraFileSessions


@_attrs_define
class UploadSession:
    """Where and how to send the parts of a file.

    Attributes:
        id (str): Identifier of the session.
        location (str): Absolute URL, with query, to which parts are sent. It is a capability: it needs no key, so keep
            it secret. A later answer may carry another location, which is then to be used.
        parts (int | str | Unset): Number of parts, as decimal text or as a number.
        part_size (int | str | Unset): Size of every part but the last, in bytes, as decimal text or as a number.
        max_connections (int | str | Unset): How many parts may be sent at a time, as decimal text or as a number.
        extra_files (ExtraFileSessions | Unset): How to send each further file: one entry for each tag.
    """

    id: str
    location: str = _attrs_field(repr=False)
    parts: int | str | Unset | None = UNSET
    part_size: int | str | Unset | None = UNSET
    max_connections: int | str | Unset | None = UNSET
    extra_files: ExtraFileSessions | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        location = self.location

        parts: Any = None
        if self.parts is not None:
            if isinstance(self.parts, Unset):
                parts = UNSET
            else:
                parts = self.parts

        part_size: Any = None
        if self.part_size is not None:
            if isinstance(self.part_size, Unset):
                part_size = UNSET
            else:
                part_size = self.part_size

        max_connections: Any = None
        if self.max_connections is not None:
            if isinstance(self.max_connections, Unset):
                max_connections = UNSET
            else:
                max_connections = self.max_connections

        extra_files: Any = None
        if self.extra_files is not None:
            extra_files = UNSET
            if not isinstance(self.extra_files, Unset):
                extra_files = self.extra_files.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "location": location,
            }
        )
        if parts is not UNSET:
            field_dict["parts"] = parts
        if part_size is not UNSET:
            field_dict["part_size"] = part_size
        if max_connections is not UNSET:
            field_dict["max_connections"] = max_connections
        if extra_files is not UNSET:
            field_dict["extra_files"] = extra_files

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.extra_file_sessions import ExtraFileSessions  # noqa: PLC0415

        with ObjectReader("UploadSession", src_dict) as _object:
            id = _object.required("id")

            location = _object.required("location")

            def _parse_parts(data: object) -> int | str | Unset | None:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(int | str | Unset | None, data)

            parts = _parse_parts(_object.optional("parts"))

            def _parse_part_size(data: object) -> int | str | Unset | None:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(int | str | Unset | None, data)

            part_size = _parse_part_size(_object.optional("part_size"))

            def _parse_max_connections(data: object) -> int | str | Unset | None:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(int | str | Unset | None, data)

            max_connections = _parse_max_connections(_object.optional("max_connections"))

            _extra_files = _object.optional("extra_files")
            extra_files: ExtraFileSessions | Unset | None
            if _extra_files is None or isinstance(_extra_files, Unset):
                extra_files = _extra_files
            else:
                extra_files = ExtraFileSessions.from_dict(_extra_files)

            additional_properties = _object.rest

            _self = cls(
                id=id,
                location=location,
                parts=parts,
                part_size=part_size,
                max_connections=max_connections,
                extra_files=extra_files,
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
