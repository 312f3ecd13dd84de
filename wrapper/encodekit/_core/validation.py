"""Checks of arguments. Each raises one clear error before anything is sent."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeGuard, cast
from urllib.parse import urlsplit
from uuid import UUID

from encodekit._core.redaction import redact_url
from encodekit.errors import InvalidInputError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def check_one_of(name: str, value: str | int | None, allowed: Collection[str] | Collection[int]) -> None:
    """Refuse a value that is not among `allowed`; None means that the argument was not given."""
    if value is not None and not any(_same(value, choice) for choice in allowed):
        choices = ", ".join(str(choice) for choice in sorted(allowed))
        raise InvalidInputError(f"{name} is one of {choices}, not {value!r}.")


def check_given(**arguments: object) -> None:
    """Refuse None where a value is needed."""
    missing = [name for name, value in arguments.items() if value is None]
    if missing:
        raise InvalidInputError(f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing.")


def check_is_list(name: str, items: object) -> None:
    """Refuse a single text where several are wanted: it would count as a list of its characters."""
    if isinstance(items, (str, bytes)):
        raise InvalidInputError(f"{name} is a list: put the text into brackets.")


def check_http_url(name: str, url: str | None) -> None:
    """Refuse what is no http or https URL; None means that the argument was not given."""
    if url is not None and not is_http_url(url):
        shown = redact_url(url) if isinstance(url, str) else url
        raise InvalidInputError(f"{name} is an http or https URL, not {shown!r}.")


def _same(value: object, choice: object) -> bool:
    return value == choice and isinstance(value, bool) == isinstance(choice, bool)  # True equals 1


def check_within(name: str, value: float | None, low: float, high: float, *, whole: bool = False) -> None:
    """Refuse a number outside `low` to `high`, both allowed; None means that the argument was not given."""
    if value is None:
        return
    kind = "a whole number" if whole else "a number"
    is_kind = isinstance(value, int) if whole else True
    if not (_is_number(value) and is_kind and low <= value <= high):
        raise InvalidInputError(f"{name} is {kind} {_range(low, high)}, not {value!r}.")


def _range(low: float, high: float) -> str:
    return f"from {low} on" if math.isinf(high) else f"from {low} to {high}"


def check_length(name: str, text: str | None, longest: int, shortest: int = 0) -> None:
    """Refuse a text outside `shortest` to `longest` characters; None means that the argument was not given."""
    if text is None:
        return
    if not isinstance(text, str):
        raise InvalidInputError(f"{name} is a text, not {type(text).__name__}.")
    if not shortest <= len(text) <= longest:
        raise InvalidInputError(f"{name} has {shortest} to {longest} characters, not {len(text)}.")


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def check_segments(name: str, segments: Sequence[str]) -> None:
    """Refuse a segment of a path that leads to another path: httpx resolves dots, and another operation is called."""
    if {"", ".", ".."}.intersection(segments):
        raise InvalidInputError(f"{name}: an id is not empty, and neither '.' nor '..'.")


def as_mapping(name: str, value: object) -> Mapping[str, Any]:
    """The value, if it gives names to values. It is not shown otherwise: it may hold a credential.

    Raises:
        InvalidInputError: If it does not.
    """
    if not isinstance(value, Mapping):
        raise InvalidInputError(f"{name} is a mapping of names to values, not {type(value).__name__}.")
    return cast("Mapping[str, Any]", value)


def as_uuid(name: str, value: object) -> UUID:
    """The UUID that some operations want as an id.

    Raises:
        InvalidInputError: If it is none.
    """
    try:
        return UUID(str(value))
    except ValueError:
        raise InvalidInputError(
            f"{name} is a UUID such as 550e8400-e29b-41d4-a716-446655440000, not {value!r}."
        ) from None


def above_zero(_instance: object, attribute: Any, value: float | None) -> None:
    """As a validator of attrs: a number above zero, or None."""
    if value is not None and not (_is_number(value) and value > 0):
        raise InvalidInputError(f"{attribute.name} is a number above 0, not {value!r}.")


def at_least_zero(_instance: object, attribute: Any, value: float) -> None:
    """As a validator of attrs: a number that is not negative."""
    if not (_is_number(value) and value >= 0):
        raise InvalidInputError(f"{attribute.name} is 0 or a number above it, not {value!r}.")


def at_least_one(_instance: object, attribute: Any, value: float) -> None:
    """As a validator of attrs: a number from 1 on."""
    if not (_is_number(value) and value >= 1):
        raise InvalidInputError(f"{attribute.name} is 1 or a number above it, not {value!r}.")


def a_fraction(_instance: object, attribute: Any, value: float) -> None:
    """As a validator of attrs: a number from 0 to 1."""
    if not (_is_number(value) and 0 <= value <= 1):
        raise InvalidInputError(f"{attribute.name} is a number from 0 to 1, not {value!r}.")


def of_type(expected: type) -> Callable[[object, Any, object], None]:
    """A validator of attrs: an instance of `expected`."""

    def check(_instance: object, attribute: Any, value: object) -> None:
        if not isinstance(value, expected):
            raise InvalidInputError(f"{attribute.name} is a {expected.__name__}, not {value!r}.")

    return check


def check_headers(headers: object) -> dict[str, str]:
    """A copy of the headers, if they can travel in a request. No value is shown: it may be a credential."""
    fields = cast("Mapping[object, object]", as_mapping("headers", headers))
    for name, value in fields.items():
        if not (isinstance(name, str) and _HEADER_NAME.fullmatch(name)):
            raise InvalidInputError(f"{name!r} is no name of a header.")
        check_header_value(f"The header {name}", value)
    return cast("dict[str, str]", dict(fields))


def check_header_value(name: str, value: object) -> None:
    """Refuse what cannot travel in a header, without showing it."""
    if not (isinstance(value, str) and value.isascii() and value.isprintable() and value == value.strip()):
        raise InvalidInputError(f"{name} has printable ASCII characters only, and no space or line break at its ends.")


def check_base_url(url: str) -> str:
    """The URL without a slash at its end, if it is one that requests can be sent to."""
    if not is_http_url(url) or "?" in url or "#" in url:
        shown = redact_url(url) if isinstance(url, str) else url
        raise InvalidInputError(f"base_url is an http or https URL such as https://api.example.com, not {shown!r}.")
    return url.rstrip("/")


def is_http_url(url: object) -> TypeGuard[str]:
    """Whether it is a URL that can be fetched over http or https."""
    try:
        parts = urlsplit(url) if isinstance(url, str) else None
        return parts is not None and parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
