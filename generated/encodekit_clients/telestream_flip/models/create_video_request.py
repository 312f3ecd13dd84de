from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.extra_file_urls import ExtraFileUrls
    from ..models.extra_variables import ExtraVariables


@_attrs_define
class CreateVideoRequest:
    """A source to import by URL, and what to make of it.

    Attributes:
        source_url (str | Unset): URL of the source. Optional in the published model, needed in practice.
        profiles (str | Unset): Profiles to encode with: names or ids, separated by commas; a workflow counts as a
            profile. `none` creates no encodings yet; without it every profile of the factory is used.
        payload (str | Unset): The caller's own reference, stored with the video and returned with it.
        pipeline (str | Unset): JSON text that chains profiles: an object from a profile to the object of those that
            take its output, such as `{"h264":{"h265":{}}}`.
        subtitle_files (list[str] | Unset): URLs of subtitle files.
        extra_files (ExtraFileUrls | Unset): Additional input files: URLs by tag.
        extra_variables (ExtraVariables | Unset): Values for a workflow's own variables: text by name.
        path_format (str | Unset): Path of the outputs in storage, with the keywords :id, :video_id, :original, :date,
            :profile, :type and :resolution. Without it the factory's format applies.
        clip_offset (str | Unset): Time in the source at which the output begins. Without it the output begins with the
            source.
        clip_length (str | Unset): Duration of the output. Without it the output ends with the source.
        clip_end (str | Unset): Timecode in the source at which the output ends, an alternative to clip_length.
        starting_timecode (str | Unset): Timecode that the first frame of the output carries.
        store_id (str | Unset): Store for the outputs of this video instead of the factory's; of the same storage
            provider and region.
    """

    source_url: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    profiles: str | Unset | None = UNSET
    payload: str | Unset | None = UNSET
    pipeline: str | Unset | None = UNSET
    subtitle_files: list[str] | Unset | None = _attrs_field(default=UNSET, repr=False)
    extra_files: ExtraFileUrls | Unset | None = _attrs_field(default=UNSET, repr=False)
    extra_variables: ExtraVariables | Unset | None = _attrs_field(default=UNSET, repr=False)
    path_format: str | Unset | None = UNSET
    clip_offset: str | Unset | None = UNSET
    clip_length: str | Unset | None = UNSET
    clip_end: str | Unset | None = UNSET
    starting_timecode: str | Unset | None = UNSET
    store_id: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        source_url = self.source_url

        profiles = self.profiles

        payload = self.payload

        pipeline = self.pipeline

        subtitle_files: Any = None
        if self.subtitle_files is not None:
            subtitle_files = UNSET
            if not isinstance(self.subtitle_files, Unset):
                subtitle_files = self.subtitle_files

        extra_files: Any = None
        if self.extra_files is not None:
            extra_files = UNSET
            if not isinstance(self.extra_files, Unset):
                extra_files = self.extra_files.to_dict()

        extra_variables: Any = None
        if self.extra_variables is not None:
            extra_variables = UNSET
            if not isinstance(self.extra_variables, Unset):
                extra_variables = self.extra_variables.to_dict()

        path_format = self.path_format

        clip_offset = self.clip_offset

        clip_length = self.clip_length

        clip_end = self.clip_end

        starting_timecode = self.starting_timecode

        store_id = self.store_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if source_url is not UNSET:
            field_dict["source_url"] = source_url
        if profiles is not UNSET:
            field_dict["profiles"] = profiles
        if payload is not UNSET:
            field_dict["payload"] = payload
        if pipeline is not UNSET:
            field_dict["pipeline"] = pipeline
        if subtitle_files is not UNSET:
            field_dict["subtitle_files"] = subtitle_files
        if extra_files is not UNSET:
            field_dict["extra_files"] = extra_files
        if extra_variables is not UNSET:
            field_dict["extra_variables"] = extra_variables
        if path_format is not UNSET:
            field_dict["path_format"] = path_format
        if clip_offset is not UNSET:
            field_dict["clip_offset"] = clip_offset
        if clip_length is not UNSET:
            field_dict["clip_length"] = clip_length
        if clip_end is not UNSET:
            field_dict["clip_end"] = clip_end
        if starting_timecode is not UNSET:
            field_dict["starting_timecode"] = starting_timecode
        if store_id is not UNSET:
            field_dict["store_id"] = store_id

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.extra_file_urls import ExtraFileUrls  # noqa: PLC0415
        from ..models.extra_variables import ExtraVariables  # noqa: PLC0415

        with ObjectReader("CreateVideoRequest", src_dict) as _object:
            source_url = _object.optional("source_url")

            profiles = _object.optional("profiles")

            payload = _object.optional("payload")

            pipeline = _object.optional("pipeline")

            subtitle_files = cast(list[str], _object.optional("subtitle_files"))

            _extra_files = _object.optional("extra_files")
            extra_files: ExtraFileUrls | Unset | None
            if _extra_files is None or isinstance(_extra_files, Unset):
                extra_files = _extra_files
            else:
                extra_files = ExtraFileUrls.from_dict(_extra_files)

            _extra_variables = _object.optional("extra_variables")
            extra_variables: ExtraVariables | Unset | None
            if _extra_variables is None or isinstance(_extra_variables, Unset):
                extra_variables = _extra_variables
            else:
                extra_variables = ExtraVariables.from_dict(_extra_variables)

            path_format = _object.optional("path_format")

            clip_offset = _object.optional("clip_offset")

            clip_length = _object.optional("clip_length")

            clip_end = _object.optional("clip_end")

            starting_timecode = _object.optional("starting_timecode")

            store_id = _object.optional("store_id")

            additional_properties = _object.rest

            _self = cls(
                source_url=source_url,
                profiles=profiles,
                payload=payload,
                pipeline=pipeline,
                subtitle_files=subtitle_files,
                extra_files=extra_files,
                extra_variables=extra_variables,
                path_format=path_format,
                clip_offset=clip_offset,
                clip_length=clip_length,
                clip_end=clip_end,
                starting_timecode=starting_timecode,
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
