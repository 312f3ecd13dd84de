"""Where jobs read from and write to: what the API repeats of it, and what stands there on this machine."""

from __future__ import annotations

import asyncio
import mimetypes
import re
import secrets
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import httpx

from encodekit.sandbox.bytenite.document import check
from encodekit.sandbox.bytenite.errors import Rpc, RpcError, UnreadableSourceError
from encodekit.sandbox.media import MediaError, probe
from encodekit.sandbox.sources import SourceError, SourceProblem
from encodekit.sandbox.store import NOT_KEPT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from encodekit.sandbox.bytenite.state import Secrets
    from encodekit.sandbox.media import MediaInfo
    from encodekit.sandbox.services import Services

STORAGE_KINDS = frozenset({"aws", "gcp", "s3", "storj"})
BUCKET: Mapping[str, Any] = {"dataSourceDescriptor": "bucket", "params": {}}
UPLOAD_SECONDS = 14_399
# Every member of a kind is repeated, also those that were not sent (C26).
UNSET = {
    "HttpDataSource": ("name", "url", "username", "password"),
    "LocalFileDataSource": ("tempUrl", "name"),
    "S3DataSource": ("name", "bucketName", "cloudRegion", "accessKey", "secretKey"),
    "StorjDataSource": ("name", "bucketName", "cloudRegion", "accessKey", "secretKey"),
}
FILE_TYPE = "type.googleapis.com/bytenite.data_source.LocalFileDataSource"


def kept(place: Mapping[str, Any]) -> dict[str, Any]:
    """A source or destination as the server keeps and repeats it: in camelCase (C9), passwords included (C23).

    Raises:
        RpcError: A member in another spelling has a wrong type.
    """
    params = {camel_case(name): value for name, value in place.get("params", {}).items()}
    if place["dataSourceDescriptor"] == "file":
        params.setdefault("@type", FILE_TYPE)
    members = UNSET.get(params.get("@type", "").rpartition(".")[2], ())
    found = {"dataSourceDescriptor": place["dataSourceDescriptor"], "params": dict.fromkeys(members, "") | params}
    check("DataSource", found, "dataSource")
    return found


def camel_case(name: str) -> str:
    """The name as ByteNite answers it."""
    return name if name == "secret_id" else re.sub(r"_([a-z])", lambda match: match[1].upper(), name)  # C20


@dataclass(slots=True, eq=False)
class Source:
    """Where a job reads from.

    Attributes:
        json: As the API shows it.
        key: Of the copy in our storage, where one is made.
        info: What the source holds, once it was opened.
    """

    json: dict[str, Any]
    key: str = field(default_factory=lambda: f"bytenite/in/{secrets.token_hex(16)}")
    info: MediaInfo | None = field(default=None, metadata=NOT_KEPT)

    @property
    def kind(self) -> str:
        """ByteNite's word for it."""
        return str(self.json["dataSourceDescriptor"])

    @property
    def upload_key(self) -> str:
        """Where in our storage an upload arrives; it is moved from there, so that it cannot change any more."""
        return f"{self.key}-upload"


class Places:
    """Opens sources and destinations."""

    def __init__(self, services: Services, secrets: Secrets) -> None:
        self._services = services
        self._secrets = secrets

    def source(self, place: Mapping[str, Any]) -> Source:
        """A new source; that of a local file gets the URL to upload to."""
        source = Source(kept(place))
        if source.kind == "file":
            url = self._services.storage.upload_url(source.upload_key, UPLOAD_SECONDS)
            source.json["params"]["tempUrl"] = url
        return source

    def complete_upload(self, source: Source | None) -> None:
        """Take an uploaded file as it is now.

        Raises:
            RpcError: There is none.
        """
        storage = self._services.storage
        if source is None or source.kind != "file":
            raise RpcError(Rpc.FAILED_PRECONDITION, "The data source of the job is no local file")
        uploaded = storage.path(source.upload_key)
        if uploaded.is_file():
            uploaded.replace(storage.path(source.key))
            source.info = None
        elif not self._has_upload(source):
            raise RpcError(Rpc.FAILED_PRECONDITION, "Nothing was uploaded yet: PUT the file to tempUrl first")

    def _has_upload(self, source: Source) -> bool:
        return self._services.storage.path(source.key).is_file()

    def require_source(self, source: Source | None) -> None:
        """Make sure that the source is complete enough to be opened.

        Raises:
            RpcError: It is not.
        """
        if source is None or source.kind == "bypass":
            raise RpcError(Rpc.FAILED_PRECONDITION, "The job has no data source")
        if source.kind == "file" and not self._has_upload(source):
            raise RpcError(Rpc.FAILED_PRECONDITION, "The upload of the local file was not completed")
        if source.kind in STORAGE_KINDS:
            self._bucket_path(source.json, source.json["params"].get("name", ""))

    async def measure(self, source: Source) -> MediaInfo:
        """What the source holds; it is fetched if it is not here yet.

        Raises:
            UnreadableSourceError: It cannot be had, or is no video.
            RpcError: It is not complete enough.
        """
        self.require_source(source)
        path = await self.fetched(source)
        try:
            info = await asyncio.to_thread(probe, path)
        except MediaError as error:
            raise UnreadableSourceError("The data source cannot be read as a video") from error
        if info.video_codec is None or not info.duration_seconds:
            raise UnreadableSourceError("The data source has no video, or does not tell its duration")
        source.info = info
        return info

    async def fetched(self, source: Source) -> Path:
        """The file that the source stands for; a URL is fetched once.

        Raises:
            UnreadableSourceError: It cannot be had.
        """
        params = source.json["params"]
        in_bucket = source.kind in STORAGE_KINDS
        path = self._bucket_path(source.json, params["name"]) if in_bucket else self._services.storage.path(source.key)
        try:
            if source.kind == "url" and not path.is_file():
                await self._services.web.check_host(params["url"])
                await self._services.web.fetch(_with_login(params), path)
        except SourceError as error:
            raise UnreadableSourceError(str(error)) from error
        if not path.is_file():
            raise UnreadableSourceError("There is no file at the data source")
        return path

    def discard(self, source: Source | None) -> None:
        """Forget the copy that was made of a source."""
        if source:
            for key in (source.key, source.upload_key):
                self._services.storage.path(key).unlink(missing_ok=True)

    def output_path(self, destination: Mapping[str, Any], job_id: str, name: str) -> Path:
        """Where an output of a job goes.

        Raises:
            RpcError: The destination cannot be written to.
        """
        kind = destination["dataSourceDescriptor"]
        if kind == "bypass":
            raise RpcError(Rpc.FAILED_PRECONDITION, "The data destination takes no data")
        if kind == "bucket":
            return self._services.storage.path(output_key(job_id, name))
        folder = destination["params"].get("name", "").strip("/")
        return self._bucket_path(destination, f"{folder}/{name}" if folder else name)

    async def report(self, place: Mapping[str, Any], *, list_files: bool) -> dict[str, Any]:
        """What a source holds, as the API shows it.

        Raises:
            RpcError: It cannot be opened.
        """
        source = Source(kept(place))
        if source.kind == "bypass":
            return _report("", "", 0, None)
        if source.kind == "file":
            raise RpcError(Rpc.INVALID_ARGUMENT, "A local file can be tested only by a job that it is uploaded to")
        if source.kind in STORAGE_KINDS:
            return self._bucket_report(source.json, list_files=list_files)
        try:
            path = await self.fetched(source)
            name = PurePosixPath(unquote(httpx.URL(source.json["params"]["url"]).path))
            return _report(name.name, str(name).lstrip("/"), path.stat().st_size, None)
        finally:
            self.discard(source)

    def _bucket_report(self, place: Mapping[str, Any], *, list_files: bool) -> dict[str, Any]:
        name, bucket = place["params"]["name"].strip("/"), place["params"]["bucketName"]
        path = self._bucket_path(place, name or "any")
        if name and path.is_file():
            return _report(path.name, name, path.stat().st_size, None)
        prefix = f"{name}/" if name else ""
        keys = self._services.s3.list_keys(bucket, prefix)
        if not keys:
            raise RpcError(Rpc.NOT_FOUND, "There is nothing at the data source")
        sizes = {key: self._services.s3.path(bucket, key).stat().st_size for key in keys}
        return _report("", name, 0, _directory(name, sizes) if list_files else None)

    def _bucket_path(self, place: Mapping[str, Any], key: str) -> Path:
        """The file of a bucket: folders stand in for all object stores, so keys are taken as they come."""
        params = place["params"]
        if params.get("secret_id"):
            self._secrets.require(params["secret_id"])
        try:
            return self._services.s3.path(params["bucketName"], key)
        except SourceError as error:
            raise RpcError(Rpc.INVALID_ARGUMENT, "bucketName and name do not lead to an object") from error


def output_key(job_id: str, name: str) -> str:
    """The key of an output in the temporary bucket."""
    return f"bytenite/out/{job_id}/{name}"


def _with_login(params: Mapping[str, Any]) -> str:
    url = params["url"]
    if not params["username"] and not params["password"]:
        return str(url)
    try:
        return str(httpx.URL(url).copy_with(username=params["username"], password=params["password"]))
    except httpx.InvalidURL as error:
        raise SourceError(SourceProblem.MALFORMED, "The URL is malformed.") from error


def _report(filename: str, path: str, size_bytes: int, files: dict[str, Any] | None) -> dict[str, Any]:
    media_type = mimetypes.guess_type(filename)[0]
    return {
        "filename": filename,
        "path": path,
        "size": str(size_bytes),
        "properties": {"contentType": media_type} if media_type else {},
        "tempUrl": "",
        "files": files,
    }


def _directory(path: str, sizes: Mapping[str, int]) -> dict[str, Any]:
    """The folder at `path`, of which `sizes` names all files by their whole key."""
    files: list[dict[str, str]] = []
    folders: dict[str, dict[str, int]] = {}
    for key, size_bytes in sizes.items():
        name, slash, _ = key.removeprefix(f"{path}/").partition("/")
        if slash:
            folders.setdefault(f"{path}/{name}" if path else name, {})[key] = size_bytes
        else:
            files.append({"id": key, "name": name, "path": key, "size": str(size_bytes)})
    return {
        "name": PurePosixPath(path).name,
        "path": path,
        "directories": [_directory(folder, inner) for folder, inner in folders.items()],
        "files": files,
    }
