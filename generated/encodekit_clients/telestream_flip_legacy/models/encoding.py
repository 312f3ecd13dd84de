from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class Encoding:
    """One video in one profile.

    Attributes:
        id (str | Unset): Identifier of the encoding.
        video_id (str | Unset): Video that is encoded.
        profile_id (str | Unset): Profile that is used. May be missing, so fall back to `profile_name`.
        profile_name (str | Unset): Name of the profile that is used.
        status (str | Unset): State of the encoding. What a cancelled encoding shows is not published.
        encoding_progress (float | Unset): Progress in per cent, from 0 to 100. May stay at 99 when the encoding has
            succeeded.
        encoding_time (float | Unset): Time the encoding took. The unit is not published.
        started_encoding_at (str | Unset): When the encoding began, as `YYYY/MM/DD HH:MM:SS +0000`; empty before that.
        external_id (str | Unset): Identifier in another system. Its meaning is not published.
        extname (str | Unset): Extension of the main output, with its leading dot.
        path (str | Unset): Storage key of the main output, without the extension.
        mime_type (str | Unset): Media type of the main output.
        files (list[str] | Unset): Storage keys of all outputs; empty until the encoding is done.
        screenshots (list[str] | Unset): Storage keys of the screenshots; only when they were asked for.
        video_codec (str | Unset): Codec of the video stream.
        video_bitrate (int | Unset): Bit rate of the video stream in kbit/s.
        audio_codec (str | Unset): Codec of the audio stream.
        audio_bitrate (int | Unset): Bit rate of the audio stream in kbit/s.
        audio_channels (int | Unset): Number of audio channels.
        audio_sample_rate (int | Unset): Sample rate of the audio in Hz.
        width (int | Unset): Width in pixels.
        height (int | Unset): Height in pixels.
        fps (float | Unset): Frame rate in frames per second.
        duration (int | Unset): Duration in milliseconds.
        file_size (int | Unset): Size of the main output in bytes.
        error_class (str | Unset): Kind of failure, when `status` is `fail`.
        error_message (str | Unset): Reason of the failure, when `status` is `fail`.
        created_at (str | Unset): When the encoding was created, as `YYYY/MM/DD HH:MM:SS +0000`.
        updated_at (str | Unset): When the encoding was last changed, as `YYYY/MM/DD HH:MM:SS +0000`.
    """

    id: str | Unset | None = UNSET
    video_id: str | Unset | None = UNSET
    profile_id: str | Unset | None = UNSET
    profile_name: str | Unset | None = UNSET
    status: str | Unset | None = UNSET
    encoding_progress: float | Unset | None = UNSET
    encoding_time: float | Unset | None = UNSET
    started_encoding_at: str | Unset | None = UNSET
    external_id: str | Unset | None = UNSET
    extname: str | Unset | None = UNSET
    path: str | Unset | None = UNSET
    mime_type: str | Unset | None = UNSET
    files: list[str] | Unset | None = UNSET
    screenshots: list[str] | Unset | None = UNSET
    video_codec: str | Unset | None = UNSET
    video_bitrate: int | Unset | None = UNSET
    audio_codec: str | Unset | None = UNSET
    audio_bitrate: int | Unset | None = UNSET
    audio_channels: int | Unset | None = UNSET
    audio_sample_rate: int | Unset | None = UNSET
    width: int | Unset | None = UNSET
    height: int | Unset | None = UNSET
    fps: float | Unset | None = UNSET
    duration: int | Unset | None = UNSET
    file_size: int | Unset | None = UNSET
    error_class: str | Unset | None = UNSET
    error_message: str | Unset | None = UNSET
    created_at: str | Unset | None = UNSET
    updated_at: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        video_id = self.video_id

        profile_id = self.profile_id

        profile_name = self.profile_name

        status = self.status

        encoding_progress = self.encoding_progress

        encoding_time = self.encoding_time

        started_encoding_at = self.started_encoding_at

        external_id = self.external_id

        extname = self.extname

        path = self.path

        mime_type = self.mime_type

        files: Any = None
        if self.files is not None:
            files = UNSET
            if not isinstance(self.files, Unset):
                files = self.files

        screenshots: Any = None
        if self.screenshots is not None:
            screenshots = UNSET
            if not isinstance(self.screenshots, Unset):
                screenshots = self.screenshots

        video_codec = self.video_codec

        video_bitrate = self.video_bitrate

        audio_codec = self.audio_codec

        audio_bitrate = self.audio_bitrate

        audio_channels = self.audio_channels

        audio_sample_rate = self.audio_sample_rate

        width = self.width

        height = self.height

        fps = self.fps

        duration = self.duration

        file_size = self.file_size

        error_class = self.error_class

        error_message = self.error_message

        created_at = self.created_at

        updated_at = self.updated_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if video_id is not UNSET:
            field_dict["video_id"] = video_id
        if profile_id is not UNSET:
            field_dict["profile_id"] = profile_id
        if profile_name is not UNSET:
            field_dict["profile_name"] = profile_name
        if status is not UNSET:
            field_dict["status"] = status
        if encoding_progress is not UNSET:
            field_dict["encoding_progress"] = encoding_progress
        if encoding_time is not UNSET:
            field_dict["encoding_time"] = encoding_time
        if started_encoding_at is not UNSET:
            field_dict["started_encoding_at"] = started_encoding_at
        if external_id is not UNSET:
            field_dict["external_id"] = external_id
        if extname is not UNSET:
            field_dict["extname"] = extname
        if path is not UNSET:
            field_dict["path"] = path
        if mime_type is not UNSET:
            field_dict["mime_type"] = mime_type
        if files is not UNSET:
            field_dict["files"] = files
        if screenshots is not UNSET:
            field_dict["screenshots"] = screenshots
        if video_codec is not UNSET:
            field_dict["video_codec"] = video_codec
        if video_bitrate is not UNSET:
            field_dict["video_bitrate"] = video_bitrate
        if audio_codec is not UNSET:
            field_dict["audio_codec"] = audio_codec
        if audio_bitrate is not UNSET:
            field_dict["audio_bitrate"] = audio_bitrate
        if audio_channels is not UNSET:
            field_dict["audio_channels"] = audio_channels
        if audio_sample_rate is not UNSET:
            field_dict["audio_sample_rate"] = audio_sample_rate
        if width is not UNSET:
            field_dict["width"] = width
        if height is not UNSET:
            field_dict["height"] = height
        if fps is not UNSET:
            field_dict["fps"] = fps
        if duration is not UNSET:
            field_dict["duration"] = duration
        if file_size is not UNSET:
            field_dict["file_size"] = file_size
        if error_class is not UNSET:
            field_dict["error_class"] = error_class
        if error_message is not UNSET:
            field_dict["error_message"] = error_message
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("Encoding", src_dict) as _object:
            id = _object.optional("id")

            video_id = _object.optional("video_id")

            profile_id = _object.optional("profile_id")

            profile_name = _object.optional("profile_name")

            status = _object.optional("status")

            encoding_progress = _object.optional("encoding_progress")

            encoding_time = _object.optional("encoding_time")

            started_encoding_at = _object.optional("started_encoding_at")

            external_id = _object.optional("external_id")

            extname = _object.optional("extname")

            path = _object.optional("path")

            mime_type = _object.optional("mime_type")

            files = cast(list[str], _object.optional("files"))

            screenshots = cast(list[str], _object.optional("screenshots"))

            video_codec = _object.optional("video_codec")

            video_bitrate = _object.optional("video_bitrate")

            audio_codec = _object.optional("audio_codec")

            audio_bitrate = _object.optional("audio_bitrate")

            audio_channels = _object.optional("audio_channels")

            audio_sample_rate = _object.optional("audio_sample_rate")

            width = _object.optional("width")

            height = _object.optional("height")

            fps = _object.optional("fps")

            duration = _object.optional("duration")

            file_size = _object.optional("file_size")

            error_class = _object.optional("error_class")

            error_message = _object.optional("error_message")

            created_at = _object.optional("created_at")

            updated_at = _object.optional("updated_at")

            additional_properties = _object.rest

            _self = cls(
                id=id,
                video_id=video_id,
                profile_id=profile_id,
                profile_name=profile_name,
                status=status,
                encoding_progress=encoding_progress,
                encoding_time=encoding_time,
                started_encoding_at=started_encoding_at,
                external_id=external_id,
                extname=extname,
                path=path,
                mime_type=mime_type,
                files=files,
                screenshots=screenshots,
                video_codec=video_codec,
                video_bitrate=video_bitrate,
                audio_codec=audio_codec,
                audio_bitrate=audio_bitrate,
                audio_channels=audio_channels,
                audio_sample_rate=audio_sample_rate,
                width=width,
                height=height,
                fps=fps,
                duration=duration,
                file_size=file_size,
                error_class=error_class,
                error_message=error_message,
                created_at=created_at,
                updated_at=updated_at,
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
