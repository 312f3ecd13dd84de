from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class Video:
    """A source and what is known of it.

    Attributes:
        id (str | Unset): Identifier of the video.
        status (str | Unset): State of the import. The encodings have states of their own.
        original_filename (str | Unset): Name of the file as it was uploaded or found at the URL.
        extname (str | Unset): Extension of the file, with its leading dot.
        mime_type (str | Unset): Media type of the file.
        path (str | Unset): Storage key of the source, without the extension.
        source_url (str | Unset): URL the source was fetched from.
        payload (str | Unset): The text given when the video was created, at most 256 characters.
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
        file_size (int | Unset): Size of the file in bytes.
        error_class (str | Unset): Kind of failure, when `status` is `fail`.
        error_message (str | Unset): Reason of the failure, when `status` is `fail`.
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

        status = self.status

        original_filename = self.original_filename

        extname = self.extname

        mime_type = self.mime_type

        path = self.path

        source_url = self.source_url

        payload = self.payload

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
                status=status,
                original_filename=original_filename,
                extname=extname,
                mime_type=mime_type,
                path=path,
                source_url=source_url,
                payload=payload,
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
