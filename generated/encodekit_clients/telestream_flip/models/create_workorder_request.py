from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import types
from ..types import UNSET, File, ObjectReader, Unset, to_names


@_attrs_define
class CreateWorkorderRequest:
    """A source and the profile to process it with.

    Attributes:
        profile_id (str | Unset): Identifier of the profile.
        file (File | Unset): The source file itself, when it is not given as source_url.
        source_url (str | Unset): URL of the source, when it is not given as file.
    """

    profile_id: str | Unset | None = UNSET
    file: File | Unset | None = UNSET
    source_url: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        profile_id = self.profile_id

        file: Any = None
        if self.file is not None:
            file = UNSET
            if not isinstance(self.file, Unset):
                file = self.file.to_tuple()

        source_url = self.source_url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if profile_id is not UNSET:
            field_dict["profile_id"] = profile_id
        if file is not UNSET:
            field_dict["file"] = file
        if source_url is not UNSET:
            field_dict["source_url"] = source_url

        return field_dict

    def to_multipart(self) -> types.RequestFiles:
        files: types.RequestFiles = []

        if self.profile_id is not None and not isinstance(self.profile_id, Unset):
            files.append(("profile_id", (None, str(self.profile_id).encode(), "text/plain")))

        if self.file is not None and not isinstance(self.file, Unset):
            files.append(("file", self.file.to_tuple()))

        if self.source_url is not None and not isinstance(self.source_url, Unset):
            files.append(("source_url", (None, str(self.source_url).encode(), "text/plain")))

        for prop_name, prop in self.additional_properties.items():
            files.append((prop_name, (None, str(prop).encode(), "text/plain")))

        return files

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("CreateWorkorderRequest", src_dict) as _object:
            profile_id = _object.optional("profile_id")

            _file = _object.optional("file")
            file: File | Unset | None
            if _file is None or isinstance(_file, Unset):
                file = _file
            else:
                file = File(payload=BytesIO(_file))

            source_url = _object.optional("source_url")

            additional_properties = _object.rest

            _self = cls(
                profile_id=profile_id,
                file=file,
                source_url=source_url,
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
