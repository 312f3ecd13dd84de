"""What the library has to know of Clipworks."""

from __future__ import annotations

from typing import Any

from encodekit import errors
from encodekit._core.http import Provider

PRODUCTION_URL = "https://api.clipworks.example/v1"
PAGE_SIZE = 100


def status_error(status: int, payload: dict[str, Any] | None) -> errors.StatusError:
    """The error for an answer with an error status."""
    body = payload or {}
    message = body.get("message") or f"Clipworks answered with status {status}."
    return errors.class_for_status(status)(message).about(code=body.get("code"))


PROVIDER = Provider(name="clipworks", error=status_error, credential_hint="pass api_key, or set CLIPWORKS_API_KEY.")
