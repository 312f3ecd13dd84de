"""The notification settings of a factory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from encodekit._core.operations import given
from encodekit.errors import InvalidInputError
from encodekit.providers._telestream.requests import NotificationEvents, check_notification_change
from encodekit.providers.telestream_flip._async.resource import AsyncFlipResource
from encodekit_clients.telestream_flip.models.notification_settings import NotificationSettings

if TYPE_CHECKING:
    from encodekit._core.options import CallOptions


class AsyncNotifications(AsyncFlipResource):
    """Which events a factory tells of, and whom. The messages are unsigned: see `parse_event`.

    The notifications service, `TelestreamNotifications`, has taken their place.
    """

    async def get(self, **options: Unpack[CallOptions]) -> NotificationSettings:
        """The settings."""
        from encodekit_clients.telestream_flip.api.notifications import get_notification_settings

        request = get_notification_settings._get_kwargs(factory_id=self._require_factory())
        return await self._fetch(get_notification_settings, request, NotificationSettings, options)

    async def update(
        self,
        *,
        url: str | None = None,
        delay: int | None = None,
        send_video_payload: bool | None = None,
        events: NotificationEvents | None = None,
        **options: Unpack[CallOptions],
    ) -> NotificationSettings:
        """Change settings. 3.1 wants all of them at once: what is left out is read first, and sent as it was.

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
        from encodekit_clients.telestream_flip.api.notifications import update_notification_settings
        from encodekit_clients.telestream_flip.models.update_notification_settings_request import (
            UpdateNotificationSettingsRequest,
        )

        check_notification_change(delay, send_video_payload, events or {})
        change = given(url=url, delay=delay, send_video_payload=send_video_payload)
        switches = given(**(events or {}))
        if not change and not switches:
            raise InvalidInputError("Nothing to change: give url, delay, send_video_payload or events.")
        if len(change) + len(switches) < len(_SETTINGS) + len(NotificationEvents.__annotations__):
            known = (await self.get(**options)).to_dict()
            change = {name: known[name] for name in _SETTINGS} | change
            switches = known["events"] | switches
        body = UpdateNotificationSettingsRequest.from_dict(change | {"events": switches})
        request = update_notification_settings._get_kwargs(factory_id=self._require_factory(), body=body)
        return await self._fetch(update_notification_settings, request, NotificationSettings, options)


_SETTINGS = ("url", "delay", "send_video_payload")
