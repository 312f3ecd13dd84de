from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.preset_audio import PresetAudio
    from ..models.preset_filter import PresetFilter
    from ..models.preset_format import PresetFormat
    from ..models.preset_video import PresetVideo


@_attrs_define
class PresetData:
    """What stands in `data` of a preset as text: either `raw`, or any of the other four. The server does not check it; the
    worker reads it when it encodes. Send `denoise` and `deinterlace` as `none` with the named options, because leaving
    them out is not the same.

        Attributes:
            raw (list[str] | Unset): Options for FFmpeg, each split at its spaces and put between input and output. Where it
                is not empty, all other members are ignored.
            format_ (PresetFormat | Unset): Container and clipping.
            video (PresetVideo | Unset): Options for the video stream. Numbers are text here, but for `crf`.
            audio (PresetAudio | Unset): Options for the audio stream. The provider's web interface writes a member
                `sampleRate`, which nobody reads.
            filter_ (PresetFilter | Unset): Filters for picture and sound.
    """

    raw: list[str] | Unset | None = UNSET
    format_: PresetFormat | Unset | None = UNSET
    video: PresetVideo | Unset | None = UNSET
    audio: PresetAudio | Unset | None = UNSET
    filter_: PresetFilter | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        raw: Any = None
        if self.raw is not None:
            raw = UNSET
            if not isinstance(self.raw, Unset):
                raw = self.raw

        format_: Any = None
        if self.format_ is not None:
            format_ = UNSET
            if not isinstance(self.format_, Unset):
                format_ = self.format_.to_dict()

        video: Any = None
        if self.video is not None:
            video = UNSET
            if not isinstance(self.video, Unset):
                video = self.video.to_dict()

        audio: Any = None
        if self.audio is not None:
            audio = UNSET
            if not isinstance(self.audio, Unset):
                audio = self.audio.to_dict()

        filter_: Any = None
        if self.filter_ is not None:
            filter_ = UNSET
            if not isinstance(self.filter_, Unset):
                filter_ = self.filter_.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if raw is not UNSET:
            field_dict["raw"] = raw
        if format_ is not UNSET:
            field_dict["format"] = format_
        if video is not UNSET:
            field_dict["video"] = video
        if audio is not UNSET:
            field_dict["audio"] = audio
        if filter_ is not UNSET:
            field_dict["filter"] = filter_

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.preset_audio import PresetAudio  # noqa: PLC0415
        from ..models.preset_filter import PresetFilter  # noqa: PLC0415
        from ..models.preset_format import PresetFormat  # noqa: PLC0415
        from ..models.preset_video import PresetVideo  # noqa: PLC0415

        with ObjectReader("PresetData", src_dict) as _object:
            raw = cast(list[str], _object.optional("raw"))

            _format_ = _object.optional("format")
            format_: PresetFormat | Unset | None
            if _format_ is None or isinstance(_format_, Unset):
                format_ = _format_
            else:
                format_ = PresetFormat.from_dict(_format_)

            _video = _object.optional("video")
            video: PresetVideo | Unset | None
            if _video is None or isinstance(_video, Unset):
                video = _video
            else:
                video = PresetVideo.from_dict(_video)

            _audio = _object.optional("audio")
            audio: PresetAudio | Unset | None
            if _audio is None or isinstance(_audio, Unset):
                audio = _audio
            else:
                audio = PresetAudio.from_dict(_audio)

            _filter_ = _object.optional("filter")
            filter_: PresetFilter | Unset | None
            if _filter_ is None or isinstance(_filter_, Unset):
                filter_ = _filter_
            else:
                filter_ = PresetFilter.from_dict(_filter_)

            additional_properties = _object.rest

            _self = cls(
                raw=raw,
                format_=format_,
                video=video,
                audio=audio,
                filter_=filter_,
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
