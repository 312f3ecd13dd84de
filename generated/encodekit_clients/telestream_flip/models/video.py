from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class Video:
    """A source file that was imported, or is being imported.

    Attributes:
        id (str | Unset): Identifier of the video.
        status (str | Unset): State of the import, not of the encodings: `processing` until the source is fetched,
            checked and stored, then `success` or `fail`.
        original_filename (str | Unset): Name of the source file.
        extname (str | Unset): Extension of the source file with its leading dot.
        mime_type (str | Unset): Media type of the source file.
        path (str | Unset): Key of the source in storage, without extension.
        source_url (str | Unset): URL from which the source was fetched.
        payload (str | Unset): The caller's own reference, at most 256 characters, stored with the video.
        video_codec (str | Unset): Codec of the source's video.
        audio_codec (str | Unset): Codec of the source's audio.
        audio_bitrate (int | Unset): Bit rate of the source's audio in bit/s. Older objects may carry kbit/s.
        audio_channels (int | Unset): Number of audio channels of the source.
        audio_sample_rate (int | Unset): Sample rate of the source's audio in Hz.
        video_bitrate (int | str | Unset): Bit rate of the source's video in bit/s. Older objects may carry kbit/s.
        width (int | str | Unset): Width of the source picture in pixels.
        height (int | str | Unset): Height of the source picture in pixels.
        fps (float | str | Unset): Frame rate of the source in frames per second.
        duration (int | Unset): Duration of the source: in seconds by the text of 3.1, in milliseconds in every known
            example, all of which are of the previous generation. Passed on as sent.
        file_size (int | Unset): Size of the source in bytes.
        encodings_count (int | Unset): Number of encodings that the video has.
        error_class (str | Unset): Kind of the failure, meant for programs. Present only when the status is `fail`.
        error_message (str | Unset): Explanation of the failure, meant for people. Present only when the status is
            `fail`.
        created_at (str | Unset): When the video was created, as `YYYY/MM/DD HH:MM:SS +0000`.
        updated_at (str | Unset): When the video was last changed, as `YYYY/MM/DD HH:MM:SS +0000`.
    """

    id: str | Unset | None = UNSET
    status: str | Unset | None = UNSET
    original_filename: str | Unset | None = UNSET
    extname: str | Unset | None = UNSET
    mime_type: str | Unset | None = UNSET
    path: str | Unset | None = UNSET
    source_url: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    payload: str | Unset | None = UNSET
    video_codec: str | Unset | None = UNSET
    audio_codec: str | Unset | None = UNSET
    audio_bitrate: int | Unset | None = UNSET
    audio_channels: int | Unset | None = UNSET
    audio_sample_rate: int | Unset | None = UNSET
    video_bitrate: int | str | Unset | None = UNSET
    width: int | str | Unset | None = UNSET
    height: int | str | Unset | None = UNSET
    fps: float | str | Unset | None = UNSET
    duration: int | Unset | None = UNSET
    file_size: int | Unset | None = UNSET
    encodings_count: int | Unset | None = UNSET
    error_class: str | Unset | None = UNSET
    error_message: str | Unset | None = UNSET
    created_at: str | Unset | None = UNSET
    updated_at: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        status = self.status

        original_filename = self.original_filename

        extname = self.extname

        mime_type = self.mime_type

        path = self.path

        source_url = self.source_url

        payload = self.payload

        video_codec = self.video_codec

        audio_codec = self.audio_codec

        audio_bitrate = self.audio_bitrate

        audio_channels = self.audio_channels

        audio_sample_rate = self.audio_sample_rate

        video_bitrate: Any = None
        if self.video_bitrate is not None:
            if isinstance(self.video_bitrate, Unset):
                video_bitrate = UNSET
            else:
                video_bitrate = self.video_bitrate

        width: Any = None
        if self.width is not None:
            if isinstance(self.width, Unset):
                width = UNSET
            else:
                width = self.width

        height: Any = None
        if self.height is not None:
            if isinstance(self.height, Unset):
                height = UNSET
            else:
                height = self.height

        fps: Any = None
        if self.fps is not None:
            if isinstance(self.fps, Unset):
                fps = UNSET
            else:
                fps = self.fps

        duration = self.duration

        file_size = self.file_size

        encodings_count = self.encodings_count

        error_class = self.error_class

        error_message = self.error_message

        created_at = self.created_at

        updated_at = self.updated_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if status is not UNSET:
            field_dict["status"] = status
        if original_filename is not UNSET:
            field_dict["original_filename"] = original_filename
        if extname is not UNSET:
            field_dict["extname"] = extname
        if mime_type is not UNSET:
            field_dict["mime_type"] = mime_type
        if path is not UNSET:
            field_dict["path"] = path
        if source_url is not UNSET:
            field_dict["source_url"] = source_url
        if payload is not UNSET:
            field_dict["payload"] = payload
        if video_codec is not UNSET:
            field_dict["video_codec"] = video_codec
        if audio_codec is not UNSET:
            field_dict["audio_codec"] = audio_codec
        if audio_bitrate is not UNSET:
            field_dict["audio_bitrate"] = audio_bitrate
        if audio_channels is not UNSET:
            field_dict["audio_channels"] = audio_channels
        if audio_sample_rate is not UNSET:
            field_dict["audio_sample_rate"] = audio_sample_rate
        if video_bitrate is not UNSET:
            field_dict["video_bitrate"] = video_bitrate
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
        if encodings_count is not UNSET:
            field_dict["encodings_count"] = encodings_count
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
        with ObjectReader("Video", src_dict) as _object:
            id = _object.optional("id")

            status = _object.optional("status")

            original_filename = _object.optional("original_filename")

            extname = _object.optional("extname")

            mime_type = _object.optional("mime_type")

            path = _object.optional("path")

            source_url = _object.optional("source_url")

            payload = _object.optional("payload")

            video_codec = _object.optional("video_codec")

            audio_codec = _object.optional("audio_codec")

            audio_bitrate = _object.optional("audio_bitrate")

            audio_channels = _object.optional("audio_channels")

            audio_sample_rate = _object.optional("audio_sample_rate")

            def _parse_video_bitrate(data: object) -> int | str | Unset | None:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(int | str | Unset | None, data)

            video_bitrate = _parse_video_bitrate(_object.optional("video_bitrate"))

            def _parse_width(data: object) -> int | str | Unset | None:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(int | str | Unset | None, data)

            width = _parse_width(_object.optional("width"))

            def _parse_height(data: object) -> int | str | Unset | None:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(int | str | Unset | None, data)

            height = _parse_height(_object.optional("height"))

            def _parse_fps(data: object) -> float | str | Unset | None:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(float | str | Unset | None, data)

            fps = _parse_fps(_object.optional("fps"))

            duration = _object.optional("duration")

            file_size = _object.optional("file_size")

            encodings_count = _object.optional("encodings_count")

            error_class = _object.optional("error_class")

            error_message = _object.optional("error_message")

            created_at = _object.optional("created_at")

            updated_at = _object.optional("updated_at")

            additional_properties = _object.rest

            _self = cls(
                id=id,
                status=status,
                original_filename=original_filename,
                extname=extname,
                mime_type=mime_type,
                path=path,
                source_url=source_url,
                payload=payload,
                video_codec=video_codec,
                audio_codec=audio_codec,
                audio_bitrate=audio_bitrate,
                audio_channels=audio_channels,
                audio_sample_rate=audio_sample_rate,
                video_bitrate=video_bitrate,
                width=width,
                height=height,
                fps=fps,
                duration=duration,
                file_size=file_size,
                encodings_count=encodings_count,
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
