"""Checks and conversions of arguments that the documents of Telestream share. All before anything is sent."""

from __future__ import annotations

import json
import math
import os
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Literal, TypedDict, cast, get_args, get_origin, get_type_hints

from encodekit._core.transfers import is_url
from encodekit._core.validation import check_length, check_one_of, check_within
from encodekit.errors import InvalidInputError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LONGEST_PAYLOAD = 256
PER_PAGE = 100
DEFAULT_THREADS = 8  # that of the official client
STATUSES = ("success", "fail", "processing")


class NotificationEvents(TypedDict, total=False):
    """Which events a factory tells of.

    Attributes:
        video_created: A video was imported, or could not be.
        video_encoded: All encodings of a video are done.
        encoding_progress: About every ten seconds while an encoding runs.
        encoding_completed: An encoding has ended, well or not.
    """

    video_created: bool
    video_encoded: bool
    encoding_progress: bool
    encoding_completed: bool


class NotificationSettingsChange(TypedDict, total=False):
    """What a factory tells whom. What is left out stays as it is.

    Attributes:
        url: Where messages are sent.
        delay: The wait before a message is first delivered, in seconds.
        send_video_payload: Whether messages carry the `payload` of the video.
        events: Which events are told of.
    """

    url: str
    delay: int
    send_video_payload: bool
    events: NotificationEvents


def check_id(name: str, value: object) -> str:
    """The id, which stands in a path.

    Raises:
        InvalidInputError: If it is no text, empty, or a path of its own.
    """
    if not isinstance(value, str) or not value.strip() or value in {".", ".."}:
        raise InvalidInputError(f"{name} is the id that Telestream gave, not {value!r}.")
    return value


def check_page(page: int, per_page: int, most: int | None = None) -> None:
    """Refuse page numbers below 1 and page sizes that Telestream does not give."""
    check_within("page", page, 1, math.inf, whole=True)
    check_within("per_page", per_page, 1, most or math.inf, whole=True)


def check_payload(payload: str | None) -> None:
    """Refuse a text of one's own that is longer than Telestream keeps."""
    check_length("payload", payload, LONGEST_PAYLOAD)


def check_profile_choice(profile_id: str | None, profile_name: str | None) -> None:
    """Refuse both ways of naming a profile, and none."""
    if bool(profile_id) == bool(profile_name):
        raise InvalidInputError("An encoding has one profile: give profile_id or profile_name.")


def profile_list(profiles: str | Sequence[str] | None) -> str | None:
    """Names or ids of profiles as Telestream wants them, separated by commas.

    Raises:
        InvalidInputError: If the list is empty (say `none` for no encodings) or a name has a comma in it.
    """
    if profiles is None:
        return None
    names = [profiles] if isinstance(profiles, str) else list(profiles)
    if not names or not all(names):
        raise InvalidInputError("profiles is empty: leave it out for all profiles, or give 'none' for no encodings.")
    if not isinstance(profiles, str) and any("," in name for name in names):
        raise InvalidInputError("The name of a profile has no comma here: names are sent in one text, between commas.")
    return ",".join(names)


def check_known(settings: Mapping[str, Any], known: type) -> None:
    """Refuse names that are not in a TypedDict; a type checker would, too."""
    unknown = sorted(settings.keys() - known.__annotations__.keys())
    if unknown:
        raise InvalidInputError(f"{', '.join(unknown)} cannot be set here.")


def check_notification_change(delay: int | None, send_video_payload: bool | None, events: Mapping[str, Any]) -> None:
    """Refuse events that there are not, switches that are not boolean, and delays below 0."""
    check_known(events, NotificationEvents)
    for name, value in {"send_video_payload": send_video_payload, **events}.items():
        if value is not None and not isinstance(value, bool):
            raise InvalidInputError(f"{name} is True or False, not {value!r}.")
    check_within("delay", delay, 0, math.inf, whole=True)


def json_text(name: str, value: str | Mapping[str, Any] | None) -> str | None:
    """JSON text from an object, or the text itself if it is one.

    Raises:
        InvalidInputError: If the text is no JSON object, or the object cannot be written as JSON.
    """
    if value is None:
        return None
    try:
        text = value if isinstance(value, str) else json.dumps(value, allow_nan=False)
        is_object = isinstance(json.loads(text), dict)
    except (ValueError, TypeError, RecursionError) as problem:
        raise InvalidInputError(f"{name} is not JSON: {problem}") from problem
    if not is_object:
        raise InvalidInputError(f"{name} is a JSON object.")
    return text


def check_choices(arguments: type, fields: Mapping[str, Any]) -> None:
    """Refuse a value that is none of those which a TypedDict's annotations allow (`Literal[...]`)."""
    for name, allowed in _choices(arguments).items():
        check_one_of(name, fields.get(name), allowed)


@cache
def _choices(arguments: type) -> dict[str, tuple[str, ...]]:
    choices: dict[str, tuple[str, ...]] = {}
    for name, annotation in get_type_hints(arguments).items():
        for option in (annotation, *get_args(annotation)):
            if get_origin(option) is Literal:
                choices[name] = get_args(option)
    return choices


def check_no_url(source: object) -> None:
    """Refuse a URL where bytes are to be sent: Telestream fetches it by itself."""
    if is_url(source):
        raise InvalidInputError("A URL is not uploaded: Telestream fetches it with videos.create(source_url=...).")


def file_name_of(source: object, name: str | None = None) -> str:
    """The name of a source without its folder: a path's, an open file's, or the one that was given."""
    named: object = name or getattr(source, "name", None)
    if name is None and isinstance(source, (str, os.PathLike)):
        named = os.fspath(cast("str | os.PathLike[str]", source))
    return (PurePath(named).name if isinstance(named, str) else "") or "upload"
