"""Signatures of the legacy API: what was signed is made anew from the request, and compared."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from encodekit.sandbox.telestream.errors import ApiError, bad_request

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request

    from encodekit.sandbox.clock import Clock

REQUIRED = ("access_key", "timestamp", "signature")
UNSIGNED = frozenset({"signature", "file"})
MAX_AGE = timedelta(minutes=5)
MAX_AGE_OF_VIDEO = timedelta(minutes=30)
MATCH = "Signatures do not match"


@dataclass
class Signatures:
    """Checks the signatures of one account.

    A time in the future is accepted, as the provider speaks of old ones only.

    Args:
        clock: Tells how old a request is.
        access_key: Of the account.
        secret_key: Of the account.
        used: The signatures of requests that may be made once only, and when they were made.
    """

    clock: Clock
    access_key: str
    secret_key: str = field(repr=False)
    used: dict[str, datetime] = field(default_factory=dict[str, datetime], repr=False)

    def check(self, request: Request) -> None:
        """Make sure that the owner of the account signed this request, lately, and for this one time.

        Raises:
            ApiError: It was not so.
        """
        parameters = parse_qsl(request.scope["query_string"].decode("latin-1"), keep_blank_values=True)
        values = dict(parameters)
        missing = [name for name in REQUIRED if not values.get(name)]
        if missing:
            raise bad_request(f"All required parameters were not supplied: {', '.join(missing)}")
        host = urlsplit(f"//{request.headers.get('host', '')}").hostname or ""
        made = {self._signature(request.method, host, path, parameters) for path in _paths(request)}
        given = values["signature"].encode()
        matches = [hmac.compare_digest(signature.encode(), given) for signature in made]
        if values["access_key"] != self.access_key or not any(matches):
            raise ApiError("NotAuthorized", MATCH)
        is_new_video = request.method == "POST" and _paths(request)[0] == "/videos.json"
        moment = self._moment(values["timestamp"], MAX_AGE_OF_VIDEO if is_new_video else MAX_AGE)
        if request.method == "POST":
            self._use(values["signature"], moment)

    def _signature(self, method: str, host: str, path: str, parameters: Sequence[tuple[str, str]]) -> str:
        message = string_to_sign(method, host, path, parameters)
        return base64.b64encode(hmac.digest(self.secret_key.encode(), message.encode(), "sha256")).decode()

    def _moment(self, timestamp: str, max_age: timedelta) -> datetime:
        try:
            moment = datetime.fromisoformat(timestamp)
        except ValueError as error:
            raise bad_request("timestamp is not a time of ISO 8601") from error
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        if self.clock.now() - moment > max_age:
            raise ApiError("NotAuthorized", "Signatures expired")
        return moment

    def _use(self, signature: str, moment: datetime) -> None:
        if signature in self.used:
            raise ApiError("NotAuthorized", "Signature was used before")
        oldest = self.clock.now() - MAX_AGE_OF_VIDEO
        for known in [known for known, made in self.used.items() if made < oldest]:
            del self.used[known]
        self.used[signature] = moment


def string_to_sign(method: str, host: str, path: str, parameters: Sequence[tuple[str, str]]) -> str:
    """What the signature is made over: method, host without port, path below the version, and the parameters."""
    signed = sorted(_named(name, value) for name, value in parameters if name not in UNSIGNED)
    query = "&".join(f"{_encoded(parent, child)}={quote(value, safe='')}" for parent, child, value in signed)
    return "\n".join((method.upper(), host.lower(), f"/{path.strip().strip('/')}", query))


def check_body(request: Request) -> None:
    """Make sure that a JSON body, which only version 2 of the signature covers, is the one that was signed.

    Raises:
        ApiError: It is not.
    """
    values = request.query_params
    if values.get("signature_version") != "2" or "checksum" not in values:
        raise bad_request("A JSON body needs signature_version=2 and its checksum")
    checksum = hashlib.sha256(request.state.content).hexdigest()
    if not hmac.compare_digest(checksum.encode(), values["checksum"].lower().encode()):
        raise ApiError("NotAuthorized", MATCH)


def _named(name: str, value: str) -> tuple[str, str, str]:
    """Parent, child and value; only what has the form `parent[child]` has a child."""
    nested = re.fullmatch(r"([^\[\]]+)\[([^\[\]]+)\]", name)
    return (nested[1], nested[2], value) if nested else (name, "", value)


def _encoded(parent: str, child: str) -> str:
    return f"{parent}[{quote(child, safe='')}]" if child else quote(parent, safe="")


def _paths(request: Request) -> list[str]:
    """The path below the version, as text and as it travelled: clients differ on which of them they sign."""
    prefix = request.scope["root_path"]
    travelled = request.scope["raw_path"].decode("latin-1").partition("?")[0].removeprefix(quote(prefix))
    return list(dict.fromkeys((unquote(travelled), travelled)))
