"""Open Encoder: its typed client for synchronous and asynchronous code, and the values that its users pass.

with OpenEncoder("admin", "secret", base_url="https://encoder.example") as client:
    job = client.encode("s3:///src/clip.mp4", "s3:///dst/clip/", preset="h264_main_720p_3000")
    job.wait(timeout=3600)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from encodekit._core.lazy import lazy_names

if TYPE_CHECKING:
    from encodekit.providers.openencoder._async.client import AsyncOpenEncoder
    from encodekit.providers.openencoder._sync.client import OpenEncoder
    from encodekit.providers.openencoder.auth import AccessToken
    from encodekit.providers.openencoder.preset_options import AudioOptions, FilterOptions, PresetOptions, VideoOptions
    from encodekit.providers.openencoder.values import ServerSettings, StorageFolder

__all__ = [
    "AccessToken",
    "AsyncOpenEncoder",
    "AudioOptions",
    "FilterOptions",
    "OpenEncoder",
    "PresetOptions",
    "ServerSettings",
    "StorageFolder",
    "VideoOptions",
]

# A program uses one of the two clients, and not all of the values.
__getattr__ = lazy_names(
    globals(),
    {
        "AccessToken": "encodekit.providers.openencoder.auth",
        "AsyncOpenEncoder": "encodekit.providers.openencoder._async.client",
        "AudioOptions": "encodekit.providers.openencoder.preset_options",
        "FilterOptions": "encodekit.providers.openencoder.preset_options",
        "OpenEncoder": "encodekit.providers.openencoder._sync.client",
        "PresetOptions": "encodekit.providers.openencoder.preset_options",
        "ServerSettings": "encodekit.providers.openencoder.values",
        "StorageFolder": "encodekit.providers.openencoder.values",
        "VideoOptions": "encodekit.providers.openencoder.preset_options",
    },
)
