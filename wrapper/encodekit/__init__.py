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

__version__ = "0.1.0"

__all__ = [
    "AsyncByteNite",
    "AsyncConvertrilo",
    "AsyncOpenEncoder",
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
    "Timeouts",
    "Transferred",
]

_HOME = {
    "AsyncByteNite": "encodekit.providers.bytenite",
    "AsyncOpenEncoder": "encodekit.providers.openencoder",
    "ByteNite": "encodekit.providers.bytenite",
    "OpenEncoder": "encodekit.providers.openencoder",
    "AsyncConvertrilo": "encodekit.providers.convertrilo",
    "Attempt": "encodekit._core.hooks",
    "CallOptions": "encodekit._core.options",
    "Convertrilo": "encodekit.providers.convertrilo",
    "EncodekitError": "encodekit.errors",
    "Hook": "encodekit._core.hooks",
    "JobState": "encodekit.models",
    "JobStatus": "encodekit.models",
    "RetryPolicy": "encodekit._core.options",
    "S3Source": "encodekit.models",
    "Timeouts": "encodekit._core.options",
    "Transferred": "encodekit._core.transfers",
}


__getattr__ = lazy_names(globals(), _HOME)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
