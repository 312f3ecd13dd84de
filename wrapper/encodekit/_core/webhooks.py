"""What every signed webhook needs: a comparison that gives nothing away, over the bytes as they came."""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING

from encodekit.errors import InvalidInputError, WebhookSignatureError

if TYPE_CHECKING:
    from collections.abc import Iterable


def verify_hmac_sha256_hex(body: bytes, signature: str | None, secrets: str | Iterable[str]) -> None:
    """Check that `signature` is the hexadecimal HMAC-SHA256 of `body` under one of `secrets`.

    Args:
        body: The request's body, byte for byte as it came.
        signature: The signature that came with it.
        secrets: One secret, or several while an old one is being replaced.

    Raises:
        InvalidInputError: If no usable secret or no bytes are given.
        WebhookSignatureError: If the signature is missing, malformed or wrong.
    """
    if not isinstance(body, bytes):
        raise InvalidInputError(
            "Give the raw bytes of the request: decoded or parsed, they may differ from what was signed."
        )
    keys = [secrets] if isinstance(secrets, str) else list(secrets)
    if not keys or not all(isinstance(key, str) and key for key in keys):
        raise InvalidInputError("A webhook secret is needed; it is a text, and not empty.")
    if not signature:
        raise WebhookSignatureError("The webhook carries no signature: is it really from the provider?")
    given = signature.strip().lower().encode("ascii", "replace")
    # Every secret is tried, so that the time taken does not tell which one matched.
    matches = [
        hmac.compare_digest(hmac.new(key.encode(), body, hashlib.sha256).hexdigest().encode(), given) for key in keys
    ]
    if not any(matches):
        raise WebhookSignatureError("The signature does not match: wrong secret, or the body was changed on its way.")
