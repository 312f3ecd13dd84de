from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.extra_file import ExtraFile
    from ..models.extra_variables import ExtraVariables


@_attrs_define
class CreateUploadSessionRequest:
    """A file to upload, and what to make of it once it is complete.

    Attributes:
        file_size (int): Size of the file in bytes.
        file_name (str): Name of the file, without folders.
        extra_files (list[ExtraFile] | Unset): Further files that belong to the video and are uploaded in the same
            session.
        profiles (str | Unset): Profiles to encode with: names or ids, separated by commas; a workflow counts as a
            profile. `none` creates no encodings yet; without it every profile of the factory is used.
        path_format (str | Unset): Path of the outputs in storage, with the keywords :id, :video_id, :original, :date,
            :profile, :type and :resolution. Without it the factory's format applies.
        payload (str | Unset): The caller's own reference, stored with the video and returned with it.
        extra_variables (ExtraVariables | Unset): Values for a workflow's own variables: text by name.
        watermark_url (str | Unset): URL of an image that is drawn over the picture. Without it there is no watermark.
        watermark_left (str | Unset): Distance of the watermark from the left edge, in pixels or per cent. Excludes
            watermark_right.
        watermark_top (str | Unset): Distance of the watermark from the top edge, in pixels or per cent. Excludes
            watermark_bottom.
        watermark_right (str | Unset): Distance of the watermark from the right edge, in pixels or per cent. Excludes
            watermark_left.
        watermark_bottom (str | Unset): Distance of the watermark from the bottom edge, in pixels or per cent. Excludes
            watermark_top.
        watermark_width (str | Unset): Width of the watermark in pixels.
        watermark_height (str | Unset): Height of the watermark in pixels.
        clip_length (str | Unset): Duration of the output, as HH:MM:SS. Without it the output ends with the source.
        clip_offset (str | Unset): Time in the source at which the output begins. Without it the output begins with the
            source.
        multi_chunk (bool | Unset): Whether the file is sent in numbered parts. Without it the answer is yes. With
            `false` the session is of the older kind, one stream with Content-Range, and the answer has id and location
            only.
        store_id (str | Unset): Store for the outputs of this video instead of the factory's; of the same storage
            provider and region.
    """

    file_size: int
    file_name: str
    extra_files: list[ExtraFile] | Unset | None = UNSET
    profiles: str | Unset | None = UNSET
    path_format: str | Unset | None = UNSET
    payload: str | Unset | None = UNSET
    extra_variables: ExtraVariables | Unset | None = _attrs_field(default=UNSET, repr=False)
    watermark_url: str | Unset | None = UNSET
    watermark_left: str | Unset | None = UNSET
    watermark_top: str | Unset | None = UNSET
    watermark_right: str | Unset | None = UNSET
    watermark_bottom: str | Unset | None = UNSET
    watermark_width: str | Unset | None = UNSET
    watermark_height: str | Unset | None = UNSET
    clip_length: str | Unset | None = UNSET
    clip_offset: str | Unset | None = UNSET
    multi_chunk: bool | Unset | None = UNSET
    store_id: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        file_size = self.file_size

        file_name = self.file_name

        extra_files: Any = None
        if self.extra_files is not None:
            extra_files = UNSET
            if not isinstance(self.extra_files, Unset):
                extra_files = []
                for extra_files_item_data in self.extra_files:
                    extra_files_item = extra_files_item_data.to_dict()
                    extra_files.append(extra_files_item)

        profiles = self.profiles

        path_format = self.path_format

        payload = self.payload

        extra_variables: Any = None
        if self.extra_variables is not None:
            extra_variables = UNSET
            if not isinstance(self.extra_variables, Unset):
                extra_variables = self.extra_variables.to_dict()

        watermark_url = self.watermark_url

        watermark_left = self.watermark_left

        watermark_top = self.watermark_top

        watermark_right = self.watermark_right

        watermark_bottom = self.watermark_bottom

        watermark_width = self.watermark_width

        watermark_height = self.watermark_height

        clip_length = self.clip_length

        clip_offset = self.clip_offset

        multi_chunk = self.multi_chunk

        store_id = self.store_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "file_size": file_size,
                "file_name": file_name,
            }
        )
        if extra_files is not UNSET:
            field_dict["extra_files"] = extra_files
        if profiles is not UNSET:
            field_dict["profiles"] = profiles
        if path_format is not UNSET:
            field_dict["path_format"] = path_format
        if payload is not UNSET:
            field_dict["payload"] = payload
        if extra_variables is not UNSET:
            field_dict["extra_variables"] = extra_variables
        if watermark_url is not UNSET:
            field_dict["watermark_url"] = watermark_url
        if watermark_left is not UNSET:
            field_dict["watermark_left"] = watermark_left
        if watermark_top is not UNSET:
            field_dict["watermark_top"] = watermark_top
        if watermark_right is not UNSET:
            field_dict["watermark_right"] = watermark_right
        if watermark_bottom is not UNSET:
            field_dict["watermark_bottom"] = watermark_bottom
        if watermark_width is not UNSET:
            field_dict["watermark_width"] = watermark_width
        if watermark_height is not UNSET:
            field_dict["watermark_height"] = watermark_height
        if clip_length is not UNSET:
            field_dict["clip_length"] = clip_length
        if clip_offset is not UNSET:
            field_dict["clip_offset"] = clip_offset
        if multi_chunk is not UNSET:
            field_dict["multi_chunk"] = multi_chunk
        if store_id is not UNSET:
            field_dict["store_id"] = store_id

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.extra_file import ExtraFile  # noqa: PLC0415
        from ..models.extra_variables import ExtraVariables  # noqa: PLC0415

        with ObjectReader("CreateUploadSessionRequest", src_dict) as _object:
            file_size = _object.required("file_size")

            file_name = _object.required("file_name")

            _extra_files = _object.optional("extra_files")
            extra_files: list[ExtraFile] | Unset | None = _extra_files
            if _extra_files is not None and not isinstance(_extra_files, Unset):
                extra_files = []
                for extra_files_item_data in to_items(_extra_files):
                    extra_files_item = ExtraFile.from_dict(extra_files_item_data)

                    extra_files.append(extra_files_item)

            profiles = _object.optional("profiles")

            path_format = _object.optional("path_format")

            payload = _object.optional("payload")

            _extra_variables = _object.optional("extra_variables")
            extra_variables: ExtraVariables | Unset | None
            if _extra_variables is None or isinstance(_extra_variables, Unset):
                extra_variables = _extra_variables
            else:
                extra_variables = ExtraVariables.from_dict(_extra_variables)

            watermark_url = _object.optional("watermark_url")

            watermark_left = _object.optional("watermark_left")

            watermark_top = _object.optional("watermark_top")

            watermark_right = _object.optional("watermark_right")

            watermark_bottom = _object.optional("watermark_bottom")

            watermark_width = _object.optional("watermark_width")

            watermark_height = _object.optional("watermark_height")

            clip_length = _object.optional("clip_length")

            clip_offset = _object.optional("clip_offset")

            multi_chunk = _object.optional("multi_chunk")

            store_id = _object.optional("store_id")

            additional_properties = _object.rest

            _self = cls(
                file_size=file_size,
                file_name=file_name,
                extra_files=extra_files,
                profiles=profiles,
                path_format=path_format,
                payload=payload,
                extra_variables=extra_variables,
                watermark_url=watermark_url,
                watermark_left=watermark_left,
                watermark_top=watermark_top,
                watermark_right=watermark_right,
                watermark_bottom=watermark_bottom,
                watermark_width=watermark_width,
                watermark_height=watermark_height,
                clip_length=clip_length,
                clip_offset=clip_offset,
                multi_chunk=multi_chunk,
                store_id=store_id,
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
