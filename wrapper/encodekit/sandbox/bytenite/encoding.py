"""From ByteNite's encoding parameters to outputs: a name, and options for ffmpeg, for each.

The parameters are known from examples only. What those show is done; what they leave open (the unit of a cropping, the
words of a rotation) is refused, and so is every member and value that is not listed here: none becomes an option as it
is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

from encodekit.sandbox import hls

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from encodekit.sandbox.media import MediaInfo

MAX_OUTPUTS = 20
MAX_HEIGHT = 4320
MAX_FPS = 240
MAX_CRF = 63
MAX_STEM_BYTES = 200
SEGMENT_SECONDS = 6  # not on record
DEFAULT_CODEC = "libx264"
SPEEDS = (*("ultrafast", "superfast", "veryfast", "faster", "fast", "medium", "slow", "slower", "veryslow", "placebo"),)
LEVELS = (
    *("1", "1.0", "1.1", "1.2", "1.3", "2", "2.0", "2.1", "2.2", "3", "3.0", "3.1", "3.2"),
    *("4", "4.0", "4.1", "4.2", "5", "5.0", "5.1", "5.2", "6", "6.0", "6.1", "6.2"),
)
CODEC_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "libx264": {
        "preset": SPEEDS,
        "profile": ("baseline", "main", "high"),
        "level": LEVELS,
        "tune": ("film", "animation", "grain", "stillimage", "psnr", "ssim", "fastdecode", "zerolatency"),
    },
    "libx265": {
        "preset": SPEEDS,
        "profile": ("main",),
        "level": LEVELS,
        "tune": ("psnr", "ssim", "grain", "fastdecode", "zerolatency", "animation"),
    },
}
CPU_USED = range(-8, 9)
CHANNELS = {"1.0": "1", "2.0": "2", "5.1": "6"}
KILOHERTZ = (8, 16, 22.05, 32, 44.1, 48, 96)
SAMPLE_RATES = {f"{rate:g}khz": f"{rate * 1000:.0f}" for rate in KILOHERTZ}
FIELD = re.compile(r"\{\{\s*\.([A-Za-z_]+(?:\.[A-Za-z_]+)*)\s*\}\}", re.ASCII)


class ParamsError(Exception):
    """Encoding parameters that the sandbox does not carry out; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Output:
    """One file to make.

    Attributes:
        name: As the results show it, `out_N/` before it when there are several.
        options: Of ffmpeg for a given source, between input and output.
        beside: Which further files come with it, as a pattern of their names; empty when there are none.
    """

    name: str
    options: Callable[[MediaInfo], list[str]]
    beside: str = ""


def outputs(job_name: str, data: Mapping[str, Any]) -> list[Output]:
    """The outputs that encoding parameters ask for, in the order of their names, by which the README numbers them.

    Args:
        job_name: Of the job, for names.
        data: The member `data` of the parameters; its types have been checked.

    Raises:
        ParamsError: The sandbox does not carry them out.
    """
    root = _Section("data", data)
    template = root.text("output_template")
    root.unset("output_code_template")
    entries: list[dict[str, Any]] = root.take("outputs") or []
    root.end()
    if not 1 <= len(entries) <= MAX_OUTPUTS:
        raise ParamsError(f"data.outputs: needs 1 to {MAX_OUTPUTS} entries")
    made = [
        _output(_Section(f"data.outputs[{index}]", entry), job_name, template) for index, entry in enumerate(entries)
    ]
    if len(made) == 1:
        return made
    in_order = sorted(made, key=lambda output: output.name)
    return [replace(output, name=f"out_{number}/{output.name}") for number, output in enumerate(in_order)]


class _Section:
    """An object of the parameters, of which every member has to be taken."""

    def __init__(self, path: str, members: Mapping[str, Any]) -> None:
        self.path = path
        self._left = dict(members)

    def take(self, name: str) -> Any:
        """A member, or None."""
        return self._left.pop(name, None)

    def text(self, name: str) -> str:
        """A text, empty when it is not there."""
        return self.take(name) or ""

    def section(self, name: str) -> _Section:
        """An object, empty when it is not there."""
        return _Section(f"{self.path}.{name}", self.take(name) or {})

    def word(self, name: str, words: Mapping[str, str] | tuple[str, ...]) -> str:
        """One of the words, or an empty text."""
        text = self.text(name)
        if text and text not in words:
            raise self.error(name, f"is one of {', '.join(words)} here")
        return text

    def kilobits(self, name: str) -> str:
        """A rate as ffmpeg takes it, or an empty text."""
        text = self.text(name)
        if text and not re.fullmatch(r"[1-9]\d{0,5}k", text, re.ASCII):
            raise self.error(name, "is a number above 0 followed by k")
        return text

    def unset(self, *names: str) -> None:
        """Members whose meaning is not on record."""
        for name in names:
            if self.take(name):
                raise self.error(name, "is not carried out: what a value means is not on record")

    def end(self) -> None:
        """Make sure that no member is left."""
        for name, value in self._left.items():
            if value not in (None, "", [], {}):
                raise self.error(name[:40], "is not known")

    def error(self, name: str, message: str) -> ParamsError:
        return ParamsError(f"{self.path}.{name}: {message}")


def _output(section: _Section, job_name: str, template: str) -> Output:
    kind = section.text("output_type") or "mp4"
    if kind not in {"mp4", "hls"}:
        raise section.error("output_type", "is mp4 or hls here; other kinds are not made")
    params: dict[str, Any] = section.take("output_params") or {}
    name = _name(template, {"job_name": job_name, "name": section.text("name"), "output_params": params})
    section.end()
    inner = _Section(f"{section.path}.output_params", params)
    aspect, video, audio = inner.section("aspect"), inner.section("video"), inner.section("audio")
    inner.end()
    scale, frame_rate = _scale(aspect), _frame_rate(video.section("frame_rate"))
    codec, sound = _video(video), _audio(audio)
    if kind == "hls" and codec[1] != "libx264":
        raise section.error("output_type", "hls takes libx264 here")
    stem = name if hls.is_plain(name) else "segment"
    end = hls.segment_options(stem, SEGMENT_SECONDS) if kind == "hls" else ["-movflags", "+faststart", "-f", "mp4"]

    def options(info: MediaInfo) -> list[str]:
        return [
            *("-map", "0:V:0", "-map", "0:a:0?", "-sn", "-dn", "-vf", scale + frame_rate(info), "-pix_fmt", "yuv420p"),
            *(*codec, *sound, *end),
        ]

    if kind == "hls":
        return Output(f"{name}{hls.EXTENSION}", options, f"{stem}_*.ts")
    return Output(f"{name}.mp4", options)


def _name(template: str, values: Mapping[str, Any]) -> str:
    """The name of an output by its Go template, with nothing in it that is not fit for a file."""
    if "{{" in FIELD.sub("", template):
        raise ParamsError("data.output_template: only names of fields are known between {{ and }}")
    text = FIELD.sub(lambda match: _value(match[1], values), template)
    stem = re.sub(r"[^\w.-]", "_", text.strip()).encode()[:MAX_STEM_BYTES].decode(errors="ignore")
    return stem or "output"


def _value(path: str, values: Mapping[str, Any]) -> str:
    """What a field of the template stands for; Go's `CustomHeight` is `custom_height` in the parameters."""
    value: Any = values
    for part in path.split("."):
        member = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", part).lower()
        value = cast("dict[str, Any]", value).get(member) if isinstance(value, dict) else None
    if not isinstance(value, (str, int, float)):
        raise ParamsError(f"data.output_template: there is no value for .{path[:100]}")
    return str(value)


def _scale(aspect: _Section) -> str:
    for name, members in (
        ("cropping", ("top", "bottom", "left", "right")),
        ("orientation", ("flip", "rotation")),
        ("padding", ("final_aspect_ratio",)),
    ):
        section = aspect.section(name)
        section.unset(*members)
        section.take("fill_color")  # without a border it colours nothing
        section.end()
    resolution = aspect.section("resolution")
    aspect.end()
    resolution.unset("aspect_ratio")
    height, is_capped = _height(resolution), resolution.take("avoid_upscaling")
    resolution.end()
    if not height:
        return "scale=trunc(iw/2)*2:trunc(ih/2)*2"
    return rf"scale=-2:trunc(min(ih\,{height})/2)*2" if is_capped else f"scale=-2:{height}"


def _height(resolution: _Section) -> int:
    """The height in pixels, which is even; 0 for that of the source."""
    word, custom = resolution.text("height"), resolution.take("custom_height") or 0
    if not word:
        return 0
    is_number = re.fullmatch(r"\d{2,4}p", word, re.ASCII)
    if not is_number and word != "custom":
        raise resolution.error("height", "is a number of pixels followed by p, or custom")
    height = int(word[:-1]) if is_number else int(custom)
    if not 2 <= height <= MAX_HEIGHT:
        raise resolution.error("height" if is_number else "custom_height", f"is 2 to {MAX_HEIGHT} pixels")
    return height // 2 * 2


def _frame_rate(section: _Section) -> Callable[[MediaInfo], str]:
    """The filter that makes the frame rate, empty when the source is to keep its own."""
    fps, up_mode = section.text("fps"), section.word("up_mode", ("avoid",))
    section.end()
    if fps and not (re.fullmatch(r"\d{1,3}(\.\d{1,3})?", fps, re.ASCII) and 0 < float(fps) <= MAX_FPS):
        raise section.error("fps", f"is a number above 0, at most {MAX_FPS}")

    def made(info: MediaInfo) -> str:
        is_kept = not fps or (up_mode and info.fps is not None and info.fps < float(fps))
        return "" if is_kept else f",fps={fps}"

    return made


def _video(video: _Section) -> list[str]:
    codec = video.word("codec", (*CODEC_WORDS, "libvpx-vp9")) or DEFAULT_CODEC
    bitrate, params = video.section("bitrate"), video.section("codec_params")
    video.end()
    options = ["-c:v", codec, *_rates(bitrate, codec)]
    if codec == "libvpx-vp9":
        return [*options, *_vp9_options(params)]
    words = {name: params.word(name, words) for name, words in CODEC_WORDS[codec].items()}
    params.end()
    level = words.pop("level")
    options += [part for name, word in words.items() if word for part in (f"-{name}", word)]
    if codec == "libx264":
        return [*options, "-level", level] if level else options
    # Players of Apple know H.265 only by this tag.
    return [*options, *(("-x265-params", f"level-idc={level}") if level else ()), "-tag:v", "hvc1"]


def _vp9_options(params: _Section) -> list[str]:
    cpu_used = params.take("cpu_used")
    params.end()
    if cpu_used is None:
        return ["-row-mt", "1"]
    if cpu_used not in CPU_USED:
        raise params.error("cpu_used", f"is {CPU_USED[0]} to {CPU_USED[-1]}")
    return ["-row-mt", "1", "-cpu-used", str(int(cpu_used))]


def _rates(bitrate: _Section, codec: str) -> list[str]:
    mode = bitrate.text("rate_control_mode")
    rates = {name: bitrate.kilobits(f"{name}_bitrate") for name in ("avg", "min", "max", "target")}
    size, crf = bitrate.kilobits("buffer_size"), bitrate.take("crf")
    bitrate.end()
    if mode == "variable_bitrate":
        given = {"-b:v": rates["avg"], "-minrate": rates["min"], "-maxrate": rates["max"], "-bufsize": size}
        _require(bitrate, "avg_bitrate", rates["avg"])
    elif mode == "constant_bitrate":
        rate = rates["target"]
        given = {"-b:v": rate, "-minrate": rate, "-maxrate": rate, "-bufsize": size or rate}
        _require(bitrate, "target_bitrate", rate)
    elif mode == "constant_quality":
        # libvpx takes a quality only without a rate, and a buffer only with one.
        given = {"-crf": _crf(bitrate, crf), **({"-b:v": "0"} if codec == "libvpx-vp9" else {"-bufsize": size})}
    elif mode or size or crf is not None or any(rates.values()):
        raise bitrate.error("rate_control_mode", "is variable_bitrate, constant_bitrate or constant_quality")
    else:
        given = {}
    return [part for option, value in given.items() if value for part in (option, value)]


def _crf(bitrate: _Section, crf: int | None) -> str:
    if crf is None or not 0 <= crf <= MAX_CRF:
        raise bitrate.error("crf", f"is 0 to {MAX_CRF}")
    return str(int(crf))


def _require(section: _Section, name: str, value: str) -> None:
    if not value:
        raise section.error(name, "is required by this rate_control_mode")


def _audio(audio: _Section) -> list[str]:
    audio.word("audio_codec", ("AAC", "aac"))
    rate = audio.kilobits("audio_bitrate")
    channels = CHANNELS.get(audio.word("audio_channel", CHANNELS), "")
    sample_rate = SAMPLE_RATES.get(audio.word("audio_sample_rate", SAMPLE_RATES), "")
    audio.end()
    given = {"-c:a": "aac", "-b:a": rate, "-ac": channels, "-ar": sample_rate}
    return [part for option, value in given.items() if value for part in (option, value)]
