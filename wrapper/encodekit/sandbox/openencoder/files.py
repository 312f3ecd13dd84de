"""Where sources come from and outputs go: local folders that stand in for the storage of the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from encodekit.sandbox.sources import Buckets, SourceError, SourceProblem
from encodekit.sandbox.storage import KeyRefusedError, inside

if TYPE_CHECKING:
    from pathlib import Path

    from encodekit.sandbox.openencoder.settings import Settings
    from encodekit.sandbox.services import Services

MAX_LISTED = 1000


class Files:
    """Buckets below `<data>/s3`, or the FTP server below `<data>/ftp/<its host>`, as the settings say.

    A bucket or server whose folder is missing does not exist.

    Args:
        services: What has the folders.
        settings: Say which storage it is.
    """

    def __init__(self, services: Services, settings: Settings) -> None:
        self._s3 = services.s3
        self._ftp = Buckets(services.data / "ftp")
        self._settings = settings

    def source(self, text: str) -> Path:
        """Where the source of a job is, if it is there.

        Raises:
            SourceError: It cannot be anywhere. The problem is `UNREACHABLE` where the storage itself is missing.
        """
        if self._uses_ftp:
            return self._path("", text)
        return self._path("S3_INBOUND_BUCKET", _key(text))

    def target(self, destination: str, output: str) -> Path:
        """Where the output of a job goes; the two texts are put together as they are.

        Raises:
            SourceError: It cannot go anywhere, see `source`.
        """
        return self._path("S3_OUTBOUND_BUCKET", _key(destination) + output)

    def listing(self, prefix: str) -> dict[str, Any] | None:
        """What lies directly below a prefix of the inbound storage; None where that cannot be read (C26)."""
        try:
            found = self._ftp_listing(prefix) if self._uses_ftp else self._s3_listing(prefix)
        except (SourceError, OSError):
            return None
        folders = [name for name, size in found if size is None]
        files = [{"name": name, "size": size} for name, size in found if size is not None]
        return {"folders": folders or None, "files": files or None}

    @property
    def _uses_ftp(self) -> bool:
        return self._settings["STORAGE_DRIVER"] == "ftp"

    def _root(self, bucket_setting: str) -> Path:
        buckets, name = self._s3, self._settings[bucket_setting]
        if self._uses_ftp:
            buckets, name = self._ftp, self._settings["FTP_ADDR"].partition(":")[0]
        try:
            root = inside(buckets.root, name)
        except KeyRefusedError as error:
            raise SourceError(SourceProblem.UNREACHABLE, str(error)) from error
        if not root.is_dir():
            raise SourceError(SourceProblem.UNREACHABLE, f"There is no storage {name}.")
        return root

    def _path(self, bucket_setting: str, key: str) -> Path:
        try:
            # The key begins with the slash of the URL's path, which no file name can.
            return inside(self._root(bucket_setting), key.lstrip("/"))
        except KeyRefusedError as error:
            raise SourceError(SourceProblem.FORBIDDEN, str(error)) from error

    def _s3_listing(self, prefix: str) -> list[tuple[str, int | None]]:
        root = self._root("S3_INBOUND_BUCKET")
        found: dict[str, int | None] = {}
        for key in self._s3.list_keys(root.name, prefix):
            name, slash, _ = key[len(prefix) :].partition("/")
            found[prefix + name + slash] = None if slash else (root / key).stat().st_size
        return [*found.items()][:MAX_LISTED]

    def _ftp_listing(self, prefix: str) -> list[tuple[str, int | None]]:
        root = self._root("")
        folder = self._path("", prefix.strip("/")) if prefix.strip("/") else root
        return [
            (f"{path.name}/", None) if path.is_dir() else (path.name, path.stat().st_size)
            for path in sorted(folder.iterdir())
        ]


def _key(text: str) -> str:
    """The path of a URL, or the text itself, which is its own path."""
    try:
        return unquote(urlsplit(text).path)
    except ValueError as error:
        raise SourceError(SourceProblem.MALFORMED, f"The URL is malformed: {error}.") from error
