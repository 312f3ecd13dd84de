"""Telestream Cloud Flip before 3.1 (version 3.0, formerly Panda): its typed clients, and its unsigned notifications.

with TelestreamFlipLegacy("access-key", "secret-key") as flip:
    factory = flip.factories.find("factory-id")
    video = factory.videos.create(source_url="https://example.com/clip.mp4", profiles="h264")
    video.wait()
    for encoding in video.encodings.all():
        encoding.download(f"{encoding.profile_name}.mp4")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from encodekit._core.lazy import lazy_names

if TYPE_CHECKING:
    from encodekit.providers._telestream.uploads import UploadState
    from encodekit.providers._telestream.webhooks import FlipEvent, parse_event
    from encodekit.providers.telestream_flip_legacy._async.client import AsyncTelestreamFlipLegacy
    from encodekit.providers.telestream_flip_legacy._sync.client import TelestreamFlipLegacy

__all__ = ["AsyncTelestreamFlipLegacy", "FlipEvent", "TelestreamFlipLegacy", "UploadState", "parse_event"]

# A program uses one of the two clients, and mostly no notifications.
__getattr__ = lazy_names(
    globals(),
    {
        "AsyncTelestreamFlipLegacy": "encodekit.providers.telestream_flip_legacy._async.client",
        "FlipEvent": "encodekit.providers._telestream.webhooks",
        "TelestreamFlipLegacy": "encodekit.providers.telestream_flip_legacy._sync.client",
        "UploadState": "encodekit.providers._telestream.uploads",
        "parse_event": "encodekit.providers._telestream.webhooks",
    },
)
