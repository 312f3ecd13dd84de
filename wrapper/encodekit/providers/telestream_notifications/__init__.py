"""Telestream Cloud's notifications service: subscriptions to events, and the unsigned messages that come of them.

with TelestreamNotifications("tcs_...") as notifications:
notifications.subscriptions.create(
type="webhook",
topic={"service": "flip", "event": "encoding-complete", "factory": "tg01..."},
params={"url": "https://app.example/hook", "retries": 3},
)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from encodekit._core.lazy import lazy_names

if TYPE_CHECKING:
    from encodekit.providers._telestream.webhooks import FlipEvent, parse_event
    from encodekit.providers.telestream_notifications._async.client import AsyncTelestreamNotifications
    from encodekit.providers.telestream_notifications._sync.client import TelestreamNotifications

__all__ = ["AsyncTelestreamNotifications", "FlipEvent", "TelestreamNotifications", "parse_event"]

# A program uses one of the two clients, or only reads messages.
__getattr__ = lazy_names(
    globals(),
    {
        "AsyncTelestreamNotifications": "encodekit.providers.telestream_notifications._async.client",
        "FlipEvent": "encodekit.providers._telestream.webhooks",
        "TelestreamNotifications": "encodekit.providers.telestream_notifications._sync.client",
        "parse_event": "encodekit.providers._telestream.webhooks",
    },
)
