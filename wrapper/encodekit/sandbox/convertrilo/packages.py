"""HLS packages: what a request asks for, and how ffmpeg makes all files of one in a single run.

Only types and limits of the settings are published; what stands for those that are left out is the sandbox's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from encodekit.sandbox.convertrilo.errors import ApiError
from encodekit.sandbox.convertrilo.pricing import BITS_PER_PIXEL, HEIGHTS
from encodekit.sandbox.hls import Variant, master_playlist, probe_segments, segment_options

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from encodekit.sandbox.convertrilo.pricing import Settings
    from encodekit.sandbox.media import MediaInfo

ENCODER = "libx264"
DEFAULT_HEIGHTS = (360, 480, 540, 720, 1080)
MAX_RENDITIONS = 3
DEFAULT_SEGMENT_SECONDS = 6
DEFAULT_AUDIO_BITRATE = 128_000
MAX_BITRATE = 10**9
DEFAULT_THUMBNAILS = {"intervalSec": 10, "width": 160}
NOT_MADE = ("subtitleWebvttUrl", "subtitleLanguage", "subtitleName", "privatePlayback")
MASTER, POSTER, THUMBNAIL = "master.m3u8", "poster.jpg", "thumbnail"


@dataclass(frozen=True, slots=True)
class PackageRendition:
    """One size of a package; rates are in bit/s."""

    height: int
    video_bitrate: int
    audio_bitrate: int

    @property
    def stem(self) -> str:
        """What the names of its files begin with."""
        return f"{self.height}p"


@dataclass(frozen=True, slots=True)
class Package:
    """What is to be made.

    Attributes:
        renditions: From the smallest to the largest.
        segment_seconds: Of each segment but the last.
        gop_seconds: From one picture that stands alone to the next.
        audio_track: Which of the source's, from 0.
        poster_seconds: Where in the source the poster is taken, at its end at most; None for no poster.
        thumbnails: Seconds between them, and their width in pixels; None for none.
    """

    renditions: tuple[PackageRendition, ...]
    segment_seconds: int
    gop_seconds: int
    audio_track: int
    poster_seconds: float | None
    thumbnails: tuple[int, int] | None

    @property
    def main(self) -> str:
        """The name of the file that ffmpeg makes last."""
        return f"{self.renditions[-1].stem}.m3u8"

    def options(self, fps: float, source: MediaInfo) -> list[str]:
        """The options of ffmpeg for all files; the name of the last one is to follow."""
        made: list[str] = []
        if self.poster_seconds is not None:
            last = max(0.0, (source.duration_seconds or 0) - 2 / (source.fps or fps))
            made += [
                "-ss",
                f"{min(self.poster_seconds, last):g}",
                "-map",
                "0:V:0",
                "-frames:v",
                "1",
                "-update",
                "1",
                POSTER,
            ]
        if self.thumbnails:
            seconds, width = self.thumbnails
            graph = f"fps=1/{seconds}:round=up,scale={width}:-2"
            made += ["-map", "0:V:0", "-vf", graph, "-f", "image2", f"{THUMBNAIL}_%05d.jpg"]
        for rendition in self.renditions:
            made += [*self._rendition_options(rendition, fps), f"{rendition.stem}.m3u8"]
        return made[:-1]

    def _rendition_options(self, rendition: PackageRendition, fps: float) -> list[str]:
        rate = rendition.video_bitrate
        return [
            *("-map", "0:V:0", "-map", f"0:a:{self.audio_track}?", "-sn", "-dn"),
            *("-vf", f"scale=-2:{rendition.height},fps={fps:g}", "-c:v", ENCODER, "-preset", "veryfast"),
            *("-pix_fmt", "yuv420p", "-b:v", str(rate), "-maxrate", str(rate * 3 // 2), "-bufsize", str(rate * 2)),
            *("-c:a", "aac", "-b:a", str(rendition.audio_bitrate), "-ac", "2"),
            *segment_options(rendition.stem, self.segment_seconds, self.gop_seconds),
        ]

    def complete(self, folder: Path) -> tuple[dict[str, Any], MediaInfo]:
        """Write the playlist of playlists; what the API shows of the package, and what its largest rendition holds."""
        infos = [(each, probe_segments(folder / f"{each.stem}.m3u8")) for each in self.renditions]
        variants = [_variant(rendition, info) for rendition, info in infos]
        (folder / MASTER).write_text(master_playlist(variants))
        shown = [
            {"height": each.height, "width": info.width, "bandwidth": variant.bandwidth, "playlist": variant.path}
            for (each, info), variant in zip(infos, variants, strict=True)
        ]
        return {"segmentDuration": self.segment_seconds, "renditions": shown}, infos[-1][1]


def _variant(rendition: PackageRendition, info: MediaInfo) -> Variant:
    bits_per_second = round(info.size_bytes * 8 / (info.duration_seconds or 1))
    return Variant(f"{rendition.stem}.m3u8", bits_per_second, info.width, info.height)


def package_of(body: Mapping[str, Any], settings: Settings) -> Package | None:
    """The package that a request asks for, or None for a single file.

    Raises:
        ApiError: It asks for what contradicts itself, or for what the sandbox does not make.
    """
    modes = {name: body[name] for name in ("jobMode", "packageType") if name in body}
    if "hls" not in modes.values():
        if "hls" in body:
            raise _refusal("is for packages: give jobMode hls too", "hls")
        return None
    if modes.get("jobMode", "hls") != "hls":
        raise _refusal("contradicts packageType", "jobMode")
    for name in ("outputS3", "outputGoogleDrive"):
        if name in body:
            raise _refusal("takes no packages here", name)
    hls: Mapping[str, Any] = body.get("hls", {})
    for name in NOT_MADE:
        if hls.get(name):
            raise _refusal("is not carried out by the sandbox", "hls", name)
    segment_seconds: int = hls.get("segmentDuration", DEFAULT_SEGMENT_SECONDS)
    thumbnails = DEFAULT_THUMBNAILS | hls.get("thumbnails", {})
    return Package(
        renditions=_renditions(hls, settings),
        segment_seconds=segment_seconds,
        gop_seconds=hls.get("gopSeconds", segment_seconds),
        audio_track=hls.get("audioTrackIndex", 0),
        poster_seconds=hls.get("posterAtSec", 0.0) if hls.get("poster") else None,
        thumbnails=(thumbnails["intervalSec"], thumbnails["width"] // 2 * 2) if thumbnails.get("enabled") else None,
    )


def _renditions(hls: Mapping[str, Any], settings: Settings) -> tuple[PackageRendition, ...]:
    heights = [height for height in DEFAULT_HEIGHTS if height <= HEIGHTS[settings.resolution]]
    chosen = hls.get("renditions") or [{"height": height} for height in heights[-MAX_RENDITIONS:]]
    made = sorted((_rendition(each, settings) for each in chosen), key=lambda rendition: rendition.height)
    if len({rendition.height for rendition in made}) < len(made):
        raise _refusal("has two of the same height", "hls", "renditions")
    if not all(0 < rate <= MAX_BITRATE for each in made for rate in (each.video_bitrate, each.audio_bitrate)):
        raise _refusal(f"has a bit rate that is not 1k to {MAX_BITRATE // 1000}k", "hls", "renditions")
    return tuple(made)


def _rendition(wanted: Mapping[str, Any], settings: Settings) -> PackageRendition:
    height: int = wanted["height"]
    usual = {
        "videoBitrate": round(BITS_PER_PIXEL * height * height * 16 / 9 * settings.fps),
        "audioBitrate": DEFAULT_AUDIO_BITRATE,
    }
    given = {name: int(wanted[name][:-1]) * 1000 for name in usual if name in wanted}
    rates = usual | given
    return PackageRendition(height, rates["videoBitrate"], rates["audioBitrate"])


def _refusal(message: str, *path: str) -> ApiError:
    issues = [{"path": [*path], "message": message}]
    return ApiError("invalid_body", f"{'.'.join(path)} {message}", issues=issues)
