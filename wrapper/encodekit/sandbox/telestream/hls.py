"""The outputs of Flip for HTTP Live Streaming: variants, each a playlist with its segments, and what collects them."""

from __future__ import annotations

import posixpath
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from encodekit.sandbox.hls import EXTENSION, Variant, is_plain, segment_options

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit.sandbox.telestream.state import Encoding

MASTER = "hls.variant.playlist"
VARIANTS = frozenset({"hls.variant", "hls.variant.audio"})
DEFAULT_VARIANTS = "hls.*"
DEFAULT_SEGMENT_SECONDS = 10  # the range is published, the default is not


def is_master(settings: Mapping[str, Any]) -> bool:
    """Whether the output collects others."""
    return settings.get("preset_name") == MASTER


def is_variant(settings: Mapping[str, Any]) -> bool:
    """Whether the output is segments and their playlist."""
    return settings.get("preset_name") in VARIANTS


def fits(settings: Mapping[str, Any]) -> bool:
    """Whether a profile has the extension of a playlist where, and only where, it makes one."""
    is_playlist = is_master(settings) or is_variant(settings)
    has_extension: bool = settings["extname"] == EXTENSION
    return has_extension == (is_playlist and not settings.get("command"))


def segment_stem(encoding: Encoding) -> str:
    """What the names of the segments begin with: as the playlist's, where that is fit to be listed."""
    stem = PurePosixPath(encoding.path).name
    return stem if is_plain(stem) else encoding.id


def variant_options(settings: Mapping[str, Any], stem: str) -> list[str]:
    """The options that cut an output into segments."""
    return segment_options(stem, settings.get("segment_time", DEFAULT_SEGMENT_SECONDS))


def variants(master: Encoding) -> list[Encoding]:
    """The encodings of the same video that a playlist is to name, by the names of their profiles."""
    wanted = master.settings.get("variants", DEFAULT_VARIANTS)
    return [
        encoding
        for encoding in master.video.encodings.values()
        if is_variant(encoding.settings) and fnmatchcase(encoding.settings["name"], wanted)
    ]


def variant_of(encoding: Encoding, master: Encoding) -> Variant:
    """How a playlist shows one of the encodings that it names."""
    info = encoding.info
    assert info  # noqa: S101  (it has ended well)
    return Variant(
        posixpath.relpath(encoding.path + encoding.extname, posixpath.dirname(master.path) or "."),
        round((encoding.size_bytes or 0) * 8 / (info.duration_seconds or 1)),
        info.width,
        info.height,
    )
