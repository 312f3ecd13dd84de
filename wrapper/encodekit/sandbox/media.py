"""What a media file holds."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from encodekit.errors import EncodekitError

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.video.stream import VideoStream

# A playlist or a concatenation script would make the demuxer open other files and URLs: containers only.
CONTAINERS = (
    *("mov", "mp4", "m4a", "3gp", "3g2", "mj2", "matroska", "webm", "avi", "mpegts", "mpeg", "mpegvideo", "flv"),
    *("ogg", "asf", "mxf", "gif", "wav", "mp3", "aac", "flac", "h264", "hevc", "ivf", "obu"),
)
CODEC_NAMES = {"hevc": "h265"}
HEAD_BYTES = 64
TURNING = ("mov,", "matroska,")


class MediaError(EncodekitError):
    """A file that cannot be read as media."""


@dataclass(frozen=True, slots=True)
class MediaInfo:
    """What a media file holds; None stands for what it does not have or does not tell.

    Attributes:
        container: `mp4`, `mov`, `mkv`, `webm`, or ffmpeg's name of another format.
        video_codec: `h264`, `h265`, `av1`, or ffmpeg's name of another codec.
        width: In pixels, as shown (after the rotation that the recordings of phones ask for).
        height: In pixels, likewise.
        fps: Frames per second, on average.
        duration_seconds: Of the longest stream.
        audio_codec: ffmpeg's name, such as `aac` or `opus`.
        size_bytes: Of the file.
        video_bitrate: In bit/s.
        audio_bitrate: In bit/s.
        audio_channels: How many.
        audio_sample_rate: In Hz.
    """

    container: str
    video_codec: str | None
    width: int | None
    height: int | None
    fps: float | None
    duration_seconds: float | None
    audio_codec: str | None
    size_bytes: int
    video_bitrate: int | None = None
    audio_bitrate: int | None = None
    audio_channels: int | None = None
    audio_sample_rate: int | None = None


def probe(path: str | Path) -> MediaInfo:
    """Read what the file at `path` holds; at most one picture is decoded.

    Raises:
        MediaError: It is missing, or not a media file, or broken.
    """
    import av

    path = Path(path)
    try:
        with av.open(f"file:{path}", options={"format_whitelist": ",".join(CONTAINERS)}) as media:
            video = next((stream for stream in media.streams.video if not _is_cover(stream)), None)
            audio = next(iter(media.streams.audio), None)
            if video is None and audio is None:
                raise MediaError(f"{path.name} has neither video nor audio.")
            width, height = _shown_size(media, video) if video else (None, None)
            return MediaInfo(
                container=_container(media.format.name, path),
                video_codec=_codec(video) if video else None,
                width=width,
                height=height,
                fps=float(video.average_rate) if video and video.average_rate else None,
                duration_seconds=media.duration / av.time_base if media.duration else _last_end(media),
                audio_codec=_codec(audio) if audio else None,
                size_bytes=path.stat().st_size,
                video_bitrate=video.bit_rate if video else None,
                audio_bitrate=audio.bit_rate if audio else None,
                audio_channels=audio.channels if audio else None,
                audio_sample_rate=audio.sample_rate if audio else None,
            )
    except (OSError, ValueError) as error:
        raise MediaError(f"{path.name} cannot be read as media: {getattr(error, 'strerror', None) or error}") from error


def _is_cover(stream: VideoStream) -> bool:
    """Whether it is a picture that comes with a recording of sound."""
    from av.stream import Disposition

    return bool(stream.disposition & Disposition.attached_pic)


def _shown_size(media: InputContainer, video: VideoStream) -> tuple[int, int]:
    """Width and height; only a decoded picture tells how it is turned, and only some containers can say so."""
    if media.format.name.startswith(TURNING):
        with suppress(OSError, ValueError):  # a damaged picture does not keep ffmpeg from the next ones
            frame = next(media.decode(video), None)
            if frame and frame.rotation % 180 == 90:
                return video.height, video.width
    return video.width, video.height


def _codec(stream: VideoStream | AudioStream) -> str:
    name = stream.codec.canonical_name  # the plain name is that of the decoder at hand, such as libdav1d
    return CODEC_NAMES.get(name, name)


def _last_end(media: InputContainer) -> float | None:
    """When the last packet ends: recorders that stream do not know the duration when they write the head."""
    ends = (
        float((packet.pts + (packet.duration or 0)) * packet.time_base)
        for packet in media.demux()
        if packet.pts is not None and packet.time_base
    )
    return max(ends, default=None)


def _container(format_name: str, path: Path) -> str:
    """The name of one format, where ffmpeg names families (`mov,mp4,...`, `matroska,webm`)."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if format_name.startswith("mov,"):
        return "mov" if head[4:12] == b"ftypqt  " else "mp4"
    if format_name.startswith("matroska,"):
        return "webm" if b"webm" in head else "mkv"
    return format_name
