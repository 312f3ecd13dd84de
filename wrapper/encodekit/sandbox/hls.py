"""HTTP Live Streaming: a playlist that names segments, and one that names playlists."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from encodekit.sandbox.media import MediaError, probe

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from encodekit.sandbox.media import MediaInfo

EXTENSION = ".m3u8"


@dataclass(frozen=True, slots=True)
class Variant:
    """One playlist among those that a player may choose from.

    Attributes:
        path: From the folder of the master playlist.
        bandwidth: In bit/s.
        width: In pixels; None for sound alone.
        height: In pixels; None for sound alone.
    """

    path: str
    bandwidth: int
    width: int | None = None
    height: int | None = None


def segment_options(stem: str, segment_seconds: float, gop_seconds: float | None = None) -> list[str]:
    """The options of ffmpeg for segments `<stem>_00000.ts` and so on beside the playlist.

    Args:
        stem: Such as `is_plain` takes: it becomes a pattern, and a line of the playlist.
        segment_seconds: Of each segment but the last.
        gop_seconds: From one picture that stands alone to the next, at most; by default that of a segment.
    """
    return [
        *("-force_key_frames", f"expr:gte(t,n_forced*{gop_seconds or segment_seconds:g})"),
        *("-hls_time", f"{segment_seconds:g}"),
        # With ./ before it nothing in the name is taken for a protocol.
        *("-hls_playlist_type", "vod", "-hls_segment_filename", f"./{stem}_%05d.ts", "-f", "hls"),
    ]


def is_plain(stem: str) -> bool:
    """Whether segments can have that name."""
    return re.fullmatch(r"[\w-][\w.-]*", stem, re.ASCII) is not None


def segments(playlist: Path) -> list[str]:
    """The names of the segments of a playlist, in their order."""
    return re.findall(r"^[^#\n].*$", playlist.read_text(), re.MULTILINE)


def probe_segments(playlist: Path) -> MediaInfo:
    """What the segments of a playlist hold, with the size and the duration of all of them together.

    Raises:
        MediaError: There are none, or the first one is broken.
    """
    files = [playlist.parent / name for name in segments(playlist)]
    if not files:
        raise MediaError(f"{playlist.name} names no segments.")
    lengths = re.findall(r"^#EXTINF:([\d.]+)", playlist.read_text(), re.MULTILINE)
    return replace(
        probe(files[0]),
        duration_seconds=sum(map(float, lengths)),
        size_bytes=sum(file.stat().st_size for file in files),
    )


def master_playlist(variants: Iterable[Variant]) -> str:
    """A playlist that names others."""
    lines = ["#EXTM3U", "#EXT-X-VERSION:3"]
    for variant in variants:
        size = f",RESOLUTION={variant.width}x{variant.height}" if variant.width and variant.height else ""
        lines += [f"#EXT-X-STREAM-INF:BANDWIDTH={variant.bandwidth}{size}", quote(variant.path)]
    return "\n".join([*lines, ""])
