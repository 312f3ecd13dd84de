# Made from wrapper/encodekit/providers/telestream_flip_legacy/_async/notifications.py by `make generate`; change that file instead.
"""The notification settings of a factory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from encodekit.providers.telestream_flip_legacy._sync.resource import LegacyResource
from encodekit.providers.telestream_flip_legacy.requests import notification_parameters
from encodekit_clients.telestream_flip_legacy.models.notification_settings import NotificationSettings

if TYPE_CHECKING:
    from encodekit._core.options import CallOptions
    from encodekit.providers._telestream.requests import NotificationEvents


class Notifications(LegacyResource):
    """Which events a factory tells of, and whom. The messages are unsigned: see `parse_event`."""

    def get(self, **options: Unpack[CallOptions]) -> NotificationSettings:
        """The settings. Without a URL, `url` may be the text `null`."""
        from encodekit_clients.telestream_flip_legacy.api.notifications import get_notification_settings

        request = self._scoped(get_notification_settings._get_kwargs())
        return self._fetch(get_notification_settings, request, NotificationSettings, options)

    def update(
        self,
        *,
        url: str | None = None,
        delay: int | None = None,
        send_video_payload: bool | None = None,
        events: NotificationEvents | None = None,
        **options: Unpack[CallOptions],
    ) -> NotificationSettings:
        """Change settings; what is left out stays as it is.

        Args:
            url: Where messages are sent.
            delay: The wait before a message is first delivered, in seconds, 0 or more.
            send_video_payload: Whether messages carry the `payload` of the video.
            events: Switches for some of `video_created`, `video_encoded`, `encoding_progress` (every ten seconds) and
                `encoding_completed`.
            **options: The options of this call.

        Returns:
            All settings as they are now.

        Raises:
            InvalidInputError: If nothing is to be changed, an event is unknown, or a value is none that is allowed.
        """
        from encodekit_clients.telestream_flip_legacy.api.notifications import update_notification_settings

        parameters = notification_parameters(url, delay, send_video_payload, events or {})
        request = self._scoped(update_notification_settings._get_kwargs(**parameters))
        return self._fetch(update_notification_settings, request, NotificationSettings, options)
