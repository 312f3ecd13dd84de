"""Objects on disk behind presigned URLs, as an object store gives them out.

Errors have the shape of S3's (XML with Code and Message), because that is what clients of presigned URLs meet.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import mimetypes
import secrets
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import quote, urlencode
from xml.sax.saxutils import escape

from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from encodekit.sandbox.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterable

    from encodekit.sandbox.clock import Clock

MAX_OBJECT_BYTES = 5 * 1024**3
MAX_KEY_LENGTH = 1024
MAX_NAME_BYTES = 255
WRITE_BYTES = 1024**2
UNFINISHED = f".{'?' * 16}.part"
# What the system's own table may lack.
MEDIA_TYPES = {
    ".m3u8": "application/vnd.apple.mpegurl",
    ".mkv": "video/x-matroska",
    ".mov": "video/quicktime",
    ".mp4": "video/mp4",
    ".ts": "video/mp2t",
    ".webm": "video/webm",
}


class KeyRefusedError(Exception):
    """A name that no object may have, because it could lead out of its folder."""


class TooLargeError(Exception):
    """More bytes came than are allowed."""


class TruncatedError(Exception):
    """Fewer bytes came than were announced."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What was written: the size in bytes and the MD5 of the content in hex, which is the ETag of object stores."""

    size_bytes: int
    md5: str


def inside(root: Path, key: str) -> Path:
    """The path of `key` below `root`.

    Raises:
        KeyRefusedError: The key is empty, too long, or could lead out of `root`.
    """
    names = key.split("/")
    plain = all(name not in {"", ".", ".."} and len(name.encode()) <= MAX_NAME_BYTES for name in names)
    if not plain or len(key) > MAX_KEY_LENGTH or "\\" in key or "\0" in key:
        raise KeyRefusedError(f"{key[:100]!r} is not a name that an object may have.")
    path = root.joinpath(*names)
    if not path.resolve().is_relative_to(root.resolve()):
        raise KeyRefusedError(f"{key[:100]!r} leads out of its folder.")
    return path


async def save(
    chunks: AsyncIterable[bytes], target: Path, *, max_bytes: int, expected_bytes: int | None = None
) -> Saved:
    """Stream `chunks` to `target`, which appears only when it is complete.

    Raises:
        TooLargeError: More than `max_bytes` came.
        TruncatedError: Not exactly `expected_bytes` came.
    """
    unfinished = unfinished_path(target)
    digest = hashlib.md5(usedforsecurity=False)
    size_bytes = 0
    buffer = bytearray()
    try:
        with _create(unfinished) as file:
            async for chunk in chunks:
                size_bytes += len(chunk)
                if size_bytes > max_bytes:
                    raise TooLargeError(f"More than {max_bytes} bytes.")
                digest.update(chunk)
                buffer += chunk
                if len(buffer) >= WRITE_BYTES:
                    await asyncio.to_thread(file.write, bytes(buffer))
                    buffer.clear()
            file.write(buffer)
        if expected_bytes not in {None, size_bytes}:
            raise TruncatedError(f"{size_bytes} of {expected_bytes} bytes came.")
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return Saved(size_bytes, digest.hexdigest())


def unfinished_path(target: Path) -> Path:
    """Where to write what is to become `target`, so that it appears only when it is complete."""
    return target.with_name(f".{secrets.token_hex(8)}.part")


def _create(path: Path) -> BinaryIO:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.open("xb")


class Storage:
    """The object store.

    Args:
        root: The folder that holds the objects.
        base_url: The URL of the server, without a trailing slash.
        clock: Tells when a signed URL has expired.
        public_prefixes: Objects whose key begins so may be read without a signature.
        store: Keeps what is needed for URLs to stay good; they end with the process when it is not given.
    """

    def __init__(
        self,
        root: Path,
        base_url: str,
        clock: Clock,
        public_prefixes: tuple[str, ...] = ("out/",),
        store: Store | None = None,
    ) -> None:
        store = store or Store()
        self.root = root
        self._base_url = base_url
        self._clock = clock
        self._public_prefixes = public_prefixes
        self._secret = store.once("storage.secret", partial(secrets.token_bytes, 32))
        self._published: dict[str, Path] = store.table("storage.published", Path)

    def path(self, key: str) -> Path:
        """Where the object is, or would be.

        Raises:
            KeyRefusedError: No object may have that name.
        """
        return inside(self.root, key)

    def upload_url(self, key: str, expires_in_seconds: int) -> str:
        """A URL that takes one object by PUT, without any other credential."""
        return self._signed_url("PUT", key, expires_in_seconds)

    def download_url(self, key: str, expires_in_seconds: int) -> str:
        """A URL that gives one object by GET or HEAD, without any other credential."""
        return self._signed_url("GET", key, expires_in_seconds)

    def public_url(self, key: str) -> str:
        """The unsigned URL of an object; it works for keys with a public prefix."""
        return f"{self._base_url}/storage/{quote(key)}"

    def publish(self, path: Path) -> str:
        """A URL that serves the local file at `path`, in place; the URL cannot be guessed."""
        token = secrets.token_urlsafe(16)
        self._published[token] = path.resolve(strict=True)
        return f"{self._base_url}/storage/published/{token}/{quote(path.name)}"

    def routes(self) -> list[Route]:
        """What to mount under /storage."""
        return [
            Route("/published/{token}/{name}", self._get_published, methods=["GET"]),
            Route("/{key:path}", self._get, methods=["GET"]),
            Route("/{key:path}", self._put, methods=["PUT"]),
        ]

    def _signed_url(self, method: str, key: str, expires_in_seconds: int) -> str:
        expires = int(self._clock.now().timestamp()) + expires_in_seconds
        query = {"expires": expires, "signature": self._signature(method, key, str(expires))}
        return f"{self.public_url(key)}?{urlencode(query)}"

    def _signature(self, method: str, key: str, expires: str) -> str:
        return hmac.new(self._secret, f"{method}\n{key}\n{expires}".encode(), hashlib.sha256).hexdigest()

    def _refusal(self, method: str, request: Request) -> Response | None:
        key, query = request.path_params["key"], request.query_params
        expires, signature = query.get("expires", ""), query.get("signature", "")
        if not signature and method == "GET" and key.startswith(self._public_prefixes):
            return None
        if not hmac.compare_digest(self._signature(method, key, expires).encode(), signature.encode()):
            return _error(403, "SignatureDoesNotMatch", "The signature is missing or not the one of this request.")
        if int(expires) < self._clock.now().timestamp():
            return _error(403, "AccessDenied", "Request has expired")
        return None

    async def _get(self, request: Request) -> Response:
        refusal = self._refusal("GET", request)
        if refusal:
            return refusal
        try:
            return file_response(self.path(request.path_params["key"]))
        except KeyRefusedError as error:
            return _error(400, "InvalidURI", str(error))

    async def _get_published(self, request: Request) -> Response:
        path = self._published.get(request.path_params["token"])
        return file_response(path) if path else _error(404, "NoSuchKey", "Nothing was published here.")

    async def _put(self, request: Request) -> Response:
        refusal = self._refusal("PUT", request)
        if refusal:
            return refusal
        length = request.headers.get("content-length", "")
        if not length.isdecimal():
            return _error(411, "MissingContentLength", "You must provide the Content-Length HTTP header.")
        if int(length) > MAX_OBJECT_BYTES:
            return _error(413, "EntityTooLarge", f"An object may have at most {MAX_OBJECT_BYTES} bytes.")
        try:
            target = self.path(request.path_params["key"])
            saved = await save(request.stream(), target, max_bytes=MAX_OBJECT_BYTES, expected_bytes=int(length))
        except KeyRefusedError as error:
            return _error(400, "InvalidURI", str(error))
        except (TruncatedError, ClientDisconnect):
            return _error(400, "IncompleteBody", "Fewer bytes came than Content-Length announced.")
        return Response(headers={"etag": f'"{saved.md5}"'})


def file_response(path: Path) -> Response:
    """The file, whole or the range that is asked for, with the media type of its name; 404 where there is none."""
    if not path.is_file():
        return _error(404, "NoSuchKey", "The specified key does not exist.")
    media_type = MEDIA_TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return FileResponse(path, media_type=media_type, stat_result=path.stat())


def _error(status: int, code: str, message: str) -> Response:
    body = f"<Error><Code>{code}</Code><Message>{escape(message)}</Message></Error>"
    return Response(body, HTTPStatus(status), media_type="application/xml")
