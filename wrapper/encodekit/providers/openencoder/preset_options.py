"""What a preset says to FFmpeg, as typed values in the field's units.

The server stores the options as JSON inside a text and the worker reads them. It takes most numbers as text, drops
some values without a word, and fails on others; these classes write what it understands and refuse what it would drop.
Source: api/encoder/ffmpeg.go of server 0.9.2, and `PresetData` in specs/openencoder.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from attrs import field, frozen

from encodekit._core.operations import given
from encodekit._core.validation import check_one_of, check_within
from encodekit.errors import InvalidInputError

if TYPE_CHECKING:
    from encodekit_clients.openencoder import models

_HIGHEST_BITRATE = 10**12
_LARGEST_SIDE = 32_768
_HIGHEST_FPS = 1000
_WITH_CODEC_OPTIONS = ("libx264", "libx265")
# FFmpeg then computes the side from the other one, and makes it even, as H.264 and others need.
_EVEN_SIDE = "-2"


@frozen(kw_only=True)
class VideoOptions:
    """How to encode the picture. What is left out is FFmpeg's choice.

    Attributes:
        codec: FFmpeg's encoder, such as `libx264`, `libx265` or `libvpx-vp9`.
        preset: The encoder's own preset, such as `fast`.
        crf: Constant rate factor, 1 to 63, lower is better. The worker drops 0; use raw arguments for that.
        bitrate: Target bitrate in bit/s.
        min_bitrate: Least bitrate in bit/s.
        max_bitrate: Greatest bitrate in bit/s.
        buffer_size: Size of the rate control buffer in bits.
        pixel_format: Such as `yuv420p`.
        fps: Frame rate.
        speed: How much faster the picture runs than the source; 2.0 is twice as fast. The sound does not follow.
        tune: The encoder's tuning, such as `film`.
        profile: The codec's profile, such as `main`.
        level: The codec's level, such as `4.0`.
        fast_start: Put the index of an MP4 to its front, for playback while loading.
        width: Pixels across; alone it keeps the aspect ratio.
        height: Pixels down; alone it keeps the aspect ratio.
        scaling: The scaling algorithm, such as `lanczos`; needs a width or height.
        codec_options: Options of x264 or x265 in their own notation; needs the codec `libx264` or `libx265`.
    """

    codec: str | None = None
    preset: str | None = None
    crf: int | None = None
    bitrate: int | None = None
    min_bitrate: int | None = None
    max_bitrate: int | None = None
    buffer_size: int | None = None
    pixel_format: str | None = None
    fps: float | None = None
    speed: float | None = None
    tune: str | None = None
    profile: str | None = None
    level: str | None = None
    fast_start: bool = False
    width: int | None = None
    height: int | None = None
    scaling: str | None = None
    codec_options: str | None = None

    def __attrs_post_init__(self) -> None:
        check_within("crf", self.crf, 1, 63, whole=True)
        for name in ("bitrate", "min_bitrate", "max_bitrate", "buffer_size"):
            check_within(name, getattr(self, name), 1, _HIGHEST_BITRATE, whole=True)
        check_within("fps", self.fps, 0.001, _HIGHEST_FPS)
        check_within("speed", self.speed, 0.001, 1000)
        check_within("width", self.width, 1, _LARGEST_SIDE, whole=True)
        check_within("height", self.height, 1, _LARGEST_SIDE, whole=True)
        if self.scaling and not (self.width or self.height):
            raise InvalidInputError("scaling needs a width or height: alone it is no filter that FFmpeg knows.")
        if self.codec_options and self.codec not in _WITH_CODEC_OPTIONS:
            raise InvalidInputError("codec_options need the codec libx264 or libx265: the worker drops them otherwise.")

    def to_model(self) -> models.PresetVideo:
        """The options in the words of the document."""
        from encodekit_clients.openencoder.models.preset_video import PresetVideo

        scaled = bool(self.width or self.height)
        fields: dict[str, Any] = given(
            codec=self.codec,
            preset=self.preset,
            pass_="crf" if self.crf else None,
            crf=self.crf,
            bitrate=_text(self.bitrate),
            minrate=_text(self.min_bitrate),
            maxrate=_text(self.max_bitrate),
            bufsize=_text(self.buffer_size),
            pixel_format=self.pixel_format,
            frame_rate=_text(self.fps),
            speed=f"{_text(1 / self.speed)}*PTS" if self.speed else None,
            tune=self.tune,
            profile=self.profile,
            level=self.level,
            faststart=self.fast_start or None,
            size="custom" if scaled else None,
            width=(_text(self.width) or _EVEN_SIDE) if scaled else None,
            height=(_text(self.height) or _EVEN_SIDE) if scaled else None,
            scaling=self.scaling,
            codec_options=self.codec_options,
        )
        return PresetVideo(**fields)


@frozen(kw_only=True)
class AudioOptions:
    """How to encode the sound. What is left out is FFmpeg's choice.

    Attributes:
        codec: FFmpeg's encoder, such as `aac` or `libopus`.
        channels: Number of channels, 1 to 64.
        bitrate: Bitrate in bit/s.
        sample_rate: Samples per second (Hz).
        volume_percent: Loudness in percent of the source.
    """

    codec: str | None = None
    channels: int | None = None
    bitrate: int | None = None
    sample_rate: int | None = None
    volume_percent: float | None = None

    def __attrs_post_init__(self) -> None:
        check_within("channels", self.channels, 1, 64, whole=True)
        check_within("bitrate", self.bitrate, 1, _HIGHEST_BITRATE, whole=True)
        check_within("sample_rate", self.sample_rate, 1, 10_000_000, whole=True)
        check_within("volume_percent", self.volume_percent, 0, 100_000)

    def to_model(self) -> models.PresetAudio:
        """The options in the words of the document."""
        from encodekit_clients.openencoder.models.preset_audio import PresetAudio

        fields: dict[str, Any] = given(
            codec=self.codec,
            channel=_text(self.channels),
            quality=_text(self.bitrate),
            sample_rate=_text(self.sample_rate),
            volume=_text(self.volume_percent),
        )
        return PresetAudio(**fields)


@frozen(kw_only=True)
class FilterOptions:
    """Filters for picture and sound. What is left out stays as in the source.

    Attributes:
        deband: Smooth bands of colour.
        deshake: Steady a shaking picture.
        deflicker: Even out flicker.
        dejudder: Remove judder from telecined film.
        denoise: `none`, `light`, `medium` or `heavy`.
        deinterlace: `none`, `frame`, `field`, `frame_nospatial` or `field_nospatial`.
        brightness: -1 to 1; 0 keeps it.
        contrast: -1000 to 1000; 1 keeps it.
        saturation: 0 to 3; 1 keeps it, 0 is grey.
        gamma: 0.1 to 10; 1 keeps it.
        audio_contrast: 0 to 100, for the filter acontrast, to which the worker gives a hundredth of it.
    """

    deband: bool = False
    deshake: bool = False
    deflicker: bool = False
    dejudder: bool = False
    denoise: models.PresetFilterDenoise = "none"
    deinterlace: models.PresetFilterDeinterlace = "none"
    brightness: float | None = None
    contrast: float | None = None
    saturation: float | None = None
    gamma: float | None = None
    audio_contrast: float | None = None

    def __attrs_post_init__(self) -> None:
        from encodekit_clients.openencoder.models.preset_filter_deinterlace import PRESET_FILTER_DEINTERLACE_VALUES
        from encodekit_clients.openencoder.models.preset_filter_denoise import PRESET_FILTER_DENOISE_VALUES

        check_one_of("denoise", self.denoise, PRESET_FILTER_DENOISE_VALUES)
        check_one_of("deinterlace", self.deinterlace, PRESET_FILTER_DEINTERLACE_VALUES)
        check_within("brightness", self.brightness, -1, 1)
        check_within("contrast", self.contrast, -1000, 1000)
        check_within("saturation", self.saturation, 0, 3)
        check_within("gamma", self.gamma, 0.1, 10)
        check_within("audio_contrast", self.audio_contrast, 0, 100)

    def to_model(self) -> models.PresetFilter:
        """The options in the words of the document.

        The worker takes a missing `denoise` or `deinterlace` for a filter of its own, so both are always written; and
        it takes some texts for "not given" (`0` for the saturation, `33` for the sound), so decimals are written.
        """
        from encodekit_clients.openencoder.models.preset_filter import PresetFilter

        fields: dict[str, Any] = given(
            deband=self.deband or None,
            deshake=self.deshake or None,
            deflicker=self.deflicker or None,
            dejudder=self.dejudder or None,
            denoise=self.denoise,
            deinterlace=self.deinterlace,
            brightness=_decimal(self.brightness),
            contrast=_decimal(self.contrast),
            saturation=_decimal(self.saturation),
            gamma=_decimal(self.gamma),
            acontrast=_decimal(self.audio_contrast),
        )
        return PresetFilter(**fields)


@frozen(kw_only=True)
class PresetOptions:
    """What a preset says to FFmpeg. The container follows from the extension of the preset's `output`.

    Attributes:
        video: How to encode the picture.
        audio: How to encode the sound.
        filter: Filters for both.
        start: Where the output begins, in seconds of the source; its beginning by default.
        stop: Where the output ends, in seconds of the source; its end by default.
    """

    video: VideoOptions = field(factory=VideoOptions)
    audio: AudioOptions = field(factory=AudioOptions)
    filter: FilterOptions = field(factory=FilterOptions)
    start: float | None = None
    stop: float | None = None

    def __attrs_post_init__(self) -> None:
        check_within("start", self.start, 0, 10**9)
        check_within("stop", self.stop, 0, 10**9)
        if self.stop is not None and self.stop <= (self.start or 0):
            raise InvalidInputError(f"stop is after start, not at {self.stop!r} s.")

    def to_json(self) -> str:
        """The options as the server stores them."""
        from encodekit_clients.openencoder.models.preset_data import PresetData
        from encodekit_clients.openencoder.models.preset_format import PresetFormat

        fields: dict[str, Any] = {
            "video": self.video.to_model(),
            "audio": self.audio.to_model(),
            "filter_": self.filter.to_model(),
        }
        if self.start is not None or self.stop is not None:
            times: dict[str, Any] = given(start_time=_text(self.start), stop_time=_text(self.stop))
            fields["format_"] = PresetFormat(clip=True, **times)
        return json.dumps(PresetData(**fields).to_dict())


def preset_json(data: PresetOptions | Sequence[str] | str) -> str:
    """The JSON text for a preset, from typed options, raw arguments for FFmpeg, or JSON text.

    The worker fails on text that it cannot read, and the server does not look at it, so it is looked at here.

    Raises:
        InvalidInputError: If it is none of them.
    """
    if isinstance(data, PresetOptions):
        return data.to_json()
    if isinstance(data, str):
        return _checked_json(data)
    if not isinstance(data, Sequence) or not data or not all(isinstance(item, str) and item for item in data):
        raise InvalidInputError(
            "The data of a preset is a PresetOptions, a list of arguments for FFmpeg such as ['-c:v libx264', '-y'], "
            "or JSON text."
        )
    from encodekit_clients.openencoder.models.preset_data import PresetData

    return json.dumps(PresetData(raw=[*data]).to_dict())


def _checked_json(text: str) -> str:
    try:
        options = json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as problem:
        raise InvalidInputError(
            f"The data of a preset is not JSON ({problem}); give arguments for FFmpeg as a list."
        ) from problem
    if not isinstance(options, dict):
        raise InvalidInputError("The data of a preset is a JSON object with raw, or format, video, audio and filter.")
    members = cast("dict[str, Any]", options)
    if not _are_texts(members.get("raw") or []):
        raise InvalidInputError("raw in the data of a preset is a list of texts.")
    for name in ("format", "video", "audio", "filter"):
        if not isinstance(members.get(name, {}), dict | None):
            raise InvalidInputError(f"{name} in the data of a preset is an object.")
    return text


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in cast("list[object]", value))


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not a value of JSON")


def _text(number: float | None) -> str | None:
    """The number as FFmpeg reads it: without an exponent, and without zeros at the end."""
    if number is None:
        return None
    return str(number) if isinstance(number, int) else f"{number:.6f}".rstrip("0").rstrip(".")


def _decimal(number: float | None) -> str | None:
    text = _text(number)
    return text if text is None or "." in text else f"{text}.0"
