from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.aspect_params import AspectParams
    from ..models.audio_params import AudioParams
    from ..models.video_params import VideoParams


@_attrs_define
class OutputParams:
    """Picture, sound and codec of an output.

    Attributes:
        aspect (AspectParams | Unset): Size and shape of the picture.
        audio (AudioParams | Unset): The sound.
        video (VideoParams | Unset): Codec, bitrate and frame rate.
    """

    aspect: AspectParams | Unset | None = UNSET
    audio: AudioParams | Unset | None = UNSET
    video: VideoParams | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        aspect: Any = None
        if self.aspect is not None:
            aspect = UNSET
            if not isinstance(self.aspect, Unset):
                aspect = self.aspect.to_dict()

        audio: Any = None
        if self.audio is not None:
            audio = UNSET
            if not isinstance(self.audio, Unset):
                audio = self.audio.to_dict()

        video: Any = None
        if self.video is not None:
            video = UNSET
            if not isinstance(self.video, Unset):
                video = self.video.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if aspect is not UNSET:
            field_dict["aspect"] = aspect
        if audio is not UNSET:
            field_dict["audio"] = audio
        if video is not UNSET:
            field_dict["video"] = video

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.aspect_params import AspectParams  # noqa: PLC0415
        from ..models.audio_params import AudioParams  # noqa: PLC0415
        from ..models.video_params import VideoParams  # noqa: PLC0415

        with ObjectReader("OutputParams", src_dict) as _object:
            _aspect = _object.optional("aspect")
            aspect: AspectParams | Unset | None
            if _aspect is None or isinstance(_aspect, Unset):
                aspect = _aspect
            else:
                aspect = AspectParams.from_dict(_aspect)

            _audio = _object.optional("audio")
            audio: AudioParams | Unset | None
            if _audio is None or isinstance(_audio, Unset):
                audio = _audio
            else:
                audio = AudioParams.from_dict(_audio)

            _video = _object.optional("video")
            video: VideoParams | Unset | None
            if _video is None or isinstance(_video, Unset):
                video = _video
            else:
                video = VideoParams.from_dict(_video)

            additional_properties = _object.rest

            _self = cls(
                aspect=aspect,
                audio=audio,
                video=video,
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
