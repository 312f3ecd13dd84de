"""Encoding parameters of the template `video-transcoding`, as typed values.

They are known from examples only, so no list of values here is closed: every text goes out as it is given. What these
values do not offer can be given as JSON, as the web page's "Switch to JSON" shows it, wherever parameters are taken.
Source: the example in ByteNite's README, and the notebooks beside it.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import field, frozen

from encodekit._core.operations import given
from encodekit._core.validation import above_zero, check_within
from encodekit.errors import InvalidInputError

if TYPE_CHECKING:
    from collections.abc import Iterable

NAME_BY_HEIGHT = "{{.job_name}}_{{.output_params.Aspect.Resolution.Height}}"


def _positive(_instance: object, attribute: Any, value: Any) -> None:
    check_within(attribute.name, value, 1, math.inf, whole=True)


def _not_negative(_instance: object, attribute: Any, value: Any) -> None:
    check_within(attribute.name, value, 0, math.inf, whole=True)


def _kilo(number: int | None) -> str | None:
    return None if number is None else f"{number}k"


def _plain(number: float) -> str:
    return str(int(number) if number == int(number) else number)


def _outputs(outputs: Iterable[Output]) -> tuple[Output, ...]:
    return tuple(outputs)


@frozen(kw_only=True)
class VariableBitrate:
    """Hold an average bitrate.

    Attributes:
        average_kbps: The bitrate on average, in kbit/s.
        min_kbps: The lowest bitrate, in kbit/s.
        max_kbps: The highest bitrate, in kbit/s.
        buffer_kbit: The rate buffer, in kbit.

    Raises:
        InvalidInputError: If a number is not above 0, or the average not between the lowest and the highest.
    """

    average_kbps: int = field(validator=_positive)
    min_kbps: int | None = field(default=None, validator=_positive)
    max_kbps: int | None = field(default=None, validator=_positive)
    buffer_kbit: int | None = field(default=None, validator=_positive)

    def __attrs_post_init__(self) -> None:
        low, high = self.min_kbps or self.average_kbps, self.max_kbps or self.average_kbps
        if not low <= self.average_kbps <= high:
            raise InvalidInputError(
                f"average_kbps is between min_kbps and max_kbps, unlike {self.average_kbps} ({low} to {high})."
            )

    def to_json(self) -> dict[str, Any]:
        """The value as ByteNite takes it."""
        return given(
            rate_control_mode="variable_bitrate",
            avg_bitrate=_kilo(self.average_kbps),
            buffer_size=_kilo(self.buffer_kbit),
            max_bitrate=_kilo(self.max_kbps),
            min_bitrate=_kilo(self.min_kbps),
        )


@frozen(kw_only=True)
class ConstantBitrate:
    """Hold one bitrate.

    Attributes:
        target_kbps: The bitrate, in kbit/s.
    """

    target_kbps: int = field(validator=_positive)

    def to_json(self) -> dict[str, Any]:
        """The value as ByteNite takes it."""
        return {"rate_control_mode": "constant_bitrate", "target_bitrate": _kilo(self.target_kbps)}


@frozen(kw_only=True)
class ConstantQuality:
    """Hold one quality, whatever bitrate that takes.

    Attributes:
        crf: The constant rate factor as the encoder defines it; 0 and up, smaller is better.
        buffer_kbit: The rate buffer, in kbit.
    """

    crf: int = field(validator=_not_negative)
    buffer_kbit: int | None = field(default=None, validator=_positive)

    def to_json(self) -> dict[str, Any]:
        """The value as ByteNite takes it."""
        return given(rate_control_mode="constant_quality", crf=self.crf, buffer_size=_kilo(self.buffer_kbit))


@frozen(kw_only=True)
class X264:
    """H.264 by x264. An empty text leaves a setting to the encoder.

    Attributes:
        preset: The speed, such as `slow`.
        profile: The profile, such as `high`.
        level: The level, such as `4.1`.
        tune: What to tune for, such as `film`.
    """

    encoder: ClassVar[str] = "libx264"

    preset: str = ""
    profile: str = ""
    level: str = ""
    tune: str = ""

    def to_json(self) -> dict[str, Any]:
        """The settings as ByteNite takes them."""
        return {"level": self.level, "preset": self.preset, "profile": self.profile, "tune": self.tune}


@frozen(kw_only=True)
class X265(X264):
    """H.265 by x265, with the settings of `X264`."""

    encoder = "libx265"


@frozen(kw_only=True)
class Vp9:
    """VP9 by libvpx.

    Attributes:
        cpu_used: Speed against quality: higher is faster; None leaves it to the encoder.
    """

    encoder: ClassVar[str] = "libvpx-vp9"

    cpu_used: int | None = None

    def to_json(self) -> dict[str, Any]:
        """The settings as ByteNite takes them."""
        return given(cpu_used=self.cpu_used)


@frozen(kw_only=True)
class Video:
    """The picture's encoder, bitrate and frame rate.

    Attributes:
        codec: The encoder with its settings: `X264`, `X265` or `Vp9`.
        bitrate: `VariableBitrate`, `ConstantBitrate` or `ConstantQuality`.
        fps: Frame rate in fps; None keeps the source's.
        up_mode: What to do with a source of a lower frame rate; only `avoid` was seen.
    """

    codec: X264 | Vp9
    bitrate: VariableBitrate | ConstantBitrate | ConstantQuality
    fps: float | None = field(default=None, validator=above_zero)
    up_mode: str = "avoid"

    def to_json(self) -> dict[str, Any]:
        """The value as ByteNite takes it."""
        return {
            "bitrate": self.bitrate.to_json(),
            "codec": self.codec.encoder,
            "codec_params": self.codec.to_json(),
            "frame_rate": {"fps": "" if self.fps is None else _plain(self.fps), "up_mode": self.up_mode},
        }


@frozen(kw_only=True)
class Audio:
    """The sound.

    Attributes:
        codec: The codec; only `AAC` was seen.
        bitrate_kbps: The bitrate in kbit/s; 160, 192 and 320 were seen.
        channels: The channels; only `2.0`, stereo, was seen.
        sample_rate_khz: The sample rate in kHz; only 48 was seen.
    """

    codec: str = "AAC"
    bitrate_kbps: int = field(default=192, validator=_positive)
    channels: str = "2.0"
    sample_rate_khz: float = field(default=48, validator=above_zero)

    def to_json(self) -> dict[str, Any]:
        """The value as ByteNite takes it."""
        return {
            "audio_bitrate": _kilo(self.bitrate_kbps),
            "audio_channel": self.channels,
            "audio_codec": self.codec,
            "audio_sample_rate": f"{_plain(self.sample_rate_khz)}khz",
        }


@frozen(kw_only=True)
class Picture:
    """Size and shape of the picture. An empty text leaves a setting as it is in the source.

    Attributes:
        height: `480p`, `540p`, `720p`, `1080p`, or a number for a height of one's own, in pixels.
        avoid_upscaling: Keep the size of a source that is smaller.
        aspect_ratio: The ratio of width to height.
        crop_top: How much to cut off at the top; ByteNite documents no unit, and only 0 was seen.
        crop_bottom: The same at the bottom.
        crop_left: The same on the left.
        crop_right: The same on the right.
        flip: How to mirror it.
        rotation: How far to turn it.
        fill_color: The colour of a border, as `#` and six hexadecimal digits.
        final_aspect_ratio: The ratio of width to height with the border.

    Raises:
        InvalidInputError: If a number is below what is allowed, or `height` is the word `custom`.
    """

    height: str | int
    avoid_upscaling: bool = False
    aspect_ratio: str = ""
    crop_top: int = field(default=0, validator=_not_negative)
    crop_bottom: int = field(default=0, validator=_not_negative)
    crop_left: int = field(default=0, validator=_not_negative)
    crop_right: int = field(default=0, validator=_not_negative)
    flip: str = ""
    rotation: str = ""
    fill_color: str = "#000000"
    final_aspect_ratio: str = ""

    def __attrs_post_init__(self) -> None:
        if self.height == "custom" or (isinstance(self.height, int) and self.height < 1):
            raise InvalidInputError("height is a word such as '720p', or a number of pixels from 1 on.")

    def to_json(self) -> dict[str, Any]:
        """The value as ByteNite takes it."""
        own = isinstance(self.height, int)
        return {
            "cropping": {
                "bottom": self.crop_bottom,
                "left": self.crop_left,
                "right": self.crop_right,
                "top": self.crop_top,
            },
            "orientation": {"flip": self.flip, "rotation": self.rotation},
            "padding": {"fill_color": self.fill_color, "final_aspect_ratio": self.final_aspect_ratio},
            "resolution": {
                "aspect_ratio": self.aspect_ratio,
                "avoid_upscaling": self.avoid_upscaling,
                "height": "custom" if own else self.height,
                **({"custom_height": self.height} if own else {}),
            },
        }


@frozen(kw_only=True)
class Output:
    """One file to make.

    Attributes:
        picture: Size and shape.
        video: Encoder, bitrate and frame rate.
        audio: The sound.
        container: `mp4` or `hls`.
        name: A name that the output template can use as `.name`.
    """

    picture: Picture
    video: Video
    audio: Audio = field(factory=Audio)
    container: str = "mp4"
    name: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The value as ByteNite takes it."""
        params = {"aspect": self.picture.to_json(), "audio": self.audio.to_json(), "video": self.video.to_json()}
        return given(output_params=params, output_type=self.container, name=self.name)


@frozen(kw_only=True)
class EncodingParams:
    """What a job is to make.

    Attributes:
        outputs: The files to make, at least one.
        output_template: How they are named, as a Go template over `.job_name`, `.name` and `.output_params`.
        output_code_template: Empty in every example.
        preset: The preset that the parameters were made from, `unpackaged` for none; None leaves it out.

    Raises:
        InvalidInputError: If there is no output.
    """

    outputs: tuple[Output, ...] = field(converter=_outputs)
    output_template: str = NAME_BY_HEIGHT
    output_code_template: str = ""
    preset: str | None = "unpackaged"

    def __attrs_post_init__(self) -> None:
        if not self.outputs:
            raise InvalidInputError("outputs is empty: give at least one Output.")

    def to_json(self) -> dict[str, Any]:
        """The value as ByteNite takes it."""
        data = {
            "output_code_template": self.output_code_template,
            "output_template": self.output_template,
            "outputs": [output.to_json() for output in self.outputs],
        }
        return given(data=data, preset=self.preset)
