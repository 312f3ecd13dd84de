"""Keeping credentials out of everything that is printed, logged, raised or stored.

By allow-list: the values of a URL's query and of headers are hidden unless they are known to be harmless.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit, urlunsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

REDACTED = "REDACTED"

_SAFE_QUERY = frozenset({"ids", "limit", "offset", "page", "per_page"})
_SAFE_HEADERS = frozenset(
    {"accept", "content-length", "content-range", "content-type", "date", "idempotency-key", "range", "retry-after"}
    | {"server", "user-agent", "x-request-id"}
)
_URL_IN_TEXT = re.compile(r"https?://[^\s\"'<>\\]+")
# Shorter values would blot out ordinary words; no provider issues such short credentials.
_SHORTEST_SECRET = 6


def redact_url(url: str) -> str:
    """The URL without user, password, fragment, and the values of its query that may be signatures or tokens."""
    try:
        parts = urlsplit(url)
        host = parts.netloc.rpartition("@")[2]
    except ValueError:
        return REDACTED
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    query = "&".join(f"{name}={value if name in _SAFE_QUERY else REDACTED}" for name, value in pairs)
    return urlunsplit((parts.scheme, host, parts.path, query, ""))


def redact_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers with every value hidden that is not known to be harmless."""
    return {name: value if name.lower() in _SAFE_HEADERS else REDACTED for name, value in headers.items()}


def redact_text(text: str, secrets: Iterable[str] = ()) -> str:
    """The text without any of `secrets`, and with the URLs in it redacted."""
    for secret in sorted({*secrets}, key=len, reverse=True):
        if len(secret) >= _SHORTEST_SECRET:
            text = text.replace(secret, REDACTED)
    return _URL_IN_TEXT.sub(lambda match: redact_url(match.group()), text)
