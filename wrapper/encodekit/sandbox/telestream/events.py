"""Messages about what happens: to the URL of a factory's settings, and to the subscriptions of the service."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlencode

import httpx

from encodekit.sandbox.background import sleep_until
from encodekit.sandbox.store import Record
from encodekit.sandbox.telestream.errors import bad_request, not_found
from encodekit.sandbox.telestream.state import new_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit.sandbox.background import Errand
    from encodekit.sandbox.services import Services
    from encodekit.sandbox.telestream.state import Encoding, Factory, Video

NOTIFY, DELIVER = "telestream.notify", "telestream.deliver"
TIMEOUT_SECONDS = 15.0
FIRST_PAUSE_SECONDS = 60.0
LAST_RETRY_SECONDS = 24 * 3600.0
SETTING_OF_EVENT = {
    "video-created": "video_created",
    "video-encoded": "video_encoded",
    "encoding-progress": "encoding_progress",
    "encoding-complete": "encoding_completed",
}
FORM = "application/x-www-form-urlencoded"
WEBHOOK_DEFAULTS = {"method": "POST", "content_type": "application/json"}


@dataclass(slots=True, eq=False)
class Subscription(Record):
    """One event and one way to tell of it."""

    type: str
    topic: dict[str, Any]
    params: dict[str, Any] = field(repr=False)
    id: str = field(default_factory=new_id)

    def json(self) -> dict[str, Any]:
        """As the API shows it, without the secret."""
        params = {name: value for name, value in self.params.items() if name != "access_key"}
        return {"id": self.id, "type": self.type, "topic": self.topic, "params": params}

    def wants(self, event: str, factory: Factory) -> bool:
        """Whether it is to be told of an event of a factory."""
        is_flip = self.topic["service"] == "flip" and self.topic.get("factory") in {None, factory.id}
        return is_flip and self.topic["event"].replace("_", "-") == event


class Events:
    """Tells of what happens.

    Args:
        services: What the stand-ins share.
    """

    def __init__(self, services: Services) -> None:
        store, background = services.store, services.background
        self._services = services
        self._account_id = store.once("telestream.account", new_id)
        self._subscriptions: dict[str, Subscription] = store.table("telestream.subscriptions", Subscription)
        background.define(NOTIFY, self._notify)
        background.define(DELIVER, self._deliver)

    def all(self) -> list[Subscription]:
        """The subscriptions, oldest first."""
        return [*self._subscriptions.values()]

    def get(self, subscription_id: str) -> Subscription:
        """The subscription with that id.

        Raises:
            ApiError: There is none.
        """
        if subscription_id not in self._subscriptions:
            raise not_found("Subscription", subscription_id)
        return self._subscriptions[subscription_id]

    def subscribe(self, kind: str, topic: Mapping[str, Any], params: Mapping[str, Any]) -> Subscription:
        """Add a subscription.

        Raises:
            ApiError: It cannot be delivered to.
        """
        subscription = Subscription(kind, {"account": self._account_id, **topic}, _params(kind, params))
        self._subscriptions[subscription.id] = subscription
        return subscription

    def update(self, subscription: Subscription, topic: Mapping[str, Any], params: Mapping[str, Any]) -> None:
        """Change the event, the way of delivery, or both.

        Raises:
            ApiError: It cannot be delivered to.
        """
        subscription.params = _params(subscription.type, {**subscription.params, **params})
        subscription.topic = {**subscription.topic, **topic}

    def delete(self, subscription: Subscription) -> None:
        """End a subscription."""
        del self._subscriptions[subscription.id]

    def tell_video(self, event: str, video: Video) -> None:
        """Tell of something that happened to a video."""
        self._tell(event, video, {"video_id": video.id, "encoding_ids": [*video.encodings]})

    def tell_encoding(self, event: str, encoding: Encoding) -> None:
        """Tell of something that happened to an encoding."""
        message: dict[str, Any] = {"encoding_id": encoding.id}
        if event == "encoding-progress":
            message["progress"] = encoding.progress
        else:
            # That information on the encoding comes along is known, its form is not.
            shown = {"error_class": encoding.error_class, "error_message": encoding.error_message}
            message |= {"video_id": encoding.video.id, "status": encoding.status}
            message |= {name: value for name, value in shown.items() if value}
        self._tell(event, encoding.video, message)

    def _tell(self, event: str, video: Video, about: Mapping[str, Any]) -> None:
        message = {"event": event, **about}
        background, now = self._services.background, self._services.clock.now()
        settings = video.factory.notifications
        if settings["url"] != "null" and settings["events"][SETTING_OF_EVENT[event]]:
            # The key of the payload is not published.
            payload = {"payload": video.payload} if settings["send_video_payload"] and video.payload else {}
            due, told = now + timedelta(seconds=settings["delay"]), message | payload
            background.begin(NOTIFY, url=settings["url"], message=told, due=due, pause=FIRST_PAUSE_SECONDS, passed=0.0)
        for subscription in self._subscriptions.values():
            if subscription.wants(event, video.factory):
                background.begin(DELIVER, subscription=subscription.id, message=message, due=now, attempt=0)

    async def _notify(self, errand: Errand) -> None:
        """Unsigned, as a form, until it is answered with 200 or a day has passed."""
        clock = self._services.clock
        while True:
            about = errand.about
            await sleep_until(clock, about["due"])
            status = await self._send("POST", about["url"], about["message"], FORM)
            if status == 200 or about["passed"] >= LAST_RETRY_SECONDS:
                return
            pause_seconds = about["pause"]
            errand.note(
                due=clock.now() + timedelta(seconds=pause_seconds),
                pause=pause_seconds * 2,
                passed=about["passed"] + pause_seconds,
            )

    async def _deliver(self, errand: Errand) -> None:
        clock = self._services.clock
        while True:
            about = errand.about
            await sleep_until(clock, about["due"])
            subscription, attempt = self._subscriptions.get(about["subscription"]), about["attempt"]
            if subscription is None:
                return
            if subscription.type != "webhook":
                self._drop(subscription, about["message"])
                return
            params = subscription.params
            status = await self._send(params["method"], params["url"], about["message"], params["content_type"])
            if 200 <= status < 300 or attempt >= params["retries"]:
                return
            # How long the service waits is not published.
            pause_seconds = FIRST_PAUSE_SECONDS * 2 ** min(attempt, 10)
            errand.note(attempt=attempt + 1, due=clock.now() + timedelta(seconds=pause_seconds))

    def _drop(self, subscription: Subscription, message: Mapping[str, Any]) -> None:
        """A file stands in for mailboxes and for the queues of clouds: a line for each message."""
        path = self._services.data / "telestream" / subscription.type / f"{subscription.id}.jsonl"
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a") as file:
            file.write(json.dumps(message) + "\n")

    async def _send(self, method: str, url: str, message: Mapping[str, Any], content_type: str) -> int:
        """The status that the receiver answers with; 0 when it does not."""
        content, headers = b"", {"Content-Type": content_type}
        form = urlencode(_form_fields(message))
        if method == "GET":
            url, headers = f"{url}{'&' if '?' in url else '?'}{form}", {}
        else:
            content = form.encode() if content_type == FORM else json.dumps(message).encode()
        try:
            async with (
                asyncio.timeout(TIMEOUT_SECONDS),
                self._services.web.stream(method, url, content=content, headers=headers) as response,
            ):
                return response.status_code
        except (TimeoutError, httpx.HTTPError, httpx.InvalidURL):
            return 0


def check_url(url: str) -> None:
    """Make sure that messages can be sent to `url`.

    Raises:
        ApiError: Only http and https can be called.
    """
    if not url.lower().startswith(("http://", "https://")):
        raise bad_request("url must begin with http:// or https://")


def _params(kind: str, params: Mapping[str, Any]) -> dict[str, Any]:
    if kind != "webhook":
        return {**params}
    check_url(params.get("url", ""))
    return {**WEBHOOK_DEFAULTS, **params, "retries": int(params.get("retries", 0))}


def _form_fields(message: Mapping[str, Any]) -> list[tuple[str, str]]:
    fields: list[tuple[str, str]] = []
    for name, value in message.items():
        if isinstance(value, list):
            items = cast("list[object]", value)
            fields += [(f"{name}[{number}]", str(item)) for number, item in enumerate(items)]
        else:
            fields.append((name, str(value)))
    return fields
