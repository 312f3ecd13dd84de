from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.media_color_probe import MediaColorProbe


@_attrs_define
class MediaProbe:
    """What a media file holds; null stands for what it does not have or does not tell.

    Attributes:
        duration_sec (float | Unset): Duration in seconds.
        codec (None | str | Unset): Codec of the video.
        width (int | None | Unset): Width of the picture, in pixels.
        height (int | None | Unset): Height of the picture, in pixels.
        fps (float | None | Unset): Frame rate, in fps.
        audio_streams (int | Unset): How many sound tracks there are.
        audio_codec (None | str | Unset): Codec of the sound.
        container (None | str | Unset): Container of the file.
        color (MediaColorProbe | Unset): The colours of a video. The words are presumably those of ffmpeg.
    """

    duration_sec: float | Unset | None = UNSET
    codec: None | str | Unset = UNSET
    width: int | None | Unset = UNSET
    height: int | None | Unset = UNSET
    fps: float | None | Unset = UNSET
    audio_streams: int | Unset | None = UNSET
    audio_codec: None | str | Unset = UNSET
    container: None | str | Unset = UNSET
    color: MediaColorProbe | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        duration_sec = self.duration_sec

        codec: Any = None
        if self.codec is not None:
            if isinstance(self.codec, Unset):
                codec = UNSET
            else:
                codec = self.codec

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

        audio_streams = self.audio_streams

        audio_codec: Any = None
        if self.audio_codec is not None:
            if isinstance(self.audio_codec, Unset):
                audio_codec = UNSET
            else:
                audio_codec = self.audio_codec

        container: Any = None
        if self.container is not None:
            if isinstance(self.container, Unset):
                container = UNSET
            else:
                container = self.container

        color: Any = None
        if self.color is not None:
            color = UNSET
            if not isinstance(self.color, Unset):
                color = self.color.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if duration_sec is not UNSET:
            field_dict["durationSec"] = duration_sec
        if codec is not UNSET:
            field_dict["codec"] = codec
        if width is not UNSET:
            field_dict["width"] = width
        if height is not UNSET:
            field_dict["height"] = height
        if fps is not UNSET:
            field_dict["fps"] = fps
        if audio_streams is not UNSET:
            field_dict["audioStreams"] = audio_streams
        if audio_codec is not UNSET:
            field_dict["audioCodec"] = audio_codec
        if container is not UNSET:
            field_dict["container"] = container
        if color is not UNSET:
            field_dict["color"] = color

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.media_color_probe import MediaColorProbe  # noqa: PLC0415

        with ObjectReader("MediaProbe", src_dict) as _object:
            duration_sec = _object.optional("durationSec")

            def _parse_codec(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            codec = _parse_codec(_object.optional("codec"))

            def _parse_width(data: object) -> int | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(int | None | Unset, data)

            width = _parse_width(_object.optional("width"))

            def _parse_height(data: object) -> int | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(int | None | Unset, data)

            height = _parse_height(_object.optional("height"))

            def _parse_fps(data: object) -> float | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(float | None | Unset, data)

            fps = _parse_fps(_object.optional("fps"))

            audio_streams = _object.optional("audioStreams")

            def _parse_audio_codec(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            audio_codec = _parse_audio_codec(_object.optional("audioCodec"))

            def _parse_container(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            container = _parse_container(_object.optional("container"))

            _color = _object.optional("color")
            color: MediaColorProbe | Unset | None
            if _color is None or isinstance(_color, Unset):
                color = _color
            else:
                color = MediaColorProbe.from_dict(_color)

            additional_properties = _object.rest

            _self = cls(
                duration_sec=duration_sec,
                codec=codec,
                width=width,
                height=height,
                fps=fps,
                audio_streams=audio_streams,
                audio_codec=audio_codec,
                container=container,
                color=color,
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
