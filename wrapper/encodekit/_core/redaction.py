"""Keeping credentials out of everything that is printed, logged, raised or stored.

By allow-list: the values of a URL's query are hidden unless they are known to be harmless; headers are never shown.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, TypeGuard
from urllib.parse import parse_qsl, urlsplit, urlunsplit

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

REDACTED = "REDACTED"

_SAFE_QUERY = frozenset({"ids", "limit", "offset", "page", "per_page"})
_SAFE_HEADERS = frozenset(
    {"accept", "accept-encoding", "connection", "content-disposition", "content-length", "content-range"}
    | {"content-type", "host", "idempotency-key", "range", "transfer-encoding", "user-agent", "x-request-id"}
)
# Backslashes too: in JSON, a slash may stand as \/ and an ampersand as \u0026.
_URL_IN_TEXT = re.compile(r"https?:[\\/]{2,4}[^\s\"'<>]+", re.IGNORECASE)
# Names of JSON fields whose values are credentials, whatever else is in the text: it may be cut off or echo a request.
_SENSITIVE_NAME = (
    r'key|[^"\\]*(?:access_?key|api_?key|authorization|credential|passw|secret|signature|slack_?webhook|token)[^"\\]*'
)
_SENSITIVE_FIELD = re.compile(rf'("(?:{_SENSITIVE_NAME})"\s*:\s*)"(?:[^"\\]|\\.)*(?:"|$)', re.IGNORECASE | re.DOTALL)
# Shorter values would blot out ordinary words; no provider issues such short credentials.
_SHORTEST_SECRET = 6
# Far below Python's limit of recursion, far above what any provider sends.
_DEEPEST = 100


_redacting_logs = ContextVar("redacting_logs", default=False)


class _RedactingFilter(logging.Filter):
    """Takes credentials out of what another library logs of our requests, and leaves its other records alone."""

    def filter(self, record: logging.LogRecord) -> bool:
        if _redacting_logs.get():
            if isinstance(record.args, tuple) and record.args:
                record.args = tuple(_redact_argument(arg) for arg in record.args)
            else:
                # A text that is complete already is one of httpcore: an event, and then every header of the answer.
                record.msg = str(record.msg).partition(" ")[0]
        return True


_FILTER = _RedactingFilter()
# A filter sees the records of its own logger only, not those of the loggers below.
_PARTS_OF_HTTPCORE = ("connection", "http11", "http2", "proxy", "socks")


def _redact_argument(argument: object) -> object:
    return argument if isinstance(argument, (int, float)) else redact_text(str(argument))


def guard_loggers(name: str) -> None:
    """Have the loggers of the HTTP library redact what they log within `redacted_logs`: httpx shows whole URLs.

    Args:
        name: The library's own name; a fork has a fork of httpcore below it, whose name goes by the same rule.
    """
    below = name.replace("httpx", "httpcore")
    for logger in (name, *(f"{below}.{part}" for part in _PARTS_OF_HTTPCORE)):
        logging.getLogger(logger).addFilter(_FILTER)


@contextmanager
def redacted_logs() -> Generator[None]:
    """While this is entered, guarded loggers show no credential."""
    token = _redacting_logs.set(True)
    try:
        yield
    finally:
        _redacting_logs.reset(token)


def redact_url(url: str) -> str:
    """The URL without user, password, fragment, and the values of its query that may be signatures or tokens."""
    try:
        parts = urlsplit(url)
        host = parts.netloc.rpartition("@")[2]
    except ValueError:
        return REDACTED
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    query = "&".join(_redact_pair(name, value) for name, value in pairs)
    return urlunsplit((parts.scheme, host, parts.path, query, ""))


def _redact_pair(name: str, value: str) -> str:
    if name in _SAFE_QUERY:
        return f"{name}={value}"
    return f"{name}={REDACTED}" if value else REDACTED  # a name alone may be the secret itself


def secret_header_values(headers: Mapping[str, str]) -> set[str]:
    """The values of headers that are not known to be harmless, whole and in parts, as in `Bearer <token>`."""
    hidden = [value for name, value in headers.items() if name.lower() not in _SAFE_HEADERS]
    return {part for value in hidden for part in (value, *re.split(r"[ ;=]+", value))}


def without_bytes(problem: BaseException) -> None:
    """Take the bytes that could not be decoded out of an exception and its causes: their repr would show them all."""
    link: BaseException | None = problem
    while link is not None:
        if isinstance(link, UnicodeDecodeError):
            link.object, link.args = b"", (link.encoding, b"", link.start, link.end, link.reason)
        link = link.__cause__ or link.__context__


def redact_text(text: str, secrets: Iterable[str] = ()) -> str:
    """The text without any of `secrets`, without the JSON fields that hold some, and with the URLs in it redacted."""
    for secret in sorted({*secrets}, key=len, reverse=True):
        if len(secret) >= _SHORTEST_SECRET:
            text = text.replace(secret, REDACTED)
    text = _SENSITIVE_FIELD.sub(rf'\1"{REDACTED}"', text)
    return _URL_IN_TEXT.sub(lambda match: redact_url(match.group()), text)


def redact_data(value: Any, secrets: Iterable[str] = (), *, depth: int = 0) -> Any:
    """The same for the texts in a value that came as JSON; what is nested too deeply to be meant is hidden whole."""
    if isinstance(value, str):
        return redact_text(value, secrets)
    if depth == _DEEPEST:
        return REDACTED
    if _is_list(value):
        return [redact_data(item, secrets, depth=depth + 1) for item in value]
    if _is_object(value):
        return {
            name: REDACTED if _is_secret(name, item) else redact_data(item, secrets, depth=depth + 1)
            for name, item in value.items()
        }
    return value


def sensitive_values(value: Any, name: str = "", *, depth: int = 0) -> set[str]:
    """The texts in a value that stand under the name of a credential, also as JSON writes them."""
    found: set[str] = set()
    if depth == _DEEPEST:
        return found
    if _is_object(value):
        return found.union(*(sensitive_values(item, key, depth=depth + 1) for key, item in value.items()))
    if _is_list(value):
        return found.union(*(sensitive_values(item, name, depth=depth + 1) for item in value))
    return {value, json.dumps(value)[1:-1]} if _is_secret(name, value) else set()


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _is_object(value: object) -> TypeGuard[Mapping[str, Any]]:
    return isinstance(value, Mapping)


def _is_secret(name: object, value: object) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(_SENSITIVE_NAME, str(name), re.IGNORECASE))
