"""Convertrilo: its typed client for synchronous and asynchronous code, and its webhooks.

with Convertrilo() as client:  # the key from CONVERTRILO_API_KEY
    job = client.encode("clip.mp4", codec="h264", resolution="720p", fps=30)
    job.wait()
    job.download("out.mp4")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from encodekit._core.lazy import lazy_names

if TYPE_CHECKING:
    from encodekit.providers.convertrilo._async.client import AsyncConvertrilo
    from encodekit.providers.convertrilo._sync.client import Convertrilo
    from encodekit.providers.convertrilo.webhooks import WebhookEvent, parse_event, verify_webhook

__all__ = ["AsyncConvertrilo", "Convertrilo", "WebhookEvent", "parse_event", "verify_webhook"]

# A program uses one of the two clients, and mostly no webhooks.
__getattr__ = lazy_names(
    globals(),
    {
        "AsyncConvertrilo": "encodekit.providers.convertrilo._async.client",
        "Convertrilo": "encodekit.providers.convertrilo._sync.client",
        "WebhookEvent": "encodekit.providers.convertrilo.webhooks",
        "parse_event": "encodekit.providers.convertrilo.webhooks",
        "verify_webhook": "encodekit.providers.convertrilo.webhooks",
    },
)
