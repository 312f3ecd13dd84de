"""Checks and conversions of arguments that the documents of Telestream share. All before anything is sent."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Literal, cast, get_args, get_origin, get_type_hints

from encodekit._core.validation import check_length, check_one_of
from encodekit.errors import InvalidInputError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LONGEST_PAYLOAD = 256
PER_PAGE = 100
STATUSES = ("success", "fail", "processing")


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
    for name, value, high in (("page", page, None), ("per_page", per_page, most)):
        if isinstance(value, bool) or value < 1 or (high is not None and value > high):
            raise InvalidInputError(f"{name} is a number from 1{f' to {high}' if high else ''}, not {value!r}.")


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


def file_name_of(source: object, name: str | None = None) -> str:
    """The name of a source without its folder: a path's, an open file's, or the one that was given."""
    named: object = name or getattr(source, "name", None)
    if name is None and isinstance(source, (str, os.PathLike)):
        named = os.fspath(cast("str | os.PathLike[str]", source))
    return PurePath(named).name if isinstance(named, str) else "upload"
