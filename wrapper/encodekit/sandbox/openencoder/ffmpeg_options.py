"""From the data of a preset to options for ffmpeg: as the worker puts them together, and none that is not listed here.

A preset is somebody's text. An option may not name a file or a URL, nor ask for more than a machine has, so each one
stands here with what its value may look like; whatever else comes fails the job.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from encodekit.sandbox.encoder import EncodeError
from encodekit.sandbox.openencoder.bodies import first_json_value, mismatch

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit.sandbox.document import Document

EXTENSIONS = frozenset(
    {
        *(".mp4", ".m4v", ".mov", ".mkv", ".webm", ".ts", ".mpg", ".avi", ".flv", ".ogv", ".gif"),
        *(".mp3", ".m4a", ".aac", ".ogg", ".opus", ".flac", ".wav"),
    }
)
FLAGS = frozenset({"-y", "-an", "-vn", "-sn", "-dn", "-shortest"})
WORD = r"[A-Za-z0-9_.-]{1,32}"
NUMBER = r"-?\d{1,4}(\.\d{1,6})?"
RATE = r"\d{1,9}(\.\d{1,3})?[kKM]?"
FPS = r"\d{1,3}(\.\d{1,6})?|\d{1,6}/100[01]"
TIME = r"\d{1,6}(\.\d{1,6})?|(\d{1,3}:)?\d{1,2}:\d{1,2}(\.\d{1,6})?"
VIDEO_CODECS = (
    "libx264|libx265|libvpx|libvpx-vp9|libaom-av1|libsvtav1|libtheora|libxvid|mpeg2video|mpeg4|mjpeg|prores|prores_ks"
    "|ffv1|gif|copy"
)
AUDIO_CODECS = "aac|ac3|eac3|alac|flac|libmp3lame|libopus|libvorbis|mp2|pcm_s16le|pcm_s24le|copy"
FORMATS = "mp4|mov|ipod|matroska|webm|mpegts|mpeg|avi|flv|ogg|gif|mp3|adts|opus|flac|wav"
MOVFLAG = "faststart|frag_keyframe|empty_moov|default_base_moof|negative_cts_offsets"
CODEC_KEYS = (
    "8x8dct|aq-mode|aq-strength|b-adapt|b-pyramid|bframes|bitrate|cabac|colormatrix|colorprim|crf|crf-max|ctu|deblock"
    "|force-cfr|hrd|keyint|level|limit-refs|lookahead-threads|me|merange|min-keyint|mixed-refs|nal-hrd|no-open-gop"
    "|no-scenecut|open-gop|psy|psy-rd|qcomp|qp|qpmax|qpmin|range|ratetol|rc-lookahead|rd|ref|repeat-headers|sao|scenecut"
    "|slices|sliced-threads|strong-intra-smoothing|subme|threads|transfer|trellis|vbv-bufsize|vbv-maxrate|weightb|weightp"
)
CODEC_PARAM = rf"({CODEC_KEYS.replace('-', '[-_]')})(=[A-Za-z0-9_.,-]{{1,32}})?"
VALUES = {
    name: re.compile(pattern, re.ASCII)
    for names, pattern in (
        ("-c:v -codec:v -vcodec", VIDEO_CODECS),
        ("-c:a -codec:a -acodec", AUDIO_CODECS),
        ("-b:v -b:a -minrate -maxrate -bufsize", RATE),
        ("-crf -qp -q:v -q:a -qmin -qmax", r"-?\d{1,3}(\.\d{1,2})?"),
        ("-g -keyint_min -bf -refs -sc_threshold -threads -lag-in-frames", r"-?\d{1,5}"),
        ("-r", FPS),
        ("-s", r"\d{1,4}x\d{1,4}"),
        ("-aspect", r"\d{1,5}:\d{1,5}|\d(\.\d{1,6})?"),
        ("-ac", r"\d{1,2}"),
        ("-ar", r"\d{4,6}"),
        ("-ss -to -t", TIME),
        ("-pix_fmt", r"[a-z0-9]{2,16}"),
        ("-preset -tune -profile:v -profile:a -level -level:v -deadline -quality", WORD),
        ("-cpu-used -speed -row-mt -auto-alt-ref -tile-columns -tile-rows", r"-?\d{1,2}"),
        ("-x264opts -x264-params -x265-params", rf"{CODEC_PARAM}(:{CODEC_PARAM})*"),
        ("-movflags", rf"\+?({MOVFLAG})(\+({MOVFLAG}))*"),
        ("-f", FORMATS),
        ("-map", r"0(:[vas](:\d)?)?\??"),
        ("-map_metadata", "-1"),
        ("-fps_mode", "auto|cfr|vfr|passthrough"),
        ("-strict", "-2|experimental"),
        ("-rematrix_maxval", NUMBER),
    )
    for name in names.split()
}
GRAPHS = frozenset({"-vf", "-filter:v", "-af", "-filter:a"})
SIDE = r"(-?\d{1,4}|[io][wh](/\d{1,2})?|trunc\(([io][wh]|oh\*a|ow/a)(/2)?\)\*2)"
SCALE_OPTION = r"flags=[a-z0-9_+]{1,64}|force_original_aspect_ratio=(disable|decrease|increase)|force_divisible_by=\d"
EQ_OPTION = rf"(contrast|brightness|saturation|gamma)={NUMBER}"
# The options that may follow a filter's name. No quote, escape, label or further key may: some filters write files.
FILTERS = {
    name: re.compile(pattern, re.ASCII)
    for names, pattern in (
        ("deband deflicker dejudder deshake hflip vflip", ""),
        ("scale", rf"=(w=|width=)?{SIDE}:(h=|height=)?{SIDE}(:({SCALE_OPTION}))*"),
        ("crop", rf"={SIDE}:{SIDE}(:{SIDE}:{SIDE})?"),
        ("pad", rf"={SIDE}:{SIDE}(:({SIDE}|\(ow-iw\)/2):({SIDE}|\(oh-ih\)/2)(:[a-z]{{1,20}})?)?"),
        ("fps", rf"=(fps=)?({FPS})"),
        ("format", r"=(pix_fmts=)?[a-z0-9|]{2,64}"),
        ("setpts", rf"=({NUMBER}\*PTS|PTS[*/]{NUMBER}|PTS(-STARTPTS)?)"),
        ("setsar setdar", r"=\d{1,4}([:/]\d{1,4})?"),
        ("transpose", r"=([0-3]|clock|cclock|clock_flip|cclock_flip)"),
        ("removegrain", r"=\d{1,2}"),
        ("vaguedenoiser", r"=threshold=\d{1,3}:method=(soft|hard|garrote):nsteps=\d"),
        ("hqdn3d unsharp", rf"(={NUMBER}(:{NUMBER}){{0,5}})?"),
        ("yadif", r"(=[0-3](:-?[01](:[01])?)?)?"),
        ("eq", rf"={EQ_OPTION}(:{EQ_OPTION})*"),
        ("volume acontrast atempo", rf"={NUMBER}(dB)?"),
        ("aresample", r"=\d{4,6}"),
    )
    for name in names.split()
}
DENOISE = {
    "light": "removegrain=22",
    "medium": "vaguedenoiser=threshold=3:method=soft:nsteps=5",
    "heavy": "vaguedenoiser=threshold=6:method=soft:nsteps=5",
}
DEINTERLACE = {"frame": 0, "field": 1, "frame_nospatial": 2, "field_nospatial": 3}
# Member, option, and the words that stand for "not given" beside the empty one.
VIDEO_OPTIONS = (
    ("bitrate", "-b:v", {"0"}),
    ("minrate", "-minrate", {"0"}),
    ("maxrate", "-maxrate", {"0"}),
    ("bufsize", "-bufsize", {"0"}),
    ("pixel_format", "-pix_fmt", {"auto"}),
    ("tune", "-tune", {"none"}),
    ("profile", "-profile:v", {"none"}),
    ("level", "-level", {"none"}),
)
AUDIO_OPTIONS = (("quality", "-b:a", {"auto"}), ("sample_rate", "-ar", {"auto"}))
EQ_OPTIONS = (("contrast", "1"), ("brightness", "0"), ("saturation", "0"), ("gamma", "0"))


class UnreadableError(Exception):
    """Data of a preset that the worker cannot read, and breaks off at."""


def ffmpeg_options(document: Document, data: str) -> list[str]:
    """The options that the data of a preset stand for.

    Raises:
        UnreadableError: The data cannot be read.
        EncodeError: The sandbox does not run ffmpeg with one of them.
    """
    preset = _preset_data(document, data)
    raw: list[str] = preset.get("raw") or []
    options = [part for text in raw for part in text.split(" ")] if raw else _named_options(preset)
    return checked(options)


def extension(output: str) -> str:
    """The extension of an output's name, which decides the container.

    Raises:
        EncodeError: The sandbox makes no such file.
    """
    suffix = PurePosixPath(output).suffix.lower()
    if suffix not in EXTENSIONS:
        raise EncodeError(f"The sandbox makes no files {suffix or 'without extension'}.")
    return suffix


def checked(options: list[str]) -> list[str]:
    """The options, if all of them are listed here.

    Raises:
        EncodeError: One is not.
    """
    rest = iter(options)
    for name in rest:
        if name not in FLAGS and not _is_allowed(name, next(rest, "")):
            raise EncodeError(f"The sandbox does not run ffmpeg with the option {name[:40]!r} and that value.")
    return options


def _is_allowed(name: str, value: str) -> bool:
    if name in GRAPHS:
        return all(_is_allowed_filter(text) for text in value.split(","))
    return name in VALUES and VALUES[name].fullmatch(value) is not None


def _is_allowed_filter(text: str) -> bool:
    name, equals, options = text.partition("=")
    return name in FILTERS and FILTERS[name].fullmatch(equals + options) is not None


def _preset_data(document: Document, data: str) -> dict[str, Any]:
    try:
        preset = first_json_value(data.encode())
    except ValueError as error:
        raise UnreadableError(str(error)) from error
    wrong = mismatch(document, "/components/schemas/PresetData", preset)
    if wrong:
        raise UnreadableError(f"cannot unmarshal {wrong.kind} into {wrong.path} of type {wrong.go_type}")
    return preset or {}


def _named_options(preset: Mapping[str, Any]) -> list[str]:
    parts = (_given(preset.get(name) or {}) for name in ("format", "video", "audio", "filter"))
    form, video, audio, filters = parts
    options = _times(form) if form.get("clip") else []
    options += _video_options(video)
    options += _joined("-vf", _video_filters(video, filters))
    options += _audio_options(audio)
    options += _joined("-af", _audio_filters(audio, filters))
    return [*options, "-y"]


def _given(members: Mapping[str, Any]) -> dict[str, Any]:
    """The members that are neither empty nor zero, which the worker cannot tell from missing ones."""
    return {name: value for name, value in members.items() if value}


def _joined(option: str, filters: list[str]) -> list[str]:
    graph = ",".join(filters)
    return [option, graph] if graph else []


def _options(members: Mapping[str, Any], table: tuple[tuple[str, str, set[str]], ...]) -> list[str]:
    return [
        part
        for member, option, unset in table
        if member in members and members[member] not in unset
        for part in (option, members[member])
    ]


def _times(form: Mapping[str, Any]) -> list[str]:
    return _options(form, (("startTime", "-ss", set()), ("stopTime", "-to", set())))


def _video_options(video: Mapping[str, Any]) -> list[str]:
    options = _options(video, (("codec", "-c:v", set()), ("preset", "-preset", {"none"})))
    if video.get("pass") == "crf" and "crf" in video:
        options += ["-crf", str(video["crf"])]
    if video.get("pass") == "2":
        options += ["-pass 1"]  # the worker writes it as one word, at which ffmpeg stops
    if video.get("faststart"):
        options += ["-movflags", "faststart"]
    options += _options(video, VIDEO_OPTIONS)
    if "frame_rate" in video and video.get("pixel_format") != "auto":  # the worker looks at the wrong member
        options += ["-r", video["frame_rate"]]
    if "codec_options" in video and video.get("codec") in {"libx264", "libx265"}:
        options += [f"-{video['codec'].removeprefix('lib')}-params", video["codec_options"]]
    return options


def _video_filters(video: Mapping[str, Any], filters: Mapping[str, Any]) -> list[str]:
    made = [f"setpts={video['speed']}"] if video.get("speed", "auto") != "auto" else []
    made += _scale(video)
    made += [name for name in ("deband", "deshake", "deflicker", "dejudder") if filters.get(name)]
    # What is left out is not `none` here: the worker then writes a filter that does nothing, and an empty one.
    if filters.get("denoise") != "none":
        made.append(DENOISE.get(filters.get("denoise", ""), "removegrain=0"))
    if filters.get("deinterlace") != "none":
        mode = DEINTERLACE.get(filters.get("deinterlace", ""))
        made.append("" if mode is None else f"yadif={mode}:-1:0")
    eq = [f"{name}={filters[name]}" for name, unset in EQ_OPTIONS if filters.get(name, unset) != unset]
    return [*made, f"eq={':'.join(eq)}"] if eq else made


def _scale(video: Mapping[str, Any]) -> list[str]:
    size = video.get("size", "source")
    parts: list[str] = []
    if size == "custom":
        parts.append(f"scale={video.get('width', '')}:{video.get('height', '')}")
    elif size != "source":
        parts.append(f"scale={size}:-1" if video.get("format") == "widescreen" else f"scale=-1:{size}")
    if video.get("scaling", "auto") != "auto":
        parts.append(f"flags={video['scaling']}")
    return [":".join(parts)] if parts else []


def _audio_options(audio: Mapping[str, Any]) -> list[str]:
    options = _options(audio, (("codec", "-c:a", set()),))
    if audio.get("channel", "source") != "source":
        options += ["-rematrix_maxval", "1.0", "-ac", audio["channel"]]
    return options + _options(audio, AUDIO_OPTIONS)


def _audio_filters(audio: Mapping[str, Any], filters: Mapping[str, Any]) -> list[str]:
    percents = (("volume", audio.get("volume", "100"), "100"), ("acontrast", filters.get("acontrast", "33"), "33"))
    return [f"{name}={_percent(value) / 100:.2f}" for name, value, unset in percents if value != unset]


def _percent(text: str) -> float:
    """The number that the worker reads; 0 for what is none."""
    return float(text) if re.fullmatch(r"-?\d{1,9}(\.\d{1,9})?", text, re.ASCII) else 0.0
