"""Checks of arguments. Each raises one clear error before anything is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from encodekit.errors import InvalidInputError

if TYPE_CHECKING:
    from collections.abc import Collection


def check_one_of(name: str, value: str | int | None, allowed: Collection[str] | Collection[int]) -> None:
    """Refuse a value that is not among `allowed`; None means that the argument was not given."""
    if value is not None and value not in allowed:
        choices = ", ".join(str(choice) for choice in sorted(allowed))
        raise InvalidInputError(f"{name} is one of {choices}, not {value!r}.")


def check_within(name: str, value: float | None, low: float, high: float) -> None:
    """Refuse a number outside `low` to `high`, both allowed; None means that the argument was not given."""
    if value is not None and (isinstance(value, bool) or not low <= value <= high):
        raise InvalidInputError(f"{name} is a number from {low:g} to {high:g}, not {value!r}.")


def check_length(name: str, text: str | None, longest: int, shortest: int = 0) -> None:
    """Refuse a text outside `shortest` to `longest` characters; None means that the argument was not given."""
    if text is not None and not shortest <= len(text) <= longest:
        raise InvalidInputError(f"{name} has {shortest} to {longest} characters, not {len(text)}.")


def above_zero(_instance: object, attribute: Any, value: float | None) -> None:
    """As a validator of attrs: a number above zero, or None."""
    if value is not None and not value > 0:
        raise InvalidInputError(f"{attribute.name} is a number above 0, not {value!r}.")


def at_least_zero(_instance: object, attribute: Any, value: float) -> None:
    """As a validator of attrs: a number that is not negative."""
    if not value >= 0:
        raise InvalidInputError(f"{attribute.name} is 0 or a number above it, not {value!r}.")


def check_base_url(url: str) -> str:
    """The URL without a slash at its end, if it is one that requests can be sent to."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise InvalidInputError(f"base_url is an http or https URL such as https://api.example.com, not {url!r}.")
    return url.rstrip("/")
