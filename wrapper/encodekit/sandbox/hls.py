"""HTTP Live Streaming: a playlist that names segments, and one that names playlists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

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


def segment_options(stem: str, segment_seconds: float) -> list[str]:
    """The options of ffmpeg for segments `<stem>_00000.ts` and so on beside the playlist.

    Args:
        stem: Such as `is_plain` takes: it becomes a pattern, and a line of the playlist.
        segment_seconds: Of each segment but the last.
    """
    return [
        *("-force_key_frames", f"expr:gte(t,n_forced*{segment_seconds:g})", "-hls_time", f"{segment_seconds:g}"),
        # With ./ before it nothing in the name is taken for a protocol.
        *("-hls_playlist_type", "vod", "-hls_segment_filename", f"./{stem}_%05d.ts", "-f", "hls"),
    ]


def is_plain(stem: str) -> bool:
    """Whether segments can have that name."""
    return re.fullmatch(r"[\w-][\w.-]*", stem, re.ASCII) is not None


def segments(playlist: Path) -> list[str]:
    """The names of the segments of a playlist, in their order."""
    return re.findall(r"^[^#\n].*$", playlist.read_text(), re.MULTILINE)


def duration_seconds(playlist: Path) -> float:
    """How long the segments of a playlist are together."""
    return sum(float(text) for text in re.findall(r"^#EXTINF:([\d.]+)", playlist.read_text(), re.MULTILINE))


def master_playlist(variants: Iterable[Variant]) -> str:
    """A playlist that names others."""
    lines = ["#EXTM3U", "#EXT-X-VERSION:3"]
    for variant in variants:
        size = f",RESOLUTION={variant.width}x{variant.height}" if variant.width and variant.height else ""
        lines += [f"#EXT-X-STREAM-INF:BANDWIDTH={variant.bandwidth}{size}", quote(variant.path)]
    return "\n".join([*lines, ""])
