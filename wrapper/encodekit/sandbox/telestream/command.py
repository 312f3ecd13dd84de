"""The command of a custom profile, read as an argument list: no shell, one input, one output, listed options only."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, Any

from encodekit.sandbox.telestream.errors import bad_request

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PLACEHOLDER = re.compile(r"\$(\w+)\$")
# One sample of the provider lacks the second dollar sign.
OUTPUTS = frozenset({"$output_file$", "$output_file"})
SHORT_NAMES = {"-b": "-b:v", "-ab": "-b:a", "-vcodec": "-c:v", "-acodec": "-c:a"}
# Encoders of the provider's ffmpeg that most builds lack, and ffmpeg's own in their place.
OWN_ENCODERS = {"libfaac": "aac", "libfdk_aac": "aac", "h264": "libx264"}
FLAGS = frozenset({"-an", "-vn", "-sn", "-dn", "-y", "-shortest"})
RATE = r"\d{1,9}[kKM]?"
SIDE = r"-?\d{1,4}|[io][wh]|trunc\((oh\*a|ow/a|iw|ih)/2\)\*2"
VALUES = {
    name: re.compile(pattern, re.ASCII)
    for names, pattern in (
        ("-f", "mp4|mov|ipod|matroska|webm|mpegts|mpeg|avi|flv|ogg|mp3|adts|wav"),
        ("-c:v", "libx264|libx265|libvpx|libvpx-vp9|libtheora|mpeg2video|mpeg4|mjpeg|png|prores_ks|copy"),
        ("-c:a", "aac|ac3|eac3|libmp3lame|libopus|libvorbis|mp2|pcm_s16le|copy"),
        ("-b:v -b:a -minrate -maxrate -bufsize", RATE),
        ("-crf -qp -q:v -q:a -qmin -qmax -qdiff -qcomp", r"\d{1,3}(\.\d{1,2})?"),
        ("-g -keyint_min -bf -refs -sc_threshold -threads -me_range -subq -trellis", r"\d{1,5}"),
        ("-r", r"\d{1,3}(\.\d{1,6})?|\d{1,6}/100[01]"),
        ("-s", r"\d{1,4}x\d{1,4}"),
        ("-aspect", r"\d{1,5}:\d{1,5}|\d(\.\d{1,6})?"),
        ("-ac", r"\d{1,2}"),
        ("-ar", r"\d{4,6}"),
        ("-ss -t -to", r"\d{1,6}(\.\d{1,6})?|(\d{1,3}:)?\d{1,2}:\d{1,2}(\.\d{1,6})?"),
        ("-pix_fmt", r"[a-z0-9]{2,16}"),
        ("-preset -tune -profile:v -profile:a -level", r"[A-Za-z0-9_.]{1,32}"),
        ("-frames:v -vframes", r"\d{1,2}"),
        ("-movflags", r"\+?faststart"),
        ("-vf -filter:v", rf"(scale=({SIDE}):({SIDE})|fps=\d{{1,3}}|yadif|[hv]flip)(,(fps=\d{{1,3}}|yadif|[hv]flip))*"),
    )
    for name in names.split()
}


def command_options(settings: Mapping[str, Any], filters: list[str]) -> list[str]:
    """The options between input and output that a profile's command stands for.

    Args:
        settings: Of the profile.
        filters: What brings the picture to the profile's size.

    Raises:
        ApiError: The sandbox does not run such a command.
    """
    words = iter(_options(str(settings["command"])))
    made: list[str] = []
    for word in words:
        if word == "$resolution_and_padding$":
            made += ["-vf", ",".join(filters)]
            continue
        name = SHORT_NAMES.get(word, word)
        if name in FLAGS:
            made += [name] if name != "-y" else []
            continue
        value = _filled(next(words, ""), settings)
        value = OWN_ENCODERS.get(value, value) if name in {"-c:v", "-c:a"} else value
        if name not in VALUES or not VALUES[name].fullmatch(value):
            raise bad_request(f"The sandbox does not run ffmpeg with the option {word[:40]!r} and that value")
        made += [name, value]
    return made


def _options(command: str) -> Iterator[str]:
    """The words of the command without program, input and output."""
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise bad_request(f"command cannot be read: {error}") from error
    inputs = [at for at, word in enumerate(words) if word == "-i"]
    is_plain = len(command.strip().splitlines()) == 1 and words[:1] == ["ffmpeg"] and len(inputs) == 1
    if not is_plain or words[inputs[0] + 1 : inputs[0] + 2] != ["$input_file$"] or words[-1] not in OUTPUTS:
        raise bad_request("The sandbox runs one command: ffmpeg with -i $input_file$, options, and $output_file$ last")
    # The input comes first: an option before it would belong to the input.
    before, after = words[1 : inputs[0]], words[inputs[0] + 2 : -1]
    if [word for word in before if word != "-y"]:
        raise bad_request("The sandbox takes no options of ffmpeg before -i")
    return iter(after)


def _filled(text: str, settings: Mapping[str, Any]) -> str:
    """The text with its placeholders filled in; bit rates are in kbit/s, as the templates write a k behind them."""
    words = {
        "width": settings.get("width"),
        "height": settings.get("height"),
        "resolution": f"{settings.get('width')}x{settings.get('height')}",
        "fps": settings.get("fps"),
        "video_bitrate": settings.get("video_bitrate", 0) // 1000,
        "video_bitrate_in_bits": settings.get("video_bitrate"),
        "audio_bitrate": settings.get("audio_bitrate", 0) // 1000,
        "audio_sample_rate": settings.get("audio_sample_rate"),
    }

    def fill(found: re.Match[str]) -> str:
        if not words.get(found[1]):
            raise bad_request(f"The placeholder {found[0]} is not known, or the profile does not say its value")
        return str(words[found[1]])

    return PLACEHOLDER.sub(fill, text)
