"""encodekit: one typed library for the APIs that encode video.

    from encodekit import Convertrilo

Every name is imported when it is first used, so that `import encodekit` costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from encodekit._core.lazy import lazy_names

if TYPE_CHECKING:
    from encodekit._core.hooks import Attempt, Hook
    from encodekit._core.options import CallOptions, RetryPolicy, Timeouts
    from encodekit._core.transfers import Transferred
    from encodekit.errors import EncodekitError
    from encodekit.models import JobState, JobStatus, S3Source
    from encodekit.providers.bytenite import AsyncByteNite, ByteNite
    from encodekit.providers.convertrilo import AsyncConvertrilo, Convertrilo
    from encodekit.providers.openencoder import AsyncOpenEncoder, OpenEncoder
    from encodekit.providers.telestream_flip import AsyncTelestreamFlip, TelestreamFlip
    from encodekit.providers.telestream_flip_legacy import AsyncTelestreamFlipLegacy, TelestreamFlipLegacy
    from encodekit.providers.telestream_notifications import AsyncTelestreamNotifications, TelestreamNotifications

__version__ = "0.1.0"

__all__ = [
    "AsyncByteNite",
    "AsyncConvertrilo",
    "AsyncOpenEncoder",
    "AsyncTelestreamFlip",
    "AsyncTelestreamFlipLegacy",
    "AsyncTelestreamNotifications",
    "Attempt",
    "ByteNite",
    "CallOptions",
    "Convertrilo",
    "EncodekitError",
    "Hook",
    "JobState",
    "JobStatus",
    "OpenEncoder",
    "RetryPolicy",
    "S3Source",
    "TelestreamFlip",
    "TelestreamFlipLegacy",
    "TelestreamNotifications",
    "Timeouts",
    "Transferred",
]

_HOME = {
    "AsyncByteNite": "encodekit.providers.bytenite",
    "AsyncConvertrilo": "encodekit.providers.convertrilo",
    "AsyncOpenEncoder": "encodekit.providers.openencoder",
    "AsyncTelestreamFlip": "encodekit.providers.telestream_flip",
    "AsyncTelestreamFlipLegacy": "encodekit.providers.telestream_flip_legacy",
    "AsyncTelestreamNotifications": "encodekit.providers.telestream_notifications",
    "Attempt": "encodekit._core.hooks",
    "ByteNite": "encodekit.providers.bytenite",
    "CallOptions": "encodekit._core.options",
    "Convertrilo": "encodekit.providers.convertrilo",
    "EncodekitError": "encodekit.errors",
    "Hook": "encodekit._core.hooks",
    "JobState": "encodekit.models",
    "JobStatus": "encodekit.models",
    "OpenEncoder": "encodekit.providers.openencoder",
    "RetryPolicy": "encodekit._core.options",
    "S3Source": "encodekit.models",
    "TelestreamFlip": "encodekit.providers.telestream_flip",
    "TelestreamFlipLegacy": "encodekit.providers.telestream_flip_legacy",
    "TelestreamNotifications": "encodekit.providers.telestream_notifications",
    "Timeouts": "encodekit._core.options",
    "Transferred": "encodekit._core.transfers",
}

__getattr__ = lazy_names(globals(), _HOME)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
