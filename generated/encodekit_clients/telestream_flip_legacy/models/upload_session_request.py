from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.upload_session_request_multi_chunk import (
    UploadSessionRequestMultiChunk,
    check_upload_session_request_multi_chunk,
)
from ..models.upload_session_request_use_all_profiles import (
    UploadSessionRequestUseAllProfiles,
    check_upload_session_request_use_all_profiles,
)
from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.extra_file_request import ExtraFileRequest


@_attrs_define
class UploadSessionRequest:
    """An upload session with further files, signed with version 2.

    Attributes:
        file_name (str): Name of the file without its folder.
        file_size (int): Size of the file in bytes.
        profiles (str | Unset): Names or identifiers of the profiles, separated by commas; `none` makes no encodings.
        use_all_profiles (UploadSessionRequestUseAllProfiles | Unset): Whether the video is encoded with every profile
            of the factory, as text; false when absent.
        path_format (str | Unset): Storage key of the outputs, without the extension; `:id` when absent.
        payload (str | Unset): Text of your own, kept with the video.
        multi_chunk (UploadSessionRequestMultiChunk | Unset): Whether the files are sent in numbered parts, as text.
        extra_files (list[ExtraFileRequest] | Unset): Files that come with the video.
    """

    file_name: str
    file_size: int
    profiles: str | Unset | None = UNSET
    use_all_profiles: UploadSessionRequestUseAllProfiles | Unset | None = UNSET
    path_format: str | Unset | None = UNSET
    payload: str | Unset | None = UNSET
    multi_chunk: UploadSessionRequestMultiChunk | Unset | None = UNSET
    extra_files: list[ExtraFileRequest] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        file_name = self.file_name

        file_size = self.file_size

        profiles = self.profiles

        use_all_profiles: Any = None
        if self.use_all_profiles is not None:
            use_all_profiles = UNSET
            if not isinstance(self.use_all_profiles, Unset):
                use_all_profiles = self.use_all_profiles

        path_format = self.path_format

        payload = self.payload

        multi_chunk: Any = None
        if self.multi_chunk is not None:
            multi_chunk = UNSET
            if not isinstance(self.multi_chunk, Unset):
                multi_chunk = self.multi_chunk

        extra_files: Any = None
        if self.extra_files is not None:
            extra_files = UNSET
            if not isinstance(self.extra_files, Unset):
                extra_files = []
                for extra_files_item_data in self.extra_files:
                    extra_files_item = extra_files_item_data.to_dict()
                    extra_files.append(extra_files_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "file_name": file_name,
                "file_size": file_size,
            }
        )
        if profiles is not UNSET:
            field_dict["profiles"] = profiles
        if use_all_profiles is not UNSET:
            field_dict["use_all_profiles"] = use_all_profiles
        if path_format is not UNSET:
            field_dict["path_format"] = path_format
        if payload is not UNSET:
            field_dict["payload"] = payload
        if multi_chunk is not UNSET:
            field_dict["multi_chunk"] = multi_chunk
        if extra_files is not UNSET:
            field_dict["extra_files"] = extra_files

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.extra_file_request import ExtraFileRequest  # noqa: PLC0415

        with ObjectReader("UploadSessionRequest", src_dict) as _object:
            file_name = _object.required("file_name")

            file_size = _object.required("file_size")

            profiles = _object.optional("profiles")

            _use_all_profiles = _object.optional("use_all_profiles")
            use_all_profiles: UploadSessionRequestUseAllProfiles | Unset | None
            if _use_all_profiles is None or isinstance(_use_all_profiles, Unset):
                use_all_profiles = _use_all_profiles
            else:
                use_all_profiles = check_upload_session_request_use_all_profiles(_use_all_profiles)

            path_format = _object.optional("path_format")

            payload = _object.optional("payload")

            _multi_chunk = _object.optional("multi_chunk")
            multi_chunk: UploadSessionRequestMultiChunk | Unset | None
            if _multi_chunk is None or isinstance(_multi_chunk, Unset):
                multi_chunk = _multi_chunk
            else:
                multi_chunk = check_upload_session_request_multi_chunk(_multi_chunk)

            _extra_files = _object.optional("extra_files")
            extra_files: list[ExtraFileRequest] | Unset | None = _extra_files
            if _extra_files is not None and not isinstance(_extra_files, Unset):
                extra_files = []
                for extra_files_item_data in to_items(_extra_files):
                    extra_files_item = ExtraFileRequest.from_dict(extra_files_item_data)

                    extra_files.append(extra_files_item)

            additional_properties = _object.rest

            _self = cls(
                file_name=file_name,
                file_size=file_size,
                profiles=profiles,
                use_all_profiles=use_all_profiles,
                path_format=path_format,
                payload=payload,
                multi_chunk=multi_chunk,
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
