from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.hls_rendition import HlsRendition
    from ..models.hls_thumbnails import HlsThumbnails


@_attrs_define
class HlsSettings:
    """How to make an HLS package; counts with `jobMode` `hls`.

    Attributes:
        segment_duration (int | Unset): Length of a segment, 2 to 10 seconds; 6 when absent.
        audio_track_index (int | Unset): Which sound track of the source to take, 0 to 7, counted from 0.
        gop_seconds (int | Unset): Time from one key frame to the next, 1 to 10 seconds.
        poster (bool | Unset): True to make a still picture too.
        poster_at_sec (float | Unset): Time in the source that the still picture shows, in seconds.
        thumbnails (HlsThumbnails | Unset): Pictures for the time line of a player.
        subtitle_webvtt_url (str | Unset): Address of subtitles in WebVTT.
        subtitle_language (str | Unset): Language of the subtitles, 2 to 16 characters.
        subtitle_name (str | Unset): Name of the subtitles in the player, 1 to 80 characters.
        private_playback (bool | Unset): True when the package is not to be played without permission; how that is given
            is unknown.
        renditions (list[HlsRendition] | Unset): The qualities, 2 or 3 of them; chosen by the API when absent.
    """

    segment_duration: int | Unset | None = UNSET
    audio_track_index: int | Unset | None = UNSET
    gop_seconds: int | Unset | None = UNSET
    poster: bool | Unset | None = UNSET
    poster_at_sec: float | Unset | None = UNSET
    thumbnails: HlsThumbnails | Unset | None = UNSET
    subtitle_webvtt_url: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    subtitle_language: str | Unset | None = UNSET
    subtitle_name: str | Unset | None = UNSET
    private_playback: bool | Unset | None = UNSET
    renditions: list[HlsRendition] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        segment_duration = self.segment_duration

        audio_track_index = self.audio_track_index

        gop_seconds = self.gop_seconds

        poster = self.poster

        poster_at_sec = self.poster_at_sec

        thumbnails: Any = None
        if self.thumbnails is not None:
            thumbnails = UNSET
            if not isinstance(self.thumbnails, Unset):
                thumbnails = self.thumbnails.to_dict()

        subtitle_webvtt_url = self.subtitle_webvtt_url

        subtitle_language = self.subtitle_language

        subtitle_name = self.subtitle_name

        private_playback = self.private_playback

        renditions: Any = None
        if self.renditions is not None:
            renditions = UNSET
            if not isinstance(self.renditions, Unset):
                renditions = []
                for renditions_item_data in self.renditions:
                    renditions_item = renditions_item_data.to_dict()
                    renditions.append(renditions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if segment_duration is not UNSET:
            field_dict["segmentDuration"] = segment_duration
        if audio_track_index is not UNSET:
            field_dict["audioTrackIndex"] = audio_track_index
        if gop_seconds is not UNSET:
            field_dict["gopSeconds"] = gop_seconds
        if poster is not UNSET:
            field_dict["poster"] = poster
        if poster_at_sec is not UNSET:
            field_dict["posterAtSec"] = poster_at_sec
        if thumbnails is not UNSET:
            field_dict["thumbnails"] = thumbnails
        if subtitle_webvtt_url is not UNSET:
            field_dict["subtitleWebvttUrl"] = subtitle_webvtt_url
        if subtitle_language is not UNSET:
            field_dict["subtitleLanguage"] = subtitle_language
        if subtitle_name is not UNSET:
            field_dict["subtitleName"] = subtitle_name
        if private_playback is not UNSET:
            field_dict["privatePlayback"] = private_playback
        if renditions is not UNSET:
            field_dict["renditions"] = renditions

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.hls_rendition import HlsRendition  # noqa: PLC0415
        from ..models.hls_thumbnails import HlsThumbnails  # noqa: PLC0415

        with ObjectReader("HlsSettings", src_dict) as _object:
            segment_duration = _object.optional("segmentDuration")

            audio_track_index = _object.optional("audioTrackIndex")

            gop_seconds = _object.optional("gopSeconds")

            poster = _object.optional("poster")

            poster_at_sec = _object.optional("posterAtSec")

            _thumbnails = _object.optional("thumbnails")
            thumbnails: HlsThumbnails | Unset | None
            if _thumbnails is None or isinstance(_thumbnails, Unset):
                thumbnails = _thumbnails
            else:
                thumbnails = HlsThumbnails.from_dict(_thumbnails)

            subtitle_webvtt_url = _object.optional("subtitleWebvttUrl")

            subtitle_language = _object.optional("subtitleLanguage")

            subtitle_name = _object.optional("subtitleName")

            private_playback = _object.optional("privatePlayback")

            _renditions = _object.optional("renditions")
            renditions: list[HlsRendition] | Unset | None = _renditions
            if _renditions is not None and not isinstance(_renditions, Unset):
                renditions = []
                for renditions_item_data in to_items(_renditions):
                    renditions_item = HlsRendition.from_dict(renditions_item_data)

                    renditions.append(renditions_item)

            additional_properties = _object.rest

            _self = cls(
                segment_duration=segment_duration,
                audio_track_index=audio_track_index,
                gop_seconds=gop_seconds,
                poster=poster,
                poster_at_sec=poster_at_sec,
                thumbnails=thumbnails,
                subtitle_webvtt_url=subtitle_webvtt_url,
                subtitle_language=subtitle_language,
                subtitle_name=subtitle_name,
                private_playback=private_playback,
                renditions=renditions,
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
