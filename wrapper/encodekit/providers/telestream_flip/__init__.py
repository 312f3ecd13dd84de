"""Telestream Cloud Flip 3.1: its typed clients, and its unsigned notifications.

with TelestreamFlip("tcs_...", factory_id="tg01...") as flip:
job = flip.encode("clip.mov", profiles="h264")  # or an https URL
job.wait()
job.download("clip.mp4")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from encodekit._core.lazy import lazy_names

if TYPE_CHECKING:
    from encodekit.providers._telestream.uploads import UploadState
    from encodekit.providers._telestream.webhooks import FlipEvent, parse_event
    from encodekit.providers.telestream_flip._async.client import AsyncTelestreamFlip
    from encodekit.providers.telestream_flip._sync.client import TelestreamFlip

__all__ = ["AsyncTelestreamFlip", "FlipEvent", "TelestreamFlip", "UploadState", "parse_event"]

# A program uses one of the two clients, and mostly no notifications.
__getattr__ = lazy_names(
    globals(),
    {
        "AsyncTelestreamFlip": "encodekit.providers.telestream_flip._async.client",
        "FlipEvent": "encodekit.providers._telestream.webhooks",
        "TelestreamFlip": "encodekit.providers.telestream_flip._sync.client",
        "UploadState": "encodekit.providers._telestream.uploads",
        "parse_event": "encodekit.providers._telestream.webhooks",
    },
)
