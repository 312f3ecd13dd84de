"""What a job is to become, and what it costs.

Convertrilo publishes no price list. The prices here are the sandbox's own, made so that 1080p H.264 costs what the
examples of the document say, and dearer settings cost more.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Self

from encodekit.sandbox.convertrilo.errors import ApiError
from encodekit.sandbox.encoder import Audio, Codec, Container, Rendition, Speed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit.sandbox.media import MediaInfo

HEIGHTS = {"480p": 480, "720p": 720, "1080p": 1080, "1440p": 1440, "2160p": 2160, "4320p": 4320}
NEU_PER_MINUTE = {"480p": 0.5, "720p": 0.8, "1080p": 1.2, "1440p": 2.0, "2160p": 4.0, "4320p": 10.0}
CODEC_PRICE = {"h264": 1.0, "h265": 1.5, "av1": 2.5}
PRESET_PRICE = {"fast": 1.0, "standard": 1.25, "slow": 1.5}
ON_DEMAND_PRICE = {"normal": 1.5, "high": 2.0}
MAX_FPS = 240

# Bits for each pixel of H.264 in the medium tier, and what other choices make of them.
BITS_PER_PIXEL = 0.07
CODEC_BITS = {"h264": 1.0, "h265": 0.65, "av1": 0.5}
TIER_BITS = {"low": 0.6, "medium": 1.0, "high": 1.6}
QUALITY_BITS = {"good": 0.8, "better": 1.0, "best": 1.25}
VMAF_CRF = 24  # about what reaches VMAF 93 with x264
WIRE_NAMES = {
    "bitrateTier": "bitrate_tier",
    "vmafTarget": "vmaf_target",
    "audioPolicy": "audio_policy",
    "frameRatePolicy": "frame_rate_policy",
    "scalePolicy": "scale_policy",
}
COPIED_AUDIO: dict[Container, tuple[str, ...]] = {
    "mp4": ("aac",),
    "mkv": ("aac", "opus"),
    "mov": ("aac",),
    "webm": ("opus", "vorbis"),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What a job is to become; the defaults are those of the document.

    Only a source that is too small is enlarged without being asked for it, as it was before there were policies.
    """

    codec: Codec = "h264"
    resolution: str = "1080p"
    fps: int = 30
    container: Container = "mp4"
    preset: Speed = "fast"
    bitrate_tier: str = "medium"
    passes: int = 1
    quality: str = "better"
    optimize: str = "none"
    vmaf_target: float = 93
    priority: str = "normal"
    audio_policy: str = "transcode-aac"
    frame_rate_policy: str = "force"
    scale_policy: str = "allow-upscale"

    def updated(self, body: Mapping[str, Any] | None) -> Self:
        """These settings with those of a request body in their place.

        Raises:
            ApiError: A resolution or frame rate that no job may have, where the document leaves them free.
        """
        known = {field.name for field in fields(self)}
        named = {WIRE_NAMES.get(name, name): value for name, value in (body or {}).items()}
        settings = replace(self, **{name: value for name, value in named.items() if name in known})
        if settings.resolution not in HEIGHTS:
            raise ApiError("invalid_request", f"resolution must be one of {', '.join(HEIGHTS)}")
        if not 1 <= settings.fps <= MAX_FPS:
            raise ApiError("invalid_request", f"fps must be from 1 to {MAX_FPS}")
        return settings

    @property
    def neu_per_minute(self) -> float:
        """The price of a minute of source, in NEU."""
        price = NEU_PER_MINUTE[self.resolution] * CODEC_PRICE[self.codec] * PRESET_PRICE[self.preset]
        return round(price * self.effective_passes, 4)

    @property
    def effective_passes(self) -> int:
        """How often the encoder goes over the source: aiming at a VMAF score takes one pass."""
        return 1 if self.optimize == "vmaf" else self.passes

    @property
    def multiplier(self) -> float:
        """What an on-demand job costs, as a multiple."""
        return ON_DEMAND_PRICE[self.priority]

    def rendition(self, source: MediaInfo) -> Rendition:
        """What that makes of a source, as the encoder understands it."""
        height = self._height(source)
        fps = self._fps(source)
        vmaf = self.optimize == "vmaf"
        factor = CODEC_BITS[self.codec] * TIER_BITS[self.bitrate_tier] * QUALITY_BITS[self.quality]
        return Rendition(
            codec=self.codec,
            container=self.container,
            height=height,
            fps=fps,
            speed=self.preset,
            video_bitrate=None if vmaf else round(BITS_PER_PIXEL * height * height * 16 / 9 * fps * factor),
            crf=round(VMAF_CRF + (93 - self.vmaf_target) * 0.4) if vmaf else None,
            passes=self.effective_passes,
            audio=self._audio(source),
        )

    def _height(self, source: MediaInfo) -> int:
        wanted = HEIGHTS[self.resolution]
        if self.scale_policy == "allow-upscale" or source.height is None:
            return wanted
        return min(wanted, source.height // 2 * 2)

    def _fps(self, source: MediaInfo) -> float:
        if self.frame_rate_policy == "force" or source.fps is None:
            return self.fps
        return source.fps if self.frame_rate_policy == "preserve" else min(self.fps, source.fps)

    def _audio(self, source: MediaInfo) -> Audio:
        if self.audio_policy == "strip":
            return "none"
        fits = source.audio_codec in COPIED_AUDIO[self.container]
        return "copy" if self.audio_policy == "copy" or (self.audio_policy == "auto" and fits) else "encode"


def price(neu_per_minute: float, duration_seconds: float) -> float:
    """What that much source costs, in NEU."""
    return round(neu_per_minute * duration_seconds / 60, 4)
