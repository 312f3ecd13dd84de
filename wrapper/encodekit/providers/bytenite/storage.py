"""Where a job reads from and writes to. No value here shows a secret in its repr.

Source: the lists of data sources and destinations in ByteNite's README, and C7 to C11, C19 and C20 in
specs/bytenite/NOTES.md.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from attrs import field, frozen

from encodekit._core.operations import given
from encodekit._core.redaction import redact_url
from encodekit._core.validation import check_http_url
from encodekit.errors import InvalidInputError

_TYPE_PREFIX = "type.googleapis.com/bytenite.data_source."


@frozen
class UrlSource:
    """A video on the web, which ByteNite fetches itself.

    Attributes:
        url: The http or https URL of a video file, public or signed.
        name: A name for the file; empty for none.
        username: Who to log in as at that host; empty for nobody.
        password: The password for it; never shown in a repr.

    Raises:
        InvalidInputError: If it is no such URL.
    """

    # A signed URL is a credential while it lasts.
    url: str = field(repr=redact_url)
    name: str = field(default="", kw_only=True)
    username: str = field(default="", kw_only=True)
    password: str = field(default="", kw_only=True, repr=False)

    def __attrs_post_init__(self) -> None:
        check_http_url("url", self.url or "")

    def to_json(self) -> dict[str, Any]:
        """The value as ByteNite takes it, secrets included."""
        params = {"name": self.name, "url": self.url, "username": self.username, "password": self.password}
        return _data_source("url", {"@type": _TYPE_PREFIX + "HttpDataSource", **params})


@frozen
class FileSource:
    """A file of one's own. It is uploaded after the source was set, to the URL that the answer holds."""

    def to_json(self) -> dict[str, Any]:
        """The value as ByteNite takes it. The README of 2023-03 wrote `local` for `file` (C7)."""
        return _data_source("file", {"@type": _TYPE_PREFIX + "LocalFileDataSource"})


@frozen
class TemporaryBucket:
    """ByteNite's own bucket, which keeps outputs for 48 hours after the job has ended."""

    def to_json(self) -> dict[str, Any]:
        """The value as ByteNite takes it."""
        return _data_source("bucket", {})


@frozen
class NoData:
    """No data at all, for templates of the later platform that need none."""

    def to_json(self) -> dict[str, Any]:
        """The value as ByteNite takes it."""
        return _data_source("bypass", {})


@frozen(kw_only=True)
class ObjectStorage(ABC):
    """A bucket of one's own, to read from or to write to: an `S3Storage`, a `GcpStorage` or a `StorjStorage`.

    Attributes:
        bucket: The name of the bucket.
        path: The path of the object for a source, the folder for a destination.
        region: The region of the bucket.
        access_key: The public half of the key; for Google's storage, of an HMAC key.
        secret_key: The secret half of the key; never shown in a repr. ByteNite's answers repeat it in clear (C23),
            this library's values do not.
        secret_id: The id of a secret that `later.create_secret` stored, in place of the two halves.

    Raises:
        InvalidInputError: If the bucket has no name, or the key is half, or given in both ways.
    """

    bucket: str
    path: str = ""
    region: str = ""
    access_key: str | None = field(default=None, repr=False)
    secret_key: str | None = field(default=None, repr=False)
    secret_id: str | None = None

    def __attrs_post_init__(self) -> None:
        if not self.bucket:
            raise InvalidInputError("bucket is empty: give the name of the bucket.")
        if (self.access_key is None) != (self.secret_key is None):
            raise InvalidInputError("A storage key has two halves: give access_key and secret_key, or neither.")
        if self.access_key is not None and self.secret_id is not None:
            raise InvalidInputError("Give access_key and secret_key, or secret_id, not both.")

    @property
    @abstractmethod
    def descriptor(self) -> str:
        """ByteNite's word for this kind of storage."""

    @property
    def type_name(self) -> str:
        """The name of the protobuf type of the parameters."""
        return "S3DataSource"

    def to_json(self) -> dict[str, Any]:
        """The value as ByteNite takes it, secrets included."""
        params = given(
            name=self.path,
            bucketName=self.bucket,
            cloudRegion=self.region,
            accessKey=self.access_key,
            secretKey=self.secret_key,
            secret_id=self.secret_id,
        )
        return _data_source(self.descriptor, {"@type": _TYPE_PREFIX + self.type_name, **params})


@frozen(kw_only=True)
class S3Storage(ObjectStorage):
    """A bucket at Amazon S3.

    Attributes:
        aws: Use the word `aws`, which took the place of `s3` in September 2025 (C19).
    """

    aws: bool = False

    @property
    def descriptor(self) -> str:
        """`s3`, or `aws`."""
        return "aws" if self.aws else "s3"


@frozen(kw_only=True)
class GcpStorage(ObjectStorage):
    """A bucket at Google Cloud Storage, opened with an HMAC key."""

    @property
    def descriptor(self) -> str:
        """`gcp`."""
        return "gcp"


@frozen(kw_only=True)
class StorjStorage(ObjectStorage):
    """A bucket at Storj, whose region was `us1` in 2023 and `global` later.

    Attributes:
        own_type: Use the type `StorjDataSource`, as notebooks of May 2023 do, in place of `S3DataSource` (C10).
    """

    own_type: bool = False

    @property
    def descriptor(self) -> str:
        """`storj`."""
        return "storj"

    @property
    def type_name(self) -> str:
        """The name of the protobuf type of the parameters."""
        return "StorjDataSource" if self.own_type else "S3DataSource"


Source = UrlSource | FileSource | ObjectStorage | NoData
Destination = TemporaryBucket | ObjectStorage | NoData


def _data_source(descriptor: str, params: dict[str, Any]) -> dict[str, Any]:
    return {"dataSourceDescriptor": descriptor, "params": params}
