"""From the settings of a profile to options for ffmpeg; what the sandbox cannot do is refused when one is made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from encodekit.sandbox.hls import EXTENSION
from encodekit.sandbox.telestream import hls
from encodekit.sandbox.telestream.command import command_options
from encodekit.sandbox.telestream.errors import bad_request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit.sandbox.media import MediaInfo

EXTNAMES = frozenset(
    {
        *(".mp4", ".m4v", ".mov", ".mkv", ".webm", ".ts", ".mpg", ".avi", ".flv", ".ogg", ".ogv", ".oga"),
        *(".mp3", ".m4a", ".aac", ".wav", ".jpg", ".jpeg", ".png", EXTENSION),
    }
)
MAX_PICTURES = 99
DEFAULT_PICTURES = 7
NUMBERS: Mapping[str, tuple[float, float]] = {
    "width": (2, 7680),
    "height": (2, 7680),
    "fps": (0.1, 240),
    "video_bitrate": (1, 10**9),
    "audio_bitrate": (1, 10**7),
    "max_rate": (1, 10**9),
    "buffer_size": (1, 10**10),
    "keyframe_interval": (1, 100_000),
    "keyframe_rate": (0.001, 240),
    "h264_crf": (0, 51),
    "audio_sample_rate": (8000, 192_000),
    "audio_channels": (1, 8),
    "frame_count": (1, MAX_PICTURES),
    "priority": (0, 10**6),
    "segment_time": (2, 60),
}
SWITCHES = frozenset({"upscale", "cbr", "mute_audio_tracks"})
LABEL = r".{0,256}"
TIME = r"\d{1,6}(\.\d{1,6})?|(\d{1,3}:)?\d{1,2}:\d{1,2}(\.\d{1,6})?"
OFFSET = r"\d{1,7}(\.\d{1,3})?[sf]"
CODEC_OPTION = (
    r"(aq-mode|aq-strength|b-adapt|bframes|cabac|crf|deblock|keyint|level|me|merange|min-keyint|open-gop|psy-rd|qcomp|qp"
    r"|rc-lookahead|ref|scenecut|subme|threads|trellis|vbv-bufsize|vbv-maxrate|weightb|weightp)(=[A-Za-z0-9_.,-]{1,32})?"
)
TEXTS = {
    name: re.compile(pattern, re.ASCII if pattern != LABEL else re.NOFLAG)
    for names, pattern in (
        ("name", r"(?!none$)[^,\0]{1,128}"),
        ("preset_name title category stack variants", LABEL),
        ("command outputs_path_format", r"[^\0]{1,2000}"),
        ("extname", "|".join(map(re.escape, sorted(EXTNAMES)))),
        ("aspect_mode", r"preserve|constrain|letterbox|pad|fill|fill \(crop\)|crop|stretch|center"),
        ("aspect_ratio", r"\d{1,4}[:/]\d{1,4}|\d(\.\d{1,6})?"),
        ("pixel_format", r"yuv4(20|22|44)p(10le)?|yuvj4(20|22|44)p|nv12|rgb24"),
        ("deinterlace", "keep_fps|double_fps"),
        ("codec_preset", "ultrafast|superfast|veryfast|faster|fast|medium|slow|slower|veryslow|placebo"),
        ("h264_profile", "baseline|main|high|high10|high422|high444"),
        ("h264_level", r"[1-5](\.[0-3]|b)?"),
        ("h264_tune", "film|animation|grain|psnr|ssim|fastdecode|zerolatency"),
        ("x264_options x265_options", rf"{CODEC_OPTION}(:{CODEC_OPTION})*"),
        ("audio_codec", "libmp3lame|libvorbis|libfdk_aac|pcm_s16le|mp2|ac3|eac3"),
        ("clip_offset clip_length clip_end", TIME),
        ("frame_offsets", rf"{OFFSET}(\s*,\s*{OFFSET})*"),
        ("frame_interval", OFFSET),
    )
    for name in names.split()
}
# ffmpeg's own encoder stands in for one that most builds lack.
AUDIO_ENCODERS = {"libfdk_aac": "aac"}
PICTURE_CHOICES = ("frame_count", "frame_offsets", "frame_interval")
EXPANDED = {
    "aspect_mode": "letterbox",
    "upscale": True,
    "audio_bitrate": 128_000,
    "audio_sample_rate": 44_100,
    "keyframe_interval": 250,
}


@dataclass(frozen=True, slots=True)
class Preset:
    """What a profile starts from: title, extension, and the encoders, empty for what the output has not."""

    title: str
    extname: str
    video: str
    audio: str


PRESETS = {
    "h264": Preset("H264 (MP4)", ".mp4", "libx264", "aac"),
    "h264.baseline": Preset("H264 baseline (MP4)", ".mp4", "libx264", "aac"),
    "iphone_and_ipad": Preset("iPhone and iPad (MP4)", ".mp4", "libx264", "aac"),
    "h265": Preset("H265 (MP4)", ".mp4", "libx265", "aac"),
    "webm": Preset("WebM (VP8)", ".webm", "libvpx", "libvorbis"),
    "webm.vp8": Preset("WebM (VP8)", ".webm", "libvpx", "libvorbis"),
    "webm.vp9": Preset("WebM (VP9)", ".webm", "libvpx-vp9", "libopus"),
    "ogg": Preset("OGG (Theora)", ".ogg", "libtheora", "libvorbis"),
    "mpeg2": Preset("MPEG-2", ".mpg", "mpeg2video", "mp2"),
    "mpegps": Preset("MPEG program stream", ".mpg", "mpeg2video", "mp2"),
    "mpegts.h264": Preset("MPEG transport stream (H264)", ".ts", "libx264", "aac"),
    "mpegts.mpeg2": Preset("MPEG transport stream (MPEG-2)", ".ts", "mpeg2video", "mp2"),
    "prores422": Preset("ProRes 422", ".mov", "prores_ks", "pcm_s16le"),
    "aac": Preset("AAC", ".aac", "", "aac"),
    "m4a": Preset("AAC (M4A)", ".m4a", "", "aac"),
    "mp3": Preset("MP3", ".mp3", "", "libmp3lame"),
    "oga": Preset("Vorbis (OGA)", ".oga", "", "libvorbis"),
    "vorbis": Preset("Vorbis (OGG)", ".ogg", "", "libvorbis"),
    "jpeg": Preset("JPEG thumbnails", ".jpg", "mjpeg", ""),
    "thumbnail": Preset("JPEG thumbnails", ".jpg", "mjpeg", ""),
    "quick_one_thumbnail": Preset("One JPEG thumbnail", ".jpg", "mjpeg", ""),
    "png": Preset("PNG thumbnails", ".png", "png", ""),
    "hls.variant": Preset("HLS variant", EXTENSION, "libx264", "aac"),
    "hls.variant.audio": Preset("HLS variant (sound)", EXTENSION, "", "aac"),
    hls.MASTER: Preset("HLS playlist of variants", EXTENSION, "", ""),
}
BASELINE = frozenset({"h264.baseline", "iphone_and_ipad"})
PICTURES = frozenset({"mjpeg", "png"})
# Somebody watches: the quickest that still looks right.
SPEED = {
    "libx264": ("-preset", "veryfast"),
    "libx265": ("-preset", "ultrafast"),
    "libvpx": ("-deadline", "realtime", "-cpu-used", "8"),
    "libvpx-vp9": ("-deadline", "realtime", "-cpu-used", "8", "-row-mt", "1"),
}
QUALITY = {
    "libvpx": ("-b:v", "1M"),
    "libvpx-vp9": ("-crf", "33", "-b:v", "0"),
    "libtheora": ("-q:v", "7"),
    "mpeg2video": ("-q:v", "5"),
}


def checked(settings: Mapping[str, Any]) -> dict[str, Any]:
    """The settings that the sandbox can keep, in the names and units of 3.1.

    A setting that it cannot keep may be there, if it asks for nothing: false, empty or null.

    Raises:
        ApiError: It cannot encode so.
    """
    kept: dict[str, Any] = {}
    for name, value in settings.items():
        if name in SWITCHES and isinstance(value, bool):
            kept[name] = value
        elif value is None or value is False or value in ("", []) or (name == "two_pass" and value == "false"):
            continue
        elif name in NUMBERS and isinstance(value, (int, float)) and not isinstance(value, bool):
            least, most = NUMBERS[name]
            if not least <= value <= most:
                raise bad_request(f"{name} must be {least:g} to {most:g}")
            kept[name] = int(value) if value == int(value) else value
        elif name in TEXTS and isinstance(value, str):
            text = f".{value}" if name == "extname" and not value.startswith(".") else value
            if not TEXTS[name].fullmatch(text):
                raise bad_request(f"{name} has a value that the sandbox cannot encode with")
            kept[name] = text
        else:
            raise bad_request(f"The sandbox does not encode with {name}")
    return kept


def complete(settings: Mapping[str, Any]) -> dict[str, Any]:
    """The settings of a profile, with what its preset adds; all that can be wrong with them is found here.

    Raises:
        ApiError: No profile can have them.
    """
    if settings.get("command"):
        if not settings.get("extname"):
            raise bad_request("A command needs an extname")
        command_options(settings, _filters(settings, None))
        return _with_extname({**settings})
    preset = PRESETS.get(settings.get("preset_name", ""))
    if preset is None:
        known = ", ".join(sorted(PRESETS))
        raise bad_request(f"preset_name must be one that the sandbox has ({known}), or command and extname be given")
    if sum(name in settings for name in PICTURE_CHOICES) > 1:
        raise bad_request(f"{', '.join(PICTURE_CHOICES)} exclude each other")
    return _with_extname({"title": preset.title, "extname": preset.extname, **settings})


def _with_extname(settings: dict[str, Any]) -> dict[str, Any]:
    if not hls.fits(settings):
        raise bad_request(f"The extname {EXTENSION} is that of the presets of HLS")
    return settings


def changed(settings: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """The settings of a profile after a change; what only its preset had added makes way for another preset's.

    Raises:
        ApiError: No profile can have them.
    """
    preset = PRESETS.get(settings.get("preset_name", ""))
    added = {"title": preset.title, "extname": preset.extname} if preset else {}
    own = {name: value for name, value in settings.items() if added.get(name) != value}
    return complete(checked({**own, **changes}))


def options(settings: Mapping[str, Any], info: MediaInfo) -> list[str]:
    """The options for the main output of a source.

    Raises:
        ApiError: The settings do not fit together.
    """
    filters = _filters(settings, info)
    if settings.get("command"):
        return command_options(settings, filters)
    preset = PRESETS[settings["preset_name"]]
    if preset.video in PICTURES:
        first = picture_frames(settings, info)[:1] or [0]
        one = ("-frames:v", "1", "-update", "1", "-c:v", preset.video)
        return ["-map", "0:V:0", *_picture_filters(first, filters), *one]
    made = _clip_options(settings)
    if preset.video:
        made += ["-map", "0:V:0", *_video_options(settings, preset.video, filters)]
    if preset.audio and not settings.get("mute_audio_tracks"):
        made += ["-map", "0:a:0?", *_audio_options(settings, preset.audio)]
    made += ["-movflags", "+faststart"] if settings["extname"] in {".mp4", ".m4v", ".mov"} else []
    return [*made, "-map_metadata", "-1"]


def picture_options(settings: Mapping[str, Any], info: MediaInfo, stem: str) -> list[str]:
    """The options for pictures beside the main output, `<stem>_1.jpg` and so on; empty when there are to be none."""
    preset = PRESETS.get(settings.get("preset_name", ""))
    encoder = preset.video if preset and preset.video in PICTURES else "mjpeg"
    frames = picture_frames(settings, info)
    # One picture is the main output itself; sound has none, and those of segments are not on record.
    if (
        not frames
        or hls.is_variant(settings)
        or (preset and (not preset.video or (preset.video in PICTURES and len(frames) == 1)))
    ):
        return []
    filters = _picture_filters(frames, _filters(settings, info))
    pattern = f"file:{stem.replace('%', '%%')}_%d{picture_extname(settings)}"
    return ["-map", "0:V:0", *filters, "-fps_mode", "vfr", "-c:v", encoder, "-f", "image2", pattern]


def picture_extname(settings: Mapping[str, Any]) -> str:
    """The extension of the pictures beside the main output."""
    preset = PRESETS.get(settings.get("preset_name", ""))
    return str(settings["extname"]) if preset and preset.video in PICTURES else ".jpg"


def is_picture(settings: Mapping[str, Any]) -> bool:
    """Whether the main output is a picture."""
    return settings["extname"] in {".jpg", ".jpeg", ".png"}


def shows_video(settings: Mapping[str, Any]) -> bool:
    """Whether the preset makes something to look at; of a command nobody knows."""
    preset = PRESETS.get(settings.get("preset_name", ""))
    return preset is not None and bool(preset.video)


def picture_frames(settings: Mapping[str, Any], info: MediaInfo) -> list[int]:
    """Which frames of the source become pictures."""
    if info.video_codec is None or not info.fps or not info.duration_seconds:
        return []
    start = seconds(settings.get("clip_offset", "0"))
    end = min(clip_end(settings), info.duration_seconds)
    if "frame_offsets" in settings:
        wanted = [_frame(part.strip(), info.fps) for part in settings["frame_offsets"].split(",")]
    elif "frame_interval" in settings:
        step = max(1, _frame(settings["frame_interval"], info.fps))
        wanted = list(range(int(start * info.fps), int(end * info.fps), step))
    else:
        one = settings.get("preset_name") == "quick_one_thumbnail"
        count = settings.get("frame_count", 1 if one else DEFAULT_PICTURES)
        wanted = [int((start + (number + 0.5) * (end - start) / count) * info.fps) for number in range(count)]
    last = int(info.duration_seconds * info.fps)
    return sorted({frame for frame in wanted if 0 <= frame < last})[:MAX_PICTURES]


def seconds(text: str) -> float:
    """The seconds that a time means, written as such or as HH:MM:SS."""
    total = 0.0
    for part in text.split(":"):
        total = total * 60 + float(part)
    return total


def clip_end(settings: Mapping[str, Any]) -> float:
    """Where in the source the output ends, in seconds."""
    ends = [float("inf")]
    if "clip_length" in settings:
        ends.append(seconds(settings.get("clip_offset", "0")) + seconds(settings["clip_length"]))
    if "clip_end" in settings:
        ends.append(seconds(settings["clip_end"]))
    return min(ends)


def _frame(offset: str, fps: float) -> int:
    value = float(offset[:-1])
    return int(value if offset.endswith("f") else value * fps)


def _picture_filters(frames: list[int], filters: list[str]) -> list[str]:
    chosen = "+".join(rf"eq(n\,{frame})" for frame in frames)
    still = [text for text in filters if not text.startswith(("fps=", "yadif="))]
    return ["-vf", ",".join((f"select={chosen}", *still))]


def _clip_options(settings: Mapping[str, Any]) -> list[str]:
    made = ["-ss", str(seconds(settings["clip_offset"]))] if "clip_offset" in settings else []
    end = clip_end(settings)
    return [*made, "-to", str(end)] if end != float("inf") else made


def _filters(settings: Mapping[str, Any], info: MediaInfo | None) -> list[str]:
    chain: list[str] = []
    if "deinterlace" in settings:
        chain.append(f"yadif={int(settings['deinterlace'] == 'double_fps')}")
    chain += _scale(settings, info)
    if "fps" in settings:
        chain.append(f"fps={settings['fps']:g}")
    return chain


def _scale(settings: Mapping[str, Any], info: MediaInfo | None) -> list[str]:
    # Most encoders take even numbers only.
    width, height = (int(settings.get(name, 0)) // 2 * 2 for name in ("width", "height"))
    mode = settings.get("aspect_mode", "letterbox")
    source = ((info and info.width) or 0, (info and info.height) or 0)
    may_grow = settings.get("upscale", True) and mode != "pad"
    if mode == "preserve" or not (width or height):
        return ["scale=trunc(iw/2)*2:trunc(ih/2)*2"]
    if not (width and height):
        if not may_grow and 0 < source[0 if width else 1] < (width or height):
            return ["scale=trunc(iw/2)*2:trunc(ih/2)*2"]
        return [f"scale={width or -2}:{height or -2}"]
    box = (width, height) if may_grow or not all(source) else (min(width, source[0]), min(height, source[1]))
    fit = f"scale={box[0]}:{box[1]}:force_original_aspect_ratio=decrease:force_divisible_by=2"
    pad = f"pad={width}:{height}:(ow-iw)/2:(oh-ih)/2"
    if mode == "constrain":
        return [fit]
    if mode == "stretch":
        return [f"scale={width}:{height}", "setsar=1"]
    if mode in {"fill", "fill (crop)", "crop"}:
        grown = f"scale={width}:{height}:force_original_aspect_ratio=increase:force_divisible_by=2"
        return [grown, f"crop={width}:{height}", "setsar=1"]
    if mode == "center":
        return [rf"crop=min(iw\,{width}):min(ih\,{height})", pad, "setsar=1"]
    return [fit, pad, "setsar=1"]


def _video_options(settings: Mapping[str, Any], encoder: str, filters: list[str]) -> list[str]:
    pixels = "yuv422p10le" if encoder == "prores_ks" else "yuv420p"
    made = ["-vf", ",".join(filters), "-c:v", encoder, "-pix_fmt", settings.get("pixel_format", pixels)]
    is_x26x = encoder in {"libx264", "libx265"}
    preset = ("-preset", settings["codec_preset"]) if is_x26x and "codec_preset" in settings else SPEED.get(encoder, ())
    made += [*preset, *_rate_options(settings, encoder)]
    if "keyframe_interval" in settings:
        made += ["-g", str(settings["keyframe_interval"])]
    if "keyframe_rate" in settings:
        made += ["-force_key_frames", f"expr:gte(t,n_forced/{settings['keyframe_rate']})"]
    if encoder == "libx264":
        profile: str = settings.get("h264_profile") or ("baseline" if settings["preset_name"] in BASELINE else "")
        made += ["-profile:v", profile] if profile else []
        for name, option in (("h264_level", "-level"), ("h264_tune", "-tune"), ("x264_options", "-x264-params")):
            made += [option, settings[name]] if name in settings else []
    if encoder == "libx265" and "x265_options" in settings:
        made += ["-x265-params", settings["x265_options"]]
    return made + (["-aspect", settings["aspect_ratio"].replace("/", ":")] if "aspect_ratio" in settings else [])


def _rate_options(settings: Mapping[str, Any], encoder: str) -> list[str]:
    rate = settings.get("video_bitrate")
    if rate is None:
        is_crf = encoder in {"libx264", "libx265"} and "h264_crf" in settings
        return ["-crf", f"{settings['h264_crf']:g}"] if is_crf else [*QUALITY.get(encoder, ())]
    made = ["-b:v", str(rate)]
    most = rate if settings.get("cbr") else settings.get("max_rate")
    if settings.get("cbr"):
        made += ["-minrate", str(rate)]
    if most:
        made += ["-maxrate", str(most), "-bufsize", f"{settings.get('buffer_size', most * 2):.0f}"]
    return made


def _audio_options(settings: Mapping[str, Any], encoder: str) -> list[str]:
    chosen: str = settings.get("audio_codec", encoder)
    made = ["-c:a", AUDIO_ENCODERS.get(chosen, chosen)]
    if not chosen.startswith("pcm_"):
        made += ["-b:a", str(settings.get("audio_bitrate", EXPANDED["audio_bitrate"]))]
    # Opus knows no 44.1 kHz.
    rate = settings.get("audio_sample_rate", None if chosen == "libopus" else EXPANDED["audio_sample_rate"])
    made += ["-ar", str(rate)] if rate else []
    return made + (["-ac", str(settings["audio_channels"])] if "audio_channels" in settings else [])
