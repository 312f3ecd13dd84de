"""ByteNite: its typed client for synchronous and asynchronous code, and the values that jobs are described with.

with ByteNite() as client:  # the key from BYTENITE_API_KEY
    video = Video(codec=X264(preset="slow"), bitrate=VariableBitrate(average_kbps=3000))
    params = EncodingParams(outputs=[Output(picture=Picture(height="720p"), video=video)])
    job = client.encode("clip.mov", params, name="My clip")
    job.wait()
    job.download("out.mp4")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from encodekit._core.lazy import lazy_names

if TYPE_CHECKING:
    from encodekit.providers.bytenite._async.client import AsyncByteNite
    from encodekit.providers.bytenite._sync.client import ByteNite
    from encodekit.providers.bytenite.params import (
        X264,
        X265,
        Audio,
        ConstantBitrate,
        ConstantQuality,
        EncodingParams,
        Output,
        Picture,
        VariableBitrate,
        Video,
        Vp9,
    )
    from encodekit.providers.bytenite.storage import (
        FileSource,
        GcpStorage,
        NoData,
        S3Storage,
        StorjStorage,
        TemporaryBucket,
        UrlSource,
    )
    from encodekit.providers.bytenite.values import (
        AccessToken,
        Balance,
        Estimate,
        JobDetails,
        JobResult,
        LoginSkip,
        SourceReport,
    )

__all__ = [
    "X264",
    "X265",
    "AccessToken",
    "AsyncByteNite",
    "Audio",
    "Balance",
    "ByteNite",
    "ConstantBitrate",
    "ConstantQuality",
    "EncodingParams",
    "Estimate",
    "FileSource",
    "GcpStorage",
    "JobDetails",
    "JobResult",
    "LoginSkip",
    "NoData",
    "Output",
    "Picture",
    "S3Storage",
    "SourceReport",
    "StorjStorage",
    "TemporaryBucket",
    "UrlSource",
    "VariableBitrate",
    "Video",
    "Vp9",
]

# A program uses one of the two clients, and few of the values.
__getattr__ = lazy_names(
    globals(),
    {
        "AccessToken": "encodekit.providers.bytenite.values",
        "AsyncByteNite": "encodekit.providers.bytenite._async.client",
        "Audio": "encodekit.providers.bytenite.params",
        "Balance": "encodekit.providers.bytenite.values",
        "ByteNite": "encodekit.providers.bytenite._sync.client",
        "ConstantBitrate": "encodekit.providers.bytenite.params",
        "ConstantQuality": "encodekit.providers.bytenite.params",
        "EncodingParams": "encodekit.providers.bytenite.params",
        "Estimate": "encodekit.providers.bytenite.values",
        "FileSource": "encodekit.providers.bytenite.storage",
        "GcpStorage": "encodekit.providers.bytenite.storage",
        "JobDetails": "encodekit.providers.bytenite.values",
        "JobResult": "encodekit.providers.bytenite.values",
        "LoginSkip": "encodekit.providers.bytenite.values",
        "NoData": "encodekit.providers.bytenite.storage",
        "Output": "encodekit.providers.bytenite.params",
        "Picture": "encodekit.providers.bytenite.params",
        "S3Storage": "encodekit.providers.bytenite.storage",
        "SourceReport": "encodekit.providers.bytenite.values",
        "StorjStorage": "encodekit.providers.bytenite.storage",
        "TemporaryBucket": "encodekit.providers.bytenite.storage",
        "UrlSource": "encodekit.providers.bytenite.storage",
        "VariableBitrate": "encodekit.providers.bytenite.params",
        "Video": "encodekit.providers.bytenite.params",
        "Vp9": "encodekit.providers.bytenite.params",
        "X264": "encodekit.providers.bytenite.params",
        "X265": "encodekit.providers.bytenite.params",
    },
)
