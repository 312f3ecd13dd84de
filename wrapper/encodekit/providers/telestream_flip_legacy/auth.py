"""Signatures: every request of the legacy API carries an HMAC over itself and the time.

Source: request.py of telestream-cloud 1.1.2, the Ruby and Go clients, and for version 2 the branch extra_files; the
algorithm and its vectors stand in the security scheme `signature` of specs/telestream_flip_legacy/openapi.yaml.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast
from urllib.parse import parse_qsl, quote, urlsplit, urlunsplit

from attrs import field, frozen

from encodekit._core.auth import SigningCredential
from encodekit.errors import InvalidInputError

if TYPE_CHECKING:
    from collections.abc import Callable


@frozen(kw_only=True)
class Signer:
    """Signs requests.

    Args:
        access_key: The account's access key.
        secret_key: The secret that belongs to it.
        base_url: The URL below which the API lives. The server signs paths without what this has in front of them.
        now: The Unix time.
    """

    access_key: str = field(repr=False)
    secret_key: str = field(repr=False)
    base_url: str
    now: Callable[[], float] = field(repr=False)

    def signed(
        self, method: str, path: str, parameters: Mapping[str, str], timestamp: str | None = None
    ) -> dict[str, str]:
        """The parameters with `access_key`, `timestamp` and `signature`.

        Args:
            method: The HTTP method.
            path: The path below the base URL; surrounding blanks and slashes make no difference.
            parameters: The other parameters, flat.
            timestamp: The time in ISO 8601; now by default.
        """
        time = timestamp or datetime.fromtimestamp(self.now(), UTC).isoformat()
        complete = {**parameters, "access_key": self.access_key, "timestamp": time}
        message = string_to_sign(method, urlsplit(self.base_url).hostname or "", path, complete)
        digest = hmac.new(self.secret_key.encode(), message.encode(), hashlib.sha256).digest()
        return complete | {"signature": base64.b64encode(digest).decode()}

    def sign_url(self, method: str, url: str, body: bytes) -> str:
        """The URL with a signed query: by version 2 if there is a (JSON) body, else by version 1.

        Args:
            method: The HTTP method.
            url: The URL with its parameters.
            body: The exact bytes of a JSON body; version 1 signs no body.
        """
        parts = urlsplit(url)
        parameters = dict(parse_qsl(parts.query, keep_blank_values=True))
        if body:
            parameters |= {"checksum": hashlib.sha256(body).hexdigest(), "signature_version": "2"}
        path = parts.path.removeprefix(urlsplit(self.base_url).path.rstrip("/"))
        query = canonical_query(self.signed(method, path, parameters))
        return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))


class QuerySignature(SigningCredential):
    """The credential of the legacy API. JSON bodies are part of what is signed, files are not and stay unread.

    Args:
        signer: What makes the signatures.
    """

    def __init__(self, signer: Signer) -> None:
        super().__init__(signer.sign_url, {signer.access_key, signer.secret_key})


def string_to_sign(method: str, host: str, path: str, parameters: Mapping[str, str]) -> str:
    """What the signature is made over: method, host without port, path below the version, and the parameters."""
    lines = [method.upper(), host.lower(), "/" + path.strip().strip("/"), canonical_query(parameters)]
    return "\n".join(lines)


def canonical_query(parameters: Mapping[str, str]) -> str:
    """The parameters by RFC 3986, in byte order. Brackets, and the name before them, stay as they are."""
    return "&".join(
        f"{_encoded_name(name)}={quote(parameters[name], safe='')}"
        for name in sorted(parameters, key=lambda name: [part.encode() for part in _split_name(name)])
    )


def flat_parameters(parameters: Mapping[str, object]) -> dict[str, str]:
    """Parameters as they are sent: an object as `parent[child]`, `true` and `false`, lists with commas.

    What is None is left out, and so is `file`, which travels in the body. The object `pipeline` becomes JSON text.

    Raises:
        InvalidInputError: If a value cannot be sent, such as an object within an object.
    """
    flat: dict[str, str] = {}
    for name, value in parameters.items():
        if name == "file" or value is None:
            continue
        if name == "pipeline" and isinstance(value, Mapping):
            flat[name] = json.dumps(value)
        elif isinstance(value, Mapping):
            children = cast("Mapping[str, object]", value)
            flat |= {f"{name}[{child}]": _as_text(child, item) for child, item in children.items() if item is not None}
        else:
            flat[name] = _as_text(name, value)
    return flat


def _as_text(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (str, int, float)):
        return str(value)
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray)):
        items = cast("Sequence[object]", value)
        if not any(isinstance(item, Sequence) and not isinstance(item, str) for item in items):
            return ",".join(_as_text(name, item) for item in items)
    raise InvalidInputError(f"{name} cannot be sent: give a text, a number, a boolean or a list of these.")


def _split_name(name: str) -> tuple[str, str]:
    parent, bracket, child = name.partition("[")
    return (parent, child[:-1]) if bracket and child.endswith("]") else (name, "")


def _encoded_name(name: str) -> str:
    parent, child = _split_name(name)
    return f"{parent}[{quote(child, safe='')}]" if child else quote(name, safe="")
